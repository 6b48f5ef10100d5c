// How the page looks.
//
// On a laptop the person stands at the side and stays there while the story passes: name, contacts
// and the way to each section are always in reach, and the text keeps a measure of 60 to 75
// characters however wide the window. On a phone the same elements follow each other. Paper gets
// one column in the theme's own colours. Sizes are ratios of the theme's sizes, so that page and
// PDF are relatives; the body is 17 px whatever the paper has, because a screen is read at arm's
// length.
#include "backend/html/stylesheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "backend/html/palette.h"

namespace resumec::backend::html {
namespace {

using style::Place;

std::string tokens(const Palette& palette) {
  using support::to_hex;
  return fmt::format(
      "--text:{};--background:{};--accent:{};--muted:{};--rule:{};--link:{};--on-accent:{};"
      "--soft:{}",
      to_hex(palette.text), to_hex(palette.background), to_hex(palette.accent),
      to_hex(palette.muted), to_hex(palette.rule), to_hex(palette.link), to_hex(palette.on_accent),
      to_hex(palette.soft));
}

// `size` as a multiple of the body's, in thousandths; `otherwise` when the theme does not say.
int ratio(style::Length size, const style::Typography& typography, int otherwise) {
  if (size <= 0 || typography.size <= 0) return otherwise;
  return static_cast<int>(std::int64_t{size} * 1000 / typography.size);
}

// 1250 -> "1.25".
std::string decimal(int thousandths) {
  std::string text = fmt::format("{}.{:03}", thousandths / 1000, std::abs(thousandths % 1000));
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

constexpr std::string_view kRules = R"(
*,*::before,*::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--text);font:1rem/var(--leading) var(--body);
  font-kerning:normal;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,figure{margin:0;padding:0}
h1,h2{font-family:var(--heading);text-wrap:balance}
p,li{text-wrap:pretty}
a{color:var(--link);text-decoration-thickness:.07em;text-underline-offset:.2em;
  text-decoration-color:color-mix(in srgb,currentColor 45%,transparent)}
a:hover{text-decoration-color:currentColor;text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.6rem 1rem;
  background:var(--accent);color:var(--on-accent);z-index:1}
.skip:focus{top:1rem}
.page{max-width:80rem;margin-inline:auto;padding:clamp(1.75rem,5vw,4.5rem) clamp(1.25rem,5vw,4rem)}
.photo{display:block;inline-size:7.5rem;block-size:var(--photo-height);object-fit:cover;object-position:50% 30%;
  border-radius:var(--photo-corner);margin-block-end:1.25rem}
h1{font-size:clamp(2rem,1.25rem + 3.4vw,var(--name-size));font-weight:var(--name-weight);
  line-height:1.08;letter-spacing:-.015em}
.headline{margin-block-start:.6rem;font-size:var(--headline-size);line-height:1.35;
  color:var(--muted);text-wrap:balance}
address{font-style:normal;margin-block-start:1.4rem}
ul,ol{padding-inline-start:1.15rem}
ol{padding-inline-start:1.6rem}
li+li{margin-block-start:.4rem}
li::marker{color:var(--muted)}
ul.contacts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1.4rem}
.contacts.icons li{position:relative;padding-inline-start:1.5em}
.contacts svg{position:absolute;inset-inline-start:0;inset-block-start:.45em;inline-size:1.05em;block-size:1.05em;
  fill:none;stroke:var(--accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.contacts li{margin:0;padding-block:.2rem;min-block-size:1.6rem;min-inline-size:0}
.contacts .keep{white-space:normal}
.download{display:inline-block;margin-block-start:1.4rem;padding:.62rem 1.15rem;border-radius:.45rem;
  background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
.download:hover{background:color-mix(in srgb,var(--accent) 86%,var(--text))}
nav{display:none}
main>section{margin-block-start:3rem;scroll-margin-block-start:2rem}
h2{font-size:var(--section-size);font-weight:var(--section-weight);line-height:1.25;
  letter-spacing:var(--section-spacing);text-transform:var(--section-case);color:var(--accent);
  margin-block-end:1rem}
.ruled h2{border-block-end:1px solid var(--rule);padding-block-end:.4rem}
article+article,p+article,ul+article,ol+article{margin-block-start:1.9rem}
article.line+article.line{margin-block-start:.6rem}
article article{margin-block-start:1.1rem}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem}
.start{flex:1 1 12rem;min-inline-size:0;font-weight:400;font-size:1rem;line-height:1.45}
.end{flex:0 1 auto;min-inline-size:0;color:var(--muted);font-size:.94rem;font-variant-numeric:tabular-nums}
h3.start,h4.start{font-weight:var(--entry-weight);font-size:var(--entry-size)}
h4.start{font-size:1rem}
.team,.title~.org,h3 .u-url,h3 .url,h4 .p-location,h4 .place{font-weight:400}
.body{margin-block-start:.45rem}
.body>p+p,.prose>p+p,li>p+p,p+ul,p+ol,ul+p,ol+p,ul+ul,figure+*,*+figure{margin-block-start:.75rem}
.body>p+ul,.body>p+ol{margin-block-start:.45rem}
.group{display:grid;grid-template-columns:minmax(6rem,13rem) minmax(0,1fr);gap:0 1.25rem}
.group+.group,.group+p,p+.group{margin-block-start:.55rem}
strong,.label{font-weight:600}
.term .level{font-weight:400;color:var(--muted)}
.keep{white-space:nowrap}
code{font-family:var(--mono);font-size:.92em;background:var(--soft);padding:.08em .3em;
  border-radius:.25em}
figure img,figure svg{display:block;max-inline-size:100%;block-size:auto;border-radius:.4rem}
figcaption{margin-block-start:.5rem;font-size:.92rem;color:var(--muted)}
footer{margin-block-start:3.5rem;padding-block-start:1rem;border-block-start:1px solid var(--rule);
  color:var(--muted);font-size:.94rem}
@media (max-width:30rem){.group{grid-template-columns:minmax(0,1fr)}}
@media (min-width:64rem){
  .page{display:grid;grid-template-columns:minmax(15rem,19rem) minmax(0,var(--measure));
    grid-template-rows:auto 1fr;column-gap:clamp(3rem,6vw,6rem);justify-content:center}
  h1{font-size:var(--name-size)}
  .page>header{grid-row:1 / span 2;align-self:start;position:sticky;
    top:min(clamp(1.75rem,5vw,4.5rem),calc(100vh - var(--side-height) - 1.5rem))}
  ul.contacts{display:block}
  nav{display:block;margin-block-start:2rem}
  nav ul{list-style:none;padding:0;border-inline-start:2px solid var(--rule)}
  nav li+li{margin:0}
  nav a{display:block;padding:.2rem 0 .2rem 1rem;margin-inline-start:-2px;color:var(--muted);
    text-decoration:none;border-inline-start:2px solid transparent}
  nav a:hover,nav a:focus-visible{color:var(--text);border-inline-start-color:var(--accent)}
  main>section:first-child{margin-block-start:0}
  footer{grid-column:2}
}
@media (max-width:63.99rem){
  .page>*{max-inline-size:var(--measure);margin-inline:auto}
  .centered header{text-align:center}
  .centered .contacts{justify-content:center}
  .centered .photo{margin-inline:auto}
}
@media (max-width:40rem){.keep{white-space:normal} ul.contacts{display:block}}
@media (max-width:75rem){.group .keep{white-space:normal}}
@media (prefers-contrast:more){:root{--muted:var(--text);--rule:var(--text)}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
)";

}  // namespace

// Rules for what few themes ask of a font. A browser would shrink capitals where the font has no
// small ones; the paper does not.
std::string feature_rules(const style::Looks& looks) {
  const style::Case letters = looks.at(Place::kSectionTitle).letters;
  const style::Figures figures = looks.at(Place::kBody).figures;
  std::string rules;
  if (letters == style::Case::kSmallCaps) {
    rules += "h2{font-variant-caps:small-caps;font-synthesis-small-caps:none}\n";
  } else if (letters == style::Case::kAllSmallCaps) {
    rules += "h2{font-variant-caps:all-small-caps;font-synthesis-small-caps:none}\n";
  }
  if (figures != style::Figures::kDefault) {
    const std::string_view name =
        figures == style::Figures::kLining ? "lining-nums" : "oldstyle-nums";
    rules += fmt::format(
        "body{{font-variant-numeric:{0}}}.end{{font-variant-numeric:{0} tabular-nums}}"
        "code{{font-variant-numeric:normal}}\n",
        name);
  }
  return rules;
}

std::string stylesheet(const style::Style& style, const WebFonts& fonts, int side_height,
                       const Paper& paper) {
  const style::Typography& typography = style.typography;
  const style::Looks& looks = style.looks;
  const style::Look& section_title = looks.at(Place::kSectionTitle);
  // Screens are wide in light and narrow in room: a name of more than 2.8 times the body would
  // break in the side column, headings below these floors would sink into the text.
  const int name = std::clamp(ratio(looks.at(Place::kName).size, typography, 2500), 1900, 2800);
  const int headline =
      std::clamp(ratio(looks.at(Place::kHeadline).size, typography, 1150), 1000, 1400);
  const int section = std::clamp(ratio(section_title.size, typography, 1250), 1000, 1600);
  const int entry =
      std::clamp(ratio(looks.at(Place::kEntryTitle).size, typography, 1050), 1000, 1250);
  // WCAG 2.2, 1.4.12 wants 1.5 to be possible; themes lead paper tighter than a screen likes.
  const int leading = std::clamp(typography.leading + 200, 1500, 1650);
  const std::string shape = fmt::format(
      "--body:{};--heading:{};--mono:{};--leading:{};--name-size:{}rem;--name-weight:{};"
      "--headline-size:{}rem;--section-size:{}rem;--section-weight:{};--section-spacing:{}em;"
      "--section-case:{};--entry-size:{}rem;--entry-weight:{};--side-height:{}rem;--measure:{}rem",
      fonts.body, fonts.heading, fonts.mono, decimal(leading), decimal(name),
      looks.at(Place::kName).weight, decimal(headline), decimal(section), section_title.weight,
      decimal(section_title.spacing),
      section_title.letters == style::Case::kUpper ? "uppercase" : "none", decimal(entry),
      looks.title.weight.value_or(400), side_height, decimal(fonts.measure));
  const bool natural = style.photo.shape == style::PhotoShape::kNatural;
  const std::string photo =
      fmt::format("--photo-height:{};--photo-corner:{}", natural ? "auto" : "7.5rem",
                  style.photo.shape == style::PhotoShape::kCircle ? "50%" : "0");
  const std::string light = tokens(light_palette(style.colors));
  const std::string dark = tokens(dark_palette(style.colors));
  return fmt::format(
      "{}:root{{color-scheme:light dark;{};{};{}}}\n"
      "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}{}{}{}",
      fonts.font_faces, shape, photo, light, dark, kRules, feature_rules(looks),
      print_rules(style, paper));
}

}  // namespace resumec::backend::html
