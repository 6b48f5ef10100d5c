#include "style/load.h"

#include <doctest/doctest.h>

#include "diag/codes.h"
#include "resumec/diagnostic.h"
#include "source/memory_file_system.h"
#include "yaml/read.h"

using namespace resumec;
using style::Style;

namespace {

struct Loaded {
  Style style;
  std::string complaints;  // one a line: "R4001 2:10-2:17 message"
};

Loaded load(const std::string& design, const std::string& theme = "",
            const source::MemoryFileSystem& files = {}) {
  source::SourceMap sources;
  diag::Sink sink;
  const auto file = sources.add("resume.yaml", design);
  const yaml::Tree tree = yaml::read(sources, file, yaml::Syntax::kYaml, sink);
  style::LoadRequest request;
  request.theme = theme;
  request.design = tree.root() == nullptr ? nullptr : tree.root()->find("design");
  request.bounds = {"cv/", "cv/"};
  request.files = &files;
  Loaded loaded;
  loaded.style = style::load(request, sources, sink);
  for (const auto& complaint : sink.resolve(sources, 50)) {
    const auto& place = complaint.primary.location;
    loaded.complaints += complaint.code + " ";
    if (!place.file.empty()) {
      loaded.complaints += place.file + ":" + std::to_string(place.begin.line) + ":" +
                           std::to_string(place.begin.column) + "-" +
                           std::to_string(place.end.column) + " ";
    }
    loaded.complaints += complaint.message;
    for (const auto& note : complaint.notes) loaded.complaints += " | " + note;
    for (const auto& hint : complaint.hints) loaded.complaints += " | " + hint;
    loaded.complaints += "\n";
  }
  return loaded;
}

}  // namespace

TEST_CASE("the default theme gives every token a value, and text that can be read") {
  const Loaded loaded = load("basics: {name: Ada}");
  CHECK(loaded.complaints.empty());
  CHECK(loaded.style.theme == "modern");
  CHECK(style::dump(loaded.style) == R"(theme modern
page.size auto
page.margin.top 48.189pt
page.margin.bottom 45.354pt
page.margin.start 56.693pt
page.margin.end 56.693pt
colors.text #1b1f24
colors.background #ffffff
colors.accent #1f4e79
colors.muted #4d5660
colors.rule #b9c3cd
colors.link #1f4e79
fonts.body Lato
fonts.heading Lato
fonts.mono JetBrains Mono
fonts.installed false
typography.size 10pt
typography.leading 1.28
typography.headerAlignment start
typography.ligatures true
typography.justify false
spacing.betweenBullets 2pt
spacing.betweenParagraphs 3pt
spacing.betweenEntries 8pt
spacing.afterEntryHead 2pt
spacing.beforeSection 13.5pt
spacing.afterSectionTitle 4.5pt
spacing.betweenHeaderLines 3pt
spacing.afterHeader 11pt
spacing.bulletIndent 10.5pt
rules.section 0.6pt
rules.header 0pt
photo.size 73.701pt
photo.shape circle
fit.order spacing leading size margins
fit.spacing.min 0.65
fit.spacing.max 1.5
fit.leading.min 1.17
fit.leading.max 1.4
fit.size.min 9pt
fit.size.max 11pt
fit.margins.min 34.016pt
fit.margins.max 62.362pt
content.dateStyle short
content.datePrecision auto
content.collapseYears false
content.timeSpans false
content.country name
content.urlForm short
content.linkAddresses text
content.sectionOrder summary about work projects contributions topics skills education publications patents talks teaching grants certificates awards memberships volunteer languages interests references
content.separator ·
content.bullet •
content.contactIcons true
content.pageNumbers true
content.mostAuthors 0
content.showUpdated false
looks.name heading 24pt 700 upright text #1b1f24
looks.headline heading 12pt 400 upright muted #4d5660
looks.contact body 9.5pt 400 upright text #1b1f24
looks.sectionTitle heading 12.5pt 700 upright accent #1f4e79
looks.title body 10.5pt 700 upright text #1b1f24
looks.organization body 10pt 400 upright text #1b1f24
looks.team body 10pt 400 upright muted #4d5660
looks.position body 10pt 400 italic text #1b1f24
looks.study body 10pt 400 italic text #1b1f24
looks.dates body 10pt 400 upright muted #4d5660 tabular
looks.place body 10pt 400 upright muted #4d5660
looks.separator body 10pt 400 upright muted #4d5660
looks.body body 10pt 400 upright text #1b1f24
looks.label body 10pt 700 upright text #1b1f24
looks.keyword body 10pt 400 upright text #1b1f24
looks.level body 10pt 400 upright text #1b1f24
looks.summary body 10pt 400 upright text #1b1f24
looks.bullet body 10pt 400 upright text #1b1f24 tabular
looks.code mono matched 400 upright text #1b1f24
looks.link body 10pt 400 upright link #1f4e79
looks.caption body 8.5pt 400 upright muted #4d5660
looks.running body 8.5pt 400 upright muted #4d5660
)");
}

TEST_CASE("a design says only what it changes, and sizes in em follow the text") {
  const Loaded loaded = load(
      "design:\n"
      "  page: {size: Letter, margin: {sides: 1in}}\n"
      "  colors: {accent: \"#803\"}\n"
      "  typography: {size: 11pt}\n"
      "  looks: {name: {size: 30pt}}\n"
      "  content: {sectionOrder: [work, skills]}\n");
  CHECK(loaded.complaints.empty());
  const Style& style = loaded.style;
  CHECK(style.page.size == style::PageSize::kLetter);
  CHECK(style.page.margin_start == 72000);
  CHECK(style.page.margin_end == 72000);
  CHECK(style.page.margin_top == 48189);
  CHECK(graphics::to_hex(style.colors.accent) == "#880033");
  CHECK(style.colors.link == style.colors.accent);
  CHECK(style.looks.at(style::Place::kName).size == 30000);
  CHECK(style.looks.at(style::Place::kSectionTitle).size == 13750);
  CHECK(style.spacing.between_entries == 8800);
  CHECK(style.content.section_order == std::vector<std::string>{"work", "skills"});
}

TEST_CASE("one margin is all four") {
  const Style style = load("design: {page: {margin: 2cm}}").style;
  CHECK(style.page.margin_top == 56693);
  CHECK(style.page.margin_bottom == 56693);
  CHECK(style.page.margin_start == 56693);
  CHECK(style.page.margin_end == 56693);
}

TEST_CASE("a theme file takes over the tokens of the theme that it extends") {
  source::MemoryFileSystem files;
  files.add("cv/mine.yaml", "extends: ./base.yaml\ncolors: {text: \"#000000\"}\n");
  files.add("cv/base.yaml", "colors: {text: \"#222222\", muted: \"#333333\"}\n");
  const Loaded loaded = load("design: {theme: ./mine.yaml}", "", files);
  CHECK(loaded.complaints.empty());
  CHECK(loaded.style.theme == "./mine.yaml");
  CHECK(graphics::to_hex(loaded.style.colors.text) == "#000000");
  CHECK(graphics::to_hex(loaded.style.colors.muted) == "#333333");
  CHECK(loaded.style.fonts.body == "Lato");
  // The command line goes first.
  CHECK(load("design: {theme: ./mine.yaml}", "modern", files).style.theme == "modern");
}

TEST_CASE("themes that are not there or never end") {
  CHECK(load("design: {theme: moderm}").complaints ==
        "R4001 resume.yaml:1:17-23 no theme is named `moderm` | the themes are classic, modern, "
        "plain; a path such "
        "as `./mine.yaml` names a file | did you mean `modern`?\n");
  source::MemoryFileSystem files;
  files.add("cv/a.yaml", "extends: ./b.yaml\n");
  files.add("cv/b.yaml", "extends: ./a.yaml\n");
  CHECK(load("design: {theme: ./a.yaml}", "", files).complaints ==
        "R4002 cv/b.yaml:1:10-18 the theme `./a.yaml` extends itself | the way is ./a.yaml → "
        "./b.yaml → ./a.yaml\n");
  CHECK(load("design: {theme: ./none.yaml}", "", files).complaints ==
        "R0001 resume.yaml:1:17-28 cannot read the theme `cv/none.yaml`: no such file\n");
  for (int i = 0; i < 20; ++i) {
    files.add("cv/t" + std::to_string(i) + ".yaml",
              "extends: ./t" + std::to_string(i + 1) + ".yaml\n");
  }
  CHECK(load("design: {theme: ./t0.yaml}", "", files).complaints ==
        "R4003 cv/t7.yaml:1:10-19 more than 8 themes extend each other\n");
}

TEST_CASE("values out of range point at themselves and say the range") {
  CHECK(load("design: {typography: {size: -5pt}}").complaints ==
        "R2009 resume.yaml:1:29-33 `design.typography.size` is `-5pt`, which is out of range | it "
        "takes 6pt to 24pt\n");
  CHECK(load("design: {looks: {name: {size: 20em}}}").complaints ==
        "R2009 resume.yaml:1:31-35 `design.looks.name.size` is `20em`, which is out of range | "
        "it takes 0.6em to 6em, or 6pt to 60pt\n");
  const std::string big = load("design: {spacing: {beforeSection: big}}").complaints;
  CHECK(big.substr(0, 6) == "R2004 ");
  CHECK(load("design: {page: {margin: 400mm}}").complaints.empty());
  const std::string red = load("design: {colors: {accent: \"red;} </style><script>\"}}").complaints;
  CHECK(red.find("resume.yaml:1:27") != red.npos);
}

TEST_CASE("an unknown token is an error with a suggestion") {
  const std::string complaint = load("design: {colors: {acent: \"#123456\"}}").complaints;
  CHECK(complaint.substr(0, 26) == "R2001 resume.yaml:1:19-24 ");
  CHECK(complaint.find("did you mean `accent`?") != complaint.npos);
}

TEST_CASE("text that cannot be read is a warning that names both tokens and the ratio") {
  CHECK(load("design: {colors: {text: \"#ffffff\", background: \"#ffffff\"}}")
            .complaints.substr(0, 130) ==
        "R4004 resume.yaml:1:25-34 `colors.text` (#ffffff) on `colors.background` (#ffffff) has a "
        "contrast of 1.0:1, WCAG AA asks for 4.5:1");
  CHECK(
      load("design: {colors: {accent: \"#777777\"}}").complaints ==
      "R4004 resume.yaml:1:27-36 `colors.accent` (#777777) on `colors.background` (#ffffff) has a "
      "contrast of 4.4:1, WCAG AA asks for 4.5:1 | choose a darker color for `colors.accent`\n");
}

TEST_CASE("letters too far apart for a reader of the PDF are a warning where they were chosen") {
  CHECK(load("design: {looks: {sectionTitle: {spacing: 0.049}}}").complaints.empty());
  CHECK(load("design: {looks: {sectionTitle: {spacing: 0.05}}}").complaints ==
        "R4020 resume.yaml:1:42-46 `looks.sectionTitle.spacing` is 0.05 em, programs that read the "
        "PDF may take 0.05 and more for blanks between words | set it to 0.04, or leave it out\n");
  for (const auto& theme : resumec::style::built_in_themes()) {
    const std::string text = "design: {theme: " + std::string(theme.id) + "}";
    CHECK_MESSAGE(load(text).complaints.empty(), theme.id);
  }
}

TEST_CASE("font files stand beside the file that names them, a theme's before the resume's") {
  source::MemoryFileSystem files;
  files.add("cv/looks/mine.yaml", "fonts: {files: [a.ttf, /abs/b.otf, ./c.ttc]}");
  const Loaded loaded =
      load("design: {theme: looks/mine.yaml, fonts: {files: [d.ttf, ../e.ttf], installed: true}}",
           "", files);
  CHECK(loaded.complaints.empty());
  std::string paths;
  for (const auto& file : loaded.style.fonts.files) paths += file.path() + "\n";
  CHECK(paths == "cv/looks/a.ttf\n/abs/b.otf\ncv/looks/c.ttc\ncv/d.ttf\ncv/../e.ttf\n");
  CHECK(loaded.style.fonts.files[3].span.begin == 49);
  CHECK(loaded.style.fonts.installed);
}

TEST_CASE("a choice that a font may lack keeps its place") {
  const Loaded loaded = load(
      "design: {looks: {sectionTitle: {case: all-small-caps}}, typography: {figures: lining}}");
  CHECK(loaded.complaints.empty());
  CHECK(loaded.style.looks.at(style::Place::kSectionTitle).letters == style::Case::kAllSmallCaps);
  CHECK(loaded.style.looks.at(style::Place::kBody).figures == style::Figures::kLining);
  CHECK(loaded.style.typography.case_span.begin == 38);
  CHECK(loaded.style.typography.figures_span.begin == 78);
  CHECK(load("design: {typography: {figures: oldstyle}}").complaints ==
        "R2008 resume.yaml:1:32-40 `design.typography.figures` is `oldstyle` | did you mean "
        "`old-style`? | it takes `default`, `lining` or `old-style`\n");
}
