#include "decode/values/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "characters/ascii.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"
#include "schema/characters.h"

namespace resumec::decode {
namespace {

using schema::Context;
using schema::Shape;

// A tracker's pages. GitHub and Codeberg lead from an issue's address to the pull request of that
// number; GitLab numbers merge requests apart, with `!`.
struct Host {
  std::string_view name;
  std::string_view issues;
};

constexpr std::array kHosts = {Host{"github.com", "/issues/"}, Host{"gitlab.com", "/-/issues/"},
                               Host{"codeberg.org", "/issues/"}};

bool is_number(std::string_view text) {
  // Trackers count to millions; a longer number is something else.
  return !text.empty() && text.size() <= 9 &&
         std::all_of(text.begin(), text.end(), characters::is_digit);
}

bool is_path_name(std::string_view text) {
  return !text.empty() && text != "." && text != ".." &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return characters::is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
         });
}

// A longer path is that of no repository, and would stand before each of its numbers.
constexpr std::size_t kLongestPath = 500;

// "owner/repo", of GitLab also "group/sub/repo".
bool is_repository(std::string_view text) {
  if (text.size() > kLongestPath) return false;
  std::size_t names = 0;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    if (!is_path_name(text.substr(begin, end - begin))) return false;
    ++names;
    begin = end + 1;
  }
  return names >= 2;
}

struct Repository {
  const Host* host = nullptr;
  std::string_view path;
};

std::optional<Repository> repository_of(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  if (url.starts_with("www.")) url.remove_prefix(4);
  for (const Host& host : kHosts) {
    if (!url.starts_with(host.name)) continue;
    std::string_view path = url.substr(host.name.size());
    if (!path.starts_with("/")) continue;
    path.remove_prefix(1);
    path = path.substr(0, path.find_first_of("?#"));
    while (path.ends_with("/")) path.remove_suffix(1);
    if (path.ends_with(".git")) path.remove_suffix(4);
    // Deeper pages of a GitHub project ("/tree/main") still tell their repository.
    const std::size_t slash = path.find('/');
    const std::size_t second = slash == path.npos ? path.npos : path.find('/', slash + 1);
    const bool groups = host.name == "gitlab.com";
    const std::string_view stop =
        groups ? path.substr(0, path.find("/-/")) : path.substr(0, second);
    if (is_repository(stop)) return Repository{&host, stop};
  }
  return std::nullopt;
}

// "#5699", "5699", "!12" as what follows the repository; empty for any other text.
std::string page(const Host& host, std::string_view text) {
  if (text.starts_with("!") && host.name == "gitlab.com" && is_number(text.substr(1))) {
    return "/-/merge_requests/" + std::string(text.substr(1));
  }
  if (text.starts_with("#")) text.remove_prefix(1);
  return is_number(text) ? std::string(host.issues) + std::string(text) : std::string();
}

std::string link(const Repository& repository, std::string_view number) {
  const std::string end = page(*repository.host, number);
  if (end.empty()) return {};
  return fmt::format("https://{}/{}{}", repository.host->name, repository.path, end);
}

}  // namespace

const Shape& RefValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a reference";
    made.sample = [](int serial) { return fmt::format("\"#{}\"", 90000 + serial); };
    return made;
  }();
  return shape;
}

bool RefValue::decode(Context& context, const yaml::Node& node, model::Ref& value) {
  if (node.kind != yaml::Kind::kScalar) {
    auto complaint = context.wrong_form("a reference such as `5699` or `owner/repo#5699`", node);
    context.add(complaint);
    return true;
  }
  const source::MappedText text = schema::clean_line(context, node.text);
  if (text.empty()) return false;
  // A bare number reads as one only with its sign.
  if (is_number(text.text())) value.text.append_decoded("#", text.span());
  value.text.append(text);
  const std::string& written = text.text();
  if (written.starts_with("http:") || written.starts_with("https:")) {
    const Address address = read_address(written);
    value.target = address.target;
    if (address.target.empty()) {
      complain_address(context, text, address, diag::quoted(context.path()));
    }
    warn_of_address(context, text, address, diag::quoted(context.path()));
  }
  return true;
}

void resolve_refs(std::vector<model::Highlight>& highlights, std::string_view repository) {
  const std::optional<Repository> own = repository_of(repository);
  for (model::Highlight& highlight : highlights) {
    for (model::Ref& ref : highlight.refs) {
      if (!ref.target.empty()) continue;
      const std::string_view text = ref.text.text();
      const std::size_t sign = text.find_first_of("#!");
      if (sign != std::string_view::npos && sign > 0) {
        // owner/repo#5655: on the host of the contribution, else on GitHub, whose form it is.
        const Host* host = own ? own->host : &kHosts.front();
        const std::string_view path = text.substr(0, sign);
        if (is_repository(path)) ref.target = link({host, path}, text.substr(sign));
      } else if (own) {
        ref.target = link(*own, text);
      }
    }
    resolve_refs(highlight.highlights, repository);
  }
}

schema::Value RefValue::encode(const schema::Encoding& encoding, const model::Ref& value) {
  return UrlValue::encode(encoding, {value.text, value.target});
}

}  // namespace resumec::decode
