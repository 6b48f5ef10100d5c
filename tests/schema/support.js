// What the checks share: the program, the validator, and a list of faults.
"use strict";

const { spawnSync } = require("node:child_process");
const Ajv2020 = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

// 2025-01-15, as in the other tests: what is in the future must not depend on the day.
const kToday = "1736899200";

// Runs the program; a crash or a fault of its own ends the check.
function run(program, words, input = "") {
  const result = spawnSync(program, words, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC", SOURCE_DATE_EPOCH: kToday, GITHUB_ACTIONS: "" },
  });
  if (result.error) throw result.error;
  if (result.signal || result.status === 70 || result.status === 2) {
    throw new Error(`${words.slice(0, 5).join(" ")} ended with ${result.signal || result.status}\n${result.stderr}`);
  }
  return result;
}

// A validator of schemas of the 2020-12 draft that takes nothing it does not know. `warnings` collects what it finds
// doubtful in a schema.
function validator(warnings, options = {}) {
  const collect = (...words) => warnings.push(words.join(" "));
  const ajv = new Ajv2020({
    strict: true,
    // A value of text, number or truth is one of ours: such unions are meant.
    allowUnionTypes: true,
    logger: { log: collect, warn: collect, error: collect },
    ...options,
  });
  addFormats(ajv);
  return ajv;
}

// The first errors of a validation, one a line.
function errors(validate, most = 5) {
  return (validate.errors || [])
    .slice(0, most)
    .map((one) => `${one.instancePath || "/"} ${one.message} ${JSON.stringify(one.params)}`)
    .join("\n    ");
}

class Faults {
  constructor() {
    this.list = [];
  }

  add(where, what) {
    this.list.push(`${where}: ${what}`);
  }

  expect(fact, where, what) {
    if (!fact) this.add(where, what);
    return fact;
  }

  // Prints the faults and ends the process.
  end(summary) {
    const kMost = 60;
    for (const fault of this.list.slice(0, kMost)) console.log(fault);
    if (this.list.length > kMost) console.log(`... and ${this.list.length - kMost} more`);
    console.log(`${summary}; ${this.list.length} faults`);
    process.exit(this.list.length ? 1 : 0);
  }
}

module.exports = { run, validator, errors, Faults };
