// A client of a language server over standard input and output: JSON-RPC in the framing of the Language Server
// Protocol 3.17, as much of it as a test needs.
"use strict";

const { spawn } = require("node:child_process");

class LanguageServer {
  // `settings` answers the server's questions by section, as an editor's settings would.
  constructor(command, words, settings) {
    this.settings = settings;
    this.serial = 0;
    this.waiting = new Map();   // of an answer: id -> resolve
    this.published = new Map(); // diagnostics by document, the newest
    this.onPublished = () => {};
    this.input = Buffer.alloc(0);
    this.process = spawn(command, words, { stdio: ["pipe", "pipe", "inherit"] });
    this.process.stdout.on("data", data => this.receive(data));
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  request(method, params) {
    const id = ++this.serial;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result)));
      this.send({ id, method, params });
    });
  }

  receive(data) {
    this.input = Buffer.concat([this.input, data]);
    for (;;) {
      const head = this.input.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.input.toString("latin1", 0, head))[1]);
      if (this.input.length < head + 4 + length) return;
      const message = JSON.parse(this.input.toString("utf8", head + 4, head + 4 + length));
      this.input = this.input.subarray(head + 4 + length);
      this.handle(message);
    }
  }

  handle(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.published.set(message.params.uri, message.params);
      this.onPublished();
    } else if (message.method === "workspace/configuration") {
      this.send({ id: message.id, result: message.params.items.map(item => this.settings[item.section] ?? {}) });
    } else if (message.method && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else if (!message.method) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    }
  }

  async start(folder) {
    const capabilities = {
      textDocument: { completion: { completionItem: { snippetSupport: false } }, hover: {}, publishDiagnostics: {} },
      workspace: { configuration: true },
    };
    await this.request("initialize", { processId: process.pid, rootUri: folder, capabilities });
    this.notify("initialized", {});
    this.notify("workspace/didChangeConfiguration", { settings: this.settings });
  }

  open(uri, text) {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  }

  // What the server says of a document that was just opened, once it has read it.
  async diagnostics(uri) {
    while (!this.published.has(uri)) await new Promise(resolve => (this.onPublished = resolve));
    return this.published.get(uri).diagnostics;
  }

  stop() {
    this.process.kill();
  }
}

module.exports = { LanguageServer };
