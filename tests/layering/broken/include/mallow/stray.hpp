#include <mallow/plan.hpp>
