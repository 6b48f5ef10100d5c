// What a reader gets out of each output: its words, with all white space as single spaces.
#pragma once

#include <string>
#include <string_view>

namespace compile_test {

// White space of any kind, blanks that do not break included, as one space.
std::string single_spaced(std::string_view text);

// By `pdftotext -raw`.
std::string words_of_pdf(const std::string& bytes);

// The `/Alt` entries of a readable PDF (`resumec inspect --stage pdf`), escapes undone.
std::string alternatives_of_pdf(std::string_view readable);

// The text of <body>, elements left out but for their `alt`, and character references decoded.
std::string words_of_html(const std::string& page);

// The smallest PNG: one grey pixel.
std::string one_pixel_png();

}  // namespace compile_test
