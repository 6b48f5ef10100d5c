#include "document/contact_icon.h"

#include <doctest/doctest.h>

#include "build.h"

using namespace resumec;
using document::contact_icon;
using document::Role;
using graphics::Icon;

namespace {

document::Runs contact(Role role, const std::string& text, const std::string& href = "") {
  document::Run run;
  run.text = source::MappedText::verbatim(text, 0, 0);
  run.role = role;
  run.href = href;
  return {run};
}

}  // namespace

TEST_CASE("a contact's icon comes from its role") {
  CHECK(contact_icon(contact(Role::kEmail, "ada@example.org")) == Icon::kEnvelope);
  CHECK(contact_icon(contact(Role::kPhone, "+44 20 7946 0958")) == Icon::kPhone);
  CHECK(contact_icon(contact(Role::kLocation, "London")) == Icon::kPin);
  CHECK(contact_icon(contact(Role::kUrl, "github.com")) == Icon::kGlobe);
  CHECK_FALSE(contact_icon(contact(Role::kText, "ada@example.org")));
  CHECK_FALSE(contact_icon({}));
}

TEST_CASE("a profile's icon comes from the site that it leads to") {
  const auto icon = [](const std::string& href) {
    return contact_icon(contact(Role::kProfile, "x", href));
  };
  CHECK(icon("https://github.com/ada") == Icon::kCode);
  CHECK(icon("https://www.kaggle.com/ada") == Icon::kCode);
  CHECK(icon("https://orcid.org/0000-0002-1825-0097") == Icon::kMortarboard);
  CHECK(icon("https://x.com/ada") == Icon::kBubble);
  CHECK(icon("https://www.linkedin.com/in/ada") == Icon::kPerson);
  // The end of another name is another site.
  CHECK(icon("https://notgithub.com/ada") == Icon::kPerson);
  CHECK(icon("https://netflix.com/ada") == Icon::kPerson);
}

TEST_CASE("a profile without a link goes by its network's name") {
  CHECK(contact_icon(contact(Role::kProfile, "GitHub: ada")) == Icon::kCode);
  CHECK(contact_icon(contact(Role::kProfile, "Stack Overflow: 22656")) == Icon::kCode);
  CHECK(contact_icon(contact(Role::kProfile, "GitHub")) == Icon::kCode);
  CHECK(contact_icon(contact(Role::kProfile, "Xing: ada")) == Icon::kPerson);
}
