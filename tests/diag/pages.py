"""The pages of `resumec explain`, src/diag/pages/R0000.md: each has a wrong and a right example, and both are run.

A page is Markdown that is read as it stands, in a terminal: at most 100 columns. First paragraphs, then two halves:

    A job cannot end before it starts. ...

    Wrong:

        work:
          - {name: Acme, position: Engineer, startDate: 2021-05, endDate: 2019-02}

    Right:

        ...

- The block behind `Wrong:` or `Right:` is the file cv.yaml, checked by `resumec check cv.yaml`. Without a key `basics`
  it stands below the line BASICS.
- ``Wrong (`cv.json`):`` names another file. A block behind ``with `mine.yaml`:`` is a file beside it.
- A block of lines that begin with `$ ` holds commands; it stands behind the half's own line or, after a file, behind
  `then:`. They are run by sh, in the folder of the files (cv.yaml is BASICS when there are none); nothing else is.
- Pictures and fonts that an example names are those of files_beside.py.

The wrong half brings about its code and no other complaint; the right half none at all. A fix that the complaint
carries is applied, and takes it away. `pages.py PROGRAM [CODE...]` says what is amiss.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import files_beside

PAGES = Path(__file__).resolve().parents[2] / "src" / "diag" / "pages"
BASICS = "basics: {name: Ada Lovelace, email: ada@example.org}\n"
WIDEST = 100
TIMEOUT = 120

# 2025-01-15: "in the future" must not become the past.
TODAY = "1736899200"

# What no example can show.
NOT_SHOWN = {
    "R2470": "a build for which nobody names the day: the examples are run on one",
    "R5006": "a machine without the fonts of the Debian packages that it names",
    "R9001": "a fault of the program itself",
    "R9010": "a machine without enough memory",
}
# What is no fault of the résumé ends with another exit code.
EXIT_CODES = {"R0002": 3, "R0003": 2, "R0021": 2, "R0022": 2, "R0030": 2, "R0031": 2, "R0032": 2, "R2442": 2,
              "R3001": 2, "R3002": 2}
# A complaint that speaks of others stands beside them.
STANDS_BESIDE = {"R9002": {"R2001"}, "R3024": {"R3022", "R9002"}}

HALF = re.compile(r"(Wrong|Right)(?: \(`([^`]+)`\))?:")
BESIDE = re.compile(r"with `([^`]+)`:")
THEN = "then:"

# The program under its name, so that examples read as they are typed; its complaints as data.
SHIM = """#!/bin/sh
command=$1
shift
case $command in
  build|check) set -- --message-format json --quiet "$@" ;;
  inspect) set -- --message-format json "$@" ;;
esac
exec "{program}" "$command" "$@"
"""


@dataclass
class Half:
    files: list = field(default_factory=list)
    commands: list = field(default_factory=list)


@dataclass
class Page:
    prose: str = ""
    halves: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)


@dataclass
class Outcome:
    complaints: list
    without_code: list
    exit_code: int
    faults: list


def paragraphs(text):
    """Pairs of whether it is an indented block, and the text; a blank line inside a block is part of it."""
    found = []
    for lines in re.split(r"\n\n+(?=\S)", text.rstrip("\n")):
        first, *rest = re.split(r"\n\n(?= {4})", lines, maxsplit=1)
        found.append((first.startswith("    "), first))
        if rest:
            found.append((True, rest[0]))
    return found


def parse(text):
    page = Page()
    half, name = None, None
    for is_block, part in paragraphs(text):
        if not is_block:
            if name is not None:
                page.faults.append("no block behind a line that announces one")
            head, beside = HALF.fullmatch(part), BESIDE.fullmatch(part)
            name = None
            if head:
                if head[1] in page.halves:
                    page.faults.append(f"two blocks `{head[1]}:`")
                half = page.halves[head[1]] = Half()
                name = head[2] or "cv.yaml"
            elif half is not None and beside:
                name = beside[1]
            elif half is not None and part == THEN:
                name = THEN
            elif half is None:
                page.prose += part + "\n"
            else:
                page.faults.append(f"text between the examples: `{part.splitlines()[0]}`")
            continue
        if name is None:
            page.faults.append("a block that no line announces")
            continue
        if any(line and not line.startswith("    ") for line in part.split("\n")):
            page.faults.append("a line of a block is not indented by four spaces")
        block = "".join(line[4:] + "\n" for line in part.split("\n"))
        if all(line.startswith("$ ") for line in block.splitlines()):
            half.commands += [line[2:] for line in block.splitlines()]
        elif name == THEN:
            page.faults.append("`then:` is followed by a block without commands")
        else:
            half.files.append((name, block))
        name = None
    if name is not None:
        page.faults.append("no block behind a line that announces one")
    return page


def form_faults(code, text):
    """What is amiss with a page before any of it is run."""
    page = parse(text)
    faults = list(page.faults)
    if not page.prose:
        faults.append("no text before the examples")
    if list(page.halves) != ([] if code in NOT_SHOWN else ["Wrong", "Right"]):
        faults.append("examples: " + (", ".join(page.halves) or "none"))
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > WIDEST:
            faults.append(f"line {number} has {len(line)} columns")
        if line != line.rstrip():
            faults.append(f"line {number} ends with a blank")
    if not text.endswith("\n") or text.endswith("\n\n"):
        faults.append("does not end with one line end")
    return faults


class Program:
    """The program under its name in a folder of commands, as long as the object lives."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        self.place = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        shim = Path(self.place.name) / "resumec"
        shim.write_text(SHIM.format(program=self.path), encoding="utf-8")
        shim.chmod(0o755)
        keep = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
        path = f"{self.place.name}{os.pathsep}{os.environ['PATH']}"
        self.environment = {**keep, "PATH": path, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                            "NO_COLOR": "1", "SOURCE_DATE_EPOCH": TODAY}

    def call(self, command, folder):
        return subprocess.run(["sh", "-c", command], cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT, check=False)

    def explain(self, *words):
        done = subprocess.run([self.path, "explain", *words], env=self.environment, capture_output=True,
                              timeout=TIMEOUT, check=True)
        return done.stdout.decode("utf-8")

    def codes(self):
        """{code: severity} of everything that `resumec explain` lists."""
        codes = [line.split()[0] for line in self.explain().splitlines()]
        return {code: re.match(rf"{code} [\w-]+ \((\w+)\)\n", self.explain(code))[1] for code in codes}


def write_files(half, folder):
    for name in files_beside.named_in("".join(text for _, text in half.files) + "\n".join(half.commands)):
        (folder / name).write_bytes(files_beside.MADE[name]())
    for name, text in half.files or [("cv.yaml", BASICS)]:
        if name == "cv.yaml" and not re.search(r"^basics:", text, re.M):
            text = BASICS + text
        (folder / name).write_text(text, encoding="utf-8")


def run_last(command, program, folder):
    done = program.call(command, folder)
    complaints, without_code = [], []
    for line in done.stdout.decode("utf-8").splitlines():
        if line.startswith("{"):
            complaints.append(json.loads(line))
        elif line:
            without_code.append(line)
    return Outcome(complaints, without_code, done.returncode, [])


def run(half, program, folder):
    """Writes the files of a half and runs its commands; the last one is the one that is judged."""
    write_files(half, folder)
    *before, last = half.commands or [f"resumec check {half.files[0][0] if half.files else 'cv.yaml'}"]
    faults = []
    for command in before:
        done = program.call(command, folder)
        if done.returncode or done.stdout:
            faults.append(f"`{command}` ended with {done.returncode}: {done.stdout.decode('utf-8', 'replace')}")
    outcome = run_last(last, program, folder)
    return Outcome(outcome.complaints, outcome.without_code, outcome.exit_code, faults), last


def shown(complaint):
    return f"{complaint['severity']}[{complaint['code']}]: {complaint['message']}"


def apply(fix, folder):
    """Edits count bytes of the file as it was: the last one is made first."""
    for edit in sorted(fix["edits"], key=lambda edit: edit["begin"]["offset"], reverse=True):
        file = folder / edit["file"]
        data = file.read_bytes()
        begin, end = edit["begin"]["offset"], edit["end"]["offset"]
        file.write_bytes(data[:begin] + edit["replacement"].encode() + data[end:])


def fix_faults(code, complaints, command, program, folder):
    """Fixes of a code's complaints that leave their complaint where it is, or bring about another one."""
    faults = []
    for index, complaint in enumerate(complaints):
        for fix in complaint.get("fixes", []) if complaint["code"] == code else []:
            strange = [edit["file"] for edit in fix["edits"] if not (folder / edit["file"]).is_file()]
            if strange:
                faults.append(f"the fix `{fix['title']}` is for `{strange[0]}`, which is no file")
                continue
            with tempfile.TemporaryDirectory() as place:
                copy = Path(place) / "copy"
                shutil.copytree(folder, copy)
                apply(fix, copy)
                after = run_last(command, program, copy)
            left = [shown(one) for one in after.complaints] + after.without_code
            others = [shown(one) for one in complaints[:index] + complaints[index + 1:]]
            for one in left:
                if one in others:
                    others.remove(one)
                else:
                    faults.append(f"the fix `{fix['title']}` leaves: {one}")
    return faults


def wrong_faults(code, severity, half, program):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        outcome, command = run(half, program, folder)
        faults = list(outcome.faults)
        stops = any(one["severity"] == "error" for one in outcome.complaints)
        expected_exit = EXIT_CODES.get(code, 1) if stops else 0
        faults += [f"the wrong example prints: {line}" for line in outcome.without_code]
        if not any((one["code"], one["severity"]) == (code, severity) for one in outcome.complaints):
            faults.append(f"the wrong example does not bring about {severity}[{code}]")
        for one in outcome.complaints:
            if one["code"] not in {code} | STANDS_BESIDE.get(code, set()):
                faults.append(f"the wrong example brings about, too: {shown(one)}")
        if outcome.exit_code != expected_exit:
            faults.append(f"the wrong example ends with {outcome.exit_code}, not {expected_exit}")
        return faults + fix_faults(code, outcome.complaints, command, program, folder)


def right_faults(half, program):
    with tempfile.TemporaryDirectory() as place:
        outcome, _ = run(half, program, Path(place))
    faults = outcome.faults + [f"the right example brings about: {shown(one)}" for one in outcome.complaints]
    faults += [f"the right example prints: {line}" for line in outcome.without_code]
    if outcome.exit_code:
        faults.append(f"the right example ends with {outcome.exit_code}")
    return faults


def page_faults(code, severity, text, program):
    faults = form_faults(code, text)
    halves = parse(text).halves
    if "Wrong" in halves:
        faults += wrong_faults(code, severity, halves["Wrong"], program)
    if "Right" in halves:
        faults += right_faults(halves["Right"], program)
    return faults


def all_faults(program, chosen=()):
    """{code: what is amiss with its page}, in order; codes without a page, and pages without a code, are amiss."""
    codes = program.codes()
    texts = {file.stem: file.read_text(encoding="utf-8") for file in PAGES.glob("*.md")}

    def look(code):
        if code not in codes:
            return ["a page without a code"]
        if code not in texts:
            return ["a code without a page"]
        return page_faults(code, codes[code], texts[code], program)

    wanted = sorted(set(chosen) or codes.keys() | texts.keys())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(wanted, pool.map(look, wanted)))


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    found = all_faults(Program(sys.argv[1]), sys.argv[2:])
    for code, faults in found.items():
        for fault in faults:
            print(f"{code}: {fault}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
