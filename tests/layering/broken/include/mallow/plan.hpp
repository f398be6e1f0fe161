#include "../../src/text/scan.hpp"
