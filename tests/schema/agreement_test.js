// Schema and program agree: of thousands of documents (documents.js) each is accepted by both or refused by both.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");

const Ajv = require("ajv/dist/2020");
const YAML = require("yaml");

const { Chance, Maker } = require("./documents");
const { TODAY, ownSchema, resumec } = require("./support");

// The value of `work[2].name` in a document.
function valueAt(document, way) {
  const steps = way.match(/[^.[\]]+/g) ?? [];
  return steps.reduce((node, step) => (node ?? {})[step], document);
}

// `minimum` binds numbers: a length, or a number in quotes, has limits that only the program knows.
const isText = (document, error) => typeof valueAt(document, error.message.match(/^`(.*?)` is/)[1]) === "string";

// The form of a language tag is the schema's to say; whether anybody speaks it, the program's.
const isTag = (_, error) => /`[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*`/.test(error.message);

// What no schema can say: errors that are no disagreement when they are all that is wrong.
const BEYOND = [
  ["R0001", "", "a file that is not there"],
  ["R0050", "", "a file that is not to be read"],
  ["R0020", "", "a language that nobody speaks", isTag],
  ["R2005", "", "an entry of nothing but empty fields"],
  ["R2009", "", "a number out of range that is written as a text", isText],
  ["R2009", /^`outputs\.text\.width`/, "a width of a few columns"],
  ["R2013", "", "the name of a section of one's own"],
  ["R2101", /^day /, "a day that its month does not have"],
  ["R2202", /leads to no page/, "the scheme of an address"],
  ["R2401", "", "a language that nobody speaks"],
  ["R2481", "", "a variable that no text names"],
  ["R2482", /found nothing$/, "a variable without a text"],
  ["R3001", "", "the name of a variant"],
  ["R3005", "", "a tag that nothing has"],
  ["R3007", "", "a path to a field"],
  ["R4001", "", "the name of a theme"],
  ["R5001", "", "the name of a font"],
  ["R5005", "", "a file that is no font"],
];
const isBeyond = (error, rows, document) => rows.some(([code, message, , holds = () => true]) =>
  error.code === code && error.message.match(message) && holds(document, error));

// One dot: a fault in the words about a picture must not hide behind a picture that is not there.
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64");
const PICTURES = ["ada.jpg", "pipeline.png", "pictures/pipeline.png", "words"];

// Where thirty thousand small files are kept: on a busy disk they take minutes, in memory seconds.
function kept() {
  try {
    fs.accessSync("/dev/shm", fs.constants.W_OK);
    return "/dev/shm";
  } catch {
    return os.tmpdir();
  }
}

// Documents of one call: the line of a command has an end.
const BATCH = 1000;

function schemaSays(schema, documents) {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  return documents.map(document => (validate(document) ? [] : validate.errors));
}

// A document as a file: as it is typed, else as JSON, which is YAML too, and every ninth in blocks.
function written([, document, , text], number) {
  if (text !== undefined) return text;
  return number % 9 === 0 ? YAML.stringify(document) : JSON.stringify(document);
}

// The errors of each document.
function programSays(cases, folder) {
  const names = cases.map((_, number) => `${number}.yaml`);
  cases.forEach((one, number) => fs.writeFileSync(path.join(folder, names[number]), written(one, number)));
  fs.mkdirSync(path.join(folder, "pictures"));
  for (const name of PICTURES) fs.writeFileSync(path.join(folder, name), PICTURE);
  const found = cases.map(() => []);
  for (let begin = 0; begin < names.length; begin += BATCH) {
    const words = ["check", "-q", "--no-lint", "--today", TODAY, "--message-format", "json", "--max-errors", "100000"];
    const done = resumec([...words, ...names.slice(begin, begin + BATCH)], { cwd: folder });
    assert.ok(done.status === 0 || done.status === 1, done.stderr.slice(-2000));
    for (const line of done.stderr.split("\n").filter(Boolean)) {
      const complaint = JSON.parse(line);
      if (complaint.severity === "error") found[Number.parseInt(complaint.file, 10)].push(complaint);
    }
  }
  return found;
}

const summary = errors => [...new Set(errors.map(error => `${error.code}: ${error.message}`))].join("; ");

// Whether one of the two accepts what the other refuses.
function disagree(document, valid, program) {
  if (valid) return !program.every(error => isBeyond(error, BEYOND, document));
  return program.length === 0;
}

// One line a disagreement.
function disagreements(cases, bySchema, byProgram) {
  const found = [];
  cases.forEach(([what, document], number) => {
    const program = byProgram[number];
    if (!disagree(document, bySchema[number].length === 0, program)) return;
    const said = program.length > 0 ? `the program: ${summary(program)}`
      : `the schema: ${bySchema[number].map(error => `${error.instancePath} ${error.message}`).join("; ")}`;
    found.push(`${what} in ${JSON.stringify(document)}\n    ${said}`);
  });
  return found;
}

// The schema without one of its keywords.
function without(keyword, node) {
  if (Array.isArray(node)) return node.map(item => without(keyword, item));
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key]) => key !== keyword);
  return Object.fromEntries(kept.map(([key, value]) => [key, without(keyword, value)]));
}

// The ways to a keyword, but for the names of properties. Where two say the same, each can do without the other: what
// must be there is also not blank, and `set` takes any values. Names of keys are tried where any may be given, of
// variants, and not in each of the short forms that `Languages: Go` is.
function* places(keyword, node, way = []) {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    if (["examples", "if", "oneOf", "set", "propertyNames"].includes(key)) continue;
    if (key === keyword && way.at(-1) !== "properties") yield [...way, key];
    yield* places(keyword, value, [...way, key]);
  }
}

function withoutPlace(way, schema) {
  const copy = structuredClone(schema);
  delete way.slice(0, -1).reduce((node, key) => node[key], copy)[way.at(-1)];
  return copy;
}

test("schema and program", async t => {
  const folder = fs.mkdtempSync(path.join(kept(), "resumec-agreement-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const schema = ownSchema();
  const maker = new Maker(schema);
  const cases = [...maker.single(), ...maker.spelled(), ...maker.whole(500, 1)];
  const documents = cases.map(([, document]) => document);
  const byProgram = programSays(cases, folder);

  await t.test("agree", () => {
    const bySchema = schemaSays(schema, documents);
    const accepted = bySchema.filter(errors => errors.length === 0).length;
    console.log(`${cases.length} documents, ${accepted} of them accepted`);
    assert.ok(accepted > 3000 && cases.length - accepted > 3000);
    assert.deepEqual(disagreements(cases, bySchema, byProgram).slice(0, 20), []);
  });

  await t.test("use every property rightly", () => {
    const used = cases.map(([, , property]) => property).filter(Boolean);
    const right = new Set();
    cases.forEach(([, document, property], number) => {
      if (property && byProgram[number].every(error => isBeyond(error, BEYOND, document))) right.add(property);
    });
    assert.ok(right.size > 250, `${right.size} properties`);
    cases.forEach(([n, d, p], k) => { if (p && !right.has(p)) console.log(n, JSON.stringify(d), JSON.stringify(byProgram[k])); });
    assert.deepEqual([...new Set(used)].filter(property => !right.has(property)), []);
  });

  await t.test("what no schema can say is met", () => {
    const met = new Set(byProgram.flatMap((errors, number) =>
      errors.map(error => BEYOND.findIndex(row => isBeyond(error, [row], documents[number])))));
    assert.deepEqual(BEYOND.filter((_, index) => !met.has(index)), []);
  });

  // A test of agreement that a poorer schema passes would find nothing.
  const keywords = ["required", "enum", "pattern", "additionalProperties", "type", "minimum", "maximum", "maxLength",
    "minProperties", "oneOf", "anyOf", "items", "if", "not", "propertyNames"];
  const isNoticed = poorer => {
    const validate = new Ajv({ strict: false }).compile(poorer);
    return documents.some((document, number) => disagree(document, validate(document), byProgram[number]));
  };
  for (const keyword of keywords) {
    await t.test(`disagree without ${keyword}`, () => assert.ok(isNoticed(without(keyword, schema))));
  }

  // Nor one that is poorer at one place; a few of them, because each takes a second.
  for (const keyword of ["required", "enum", "pattern", "additionalProperties"]) {
    await t.test(`disagree without ${keyword} at one place`, () => {
      const all = [...places(keyword, schema)];
      const chance = new Chance(1);
      for (let i = 0; i < 4; ++i) {
        const way = chance.pick(all);
        assert.ok(isNoticed(withoutPlace(way, schema)), way.join("/"));
      }
    });
  }
});
