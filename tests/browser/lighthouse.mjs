// Lighthouse over pages as a server sends them.
//
//   node lighthouse.mjs CHROMIUM WORK FIRST.html VIEW=PAGE.html...
//
// VIEW is mobile or desktop. Each page must have 100 in accessibility, best practices and search engines. Of FIRST the
// parts of the performance are held, on both: they depend on the page alone. The score itself depends on the machine,
// and is only told. Prints one line a fault.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from 'chrome-launcher';

const [, , chromePath, work, first, ...audits] = process.argv;
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const MOST_SHIFT = 0.02;
const MOST_BYTES = 60_000;

let faults = 0;
function fault(where, text) {
  faults += 1;
  console.log(`${where}: ${text}`);
}

const server = http.createServer((request, response) => {
  const name = path.join(work, path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
  if (!fs.existsSync(name)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': name.endsWith('.html') ? 'text/html' : 'application/pdf' });
  response.end(fs.readFileSync(name));
});

async function audit(chrome, page, view, onlyCategories) {
  const url = `http://127.0.0.1:${server.address().port}/${path.relative(work, page)}`;
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories },
    view === 'desktop' ? desktopConfig : undefined);
  const where = `${path.relative(work, page)} (${view})`;
  if (lhr.runtimeError) fault(where, lhr.runtimeError.message);
  for (const id of CATEGORIES) {
    const category = lhr.categories[id];
    if (!category || category.score === 1) continue;
    const failed = category.auditRefs.filter(({ id: name, weight }) => weight > 0 && (lhr.audits[name].score ?? 1) < 1);
    fault(where, `${id} ${Math.round(category.score * 100)}: ${failed.map(({ id: name }) => name).join(', ')}`);
  }
  return lhr;
}

await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
const chrome = await launch({ chromePath, logLevel: 'error',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  for (const pair of audits) {
    const at = pair.indexOf('=');
    await audit(chrome, pair.slice(at + 1), pair.slice(0, at), CATEGORIES);
  }
  if (fs.statSync(first).size > MOST_BYTES) fault(path.relative(work, first), `${fs.statSync(first).size} bytes`);
  for (const view of ['mobile', 'desktop']) {
    const lhr = await audit(chrome, first, view, [...CATEGORIES, 'performance']);
    const where = `${path.relative(work, first)} (${view})`;
    const shift = lhr.audits['cumulative-layout-shift'].numericValue;
    if (!(shift <= MOST_SHIFT)) fault(where, `layout shift of ${shift}`);
    const requests = lhr.audits['network-requests'].details.items.filter(({ url }) => !url.startsWith('data:'));
    if (requests.length !== 1) fault(where, `requests: ${requests.map(({ url }) => url).join(' ')}`);
    console.log(`${where}: performance ${Math.round(lhr.categories.performance.score * 100)}, layout shift ${shift.toFixed(4)}`);
  }
} finally {
  await chrome.kill();
  server.close();
}
console.log(`Lighthouse: ${audits.length + 2} looks, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
