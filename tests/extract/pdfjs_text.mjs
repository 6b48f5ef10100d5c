// Prints {path: text} of the PDF files that are named, as pdf.js reads them.
import { readFileSync } from "node:fs";

// Only drawing needs these, which node does not have; pdf.js looks for them when it is loaded.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
console.log = console.warn = () => {};
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const texts = {};
for (const path of process.argv.slice(2)) {
  const file = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; ++number) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  texts[path] = pages.join("\n");
}
process.stdout.write(JSON.stringify(texts));
