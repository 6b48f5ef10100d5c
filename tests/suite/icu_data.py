#!/usr/bin/env python3
"""ICU's data in the program: what cmake/icu_data.txt keeps of them, no more and no less.

    icu_data.py DATA ICUPKG    DATA: the filtered file of the build; RESUMEC is the path of the program

That nothing is missing is held by what uses it: the dates of every language (tests/unit/locale), line breaks of languages
without blanks, capitals and ASCII (tests/unit/writing), names of languages (tests/unit/language), comparing and
normalising (tests/unit/characters).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DATA, ICUPKG = Path(sys.argv[1]), sys.argv[2]
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["RESUMEC"])

# Bytes. 9.3 million with ICU 72, 1.2 of them names of countries; ICU 76 has 0.2 more.
MOST_DATA = 10_000_000
# 44.7 million with Debian 12's libraries, 68 with all of ICU's data.
MOST_PROGRAM = 48_200_000


def filtered(source, target, folder=ROOT / "cmake"):
    return subprocess.run(["cmake", f"-DFROM={source}", f"-DTO={target}", f"-DICUPKG={ICUPKG}",
                           "-P", f"{folder}/FilterIcuData.cmake"], capture_output=True, text=True, check=False)


def in_one_line(text):
    return " ".join(text.split())


class IcuDataTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_the_program_stays_small(self):
        self.assertLess(DATA.stat().st_size, MOST_DATA)
        if PROGRAM.parent == ROOT / "build/release":
            self.assertLess(PROGRAM.stat().st_size, MOST_PROGRAM)

    def test_every_line_keeps_something_and_nothing_else_is_there(self):
        lines = (ROOT / "cmake/icu_data.txt").read_text(encoding="utf-8").splitlines()
        keep = [line.split()[1] for line in lines if line.startswith("keep ")]
        self.assertGreater(len(keep), 10)
        items = subprocess.run([ICUPKG, "--ignore-deps", "-l", DATA], capture_output=True, text=True,
                               check=True).stdout.split()
        self.assertGreater(len(items), 500)
        # Newer versions have some of it in other items (langInfo has what likelySubtags had).
        if DATA.name.startswith("icudt72"):
            for pattern in keep:
                self.assertTrue([item for item in items if re.fullmatch(pattern, item)], pattern)
        self.assertEqual([item for item in items if not re.fullmatch("|".join(keep), item)], [])

    def test_filtered_data_can_be_filtered_again_and_turned_round(self):
        """So one file serves builds for other machines, too."""
        name = DATA.name
        other = name.replace("l.dat", "b.dat") if name.endswith("l.dat") else name.replace("b.dat", "l.dat")
        for source, target in ((DATA, f"again/{name}"), (DATA, f"turned/{other}"),
                               (self.folder / "turned" / other, f"back/{name}")):
            result = filtered(source, self.folder / target)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual((self.folder / "again" / name).read_bytes(), DATA.read_bytes())
        self.assertEqual((self.folder / "back" / name).read_bytes(), DATA.read_bytes())
        self.assertNotEqual((self.folder / "turned" / other).read_bytes(), DATA.read_bytes())

    def test_what_kept_items_need_must_be_kept(self):
        shutil.copytree(ROOT / "cmake", self.folder / "cmake")
        rules = self.folder / "cmake/icu_data.txt"
        rules.write_text(re.sub(r"keep +root.*\n", "", rules.read_text(encoding="utf-8")), encoding="utf-8")
        result = filtered(DATA, self.folder / DATA.name, self.folder / "cmake")
        self.assertEqual(result.returncode, 1)
        self.assertRegex(in_one_line(result.stderr),
                         r"icu_data\.txt lacks an item: Item \S+ depends on missing item root\.res")
        self.assertFalse((self.folder / DATA.name).exists())
        rules.write_text("keep root.res\n", encoding="utf-8")
        self.assertIn("`keep PATTERN | reason` or", in_one_line(
            filtered(DATA, self.folder / DATA.name, self.folder / "cmake").stderr))

    def test_other_files_are_refused(self):
        result = filtered(DATA, self.folder / "icudt11l.dat")
        self.assertEqual(result.returncode, 1)
        self.assertIn('does not start with "icudt11l/"', in_one_line(result.stderr))
        result = filtered(PROGRAM, self.folder / DATA.name)
        self.assertEqual(result.returncode, 1)
        self.assertIn(f"no package of ICU's data is in {PROGRAM}", in_one_line(result.stderr))
        result = filtered(DATA, self.folder / "data.dat")
        self.assertIn("and TO be named icudt<version>l.dat", in_one_line(result.stderr))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
