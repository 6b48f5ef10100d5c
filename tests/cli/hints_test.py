"""Each hint, when it is followed, leads to a file without a complaint: what people write first, and what they are told to type."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["RESUMEC"]
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
HEAD = "basics: {name: Ada Lovelace, email: ada@example.org}\n"

# What is written, what the answer must say, and the same file once that is done.
CASES = {
    "a half is no month": (
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
        "write a list: `languages: [{language: English, fluency: native}, {language: German, fluency: B2}]`",
        "languages:\n  - {language: English, fluency: native}\n  - {language: German, fluency: B2}"),
    "a section that nobody knows": (
        "stipends:\n  - {title: \"Starting Grant, CLOCKS\", startDate: 2021}",
        "a section of your own: `sections: [{title: Stipends, entries: [{name: \"Starting Grant, CLOCKS\", startDate: 2021}]}]`",
        "sections: [{title: Stipends, entries: [{name: \"Starting Grant, CLOCKS\", startDate: 2021}]}]"),
    "a list of texts that nobody knows": (
        "professional_service:\n  - Reviewer",
        "a section of your own: `sections: [{title: Professional Service, entries: [{name: Reviewer}]}]`",
        "sections: [{title: Professional Service, entries: [{name: Reviewer}]}]"),
    "sections that nobody knows": (
        "stipends: [{title: NSF, amount: 10}]\nexhibits: [CS101]",
        "sections of your own: `sections: [{title: Stipends, entries: [{name: NSF, summary: \"amount: 10\"}]}, "
        "{title: Exhibits, entries: [{name: CS101}]}]`",
        "sections: [{title: Stipends, entries: [{name: NSF, summary: \"amount: 10\"}]}, "
        "{title: Exhibits, entries: [{name: CS101}]}]"),
    "a section beside one's own": (
        "exhibits: [CS101]\nsections:\n  - {title: Talks, text: At PyCon}",
        "a section of your own: add to `sections`: `- {title: Exhibits, entries: [{name: CS101}]}`",
        "sections:\n  - {title: Talks, text: At PyCon}\n  - {title: Exhibits, entries: [{name: CS101}]}"),
    "sections of mappings": (
        "exhibits: {CS101: [Lectures, Labs], CS102: 2024}",
        "`sections: [{title: Exhibits, entries: [{name: CS101, highlights: [Lectures, Labs]}, "
        "{name: CS102, date: 2024}]}]`",
        "sections: [{title: Exhibits, entries: [{name: CS101, highlights: [Lectures, Labs]}, "
        "{name: CS102, date: 2024}]}]"),
    "a list below a highlight": (
        "work:\n  - name: Acme\n    startDate: 2020\n    endDate: 2021\n    highlights:\n"
        "      - Payments project:\n        - Cut the fees by 12%\n        - Wrote 3 services",
        "write it as `{text: Payments project, highlights: [\"Cut the fees by 12%\", Wrote 3 services]}`",
        "work:\n  - name: Acme\n    startDate: 2020\n    endDate: 2021\n    highlights:\n"
        "      - {text: Payments project, highlights: [\"Cut the fees by 12%\", Wrote 3 services]}"),
    "a comma in a text between braces": (
        "talks: [{title: Clocks, location: St. Louis, MO, USA, date: 2020}]",
        "quote the text: \"St. Louis, MO, USA\"",
        "talks: [{title: Clocks, location: \"St. Louis, MO, USA\", date: 2020}]"),
    "words by kind": (
        "projects:\n  - name: Notes\n    keywords: {lang: Go, db: PG}",
        "write the words alone: `keywords: [Go, PG]`",
        "projects:\n  - name: Notes\n    keywords: [Go, PG]"),
    "groups inside a group": (
        "skills:\n  - {name: All, keywords: {Languages: [Go, Rust], Tools: Git}}",
        "write each as a skill of its own: `{name: Languages, keywords: [Go, Rust]}`",
        "skills:\n  - {name: Languages, keywords: [Go, Rust]}\n  - {name: Tools, keywords: [Git]}"),
    "a group with the name of a field": (
        "skills:\n  - Tools: [Docker, Git]",
        "write the group as `{name: Tools, keywords: [Docker, Git]}`",
        "skills:\n  - {name: Tools, keywords: [Docker, Git]}"),
    "networks in the person": (
        "BASICS\n  linkedin: https://linkedin.com/in/ada\n  github: ada\n  stackoverflow: 42",
        "write them as `profiles: [{network: LinkedIn, url: \"https://linkedin.com/in/ada\"}, "
        "{network: GitHub, username: ada}, {network: Stack Overflow, username: 42}]`",
        "BASICS\n  profiles: [{network: LinkedIn, url: \"https://linkedin.com/in/ada\"}, "
        "{network: GitHub, username: ada}, {network: Stack Overflow, username: 42}]"),
    "a network beside the list of them": (
        "BASICS\n  profiles:\n    - {network: GitHub, username: ada}\n  mastodon: \"@ada@example.social\"",
        "add to `profiles`: `- {network: Mastodon, username: \"@ada@example.social\"}`",
        "BASICS\n  profiles:\n    - {network: GitHub, username: ada}\n"
        "    - {network: Mastodon, username: \"@ada@example.social\"}"),
    "profiles by network": (
        "BASICS\n  profiles:\n    github: ada\n    x: \"@ada\"",
        "write each as an item of a list: `- {network: GitHub, username: ada}`",
        "BASICS\n  profiles:\n    - {network: GitHub, username: ada}\n    - {network: X, username: \"@ada\"}"),
    "profiles by network, on one line": (
        "BASICS\n  profiles: {orcid: 0000-0002-1825-0097}",
        "write a list: `profiles: [{network: ORCID, username: 0000-0002-1825-0097}]`",
        "BASICS\n  profiles: [{network: ORCID, username: 0000-0002-1825-0097}]"),
    "a profile by network": (
        "BASICS\n  profiles:\n    - gitlab: ada",
        "write it as `{network: GitLab, username: ada}`",
        "BASICS\n  profiles:\n    - {network: GitLab, username: ada}"),
    "a place in parts": (
        "BASICS\n  city: London\n  country: England",
        "write them as `location: \"London, England\"`",
        "BASICS\n  location: \"London, England\""),
    "certificates by name": (
        "certificates: {AWS: 2020}",
        "write a list: `certificates: [{name: AWS, date: 2020}]`",
        "certificates: [{name: AWS, date: 2020}]"),
    "projects by name": (
        "projects: {Notes: Wrote a program, Engine: [Drew it, Built it]}",
        "write a list: `projects: [{name: Notes, description: Wrote a program}, "
        "{name: Engine, highlights: [Drew it, Built it]}]`",
        "projects: [{name: Notes, description: Wrote a program}, {name: Engine, highlights: [Drew it, Built it]}]"),
    "jobs by employer": (
        "work:\n  Engines: {title: Programmer, dates: two summers}",
        "write each as an item of a list: `- {name: Engines, position: Programmer, dateText: two summers}`",
        "work:\n  - {name: Engines, position: Programmer, dateText: two summers}"),
    "an award by name": (
        "awards:\n  - Best Paper: 2024",
        "write it as `{title: Best Paper, date: 2024}`",
        "awards:\n  - {title: Best Paper, date: 2024}"),
    "one job, without its dash": (
        "work: {name: Engines, dateText: two summers}",
        "put `[` and `]` round the whole: `work: [{name: Engines, dateText: two summers}]`",
        "work: [{name: Engines, dateText: two summers}]"),
    "the person's own facts": (
        "BASICS\n  birthDate: 1990-11-23\n  nationality: British",
        "write them as `personal: {birthDate: 1990-11-23, nationality: British}`",
        "BASICS\n  personal: {birthDate: 1990-11-23, nationality: British}"),
    "a summary in pieces": (
        "work: [{name: Engines, dateText: two summers, summary: [Drew it., Built it.]}]",
        "write one text, a paragraph each: `summary: \"Drew it.\\n\\nBuilt it.\"`",
        "work: [{name: Engines, dateText: two summers, summary: \"Drew it.\\n\\nBuilt it.\"}]"),
    "bullets in the summary": (
        "work: [{name: Engines, dateText: two summers, summary: [Drew it, Built it]}]",
        "or, as bullets, `highlights: [Drew it, Built it]`",
        "work: [{name: Engines, dateText: two summers, highlights: [Drew it, Built it]}]"),
    "a description in pieces": (
        "work: [{name: Engines, dateText: two summers, description: [Looms, Engines]}]",
        r'write one text, a paragraph each: `description: "Looms\n\nEngines"`',
        r'work: [{name: Engines, dateText: two summers, description: "Looms\n\nEngines"}]'),
    "a text of parts": (
        "work: [{name: Engines, dateText: two summers, description: {a: Looms, b: Engines}}]",
        "write the text alone: `\"a: Looms, b: Engines\"`",
        "work: [{name: Engines, dateText: two summers, description: \"a: Looms, b: Engines\"}]"),
    "a word of one's own, without quotes": (
        "vars: {firm: Engines}\nprojects:\n  - name: {{firm}} of London",
        "quote a text that begins with `{{`: `\"{{firm}} of London\"`",
        "vars: {firm: Engines}\nprojects:\n  - name: \"{{firm}} of London\""),
    "the same between braces": (
        "vars: {firm: Engines}\nprojects: [{name: {{firm}}, description: Looms}]",
        "quote a text that begins with `{{`: `\"{{firm}}\"`",
        "vars: {firm: Engines}\nprojects: [{name: \"{{firm}}\", description: Looms}]"),
    "a word that is nothing to YAML": (
        "skills: {Values: \"null\"}",
        "write a list: `skills: [{name: Values, keywords: [\"null\"]}]`",
        "skills: [{name: Values, keywords: [\"null\"]}]"),
}


def check(name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return subprocess.run([PROGRAM, "check", "--no-lint", name], cwd=folder, capture_output=True, text=True,
                              check=False)


def whole(text):
    """A file of it: behind a person, or with `BASICS` for the person, to whom it adds."""
    block = "basics:\n  name: Ada Lovelace\n  email: ada@example.org"
    return (text.replace("BASICS", block) if text.startswith("BASICS") else HEAD + text) + "\n"


def complaints_of(name, text):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_text(text, encoding="utf-8")
        answer = subprocess.run([PROGRAM, "check", "--no-lint", "--message-format", "json", name], cwd=folder,
                                capture_output=True, text=True, check=False)
        return [json.loads(line) for line in (answer.stdout + answer.stderr).splitlines() if line.startswith("{")]


def mended(text, complaints):
    """The text with the first fix of each complaint done, as an editor does it; None when one has no fix."""
    edits = []
    for complaint in complaints:
        if not complaint.get("fixes"):
            return None
        edits += complaint["fixes"][0]["edits"]
    data = text.encode()
    for edit in sorted(edits, key=lambda edit: edit["begin"]["offset"], reverse=True):
        data = (data[:edit["begin"]["offset"]] + edit["replacement"].encode() + data[edit["end"]["offset"]:])
    return data.decode()


def words(text):
    return set(re.findall(r"\w{2,}", text.replace("\\n", " ").lower()))


# Whose fix leaves words out: keys that are no words of a résumé, the name of a month.
LOSES_WORDS = {"words by kind", "expected, as people say it", "expected, behind the date"}


def values(text):
    """The words of the values of a piece, and of keys that are no fields."""
    keys = "basics summary description title dates date doi linkedin github stackoverflow mastodon orcid gitlab country " \
           "city phone professional_service"
    return words(text) - set(keys.split())


# Flat drafts, and `basics` as it is to be typed.
DRAFTS = {
    "name: Ada Lovelace": "{name: Ada Lovelace}",
    "name: Ada Lovelace\nemail: ada@example.org": "{name: Ada Lovelace, email: \"ada@example.org\"}",
    "name: Ada Lovelace\nemail: ada@example.org\nphone: +44 20 7946 0958\nlinkedin: linkedin.com/in/ada\n"
    "github: ada":
        "{name: Ada Lovelace, email: \"ada@example.org\", phone: +44 20 7946 0958, "
        "profiles: [{network: LinkedIn, url: \"https://linkedin.com/in/ada\"}, {network: GitHub, username: ada}]}",
    "firstName: Ada\nlastName: Lovelace\nwebsite: https://ada.example.org\ncity: London\ntitle: Programmer\n"
    "profiles: [{network: GitHub, username: ada}]":
        "{name: Ada Lovelace, url: \"https://ada.example.org\", location: London, label: Programmer, "
        "profiles: [{network: GitHub, username: ada}]}",
    "name: Ada Lovelace\nprofile: Wrote the first program.\nsocial: {github: ada}":
        "{name: Ada Lovelace, summary: Wrote the first program., profiles: [{network: GitHub, username: ada}]}",
}


class HintsTest(unittest.TestCase):
    def assert_clean(self, name, text):
        after = check(name, text)
        self.assertEqual(after.returncode, 0, text + after.stdout + after.stderr)
        self.assertNotRegex(after.stdout + after.stderr, "(?m)^(error|warning)")

    def test_a_hint_that_is_followed_gives_a_clean_file(self):
        for title, (written, hint, followed) in CASES.items():
            with self.subTest(title):
                answer = check("cv.yaml", whole(written))
                self.assertEqual(answer.returncode, 1, answer.stderr)
                self.assertIn(hint, answer.stdout + answer.stderr)
                self.assert_clean("cv.yaml", whole(followed))

    def test_a_fix_that_is_done_gives_a_clean_file(self):
        done = 0
        for title, (written, _, _) in CASES.items():
            with self.subTest(title):
                text = mended(whole(written), complaints_of("cv.yaml", whole(written)))
                if text is None:
                    continue
                done += 1
                self.assert_clean("cv.yaml", text)
                if title not in LOSES_WORDS:
                    self.assertLessEqual(values(written), words(text), text)
        self.assertGreater(done, 20)

    def test_a_draft_without_basics_gets_one_complaint(self):
        for draft, basics in DRAFTS.items():
            with self.subTest(draft):
                text = draft + "\nskills: [Mathematics]\n"
                complaints = complaints_of("cv.yaml", text)
                self.assertEqual([one["code"] for one in complaints], ["R2001"])
                self.assertIn(f"into `basics`: `basics: {basics}`", complaints[0]["hints"][0])
                self.assert_clean("cv.yaml", f"basics: {basics}\nskills: [Mathematics]\n")
                self.assert_clean("cv.yaml", mended(text, complaints))
                # Of such keys alone no other program's file is made.
                alone = complaints_of("cv.yaml", draft + "\n")
                self.assertEqual([one["code"] for one in alone], ["R2001"])

    def test_a_line_that_belongs_into_basics_which_is_there(self):
        for basics in ["basics: {name: Ada Lovelace}", "basics:\n  # Who\n  name: Ada Lovelace"]:
            with self.subTest(basics):
                text = basics + "\nwebsite: https://ada.example.org\nemail: ada@example.org\n"
                complaints = complaints_of("cv.yaml", text)
                self.assertEqual([one["code"] for one in complaints], ["R2001"])
                self.assertEqual(complaints[0]["hints"][0],
                                 "write them into `basics`: `url: \"https://ada.example.org\"` and "
                                 "`email: \"ada@example.org\"`")
                self.assert_clean("cv.yaml", mended(text, complaints))

    def test_two_keys_for_one_field(self):
        complaints = complaints_of("cv.yaml", "name: Ada\nphone: +44 20 7946 0958\nmobile: +44 20 7946 0959\n")
        self.assertEqual([one["message"] for one in complaints],
                         ["unknown keys `name` and `phone` in a résumé", "unknown key `mobile` in a résumé"])
        self.assertIn("`basics` has one `phone`", complaints[1]["hints"][0])

    def test_in_a_json_file_hints_are_json(self):
        text = ('{"basics": {"name": "Ada", "email": "ada@example.org", "summary": {"a": "One", "b": ["Two"]}},\n'
                '"exhibits": ["CS"], "expeditions": {"Turin": 2024}, "work": [{"roles": 3}, [[1]]]}')
        hints = [hint for one in complaints_of("cv.json", text) for hint in one.get("hints", [])]
        self.assertIn('sections of your own: `"sections": [{"title": "Exhibits", "entries": [{"name": "CS"}]}, '
                      '{"title": "Expeditions", "entries": [{"name": "Turin", "date": "2024"}]}]`', hints)
        nobody = [hint for one in complaints_of("cv.json", '{"work": []}') for hint in one.get("hints", [])]
        self.assertIn('add `"basics": {"name":"Ada Lovelace"}`', nobody)
        for hint in hints + nobody:
            for piece in re.findall(r"`([^`]*[:{][^`]*)`", hint):
                with self.subTest(piece):
                    json.loads("{" + piece + "}" if piece.startswith('"') else piece)

    def test_letters_of_fancy_fonts(self):
        person = "basics: {name: \"%s\", email: ada@example.org}\nskills: [\"%s\"]\n"
        for name, skill, ordinary in [("\U0001D400\U0001D41D\U0001D41A", "Go", "Ada"),
                                      ("\U0001D541\U0001D552\U0001D55F\U0001D556 \u24b9\u24de\u24d4", "Go", "Jane Doe"),
                                      ("Ada", "\u1d18\u028f\u1d1b\u029c\u1d0f\u0274", "python"),
                                      ("Ada", "\U0001F161\U0001F164\U0001F162\U0001F163", "RUST"),
                                      ("Ada", "\u211dust", "Rust")]:
            with self.subTest(ordinary):
                written = person % (name, skill)
                complaints = complaints_of("cv.yaml", written)
                warned = [one for one in complaints if one["code"] == "R2460"]
                self.assertEqual(len(warned), 1)
                self.assertIn(f"type ordinary letters: `{ordinary}`", warned[0]["hints"])
                self.assert_clean("cv.yaml", mended(written, warned))

    def test_a_file_of_sections_behind_a_resume(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("cv.yaml", HEAD), ("more.yaml", "skills: [Go]\n"),
                               ("bare.yaml", "basics: {label: Engineer}\nskills: [Go]\n")):
                (Path(folder) / name).write_text(text, encoding="utf-8")

            def run(*words):
                answer = subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True, text=True, check=False)
                return answer.returncode, answer.stderr

            for command in (["build", "-f", "text"], ["check"]):
                with self.subTest(command):
                    hint = f"resumec {command[0]} cv.yaml --with more.yaml"
                    code, said = run(*command, "cv.yaml", "more.yaml")
                    self.assertEqual(code, 1)
                    self.assertEqual(said.count(f"  = help: sections alone are laid over a résumé: `{hint}`\n"), 1, said)
                    self.assertEqual(run(*hint.split()[1:], *command[1:])[0], 0)
                    # Alone, in front, or with a person who lacks a name: nothing to lay it over, or it is a résumé.
                    for files in (["more.yaml"], ["more.yaml", "cv.yaml"], ["cv.yaml", "bare.yaml"]):
                        self.assertNotIn("--with", run(*command, *files)[1])

    def test_files_of_other_kinds(self):
        for name, text, kind in [
                ("cv.md", "# Ada\n\nProgrammer\n\n## Experience\n\n- Wrote notes\n", "a Markdown file"),
                ("cv.md", "---\nname: Ada\n---\n# Resume\n- a\n", "a Markdown file"),
                ("cv.md", "---\r\nname: Ada\r\n---\r\n\r\n# Resume\r\n\r\n* a\r\n", "a Markdown file"),
                ("cv.yaml", "---\ntitle: CV\n---\n# Ada\n\n**Engines Ltd**\n", "a Markdown file"),
                ("cv.yaml", "Ada Lovelace\n============\n\nProgrammer\n", "a Markdown file"),
                ("cv.toml", "[basics]\nname = \"Ada\"\n", "a TOML file"),
                ("cv.toml", "# Mine\ntitle = 'CV'\n\n[[work]]\nname = \"Engines\"\n", "a TOML file"),
                ("cv.html", "<!DOCTYPE html>\n<title>CV</title>\n", "an HTML page"),
                ("cv.tex", "\\documentclass{moderncv}\n", "a LaTeX document")]:
            with self.subTest(name=name, text=text):
                answer = check(name, text)
                said = answer.stdout + answer.stderr
                self.assertEqual(answer.returncode, 1, said)
                self.assertIn(f"this is {kind}, not YAML", said)
                self.assertIn("`resumec new cv.yaml` writes a résumé to fill in", said)

    def test_what_only_looks_like_another_kind(self):
        for text in ["---\n" + HEAD + "---\n# Another\n- a\n", "# [basics]\n" + HEAD,
                     HEAD + "about: |\n  [a]\n  x = 1\n"]:
            with self.subTest(text):
                said = check("cv.yaml", text)
                self.assertNotIn("not YAML", said.stdout + said.stderr)

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
