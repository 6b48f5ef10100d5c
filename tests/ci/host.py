"""A stand-in for the runner of GitHub Actions: it reads action.yml and workflows and runs their steps as the runner
does, one after the other, in a repository that is not ours.

What it cannot do is the part of the actions that GitHub provides: they are noted with what they were handed, and a cache
is kept. Whatever a file uses that is not known here raises, so that no test passes by accident.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import yaml

import expressions
from expressions import Unknown
from support import PROGRAM, ROOT

# What the documents call the project; its host is not known yet.
OURS = re.compile(r"OWNER/resumec@v0\.1")
STEP_KEYS = {"id", "name", "if", "uses", "with", "env", "run", "shell"}
COMMAND = re.compile(r"\s*::(?P<name>[\w-]+)(?: (?P<properties>[^:]*(?:%3A[^:]*)*))?::(?P<text>.*)")


def load(path):
    """A file of YAML in which every scalar is a text: the hosts' inputs are nothing else, and `on` is a key."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


class Log:
    """What the steps print, and what a runner makes of it."""

    def __init__(self):
        self.text = ""
        self.annotations = []  # (error, warning or notice; properties; text)
        self.obeyed = []       # all other commands
        self.token = None

    def read(self, text):
        self.text += text
        for line in text.splitlines():
            if self.token is not None:
                if line.strip() == f"::{self.token}::":
                    self.token = None
                continue
            match = COMMAND.match(line)
            if match and match["name"] == "stop-commands":
                self.token = match["text"]
            elif match and match["name"] in ("error", "warning", "notice"):
                properties = dict(pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair)
                self.annotations.append((match["name"], {key: unescaped(value) for key, value in properties.items()},
                                         unescaped(match["text"])))
            elif match:
                self.obeyed.append(line)
            elif "##[" in line:  # the older form, which a runner still finds anywhere in a line
                self.obeyed.append(line)


def unescaped(text):
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def outputs_of(text):
    """What a step wrote into GITHUB_OUTPUT, in the form of one line each."""
    found = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if not equals or not re.fullmatch(r"[\w-]+", name):
            raise Unknown(f"`{line}` in GITHUB_OUTPUT")
        found[name] = value
    return found


class Host:
    """One repository, one run after the other. `cache` and `pages` outlive them, as on the host."""

    def __init__(self, folder, files):
        self.top = Path(folder).resolve()
        self.workspace = self.top / "work"
        self.cache = {}
        # As the runner lays it: the repository at the tag, in a folder named for both.
        self.action = self.top / "_actions" / "somebody" / "resumec" / "v0.1"
        lay_action(self.action)
        self.workspace.mkdir()
        for name, text in files.items():
            path = self.workspace / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.begin()

    def begin(self):
        """Another machine: nothing is left of the run before but what the host keeps."""
        self.temp = self.top / "temp"
        shutil.rmtree(self.temp, ignore_errors=True)
        self.temp.mkdir()
        self.log = Log()
        self.used = []  # (action of somebody else, what it was handed)
        self.ran = []   # `run` steps, by id or text
        self.path = []
        self.summary = self.temp / "summary.md"
        self.summary.touch()
        self.kept = []  # (key, folder) to keep at the end of a run that went well

    # --- what runs ---------------------------------------------------------------------------------------

    def run_action(self, inputs, action=None):
        """Outputs of action.yml, and whether all went well, as of `uses:` with these inputs."""
        ok, outputs = self.composite(action or self.action, inputs)
        self.end(ok)
        return ok, outputs

    def run_workflow(self, path, event="push"):
        """Whether all jobs of a workflow that an event starts went well, and which they were."""
        workflow = load(path)
        contexts = {"github": {"event_name": event}}
        done = {}
        for name, job in workflow["jobs"].items():
            unknown = set(job) - {"runs-on", "steps", "permissions", "environment", "needs", "if"}
            if unknown:
                raise Unknown(f"{sorted(unknown)} of the job `{name}`")
            ready = all(done[one] for one in job.get("needs", "").split())
            if not ready or not expressions.condition(job.get("if", "always()"), contexts, True):
                continue
            self.job = job
            done[name], _ = self.steps(job["steps"], contexts, self.workspace)
        self.end(all(done.values()))
        return all(done.values()), set(done)

    def end(self, ok):
        for key, folder in self.kept if ok else []:
            shutil.copytree(folder, self.top / "kept" / key, symlinks=True)
            self.cache[key] = self.top / "kept" / key

    def composite(self, folder, given):
        action = load(folder / "action.yml")
        if action["runs"]["using"] != "composite":
            raise Unknown(f"an action by {action['runs']['using']}")
        unknown = set(given) - set(action["inputs"])
        if unknown:
            raise Unknown(f"inputs {sorted(unknown)}")
        inputs = {name: given.get(name, one["default"]) for name, one in action["inputs"].items()}
        contexts = {"inputs": inputs, "github": {"action_repository": "somebody/resumec"}}
        for step in action["runs"]["steps"]:
            if "run" in step and step.get("shell") != "bash":
                raise Unknown("a step of an action without its shell")
        ok, contexts = self.steps(action["runs"]["steps"], contexts, folder)
        return ok, {name: expressions.filled(one["value"], contexts) for name, one in action["outputs"].items()}

    def steps(self, steps, contexts, folder):
        """Whether all went well, and the contexts with what each step handed over."""
        # A step that has not run has no outputs; that is what GitHub makes of it, too.
        contexts = {**contexts, "steps": {step["id"]: {"outputs": Outputs()} for step in steps if "id" in step}}
        ok = True
        for step in steps:
            unknown = set(step) - STEP_KEYS
            if unknown:
                raise Unknown(f"{sorted(unknown)} of a step")
            if not expressions.condition(step.get("if", "success()"), contexts, ok):
                continue
            went, outputs = self.step(step, contexts, folder)
            ok = ok and went
            if "id" in step:
                contexts["steps"][step["id"]]["outputs"] = Outputs(outputs)
        return ok, contexts

    def step(self, step, contexts, folder):
        given = {name: expressions.filled(value, contexts) for name, value in step.get("with", {}).items()}
        if "uses" in step and OURS.fullmatch(step["uses"]):
            # A test has a program of its own.
            return self.composite(self.action, {"program": PROGRAM, **given})
        if "uses" in step:
            return True, self.foreign(step["uses"], given)
        if "${{" in step["run"]:
            raise Unknown(f"a value in the text of a script: {step['run']}")
        env = {name: expressions.filled(value, contexts) for name, value in step.get("env", {}).items()}
        return self.script(step.get("id", step["run"]), step["run"], env, folder)

    def script(self, name, text, env, folder):
        written = {key: self.temp / f"_{key.lower()}" for key in ("GITHUB_OUTPUT", "GITHUB_PATH")}
        for path in written.values():
            path.write_text("", encoding="utf-8")
        script = self.temp / "_step.sh"
        script.write_text(text, encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], cwd=self.workspace,
            env={"PATH": os.pathsep.join([*reversed(self.path), os.environ["PATH"]]), "HOME": str(self.top),
                 "LANG": "C.UTF-8", "CI": "true", "GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(self.temp),
                 "GITHUB_WORKSPACE": str(self.workspace), "GITHUB_ACTION_PATH": str(folder),
                 "GITHUB_SERVER_URL": "https://host.example", "GITHUB_STEP_SUMMARY": str(self.summary),
                 **{key: str(path) for key, path in written.items()}, **env},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
        self.ran.append(name)
        self.log.read(done.stdout.decode("utf-8"))
        self.path += written["GITHUB_PATH"].read_text(encoding="utf-8").splitlines()
        self.code = done.returncode
        return done.returncode == 0, outputs_of(written["GITHUB_OUTPUT"].read_text(encoding="utf-8"))

    # --- actions of the host -----------------------------------------------------------------------------

    def foreign(self, uses, given):
        name = uses.split("@")[0]
        # Each with the inputs that we hand it; their names are those of its own documentation.
        known = {"actions/checkout": set(), "actions/cache": {"path", "key"},
                 "actions/upload-artifact": {"name", "path", "if-no-files-found"},
                 "github/codeql-action/upload-sarif": {"sarif_file", "category"},
                 "actions/upload-pages-artifact": {"path"}, "actions/deploy-pages": set()}
        if name not in known or set(given) - known[name] or not re.fullmatch(r"[\w/-]+@v\d+", uses):
            raise Unknown(f"{uses} with {sorted(given)}")
        if name == "actions/cache":
            if given["key"] in self.cache:
                shutil.copytree(self.cache[given["key"]], given["path"], symlinks=True)
            else:
                self.kept.append((given["key"], given["path"]))
        elif name == "github/codeql-action/upload-sarif":
            given["log"] = json.loads(Path(given["sarif_file"]).read_text(encoding="utf-8"))
        elif "path" in given:
            folder = Path(given["path"])
            given["files"] = {str(path.relative_to(folder)): path.read_bytes()
                              for path in sorted(folder.rglob("*")) if path.is_file()}
            assert given["files"], f"{uses}: {folder} is empty"
        self.used.append((name, given))
        return {"page_url": "https://somebody.example/"} if name == "actions/deploy-pages" else {}

    def handed(self, name):
        """What one action of the host was handed; nothing when it did not run."""
        return next((given for used, given in self.used if used == name), None)


class Outputs(dict):
    """The outputs of a step: one that was not written is empty."""

    def __contains__(self, name):
        return True

    def __missing__(self, name):
        return ""


def lay_action(folder):
    """What a host fetches of this repository for its action, without what the steps never read."""
    folder.mkdir(parents=True)
    for name in ("action.yml", "CMakeLists.txt", "CMakePresets.json"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "packaging" / "action", folder / "packaging" / "action")
