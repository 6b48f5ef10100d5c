// A list that somebody has typed as one text: "Go, Rust", "AWS (EC2, S3); Terraform".
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace resumec::schema {

// A text with more signs in it is no list.
constexpr std::size_t kMostParts = 500;

// The bytes [begin, end) of each item, without white space and typed bullets: lines, else what
// stands between semicolons, else between commas, none of them inside brackets; of prose the lines
// alone. A text of more than kMostParts items is one.
std::vector<std::pair<std::size_t, std::size_t>> list_parts(std::string_view text, bool prose);

}  // namespace resumec::schema
