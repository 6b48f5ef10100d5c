#include "backend/pdf/composite_font.h"

#include <set>

#include "backend/pdf/hexadecimal.h"
#include "backend/pdf/to_unicode.h"
#include "font/subset.h"

namespace resumec::backend::pdf {
namespace {

// Identity-H has two bytes a code.
constexpr std::uint32_t kMostCids = 65536;

}  // namespace

void CompositeFont::use(std::uint32_t glyph, std::string_view text) {
  if (glyph >= by_glyph_.size()) by_glyph_.resize(glyph + std::size_t{1});
  if (by_glyph_[glyph] == nullptr) by_glyph_[glyph] = &uses_[glyph];
  Use& use = *by_glyph_[glyph];
  if (text.empty() || use.first == text) return;
  if (use.first.empty()) {
    use.first = text;
  } else if (use.further.find(text) == use.further.end()) {
    use.further.emplace(text, 0);
  }
}

FontResource::Code CompositeFont::code(std::uint32_t glyph, std::string_view text) const {
  const Use* found = glyph < by_glyph_.size() ? by_glyph_[glyph] : nullptr;
  if (found == nullptr) return {};
  const Use& use = *found;
  if (text.empty() || use.first == text) return {object_, use.cid, 2, fits_to_unicode(text)};
  const auto further = use.further.find(text);
  if (further == use.further.end() || further->second == 0) return {object_, use.cid, 2, false};
  return {object_, further->second, 2, fits_to_unicode(text)};
}

// In the glyphs' order, then the texts', behind the numbers of the subset's own glyphs. What finds
// no number any more is left to ActualText.
void CompositeFont::number_further_texts(std::uint32_t next_cid) {
  for (auto& [glyph, use] : uses_) {
    for (auto& [text, cid] : use.further) {
      if (next_cid >= kMostCids) return;
      cid = next_cid++;
      glyph_of_cid_[cid] = glyph;
    }
  }
}

std::string CompositeFont::to_unicode() const {
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
Array CompositeFont::widths() const {
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
std::string CompositeFont::cid_to_gid_map(std::uint32_t first_further) const {
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

bool CompositeFont::write(Document& document) {
  std::set<std::uint32_t> glyphs;
  for (const auto& [glyph, use] : uses_) glyphs.insert(glyph);
  const auto subset = foundry_.subset(face(), glyphs);
  if (subset == nullptr) return false;
  for (auto& [glyph, use] : uses_) {
    const auto cid = subset->cid.find(glyph);
    if (cid == subset->cid.end()) return false;
    use.cid = cid->second;
    glyph_of_cid_[use.cid] = glyph;
  }
  const bool true_type = face().outlines() == font::Outlines::kTrueType;
  if (true_type) number_further_texts(subset->glyph_count);
  const bool further_cids = glyph_of_cid_.size() > uses_.size();

  std::uint64_t hash = kNoGlyphs;
  for (const auto& [glyph, use] : uses_) hash = hash_glyph(hash, glyph);
  const std::string name = subset_name(font_name(face()), hash);
  Dict file_entries;
  if (true_type) {
    file_entries.emplace_back("Length1", static_cast<std::int32_t>(subset->data.size()));
  } else {
    file_entries.emplace_back("Subtype", Name{"CIDFontType0C"});
  }
  const Ref file = document.add_stream(file_entries, subset->data, Coding::kDeflate);
  Dict descriptor = descriptor_entries(face(), name);
  descriptor.emplace_back(true_type ? "FontFile2" : "FontFile3", file);
  Dict descendant{
      {"Type", Name{"Font"}},
      {"Subtype", Name{true_type ? "CIDFontType2" : "CIDFontType0"}},
      {"BaseFont", Name{name}},
      {"CIDSystemInfo",
       Dict{{"Registry", Ascii{"Adobe"}}, {"Ordering", Ascii{"Identity"}}, {"Supplement", 0}}},
      {"FontDescriptor", document.add(descriptor)},
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
