#!/usr/bin/env python3
"""Runs what README.md and docs/*.md show: a document whose examples do not work teaches mistakes.

A `yaml` block compiles without a complaint; one without `basics` stands below a minimal person, one
marked `yaml wrong` must be an error, and one marked `yaml theme`, `yaml overlay` or `yaml part` is
only kept for a command or a block that includes it. `<!-- saved as NAME -->` above a block keeps it as that file. In a `console` block every
line behind `$ ` is run, in a copy of the tree's examples; the lines below it are what it prints, up
to numbers and sizes, which move with every change of the layout.
"""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ["RESUMEC"]
# Documents show what is said to who types what they show.
os.environ.pop("RESUMEC_CALLED_AS", None)
PERSON = "basics:\n  name: Ada Lovelace\n"
# These build or test the tree that this test is part of.
NOT_RUN = re.compile(r"scripts/(test|gallery|setup|portable|package)\b|cmake|git ")
BLOCK = re.compile(r"(?:<!-- (?P<note>[^\n]*) -->\n)?"
                   r"```(?P<kind>[a-z]+)(?P<marks>[^\n]*)\n(?P<text>.*?)^```$", re.S | re.M)


def documents():
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(document):
    text = document.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("text")) + 1
        yield f"{document.relative_to(ROOT)}:{line}", match


def commands(text):
    """Pairs of a command and the lines that it is said to print."""
    found = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def without_numbers(text):
    return re.sub(r"\d+( kB| B)?", "0", text.rstrip("\n").replace("0 pages", "0 page"))


class Documentation(unittest.TestCase):
    def setUp(self):
        self.scratch = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.scratch)
        (self.scratch / "scripts").mkdir()
        (self.scratch / "scripts/resumec").symlink_to(PROGRAM)
        (self.scratch / "bin").mkdir()
        (self.scratch / "bin/resumec").symlink_to(PROGRAM)
        shutil.copytree(ROOT / "examples", self.scratch / "examples")
        shutil.copy(ROOT / "resume.yaml", self.scratch)
        shutil.copytree(ROOT / "examples/pictures", self.scratch / "pictures")

    def run_in_scratch(self, command):
        return subprocess.run(command, shell=True, cwd=self.scratch, capture_output=True, text=True,
                              check=False, timeout=60,
                              env={**os.environ, "PATH": f"{self.scratch}/bin:{os.environ['PATH']}"})

    def check_yaml(self, where, match):
        text = match["text"]
        if re.search("theme|overlay|part", match["marks"]):
            (self.scratch / match["note"].removeprefix("saved as ")).write_text(text, encoding="utf-8")
            return
        if not re.search(r"^basics:", text, re.M):
            text = PERSON + text
        name = "block.yaml"
        if match["note"] and match["note"].startswith("saved as "):
            name = match["note"].removeprefix("saved as ")
        (self.scratch / name).write_text(text, encoding="utf-8")
        done = self.run_in_scratch(f"scripts/resumec build {name} -q -o made/")
        if "wrong" in match["marks"]:
            self.assertEqual(done.returncode, 1, where)
        else:
            self.assertEqual((done.returncode, done.stderr), (0, ""), where)

    def check_console(self, where, match):
        for command, expected in commands(match["text"]):
            if NOT_RUN.match(command):
                continue
            done = self.run_in_scratch(command)
            self.assertIn(done.returncode, (0, 1), f"{where}: {command}: {done.stderr}")
            if expected:
                shown = without_numbers("\n".join(expected))
                self.assertEqual(without_numbers(done.stderr + done.stdout), shown, f"{where}: {command}")
            elif done.returncode != 0:
                self.fail(f"{where}: {command}: {done.stderr}")

    def test_every_block(self):
        seen = 0
        for document in documents():
            for where, match in blocks(document):
                with self.subTest(where):
                    if match["kind"] == "yaml":
                        self.check_yaml(where, match)
                    elif match["kind"] == "console":
                        self.check_console(where, match)
                seen += match["kind"] in ("yaml", "console")
        self.assertGreater(seen, 10)

    def test_links_lead_to_files(self):
        for document in documents():
            for target in re.findall(r"\]\(([^)#:\s]+)\)", document.read_text(encoding="utf-8")):
                with self.subTest(f"{document.name}: {target}"):
                    self.assertTrue((document.parent / target).exists())


if __name__ == "__main__":
    unittest.main()
