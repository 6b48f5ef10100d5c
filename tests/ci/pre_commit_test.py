#!/usr/bin/env python3
"""The hooks for pre-commit, by pre-commit itself, in a repository that is not ours.

RESUMEC is the path of the program.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import packages

packages.use()

from support import CLEAN, PROGRAM, ROOT, WRONG, documented, environment  # noqa: E402


class PreCommitTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        bin_ = self.top / "bin"
        bin_.mkdir()
        (bin_ / "resumec").symlink_to(PROGRAM)
        self.env = environment(HOME=str(self.top), PRE_COMMIT_HOME=str(self.top / "cache"),
                               PYTHONPATH=str(packages.folder()), PYTHONDONTWRITEBYTECODE="1")
        self.env["PATH"] = os.pathsep.join([str(bin_), os.environ["PATH"]])
        # A clone of this repository has the file in its top folder, and no more is read of it.
        hooks = self.top / "hooks"
        hooks.mkdir()
        self.git(hooks, "init", "--quiet")
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.address = {"https://github.com/OWNER/resumec": str(hooks), "v0.1": self.commit(hooks)}
        self.mine = self.top / "mine"
        self.mine.mkdir()
        self.git(self.mine, "init", "--quiet")

    def git(self, where, *words):
        return subprocess.run(["git", "-C", str(where), *words], env=self.env, capture_output=True, text=True,
                              check=True).stdout.strip()

    def commit(self, where):
        self.git(where, "add", "--all")
        self.git(where, "commit", "--quiet", "--message", "x")
        return self.git(where, "rev-parse", "HEAD")

    def configure(self, text):
        for word, here in self.address.items():
            text = text.replace(word, here)
        (self.mine / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")

    def pre_commit(self, *words, **env):
        return subprocess.run([sys.executable, "-m", "pre_commit", *words], cwd=self.mine, env={**self.env, **env},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False)

    def test_the_file_of_hooks_is_one(self):
        done = self.pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_files_that_are_resumes_are_checked(self):
        self.configure(documented(".pre-commit-config.yaml"))
        others = ("themes/cv-theme.yaml", "resume.schema.json", "package.json", "my resume.yml", "data/cv.yaml.txt")
        for name in ("resume.yaml", "cv/a b's $(touch pwned)/cv.yml", "old/resume.json", *others):
            (self.mine / name).parent.mkdir(parents=True, exist_ok=True)
            (self.mine / name).write_text(CLEAN if name.endswith("l") else "{", encoding="utf-8")
        (self.mine / "old/resume.json").write_text('{"basics": {"name": "Ada", "email": "ada@example.org"}}')
        self.commit(self.mine)
        done = self.pre_commit("run", "--all-files", "--verbose")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("checked 3 files: 0 errors, 0 warnings", done.stdout)
        self.assertNotIn("WARNING", done.stdout)
        self.assertFalse((self.mine / "pwned").exists())
        (self.mine / "old/resume.json").unlink()
        (self.mine / "resume.yaml").write_text(WRONG, encoding="utf-8")
        self.git(self.mine, "add", "--all")
        # Only what the commit changes, and with the option that the document shows.
        done = self.pre_commit("run")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("error[R2110]: job ends before it starts", done.stdout)
        self.assertIn("checked 1 file: 2 errors, 0 warnings", done.stdout)

    def test_outputs_are_never_older_than_their_source(self):
        self.configure(documented(".pre-commit-config.yaml").replace("resumec-check", "resumec-build")
                       .replace("[-W, error]", "[-f, 'pdf,text']"))
        (self.mine / "cv.yaml").write_text(CLEAN, encoding="utf-8")
        (self.mine / "de").mkdir()
        (self.mine / "de/cv.yaml").write_text(CLEAN, encoding="utf-8")
        for _ in range(2):  # the first run writes, the second finds the same bytes
            self.git(self.mine, "add", "--all")
            done = self.pre_commit("run", "--all-files")
        self.assertEqual(done.returncode, 0, done.stdout)
        for name in ("cv.pdf", "de/cv.pdf"):
            self.assertTrue((self.mine / name).read_bytes().startswith(b"%PDF-"))
        (self.mine / "cv.yaml").write_text(CLEAN.replace("Ada", "Augusta"), encoding="utf-8")
        self.git(self.mine, "add", "--all")
        done = self.pre_commit("run")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("files were modified by this hook", done.stdout)
        self.assertIn("Augusta", (self.mine / "cv.txt").read_text(encoding="utf-8"))

    def test_a_theme_that_changes_builds_what_it_belongs_to(self):
        self.configure(documented("hooks-of-cv.yaml"))
        (self.mine / "cv.yaml").write_text(CLEAN + "design: {theme: themes/mine.yaml}\n", encoding="utf-8")
        theme = self.mine / "themes/mine.yaml"
        theme.parent.mkdir()
        theme.write_text("extends: modern\n", encoding="utf-8")
        self.git(self.mine, "add", "--all")
        self.pre_commit("run")
        self.commit(self.mine)
        before = (self.mine / "cv.html").read_bytes()
        theme.write_text("extends: classic\n", encoding="utf-8")
        self.git(self.mine, "add", "--all")
        done = self.pre_commit("run")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("files were modified by this hook", done.stdout)
        self.assertNotEqual((self.mine / "cv.html").read_bytes(), before)
        self.assertFalse((self.mine / "themes/mine.pdf").exists())

    def test_without_the_program_it_says_so(self):
        self.configure(documented(".pre-commit-config.yaml"))
        (self.mine / "resume.yaml").write_text(CLEAN, encoding="utf-8")
        self.git(self.mine, "add", "--all")
        done = self.pre_commit("run", PATH=os.path.dirname(shutil.which("git")))
        if shutil.which("resumec", path=os.path.dirname(shutil.which("git"))):
            self.skipTest("this machine has a resumec of its own beside git")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("Executable `resumec` not found", done.stdout)


if __name__ == "__main__":
    unittest.main()
