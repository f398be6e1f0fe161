# Writes OUTPUT, C++ that defines bundled_catalogue() as the bytes of INPUT. Numbers, as some compilers limit the length of a literal.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n    " bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include \"bundled.hpp\"

namespace {
constexpr unsigned char bytes[] = {
    ${bytes}
};
}

std::string_view bundled_catalogue() { return {reinterpret_cast<const char*>(bytes), sizeof bytes}; }
")
