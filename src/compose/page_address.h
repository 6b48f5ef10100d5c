// Which addresses are those of a web page.
#pragma once

#include <string>
#include <string_view>

namespace resumec::compose {

// `target` where it can be the web page's own address; else empty.
//
// JSON Resume means by `meta.canonical` the address of the file, and most files say
// `https://.../resume.json` there. A page with `<link rel="canonical">` to such a file says that
// the file is the original and itself a copy: search engines then leave the page out (RFC 6596, 5).
// So an address counts that a browser asks for over HTTP and that does not end as files of other
// formats do: neither its path, however it is encoded, nor a value of its query (`?file=r.json`).
std::string page_address(std::string_view target);

}  // namespace resumec::compose
