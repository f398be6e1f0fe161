#include "harness/module.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace bench {

library load_module(const std::string& path, const corpus& data) {
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!module) throw std::runtime_error{dlerror()};
    void* symbol = dlsym(module, "register_library");
    if (!symbol) throw std::runtime_error{dlerror()};
    library loaded;
    reinterpret_cast<register_function*>(symbol)(data, loaded);
    return loaded;
}

std::vector<std::string> module_paths(const std::vector<std::string>& arguments) {
    namespace fs = std::filesystem;
    std::vector<std::string> folders = arguments;
    if (folders.empty()) folders.push_back(fs::read_symlink("/proc/self/exe").parent_path() / "modules");
    std::vector<std::string> paths;
    for (const auto& argument : folders) {
        if (!fs::is_directory(argument)) {
            paths.push_back(argument);
            continue;
        }
        for (const auto& entry : fs::directory_iterator{argument})
            if (entry.path().extension() == ".so") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace bench
