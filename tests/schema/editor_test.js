// What an editor shows of a file that `resumec new` wrote, by the YAML language server that editors run.
//
// RESUMEC is the path of the program.
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const { pathToFileURL } = require("node:url");

const { LanguageServer } = require("./language_server");

const program = path.resolve(process.env.RESUMEC);
const binary = require.resolve("yaml-language-server/bin/yaml-language-server");

// As VS Code's extension sets them, but for the store of schemas, which is on the network.
const SETTINGS = {
  yaml: { completion: true, hover: true, validate: true, schemaStore: { enable: false }, yamlVersion: "1.2" },
};

// Where `text` stands in `document`, as the protocol counts.
function place(document, text, offset = 0) {
  const at = document.indexOf(text);
  assert.notEqual(at, -1, `\`${text}\` stands in the document`);
  const before = document.slice(0, at + offset).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

test("in an editor", async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "resumec-editor-"));
  execFileSync(program, ["new", path.join(folder, "cv.yaml")], { stdio: "ignore" });
  const starter = fs.readFileSync(path.join(folder, "cv.yaml"), "utf8");
  const modeline = starter.split("\n")[0];
  const server = new LanguageServer(process.execPath, [binary, "--stdio"], SETTINGS);
  t.after(() => {
    server.stop();
    fs.rmSync(folder, { recursive: true });
  });
  await server.start(pathToFileURL(folder).href);

  const open = (name, text) => {
    const uri = pathToFileURL(path.join(folder, name)).href;
    server.open(uri, text);
    return uri;
  };
  const labels = async (name, text, position) => {
    const list = await server.request("textDocument/completion", { textDocument: { uri: open(name, text) }, position });
    return (list.items ?? list).map(item => item.label);
  };

  await t.test("the starter has no mistakes", async () => {
    assert.deepEqual(await server.diagnostics(open("cv.yaml", starter)), []);
  });

  await t.test("a misspelt key is underlined", async () => {
    const text = starter.replace("    position:", "    postion:");
    const found = await server.diagnostics(open("misspelt.yaml", text));
    assert.equal(found.length, 1);
    assert.match(found[0].message, /postion/);
    assert.deepEqual(found[0].range.start, place(text, "postion"));
  });

  await t.test("a value that is no date is underlined", async () => {
    const text = starter.replace("startDate: 2022-03", "startDate: March 2022");
    const found = await server.diagnostics(open("date.yaml", text));
    assert.equal(found.length, 1);
    assert.deepEqual(found[0].range.start, place(text, "March 2022"));
  });

  await t.test("keys are completed, and not those that stand there already", async () => {
    const text = `${modeline}\nbasics:\n  name: Ada\n  \n`;
    const offered = await labels("keys.yaml", text, { line: 3, character: 2 });
    for (const key of ["email", "label", "phone", "location", "profiles"]) assert.ok(offered.includes(key), key);
    assert.ok(!offered.includes("name"));
  });

  await t.test("keys are offered once, whatever conditions name them too", async () => {
    for (const [entry, wanted] of [
      ["work:\n  - name: Acme\n    dateText: two summers\n    ", ["position", "highlights", "startDate"]],
      ["topics:\n  - title: Views\n    content:\n      - ordered: true\n        ", ["text", "list", "figure"]],
      ["layout:\n  sections:\n    - section: work\n      ", ["cap", "title"]],
    ]) {
      const text = `${modeline}\nbasics: {name: Ada}\n${entry}`;
      const lines = text.split("\n");
      const name = `${entry.split(":")[0]}.yaml`;
      const offered = await labels(name, text, { line: lines.length - 1, character: lines.at(-1).length });
      for (const key of wanted) {
        assert.equal(offered.filter(label => label === key).length, 1, `${key} in ${offered}`);
      }
    }
  });

  await t.test("a date beside the text that stands for it is underlined", async () => {
    const job = "work:\n  - name: Acme\n    dateText: two summers\n    startDate: 2021\n";
    const text = `${modeline}\nbasics: {name: Ada}\n${job}`;
    const found = await server.diagnostics(open("dates.yaml", text));
    assert.deepEqual(found.map(one => one.range.start), [place(text, "2021")], JSON.stringify(found));
  });

  await t.test("choices are completed", async () => {
    const text = `${modeline}\nbasics:\n  name: Ada\ndesign:\n  page:\n    size: \n`;
    const offered = await labels("choices.yaml", text, { line: 5, character: 10 });
    for (const size of ["A4", "Letter"]) assert.ok(offered.includes(size), `${size} in ${offered}`);
  });

  await t.test("names are offered where they are wanted", async () => {
    for (const [entry, wanted] of [
      ["layout:\n  sections:\n    - section: ", ["work", "skills"]],
      ["design:\n  theme: ", ["classic", "plain"]],
      ["design:\n  fonts:\n    body: ", ["Lato"]],
      ["basics:\n  name: Ada\n  profiles:\n    - network: ", ["GitHub", "ORCID"]],
      ["sections:\n  - title: Papers\n    after: ", ["work", "education"]],
      ["sections:\n  - title: Papers\n    kind: ", ["publication", "work"]],
    ]) {
      const text = `${modeline}\n${entry.startsWith("basics:") ? "" : "basics: {name: Ada}\n"}${entry}`;
      const lines = text.split("\n");
      const offered = await labels(`${wanted[0]}-${lines.length}.yaml`, text,
        { line: lines.length - 1, character: lines.at(-1).length });
      for (const name of wanted) assert.ok(offered.includes(name), `${name} in ${offered}`);
    }
  });

  await t.test("the file's own tags and ids are offered by a schema of its own", async () => {
    const own = "sections: [{title: Papers, id: papers, text: None.}]\nvariants: {short: {exclude: [teaching]}}\n";
    fs.writeFileSync(path.join(folder, "own.yaml"), `basics: {name: Ada}\n${own}`);
    fs.writeFileSync(path.join(folder, "own.schema.json"),
      execFileSync(program, ["schema", "--for", path.join(folder, "own.yaml")], { maxBuffer: 1 << 24 }));
    const head = "# yaml-language-server: $schema=./own.schema.json\nbasics: {name: Ada}\n";
    for (const [name, entry, wanted] of [
      ["tags", "skills:\n  - name: Go\n    tags:\n      - ", "teaching"],
      ["id", "layout:\n  sections:\n    - section: ", "papers"],
    ]) {
      const lines = (head + entry).split("\n");
      const offered = await labels(`own-${name}.yaml`, head + entry,
        { line: lines.length - 1, character: lines.at(-1).length });
      assert.ok(offered.includes(wanted), `${wanted} in ${offered}`);
    }
  });

  await t.test("a wrong date is told of in words", async () => {
    const found = await server.diagnostics(open("words.yaml", starter.replace("startDate: 2022-03", "startDate: March 2022")));
    assert.match(found[0].message, /expected a date/);
    assert.doesNotMatch(found[0].message, /pattern/);
  });

  await t.test("a file may be included", async () => {
    const text = `${modeline}\nbasics: {include: person.yaml}\nwork: {include: [a.yaml, "b.yaml#work[Acme]"]}\n` +
      "skills:\n  - include: skills.yaml\nabout: {include: about.md}\n";
    assert.deepEqual(await server.diagnostics(open("including.yaml", text)), []);
  });

  await t.test("a key is explained where the pointer rests", async () => {
    const uri = open("hover.yaml", starter);
    const position = place(starter, "endDate", 2);
    const hover = await server.request("textDocument/hover", { textDocument: { uri }, position });
    const shown = hover.contents.value ?? hover.contents;
    assert.match(shown, /When it ended, or .*present/);
  });
});
