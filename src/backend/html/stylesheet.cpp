// How the page looks.
//
// On a laptop the person stands at the side and stays there while the story passes: name, contacts
// and the way to each section are always in reach, and the text keeps a measure of 60 to 75
// characters however wide the window. On a phone the same elements follow each other. Paper gets
// one column in the theme's own colours. How words look is the style's table (look_rules.h), the
// same as in the PDF; the body is 17 px whatever the paper has, because a screen is read at arm's
// length, and all sizes are multiples of it. Here stands the rest: where things stand, white, and
// what only a screen has.
#include "backend/html/stylesheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "backend/html/look_rules.h"
#include "backend/html/palette.h"

namespace resumec::backend::html {
namespace {

std::string tokens(const Palette& palette) {
  using graphics::to_hex;
  return fmt::format(
      "--text:{};--background:{};--accent:{};--muted:{};--rule:{};--link:{};--on-accent:{};"
      "--soft:{}",
      to_hex(palette.text), to_hex(palette.background), to_hex(palette.accent),
      to_hex(palette.muted), to_hex(palette.rule), to_hex(palette.link), to_hex(palette.on_accent),
      to_hex(palette.soft));
}

constexpr std::string_view kRules = R"(
*,*::before,*::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--text);font:1rem/var(--leading) var(--body);
  font-kerning:normal;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,figure{margin:0;padding:0}
h1,h2{text-wrap:balance}
p,li{text-wrap:pretty}
a{text-decoration-thickness:.07em;text-underline-offset:.2em;
  text-decoration-color:color-mix(in srgb,currentColor 45%,transparent)}
a:hover{text-decoration-color:currentColor;text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.6rem 1rem;
  background:var(--accent);color:var(--on-accent);z-index:1}
.skip:focus{top:1rem}
.page{max-width:80rem;margin-inline:auto;padding:clamp(1.75rem,5vw,4.5rem) clamp(1.25rem,5vw,4rem)}
.photo{display:block;inline-size:7.5rem;block-size:var(--photo-height);object-fit:cover;object-position:50% 30%;
  border-radius:var(--photo-corner);margin-block-end:1.25rem}
h1{line-height:1.08}
.headline{margin-block-start:.6rem;line-height:1.35;text-wrap:balance}
.named{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem}
.pronouns{line-height:1.35}
address{font-style:normal;margin-block-start:1.4rem}
ul,ol{padding-inline-start:1.15rem}
ol{padding-inline-start:1.6rem}
li+li{margin-block-start:.4rem}
ul.contacts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1.4rem}
.contacts.icons li{position:relative;padding-inline-start:1.5em}
.contacts svg{position:absolute;inset-inline-start:0;inset-block-start:.45em;inline-size:1.05em;block-size:1.05em;
  fill:none;stroke:var(--accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.contacts li{margin:0;padding-block:.2rem;min-block-size:1.6rem;min-inline-size:0}
.contacts .keep{white-space:normal}
.download{display:inline-block;margin-block-start:1.4rem;padding:.62rem 1.15rem;border-radius:.45rem;
  background:var(--accent);color:var(--on-accent);text-decoration:none}
.download:hover{background:color-mix(in srgb,var(--accent) 86%,var(--text))}
nav{display:none}
main>section{margin-block-start:3rem;scroll-margin-block-start:2rem}
h2{line-height:1.25;margin-block-end:1rem}
.ruled h2{border-block-end:1px solid var(--rule);padding-block-end:.4rem}
article+article,p+article,ul+article,ol+article{margin-block-start:1.9rem}
article.line+article.line{margin-block-start:.6rem}
article article{margin-block-start:1.1rem}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem}
.start{flex:1 1 12rem;min-inline-size:0;line-height:1.45}
.end{flex:0 1 auto;min-inline-size:0}
.body{margin-block-start:.45rem}
.body>p+p,.prose>p+p,li>p+p,p+ul,p+ol,ul+p,ol+p,ul+ul,figure+*,*+figure{margin-block-start:.75rem}
.body>p+ul,.body>p+ol{margin-block-start:.45rem}
li>p+ul,li>p+ol{margin-block-start:.4rem}
.group{display:grid;grid-template-columns:minmax(6rem,13rem) minmax(0,1fr);gap:0 1.25rem}
.group+.group,.group+p,p+.group{margin-block-start:.55rem}
.keep{white-space:nowrap}
code{background:var(--soft);padding:.08em .3em;
  border-radius:.25em}
figure img,figure svg{display:block;max-inline-size:100%;block-size:auto;border-radius:.4rem}
figcaption{margin-block-start:.5rem}
footer{margin-block-start:3.5rem;padding-block-start:1rem;border-block-start:1px solid var(--rule)}
@media (max-width:30rem){.group{grid-template-columns:minmax(0,1fr)} .row{display:block}}
@media (min-width:64rem){
  .page{display:grid;grid-template-columns:minmax(15rem,19rem) minmax(0,var(--measure));
    grid-template-rows:auto 1fr;column-gap:clamp(3rem,6vw,6rem);justify-content:center}
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
  .centered .contacts,.centered .named{justify-content:center}
  .centered .photo{margin-inline:auto}
}
@media (max-width:40rem){.keep{white-space:normal} ul.contacts{display:block}}
@media (max-width:75rem){.group .keep{white-space:normal}}
@media (prefers-contrast:more){:root{--muted:var(--text);--rule:var(--text)}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
)";

// A telephone has no room for a large name, and a side column none for one of more than 2.8 times
// the body.
std::string name_rules(const style::Looks& looks) {
  constexpr int kWidestName = 2800;
  const style::Length body = looks.at(style::Place::kBody).size;
  if (body <= 0) return {};
  const auto name =
      static_cast<int>(std::int64_t{looks.at(style::Place::kName).size} * 1000 / body);
  std::string rules;
  if (name > kWidestName) {
    rules = fmt::format("@media screen{{h1{{font-size:{}rem}}}}\n", decimal(kWidestName));
  }
  return rules + fmt::format(
                     "@media screen and (max-width:63.99rem){{h1{{font-size:min({}rem,1.25rem + "
                     "3.4vw)}}}}\n",
                     decimal(std::min(name, kWidestName)));
}

}  // namespace

std::string stylesheet(const style::Style& style, const WebFonts& fonts, int side_height,
                       const Paper& paper) {
  // WCAG 2.2, 1.4.12 wants 1.5 to be possible; themes lead paper tighter than a screen likes.
  const int leading = std::clamp(style.typography.leading + 200, 1500, 1650);
  const std::string shape = fmt::format(
      "--body:{};--heading:{};--mono:{};--leading:{};--side-height:{}rem;--measure:{}rem",
      fonts.body, fonts.heading, fonts.mono, decimal(leading), side_height, decimal(fonts.measure));
  const bool natural = style.photo.shape == style::PhotoShape::kNatural;
  const std::string photo =
      fmt::format("--photo-height:{};--photo-corner:{}", natural ? "auto" : "7.5rem",
                  style.photo.shape == style::PhotoShape::kCircle ? "50%" : "0");
  const std::string light = tokens(light_palette(style.colors));
  const std::string dark = tokens(dark_palette(style.colors));
  return fmt::format(
      "{}:root{{color-scheme:light dark;{};{};{}}}\n"
      "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}{}{}{}",
      fonts.font_faces, shape, photo, light, dark, kRules,
      look_rules(style, fonts.code_size) + name_rules(style.looks), print_rules(style, paper));
}

}  // namespace resumec::backend::html
