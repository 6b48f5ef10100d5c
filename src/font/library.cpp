#include "font/library.h"

#include <cstddef>
#include <mutex>

#include "font/built_in_faces.h"

namespace resumec::font {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

// A face is opened at its first use: a résumé needs three or four of the two dozen.
struct Slot {
  std::once_flag opened;
  std::unique_ptr<Face> face;
};

}  // namespace

const std::vector<Family>& families() {
  static const std::vector<Family> list = [] {
    std::vector<Family> result;
    for (const BuiltInFace& face : built_in_faces()) {
      if (result.empty() || result.back().name != face.family.name) result.push_back(face.family);
    }
    return result;
  }();
  return list;
}

const Face* find_face(std::string_view family, Weight weight, Slope slope) {
  const auto faces = built_in_faces();
  static std::vector<Slot> slots(faces.size());
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const BuiltInFace& entry = faces[i];
    if (entry.weight != static_cast<int>(weight) || entry.slope != slope) continue;
    if (!same_name(entry.family.name, family)) continue;
    std::call_once(slots[i].opened, [&entry, &slot = slots[i]] {
      std::string error;
      const auto length = static_cast<std::size_t>(entry.end - entry.begin);
      slot.face = Face::open({entry.begin, length}, 0, error);
    });
    return slots[i].face.get();
  }
  return nullptr;
}

const std::vector<std::string_view>& fallback_families() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> result;
    for (const Family& family : families()) result.push_back(family.name);
    return result;
  }();
  return names;
}

}  // namespace resumec::font
