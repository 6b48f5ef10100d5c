#!/usr/bin/env python3
"""Inputs that people and machines get wrong, and the whole answer to each.

    <topic>/<name>.txt      a transcript: commands behind `$ `, all that they print, and `exit N` unless N is 0
    <topic>/<name>.yaml     the input; what is large, binary or no file at all is made by inputs.py instead
    pending/<feature>/...   what a feature that is not built yet will answer; a line `...` stands for any lines

    transcripts.py PROGRAM [TOPIC|TOPIC/NAME...]            runs them
    transcripts.py --accept PROGRAM [TOPIC|TOPIC/NAME...]   writes what is printed now into the transcripts

A new case begins with its input and a transcript that holds only the commands. They run under `sh` in a folder of
their own, where the input stands under its name beside older outputs. Of each command, whatever it prints, these hold:

- it ends by itself, in time, within its memory, and neither by a signal nor with 70;
- it prints no control characters and no more than a screen or two;
- when it fails, older outputs are as they were; no half-written file ever stays;
- a page that it writes holds no script of the input, no event handlers and no link that runs code.

`powerless COMMAND` runs without the rights of root. A pending case fails when it begins to pass: it then moves to
its topic.
"""

import html.parser
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import inputs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PENDING = "pending"
INPUTS = (".yaml", ".json")
OUTPUTS = (".pdf", ".html", ".txt")
OLDER = b"an older output\n"

# 2025-01-15: goldens must not age.
TODAY = "1736899200"

# What a transcript may print: a flood of complaints helps nobody.
LONGEST_OUTPUT = 10_000

POWERLESS = """#!/bin/sh
if [ "$(id -u)" -ne 0 ]; then exec "$@"; fi
exec setpriv --bounding-set -all --inh-caps -all "$@"
"""


class Page(html.parser.HTMLParser):
    """Finds what the input must not bring into a page."""

    def __init__(self):
        super().__init__()
        self.faults = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in ("iframe", "object", "embed", "form", "input", "base"):
            self.faults.append(f"a <{tag}> in the page")
        if tag == "script" and attributes.get("type") != "application/ld+json":
            self.faults.append("a script in the page")
        for name, value in attrs:
            if name.startswith("on"):
                self.faults.append(f"an event handler in the page: {name}")
            if name in ("href", "src") and re.match(r"\s*(javascript|vbscript|data:text)", value or "", re.I):
                self.faults.append(f"a link that runs code: {value}")


def clean_environment(folder):
    keep = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**keep, "PATH": path, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1",
            "SOURCE_DATE_EPOCH": TODAY}


class Program:
    """The program under its name in a folder of commands, so that transcripts read as they are typed."""

    def __init__(self, path, folder):
        path = Path(path).resolve()
        # A sanitizer keeps what was freed and shadows the rest: it has no memory to measure.
        self.sanitized = b"__asan_init" in path.read_bytes()
        self.folder = folder
        (Path(folder) / "resumec").symlink_to(path)
        powerless = Path(folder) / "powerless"
        powerless.write_text(POWERLESS, encoding="utf-8")
        powerless.chmod(0o755)

    def call(self, command, folder, limits):
        """What a command printed, its exit code, and what was amiss whatever it printed."""
        with tempfile.TemporaryFile() as output:
            # pylint: disable=consider-using-with
            process = subprocess.Popen(["sh", "-c", command], cwd=folder, env=clean_environment(self.folder),
                                       stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                                       start_new_session=True)
            clock = threading.Timer(limits.seconds, lambda: os.killpg(process.pid, 9))
            clock.start()
            _, status, usage = os.wait4(process.pid, 0)
            clock.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            printed = output.read()
        faults = []
        code = process.returncode
        if code < 0 or code > 128 or code == 70:
            faults.append(f"ended with {code}" + (f" after {limits.seconds} s" if code == -9 else ""))
        if usage.ru_maxrss > limits.megabytes * 1024 and not self.sanitized:
            faults.append(f"took {usage.ru_maxrss // 1024} MB of {limits.megabytes}")
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", printed):
            faults.append("printed control characters")
        if len(printed) > LONGEST_OUTPUT:
            faults.append(f"printed {len(printed)} bytes")
        return printed.decode("utf-8", "backslashreplace"), code, faults


class Case:
    def __init__(self, transcript):
        self.transcript = transcript
        self.topic = transcript.parent.relative_to(HERE).as_posix()
        self.title = f"{self.topic}/{transcript.stem}"
        self.pending = self.topic.startswith(PENDING + "/")
        self.wanted = transcript.read_text(encoding="utf-8")

    def commands(self):
        return [line[2:] for line in self.wanted.splitlines() if line.startswith("$ ")]

    def prepare(self, folder):
        """The input and older outputs of its name; the limits of the case."""
        name = self.transcript.stem
        for ending in OUTPUTS:
            (folder / (name + ending)).write_bytes(OLDER)
        for ending in INPUTS:
            file = self.transcript.with_suffix(ending)
            if file.is_file():
                shutil.copy(file, folder)
        made = inputs.MADE.get(self.title)
        if made is None:
            return inputs.Limits()
        made.write(folder)
        return made.limits

    def run(self, program):
        """The transcript as it is now, and what was amiss."""
        now, faults = [], []
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place).resolve()
            limits = self.prepare(folder)
            for command in self.commands():
                before = contents(folder)
                printed, code, amiss = program.call(command, folder, limits)
                now.append(f"$ {command}\n{printed}")
                if printed and not printed.endswith("\n"):
                    now.append("\n")
                if code:
                    now.append(f"exit {code}\n")
                faults += [f"`{command}` {fault}" for fault in amiss]
                after = contents(folder)
                if code and command.startswith("resumec") and before != after:
                    changed = sorted(str(name) for name in before.keys() | after.keys()
                                     if before.get(name) != after.get(name))
                    faults.append(f"`{command}` failed and changed {', '.join(changed)}")
                for name, (_, text) in after.items():
                    if name.endswith(".html") and text not in (None, OLDER):
                        page = Page()
                        page.feed(text.decode("utf-8"))
                        faults += page.faults
                    if re.search(r"\.(tmp|part)|~$", name):
                        faults.append(f"`{command}` left {name}")
        return "".join(now), faults

    def matches(self, now):
        parts = re.split(r"^\.\.\.\n", self.wanted, flags=re.M)
        return re.fullmatch(r"(?s:.*)".join(re.escape(part) for part in parts), now) is not None


def contents(folder):
    """Size, time and, of pages, the text of every file in a folder."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            status = file.stat()
            text = file.read_bytes() if file.suffix == ".html" and status.st_size < 1 << 22 else None
            found[file.relative_to(folder).as_posix()] = ((status.st_size, status.st_mtime_ns, status.st_ino), text)
    return found


def all_cases():
    return [Case(path) for path in sorted(HERE.glob("*/*.txt")) + sorted(HERE.glob(f"{PENDING}/*/*.txt"))]


def orphans():
    """Inputs and makers of inputs that belong to no transcript."""
    titles = {case.title for case in all_cases()}
    files = [path for path in HERE.rglob("*") if path.suffix in INPUTS]
    lost = [path.relative_to(HERE).as_posix() for path in files
            if path.with_suffix("").relative_to(HERE).as_posix() not in titles]
    return lost + [f"inputs.py: {title}" for title in inputs.MADE if title not in titles]


def show(case, now):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(now)
        file.flush()
        text = subprocess.run(["diff", "-u", "--label", case.title, "--label", "now", case.transcript, file.name],
                              capture_output=True, check=False).stdout
    return text.decode("utf-8", "backslashreplace")


def check(case, program):
    """What is amiss with a case, as text."""
    now, faults = case.run(program)
    same = case.matches(now)
    if case.pending:
        return [f"passes now: move it from {PENDING} to its topic"] if same and not faults else []
    if not case.commands():
        faults.append("holds no command")
    if not same:
        faults.append(f"differs\n{show(case, now)}")
    return faults


def accept(case, program):
    now, faults = case.run(program)
    if not case.pending and not faults and now != case.wanted:
        case.transcript.write_text(now, encoding="utf-8")
        print(f"accepted {case.title}")
    return faults


def main():
    words = sys.argv[1:]
    accepting = "--accept" in words
    if accepting:
        words.remove("--accept")
        if os.environ.get("CI"):
            raise SystemExit("not in CI; accept where a person can look")
    if not words:
        raise SystemExit(__doc__)
    # A program that grows without end must not take the machine with it. Sanitizers reserve terabytes.
    failed, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        program = Program(words[0], folder)
        if not program.sanitized:
            resource.setrlimit(resource.RLIMIT_AS, (inputs.MOST_MEMORY, inputs.MOST_MEMORY))
        for case in all_cases():
            if words[1:] and not any(name in (case.topic, case.title) or case.topic.startswith(name + "/")
                                     for name in words[1:]):
                continue
            count += 1
            for fault in (accept if accepting else check)(case, program):
                failed.append(case.title)
                print(f"{case.title}: {fault}")
    for lost in orphans():
        failed.append(lost)
        print(f"{lost} belongs to no transcript")
    print(f"{count} cases, {len(set(failed))} with faults")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
