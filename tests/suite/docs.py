#!/usr/bin/env python3
"""What the documentation shows is true: its résumés compile, and its commands say what stands below them.

    <!-- saved as cv.yaml -->     the next block is a file for the commands
    ```yaml                       compiles clean; without `basics` it stands below a minimal one
    ```yaml wrong                 has errors
    ```console                    `$ ` begins a command; what follows is its output, sizes in kB aside
"""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from cases import clean_environment
from sweep import PROGRAM, ROOT

PAGES = ("README.md", "docs/writing.md")
BASICS = "basics:\n  name: Ada Lovelace\n  label: Analyst and Programmer\n"


def blocks(page):
    """(line, name to save it as, info string, text) of each fenced block."""
    saved = ""
    lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
    inside = None
    for number, line in enumerate(lines, 1):
        if inside is not None:
            if line == "```":
                yield inside[0], inside[1], inside[2], "".join(text + "\n" for text in inside[3])
                inside = None
            else:
                inside[3].append(line)
        elif line.startswith("```"):
            inside = (number, saved, line[3:].strip(), [])
            saved = ""
        else:
            match = re.match(r"<!-- saved as (\S+) -->$", line)
            saved = match.group(1) if match else saved


def about(text):
    """Sizes change with every improvement of a font or a compressor."""
    return re.sub(r"\d+ k?B", "N kB", text)


class DocsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "scripts").mkdir()
        os.symlink(PROGRAM, self.folder / "scripts" / "resumec")
        shutil.copytree(ROOT / "examples", self.folder / "examples")
        shutil.copy(ROOT / "resume.yaml", self.folder)

    def run_line(self, command):
        # As a reader would see it: both streams, in order.
        return subprocess.run(["sh", "-c", command], cwd=self.folder, env=clean_environment(), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)

    def test_resumes_compile(self):
        count = 0
        for page in PAGES:
            for line, name, info, text in blocks(page):
                if info.split()[:1] != ["yaml"]:
                    continue
                with self.subTest(f"{page}:{line}"):
                    count += 1
                    has_basics = re.search(r"^basics:", text, re.M)
                    # A page's pictures are those of the examples.
                    file = self.folder / (name or "examples/block.yaml")
                    file.write_text(text if has_basics else BASICS + text, encoding="utf-8")
                    result = self.run_line(f"scripts/resumec build --quiet -o out/ {file}")
                    if info == "yaml wrong":
                        self.assertEqual(result.returncode, 1)
                    else:
                        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertGreater(count, 8)

    def test_commands_say_what_stands_below_them(self):
        count = 0
        for page in PAGES:
            for line, name, info, text in blocks(page):
                if name:
                    (self.folder / name).write_text(text, encoding="utf-8")
                if info != "console":
                    continue
                for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
                    command, _, output = part.partition("\n")
                    if not command.startswith("scripts/resumec "):
                        continue
                    with self.subTest(f"{page}:{line}: {command}"):
                        count += 1
                        result = self.run_line(command)
                        self.assertEqual(result.returncode, 1 if "wrong.yaml" in command else 0, result.stdout)
                        if output.strip():
                            self.assertEqual(about(result.stdout), about(output))
        self.assertGreater(count, 5)


if __name__ == "__main__":
    unittest.main()
