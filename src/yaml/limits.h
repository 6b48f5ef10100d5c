// What a file may cost. A résumé is a few kilobytes, six levels deep; each number leaves two orders
// of magnitude to spare, and keeps the reading of the worst file under a second and 200 MB, and a
// whole compilation, with the limits of layout/cost.h, under 300 MB of a file under 1 MB.
#pragma once

#include <cstddef>

namespace resumec::yaml {

// A photo belongs beside the résumé, not in it. Four copies of the text exist at the worst moment.
constexpr std::size_t kByteLimit = std::size_t{16} << 20U;

// Below yaml-cpp's own limit of 500, which has no code and no sensible place.
constexpr std::size_t kDepthLimit = 100;

// Values written in the file. A node takes about 200 bytes, but a value that is a bullet takes 8 kB
// until it stands on its page: half a million of them, a file of 1.5 MB, took four gigabytes.
constexpr std::size_t kNodeLimit = 150'000;

// Values, and bytes of text, that all aliases together stand for. A résumé's stand for some
// hundred. A bullet takes 8 kB on its way to the page, so a file of few kilobytes cannot take more
// than 100 MB for what it only points at; a million of them took seven gigabytes and a minute.
constexpr std::size_t kAliasNodeLimit = 10'000;
constexpr std::size_t kAliasByteLimit = std::size_t{1} << 20U;

// Bytes of one text: two hundred pages, which still break into lines in a second.
constexpr std::size_t kTextLimit = std::size_t{1} << 20U;

// Complaints of one file that are worth making.
constexpr std::size_t kComplaintLimit = 100;

}  // namespace resumec::yaml
