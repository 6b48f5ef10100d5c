"""Hints say what can be typed: the program as it was called, whatever its name or place.

RESUMEC is the path of the program.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
os.environ.pop("RESUMEC_CALLED_AS", None)
WRONG = "basics: {name: Ada, emial: ada@example.org}\n"


class CalledAsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        (self.path / "cv.yaml").write_text(WRONG)

    def said(self, *words, called=None, **options):
        result = subprocess.run([called or PROGRAM, *words], cwd=self.path, capture_output=True, text=True, timeout=60,
                                check=False, **options)
        return result.stderr

    def link(self, name):
        place = self.path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(PROGRAM)
        return place

    def assert_hint_runs(self, said, command, **options):
        """A hint names the command, and a shell that is handed it prints the page."""
        self.assertIn(f"  = help: {command}\n", said)
        result = subprocess.run(["sh", "-c", command], cwd=self.path, capture_output=True, text=True, timeout=60,
                                check=False, **options)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertTrue(result.stdout.startswith("R2001 "))

    def test_by_a_path(self):
        self.link("bin/resumec")
        self.assert_hint_runs(self.said("check", "cv.yaml", called="bin/resumec"), "bin/resumec explain R2001")
        self.link("resumec")
        self.assert_hint_runs(self.said("check", "cv.yaml", called="./resumec"), "./resumec explain R2001")
        self.assert_hint_runs(self.said("check", "cv.yaml"), f"{PROGRAM} explain R2001")

    def test_by_a_path_that_a_shell_takes_apart(self):
        for name, shown in (("my programs/resumec", "'my programs/resumec'"), ("it's/resumec", "'it'\\''s/resumec'"),
                            ("$HOME;ls/re`su`mec", "'$HOME;ls/re`su`mec'"), ("été/resumec", "'été/resumec'")):
            with self.subTest(name):
                self.link(name)
                self.assert_hint_runs(self.said("check", "cv.yaml", called=name), f"{shown} explain R2001")

    def test_by_a_name_on_the_path(self):
        self.link("bin/rc")
        environment = {**os.environ, "PATH": f"{self.path}/bin{os.pathsep}{os.environ['PATH']}"}
        said = subprocess.run(["sh", "-c", "rc check cv.yaml"], cwd=self.path, env=environment, capture_output=True,
                              text=True, timeout=60, check=False).stderr
        self.assert_hint_runs(said, "rc explain R2001", env=environment)

    def test_by_a_script_that_becomes_the_program(self):
        script = self.path / "tools/run"
        script.parent.mkdir()
        become = next(line for line in (ROOT / "scripts/resumec").read_text().splitlines() if "RESUMEC_CALLED_AS" in line)
        script.write_text(f'#!/bin/sh\n{become}\nexec "{PROGRAM}" "$@"\n')
        script.chmod(0o755)
        self.assert_hint_runs(self.said("check", "cv.yaml", called="tools/run"), "tools/run explain R2001")

    def test_by_a_name_that_cannot_be_shown(self):
        for name in ("\x1b[31mresumec", "\u202eresumec", b"\xff\xfe"):
            said = self.said("check", "cv.yaml", env={**os.environ, "RESUMEC_CALLED_AS": name})
            self.assertIn("  = help: resumec explain R2001\n", said)

    def test_every_hint_with_a_command(self):
        self.link("bin/resumec")

        def said(*words):
            return self.said(*words, called="bin/resumec")

        self.assertIn("help: `bin/resumec --help` lists what there is\n", said("xyzzy"))
        self.assertIn("help: `bin/resumec check --help` lists what there is\n", said("check", "--pages", "x"))
        self.assertIn("help: `bin/resumec explain` without a code lists them all\n", said("explain", "x"))
        self.assertIn("= help: `bin/resumec new` writes a résumé to start from\n", said("build"))
        self.assertIn("page: `bin/resumec explain R4004`\n", said("check", "-W", "xyzzy", "cv.yaml"))
        self.assertIn("next: bin/resumec build a.yaml\n", said("new", "a.yaml"))
        (self.path / "cv.html").write_text("<!DOCTYPE html>\n<title>CV</title>\n")
        self.assertIn("`bin/resumec new cv.yaml` writes a résumé to fill in\n", said("check", "cv.html"))

    def test_what_programs_read_says_resumec(self):
        (self.path / "cv.html").write_text("<!DOCTYPE html>\n<title>CV</title>\n")
        for form in ("json", "sarif", "github", "short"):
            said = self.said("check", "cv.html", "cv.yaml", "--message-format", form)
            self.assertNotIn(PROGRAM, said)
            if form == "json":
                self.assertIn("`resumec new cv.yaml` writes a résumé to fill in",
                              json.loads(said.splitlines()[0])["hints"])

    def test_outputs_do_not_depend_on_it(self):
        (self.path / "cv.yaml").write_text("basics: {name: Ada, email: ada@example.org}\n")
        for name in ("one", "two"):
            self.said("build", "cv.yaml", "-f", "pdf,html,text,markdown,json", "-o", name + "/",
                      env={**os.environ, "RESUMEC_CALLED_AS": name})
        for file in sorted((self.path / "one").iterdir()):
            self.assertEqual(file.read_bytes(), (self.path / "two" / file.name).read_bytes())


if __name__ == "__main__":
    unittest.main()
