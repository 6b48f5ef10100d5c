// The schema by itself: sound, of one version, and right about every résumé of this tree.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");

const Ajv = require("ajv/dist/2020");
const YAML = require("yaml");

const { ROOT, ownSchema, resumec, resumes } = require("./support");

const schema = ownSchema();
// Lists of types are how a schema says that YAML's numbers are texts to us.
// A branch that requires one of several properties leaves their form to its parent.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
// What editors say instead of showing a pattern.
ajv.addKeyword("patternErrorMessage");

// Every subschema under a name of the résumé, with the way to it.
function* properties(node, way = "#") {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    // Conditions name properties that are described elsewhere.
    if (["examples", "if", "then", "oneOf"].includes(key)) continue;
    if (key === "properties") {
      for (const [name, property] of Object.entries(value)) yield [`${way}/properties/${name}`, property];
    }
    yield* properties(value, `${way}/${key}`);
  }
}

test("it compiles without a warning, and names its version", () => {
  const version = resumec(["--version"]).stdout.trim().split(" ")[1];
  assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
  assert.equal(schema.$id, `urn:resumec:schema:${version}`);
  ajv.compile(schema);
});

test("every property is described", () => {
  const all = [...properties(schema)].filter(([, property]) => property !== true);
  assert.ok(all.length > 200, `${all.length} properties`);
  for (const [way, property] of all) assert.match(property.description ?? "", /^[A-Z`].*\.$/, way);
});

test("every example is one", () => {
  let count = 0;
  for (const [way, property] of properties(schema)) {
    for (const [number, example] of (property.examples ?? []).entries()) {
      const validate = ajv.getSchema(`${schema.$id}${way}`);
      assert.ok(validate(example), `${way} ${number}: ${ajv.errorsText(validate.errors)}`);
      ++count;
    }
  }
  assert.ok(count > 150, `${count} examples`);
});

test("résumés of this tree are valid", () => {
  const validate = ajv.getSchema(schema.$id);
  const files = ["resume.yaml", ...resumes("examples")];
  assert.ok(files.length > 8);
  for (const file of files) {
    const text = fs.readFileSync(path.join(ROOT, file), "utf8");
    assert.ok(validate(YAML.parse(text)), `${file}: ${ajv.errorsText(validate.errors)}`);
  }
  assert.ok(validate(YAML.parse(resumec(["new", "-"]).stdout)), ajv.errorsText(validate.errors));
});
