#!/usr/bin/env python3
"""The jobs for GitLab in a repository that is not ours, each line of them run as a runner would.

RESUMEC is the path of the program.
"""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import packages

packages.use()

import yaml  # noqa: E402

from support import CLEAN, ROOT, VARIANTS, VERSION, WRONG, documented, environment, lay_packages  # noqa: E402

FILE = "packaging/gitlab/resumec.gitlab-ci.yml"
JOB_KEYS = {"extends", "image", "stage", "needs", "rules", "before_script", "script", "artifacts"}
TERM = re.compile(r'\$(\w+) == (?:"([^"]*)"|\$(\w+))')


def load(text):
    return yaml.load(text, yaml.BaseLoader)


def holds(rule, variables):
    """A rule of the one form that the file uses: comparisons of a variable, joined by `&&`."""
    if set(rule) != {"if"}:
        raise ValueError(rule)
    for term in rule["if"].split(" && "):
        match = TERM.fullmatch(term)
        if match is None:
            raise ValueError(term)
        other = variables.get(match[3], "") if match[3] else match[2]
        if variables.get(match[1], "") != other:
            return False
    return True


class Pipeline:
    """One repository; its own file is what docs/ci.md shows."""

    def __init__(self, folder, files):
        self.top = Path(folder)
        (self.top / "packages").mkdir()
        lay_packages(self.top / "packages")
        self.project = self.top / "project"
        for name, text in {".gitlab-ci.yml": documented(".gitlab-ci.yml"), **files}.items():
            path = self.project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        own = load((self.project / ".gitlab-ci.yml").read_text(encoding="utf-8"))
        include, = own.pop("include")
        assert include["file"] == FILE, include
        jobs = load((ROOT / FILE).read_text(encoding="utf-8"))
        self.variables = {**jobs.pop("variables"), **own.pop("variables"),
                          "RESUMEC_URL": (self.top / "packages").as_uri()}
        assert not own, own
        self.base = {name: job for name, job in jobs.items() if name.startswith(".")}
        self.jobs = {name: {**self.base.get(job.get("extends"), {}), **job}
                     for name, job in jobs.items() if name not in self.base}
        self.said = {}
        self.artifacts = {}

    def run(self, branch="main", **variables):
        """Whether each job that ran went well. One that needs another waits for it; the deployment waits for all."""
        variables = {**self.variables, "CI_COMMIT_BRANCH": branch, "CI_DEFAULT_BRANCH": "main", **variables}
        went = {}
        for name, job in self.jobs.items():
            unknown = set(job) - JOB_KEYS
            if unknown:
                raise ValueError(f"{sorted(unknown)} of {name}")
            if not any(holds(rule, variables) for rule in job.get("rules", [])) and "rules" in job:
                continue
            needed = job.get("needs", list(went) if job["stage"] == "deploy" else [])
            if not all(went[one] for one in needed):
                continue
            lines = [*job["before_script"], *job["script"]]
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", "\n".join(lines)],
                                  cwd=self.project, timeout=120, check=False, text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, env=environment(TMPDIR=str(self.top), **variables))
            self.said[name] = done.stdout
            went[name] = done.returncode == 0
            if went[name] or job["artifacts"].get("when") == "always":
                self.artifacts[name] = job["artifacts"]
        return went

    def kept(self, name):
        """Names of the files that a job hands over."""
        return {str(path.relative_to(self.project)) for folder in self.artifacts[name]["paths"]
                for path in (self.project / folder).rglob("*")}


class GitlabTest(unittest.TestCase):
    def pipeline(self, files):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Pipeline(folder.name, files)

    def report(self, there):
        path = there.artifacts["resumec-check"]["reports"]["codequality"]
        return json.loads((there.project / path).read_text(encoding="utf-8"))

    def test_a_resume_is_checked_built_and_published(self):
        there = self.pipeline({"resume.yaml": VARIANTS})
        went = there.run(RESUMEC_BUILD_OPTIONS="--all-variants", RESUMEC_PUBLISH_VARIANT="public")
        self.assertEqual(went, {"resumec-check": True, "resumec-build": True, "pages": True}, there.said)
        self.assertEqual(self.report(there), [])
        self.assertEqual(there.kept("resumec-build"), {f"out/resume-public.{one}" for one in ("pdf", "html", "txt")})
        self.assertEqual(there.kept("pages"), {"public/index.html", "public/index.pdf"})
        page = (there.project / "public/index.html").read_text(encoding="utf-8")
        self.assertNotIn("ada@example.org", page)
        self.assertIn('href="index.pdf"', page)

    def test_a_fault_stands_in_the_report_and_stops_the_rest(self):
        there = self.pipeline({"resume.yaml": WRONG})
        self.assertEqual(there.run(), {"resumec-check": False})
        self.assertIn(("R2110", "major", {"path": "resume.yaml", "lines": {"begin": 4}}),
                      [(one["check_name"], one["severity"], one["location"]) for one in self.report(there)])
        self.assertIn("error[R2110]", there.said["resumec-check"])

    def test_a_branch_publishes_nothing(self):
        there = self.pipeline({"resume.yaml": CLEAN})
        self.assertEqual(set(there.run(branch="mine")), {"resumec-check", "resumec-build"})
        self.assertEqual(set(there.run(RESUMEC_PUBLISH="")), {"resumec-check", "resumec-build"})

    def test_names_and_warnings(self):
        names = ("a b.yaml", "$(touch pwned).yaml", "-rf.yaml", "'; touch pwned; '.yaml")
        there = self.pipeline({f"cv/{name}": CLEAN for name in names} | {"one.yaml": CLEAN})
        went = there.run(RESUMEC_FILES="one.yaml cv/*.yaml", RESUMEC_BUILD_OPTIONS="-f text",
                         RESUMEC_PUBLISH_FILE="cv/$(touch pwned).yaml", RESUMEC_OPTIONS="--locale de")
        self.assertEqual(set(went.values()), {True}, there.said)
        self.assertEqual(there.kept("resumec-build"),
                         {"out/one.txt", *(f"out/{name.removesuffix('.yaml')}.txt" for name in names)})
        self.assertIn("Berufserfahrung", (there.project / "out/one.txt").read_text(encoding="utf-8"))
        self.assertEqual(list(there.top.rglob("pwned")), [])
        (there.project / "one.yaml").write_text(CLEAN.replace("the first", "the the first"), encoding="utf-8")
        for warnings, ok in (("", True), ("error", False), ("error,no-doubled-word", True)):
            went = there.run(RESUMEC_FILES="one.yaml", RESUMEC_WARNINGS=warnings, RESUMEC_PUBLISH="")
            self.assertEqual(went["resumec-check"], ok, there.said)

    def test_a_package_that_is_not_what_it_should_be(self):
        there = self.pipeline({"resume.yaml": CLEAN})
        for package in (there.top / "packages").glob("*.tar.gz"):
            with open(package, "ab") as file:
                file.write(b"x")
        self.assertEqual(there.run(), {"resumec-check": False})
        self.assertIn("FAILED", there.said["resumec-check"])
        self.assertEqual(there.run(RESUMEC_URL=""), {"resumec-check": False})
        self.assertIn("say where the packages are", there.said["resumec-check"])

    def test_the_version_is_the_projects(self):
        self.assertEqual(load((ROOT / FILE).read_text(encoding="utf-8"))["variables"]["RESUMEC_VERSION"], VERSION)

    def test_a_rule_that_is_not_known(self):
        for rule in ({"if": "$A"}, {"if": '$A =~ "x"'}, {"if": '$A == "x" || $B == "y"'}, {"changes": "x"}):
            with self.assertRaises(ValueError):
                holds(rule, {"A": "x", "B": "y"})


if __name__ == "__main__":
    unittest.main()
