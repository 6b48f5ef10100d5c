// `-f json` is valid by the schema that JSON Resume publishes, whatever the résumé.
"use strict";

const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const test = require("node:test");

const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const official = require("@jsonresume/schema/schema.json");

const { ROOT, TODAY, ownSchema, resumec, resumes } = require("./support");

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(official);

function asJson(file, ...more) {
  return resumec(["build", path.join(ROOT, file), "-f", "json", "-o", "-", "-q", "--today", TODAY, ...more]);
}

function check(file, ...more) {
  const done = asJson(file, ...more);
  if (done.status !== 0) return 0;
  const resume = JSON.parse(done.stdout);
  assert.ok(validate(resume), `${file}: ${ajv.errorsText(validate.errors)}`);
  return 1;
}

test("the check can fail", () => {
  for (const wrong of [
    { basics: { url: "example.org" } }, { basics: { url: "https://exämple.org" } }, { basics: { email: "ada" } },
    { work: [{ location: { city: "Hanoi" } }] }, { work: [{ highlights: [{ text: "One" }] }] },
    { work: [{ endDate: "present" }] }, { awards: [{ date: "3001" }] }, { skills: ["Go"] },
  ]) {
    assert.ok(!validate(wrong), JSON.stringify(wrong));
  }
});

test("résumés that people copy", () => {
  const files = ["resume.yaml", ...resumes("examples")];
  assert.ok(files.length > 8);
  for (const file of files) assert.equal(check(file), 1, file);
  assert.equal(check("resume.yaml", "--set", "outputs.json.indent=0"), 1);
});

// Cases of everything that a file can say: odd addresses and dates, HTML, languages, redacted versions.
test("the cases of the suite, and the wrong inputs that are read all the same", () => {
  const files = [...resumes("tests/suite/cases"), ...resumes("tests/bad_inputs")];
  const count = files.reduce((sum, file) => sum + check(file), 0);
  assert.ok(count > 150, `${count} files`);
});

// Those of tests/suite/made_up.py: every field with words, Markdown and HTML.
const MADE_UP = `
import json, random, sys
sys.path.insert(0, sys.argv[1])
from made_up import Maker
schema = json.load(sys.stdin)
sections = [name for name, form in schema["properties"].items()
            if name == "about" or name != "variants" and isinstance(form, dict) and "array" in form.get("type", [])]
made = [Maker(schema, random.Random(seed), density=0.9).whole(sections) for seed in range(20)]
print(json.dumps(made))
`;

test("résumés that nobody wrote", () => {
  const made = spawnSync("python3", ["-B", "-c", MADE_UP, path.join(ROOT, "tests/suite")],
    { input: JSON.stringify(ownSchema()), encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(made.status, 0, made.stderr);
  const documents = JSON.parse(made.stdout);
  assert.equal(documents.length, 20);
  for (const [number, document] of documents.entries()) {
    const done = resumec(["build", "-", "-f", "json", "-o", "-", "-q"], { input: JSON.stringify(document) });
    assert.equal(done.status, 0, done.stderr);
    const resume = JSON.parse(done.stdout);
    assert.ok(Object.keys(resume).length > 10);
    assert.ok(validate(resume), `${number}: ${ajv.errorsText(validate.errors)}`);
  }
});
