// Reads the pages' microformats with the parser that the community keeps, and compares them with the résumés.
//
//   node microformats.js WORK RESUME=PAGE.html...
//
// The page says the résumé once more for machines (h-resume with an h-card and h-events, microformats.org/wiki/h-resume).
// Nothing may be missing, and nothing of one entry may become a property of the whole. Prints one line a fault.
'use strict';
const fs = require('fs');
const path = require('path');
const { isDeepStrictEqual } = require('util');
const { mf2 } = require('microformats-parser');
const YAML = require('yaml');

const [, , work, ...pairs] = process.argv;
const ALLOWED = ['contact', 'summary', 'experience', 'education', 'skill', 'updated'];

let faults = 0;
function expect(where, what, actual, expected) {
  if (isDeepStrictEqual(actual, expected)) return;
  faults += 1;
  console.log(`${where}: ${what} is ${JSON.stringify(actual)}, in the résumé ${JSON.stringify(expected)}`);
}

// A text in the page's language, without inline markup.
function words(value, language) {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') {
    if (value.text !== undefined) return words(value.text, language);
    return words(value[language] ?? Object.values(value)[0], language);
  }
  return plain(String(value).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]|^[-+] /gm, ''));
}

// What is between words is the page's affair, and so are the marks of direction that it adds.
function plain(text) {
  return text === undefined ? undefined : text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}

function without(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value.length !== 0));
}

function address(url) {
  return url === undefined ? undefined : new URL(/^\w+:/.test(url) ? url : `https://${url}`).href;
}

// One h-event, in the résumé's names.
function event(item) {
  const p = item.properties;
  // What stands twice is joined, and then differs from what stands once.
  const one = (name) => p[name] && plain(p[name].map((value) => value.value ?? value).join(' | '));
  return without({
    org: one('org'), name: one('name'), start: one('start'), end: one('end'), url: address(one('url')),
    positions: (p.experience || []).map(event),
  });
}

function date(value) {
  return value === undefined || value === 'present' || value === null ? undefined : String(value).replace(/^expected /, '');
}

function job(entry, language) {
  return without({
    org: words(entry.name ?? entry.organization ?? entry.institution, language), name: words(entry.position, language),
    start: date(entry.startDate), end: date(entry.endDate), url: address(entry.url),
    positions: (entry.positions || []).map((position) => job({ ...position, position: position.title ?? position.position ?? position.name, name: undefined }, language)),
  });
}

function compare(file, page) {
  const where = path.relative(work, page);
  const html = fs.readFileSync(page, 'utf8');
  const language = /<html lang="([^"]*)"/.exec(html)[1];
  const resume = YAML.parse(fs.readFileSync(file, 'utf8'));
  const { basics } = resume;
  const { items } = mf2(html, { baseUrl: 'https://example.org/' });
  expect(where, 'the list of items', items.map((item) => item.type), [['h-resume']]);
  const root = items[0].properties;
  expect(where, 'what the résumé has of its own', Object.keys(root).filter((name) => !ALLOWED.includes(name)), []);

  const [card] = root.contact;
  expect(where, 'the contact', card.type, ['h-card']);
  const of = (name) => (card.properties[name] || []).map((value) => plain(value.value ?? value));
  expect(where, 'the name', of('name'), [words(basics.name, language)]);
  for (const [name, value] of [['job-title', words(basics.label, language)], ['tel', basics.phone],
    ['email', basics.email && `mailto:${basics.email}`]]) {
    expect(where, name, of(name), value === undefined ? [] : [value]);
  }
  // The addresses of networks that the program knows are its own to make.
  const profiles = (basics.profiles || []).filter((one) => one.url !== undefined);
  const urls = [basics.url, ...profiles.map((one) => one.url)].filter((url) => url !== undefined).map(address);
  if (profiles.length === (basics.profiles || []).length) expect(where, 'the addresses', of('url').map(address), urls);
  expect(where, 'addresses that stand twice', of('url').length, new Set(of('url')).size);
  expect(where, 'the summary', (root.summary || []).map(plain), [words(basics.summary, language)].filter((s) => s !== undefined));

  const sorted = (list) => list.map((one) => JSON.stringify(one)).sort();
  const jobs = [...(resume.work || []), ...(resume.volunteer || [])].map((entry) => job(entry, language));
  expect(where, 'experience', sorted((root.experience || []).map(event)), sorted(jobs));
  const schools = (root.education || []).map(event);
  (resume.education || []).forEach((entry, i) => {
    const { name, ...school } = schools[i] || {};
    expect(where, `education[${i}]`, school, job({ ...entry, position: undefined }, language));
    for (const part of [entry.studyType, entry.area]) {
      if (part !== undefined && !(name || '').includes(words(part, language))) expect(where, `education[${i}]`, name, words(part, language));
    }
  });
  expect(where, 'the number of schools', schools.length, (resume.education || []).length);
  const skills = (resume.skills || []).flatMap((skill) => (typeof skill === 'string' ? [skill] : skill.keywords || [skill.name]));
  expect(where, 'skills', (root.skill || []).map(plain), skills.map((skill) => words(skill, language)));
}

for (const pair of pairs) {
  const at = pair.indexOf('=');
  compare(pair.slice(0, at), pair.slice(at + 1));
}
console.log(`microformats of ${pairs.length} pages, ${faults} faults`);
process.exitCode = faults === 0 && pairs.length > 0 ? 0 : 1;
