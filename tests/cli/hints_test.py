"""Each hint, when it is followed, leads to a file without a complaint: what people write first, and what they are told to type."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["RESUMEC"]
HEAD = "basics: {name: Ada Lovelace, email: ada@example.org}\n"

# What is written, what the answer must say, and the same file once that is done.
CASES = {
    "a quarter is no month": (
        "projects: [{name: Notes, startDate: 2012-Q3}]",
        "free text goes into `dateText`",
        "projects: [{name: Notes, dateText: 2012-Q3}]"),
    "a half is no month either": (
        "projects: [{name: Notes, startDate: H2 2012}]",
        "free text goes into `dateText`",
        "projects: [{name: Notes, dateText: H2 2012}]"),
    "expected, as people say it": (
        "education: [{institution: Tuition, startDate: 2024, endDate: Expected May 2127}]",
        "write `expected 2127-05`",
        "education: [{institution: Tuition, startDate: 2024, endDate: expected 2127-05}]"),
    "expected, behind the date": (
        "education: [{institution: Tuition, startDate: 2024, endDate: May 2127 (expected)}]",
        "write `expected 2127-05`",
        "education: [{institution: Tuition, startDate: 2024, endDate: expected 2127-05}]"),
    "groups of skills as a mapping": (
        "skills:\n  Languages: [Go, Rust]\n  Tools: Git, Docker",
        "write each as an item of a list: `- {name: Languages, keywords: [Go, Rust]}`",
        "skills:\n  - {name: Languages, keywords: [Go, Rust]}\n  - {name: Tools, keywords: [Git, Docker]}"),
    "a group of skills as one line": (
        "skills:\n  - Cloud: AWS (EC2, S3), Terraform",
        "write the group as `{name: Cloud, keywords: [\"AWS (EC2, S3)\", Terraform]}`",
        "skills:\n  - {name: Cloud, keywords: [\"AWS (EC2, S3)\", Terraform]}"),
    "languages as a mapping": (
        "languages: {English: native, German: B2}",
        "write each as an item of a list: `- {language: English, fluency: native}`",
        "languages:\n  - {language: English, fluency: native}\n  - {language: German, fluency: B2}"),
    "keywords as mappings": (
        "skills: [{name: Web, keywords: [{name: React}]}]",
        "write the text alone: `React`",
        "skills: [{name: Web, keywords: [React]}]"),
    "a section that nobody knows": (
        "grants:\n  - {title: \"Starting Grant, CLOCKS\", startDate: 2021}",
        "a section of your own: `sections: [{title: Grants, entries: [{name: \"Starting Grant, CLOCKS\"}]}]`",
        "sections: [{title: Grants, entries: [{name: \"Starting Grant, CLOCKS\"}]}]"),
    "a list of texts that nobody knows": (
        "professional_service:\n  - Reviewer",
        "a section of your own: `sections: [{title: Professional Service, entries: [{name: Reviewer}]}]`",
        "sections: [{title: Professional Service, entries: [{name: Reviewer}]}]"),
    "a DOI": (
        "publications: [{name: Clocks, doi: doi:10.1000/182}]",
        "write it as an address: `url: https://doi.org/10.1000/182`",
        "publications: [{name: Clocks, url: https://doi.org/10.1000/182}]"),
    "one date of a project": (
        "projects: [{name: Notes, date: 2025}]",
        "did you mean `endDate`?",
        "projects: [{name: Notes, endDate: 2025}]"),
    "a referee's telephone": (
        "references: [{name: C. Babbage, phone: +44 20 7946 0958}]",
        "there is no field for it: say it in `reference`",
        "references: [{name: C. Babbage, reference: +44 20 7946 0958}]"),
}


def check(name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return subprocess.run([PROGRAM, "check", "--no-lint", name], cwd=folder, capture_output=True, text=True,
                              check=False)


class HintsTest(unittest.TestCase):
    def test_a_hint_that_is_followed_gives_a_clean_file(self):
        for title, (written, hint, followed) in CASES.items():
            with self.subTest(title):
                answer = check("cv.yaml", HEAD + written + "\n")
                self.assertEqual(answer.returncode, 1, answer.stderr)
                self.assertIn(hint, answer.stdout + answer.stderr)
                after = check("cv.yaml", HEAD + followed + "\n")
                self.assertEqual(after.returncode, 0, after.stdout + after.stderr)
                self.assertNotRegex(after.stdout + after.stderr, "(?m)^(error|warning)")

    def test_the_name_at_the_top(self):
        answer = check("cv.yaml", "name: Ada Lovelace\n")
        self.assertIn("write it into `basics`: `basics: {name: Ada Lovelace}`", answer.stdout + answer.stderr)
        self.assertEqual(check("cv.yaml", "basics: {name: Ada Lovelace}\n").returncode, 0)

    def test_letters_of_fancy_fonts(self):
        fancy = "basics: {name: \"\U0001D400\U0001D41D\U0001D41A\", email: ada@example.org}\n"
        answer = check("cv.yaml", fancy)
        self.assertIn("type ordinary letters: `Ada`", answer.stdout + answer.stderr)
        self.assertEqual(check("cv.yaml", "basics: {name: Ada, email: ada@example.org}\n").returncode, 0)

    def test_files_of_other_kinds(self):
        for name, text, kind in [
                ("cv.md", "# Ada\n\nProgrammer\n\n## Experience\n\n- Wrote notes\n", "a Markdown file"),
                ("cv.yaml", "---\ntitle: CV\n---\n# Ada\n\n**Engines Ltd**\n", "a Markdown file"),
                ("cv.yaml", "Ada Lovelace\n============\n\nProgrammer\n", "a Markdown file"),
                ("cv.html", "<!DOCTYPE html>\n<title>CV</title>\n", "an HTML page"),
                ("cv.tex", "\\documentclass{moderncv}\n", "a LaTeX document")]:
            with self.subTest(name=name):
                answer = check(name, text)
                said = answer.stdout + answer.stderr
                self.assertEqual(answer.returncode, 1, said)
                self.assertIn(f"this is {kind}, not YAML", said)
                self.assertIn("`resumec new cv.yaml` writes a résumé to fill in", said)

    def test_comments_in_yaml_are_no_headings(self):
        answer = check("cv.yaml", "# My résumé\n## Person\n" + HEAD)
        self.assertEqual(answer.returncode, 0, answer.stdout + answer.stderr)

    def test_reactive_resume(self):
        answer = check("cv.json", '{"basics": {"name": "Ada", "url": {"label": "", "href": ""}}, '
                                  '"sections": {"skills": {"items": []}}, "metadata": {"template": "onyx"}}')
        said = answer.stdout + answer.stderr
        self.assertIn("this is a résumé for Reactive Resume", said)
        self.assertEqual(said.count("error["), 1, said)


if __name__ == "__main__":
    unittest.main()
