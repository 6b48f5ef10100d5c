// Text made safe for the place where it stands. Every text of the résumé passes through one of
// these; there is no other way into the page.
#pragma once

#include <string>
#include <string_view>

namespace resumec::backend::html {

// Between tags (HTML 13.1.2.6 and 13.2.5.1).
std::string text(std::string_view raw);

// Inside a double-quoted attribute.
std::string attribute(std::string_view raw);

// JSON inside a <script> block: without `<`, `>`, `&`, U+2028 and U+2029, so that neither
// `</script>` nor `<!--` can end or change the block (HTML 4.12.1.3).
std::string json_in_script(std::string_view json);

// A file name as a relative URL: what is not unreserved (RFC 3986, 2.3) is percent-encoded, so a
// name with a colon is no scheme and one with `?` or `#` is still a name.
std::string file_url(std::string_view name);

// RFC 4648, 4.
std::string base64(std::string_view bytes);

}  // namespace resumec::backend::html
