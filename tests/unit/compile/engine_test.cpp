// What an engine keeps is seen in how much it does anew, and never in what comes out.
#include "resumec/engine.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <unistd.h>

#include "made_jpegs.h"
#include "source/memory_file_system.h"

using namespace resumec;

namespace {

// ThreadSanitizer and AddressSanitizer take ten times as long, and keep memory back on purpose.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

Request request_of(const FileSystem& files) {
  Request request;
  for (const Format& format : formats()) request.outputs.push_back(format.id);
  request.environment.files = &files;
  request.input.variants = {""};
  request.input.all_variants = true;
  return request;
}

std::vector<Source> examples() {
  const std::filesystem::path root = std::filesystem::path(RESUMEC_TEST_DIR).parent_path();
  std::vector<std::string> names = {(root / "resume.yaml").string()};
  for (const auto& entry : std::filesystem::directory_iterator(root / "examples")) {
    if (entry.is_regular_file()) names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<Source> all;
  for (const std::string& name : names) {
    std::ifstream file(name, std::ios::binary);
    all.push_back({name, {std::istreambuf_iterator<char>(file), {}}});
  }
  return all;
}

// What users get, as one text.
std::string all_of(const CompileResult& result) {
  std::string all;
  for (const Output& output : result.outputs) {
    all += output.variant + "." + output.format + " " + std::to_string(output.pages) + "\n" +
           output.bytes + "\n";
  }
  return all + render(result.diagnostics, {});
}

std::string cold(const Source& source, const Request& request) {
  return all_of(resumec::compile(source, request));
}

std::string photo(int width) {
  return test::made_jpeg(test::raster(picture::Channels::kRgb, width, 40,
                                      [](int x, int y, int c) { return (x * 7 + y + c) % 251; }));
}

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t whole = 0;
  std::size_t resident = 0;
  file >> whole >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

TEST_CASE("an engine's outputs are those of a cold run, whatever it compiled before") {
  const auto files = disk_file_system();
  const Request request = request_of(*files);
  std::vector<Source> sources = examples();
  REQUIRE(sources.size() > 8);
  std::vector<std::string> expected;
  for (const Source& source : sources) {
    expected.push_back(cold(source, request));
    CHECK(expected.back().size() > 10'000);
  }
  Engine engine;
  std::vector<std::size_t> order(sources.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < (kSanitized ? 2 : 4); ++round) {
    for (const std::size_t i : order) {
      CAPTURE(sources[i].name);
      CAPTURE(round);
      // Not CHECK of the texts themselves: it would print them.
      const bool same = all_of(engine.compile(sources[i], request)) == expected[i];
      CHECK(same);
    }
    // Backwards, and from another place each time.
    std::reverse(order.begin(), order.end());
    std::rotate(order.begin(), order.begin() + 2 + round, order.end());
  }
}

TEST_CASE("what is inspected is what a cold run shows") {
  const auto files = disk_file_system();
  const Request request = request_of(*files);
  const Source source = examples().front();
  Engine engine;
  for (int round = 0; round < 2; ++round) {
    for (const std::string& stage : stages()) {
      CAPTURE(stage);
      const bool same =
          engine.inspect(source, stage, request).text == inspect(source, stage, request).text;
      CHECK(same);
    }
  }
}

TEST_CASE("outputs are handed over one by one, in their order") {
  const auto files = disk_file_system();
  const Request request = request_of(*files);
  const Source source = examples().back();
  const CompileResult whole = compile(source, request);
  REQUIRE(whole.outputs.size() > whole.variants.size());
  Engine engine;
  std::vector<Output> handed;
  const CompileResult result = engine.compile(
      source, request, [&handed](Output output) { handed.push_back(std::move(output)); });
  CHECK(result.ok());
  CHECK(result.outputs.empty());
  CHECK(result.variants == whole.variants);
  REQUIRE(handed.size() == whole.outputs.size());
  for (std::size_t i = 0; i < handed.size(); ++i) {
    CHECK(handed[i].format == whole.outputs[i].format);
    CHECK(handed[i].variant == whole.outputs[i].variant);
    CHECK((handed[i].bytes == whole.outputs[i].bytes));
  }
}

TEST_CASE("no output is handed over behind an error, and the result says that there is one") {
  Request request;
  request.outputs = {"pdf"};
  request.input.variants = {""};
  request.input.all_variants = true;
  Engine engine;
  std::vector<std::string> handed;
  const CompileResult result = engine.compile(
      {"cv.yaml",
       "basics: {name: Ada, email: ada@example.org}\n"
       // Ugaritic, of which there is no font.
       "variants: {bad: {set: {basics.name: \U00010380}}, good: {set: {basics.name: Eve}}}\n"},
      request, [&handed](const Output& output) { handed.push_back(output.variant); });
  CHECK(result.errors == 1);
  CHECK_FALSE(result.ok());
  CHECK(handed == std::vector<std::string>{""});
}

TEST_CASE("whether who asked is at fault") {
  const std::string ada = "basics: {name: Ada, email: ada@example.org}\n";
  const auto at_fault = [](const std::string& text, const auto& ask) {
    Request request;
    ask(request);
    return compile({"cv.yaml", text}, request).request_at_fault;
  };
  CHECK(at_fault(ada, [](Request& r) { r.input.theme = "nix"; }));
  CHECK(at_fault(ada, [](Request& r) { r.input.variants = {"nix"}; }));
  CHECK(at_fault(ada, [](Request& r) { r.environment.today = "nix"; }));
  CHECK(at_fault(ada, [](Request& r) { r.outputs = {"nix"}; }));
  CHECK(at_fault(ada, [](Request& r) { r.input.overrides = {{"basics.email", "nix"}}; }));
  CHECK_FALSE(at_fault(ada, [](Request& r) { r.input.theme = "plain"; }));
  CHECK_FALSE(at_fault(ada + "design: {theme: nix}\n", [](Request&) {}));
  CHECK_FALSE(at_fault("basics: {nam: Ada}\n", [](Request&) {}));
}

TEST_CASE("how far it is, is told before each version") {
  Request request;
  request.input.all_variants = true;
  std::vector<std::pair<std::size_t, std::size_t>> told;
  request.progress = [&told](std::size_t done, std::size_t all) { told.emplace_back(done, all); };
  CHECK(compile({"cv.yaml",
                 "basics: {name: Ada, email: ada@example.org}\nvariants: {a: {}, b: {}, c: {}}\n"},
                request)
            .ok());
  CHECK(told == std::vector<std::pair<std::size_t, std::size_t>>{{0, 3}, {1, 3}, {2, 3}});
}

TEST_CASE("an output has options of its own, over those of the file") {
  const std::string text =
      "basics: {name: Ada, email: ada@example.org, summary: " + std::string(30, 'a') + " " +
      std::string(30, 'b') + "}\noutputs: {text: {width: 50}}\n";
  const auto lines = [&text](std::vector<Override> chosen) {
    Request request;
    request.outputs = {{"text", std::move(chosen)}};
    const CompileResult result = compile({"cv.yaml", text}, request);
    return result.ok() ? result.outputs.at(0).bytes : result.diagnostics.at(0).message;
  };
  const std::string both = std::string(30, 'a') + " " + std::string(30, 'b');
  CHECK(lines({}).find(both) == std::string::npos);
  CHECK(lines({{"width", "100"}}).find(both) != std::string::npos);
  CHECK(lines({{"widht", "100"}}) == "unknown key `widht` in options of plain text");
}

TEST_CASE("a format that is named twice is made once, with the options of both") {
  Request request;
  request.outputs = {
      {"text", {{"width", "50"}, {"ascii", "true"}}}, "json", {"text", {{"width", "100"}}}};
  Request once;
  once.outputs = {{"text", {{"width", "100"}, {"ascii", "true"}}}, "json"};
  const Source source{"cv.yaml", starter_resume("Zoë Lovelace")};
  const std::string all = all_of(compile(source, request));
  CHECK(all.find("Zoe Lovelace") != std::string::npos);
  CHECK(all == all_of(compile(source, once)));
}

TEST_CASE("several threads share an engine") {
  const auto files = disk_file_system();
  const Request request = request_of(*files);
  std::vector<Source> sources = examples();
  if (kSanitized) sources.resize(4);
  std::vector<std::string> expected;
  for (const Source& source : sources) expected.push_back(cold(source, request));
  Engine engine;
  std::vector<int> wrong(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::size_t at = (i + t * 3) % sources.size();
        if (all_of(engine.compile(sources[at], request)) != expected[at]) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4));
}

TEST_CASE("the same document again is nothing to be made anew") {
  const auto files = disk_file_system();
  const Request request = request_of(*files);
  Engine engine;
  for (const Source& source : examples()) {
    CAPTURE(source.name);
    CHECK(engine.compile(source, request).ok());
    const EngineWork first = engine.work();
    CHECK(engine.compile(source, request).ok());
    CHECK(engine.work() == first);
  }
}

TEST_CASE("an edit of a document costs what is new in it") {
  const std::string text = starter_resume("Ada Lovelace");
  Request request;
  request.outputs = {"pdf", "text"};
  Engine engine;
  REQUIRE(engine.compile({"cv.yaml", text}, request).ok());
  const EngineWork first = engine.work();
  std::string edited = text;
  edited.replace(edited.find("Ada Lovelace"), 12, "Ada Byron Lovelace");
  REQUIRE(engine.compile({"cv.yaml", edited}, request).ok());
  const EngineWork second = engine.work();
  CHECK(second.texts == first.texts + 1);
  CHECK(second.faces == first.faces);
  // "Byron", in the look of a name.
  CHECK(second.words == first.words + 1);
}

TEST_CASE("files that changed are seen") {
  source::MemoryFileSystem files;
  files.add("looks.yaml", "extends: modern\ncolors: {accent: \"#112233\"}\n");
  files.add("ada.jpg", photo(40));
  Request request;
  request.outputs = {"pdf", "html"};
  request.environment.files = &files;
  const Source source{"cv.yaml",
                      "basics: {name: Ada Lovelace, email: ada@example.org, image: ada.jpg}\n"
                      "design: {theme: looks.yaml}\n"};
  Engine engine;
  const std::string before = all_of(engine.compile(source, request));
  CHECK(before == cold(source, request));
  files.add("looks.yaml", "extends: modern\ncolors: {accent: \"#332211\"}\n");
  const std::string other_theme = all_of(engine.compile(source, request));
  CHECK(other_theme != before);
  CHECK(other_theme == cold(source, request));
  files.add("ada.jpg", photo(60));
  const std::string other_photo = all_of(engine.compile(source, request));
  CHECK(other_photo != other_theme);
  CHECK(other_photo == cold(source, request));
}

TEST_CASE("variants of one file share what they have in common") {
  const auto variants = [](int count) {
    std::string text = starter_resume("Ada Lovelace") + "variants:\n";
    for (int i = 0; i < count; ++i)
      text += "  v" + std::to_string(i) + ": {set: {basics.label: Engineer}}\n";
    return text;
  };
  const auto work_of = [&](int count, const std::vector<std::string>& formats) {
    Request request;
    request.outputs.assign(formats.begin(), formats.end());
    request.input.all_variants = true;
    Engine engine;
    const CompileResult result = engine.compile({"cv.yaml", variants(count)}, request);
    CHECK(result.errors == 0);
    CHECK(result.variants.size() == static_cast<std::size_t>(count));
    return engine.work();
  };
  for (const std::vector<std::string>& formats :
       {std::vector<std::string>{}, {"pdf"}, {"pdf", "html", "text"}}) {
    const EngineWork one = work_of(1, formats);
    const EngineWork two = work_of(2, formats);
    const EngineWork many = work_of(kSanitized ? 10 : 40, formats);
    CHECK(one.words > 100);
    CHECK(many == two);
    CHECK(many.words == one.words);
    CHECK(many.subsets == one.subsets);
    CHECK(many.web_fonts == one.web_fonts);
  }
}

TEST_CASE("ten thousand documents leave no more than the first did") {
  constexpr int kDocuments = kSanitized ? 150 : 10'000;
  constexpr int kFilled = kDocuments / 2;
  // 200 documents, 50 to 100 in a language.
  constexpr unsigned kEastern = 50;
  // As docs/limits.md has it.
  constexpr std::size_t kMost = std::size_t{225} << 20U;
  unsigned state = 1;
  const auto random = [&state](unsigned below) {
    state = state * 1'664'525U + 1'013'904'223U;
    return (state >> 8U) % below;
  };
  const auto words = [&](unsigned count) {
    std::string text;
    for (unsigned i = 0; i < count; ++i) {
      text += text.empty() ? "" : " ";
      for (unsigned length = 2 + random(8); length > 0; --length) {
        text += static_cast<char>('a' + random(26));
      }
    }
    return text;
  };
  // Of 400 characters: a font that is read from the disk is soon in memory as far as it ever is.
  const auto characters = [&](unsigned count) {
    std::string text;
    for (unsigned i = 0; i < count; ++i) {
      const unsigned c = 0x4E00 + random(400);
      text += {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 63U)),
               static_cast<char>(0x80U | (c & 63U))};
    }
    return text;
  };
  const std::vector<std::string> languages = {"en", "de", "fr", "es", "nl", "sv", "pl", "cs"};
  const std::vector<std::string> eastern = {"ja", "ko", "ja", "zh-Hans"};
  const auto files = disk_file_system();
  const std::vector<Theme> all_themes = themes();
  Engine engine;
  std::size_t filled = 0;
  for (int i = 0; i < kDocuments; ++i) {
    std::string text = "basics: {name: " + words(2) + " " + std::to_string(i) +
                       ", email: a@example.org, summary: " + words(20) +
                       "}\nlocale: " + languages[random(8)] + "-x-n" + std::to_string(i) +
                       "\nwork:\n";
    for (int job = 0; job < 2; ++job) {
      text += "- {name: " + words(1) + ", position: " + words(2) + ", startDate: 201" +
              std::to_string(random(10)) + ", highlights: [" + words(6) + ", " + words(7) + "]}\n";
    }
    Request request;
    request.input.theme = all_themes[random(static_cast<unsigned>(all_themes.size()))].id;
    request.outputs = {"pdf"};
    if (i % 20 == 0) request.outputs = {"html", "text"};
    if (const auto n = static_cast<unsigned>(i); n % kEastern == 0) {
      text = "basics: {name: " + characters(3) +
             ", email: a@example.org, summary: " + characters(20) +
             "}\nlocale: " + eastern[(n / kEastern) % eastern.size()] + "\n";
      request.environment.files = files.get();
      request.outputs = {"pdf"};
    }
    const CompileResult result = engine.compile({"cv.yaml", text}, request);
    if (!result.ok()) FAIL(render(result.diagnostics, {}));
    if (i == kFilled) filled = resident_bytes();
  }
  MESSAGE("kept: " << engine.kept() / 1000 << " kB; resident memory grew by "
                   << (static_cast<long>(resident_bytes()) - static_cast<long>(filled)) / 1000
                   << " kB");
  CHECK(engine.kept() < kMost);
  if (!kSanitized) CHECK(resident_bytes() < filled + (std::size_t{12} << 20U));
}
