#include <doctest/doctest.h>

#include "model/resume.h"

namespace {

using resumec::model::Resume;
using resumec::model::RichBlock;
using resumec::source::MappedText;

MappedText text(const char* words) {
  return MappedText::generated(words, {});
}

}  // namespace

TEST_CASE("the dump has a line a field, and none for what is empty") {
  Resume resume;
  CHECK(dump(resume).empty());
  resume.basics.name = text("Ada \"A\" \\ \n\x01");
  resume.basics.location.city = text("London");
  resume.work.emplace_back();
  resume.work[0].name = text("Acme");
  resume.work[0].selectors.is_private = true;
  resume.volunteer.emplace_back();
  resume.volunteer[0].name = text("Club");
  CHECK(dump(resume) ==
        "basics.name: \"Ada \\\"A\\\" \\\\ \\n\\x01\"\n"
        "basics.location.city: \"London\"\n"
        "work[0].private: true\n"
        "work[0].name: \"Acme\"\n"
        "volunteer[0].organization: \"Club\"\n");
}

TEST_CASE("rich text shows its styles, links and lists") {
  Resume resume;
  resume.about.links.push_back({"https://x.org", {}});
  RichBlock paragraph;
  paragraph.inlines.push_back({text("a "), true, false, false, -1});
  paragraph.inlines.push_back({text("b"), false, true, true, 0});
  RichBlock list;
  list.kind = RichBlock::Kind::kList;
  list.items.push_back({{paragraph}});
  resume.about.blocks = {paragraph, list};
  CHECK(dump(resume) ==
        "about: strong \"a \" emphasis code link(\"https://x.org\") \"b\"\n"
        "about: - strong \"a \" emphasis code link(\"https://x.org\") \"b\"\n");
  CHECK(plain_text(resume.about) == "a b\na b");
}
