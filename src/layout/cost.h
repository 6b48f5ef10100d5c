// What it costs to lay a Document out, before it is done.
//
// A word of a résumé takes a thousand times its bytes until it stands in a PDF: runs, glyphs,
// elements of the structure tree and the file's objects are kept until the file is written. 130,000
// bullets of two letters, half a megabyte of YAML, took a gigabyte. So the parts are counted first.
#pragma once

#include <cstddef>

#include "diag/sink.h"
#include "document/document.h"

namespace resumec::layout {

// Kilobytes of memory, about; measured over files that consist of one kind of part. 250 MB are two
// thousand pages, or 40,000 bullets.
constexpr std::size_t kMostCost = 250'000;

// Bytes of an address: browsers and servers take 2,000 to 8,000, and a string in a PDF has at most
// 65,535, of which a letter outside of ASCII takes three for each of its own.
constexpr std::size_t kLongestAddress = 20'000;

struct Cost {
  std::size_t kilobytes = 0;
  std::size_t long_address = 0;  // bytes of the first that is longer than may be; 0: none is
  source::Span long_address_span;
};

// Of all headers, sections and blocks; `addresses`: with those of links behind their words.
Cost cost(const document::Document& document, bool addresses);

// Whether a document can be laid out and written; false after a complaint.
bool is_bounded(const document::Document& document, bool addresses, diag::Sink& sink);

}  // namespace resumec::layout
