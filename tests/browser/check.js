// Looks at finished pages as a browser, a keyboard and a screen reader meet them.
//
//   node check.js CHROMIUM WORK PAGE.html...
//
// Prints one line a fault and ends with 1 when there was any.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [, , executablePath, work, ...pages] = process.argv;
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-default-apps'];
const VIEWS = {
  desktop: { viewport: { width: 1366, height: 860 }, colorScheme: 'light' },
  dark: { viewport: { width: 1366, height: 860 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
};
// WCAG 2.2 A and AA, and axe's own advice on landmarks and headings.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let faults = 0;
function fault(where, text) {
  faults += 1;
  console.log(`${where}: ${text}`);
}

// What can be read off the document in one go.
function inspect() {
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.tagName[1]));
  const internal = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href'));
  const external = [...document.querySelectorAll('a[href]:not([href^="#"]):not(.download)')];
  const sizes = [...document.querySelectorAll('main p')].map((p) => {
    const lines = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
    return lines > 2 ? p.textContent.length / lines : 0;
  });
  return {
    levels,
    missing: internal.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
    schemes: external.map((a) => a.protocol).filter((s) => !['http:', 'https:', 'mailto:', 'tel:'].includes(s)),
    ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
    landmarks: ['body > .page > header', 'main', 'nav, main'].map((s) => document.querySelectorAll(s).length),
    scripts: [...document.scripts].filter((s) => s.type !== 'application/ld+json').length,
    person: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)['@type'],
    language: document.documentElement.lang,
    longestLine: Math.max(0, ...sizes),
    // Those whose names end with a number are the reader's own: not every machine has them.
    fonts: [...document.fonts].filter((f) => f.status === 'error' && !/-\d"?$/.test(f.family)).length,
    times: [...document.querySelectorAll('time')].filter((t) => !/^\d{4}(-\d\d){0,2}$/.test(t.dateTime)).length,
  };
}

// WCAG 2.2, 1.4.10: 320 CSS pixels without scrolling sideways. The others are a telephone, a tablet, and the window in
// which two columns are narrowest.
const WIDTHS = [320, 390, 700, 1024];

// How far the page scrolls sideways, and what leaves its column where there are two.
function outOfPlace() {
  const outside = [];
  for (const column of document.querySelectorAll('.page > header, main, footer')) {
    const { left, right } = column.getBoundingClientRect();
    for (const element of column.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      // The line beside the list of sections stands half outside.
      if (box.right > right + 3 || box.left < left - 3) outside.push(element.textContent.slice(0, 40));
    }
  }
  return { scrolls: document.documentElement.scrollWidth - innerWidth, outside: outside.slice(0, 3) };
}

// Colours are what differs by night; all else of axe's rules is the same.
const NIGHT = ['color-contrast', 'link-in-text-block'];

// Words with signs that stand in text from right to left and are shown with their letters out of order.
function turnedWords() {
  const turned = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const match of node.data.matchAll(/\.?[A-Za-z$#@(][\w$#@+(). ]*[\w+#.)]/g)) {
      let right = -Infinity;
      let bottom = -Infinity;
      for (let i = match.index; i < match.index + match[0].length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0 && box.left < right - 1 && box.top < bottom - 2) { turned.push(match[0]); break; }
        if (box.width > 0) ({ right, bottom } = box);
      }
    }
  }
  return turned;
}

// The page's words without what only the page has: the skip link, navigation, the download link.
function pageWords() {
  document.querySelectorAll('.skip, nav, .download, footer').forEach((e) => e.remove());
  return document.body.innerText;
}

// Letters and digits: a line of the text may end behind a hyphen inside a word.
function words(text) {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];
}

// In a script without blanks a line of the text may end inside what looks like one word.
function comparable(list, language) {
  return /^(ja|zh|th)\b/.test(language) ? [...list.join('')] : list;
}

// The words of the plain text without its own marks: numbers of lists, pictures' descriptions.
function textWords(text) {
  const lines = text.replace(/^\[[^\]]*\]$/gm, '').split('\n');
  return words(lines.map((line) => line.replace(/^\s*\d+\.\s/, '')).join('\n'));
}

// Families that draw something in headings and text although the page did not bring them: a letter out of another
// font stands out. What the page's own fonts lack on purpose is left to the system: emoji.
async function foreignFonts(context, tab) {
  const session = await context.newCDPSession(tab);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll',
    { nodeId: root.nodeId, selector: 'h1,h2,h3,h4,h5,p,li,address' });
  const families = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) if (!font.isCustomFont && !/emoji/i.test(font.familyName)) families.add(font.familyName);
  }
  await session.detach();
  return [...families].sort();
}

// The words of each page of a PDF, and its paper in points.
function sheets(pdf) {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  return { paper: [Math.round(width), Math.round(height)], pages: text.split('\f').slice(0, -1).map(words) };
}

// A page on paper is the PDF, as far as a browser can: the same paper, as many pages; those of resume.yaml hold the same
// words, less the running line. (Elsewhere an item or two may stand on the page before or behind: the PDF weighs all
// breaks together.)
function checkPrint(where, page, printed) {
  const pdf = page.replace(/\.html$/, '.pdf');
  if (!fs.existsSync(pdf) || path.basename(pdf) === 'long_words.pdf') return;
  const [theirs, ours] = [sheets(printed), sheets(pdf)];
  if (`${theirs.paper}` !== `${ours.paper}`) fault(where, `printed on ${theirs.paper}, the PDF on ${ours.paper}`);
  if (theirs.pages.length !== ours.pages.length) {
    fault(where, `printed on ${theirs.pages.length} pages, the PDF on ${ours.pages.length}`);
  } else if (path.basename(page) === 'resume.html') {
    theirs.pages.forEach((list, i) => {
      const rest = [...ours.pages[i]];
      const more = list.filter((word) => !rest.includes(word) || !rest.splice(rest.indexOf(word), 1));
      if (more.length > 0 || rest.length > 6) fault(where, `page ${i + 1} on paper has ${more}, lacks ${rest}`);
    });
  }
}

async function checkView(browser, page, view, settings) {
  const where = `${path.relative(work, page)} (${view})`;
  const context = await browser.newContext(settings);
  const tab = await context.newPage();
  const url = pathToFileURL(page).href;
  // Chromium 150 says so of a printed page's links to itself; 156 does not. What is really loaded is seen below.
  const harmless = `Unsafe attempt to load URL ${url} from frame with URL ${url}.`;
  tab.on('console', (message) => {
    if (!message.text().startsWith(harmless)) fault(where, `console: ${message.text()}`);
  });
  tab.on('pageerror', (error) => fault(where, `script error: ${error.message}`));
  tab.on('dialog', (dialog) => { fault(where, `dialog: ${dialog.message()}`); dialog.dismiss(); });
  tab.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) fault(where, `request: ${request.url()}`);
  });
  await tab.goto(url);
  await tab.evaluate(() => document.fonts.ready.then(() => true));

  const seen = await tab.evaluate(inspect);
  if (seen.levels.filter((l) => l === 1).length !== 1) fault(where, 'not exactly one h1');
  seen.levels.forEach((level, i) => {
    if (level > (seen.levels[i - 1] || 0) + 1) fault(where, `heading ${i + 1} skips to h${level}`);
  });
  seen.missing.forEach((href) => fault(where, `no target for ${href}`));
  seen.schemes.forEach((scheme) => fault(where, `link to ${scheme}`));
  if (new Set(seen.ids).size !== seen.ids.length) fault(where, 'an id stands twice');
  if (seen.landmarks[0] !== 1 || seen.landmarks[1] !== 1) fault(where, 'no banner or no main landmark');
  if (seen.scripts !== 0) fault(where, 'a script that is not data');
  if (seen.person !== 'Person') fault(where, 'no schema.org Person');
  if (!seen.language) fault(where, 'no language');
  if (seen.longestLine > 80) fault(where, `lines of ${Math.round(seen.longestLine)} characters`);
  if (seen.fonts !== 0) fault(where, 'a font cannot be read');
  if (seen.times !== 0) fault(where, 'a <time> that no machine can read');

  if (path.basename(page) === 'right-to-left.html') {
    for (const turned of await tab.evaluate(turnedWords)) fault(where, `"${turned}" does not read from left to right`);
  }

  if (view === 'desktop') {
    const foreign = await foreignFonts(context, tab);
    if (foreign.length > 0) fault(where, `letters out of ${foreign.join(', ')}`);
  }

  await tab.evaluate(axeSource);
  const result = await tab.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), view === 'dark' ? NIGHT : TAGS);
  for (const violation of result.violations) {
    for (const node of violation.nodes) {
      fault(where, `axe ${violation.id}: ${node.html.slice(0, 120)}: ${node.failureSummary.replace(/\s+/g, ' ')}`);
    }
  }
  const name = path.join(work, `${path.basename(page, '.html')}-${view}`);
  await tab.screenshot({ path: `${name}.png` });

  if (view === 'desktop') {
    await tab.keyboard.press('Tab');
    const first = await tab.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return { skip: document.activeElement.className === 'skip', visible: box.top >= 0 };
    });
    if (!first.skip || !first.visible) fault(where, 'the first stop of the keyboard is no visible skip link');
    await tab.pdf({ path: `${name}-print.pdf`, preferCSSPageSize: true });
    checkPrint(where, page, `${name}-print.pdf`);
  }
  if (view === 'phone') {
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 640 });
      const { scrolls, outside } = await tab.evaluate(outOfPlace);
      if (scrolls > 0) fault(where, `${scrolls} pixels too wide at ${width} pixels`);
      outside.forEach((text) => fault(where, `outside its column at ${width} pixels: ${text}`));
    }
    await tab.setViewportSize({ width: 320, height: 640 });
    const text = page.replace(/\.html$/, '.txt');
    if (fs.existsSync(text)) {
      // Where a link in prose leads plain text says in words of its own; the header has addresses on the page, too.
      const whole = fs.readFileSync(text, 'utf8');
      const prose = Math.max(0, whole.search(/\n-+\n/));
      const address = /\s\([\w.-]+\.[a-z]+(\/[^\s)]*)?\)/g;
      const plain = whole.slice(0, prose) + whole.slice(prose).replace(address, '');
      const expected = comparable(textWords(plain), seen.language);
      const shown = comparable(words(await tab.evaluate(pageWords)), seen.language);
      const at = expected.findIndex((word, i) => word !== shown[i]);
      if (at >= 0) {
        fault(where, `words differ from the text at "${expected.slice(Math.max(0, at - 2), at + 3).join(' ')}"` +
          `, page: "${shown.slice(Math.max(0, at - 2), at + 3).join(' ')}"`);
      } else if (shown.length !== expected.length) {
        fault(where, `words beyond the text: ${shown.slice(expected.length, expected.length + 5).join(' ')}`);
      }
    }
  }
  await context.close();
}

// What jumps when the page's fonts are there, as Lighthouse measures it, on a slow telephone and a laptop: Core Web Vitals
// call 0.1 good.
const MOST_SHIFT = 0.02;
const SHIFT_VIEWS = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true },
  desktop: { viewport: { width: 1350, height: 940 } },
};

async function shiftOf(browser, page, settings, rate) {
  const context = await browser.newContext(settings);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await tab.goto(pathToFileURL(page).href);
  const shift = await tab.evaluate(async () => {
    await document.fonts.ready;
    return new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
        .observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => setTimeout(() => done(sum), 250));
    });
  });
  await context.close();
  return shift;
}

// The slower the machine, the later come the letters: whether they move anything shows when they come behind the first
// picture of the page.
const SLOWDOWNS = [4, 10];

async function checkShift(browser, page) {
  for (const [view, settings] of Object.entries(SHIFT_VIEWS)) {
    let shift = 0;
    for (const rate of SLOWDOWNS) shift = Math.max(shift, await shiftOf(browser, page, settings, rate));
    if (shift > MOST_SHIFT) fault(`${path.relative(work, page)} (${view})`, `layout shift of ${shift.toFixed(4)}`);
  }
}

async function main() {
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  for (const page of pages) {
    // A page of Han brings some hundred letters of a thousand points each.
    const most = /<html lang="(ja|ko|zh)/.test(fs.readFileSync(page, 'utf8')) ? 400 : 250;
    if (fs.statSync(page).size > most * 1024) fault(path.basename(page), `more than ${most} KB`);
    for (const [view, settings] of Object.entries(VIEWS)) await checkView(browser, page, view, settings);
    await checkShift(browser, page);
  }
  await browser.close();
  console.log(`${pages.length} pages, ${faults} faults`);
  process.exitCode = faults === 0 && pages.length > 0 ? 0 : 1;
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
