// Compares how words look on the page, on screen and printed, with how the PDF draws them.
//
//   node looks.js CHROMIUM PROGRAM MANIFEST RESUME.yaml... --design=ARGUMENT|ARGUMENT...
//
// Each résumé is built once for each design, with its arguments.
//
// Both show the same words in the same order, so they are laid beside each other letter by letter: on one side the runs of
// glyphs that `inspect --stage layout` draws, on the other what Chromium computes for the element round each letter. No
// list of roles is needed, and none can be forgotten: the roles that must be there are counted in the document.
// Prints one line a difference and ends with 1 when there was any.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');

const [, , executablePath, program, manifest, ...rest] = process.argv;
const isDesign = (argument) => argument.startsWith('--design=');
const resumes = rest.filter((argument) => !isDesign(argument));
const designs = rest.filter(isDesign).map((argument) => argument.slice('--design='.length).split('|').filter(Boolean));

// All roles of the document that words can have (src/document/names.cpp).
const ROLES = ['text', 'name', 'headline', 'email', 'phone', 'url', 'location', 'profile', 'section-title', 'organization',
  'team', 'position', 'study', 'title', 'date', 'label', 'keyword', 'level', 'reference', 'credit', 'separator', 'updated'];

let faults = 0;
function fault(where, text) {
  faults += 1;
  console.log(`${where}: ${text}`);
}

// The PostScript name of a font file (OpenType, `name` table, ID 6): by it the PDF's runs name their faces.
function postScriptName(file) {
  const font = fs.readFileSync(file);
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    if (font.toString('latin1', 12 + 16 * i, 16 + 16 * i) !== 'name') continue;
    const table = font.readUInt32BE(12 + 16 * i + 8);
    const strings = table + font.readUInt16BE(table + 4);
    for (let record = 0; record < font.readUInt16BE(table + 2); record += 1) {
      const at = table + 6 + 12 * record;
      if (font.readUInt16BE(at + 6) !== 6) continue;
      const begin = strings + font.readUInt16BE(at + 10);
      const bytes = font.subarray(begin, begin + font.readUInt16BE(at + 8));
      return [...bytes].filter((byte) => byte !== 0).map((byte) => String.fromCharCode(byte)).join('');
    }
  }
  return '';
}

// Where the machine that tests has its fonts; first, as in the build, what scripts/setup fetched.
const FONTS = [path.join(path.dirname(manifest), '../build/fonts'), '/usr/share/fonts'];

function filesBelow(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

// Family, weight and slope of each face that the program carries, by its PostScript name.
function readManifest() {
  const faces = new Map();
  const installed = FONTS.filter((folder) => fs.existsSync(folder)).flatMap(filesBelow);
  for (const line of fs.readFileSync(manifest, 'utf8').split('\n')) {
    const [family, , weight, slope, where, , file] = line.split('|').map((cell) => cell.trim());
    if (line.startsWith('#') || where !== 'embedded') continue;
    const found = installed.find((one) => path.basename(one) === file);
    if (found === undefined) throw new Error(`${file} is nowhere in ${FONTS.join(' or ')}`);
    faces.set(postScriptName(found), { family, weight: Number(weight), slope: slope === 'italic' ? 'italic' : 'normal' });
  }
  return faces;
}
const faces = readManifest();

function inspect(stage, resume, design) {
  return execFileSync(program, ['inspect', '--stage', stage, ...design, resume], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
}

function rgb(hex) {
  return `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

// What counts as a letter: no blank, no mark of direction. Capitals of a title are another matter: they are letters as
// typed on the page.
function letters(text) {
  return [...text.normalize('NFC').toUpperCase().replace(/[\s\u200b\u200e\u200f\u2066-\u2069]/gu, '')];
}

// The PDF's letters in reading order, each with its look, and the labels of its lists. `size` in points.
function drawn(resume, design) {
  const words = [];
  const labels = [];
  const elements = new Map();
  for (const line of inspect('layout', resume, design).split('\n')) {
    const element = /^\[(\d+)\] (\w+)/.exec(line);
    if (element) elements.set(element[1], element[2]);
    const run = /^ {2}(artifact|\[(\d+)\]) text \S+ width \S+ (\S+) (\S+) (#\w+) "((?:[^"\\]|\\.)*)"(?: spacing (\S+))?/.exec(line);
    if (!run || run[1] === 'artifact') continue;
    const [, , id, name, size, color, text, spacing] = run;
    const look = { ...faces.get(name), size: Number(size), color: rgb(color), spacing: Number(spacing || 0) };
    if (look.family === undefined) throw new Error(`no face of the manifest is ${name}`);
    const list = elements.get(id) === 'Lbl' ? labels : words;
    for (const letter of letters(text.replace(/\\x0a$/, '').replace(/\\(["\\])/g, '$1'))) list.push({ letter, look });
  }
  return { words, labels };
}

// The same of the page, in the browser; `size` in CSS pixels.
function computed() {
  const look = (style) => ({
    family: style.fontFamily.split(',')[0].replace(/"/g, ''),
    weight: Number(style.fontWeight),
    slope: style.fontStyle,
    size: parseFloat(style.fontSize),
    color: style.color,
    spacing: parseFloat(style.letterSpacing) || 0,
  });
  const words = [];
  const texts = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    // What only the page has.
    if (element.closest('nav, .download, .screen')) continue;
    const chain = [];
    for (let at = element; at.tagName !== 'MAIN' && at.className !== 'page'; at = at.parentElement) {
      chain.unshift(at.tagName.toLowerCase() + [...at.classList].map((name) => `.${name}`).join(''));
    }
    words.push({ text: texts.currentNode.data, where: chain.slice(-3).join(' '), look: look(getComputedStyle(element)) });
  }
  const labels = [...document.querySelectorAll('main li')].map((item) => ({
    ordered: item.parentElement.tagName === 'OL', look: look(getComputedStyle(item, '::marker')) }));
  const faces = [...document.fonts].filter((face) => face.status === 'loaded' && !/-\d"?$/.test(face.family))
    .map((face) => `${face.family.replace(/"/g, '')} ${face.weight} ${face.style}`);
  return { words, labels, faces, body: look(getComputedStyle(document.body)) };
}

// The page's names for the theme's families.
function families(resume, design) {
  const style = inspect('style', resume, design);
  const family = (use) => new RegExp(`^fonts\\.${use} (.*)$`, 'm').exec(style)[1];
  const [size] = /^typography\.size ([\d.]+)pt$/m.exec(style).slice(1);
  return { 'resume-body': family('body'), 'resume-heading': family('heading'), 'resume-mono': family('mono'), size: Number(size) };
}

// Half a thousandth of the body's size and Chromium's rounding to 1/64 of a pixel.
const NEAR = 0.004;

// What differs; sizes are in units of the body's on screen, in points on paper.
function differences(theirs, ours, names, unit) {
  const same = {
    family: names[ours.family] === theirs.family,
    weight: ours.weight === theirs.weight,
    slope: ours.slope === theirs.slope,
    size: Math.abs(ours.size / unit - theirs.size) <= NEAR * names.size,
    color: ours.color === theirs.color,
    spacing: Math.abs(ours.spacing / unit - theirs.spacing) <= NEAR * names.size,
  };
  const shown = { family: names[ours.family] || ours.family, size: (ours.size / unit).toFixed(2), spacing: (ours.spacing / unit).toFixed(2) };
  return Object.keys(same).filter((name) => !same[name])
    .map((name) => `${name} ${shown[name] ?? ours[name]}, in the PDF ${theirs[name]}`).join('; ');
}

function compare(where, pdf, page, names, unit) {
  const ours = page.words.flatMap(({ text, where: element, look }) => letters(text).map((letter) => ({ letter, element, look })));
  const at = pdf.words.findIndex(({ letter }, i) => ours[i] === undefined || ours[i].letter !== letter);
  if (at >= 0 || ours.length !== pdf.words.length) {
    const around = (list) => list.slice(Math.max(0, at - 20), at + 10).map(({ letter }) => letter).join('');
    fault(where, `the words differ: "${around(ours)}", in the PDF "${around(pdf.words)}"`);
    return;
  }
  // One line for each kind of element and difference, with the first of its words.
  const seen = new Map();
  pdf.words.forEach(({ letter, look }, i) => {
    const difference = differences(look, ours[i].look, names, unit);
    if (difference === '') return;
    const key = `${ours[i].element}: ${difference}`;
    seen.set(key, (seen.get(key) || '') + letter);
  });
  for (const [key, words] of seen) fault(where, `"${words.slice(0, 20)}" ${key}`);
  if (pdf.labels.length > 0 && page.labels.length === 0) fault(where, 'no list has labels');
  for (const ordered of [true, false]) {
    const theirs = pdf.labels.find(({ letter }) => /\d/.test(letter) === ordered);
    const marker = page.labels.find((label) => label.ordered === ordered);
    if (!theirs || !marker) continue;
    const difference = differences(theirs.look, marker.look, names, unit);
    if (difference !== '') fault(where, `${ordered ? 'numbers' : 'bullets'}: ${difference}`);
  }
  // A face that is not there would be made of another: slanted or thickened by machine.
  const shown = new Set(page.words.filter(({ text }) => text.trim() !== '').map(({ look }) => `${look.family} ${look.weight} ${look.slope}`));
  for (const face of shown) if (!page.faces.includes(face)) fault(where, `no font file for ${face}`);
}

async function main() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'looks-'));
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 }, colorScheme: 'light' });
  const tab = await context.newPage();
  const roles = new Set();
  for (const design of designs) {
    for (const resume of resumes) {
      const out = path.join(work, 'page.html');
      execFileSync(program, ['build', '--quiet', '-f', 'html', '-o', out, ...design, resume], { stdio: ['ignore', 'ignore', 'inherit'] });
      for (const [, role] of inspect('document', resume, design).matchAll(/^ *([a-z-]+) "/gm)) roles.add(role);
      const names = families(resume, design);
      const pdf = drawn(resume, design);
      for (const media of ['screen', 'print']) {
        await tab.emulateMedia({ media });
        await tab.goto(pathToFileURL(out).href);
        await tab.evaluate(() => document.fonts.ready.then(() => true));
        const page = await tab.evaluate(computed);
        // A point is 4/3 of a pixel.
        const unit = media === 'print' ? 4 / 3 : page.body.size / names.size;
        const shown = design[0] === '--theme' ? design[1] : `design ${designs.indexOf(design) + 1}`;
        compare(`${path.basename(resume)}, ${shown} (${media})`, pdf, page, names, unit);
      }
    }
  }
  await browser.close();
  fs.rmSync(work, { recursive: true });
  const missing = ROLES.filter((role) => !roles.has(role));
  if (missing.length > 0) fault('the résumés', `no words are ${missing.join(', ')}`);
  console.log(`looks of ${resumes.length} résumés in ${designs.length} designs, ${faults} faults`);
  process.exitCode = faults === 0 && designs.length > 0 && resumes.length > 0 ? 0 : 1;
}

// An open browser would keep the program.
main().catch((error) => { console.error(error); process.exit(1); });
