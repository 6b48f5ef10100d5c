// SARIF logs of every input that people get wrong, by the schema of OASIS and by what its text says beyond it.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");

const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const { ROOT, TODAY, resumec, resumes } = require("./support");

const official = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

// One of its patterns is not one of the `u` flag.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(official);

// What `check` says of files, and the same as JSON lines.
function answer(form, files, cwd) {
  const words = ["check", "-q", "--message-format", form, "--today", TODAY, "--max-errors", "1000", ...files];
  return resumec(words, { cwd }).stderr;
}

function logOf(files, cwd = ROOT) {
  return JSON.parse(answer("sarif", files, cwd));
}

function toldOf(files, cwd = ROOT) {
  return answer("json", files, cwd).split("\n").filter(Boolean).map(line => JSON.parse(line));
}

// Offset in bytes of a line and column, both from 1, columns in code points, of a text of UTF-8.
function offset(lines, line, column) {
  assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
  const characters = [...lines[line - 1].text];
  assert.ok(column >= 1 && column <= characters.length + 1, `column ${column} of ${characters.length}`);
  return lines[line - 1].begin + Buffer.byteLength(characters.slice(0, column - 1).join(""));
}

// Lines that end as a run says; one that says nothing has 3.14.17's.
function linesOf(bytes, ends = ["\r\n", "\n"]) {
  const lines = [];
  let begin = bytes.subarray(0, 3).equals(Buffer.from("\ufeff")) ? 3 : 0;
  for (let at = begin; at < bytes.length;) {
    const end = ends.find(one => bytes.subarray(at, at + one.length).equals(Buffer.from(one)));
    if (end === undefined) {
      ++at;
      continue;
    }
    lines.push({ begin, text: bytes.toString("utf8", begin, at) });
    begin = at += end.length;
  }
  return [...lines, { begin, text: bytes.toString("utf8", begin) }];
}

const isText = bytes => Buffer.from(bytes.toString("utf8")).equals(bytes);

function checkRegion({ artifactLocation, region }, run, cwd) {
  assert.ok(region, "a place in a file");
  const file = path.resolve(cwd, decodeURIComponent(artifactLocation.uri));
  if (!fs.existsSync(file)) return false; // a value of an option, a theme of the program
  const bytes = fs.readFileSync(file);
  assert.ok(region.byteOffset + region.byteLength <= bytes.length, artifactLocation.uri);
  if (!isText(bytes)) return false;
  const lines = linesOf(bytes, run.newlineSequences);
  const begin = offset(lines, region.startLine, region.startColumn);
  const end = offset(lines, region.endLine, region.endColumn);
  assert.equal(region.byteOffset, begin, artifactLocation.uri);
  assert.equal(region.byteLength, end - begin, artifactLocation.uri);
  return true;
}

// Braces are doubled (3.11.5); `[text](3)` would be more than text (3.11.6).
function checkMessage({ text }) {
  assert.ok(text.trim() !== "", "a message says something");
  assert.doesNotMatch(text.replaceAll("{{", "").replaceAll("}}", ""), /[{}]/);
  assert.doesNotMatch(text, /(?<!\\)\[[^[\]]*(?<!\\)\]\([^)]*\)/);
}

// What a viewer shows of it.
function shown({ text }) {
  return text.replaceAll("{{", "{").replaceAll("}}", "}").replace(/\\([[\]])/g, "$1");
}

// A result says what the JSON line says.
function checkSame(result, told) {
  assert.equal(result.ruleId, told.code);
  assert.equal(result.level, told.severity);
  const parts = [told.message + (told.label ? `: ${told.label}` : ""),
    ...(told.notes ?? []).map(note => `note: ${note}`), ...(told.hints ?? []).map(hint => `help: ${hint}`)];
  assert.equal(shown(result.message), parts.join("\n"));
  assert.equal(result.locations === undefined, told.file === undefined);
  const fixes = (result.fixes ?? []).map(fix => ({
    title: shown(fix.description),
    // The text of a file is no message: nothing in it is escaped.
    texts: fix.artifactChanges.flatMap(change => change.replacements).map(one => one.insertedContent.text),
  }));
  assert.deepEqual(fixes, (told.fixes ?? []).map(fix => ({
    title: fix.title, texts: fix.edits.map(edit => edit.replacement),
  })));
}

function checkLog(log, told, cwd = ROOT) {
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.equal(run.columnKind, "unicodeCodePoints");
  const rules = run.tool.driver.rules;
  let checked = 0;
  assert.equal(run.results.length, told.length);
  for (const [number, result] of run.results.entries()) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    checkSame(result, told[number]);
    checkMessage(result.message);
    for (const location of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
      if (location.message) checkMessage(location.message);
      if (checkRegion(location.physicalLocation, run, cwd)) ++checked;
    }
    for (const fix of result.fixes ?? []) {
      checkMessage(fix.description);
      for (const change of fix.artifactChanges) {
        for (const replacement of change.replacements) {
          checkRegion({ artifactLocation: change.artifactLocation, region: replacement.deletedRegion }, run, cwd);
        }
      }
    }
  }
  const used = new Set(run.results.map(result => result.ruleId));
  assert.deepEqual([...used].sort(), rules.map(rule => rule.id).sort());
  return { results: run.results.length, checked };
}

test("the schema has teeth", () => {
  assert.equal(validate({ version: "2.1.0" }), false);
  assert.equal(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{}] }] }), false);
});

test("inputs that people get wrong", async t => {
  for (const folder of ["tests/bad_inputs", "tests/suite/cases"]) {
    await t.test(folder, () => {
      const files = resumes(folder);
      const seen = checkLog(logOf(files), toldOf(files));
      assert.ok(seen.results > files.length / 4, `${seen.results} results of ${files.length} files`);
      assert.ok(seen.checked > files.length / 4, `${seen.checked} places of ${files.length} files`);
    });
  }
});

function folderFor(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "resumec-sarif-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

test("lines that end in other ways, a byte order mark, a file that is no text", t => {
  const folder = folderFor(t);
  const files = {
    "returns.yaml": "basics:\r  name: Ada\r  emial: x\r",
    "pairs.yaml": "basics:\r\n  name: Zoé 🦀\r\n  emial: x\r\n",
    "mark.yaml": "\ufeffbasics: {emial: x}\n",
    "my résumé #1%.yaml": "basics: {name: Zoé, emial: x}",
    "latin.yaml": Buffer.from("basics: {name: René}\n", "latin1"),
    "nothing.yaml": "",
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const names = Object.keys(files);
  const seen = checkLog(logOf(names, folder), toldOf(names, folder), folder);
  assert.ok(seen.checked >= 4 && seen.results >= 6, JSON.stringify(seen));
});

test("words of a résumé are no links and no arguments", t => {
  const folder = folderFor(t);
  fs.writeFileSync(path.join(folder, "cv.yaml"),
    'basics: {name: Ada}\n"[see](https://example.org) {0}": x\n"{a} [b]": x\nwork: "{Acme}"\n');
  const log = logOf(["cv.yaml"], folder);
  checkLog(log, toldOf(["cv.yaml"], folder), folder);
  const [link, braces, list] = log.runs[0].results;
  assert.match(link.message.text, /`\\\[see\\\]\(https:\/\/example\.org\) \{\{0\}\}`/);
  assert.match(braces.message.text, /`\{\{a\}\} \[b\]`/);
  assert.equal(list.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '[{name: "{Acme}"}]');
});

test("a file without a fault, and one that is not there", () => {
  for (const [file, count] of [["resume.yaml", 0], ["none.yaml", 1]]) {
    assert.equal(checkLog(logOf([file]), toldOf([file])).results, count);
  }
});
