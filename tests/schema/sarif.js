// The logs that `resumec check --message-format sarif` writes of faulty files, held against the official schema of
// SARIF 2.1.0 and against what that schema cannot say: indices lead to their rules, places lie in their files, and
// messages read as those of the other forms once a viewer has undone its escapes.
//
//   sarif.js PROGRAM        in a folder of faulty files
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { run, validator, errors, Faults } = require("./support.js");
const { isMessage, shown } = require("./sarif_message.js");

const faults = new Faults();
const program = process.argv[2];

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(name) : [name];
    })
    .sort();
}

// --- places ------------------------------------------------------------------------------------------

// Lines of a file that end as a run says, each the offsets of its first byte and of the byte behind its last one. A
// run that says nothing ends them as 3.14.17 has it.
function linesOf(bytes, ends = ["\r\n", "\n"]) {
  const lines = [];
  let begin = 0;
  for (let i = 0; i < bytes.length; ) {
    const end = ends.find((one) => bytes.subarray(i, i + one.length).equals(Buffer.from(one)));
    if (end !== undefined) lines.push([begin, i]);
    i += end === undefined ? 1 : end.length;
    if (end !== undefined) begin = i;
  }
  return [...lines, [begin, bytes.length]];
}

class Artifact {
  constructor(name, ends) {
    this.bytes = fs.readFileSync(name);
    this.lines = linesOf(this.bytes, ends);
    this.isText = Buffer.from(this.bytes.toString("utf8"), "utf8").equals(this.bytes);
    const mark = this.bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    this.first = mark ? 3 : 0;
  }

  // The offset of a line and a column of code points from 1; undefined when there is no such place.
  offset(line, column) {
    if (line < 1 || line > this.lines.length) return undefined;
    const [begin, end] = this.lines[line - 1];
    const text = this.bytes.subarray(line === 1 ? this.first : begin, end).toString("utf8");
    const points = [...text];
    // Behind the last character, and on the line's own end.
    if (column < 1 || column > points.length + 2) return undefined;
    const before = Buffer.byteLength(points.slice(0, column - 1).join(""));
    return (line === 1 ? this.first : begin) + before + Math.max(0, column - 1 - points.length);
  }
}

const artifacts = new Map();

function artifact(uri, ends) {
  const name = decodeURIComponent(uri);
  if (!artifacts.has(name)) artifacts.set(name, new Artifact(name, ends));
  return artifacts.get(name);
}

function checkPlace(where, location, ends) {
  const uri = location.artifactLocation.uri;
  const region = location.region;
  if (!faults.expect(/^[A-Za-z0-9%._~/-]+$/.test(uri), where, `no relative reference: ${uri}`)) return;
  if (!faults.expect(fs.existsSync(decodeURIComponent(uri)), where, `no file ${uri}`)) return;
  const file = artifact(uri, ends);
  const end = region.byteOffset + region.byteLength;
  faults.expect(region.byteLength >= 0 && end <= file.bytes.length, where, `bytes to ${end} of ${file.bytes.length}`);
  const forward = region.startLine < region.endLine ||
    (region.startLine === region.endLine && region.startColumn <= region.endColumn);
  faults.expect(forward, where, `ends before it begins: ${JSON.stringify(region)}`);
  if (!file.isText) return;
  const begins = file.offset(region.startLine, region.startColumn);
  const finishes = file.offset(region.endLine, region.endColumn);
  faults.expect(begins === region.byteOffset && finishes === end, where,
    `${JSON.stringify(region)} is at bytes ${begins} to ${finishes} of ${uri}`);
}

// --- one log -----------------------------------------------------------------------------------------

function checkMessages(where, value) {
  if (Array.isArray(value)) {
    value.forEach((one, i) => checkMessages(`${where}[${i}]`, one));
  } else if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      const holdsMessage = key === "message" || key === "description";
      if (holdsMessage) faults.expect(isMessage(inner.text), `${where}.${key}`, `no message: ${inner.text}`);
      else checkMessages(`${where}.${key}`, inner);
    }
  }
}

function checkFix(where, fix, ends) {
  faults.expect(fix.artifactChanges.length > 0, where, "a fix that changes nothing");
  for (const change of fix.artifactChanges) {
    for (const replacement of change.replacements) {
      if (!faults.expect(replacement.deletedRegion, where, "a replacement of nothing")) continue;
      checkPlace(where, { artifactLocation: change.artifactLocation, region: replacement.deletedRegion }, ends);
    }
  }
}

// `told`: the same complaints as JSON lines. How often each thing was met goes into `counts`.
function checkLog(where, log, told, counts) {
  faults.expect(log.runs.length === 1, where, "not one run");
  const [one] = log.runs;
  const rules = one.tool.driver.rules;
  faults.expect(one.columnKind === "unicodeCodePoints", where, `columns are counted in ${one.columnKind}`);
  faults.expect(one.results.length === told.length, where, `${one.results.length} results of ${told.length}`);
  const used = new Set();
  one.results.forEach((result, i) => {
    const here = `${where} result ${i} ${result.ruleId}`;
    const complaint = told[i] || {};
    faults.expect(rules[result.ruleIndex]?.id === result.ruleId, here, `its rule is ${result.ruleIndex}`);
    used.add(result.ruleIndex);
    faults.expect(result.ruleId === complaint.code, here, `is ${complaint.code} in JSON`);
    faults.expect(result.level === complaint.severity, here, `is of level ${result.level}`);
    const text = shown(result.message.text);
    faults.expect(text.startsWith(complaint.message), here, `says ${text}\n    for ${complaint.message}`);
    for (const hint of complaint.hints || []) faults.expect(text.includes(hint), here, `does not hint ${hint}`);
    faults.expect(Boolean(result.locations) === Boolean(complaint.file), here, "has another place in JSON");
    for (const place of [...(result.locations || []), ...(result.relatedLocations || [])]) {
      checkPlace(here, place.physicalLocation, one.newlineSequences);
      counts.places += 1;
    }
    faults.expect((result.fixes || []).length === (complaint.fixes || []).length, here, "has other fixes");
    (result.fixes || []).forEach((fix, n) => {
      checkFix(here, fix, one.newlineSequences);
      // The text of a file is no message: nothing in it is escaped.
      const inserted = fix.artifactChanges.flatMap((change) => change.replacements)
        .map((replacement) => replacement.insertedContent.text).sort();
      const wanted = complaint.fixes[n].edits.map((edit) => edit.replacement).sort();
      faults.expect(JSON.stringify(inserted) === JSON.stringify(wanted), here, `inserts ${inserted}`);
      counts.fixes += 1;
    });
    checkMessages(here, result);
    counts.results += 1;
    if (/[{}]/.test(complaint.message)) counts.braces += 1;
    if (/\]\(/.test(complaint.message)) counts.links += 1;
  });
  faults.expect(used.size === rules.length, where, "rules that no result has");
  faults.expect(new Set(rules.map((rule) => rule.id)).size === rules.length, where, "a rule twice");
}

// --- all logs ----------------------------------------------------------------------------------------

const warnings = [];
// The schema is not ours: it may say things that a strict reader would say in another way.
const kOfficial = "node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json";
const official = JSON.parse(fs.readFileSync(path.join(__dirname, kOfficial), "utf8"));
const isSarif = validator(warnings, { strict: false, allErrors: true }).compile(official);

function check(where, names, counts) {
  const answer = (form) => run(program, ["check", "-q", "--message-format", form, ...names]).stderr;
  const log = JSON.parse(answer("sarif"));
  const told = answer("json").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  if (!isSarif(log)) faults.add(where, `no SARIF\n    ${errors(isSarif)}`);
  checkLog(where, log, told, counts);
}

// What a message must not make a placeholder or a link of.
fs.writeFileSync("escapes.yaml", 'basics: {name: Ada}\n"[a{0}](b)": 1\n"{x}": 1\n"\\\\[c](1)": 1\n');
const names = filesBelow(".");
const counts = { results: 0, places: 0, fixes: 0, braces: 0, links: 0 };
check("all files", names, counts);
// A log of one file has indices and rules of its own. Every seventh: processes take the time of this check.
names.filter((_, i) => i % 7 === 0).forEach((name) => check(name, [name], { ...counts }));
check("no result", [path.join(__dirname, "../../resume.yaml")], { ...counts });

// The schema refuses what is no log, or the rest would say nothing.
const broken = { version: "2.1.0", runs: [{ tool: { driver: { name: "resumec" } }, results: [{ level: "bad" }] }] };
faults.expect(!isSarif(broken), "the schema", "takes a log that is none");
faults.expect(names.length > 200, "the folder", `holds only ${names.length} files`);
faults.expect(counts.results > 200, "all files", `have only ${counts.results} results`);
faults.expect(counts.fixes > 50, "all files", `have only ${counts.fixes} fixes`);
faults.expect(counts.braces > 0 && counts.links > 0, "all files", "bring about no message that needs an escape");
faults.end(`${names.length} files, ${counts.results} results, ${counts.places} places, ${counts.fixes} fixes`);
