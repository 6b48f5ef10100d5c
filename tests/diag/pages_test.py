#!/usr/bin/env python3
"""Every page of `resumec explain` says what it is there to say, and its examples do what they show.

What a page looks like, and what is run of it, stands at the head of pages.py.
"""

import os
import tempfile
import unittest
from pathlib import Path

import files_beside
import pages

PROGRAM = pages.Program(os.environ["RESUMEC"])

GOOD = """\
Keys are checked.

Wrong:

    work:
      - postion: Engineer
        name: Acme

Right:

    work:
      - position: Engineer
        name: Acme
"""


class EveryPage(unittest.TestCase):
    def test_every_page(self):
        found = pages.all_faults(PROGRAM)
        self.assertGreater(len(found), 100)
        for code, faults in found.items():
            with self.subTest(code):
                self.assertEqual(faults, [])

    def test_the_program_prints_the_pages(self):
        for code in PROGRAM.codes():
            with self.subTest(code):
                text = (pages.PAGES / f"{code}.md").read_text(encoding="utf-8")
                self.assertEqual(PROGRAM.explain(code).split("\n\n", 2)[2], text)

    def test_what_is_excepted_is_a_code(self):
        codes = PROGRAM.codes()
        for table in (pages.NOT_SHOWN, pages.EXIT_CODES, pages.STANDS_BESIDE):
            self.assertLessEqual(table.keys(), codes.keys())

    def test_what_stands_beside_examples_is_named_by_one(self):
        text = "".join(file.read_text(encoding="utf-8") for file in pages.PAGES.glob("*.md"))
        self.assertEqual(files_beside.named_in(text), list(files_beside.MADE))


class Form(unittest.TestCase):
    """The checker finds what it is there to find, before anything is run."""

    def faults(self, text, code="R2001"):
        return pages.form_faults(code, text)

    def test_a_good_page(self):
        self.assertEqual(self.faults(GOOD), [])

    def test_parts(self):
        page = pages.parse("Text.\n\nMore.\n\nWrong (`cv.json`):\n\n    {\n\n    }\n\nwith `mine.yaml`:\n\n"
                           "    size: 1\n\nthen:\n\n    $ touch a\n    $ resumec check cv.json\n")
        self.assertEqual((page.prose, page.faults), ("Text.\nMore.\n", []))
        half = page.halves["Wrong"]
        self.assertEqual(half.files, [("cv.json", "{\n\n}\n"), ("mine.yaml", "size: 1\n")])
        self.assertEqual(half.commands, ["touch a", "resumec check cv.json"])

    def test_missing_halves(self):
        self.assertEqual(self.faults(GOOD[:GOOD.index("\nRight")]), ["examples: Wrong"])
        self.assertEqual(self.faults("Keys are checked.\n"), ["examples: none"])
        self.assertEqual(self.faults(GOOD, "R9001"), ["examples: Wrong, Right"])
        self.assertEqual(self.faults("Nobody knows.\n", "R9001"), [])

    def test_no_text(self):
        self.assertEqual(self.faults(GOOD[GOOD.index("Wrong"):]), ["no text before the examples"])

    def test_a_half_twice(self):
        self.assertEqual(self.faults(GOOD.replace("Right", "Wrong")), ["two blocks `Wrong:`", "examples: Wrong"])

    def test_lines_and_blocks_that_do_not_belong_together(self):
        self.assertEqual(self.faults(GOOD + "\nthen:\n"), ["no block behind a line that announces one"])
        self.assertEqual(self.faults(GOOD + "\nBetter:\n\n    a: 1\n"),
                         ["text between the examples: `Better:`", "a block that no line announces"])
        self.assertEqual(self.faults(GOOD + "\nthen:\n\n    a: 1\n"),
                         ["`then:` is followed by a block without commands"])
        self.assertEqual(self.faults(GOOD.replace("    work:", "    work:\n  # three", 1)),
                         ["a line of a block is not indented by four spaces"])

    def test_widths_and_ends(self):
        self.assertEqual(self.faults("é" * 100 + "\n\n" + GOOD), [])
        self.assertEqual(self.faults("é" * 101 + "\n\n" + GOOD), ["line 1 has 101 columns"])
        self.assertEqual(self.faults(GOOD.replace("checked.", "checked. ")), ["line 1 ends with a blank"])
        self.assertEqual(self.faults(GOOD + "\n"), ["does not end with one line end"])
        self.assertEqual(self.faults(GOOD.rstrip("\n")), ["does not end with one line end"])


class Examples(unittest.TestCase):
    """The checker finds what it is there to find in examples that are run."""

    def faults(self, wrong, right, code="R2001", severity="error"):
        def indented(text):
            return "".join(f"    {line}\n" for line in text.splitlines())
        text = f"Text.\n\nWrong:\n\n{indented(wrong)}\nRight:\n\n{indented(right)}"
        return pages.page_faults(code, severity, text, PROGRAM)

    def test_a_good_page(self):
        self.assertEqual(pages.page_faults("R2001", "error", GOOD, PROGRAM), [])

    def test_an_example_that_is_not_wrong(self):
        self.assertEqual(self.faults("skills: [Go]", "skills: [Go]"),
                         ["the wrong example does not bring about error[R2001]"])

    def test_another_code(self):
        self.assertEqual(self.faults("basics: {name: Ada}\nskils: [Go]\nvolunteer: []", "skills: [Go]"),
                         ["the wrong example brings about, too: warning[R2015]: the section `volunteer` is empty"])

    def test_another_severity(self):
        self.assertEqual(self.faults("skils: [Go]", "skills: [Go]", severity="warning"),
                         ["the wrong example does not bring about warning[R2001]"])

    def test_an_example_that_is_not_right(self):
        self.assertEqual(self.faults("skils: [Go]", "skills: []"),
                         ["the right example brings about: warning[R2015]: the section `skills` is empty"])
        self.assertEqual(self.faults("skils: [Go]", "$ resumec build -f docx cv.yaml"),
                         ["the right example brings about: error[R0003]: unknown format `docx`",
                          "the right example ends with 2"])
        self.assertEqual(self.faults("skils: [Go]", "$ resumec build --formt pdf cv.yaml")[0],
                         "the right example prints: error: unknown option `--formt`")

    def test_commands_before_the_last(self):
        self.assertEqual(self.faults("$ false\n$ resumec check --today x cv.yaml", "skills: [Go]", "R0022"),
                         ["`false` ended with 1: "])

    def test_exit_codes(self):
        said = "$ resumec build -f docx cv.yaml"
        self.assertEqual(self.faults(said, "skills: [Go]", "R0003"), [])
        self.assertEqual(self.faults(said, "skills: [Go]", "R0001"),
                         ["the wrong example does not bring about error[R0001]",
                          "the wrong example brings about, too: error[R0003]: unknown format `docx`",
                          "the wrong example ends with 2, not 1"])

    def test_fixes(self):
        text = "basics: {name: Ada, emial: ada@example.org}\n"
        at = text.index("emial")

        def complaint(replacement):
            edit = {"file": "cv.yaml", "begin": {"offset": at}, "end": {"offset": at + 5}, "replacement": replacement}
            return {"code": "R2001", "severity": "error", "message": "unknown key `emial` in the person",
                    "fixes": [{"title": "rename it", "edits": [edit]}]}

        with tempfile.TemporaryDirectory() as place:
            (Path(place) / "cv.yaml").write_text(text, encoding="utf-8")

            def faults(replacement):
                found = [complaint(replacement)]
                return pages.fix_faults("R2001", found, "resumec check cv.yaml", PROGRAM, Path(place))

            left = "the fix `rename it` leaves: "
            self.assertEqual(faults("email"), [])
            self.assertEqual(faults("emial"), [left + "error[R2001]: unknown key `emial` in the person"])
            self.assertEqual(faults("phone"), [left + "warning[R2207]: `basics.phone` is no telephone number: "
                                                      "`ada@example.org`"])
            other = complaint("email")
            other["fixes"][0]["edits"][0]["file"] = "--set basics"
            self.assertEqual(pages.fix_faults("R2001", [other], "true", PROGRAM, Path(place)),
                             ["the fix `rename it` is for `--set basics`, which is no file"])
            self.assertEqual((Path(place) / "cv.yaml").read_text(encoding="utf-8"), text)


if __name__ == "__main__":
    unittest.main()
