#include "backend/pdf/font_resource.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "backend/pdf/hexadecimal.h"
#include "backend/pdf/to_unicode.h"
#include "font/subset.h"

namespace resumec::backend::pdf {
namespace {

// Identity-H has two bytes a code.
constexpr std::uint32_t kMostCids = 65536;

// Font descriptor flags (table 123). Symbolic: the glyphs are not chosen by a Latin encoding.
constexpr std::int32_t kFixedPitch = 1 << 0;
constexpr std::int32_t kSymbolic = 1 << 2;
constexpr std::int32_t kItalic = 1 << 6;

bool contains_ignoring_case(std::string_view text, std::string_view lower_word) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::search(text.begin(), text.end(), lower_word.begin(), lower_word.end(),
                     [&](char a, char b) { return lower(a) == b; }) != text.end();
}

// Six capital letters (9.6.4) that differ when the glyphs do: an FNV-1a hash of their numbers.
template <typename Uses>
std::string subset_tag(const Uses& uses) {
  std::uint64_t hash = 14695981039346656037U;
  for (const auto& [glyph, use] : uses) hash = (hash ^ glyph) * 1099511628211U;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag.push_back(static_cast<char>('A' + hash % 26));
    hash /= 26;
  }
  return tag;
}

// The width of an upright stem, which OpenType does not record: about 50 at the thinnest weight, 90
// at regular, 220 at the heaviest. A reader needs it only to imitate a font that is missing.
std::int32_t stem_width(int weight) {
  return 50 + weight * weight / 5000;
}

}  // namespace

std::string font_name(const font::Face& face) {
  std::string name = face.postscript_name();
  std::string style;
  // Semibold is the weight from which a reader sees a heading.
  if (face.metrics().weight >= 600 && !contains_ignoring_case(name, "bold")) style += "Bold";
  if (face.metrics().italic_angle_milli != 0 && !contains_ignoring_case(name, "italic") &&
      !contains_ignoring_case(name, "oblique")) {
    style += "Italic";
  }
  return style.empty() ? name : name + "-" + style;
}

void FontResource::use(std::uint32_t glyph, std::string_view text) {
  const auto [found, fresh] = uses_.try_emplace(glyph);
  Use& use = found->second;
  if (text.empty() || use.first == text) return;
  if (use.first.empty()) {
    use.first = text;
  } else if (use.further.find(text) == use.further.end()) {
    use.further.emplace(text, 0);
  }
}

FontResource::Code FontResource::code(std::uint32_t glyph, std::string_view text) const {
  const auto found = uses_.find(glyph);
  if (found == uses_.end()) return {};
  const Use& use = found->second;
  if (text.empty() || use.first == text) return {use.cid, fits_to_unicode(text)};
  const auto further = use.further.find(text);
  if (further == use.further.end() || further->second == 0) return {use.cid, false};
  return {further->second, fits_to_unicode(text)};
}

int FontResource::width(std::uint32_t glyph) const {
  return static_cast<int>(std::lround(face_->advance(glyph) * 1000.0 / face_->units_per_em()));
}

// In the glyphs' order, then the texts', behind the numbers of the subset's own glyphs. What finds
// no number any more is left to ActualText.
void FontResource::number_further_texts(std::uint32_t next_cid) {
  for (auto& [glyph, use] : uses_) {
    for (auto& [text, cid] : use.further) {
      if (next_cid >= kMostCids) return;
      cid = next_cid++;
      glyph_of_cid_[cid] = glyph;
    }
  }
}

std::string FontResource::to_unicode() const {
  std::map<std::uint32_t, std::string_view> texts;
  for (const auto& [glyph, use] : uses_) {
    texts[use.cid] = use.first;
    for (const auto& [text, cid] : use.further) {
      if (cid != 0) texts[cid] = text;
    }
  }
  return to_unicode_cmap(texts);
}

// Runs of successive CIDs: first [width width ...] (9.7.4.3).
Array FontResource::widths() const {
  Array all;
  Array run;
  std::uint32_t first = 0;
  std::uint32_t next = 0;
  const auto end_run = [&] {
    if (run.empty()) return;
    all.emplace_back(static_cast<std::int32_t>(first));
    all.emplace_back(std::move(run));
    run.clear();
  };
  for (const auto& [cid, glyph] : glyph_of_cid_) {
    if (cid != next) {
      end_run();
      first = cid;
    }
    if (run.empty()) first = cid;
    run.emplace_back(width(glyph));
    next = cid + 1;
  }
  end_run();
  return all;
}

// Two bytes a CID: the glyph of the subset (9.7.4.2). Numbers below `first_further` are glyphs.
std::string FontResource::cid_to_gid_map(std::uint32_t first_further) const {
  std::string map;
  const auto put = [&map](std::uint32_t value) {
    map.push_back(static_cast<char>((value >> 8U) & 0xFFU));
    map.push_back(static_cast<char>(value & 0xFFU));
  };
  for (std::uint32_t cid = 0; cid < first_further; ++cid) put(cid);
  for (auto entry = glyph_of_cid_.lower_bound(first_further); entry != glyph_of_cid_.end();
       ++entry) {
    put(uses_.at(entry->second).cid);
  }
  return map;
}

bool FontResource::write(Document& document) {
  std::set<std::uint32_t> glyphs;
  for (const auto& [glyph, use] : uses_) glyphs.insert(glyph);
  const auto subset = font::subset(*face_, glyphs);
  if (!subset) return false;
  for (auto& [glyph, use] : uses_) {
    const auto cid = subset->cid.find(glyph);
    if (cid == subset->cid.end()) return false;
    use.cid = cid->second;
    glyph_of_cid_[use.cid] = glyph;
  }
  const bool true_type = face_->outlines() == font::Outlines::kTrueType;
  if (true_type) number_further_texts(subset->glyph_count);
  const bool further_cids = glyph_of_cid_.size() > uses_.size();

  const font::FaceMetrics& metrics = face_->metrics();
  const std::string name = subset_tag(uses_) + "+" + font_name(*face_);
  Dict file_entries;
  if (true_type) {
    file_entries.emplace_back("Length1", static_cast<std::int32_t>(subset->data.size()));
  } else {
    file_entries.emplace_back("Subtype", Name{"CIDFontType0C"});
  }
  const Ref file = document.add_stream(file_entries, subset->data, Coding::kDeflate);
  Array box;
  for (const int edge : metrics.bbox) box.emplace_back(edge);
  const Ref descriptor = document.add({
      {"Type", Name{"FontDescriptor"}},
      {"FontName", Name{name}},
      {"Flags", kSymbolic | (metrics.fixed_pitch ? kFixedPitch : 0) |
                    (metrics.italic_angle_milli != 0 ? kItalic : 0)},
      {"FontBBox", box},
      {"ItalicAngle", Real{metrics.italic_angle_milli}},
      {"Ascent", metrics.ascender},
      {"Descent", metrics.descender},
      {"CapHeight", metrics.cap_height},
      {"StemV", stem_width(metrics.weight)},
      {true_type ? "FontFile2" : "FontFile3", file},
  });
  Dict descendant{
      {"Type", Name{"Font"}},
      {"Subtype", Name{true_type ? "CIDFontType2" : "CIDFontType0"}},
      {"BaseFont", Name{name}},
      {"CIDSystemInfo",
       Dict{{"Registry", Ascii{"Adobe"}}, {"Ordering", Ascii{"Identity"}}, {"Supplement", 0}}},
      {"FontDescriptor", descriptor},
      {"DW", 0},
      {"W", widths()},
  };
  if (further_cids) {
    descendant.emplace_back(
        "CIDToGIDMap",
        document.add_stream({}, cid_to_gid_map(subset->glyph_count), Coding::kDeflate));
  } else if (true_type) {
    descendant.emplace_back("CIDToGIDMap", Name{"Identity"});
  }
  object_ = document.add({
      {"Type", Name{"Font"}},
      {"Subtype", Name{"Type0"}},
      // 9.7.6.1: a CIDFontType0's name is joined with its CMap's.
      {"BaseFont", Name{true_type ? name : name + "-Identity-H"}},
      {"Encoding", Name{"Identity-H"}},
      {"DescendantFonts", Array{document.add(descendant)}},
      {"ToUnicode", document.add_stream({}, to_unicode(), Coding::kDeflate)},
  });
  return true;
}

}  // namespace resumec::backend::pdf
