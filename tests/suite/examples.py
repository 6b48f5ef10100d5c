#!/usr/bin/env python3
"""Every example in every theme and every format compiles clean, says the same words, and satisfies other people's
checkers: qpdf reads the PDF without a complaint, and poppler finds every font embedded with a way back to text."""

import re
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

from cases import clean_environment
from sweep import PROGRAM, ROOT, examples, first_words

# `\w+`: an output may break a line after a hyphen or a slash, and sets its own bullets and separators; letters and
# digits are the same everywhere. NFC only: a ligature that comes back as one character is a fault.
#
# `pdftotext` puts marks of direction of its own round what runs from right to left (U+202A to U+202E, U+200E, U+200F):
# they are no words. Combining marks, joiners, selectors and emoji, which `\w` leaves out, are parts of words here: one
# that is lost or stands elsewhere is a fault.
DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e]")
JOINERS = "\u200c\u200d"


def in_word(character):
    return character in "_" + JOINERS or unicodedata.category(character)[0] in "LMN" or ord(character) >= 0x1F000


# Han and kana have no blanks between words: there a line ends anywhere, and each character is a word of its own.
def spaced(character):
    if not in_word(character):
        return " "
    solid = ord(character) < 0x1F000 and unicodedata.east_asian_width(character) in "WF"
    return f" {character} " if solid else character


# Where the direction of writing changes inside a word (a Latin name behind an Arabic "and"), poppler ends its line.
TURN = re.compile("(?<=[\u0590-\u08ff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u0590-\u08ff])")


def words(text):
    text = unicodedata.normalize("NFC", DIRECTION_MARKS.sub("", text))
    return "".join(map(spaced, TURN.sub(" ", text))).split()


def run(*command, cwd=None):
    return subprocess.run([str(word) for word in command], cwd=cwd, env=clean_environment(), capture_output=True,
                          timeout=120, check=False)


def text_of(result):
    return (result.stdout + result.stderr).decode("utf-8", "replace")


def without_running_lines(paper, layout):
    """The words of the PDF less what the layout calls artifacts: no word of the résumé is in a running line."""
    for group in re.findall(r'(?:^ *artifact text .*\n)+', layout, re.M):
        line = words("".join(re.findall(r'^ *artifact text .*?"(.*)"(?: rtl)?$', group, re.M)))
        for at in range(len(paper) - len(line), -1, -1) if line else ():
            if paper[at:at + len(line)] == line:
                del paper[at:at + len(line)]
                break
    return paper


def without_alternatives(plain, document):
    """Plain text less the pictures' alternative texts, in whose place the other outputs show the picture."""
    for alternative in re.findall(r'^ *figure .* alt="(.*)"$', document, re.M):
        wrapped = r"\s+".join(re.escape(word) for word in alternative.split())
        plain, count = re.subn(r"\[\s*" + wrapped + r"\s*\]", "", plain)
        assert count == 1, f"`{alternative}` stands {count} times in the text"
    return plain


class ExamplesTest(unittest.TestCase):
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.formats = first_words("formats")
        # (example, theme, folder of the outputs, result of the build)
        cls.built = []
        for theme in first_words("themes"):
            for example in examples():
                out = Path(folder.name) / theme / example.name
                # JSON Resume has no place for everything, and says so. Addresses behind links are marks of plain text.
                result = run(PROGRAM, "build", "--quiet", "--theme", theme, "-f", ",".join(cls.formats), "-o", f"{out}/",
                             "-W", "no-left-out", "--set", "design.content.linkAddresses=never", example.name,
                             cwd=example.parent)
                cls.built.append((example, theme, out, result))

    def for_each(self, check):
        self.assertTrue(self.built)
        for example, theme, folder, result in self.built:
            with self.subTest(example=example.name, theme=theme):
                self.assertEqual((result.returncode, text_of(result)), (0, ""))
                check(example, theme, folder)

    def test_every_format_is_written(self):
        self.assertGreaterEqual(len(self.formats), 3)

        def check(example, _theme, folder):
            files = sorted(folder.iterdir())
            self.assertEqual(len(files), len(self.formats))
            for file in files:
                self.assertEqual(file.stem, example.stem)
                self.assertGreater(file.stat().st_size, 100)

        self.for_each(check)

    def test_paper_and_plain_text_say_the_words_of_the_document(self):
        def check(example, theme, folder):
            def inspect(stage):
                result = run(PROGRAM, "inspect", "--stage", stage, "--theme", theme, example.name, cwd=example.parent)
                self.assertEqual(result.returncode, 0, text_of(result))
                return result.stdout.decode()

            wanted = words(inspect("words"))
            self.assertGreater(len(wanted), 20)
            # Lines from right to left are drawn as they stand, and read in order by whoever turns them round.
            turned = inspect("document").splitlines()[0].endswith("right-to-left")
            how = () if turned else ("-raw",)
            paper = run("pdftotext", *how, folder / f"{example.stem}.pdf", "-").stdout.decode()
            shown = without_running_lines(words(paper), inspect("layout"))
            # Titles in capitals are so in the text of the paper too: machines know a title by them.
            if re.search(r"(?m)^looks\.sectionTitle .* upper\b", inspect("style")):
                shown, on_paper = [word.casefold() for word in shown], [word.casefold() for word in wanted]
            else:
                on_paper = wanted
            # ... but for the columns that it makes of what stands at both ends of a line.
            self.assertEqual(sorted(shown) if turned else shown, sorted(on_paper) if turned else on_paper)
            plain = (folder / f"{example.stem}.txt").read_text(encoding="utf-8")
            self.assertEqual(words(without_alternatives(plain, inspect("document"))), wanted)

        self.for_each(check)

    def test_variants_say_the_words_of_their_documents(self):
        seen = 0
        for example in examples():
            if "\nvariants:" not in example.read_text(encoding="utf-8"):
                continue
            with tempfile.TemporaryDirectory() as folder:
                result = run(PROGRAM, "build", "--quiet", "--all-variants", "-f", "text,pdf", "-o", folder,
                             "--set", "design.content.linkAddresses=never", example.name, cwd=example.parent)
                self.assertEqual((result.returncode, text_of(result)), (0, ""))
                for plain in sorted(Path(folder).glob("*.txt")):
                    variant = plain.stem.removeprefix(example.stem + "-")
                    with self.subTest(example=example.name, variant=variant):
                        def inspect(stage):
                            words_of = ("inspect", "--stage", stage, "--variant", variant)
                            return run(PROGRAM, *words_of, example.name, cwd=example.parent).stdout.decode()

                        wanted = words(inspect("words"))
                        self.assertGreater(len(wanted), 20)
                        self.assertEqual(words(plain.read_text(encoding="utf-8")), wanted)
                        paper = run("pdftotext", "-raw", plain.with_suffix(".pdf"), "-").stdout.decode()
                        self.assertEqual(without_running_lines(words(paper), inspect("layout")), wanted)
                        seen += 1
        self.assertGreaterEqual(seen, 3)

    def test_the_bilingual_example_is_whole_in_both_languages(self):
        said = {}
        for locale in ("en", "de"):
            result = run(PROGRAM, "inspect", "--stage", "words", "--locale", locale, "bilingual.yaml",
                         cwd=ROOT / "examples")
            # Not one note: everything is translated.
            self.assertEqual((result.returncode, result.stderr), (0, b""), text_of(result))
            said[locale] = words(result.stdout.decode())
        self.assertIn("Berufserfahrung", said["de"])
        self.assertIn("Experience", said["en"])
        self.assertNotIn("interlockings", said["de"])
        self.assertNotIn("Stellwerke", said["en"])

    def test_qpdf_accepts_the_pdf(self):
        def check(example, _theme, folder):
            result = run("qpdf", "--check", folder / f"{example.stem}.pdf")
            self.assertEqual(result.returncode, 0, text_of(result))
            self.assertNotIn("WARNING", text_of(result))

        self.for_each(check)

    def test_fonts_are_embedded_subset_and_mapped_to_text(self):
        def check(example, _theme, folder):
            rows = run("pdffonts", folder / f"{example.stem}.pdf").stdout.decode().splitlines()[2:]
            self.assertTrue(rows)
            for row in rows:
                # name type encoding emb sub uni object ID: the flags are the fifth to third column from the right.
                # A Type 3 font consists of its glyphs; poppler before 24 knows neither its name nor that it is a subset.
                nameless = " Type 3 " in row and row.startswith("[none]")
                self.assertEqual(row.split()[-5:-2], ["yes", "no" if nameless else "yes", "yes"], row)
                self.assertRegex(row, r"^\[none\]" if nameless else r"^[A-Z]{6}\+")

        self.for_each(check)


if __name__ == "__main__":
    unittest.main()
