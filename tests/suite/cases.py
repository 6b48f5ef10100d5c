"""Cases with goldens: one small résumé each, with what every stage should make of it beside it.

    cases/<topic>/<name>.yaml|.json     the input
    cases/<topic>/<name>.<stage>.txt    what `resumec inspect --stage STAGE` prints
    cases/<topic>/<name>.html  .txt     what `resumec build` writes; the page without its style sheet
    cases/<topic>/<name>.diag.txt       all complaints as a person sees them, frames and carets

The endings that exist say which stages the case tests. Complaints are asserted in the input, by comments of the same
form as the message's first line, above the line that they concern:

    # error[R2005]: unknown field `emial`
    emial: ada@example.org

- `# warning[R2006] 13: ...` asserts the column too; `# error[R1004] +2: ...` concerns the second line after the next
  one (inside a block scalar a comment would be text); `# note[R9001] nowhere: ...` has no place in the file.
- Every complaint of a case must be listed, or be in its .diag.txt. A case without any must be clean.
- A case named fail_* exits with 1, every other one with 0.
- `# args: --theme modern` adds words to the command line.
- `# exit: 2` is the exit code, where what is wrong is the command line.

Files that a case needs (photos, themes) stand in cases/<topic>/files/.
"""

import os
import re
import shlex
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "suite" / "cases"
STAGES = ("node", "model", "style", "document", "layout", "pdf", "words")
OUTPUTS = {"html": "html", "txt": "text"}
INPUTS = (".yaml", ".json")
TIMEOUT = 60

# One day for all, so that goldens do not age.
TODAY = "2025-01-15"

EXPECTATION = re.compile(r"^\s*# (error|warning|note)\[(R\d{4})\](?: (nowhere))?(?: \+(\d+))?(?: (\d+))?: (.*)$")
SHORT_FORM = re.compile(r"^(?:(.*?):(\d+):(\d+): )?(error|warning|note)\[(R\d{4})\]: (.*)$")


def without_sheet(page):
    """A page without its style sheet and the fonts in it: they are the same in every case, and would hide the rest."""
    page = re.sub(rb"(?s)(<style[^>]*>).*?(</style>)", rb"\1...\2", page)
    return re.sub(rb"(sha256-)[\w+/=]{44}", rb"\1...", page)


def clean_environment(**more):
    """Nothing of the caller's settings may reach a golden."""
    keep = {key: os.environ[key] for key in ("PATH", "HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
    return {**keep, "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1", "RESUMEC_CALLED_AS": "resumec",
            **more}


class Case:
    def __init__(self, path):
        self.path = Path(path).resolve()
        self.name = self.path.stem
        self.lines = re.split(r"\r\n|\n|\r", self.path.read_bytes().decode("utf-8", "replace"))

    def title(self):
        return f"{self.path.parent.name}/{self.name}"

    def golden(self, kind):
        """Where the golden of a stage, of `html` or `txt`, or of `diag` stands."""
        ending = f".{kind}" if kind in OUTPUTS else f".{kind}.txt"
        return self.path.with_name(self.name + ending)

    def kinds(self):
        return [kind for kind in (*STAGES, *OUTPUTS, "diag") if self.golden(kind).is_file()]

    def args(self):
        words = []
        for line in self.lines:
            match = re.match(r"^# args: (.*)$", line)
            if match:
                words += shlex.split(match.group(1))
        return words if "--today" in words else [*words, "--today", TODAY]

    def exit_code(self):
        for line in self.lines:
            if match := re.match(r"^# exit: (\d+)$", line):
                return int(match.group(1))
        return 1 if self.name.startswith("fail_") else 0

    def expectations(self):
        """(line, column or None, severity, code, message), the line 0 where there is no place."""
        expected = []
        waiting = []
        for number, line in enumerate(self.lines, 1):
            match = EXPECTATION.match(line)
            if match:
                waiting.append(match.groups())
                continue
            for severity, code, nowhere, below, column, message in waiting:
                place = 0 if nowhere else number + int(below or 0)
                expected.append((place, int(column) if column else None, severity, code, message))
            waiting = []
        if waiting:
            expected += [(0, None, severity, code, message) for severity, code, _, _, _, message in waiting]
        return expected

    def call(self, program, *words):
        return subprocess.run([program, *words], cwd=self.path.parent, env=clean_environment(),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT, check=False)

    def produce(self, program, kinds):
        """What the program makes now: {kind: bytes}, the result of the build, and its complaints in short form."""
        made = {}
        for kind in kinds:
            if kind in STAGES:
                made[kind] = self.call(program, "inspect", "--stage", kind, *self.args(), self.path.name).stdout
        with tempfile.TemporaryDirectory() as folder:
            words = ["build", "--quiet", "--color", "never", *self.args(), "-o", folder + "/"]
            build = self.call(program, *words, "--message-format", "short", self.path.name)
            for kind in kinds:
                if kind in OUTPUTS:
                    file = Path(folder) / (self.name + "." + kind)
                    made[kind] = without_sheet(file.read_bytes()) if file.is_file() else b""
            if "diag" in kinds:
                made["diag"] = self.call(program, *words, "--message-format", "human", self.path.name).stderr
        return made, build

    def check_diagnostics(self, stderr):
        """Compares the complaints in short form with the comments of the input."""
        faults = []
        expected = self.expectations()
        if not expected and "diag" in self.kinds():
            return []
        for line in stderr.decode("utf-8", "replace").splitlines():
            match = SHORT_FORM.match(line)
            if not match:
                faults.append(f"this is no complaint: {line}")
                continue
            _, number, column, severity, code, message = match.groups()
            number, column = int(number or 0), int(column or 0)
            for wanted in expected:
                if wanted[0] == number and wanted[1] in (None, column) and wanted[2:] == (severity, code, message):
                    expected.remove(wanted)
                    break
            else:
                faults.append(f"unexpected: {line}")
        for number, column, severity, code, message in expected:
            place = f"line {number}" + (f":{column}" if column else "") if number else "nowhere"
            faults.append(f"missing at {place}: {severity}[{code}]: {message}")
        return faults

    def run(self, program):
        """Faults as text, and {kind: (golden, now)} of the goldens that differ."""
        kinds = self.kinds()
        if not kinds and not self.expectations():
            return [f"{self.title()} tests nothing: `scripts/golden add {self.title()} document` adds a golden"], {}
        made, build = self.produce(program, kinds)
        faults = self.check_diagnostics(build.stderr)
        wanted = self.exit_code()
        if build.returncode != wanted:
            faults.append(f"exit code {build.returncode} instead of {wanted}")
            # A crash: what the sanitizer or the shell said is all there is.
            if build.returncode not in (0, 1):
                faults.append(build.stderr.decode("utf-8", "replace"))
        moved = {}
        for kind in kinds:
            golden = self.golden(kind).read_bytes()
            if golden != made[kind]:
                moved[kind] = (golden, made[kind])
        return faults, moved


def all_cases():
    return [Case(path) for path in sorted(CASES.glob("*/*")) if path.suffix in INPUTS]


def orphans():
    """Files beside the cases that belong to none."""
    known = set()
    for case in all_cases():
        known.add(case.path)
        known |= {case.golden(kind) for kind in (*STAGES, *OUTPUTS, "diag")}
    return [path for path in sorted(CASES.glob("*/*")) if path.is_file() and path not in known]
