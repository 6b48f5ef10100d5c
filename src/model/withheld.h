// A value that a version leaves out on purpose.
#pragma once

#include <cstdint>
#include <string>

#include "source/mapped_text.h"

namespace resumec::model {

struct Withheld {
  // What can be recognized where it is written in another way.
  enum class Kind : std::uint8_t {
    kWords,     // a name, an address: these words, whatever stands between them
    kPlace,     // a town or region, which is a place of many things
    kUserName,  // in a network
    kEmail,
    kPhone,
    kUrl,
  };
  Kind kind = Kind::kWords;
  source::MappedText text;
  std::string path;  // "basics.email", of the field that holds it
};

}  // namespace resumec::model
