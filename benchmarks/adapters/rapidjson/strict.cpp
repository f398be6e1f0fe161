#include "adapters/rapidjson/adapter.hpp"

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    using flavour = bench::rapidjson_strict;
    bench::register_adapter<bench::rapidjson_adapter<flavour>>("rapidjson", data, out);
}
