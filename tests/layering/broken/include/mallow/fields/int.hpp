#include "../schema.hpp"
