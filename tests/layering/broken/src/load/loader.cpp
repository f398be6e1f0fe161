#include <mallow/fields/int.hpp>
