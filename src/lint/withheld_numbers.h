// Finds withheld telephone numbers in a text: by the digits that are the same however a number is
// dialled, whatever stands between them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/withheld.h"

namespace resumec::lint {

class WithheldNumbers {
 public:
  // Of a number with an extension, or of two in one field, each part that can be dialled alone.
  // `value` must outlive this.
  void add(const model::Withheld& value);

  // Calls `found` with each number in `text` and the bytes [begin, end) where it stands.
  void find(std::string_view text,
            const std::function<void(const model::Withheld& value, std::size_t begin,
                                     std::size_t end)>& found) const;

 private:
  std::unordered_map<std::string, const model::Withheld*> by_last_digits_;
  std::unordered_map<std::string, const model::Withheld*> short_ones_;
};

}  // namespace resumec::lint
