#!/usr/bin/env python3
"""The comparison of texts fails when it should: words_test.py is worth no more than it."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "suite"))

import exceptions
import reading

WORDS = "Ada Lovelace\nExperience\nAcme 2020 – 2021\nBuilt a well-known data/log pipeline, 12% of C++\nSkills\nSQL"
TITLES = ["Experience", "Skills"]


def faults(text, order="whole", words=WORDS):
    return list(reading.faults(words, TITLES, text, order))


class ReadingTest(unittest.TestCase):
    def test_what_came_back_whole_has_no_fault(self):
        for text in (WORDS, WORDS.replace("Experience", "EXPERIENCE"), WORDS.replace("Built", "• Built"),
                     WORDS.replace("a well", "a\nwell"), WORDS.replace("well-known", "well-\nknown"),
                     WORDS.replace("Acme", "  Acme  "), WORDS.replace("data/log", "data/\nlog")):
            for order in ("whole", "section", "page"):
                self.assertEqual(faults(text, order), [])

    def test_a_word_in_two_or_two_words_in_one(self):
        self.assertEqual(faults(WORDS.replace("pipeline", "pipe line")),
                         ["Experience: `pipeline,` is read as `pipe line,`"])
        self.assertEqual(faults(WORDS.replace("Ada Lovelace", "AdaLovelace")),
                         ["the head: `Ada Lovelace` is read as `AdaLovelace`"])
        self.assertEqual(faults(WORDS.replace("Built", "•Built")), ["Experience: `Built` is read as `•Built`"])
        self.assertEqual(faults(WORDS.replace("C++", "C ++")), ["Experience: `C++` is read as `C ++`"])
        self.assertEqual(faults(WORDS.replace("well-known", "well- known")), ["Experience: a blank stands before `known`"])
        self.assertEqual(faults("學歷\nExperience\nSkills", words="學 歷\nExperience\nSkills"),
                         ["the head: no blank stands before `歷`"])

    def test_a_title_in_two_or_beside_something(self):
        for title in ("EX P ERI ENCE", "Experience 2020", "• Experience"):
            self.assertIn("the title `Experience` stands on no line of its own",
                          faults(WORDS.replace("Experience", title)))

    def test_words_lost_added_or_elsewhere(self):
        moved = WORDS.replace("Acme 2020 – 2021\n", "Acme\n").replace("C++", "C++\n2020 – 2021")
        self.assertNotEqual(faults(moved), [])
        self.assertEqual(faults(moved, "section"), [])
        far = moved.replace("\n2020 – 2021", "") + "\n2020 – 2021"
        self.assertNotEqual(faults(far, "section"), [])
        self.assertEqual(faults(far, "page"), [])
        self.assertEqual(faults(WORDS.replace(" – 2021", " –"), "page"), ["`2021` is missing"])
        self.assertEqual(faults(WORDS + " (cid:89)", "page"), ["`(cid:89)` is nowhere in the résumé"])
        self.assertEqual(faults(WORDS.replace("well-known", "wellknown"), "page"), ["`well-known` is read as `wellknown`"])

    def test_letters_from_right_to_left(self):
        def letters(text, visual=False):
            return list(reading.faults_of_letters("נועה בן־דוד\nתמצית\nSaaS (50%)", ["תמצית"], text, visual))

        self.assertEqual(letters("נועה בן־דוד\nתמצית\n(50%) SaaS"), [])
        self.assertEqual(letters("דוד־ןב העונ\nתיצמת\nSaaS (50%)", visual=True), [])
        self.assertNotEqual(letters("דוד־ןב העונ\nתיצמת\nSaaS (50%)"), [])
        self.assertEqual(letters("נועהבן־דוד\nתמצית\nSaaS 50"), ["`נועה בן` is read as `נועהבן`"])
        self.assertEqual(letters("נועה בן־דוד תמצית\nSaaS 50"), ["the title `תמצית` stands on no line of its own"])

    def test_running_lines_are_left_out_once_each(self):
        text = "Ada · Page 2 of 3\nSQL\nAda · Page 3 of 3\nAda · Page 3 of 3"
        self.assertEqual(reading.without_lines(text, ["Ada · Page 2 of 3", "Ada · Page 3 of 3"]),
                         "SQL\nAda · Page 3 of 3")

    def test_an_exception_that_nobody_needs_is_told(self):
        self.assertEqual(len(list(exceptions.stale({}))), len(exceptions.KNOWN))
        fault = {("PDFium", "resume.yaml, modern, A4"): ["Skills: `Hadoop-` is read as `Hadoop\ufffe`"]}
        self.assertEqual(len(list(exceptions.stale(fault))), len(exceptions.KNOWN) - 1)
        for (reader, name), found in fault.items():
            self.assertEqual(exceptions.left_over(reader, name, found), [])
            self.assertEqual(exceptions.left_over("pypdf", name, found), found)


if __name__ == "__main__":
    unittest.main()
