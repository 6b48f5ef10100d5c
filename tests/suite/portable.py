#!/usr/bin/env python3
"""What scripts/portable builds of: the list of sources, and what the script says when one cannot be had.

The programs themselves take too long for this; `scripts/release-check portable` builds and compares them.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging" / "portable"
LICENCES = {"Zlib", "libpng-2.0", "IJG", "BSD-3-Clause", "MIT", "MIT-Modern-Variant", "Unicode-DFS-2016", "Apache-2.0",
            "LLVM-exception"}


def rows():
    lines = (PACKAGING / "sources.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


class ListTest(unittest.TestCase):
    def test_each_row_is_whole(self):
        self.assertGreater(len(rows()), 10)
        for row in rows():
            with self.subTest(row[0]):
                library, version, file, digest, licence, text = row
                self.assertRegex(library, r"^[a-z][a-z0-9-]*$")
                self.assertRegex(digest, r"^[0-9a-f]{64}$")
                self.assertEqual(set(re.split(r" (?:AND|WITH) ", licence)) - LICENCES, set())
                self.assertTrue(text)
                # The revision that stands there is that of the file.
                plain = version.split(":")[-1]
                if ".orig.tar." in file:
                    self.assertEqual(file.split("_")[1].split(".orig.")[0], plain.rsplit("-", 1)[0])
                elif ".debian.tar." in file:
                    self.assertEqual(file.split("_")[1].split(".debian.")[0], plain)
                else:
                    self.assertEqual(file.split("-")[1], version)

    def test_no_file_is_there_twice_and_patches_follow_their_sources(self):
        files = [row[2] for row in rows()]
        self.assertEqual(len(files), len(set(files)))
        for before, row in zip(rows(), rows()[1:]):
            if ".debian." in row[2]:
                self.assertEqual(before[0:2], row[0:2])

    def test_what_is_built_is_what_is_listed(self):
        folders = set(re.findall(r"[ ;]([a-z][a-z0-9-]*)/[^ ]*\*?\.(?:cpp|cc|c)\b",
                                 (PACKAGING / "CMakeLists.txt").read_text(encoding="utf-8")))
        script = (ROOT / "scripts" / "portable").read_text(encoding="utf-8")
        folders |= set(re.findall(r"^ +library ([a-z0-9-]+) -D", script, re.MULTILINE))
        self.assertEqual(folders | {"zig"}, {row[0] for row in rows()})


@unittest.skipUnless(Path("/etc/debian_version").exists(), "sources are fetched from where this machine's Debian is")
class FetchTest(unittest.TestCase):
    """The script in a tree of its own, with one library on the list and an apt that only pretends."""

    DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # of "abc"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "a tree"
        (self.root / "scripts").mkdir(parents=True)
        for name in ("portable", "setup"):
            shutil.copy(ROOT / "scripts" / name, self.root / "scripts")
        shutil.copytree(PACKAGING, self.root / "packaging" / "portable")
        (self.root / "packaging" / "portable" / "sources.txt").write_text(
            f"# one\nzlib | 1:1.2.13-1 | zlib_1.2.13.orig.tar.gz | {self.DIGEST} | Zlib | LICENSE\n")
        self.downloads = self.root / "build" / "portable" / "downloads"
        self.downloads.mkdir(parents=True)
        tools = self.root / "tools"
        tools.mkdir()
        for name, text in {"apt-get": "exit 0", "apt-cache": "printf 'Version: 1:1.3-2\\nVersion: 1:1.2.13-2\\n'",
                           "uname": "echo x86_64"}.items():
            (tools / name).write_text(f"#!/bin/sh\n{text}\n")
            (tools / name).chmod(0o755)
        self.path = f"{tools}{os.pathsep}{os.environ['PATH']}"

    def call(self, *words):
        return subprocess.run([self.root / "scripts" / "portable", *words], capture_output=True, text=True, check=False,
                              env={**os.environ, "PATH": self.path, "RESUMEC_SETUP": "skip"})

    def test_a_source_that_is_not_offered_any_more_is_named_with_what_is(self):
        result = self.call()
        self.assertEqual(result.returncode, 1)
        self.assertIn("zlib_1.2.13.orig.tar.gz cannot be had: 1:1.2.13-1 is what packaging/portable/sources.txt names",
                      result.stderr)
        self.assertIn("Debian offers 1:1.2.13-2 1:1.3-2", result.stderr)

    def test_a_file_with_another_digest_is_not_used(self):
        file = self.downloads / "zlib_1.2.13.orig.tar.gz"
        file.write_text("abd")
        result = self.call()
        self.assertEqual(result.returncode, 1)
        self.assertIn("cannot be had", result.stderr)
        self.assertFalse(file.exists())

    def test_newer_revisions_are_told_of(self):
        result = self.call("--newer")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, "portable: zlib: sources.txt has 1:1.2.13-1, Debian 1:1.3-2\n")

    def test_an_unknown_target_is_named(self):
        result = self.call("linux-vax")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr.splitlines()[0], "portable: unknown target `linux-vax`: scripts/portable names them "
                                                        "in its first lines")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
