#!/usr/bin/env python3
"""The tags of every example: the tree is whole (tagged_pdf.py), and for some it reads as its golden says.

RESUMEC_ACCEPT=1 tests/suite/structure.py writes the goldens of tests/suite/structure/ anew."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from cases import clean_environment
from sweep import PROGRAM, examples
from tagged_pdf import TaggedPdf, structure_text

GOLDENS = Path(__file__).resolve().parent / "structure"

# Between them: positions, lists of both kinds in lists, figures with captions, links in a text, a long paper.
SHOWN = ("resume", "topics", "academic")


def run(*words, cwd):
    return subprocess.run([PROGRAM, *map(str, words)], cwd=cwd, env=clean_environment(), capture_output=True,
                          timeout=120, check=True).stdout


class StructureTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.built = {}
        for example in examples():
            file = cls.folder / f"{example.stem}{example.suffix}.pdf"
            run("build", "--quiet", "-o", file, example.name, cwd=example.parent)
            cls.built[example] = file

    def test_every_tree_is_whole(self):
        for example, file in self.built.items():
            with self.subTest(example=example.name):
                pdf = TaggedPdf(file)
                self.assertEqual(pdf.check(), [])
                self.assertEqual(pdf.types["H1"], 1)
                self.assertGreater(pdf.types["H2"], 1)

    def test_the_trees_read_as_their_goldens(self):
        by_name = {example.stem: file for example, file in self.built.items()}
        for name in SHOWN:
            with self.subTest(example=name):
                now = structure_text(by_name[name])
                golden = GOLDENS / f"{name}.txt"
                if os.environ.get("RESUMEC_ACCEPT") and not os.environ.get("CI"):
                    golden.write_text(now, encoding="utf-8")
                self.assertEqual(now, golden.read_text(encoding="utf-8"))

    def test_pdf_ua_is_claimed(self):
        for example, file in self.built.items():
            with self.subTest(example=example.name):
                meta = subprocess.run(["pdfinfo", "-meta", file], capture_output=True, check=True).stdout
                self.assertIn(b"<pdfuaid:part>1</pdfuaid:part>", meta)

    def test_the_walk_finds_what_is_broken(self):
        example = next(one for one in self.built if one.stem == "topics")
        whole = run("inspect", "--stage", "pdf", example.name, cwd=example.parent)
        for before, now, fault in (
                (b"/S /H2", b"/S /H4", "a heading of level 4 follows one of level 1"),
                (b"/StructParent ", b"/StructPXrent ", "the parent tree leads from a link to another element"),
                (b"/Artifact BMC", b"% rtifact B\nq", "a page ends inside of a mark"),
                (b"/MCID 7>> BDC", b"/MCID 8>> BDC", "MCID 8 stands twice on a page"),
                (b"/S /LBody", b"/S /Sect ", "a Sect stands in a LI"),
                (b"/Alt ", b"/Blt ", "a Figure has no alternative text"),
                (b"/Marked true", b"/Marked null", "the catalog does not say that the file is tagged"),
                (b"/Contents (", b"/Comments (", "a link says nothing"),
                (b"/P <</MCID", b"/Q <</MCID", "content is marked /Q and belongs to a P")):
            with self.subTest(fault=fault):
                self.assertTrue(before in whole, f"{before} is not in the file")
                file = self.folder / "broken.pdf"
                file.write_bytes(whole.replace(before, now))
                try:
                    faults = TaggedPdf(file).check()
                except IndexError:
                    faults = ["a page ends inside of a mark"]
                self.assertIn(fault, faults)


if __name__ == "__main__":
    unittest.main()
