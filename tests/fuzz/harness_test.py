#!/usr/bin/env python3
"""The fuzzers' harness finds what it is there to find: faults planted in planted.cpp.

    harness_test.py BUILD_DIR"""

import contextlib
import io
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import run
import seeds

BUILD = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path("build/asan")
PLANTED = BUILD / "tests" / "fuzz" / "fuzz_planted"


class PlantedTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def said(self, text, *options):
        """Exit code and last words of a target that is given `text`."""
        file = self.folder / "input"
        file.write_bytes(text)
        return run.call(PLANTED, f"-artifact_prefix={self.folder}/", *options, file)

    def test_what_is_in_order_passes(self):
        for text in (b"", b"words", b"bounded"):
            self.assertEqual(self.said(text)[0], 0, text)

    def test_each_fault_is_found(self):
        for text, words in (
                (b"claim", "fuzz: broken property: the input claims nothing"),
                (b"memory", "fuzz: broken property: memory stays below 10 times the input and a constant"),
                (b"past the end", "heap-buffer-overflow"),
                (b"overflow", "signed integer overflow"),
                (b"leak", "detected memory leaks")):
            with self.subTest(text):
                code, said = self.said(text)
                self.assertNotEqual(code, 0)
                self.assertIn(words, said)

    def test_a_hang_is_found(self):
        code, said = self.said(b"hang", "-timeout=1")
        self.assertNotEqual(code, 0)
        self.assertIn("timeout after", said)

    def run_planted(self, *words, text=b"claim"):
        """Exit code and output of the runner, which is told of no other target, and of one seed."""
        targets = {"planted": run.Target(lambda: iter([text]), runs=10)}
        out = io.StringIO()
        with mock.patch.object(run, "ROOT", self.folder), mock.patch.object(run, "HERE", self.folder), \
                mock.patch.object(sys, "argv", ["run.py", "--build", str(BUILD), *words]), \
                contextlib.redirect_stdout(out):
            return run.main(targets), out.getvalue()

    def test_the_runner_fails_and_says_how_to_see_it_again(self):
        for words in (["--smoke", "planted"], ["-t", "1", "planted"]):
            with self.subTest(words):
                code, said = self.run_planted(*words)
                self.assertEqual(code, 1)
                found = sorted((self.folder / "build/fuzz/planted").glob("crash-*"))
                self.assertEqual([file.read_bytes() for file in found], [b"claim"])
                self.assertIn(f"\n    {PLANTED.resolve()} {found[0]}\n", said)

    def test_the_runner_passes_what_is_in_order(self):
        self.assertEqual(self.run_planted("--smoke", "planted", text=b"words")[0], 0)

    def test_regressions_come_first(self):
        place = self.folder / "regressions" / "planted"
        place.mkdir(parents=True)
        (place / "a_claim").write_bytes(b"claim")
        code, said = self.run_planted("--smoke", "planted", text=b"words")
        self.assertEqual(code, 1)
        self.assertIn(f"{place / 'a_claim'}\n", said)


class SeedsTest(unittest.TestCase):
    def test_every_target_has_its_program_and_seeds(self):
        programs = {file.name.removesuffix("_fuzz.cpp") for file in run.HERE.glob("*_fuzz.cpp")}
        self.assertEqual(programs, set(run.TARGETS))
        for name, target in run.TARGETS.items():
            with self.subTest(name):
                self.assertGreater(len(set(target.seeds())), 2)

    def test_regressions_belong_to_a_target(self):
        folders = {file.name for file in (run.HERE / "regressions").iterdir()}
        self.assertEqual(folders - set(run.TARGETS), set())

    def test_words_are_written_as_libfuzzer_reads_them(self):
        self.assertEqual(seeds.dictionary(["a\"\\", b"\xff\n", "é"]), '"a\\x22\\x5C"\n"\\xFF\\x0A"\n"\\xC3\\xA9"\n')
        self.assertEqual(seeds.schema_words({"$defs": {"a": {"properties": {"name": {"enum": ["x", 1]}}}}}),
                         ["name: ", "x"])


if __name__ == "__main__":
    if not PLANTED.exists():
        sys.exit(f"{PLANTED} is not built")
    os.environ.pop("RESUMEC_FUZZ_MEASURE", None)
    unittest.main()
