"""A number of pages on the command line, in the file and in a variant: what is chosen, what is said, what is left out.

RESUMEC is the path of the program. Pages are counted by pdfinfo, words read by pdftotext.
"""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
THEMES = ("classic", "modern", "plain")


def job(number, highlights, more=""):
    lines = "".join(f"      - Wrote part {n} of engine {number}, tested it twice, and told everybody how it is to be "
                    "used and what it is not for\n" for n in range(highlights))
    return (f"  - name: Engine works {number}\n    position: Programmer\n    startDate: {1900 - number}-01\n"
            f"    endDate: {1900 - number}-12\n{more}    highlights:\n{lines}")


def resume(jobs, highlights, layout=""):
    work = "".join(job(n, highlights) for n in range(jobs))
    return f"basics: {{name: Ada Lovelace, email: ada@example.org}}\n{layout}work:\n{work}"


class FitTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def run_program(self, *arguments, code=0):
        result = subprocess.run([PROGRAM, *arguments], cwd=self.path, capture_output=True, text=True, timeout=120,
                                check=False)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def build(self, text, *arguments, code=0):
        (self.path / "cv.yaml").write_text(text, encoding="utf-8")
        return self.run_program("build", "cv.yaml", "-q", "-f", "pdf", *arguments, code=code)

    def fit(self, text, *arguments):
        """What was tried, by the program's own account."""
        return [json.loads(line) for line in self.build(text, "--explain-fit=json", *arguments).stdout.splitlines()]

    def pages(self, name="cv.pdf"):
        told = subprocess.run(["pdfinfo", self.path / name], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"^Pages: +(\d+)$", told, re.M)[1])

    def words(self, name="cv.pdf"):
        return subprocess.run(["pdftotext", self.path / name, "-"], capture_output=True, text=True, check=True).stdout

    def test_pages_are_asked_for_in_the_file_in_a_variant_and_on_the_command_line(self):
        for theme in THEMES:
            long = resume(8, 5)
            self.build(long, "--theme", theme)
            self.assertEqual(self.pages(), 2, theme)
            self.build(long, "--theme", theme, "--pages", "1")
            self.assertEqual(self.pages(), 1, theme)
            self.build(long, "--theme", theme, "--set", "layout.pages=1")
            self.assertEqual(self.pages(), 1, theme)
            self.build(long, "--theme", theme, "--set", "layout.pages={max: 1, fill: false}")
            self.assertEqual(self.pages(), 1, theme)
            self.build(resume(8, 5, "layout: {pages: 1}\n"), "--theme", theme)
            self.assertEqual(self.pages(), 1, theme)
            self.build(resume(8, 5, "variants: {short: {pages: {max: 1}}}\n"), "--theme", theme, "--variant", "short")
            self.assertEqual(self.pages("cv-short.pdf"), 1, theme)

    def test_what_was_tried_is_told(self):
        [fit] = self.fit(resume(6, 6), "--pages", "1")
        self.assertEqual((fit["file"], fit["wanted"], fit["fits"]), ("cv.yaml", 1, True))
        trials = fit["trials"]
        self.assertEqual(trials[0]["step"], 0)
        self.assertEqual(trials[0]["pages"], 2)
        chosen = trials[fit["chosen"]]
        self.assertEqual(chosen["pages"], 1)
        self.assertGreater(chosen["filled"], 0.96)
        self.assertGreaterEqual(chosen["size"], 9)
        # Nothing looser that was tried fits, and the next step was tried.
        self.assertTrue(all(one["pages"] > 1 for one in trials if one["step"] > chosen["step"]))
        self.assertIn(chosen["step"] + 1, [one["step"] for one in trials])
        self.assertLessEqual(len(trials), 10)
        # Again the same.
        self.assertEqual(self.fit(resume(6, 6), "--pages", "1"), [fit])

        table = self.build(resume(6, 6), "--pages", "1", "--explain-fit").stdout.splitlines()
        self.assertEqual(table[0], f"cv.yaml: 1 page wanted, 1 page after {len(trials)} trials")
        self.assertEqual(len(table), 2 + len(trials))
        self.assertEqual([line[0] for line in table[2:]].count("*"), 1)

    def test_a_version_at_a_time_is_told(self):
        text = resume(6, 6, "variants: {short: {pages: 1}}\n")
        fits = self.fit(text, "--all-variants")
        self.assertEqual([one.get("variant") for one in fits], ["short"])
        table = self.build(text, "--variant", "short", "--explain-fit").stdout
        self.assertTrue(table.startswith("cv.yaml, variant short: 1 page wanted, "), table)

    def test_it_is_told_why_there_is_nothing_to_tell(self):
        (self.path / "cv.yaml").write_text(resume(1, 1), encoding="utf-8")
        told = self.run_program("build", "cv.yaml", "-q", "-f", "text", "--explain-fit")
        self.assertEqual((told.stdout, told.stderr),
                         ("", "cv.yaml: no pages were laid out, so none were fitted\n"))
        told = self.run_program("build", "cv.yaml", "-f", "pdf", "-o", "-", "--explain-fit", code=2)
        self.assertEqual(told.stderr, "error: `--explain-fit` and `-o -` both write to standard output\n"
                                      "help: give `-o` a file\n")
        told = self.run_program("build", "cv.yaml", "--explain-fit=xml", code=2)
        self.assertIn("xml not in {text,json}", told.stderr)

    def test_a_page_is_opened_when_it_is_nearly_full_or_when_that_is_asked_for(self):
        text = resume(4, 7)
        [own] = self.fit(text)
        filled = own["trials"][own["chosen"]]["filled"]
        self.assertTrue(0.667 < filled < 0.9, filled)
        [fit] = self.fit(text, "--pages", "1")
        chosen = fit["trials"][fit["chosen"]]
        self.assertGreater(chosen["step"], 0)
        self.assertEqual(chosen["pages"], 1)
        self.assertGreater(chosen["filled"], 0.92)
        [fit] = self.fit(text, "--set", "layout.pages={max: 1, fill: false}")
        self.assertEqual(fit["trials"][fit["chosen"]]["step"], 0)
        little = resume(1, 2)
        [fit] = self.fit(little, "--pages", "1")
        self.assertEqual(fit["trials"][fit["chosen"]]["step"], 0)
        [fit] = self.fit(little, "--set", "layout.pages={max: 1, fill: true}")
        self.assertGreater(fit["trials"][fit["chosen"]]["step"], 0)

    def test_what_gives_way_is_the_designs_to_say(self):
        text = resume(6, 6)
        [fit] = self.fit(text, "--pages", "1", "--set", "design.fit.order=[margins, size]")
        for trial in fit["trials"]:
            if trial["step"] < 0:
                self.assertEqual((trial["spacing"], trial["leading"]), (1, 1.28))
        [fit] = self.fit(text, "--pages", "1", "--set", "design.fit.size.min=10pt")
        self.assertTrue(all(trial["size"] >= 10 for trial in fit["trials"]))
        told = self.build(text, "--set", "design.fit.size.min=8pt", code=2).stderr
        self.assertIn("`design.fit.size.min` is `8pt`, which is out of range", told)

    def test_what_cannot_fit_is_told_with_its_cheapest_cuts(self):
        text = resume(8, 6, "layout: {pages: 1}\n")
        told = self.build(text).stderr
        self.assertEqual(self.pages(), 2)
        self.assertEqual(told.splitlines()[0], "warning[R6002]: the résumé takes 2 pages, 1 more than its budget of 1")
        self.assertRegex(told, r"= note: set as tight as `design.fit` lets it be, it is \d+ lines too long\n")
        self.assertRegex(told, r"\^ \d+ lines too long\n")
        self.build(text, "-W", "error", code=1)

    def test_cuts_stand_at_their_words(self):
        # One paragraph, some words too long for its last line, in a résumé that is a line too long.
        bullets = "".join(f"      - Wrote part {n} of the engine\n" for n in range(60))
        text = ("basics: {name: Ada Lovelace}\nlayout: {pages: 1}\nwork:\n  - name: Engine works\n    position: Programmer\n"
                "    startDate: 1842\n    endDate: 1843\n    highlights:\n"
                "      - Wrote the first program that was ever written for a machine which had not been built, and "
                "which nobody has built since in brass or iron\n") + bullets
        told = json.loads(self.build(text, "--message-format", "json").stderr.splitlines()[0])
        self.assertEqual(told["code"], "R6002")
        labels = {one["label"]: one["begin"]["line"] for one in told["related"]}
        self.assertTrue(any(re.match(r"(one|two|three|four|five|six) words? on its last line; "
                                     r"(one|two|three|four|five|six) words? fewer saves? a line$", label) and line == 9
                            for label, line in labels.items()), labels)

    def test_what_is_dropped_is_named_and_stays_everywhere_else(self):
        layout = "layout: {pages: {max: 1, drop: lowest-priority}}\n"
        text = resume(7, 6, layout) + job(90, 9, "    priority: -2\n") + job(91, 9, "    priority: -1\n")
        told = self.build(text).stderr
        self.assertEqual(self.pages(), 1)
        heads = [line for line in told.splitlines() if "[R" in line]
        self.assertEqual(heads, ["note[R6012]: the entry `Engine works 90` is left out of the PDF to make it 1 page",
                                 "note[R6012]: the entry `Engine works 91` is left out of the PDF to make it 1 page"])
        self.assertNotIn("Engine works 90", self.words())
        self.assertIn("Engine works 6", self.words())
        self.run_program("build", "cv.yaml", "-q", "-f", "text,html")
        for name in ("cv.txt", "cv.html"):
            self.assertIn("Engine works 90", (self.path / name).read_text(encoding="utf-8"))
        # A note is no fault.
        self.build(text, "-W", "error")
        # Without priorities there is nothing to go by.
        told = self.build(resume(9, 9, layout)).stderr
        self.assertIn("warning[R6002]", told)
        self.assertNotIn("R6012", told)
        self.assertIn("= note: everything has one `priority`, so nothing was left out", told)

    def test_a_printed_page_takes_about_the_sizes_of_the_pdf(self):
        def body(*arguments):
            self.build(resume(6, 6), "-f", "html", *arguments)
            sheet = (self.path / "cv.html").read_text(encoding="utf-8")
            found = re.search(r"@page\{(.*?)\}\s*html\{font-size:([\d.]+)pt\}body\{line-height:([\d.]+)\}", sheet)
            return float(found[2]), float(found[3])

        small = ("--set", "design.fit.order=[size]")
        [fit] = self.fit(resume(6, 6), "--pages", "1", *small)
        chosen = fit["trials"][fit["chosen"]]
        size, leading = body("--pages", "1", *small)
        self.assertEqual((body(*small), leading), ((10, 1.28), 1.28))
        # A little less: browsers break lines in their own way.
        self.assertLess(size, chosen["size"])
        self.assertGreater(size, chosen["size"] - 0.4)
        # The same whether the PDF is made beside it or not.
        option = ("--pages", "1", "--set", "outputs.html.download=false")
        self.build(resume(6, 6), "-f", "html", *option)
        beside = (self.path / "cv.html").read_bytes()
        self.run_program("build", "cv.yaml", "-q", "-f", "html", *option)
        self.assertEqual(beside, (self.path / "cv.html").read_bytes())

    def test_a_few_lines_on_the_last_page_are_pulled_back(self):
        [fit] = self.fit(resume(7, 5))
        own, chosen = fit["trials"][0], fit["trials"][fit["chosen"]]
        self.assertEqual(own["pages"], 2)
        self.assertLess(own["filled"], 0.333)
        self.assertEqual((chosen["pages"], chosen["size"]), (1, 10))
        self.assertEqual((chosen["margins"], chosen["step"] < 0), (own["margins"], True))
        self.assertEqual(self.pages(), 1)
        # Where that is too much, the last page is opened to a third.
        [fit] = self.fit(resume(8, 5))
        chosen = fit["trials"][fit["chosen"]]
        self.assertEqual((chosen["pages"], chosen["size"]), (2, 10))
        self.assertGreaterEqual(chosen["filled"], 0.333)
        # Nothing gives way that may not.
        [fit] = self.fit(resume(7, 5), "--set", "design.fit.order=[size]")
        self.assertEqual(fit["trials"][fit["chosen"]]["step"], 0)


if __name__ == "__main__":
    unittest.main()
