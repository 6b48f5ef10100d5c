#!/usr/bin/env node
// Becomes the program of this machine, which stands in a package of its own so that nobody fetches another machine's.
"use strict";

const { spawn } = require("child_process");
const { constants } = require("os");

function program() {
  const name = `resumec-${process.platform}-${process.arch}`;
  try {
    return require.resolve(`${name}/bin/resumec`);
  } catch {
    const known = Object.keys(require("./package.json").optionalDependencies);
    process.stderr.write(known.includes(name)
      ? `resumec: the package ${name} is missing: install again, with optional dependencies\n`
      : `resumec: there is no program for ${process.platform} on ${process.arch}; there are ${known.join(", ")}\n`);
    process.exit(69);
  }
}

// From a terminal the child gets them as well; from `kill` only this process does. Each would end this process and leave
// the program running. A fault of node's own (SIGSEGV and the like) cannot be passed on, and node has no names for those of
// real time.
const passed = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGABRT", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGUSR2",
  "SIGXCPU", "SIGIO", "SIGPWR", "SIGSTKFLT", "SIGSYS", "SIGTRAP"];
for (const signal of passed) if (signal in constants.signals) process.on(signal, () => child.kill(signal));
const child = spawn(program(), process.argv.slice(2), { stdio: "inherit", argv0: "resumec" });
child.on("error", (error) => {
  process.stderr.write(`resumec: ${error.message}\n`);
  process.exit(69);
});
// As a shell tells it.
child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
