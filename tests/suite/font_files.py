#!/usr/bin/env python3
"""Which font files a build takes, and which licences it installs with them: cmake/FontFiles.cmake over made-up folders.

    font_files.py
"""

import hashlib
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


class FontFilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()

    def add(self, path, text=""):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return str(file)

    def cmake(self, commands, *dirs):
        """What the commands say by `message()`, with the fonts of these folders."""
        script = self.add("script.cmake", f'include("{ROOT}/cmake/FontFiles.cmake")\n{commands}\n')
        folders = ";".join(str(self.folder / one) for one in dirs)
        result = subprocess.run(["cmake", f"-DRESUMEC_FONT_DIRS={folders}", "-P", script], capture_output=True,
                                text=True, check=True, cwd=self.folder)
        return result.stderr.splitlines() + result.stdout.splitlines()

    def find(self, name, text, *dirs):
        return self.cmake(f'resumec_find_font("{name}" {sha256(text)} path)\nmessage("${{path}} ${{path_SAME}}")', *dirs)

    def licence(self, font):
        lines = self.cmake(f'resumec_font_licence(fonts-one "One Sans" OFL-1.1 "{font}" file)\nmessage("${{file}}")')
        return lines[0], lines[1:]

    def test_a_font_is_found_by_its_name_in_any_depth(self):
        path = self.add("share/fonts/TTF/one/One-Regular.ttf", "one")
        self.add("share/fonts/TTF/one/ZOne-Regular.ttf", "one")
        self.add("share/fonts/TTF/one/One-Regular_ttf", "one")
        self.assertEqual(self.find("One-Regular.ttf", "one", "nowhere", "share/fonts"), [f"{path} TRUE"])
        self.assertEqual(self.find("Two-Regular.ttf", "one", "share/fonts"), [" FALSE"])
        self.assertEqual(self.find("One-Regular.ttf", "one"), [" FALSE"])

    def test_of_several_the_very_file_is_taken_else_the_first(self):
        older = self.add("a/One-Regular.otf", "an older one")
        same = self.add("b/One-Regular.otf", "one")
        self.assertEqual(self.find("One-Regular.otf", "one", "a", "b"), [f"{same} TRUE"])
        self.assertEqual(self.find("One-Regular.otf", "a third", "a", "b"), [f"{older} FALSE"])

    def test_licences_come_from_the_package_or_from_beside_the_font(self):
        font = self.add("usr/share/fonts/truetype/one/One.ttf")
        beside = self.add("usr/share/fonts/truetype/one/OFL.txt", "beside")
        self.assertEqual(self.licence(font), (beside, []))
        # Fedora and Arch, then Debian.
        papers = self.add("usr/share/licenses/fonts-one/LICENSE", "papers")
        self.assertEqual(self.licence(font), (papers, []))
        papers = self.add("usr/share/doc/fonts-one/copyright", "papers")
        self.assertEqual(self.licence(font), (papers, []))

    def test_fonts_may_stand_below_another_folder_of_fonts(self):
        font = self.add("build/fonts/usr/share/fonts/truetype/one/One.ttf")
        papers = self.add("build/fonts/usr/share/doc/fonts-one/copyright", "papers")
        self.assertEqual(self.licence(font), (papers, []))

    def test_an_archive_of_the_makers_has_the_licence_above_the_fonts(self):
        font = self.add("download/One/ttf/One.ttf")
        above = self.add("download/One/LICENSE.txt")
        self.assertEqual(self.licence(font), (above, []))

    def test_else_a_note_names_the_licence_with_its_text_where_the_system_has_it(self):
        font = self.add("usr/share/fonts/one/One.ttf")
        note, said = self.licence(font)
        self.assertEqual(said, ["-- No text of OFL-1.1 was found for One Sans: the file of its licence only names it"])
        text = Path(note).read_text(encoding="utf-8")
        self.assertTrue(text.startswith(
            "One Sans is licensed under OFL-1.1 (https://spdx.org/licenses/OFL-1.1.html).\n"), text)
        self.add("usr/share/licenses/spdx/OFL-1.1.txt", "SIL OPEN FONT LICENSE\n")
        note, said = self.licence(font)
        self.assertEqual(said, [])
        self.assertTrue(Path(note).read_text(encoding="utf-8").endswith("\n\nSIL OPEN FONT LICENSE\n"))

    def test_no_other_file_of_the_build_or_the_sources_knows_where_fonts_stand(self):
        files = [ROOT / "CMakeLists.txt", ROOT / "fonts/manifest.txt", *(ROOT / "cmake").iterdir(),
                 *(ROOT / "src").rglob("*.cpp"), *(ROOT / "src").rglob("*.h"), *(ROOT / "include").rglob("*.h")]
        self.assertEqual([str(file) for file in files if "/usr/share" in file.read_text(encoding="utf-8")], [])


if __name__ == "__main__":
    unittest.main()
