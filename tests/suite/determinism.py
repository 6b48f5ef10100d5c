#!/usr/bin/env python3
"""The same input gives the same bytes: in another folder, under another locale, time zone, second and heap, with
variables that its libraries heed, and from another build of the program.

    determinism.py [TWIN [TEST...]]    TWIN: another build, such as the sanitized one; TEST: only these
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from cases import clean_environment
from sweep import PROGRAM, ROOT, examples, first_words

TWIN = sys.argv[1] if len(sys.argv) > 1 else ""

# Turkish has a dotless i and a comma for the decimal point, German another order of letters. Debian's `locales`
# has their sources; compiled into a folder of the test's own, they need no rights.
LOCALES = ("tr_TR", "de_DE")


class DeterminismTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        (cls.folder / "locales").mkdir()
        for name in LOCALES:
            # localedef warns about characters that a locale cannot transliterate, and then exits with 1.
            subprocess.run(["localedef", "-i", name, "-f", "UTF-8", cls.folder / "locales" / f"{name}.UTF-8"],
                           capture_output=True, check=False)
        cls.themes = first_words("themes")
        cls.plain = cls.build("plain", PROGRAM)

    @classmethod
    def build(cls, name, program, **environment):
        """SHA-256 of every output of every example and theme, built in a copy of the tree in a folder of that name."""
        tree = cls.folder / name
        shutil.copytree(ROOT / "examples", tree / "examples")
        shutil.copy(ROOT / "resume.yaml", tree)
        sums = {}
        for example in examples():
            place = tree / example.relative_to(ROOT)
            for theme in cls.themes:
                out = tree / "out" / theme
                command = [program, "build", "--quiet", "--theme", theme, "-f", ",".join(first_words("formats")),
                           "-o", f"{out}/", place.name]
                result = subprocess.run(command, cwd=place.parent, env=clean_environment(**environment),
                                        capture_output=True, text=True, timeout=120, check=False)
                if result.returncode:
                    raise AssertionError(f"{example.name} in {theme}: {result.returncode}: {result.stderr}")
        for file in sorted((tree / "out").rglob("*")):
            if file.is_file():
                sums[str(file.relative_to(tree / "out"))] = hashlib.sha256(file.read_bytes()).hexdigest()
        return sums

    def compare(self, name, program, **environment):
        self.assertEqual(self.build(name, program, **environment), self.plain)

    def test_there_is_something_to_compare(self):
        self.assertEqual(len(self.plain), len(examples()) * len(self.themes) * len(first_words("formats")))

    def test_in_another_folder_a_second_later(self):
        time.sleep(1.1)
        self.compare("another/folder, deeper", PROGRAM)

    def test_under_other_locales_and_time_zones(self):
        for name, zone in zip(LOCALES, ("EAST-14", "WEST+11")):
            with self.subTest(name):
                environment = {"LOCPATH": str(self.folder / "locales"), "LC_ALL": f"{name}.UTF-8", "LANG": name,
                               "LANGUAGE": name, "TZ": zone}
                charmap = subprocess.run(["locale", "charmap"], env={**os.environ, **environment},
                                         capture_output=True, text=True, check=True)
                self.assertEqual(charmap.stdout + charmap.stderr, "UTF-8\n", "the package `locales` is missing")
                self.compare(name, PROGRAM, **environment)

    def test_with_a_heap_of_rubbish(self):
        self.compare("rubbish", PROGRAM, MALLOC_PERTURB_="165", HOME="/nonexistent", COLUMNS="40", TERM="xterm")

    def test_with_what_its_libraries_read_from_the_environment(self):
        # Lines that break between any two characters, in the place where ICU looks first.
        rules = self.folder / "rules.txt"
        rules.write_text("!!chain;\n.;\n")
        data = self.folder / "icu"
        about = subprocess.run(["icuinfo"], capture_output=True, text=True, check=True).stdout
        breaks = data / re.search(r'"icudata.name">(\w+)<', about)[1] / "brkitr"
        breaks.mkdir(parents=True)
        subprocess.run(["genbrk", "-r", rules, "-o", breaks / "line.brk"], capture_output=True, check=True)
        hostile = {"HB_SHAPER_LIST": "fallback", "HB_OPTIONS": "aat:uniscribe-bug-compatible", "ICU_DATA": str(data),
                   "ICU_TIMEZONE_FILES_DIR": str(data), "FREETYPE_PROPERTIES": "cff:no-stem-darkening=0",
                   "G_MESSAGES_DEBUG": "all", "FC_DEBUG": "1024", "HOME": str(data), "XDG_CONFIG_HOME": str(data)}
        self.compare("hostile", PROGRAM, **hostile)

    @unittest.skipUnless(TWIN, "no other build was named")
    def test_from_another_build(self):
        self.compare("twin", TWIN)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
