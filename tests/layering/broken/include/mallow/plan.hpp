#include "../../src/text.hpp"
