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

function logOf(files) {
  const words = ["check", "--message-format", "sarif", "--today", TODAY, "--max-errors", "1000", ...files];
  return JSON.parse(resumec(words, { cwd: ROOT }).stderr);
}

// Offset in bytes of a line and column, both from 1, columns in code points, of a text of UTF-8.
function offset(lines, line, column) {
  assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
  const characters = [...lines[line - 1].text];
  assert.ok(column >= 1 && column <= characters.length + 1, `column ${column} of ${characters.length}`);
  return lines[line - 1].begin + Buffer.byteLength(characters.slice(0, column - 1).join(""));
}

// Lines as they are counted: a line ends at a line feed, a carriage return, or both (YAML 1.2, 5.4).
function linesOf(bytes) {
  const lines = [];
  let begin = bytes.subarray(0, 3).equals(Buffer.from("\ufeff")) ? 3 : 0;
  for (let at = begin; at <= bytes.length; ++at) {
    const pair = bytes[at] === 13 && bytes[at + 1] === 10;
    if (at < bytes.length && bytes[at] !== 10 && (bytes[at] !== 13 || pair)) continue;
    lines.push({ begin, text: bytes.toString("utf8", begin, pair ? at - 1 : at) });
    begin = at + 1;
  }
  return lines;
}

const isText = bytes => Buffer.from(bytes.toString("utf8")).equals(bytes);

function checkRegion({ artifactLocation, region }) {
  const file = path.join(ROOT, decodeURIComponent(artifactLocation.uri));
  if (!fs.existsSync(file)) return false; // a value of an option, a theme of the program
  const bytes = fs.readFileSync(file);
  if (!isText(bytes)) return false;
  const lines = linesOf(bytes);
  const begin = offset(lines, region.startLine, region.startColumn);
  const end = offset(lines, region.endLine, region.endColumn);
  assert.equal(region.byteOffset, begin, artifactLocation.uri);
  assert.equal(region.byteLength, end - begin, artifactLocation.uri);
  return true;
}

// A place in `{0}` or in `[text](3)` is more than text (3.11.5, 3.11.6).
function checkMessage({ text }) {
  assert.ok(text.trim() !== "", "a message says something");
  assert.doesNotMatch(text.replaceAll("{{", "").replaceAll("}}", ""), /\{\d+\}/);
  assert.doesNotMatch(text, /(?<!\\)\[[^[\]]*(?<!\\)\]\([^)]*\)/);
}

function checkLog(log) {
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.equal(run.columnKind, "unicodeCodePoints");
  const rules = run.tool.driver.rules;
  let checked = 0;
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    checkMessage(result.message);
    for (const location of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
      if (location.message) checkMessage(location.message);
      if (checkRegion(location.physicalLocation)) ++checked;
    }
    for (const change of (result.fixes ?? []).flatMap(fix => fix.artifactChanges)) {
      for (const replacement of change.replacements) {
        checkRegion({ artifactLocation: change.artifactLocation, region: replacement.deletedRegion });
      }
    }
  }
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
      const seen = checkLog(logOf(files));
      assert.ok(seen.results > files.length / 4, `${seen.results} results of ${files.length} files`);
      assert.ok(seen.checked > files.length / 4, `${seen.checked} places of ${files.length} files`);
    });
  }
});

test("words of a résumé are no links and no arguments", t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "resumec-sarif-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, "cv.yaml");
  fs.writeFileSync(file, 'basics: {name: Ada}\n"[see](https://example.org) {0}": x\n"{a} [b]": x\n');
  const log = logOf([file]);
  assert.ok(validate(log));
  const [link, braces] = log.runs[0].results.map(result => result.message.text);
  checkMessage({ text: link });
  assert.match(link, /`\\\[see\\\]\(https:\/\/example\.org\) \{\{0\}\}`/);
  assert.match(braces, /`\{a\} \[b\]`/);
});

test("a file without a fault, and one that is not there", () => {
  assert.deepEqual(checkLog(logOf(["resume.yaml"])).results, 0);
  assert.deepEqual(checkLog(logOf(["none.yaml"])).results, 1);
});
