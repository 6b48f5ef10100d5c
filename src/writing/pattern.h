// Words with places that something else takes: "Page {0} of {1}".
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace resumec::writing {

// The pattern with its places "{0}", "{1}" taken by `values`.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values);

// A pattern of one place taken by `value`, from which its neighbours are not parted at the end of a
// line.
std::string kept_together(std::string_view pattern, std::string_view value);

}  // namespace resumec::writing
