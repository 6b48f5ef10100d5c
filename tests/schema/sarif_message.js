// Messages of SARIF 2.1.0, read as a viewer must read them: `{0}` is a placeholder (3.11.5), `[text](place)` a link
// (3.11.6); braces that are none are doubled, brackets that are none stand behind a backslash.
"use strict";

// Whether a plain text message is well formed, without placeholders or links: ours have neither.
function isMessage(text) {
  if (typeof text !== "string" || text === "") return false;
  const rest = text.replace(/\{\{|\}\}/g, "");
  return !/[{}]/.test(rest) && !/(^|[^\\])\[((?:\\.|[^\\[\]])*)\]\(/.test(rest);
}

// What a viewer shows of it.
function shown(text) {
  return text.replace(/\{\{/g, "{").replace(/\}\}/g, "}").replace(/\\([\\[\]])/g, "$1");
}

module.exports = { isMessage, shown };
