// From what the author wrote to what the reader will see.
//
// Every decision about words is taken in this room and nowhere else: which parts stand on one line,
// how a date reads, what a section is called. Back ends that laid words out by themselves would
// sooner or later print different ones; here they receive finished runs and only give them a shape.
#include "compose/compose.h"

#include "characters/utf8.h"
#include "compose/dates.h"
#include "compose/facts.h"
#include "compose/fields.h"
#include "compose/page_address.h"
#include "compose/person.h"
#include "compose/picture.h"
#include "compose/places.h"
#include "compose/rich.h"
#include "compose/sections.h"

namespace resumec::compose {
namespace {

using document::Role;
using locale::Phrase;

// Titles and descriptions are shown in one line of a window or of a search result: about 160
// characters are seen, the rest costs bytes.
constexpr std::size_t kLongestTitle = 120;
constexpr std::size_t kLongestDescription = 160;

// A full stop nearer to the beginning than this belongs to "Dr." or "B.Sc.", not to a sentence.
constexpr std::size_t kShortestSentence = 30;

std::string shortened(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  std::size_t last_blank = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == limit) return std::string(text.substr(0, last_blank > 0 ? last_blank : at)) + "…";
    if (text[at] == ' ') last_blank = at;
    at += characters::decode_utf8(text, at).length;
  }
  return std::string(text);
}

std::string first_sentence(std::string_view text) {
  for (std::size_t at = kShortestSentence; at < text.size(); ++at) {
    const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
    if (stop && (at + 1 == text.size() || text[at + 1] == ' '))
      return std::string(text.substr(0, at + 1));
  }
  const std::size_t ideographic = text.find("。");
  if (ideographic != std::string_view::npos) return std::string(text.substr(0, ideographic + 3));
  return std::string(text);
}

std::string description(const model::Resume& resume) {
  for (const model::Prose* text : {&resume.basics.summary, &resume.about}) {
    for (const document::Block& block : blocks(*text)) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
      if (paragraph == nullptr) continue;
      return shortened(first_sentence(document::words(paragraph->runs)), kLongestDescription);
    }
  }
  return shortened(trimmed(resume.basics.label.words()).text(), kLongestDescription);
}

document::Header header(const model::Basics& basics, const Context& context) {
  document::Header header;
  header.name = run(Role::kName, basics.name);
  header.pronouns = pronouns(basics.pronouns);
  header.headline = line(basics.label, Role::kHeadline);

  const auto add = [&header](document::Runs contact) {
    if (!contact.empty()) header.contacts.push_back(std::move(contact));
  };
  const auto add_labelled = [&header](document::Run contact, const model::Line& label) {
    document::Runs runs = labelled(std::move(contact), label);
    if (!runs.empty()) header.contacts.push_back(std::move(runs));
  };
  for (const model::Contact& one : basics.emails) add_labelled(email(one.value), one.label);
  for (const model::Contact& one : basics.phones) add_labelled(phone(one.value), one.label);
  add(place(basics.location, context));
  for (const model::Site& one : basics.sites) add_labelled(url(one.url, context), one.label);
  for (const model::Profile& one : basics.profiles) add(profile(one, context));

  header.facts = facts(basics, context);

  if (!basics.image.empty()) {
    if (std::optional<document::Image> image =
            read_picture(basics.image, context.shelf, context.sink)) {
      // The name stands beside the photo; it is also what the photo shows.
      header.photo = document::Figure{std::move(*image), header.name.text, {}};
    }
  }
  return header;
}

document::Labels labels(const locale::Locale& locale) {
  const auto phrase = [&locale](Phrase wanted) { return std::string(locale.phrase(wanted)); };
  return {phrase(Phrase::kResume), phrase(Phrase::kContact), phrase(Phrase::kDownload),
          phrase(Phrase::kPage)};
}

document::ClosingLine closing_line(const model::Date& changed, const Context& context) {
  document::ClosingLine line;
  std::string words(context.locale.phrase(Phrase::kLastUpdated));
  words += context.wording.colon;
  if (!context.wording.gap.empty()) words += "\u00A0";
  words += date_text(changed.date, context);
  // As a whole, for it is the whole that the date is said in.
  line.date.start = document::DatePart{0, static_cast<std::uint32_t>(words.size()),
                                       model::machine_text(changed.date)};
  line.date.words = generated(Role::kUpdated, words, changed.span);
  line.printed = context.content.show_updated;
  return line;
}

std::optional<model::CalendarDate> today(const ComposeRequest& request) {
  const std::optional<model::Date>& changed = request.resume.meta.last_modified;
  if (request.today) return request.today;
  return changed ? std::optional(changed->date) : std::nullopt;
}

}  // namespace

document::Document compose(const ComposeRequest& request, diag::Sink& sink) {
  const model::Resume& resume = request.resume;
  const style::Content& content = request.style.content;
  const PictureShelf shelf{request.bounds, request.pictures, request.lenient};
  const Context context{content,        request.style.arrangements,
                        request.locale, wording_for(content, request.locale),
                        resume.basics,  shelf,
                        sink,           today(request)};

  document::Document document;
  document.language = request.locale.tag();
  document.right_to_left = request.locale.right_to_left();
  document.header = header(resume.basics, context);
  document.sections = sections(resume, context);
  check_today(resume, context);
  document.person = person(resume);
  document.author = document.person.name;
  document.labels = labels(request.locale);
  document.title = document.labels.resume;
  if (!document.author.empty()) {
    document.title = shortened(document.author, kLongestTitle) + " – " + document.title;
  }
  document.description = description(resume);
  document.canonical = page_address(resume.meta.canonical.target);
  if (resume.meta.last_modified &&
      resume.meta.last_modified->kind == model::Date::Kind::kCalendar) {
    document.last_modified = model::machine_text(resume.meta.last_modified->date);
    document.closing = closing_line(*resume.meta.last_modified, context);
  }
  return document;
}

}  // namespace resumec::compose
