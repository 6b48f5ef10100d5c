#include "yaml/graft.h"

#include <doctest/doctest.h>

#include "source/source_map.h"
#include "yaml/read.h"

namespace resumec::yaml {
namespace {

std::string path_text(std::string_view path) {
  const auto steps = parse_path(path);
  return steps ? to_text(*steps, steps->size()) : "(none)";
}

// `text` without what the paths name, as one line; or the problem.
std::string without(std::string_view text, const std::vector<std::string>& paths) {
  source::SourceMap files;
  diag::Sink sink;
  Tree tree = read(files, files.add("a.yaml", std::string(text)), Syntax::kYaml, sink);
  REQUIRE(tree.root() != nullptr);
  const std::string before = dump(tree.root(), files);
  Draft draft(tree, tree.root());
  for (const std::string& path : paths) {
    const std::string problem = draft.take(*parse_path(path));
    if (!problem.empty()) return problem;
  }
  draft.close_holes();
  // The tree itself stays as it was.
  CHECK(dump(tree.root(), files) == before);
  std::string line;
  const auto print = [&line](const Node& node, const auto& self) -> void {
    if (node.kind == Kind::kScalar) line += node.text.text();
    if (node.kind == Kind::kSequence) {
      line += "[";
      for (const Node* item : node.items) {
        self(*item, self);
        line += ",";
      }
      line += "]";
    }
    if (node.kind == Kind::kMapping) {
      line += "{";
      for (const Pair& pair : node.pairs) {
        line += pair.key->text.text() + ":";
        self(*pair.value, self);
        line += ",";
      }
      line += "}";
    }
  };
  print(*draft.root(), print);
  return line;
}

}  // namespace

TEST_CASE("paths") {
  for (const char* path : {"a", "a.b", "a[0]", "a[12].b-c[3].d", "a[thesis]", "a[].b", "x-y.z",
                           "a[A. B & Co].c", "a[A [B] C]", "a[日本]"}) {
    CHECK(path_text(path) == path);
  }
  for (const char* path :
       {"", ".a", "a.", "a..b", "[0]", "a[", "a[0", "a[0]b", "a[ ]", "a[A [B]", "a[A]]"}) {
    INFO(path);
    CHECK(path_text(path) == "(none)");
  }
  std::string longest = "a";
  for (int i = 1; i < 32; ++i) longest += ".a";
  CHECK(path_text(longest) == longest);
  CHECK(path_text(longest + ".a") == "(none)");
}

TEST_CASE("what a path names is taken out") {
  CHECK(without("{a: 1, b: {c: 2, d: 3}}", {"b.c"}) == "{a:1,b:{d:3,},}");
  CHECK(without("{a: [1, 2, 3]}", {"a[1]"}) == "{a:[1,3,],}");
  CHECK(without("{a: [{id: x, b: 1}, {b: 2}]}", {"a[x].b"}) == "{a:[{id:x,},{b:2,},],}");
  CHECK(without("{a: [{b: 1, c: 2}, {b: 3}, {}]}", {"a[].b"}) == "{a:[{c:2,},{},{},],}");
  CHECK(without("{a: [1, 2]}", {"a[]"}) == "{a:[],}");
}

TEST_CASE("an item is named by its id, before that by nothing else, and a text by itself") {
  CHECK(without("{a: [{id: x, b: 1}, {id: y}]}", {"a[y]"}) == "{a:[{id:x,b:1,},],}");
  CHECK(without("{a: [x, ' y z ', x y]}", {"a[y z]"}) == "{a:[x,x y,],}");
  CHECK(without("{a: [x, {id: x}]}", {"a[x]"}) == "{a:[x,],}");
  CHECK(without("{a: [x, x]}", {"a[x]"}) == "`a[x]`: 2 items have this name");
  CHECK(without("{a: [x, X]}", {"a[y]"}) == "`a[y]`: no item has this id or name");
}

TEST_CASE("an item is named by the fields that hold its name, in any language") {
  source::SourceMap files;
  diag::Sink sink;
  const Tree tree = read(files,
                         files.add("a.yaml",
                                   "[{n: Old}, {m: New, n: x}, {n: {en: Two, de: Zwei}},"
                                   " {id: New}, {m: 12}, {m: 'a]b'}, {k: v}]"),
                         Syntax::kYaml, sink);
  const Node& list = *tree.root();
  PathStep step;
  step.kind = PathStep::Kind::kName;
  step.old_names = {"m", "n"};
  const auto found = [&](std::string_view name) {
    step.name = name;
    return ItemNames().find(list, step);
  };
  using Items = std::vector<std::size_t>;
  CHECK(found("Old") == Items{0});
  CHECK(found("x") == Items{1});
  CHECK(found("Zwei") == Items{2});
  CHECK(found("New") == Items{3});  // an id goes before a name
  CHECK(found("v").empty());
  const auto name = [&](std::size_t i) { return item_name(*list.items[i], step); };
  CHECK(name(0) == "Old");
  CHECK(name(1) == "New");
  CHECK(name(2) == "Two");
  CHECK(name(3) == "New");
  CHECK_FALSE(name(4));  // would be a number
  CHECK_FALSE(name(5));  // would end too early
  CHECK_FALSE(name(6));
}

TEST_CASE("an item that was renamed still answers to its old name") {
  source::SourceMap files;
  diag::Sink sink;
  Tree tree = read(files, files.add("a.yaml", "a: [{id: x, b: 1}]"), Syntax::kYaml, sink);
  const Tree values = read(files, files.add("v.yaml", "[y, 2]"), Syntax::kYaml, sink);
  Draft draft(tree, tree.root());
  CHECK(draft.put(*parse_path("a[x].id"), values.root()->items[0]).empty());
  CHECK(draft.put(*parse_path("a[x].b"), values.root()->items[1]).empty());
  CHECK(draft.put(*parse_path("a[y].c"), values.root()->items[1]).empty());
  const Node& item = *draft.root()->find("a")->items[0];
  CHECK(item.find("id")->text.text() == "y");
  CHECK(item.find("b")->text.text() == "2");
  CHECK(item.find("c")->text.text() == "2");
}

TEST_CASE("what is absent is no problem") {
  CHECK(without("{a: 1}", {"b"}) == "{a:1,}");
  CHECK(without("{a: 1}", {"b.c[0]"}) == "{a:1,}");
  CHECK(without("{a: }", {"a.b"}) == "{a:,}");
  CHECK(without("{a: }", {"a[].b"}) == "{a:,}");
}

TEST_CASE("a path through something else is one") {
  CHECK(without("{a: x}", {"a.b"}) == "`a.b`: `a` is text");
  CHECK(without("{a: [x]}", {"a.b"}) == "`a.b`: `a` is a list, whose first item is `a[0]`");
  CHECK(without("{a: {b: 1}}", {"a[0]"}) == "`a[0]`: `a` is a mapping");
  CHECK(without("{a: {b: 1}}", {"a[].b"}) == "`a[]`: `a` is a mapping");
  CHECK(without("{a: [x]}", {"a[1]"}) == "`a[1]`: the list has 1 item, counted from 0");
  CHECK(without("{a: [{id: x}]}", {"a[y]"}) == "`a[y]`: no item has this id or name");
}

TEST_CASE("numbers count as in the file until the holes are closed") {
  CHECK(without("{a: [1, 2, 3, 4]}", {"a[0]", "a[2]"}) == "{a:[2,4,],}");
  CHECK(without("{a: [1, 2, 3, 4]}", {"a[0]", "a[0]"}) == "{a:[2,3,4,],}");
}

TEST_CASE("an aliased value is taken out only where the path leads") {
  CHECK(without("{a: &x {b: 1, c: 2}, d: *x}", {"d.b"}) == "{a:{b:1,c:2,},d:{c:2,},}");
}

}  // namespace resumec::yaml
