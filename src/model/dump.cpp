// The dump names every field as the file does, in the model's order: a golden of it shows a lost
// field as a lost line.
#include <fmt/format.h>

#include "model/dump_writer.h"
#include "model/resume.h"

namespace resumec::model {
namespace {

void dump_basics(DumpWriter& out, const Basics& basics) {
  out.text("name", basics.name);
  out.text("label", basics.label);
  out.text("image", basics.image);
  out.text("email", basics.email);
  out.text("phone", basics.phone);
  out.url("url", basics.url);
  out.rich("summary", basics.summary);
  out.location("location", basics.location);
  out.list("profiles", basics.profiles, [&](const Profile& one) {
    out.selectors(one.selectors);
    out.text("network", one.network);
    out.text("username", one.username);
    out.url("url", one.url);
  });
}

void dump_work(DumpWriter& out, std::string_view key, std::string_view name,
               const std::vector<Work>& list) {
  out.list(key, list, [&](const Work& one) {
    out.selectors(one.selectors);
    out.text(name, one.name);
    out.text("position", one.position);
    out.text("team", one.team);
    out.text("parent", one.parent);
    out.text("description", one.description);
    out.url("url", one.url);
    out.location("location", one.location);
    out.period(one.period);
    out.rich("summary", one.summary);
    out.highlights("highlights", one.highlights);
    out.list("positions", one.positions, [&](const Position& position) {
      out.selectors(position.selectors);
      out.text("position", position.position);
      out.period(position.period);
      out.location("location", position.location);
      out.rich("summary", position.summary);
      out.highlights("highlights", position.highlights);
    });
  });
}

void dump_learning(DumpWriter& out, const Resume& resume) {
  out.list("education", resume.education, [&](const Education& one) {
    out.selectors(one.selectors);
    out.text("institution", one.institution);
    out.text("area", one.area);
    out.text("studyType", one.study_type);
    out.text("score", one.score);
    out.url("url", one.url);
    out.location("location", one.location);
    out.period(one.period);
    out.rich("summary", one.summary);
    out.texts("courses", one.courses);
    out.highlights("highlights", one.highlights);
  });
  out.list("awards", resume.awards, [&](const Award& one) {
    out.selectors(one.selectors);
    out.text("title", one.title);
    out.text("awarder", one.awarder);
    out.url("url", one.url);
    out.period(one.period);
    out.rich("summary", one.summary);
  });
  out.list("certificates", resume.certificates, [&](const Certificate& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.text("issuer", one.issuer);
    out.url("url", one.url);
    out.period(one.period);
    out.rich("summary", one.summary);
  });
  out.list("publications", resume.publications, [&](const Publication& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.text("publisher", one.publisher);
    out.texts("authors", one.authors);
    out.url("url", one.url);
    out.period(one.period);
    out.rich("summary", one.summary);
  });
}

void dump_abilities(DumpWriter& out, const Resume& resume) {
  out.list("skills", resume.skills, [&](const Skill& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.text("level", one.level);
    out.texts("keywords", one.keywords);
  });
  out.list("languages", resume.languages, [&](const Language& one) {
    out.selectors(one.selectors);
    out.text("language", one.language);
    out.text("fluency", one.fluency);
  });
  out.list("interests", resume.interests, [&](const Interest& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.texts("keywords", one.keywords);
  });
  out.list("references", resume.references, [&](const Reference& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.rich("reference", one.reference);
  });
}

void dump_makings(DumpWriter& out, const Resume& resume) {
  out.list("projects", resume.projects, [&](const Project& one) {
    out.selectors(one.selectors);
    out.text("name", one.name);
    out.text("entity", one.entity);
    out.text("type", one.type);
    out.rich("description", one.description);
    out.highlights("highlights", one.highlights);
    out.texts("keywords", one.keywords);
    out.texts("roles", one.roles);
    out.url("url", one.url);
    out.period(one.period);
  });
  out.list("contributions", resume.contributions, [&](const Contribution& one) {
    out.selectors(one.selectors);
    out.text("project", one.project);
    out.url("url", one.url);
    out.rich("description", one.description);
    out.period(one.period);
    out.highlights("highlights", one.highlights);
  });
}

void dump_topics(DumpWriter& out, const std::vector<Topic>& topics) {
  out.list("topics", topics, [&](const Topic& topic) {
    out.selectors(topic.selectors);
    out.text("title", topic.title);
    out.list("content", topic.content, [&](const TopicBlock& block) {
      out.rich("text", block.text);
      out.flag("ordered", block.ordered);
      for (std::size_t i = 0; i < block.list.size(); ++i) {
        out.rich(fmt::format("list[{}]", i), block.list[i]);
      }
      if (!block.figure) return;
      out.group("figure", [&] {
        out.text("image", block.figure->image);
        out.text("alt", block.figure->alt);
        out.rich("caption", block.figure->caption);
        out.rich("credit", block.figure->credit);
      });
    });
  });
}

void dump_sections(DumpWriter& out, const std::vector<CustomSection>& sections) {
  out.list("sections", sections, [&](const CustomSection& section) {
    out.text("id", section.id);
    out.text("title", section.title);
    out.texts("tags", section.tags);
    out.rich("text", section.text);
    out.list("entries", section.entries, [&](const CustomEntry& one) {
      out.selectors(one.selectors);
      out.text("name", one.name);
      out.text("position", one.position);
      out.text("organization", one.organization);
      out.url("url", one.url);
      out.location("location", one.location);
      out.period(one.period);
      out.rich("summary", one.summary);
      out.highlights("highlights", one.highlights);
      out.texts("keywords", one.keywords);
    });
  });
}

void dump_section_layouts(DumpWriter& out, const std::vector<SectionLayout>& sections) {
  out.list("sections", sections, [&](const SectionLayout& one) {
    out.text("section", one.section);
    out.text("title", one.title);
    out.texts("tags", one.tags);
    out.flag("hide", one.hide);
    out.number("cap", one.cap);
    out.number("highlights", one.highlights);
    if (one.break_before) out.text("break", "before");
  });
}

void dump_variants(DumpWriter& out, const std::vector<Variant>& variants) {
  for (const Variant& one : variants) {
    out.group("variants." + one.name.text(), [&] {
      out.text("title", one.title);
      out.text("extends", one.extends);
      out.text("theme", one.theme);
      out.text("locale", one.locale);
      out.texts("include", one.include);
      out.texts("exclude", one.exclude);
      out.texts("redact", one.redact);
      for (const VariantSetting& setting : one.set) {
        out.text("set." + setting.path.text(), setting.value->kind == yaml::Kind::kScalar
                                                   ? setting.value->text.text()
                                                   : std::string(describe(*setting.value)));
      }
      dump_section_layouts(out, one.sections);
      out.number("pages", one.pages);
    });
  }
}

}  // namespace

std::string dump(const Resume& resume) {
  DumpWriter out;
  out.group("basics", [&] { dump_basics(out, resume.basics); });
  out.rich("about", resume.about);
  dump_work(out, "work", "name", resume.work);
  dump_work(out, "volunteer", "organization", resume.volunteer);
  dump_learning(out, resume);
  dump_abilities(out, resume);
  dump_makings(out, resume);
  dump_topics(out, resume.topics);
  dump_sections(out, resume.sections);
  out.group("layout", [&] {
    dump_section_layouts(out, resume.layout.sections);
    out.number("pages", resume.layout.pages);
  });
  dump_variants(out, resume.variants);
  out.group("meta", [&] {
    out.date("lastModified", resume.meta.last_modified);
    out.url("canonical", resume.meta.canonical);
    out.text("version", resume.meta.version);
  });
  out.text("locale", resume.locale);
  return out.take();
}

}  // namespace resumec::model
