// Families of the machine, by fontconfig.
//
// The library is loaded by name at the first question and not linked: almost no résumé asks, and it
// would cost every start a tenth of a millisecond and every machine a package. Its types are opaque
// here, so its headers are not needed either; the functions have been the same since 2.2 (2003).
#include <dlfcn.h>

#include <algorithm>

#include "resumec/installed_fonts.h"

namespace resumec {
namespace {

struct FcConfig;
struct FcPattern;
struct FcObjectSet;
// As fontconfig.h has it.
struct FcFontSet {
  int count;
  int capacity;
  FcPattern** fonts;
};

// A function of the library under its own name.
template <class Function>
bool load(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(::dlsym(library, name));
  return function != nullptr;
}

class Fontconfig final : public InstalledFonts {
 public:
  [[nodiscard]] InstalledFamily find(std::string_view family) const override {
    // Never unloaded: fontconfig keeps what it has read of the machine's fonts.
    static const Library library = open_library();
    if (!library.complete) return {{}, "libfontconfig.so.1 is not installed"};
    FcConfig* config = library.init();
    if (config == nullptr) return {{}, "fontconfig has no configuration"};

    InstalledFamily found;
    FcPattern* pattern = library.pattern_create();
    FcObjectSet* wanted = library.object_set_create();
    const std::string name(family);
    library.add_string(pattern, "family", reinterpret_cast<const unsigned char*>(name.c_str()));
    library.object_set_add(wanted, "file");
    FcFontSet* list = library.font_list(config, pattern, wanted);
    for (int i = 0; list != nullptr && i < list->count; ++i) {
      unsigned char* file = nullptr;
      // 0 is FcResultMatch.
      if (library.get_string(list->fonts[i], "file", 0, &file) == 0) {
        found.files.emplace_back(reinterpret_cast<const char*>(file));
      }
    }
    if (list != nullptr) library.font_set_destroy(list);
    library.object_set_destroy(wanted);
    library.pattern_destroy(pattern);
    library.config_destroy(config);
    // The library's own order is that of directories.
    std::sort(found.files.begin(), found.files.end());
    found.files.erase(std::unique(found.files.begin(), found.files.end()), found.files.end());
    return found;
  }

 private:
  struct Library {
    bool complete = false;
    FcConfig* (*init)() = nullptr;
    void (*config_destroy)(FcConfig*) = nullptr;
    FcPattern* (*pattern_create)() = nullptr;
    void (*pattern_destroy)(FcPattern*) = nullptr;
    int (*add_string)(FcPattern*, const char*, const unsigned char*) = nullptr;
    int (*get_string)(const FcPattern*, const char*, int, unsigned char**) = nullptr;
    FcObjectSet* (*object_set_create)() = nullptr;
    int (*object_set_add)(FcObjectSet*, const char*) = nullptr;
    void (*object_set_destroy)(FcObjectSet*) = nullptr;
    FcFontSet* (*font_list)(FcConfig*, FcPattern*, FcObjectSet*) = nullptr;
    void (*font_set_destroy)(FcFontSet*) = nullptr;
  };

  static Library open_library() {
    Library library;
    void* handle = ::dlopen("libfontconfig.so.1", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) return library;
    library.complete = load(handle, "FcInitLoadConfigAndFonts", library.init) &&
                       load(handle, "FcConfigDestroy", library.config_destroy) &&
                       load(handle, "FcPatternCreate", library.pattern_create) &&
                       load(handle, "FcPatternDestroy", library.pattern_destroy) &&
                       load(handle, "FcPatternAddString", library.add_string) &&
                       load(handle, "FcPatternGetString", library.get_string) &&
                       load(handle, "FcObjectSetCreate", library.object_set_create) &&
                       load(handle, "FcObjectSetAdd", library.object_set_add) &&
                       load(handle, "FcObjectSetDestroy", library.object_set_destroy) &&
                       load(handle, "FcFontList", library.font_list) &&
                       load(handle, "FcFontSetDestroy", library.font_set_destroy);
    return library;
  }
};

}  // namespace

std::unique_ptr<InstalledFonts> fontconfig_fonts() {
  return std::make_unique<Fontconfig>();
}

}  // namespace resumec
