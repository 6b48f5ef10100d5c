// What the tests here share: the program, the files of the tree, and the schemas of others.
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");
const PROGRAM = path.resolve(process.env.RESUMEC);
const TODAY = "2026-11-26";

// Exit code and both outputs of the program. Nothing of the caller's settings reaches it.
function resumec(words, options = {}) {
  const keep = ["PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"].filter(name => name in process.env);
  const env = { HOME: "/nonexistent", LC_ALL: "C.UTF-8" };
  for (const name of keep) env[name] = process.env[name];
  const done = spawnSync(PROGRAM, words, { env, encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  return done;
}

// The schema that the program prints.
function ownSchema() {
  return JSON.parse(resumec(["schema"]).stdout);
}

// Every résumé below `folder`, as paths from the root of the tree.
function resumes(folder) {
  return fs.readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
    .map(entry => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

module.exports = { ROOT, TODAY, ownSchema, resumec, resumes };
