"""A résumé from a stranger, compiled where there are files that are none of its business.

RESUMEC is the path of the program.
"""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
PHOTO = ROOT / "tests" / "suite" / "cases" / "pictures" / "files" / "two_by_two.png"
FONT = "/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf"
SECRET = "hunter2"
# Under which names a résumé may mention a file, and what the program calls that.
FIELDS = {
    "the picture": "basics: {{name: Ada Lovelace, email: ada@example.org, image: '{0}'}}\n",
    "the theme": "basics: {{name: Ada Lovelace, email: ada@example.org}}\ndesign: {{theme: '{0}'}}\n",
    "the font": "basics: {{name: Ada Lovelace, email: ada@example.org}}\ndesign: {{fonts: {{files: ['{0}']}}}}\n",
}


class StrangerTest(unittest.TestCase):
    """top/cv holds the résumé; beside it top/shared, and a secret."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name).resolve()
        self.cv = self.top / "cv"
        self.cv.mkdir()
        (self.top / "shared").mkdir()
        (self.top / "secret.yaml").write_text(f"token: {SECRET}\n")

    def run_program(self, *arguments, cwd=None, **options):
        return subprocess.run([PROGRAM, *arguments], cwd=cwd or self.cv, capture_output=True, text=True, timeout=60,
                              check=False, **options)

    def check(self, text, *arguments, **options):
        (self.cv / "r.yaml").write_text(text)
        return self.run_program("check", "-q", "r.yaml", *arguments, **options)


class RootTest(StrangerTest):
    def test_names_that_lead_out_get_one_answer_whether_something_is_there_or_not(self):
        (self.cv / "out").symlink_to("..")
        (self.cv / "gone.yaml").symlink_to("../gone.yaml")
        (self.cv / "there.yaml").symlink_to("../secret.yaml")
        pairs = [("../secret.yaml", "../absent.yaml"), (f"{self.top}/secret.yaml", f"{self.top}/absent.yaml"),
                 ("out/secret.yaml", "out/absent.yaml"), ("there.yaml", "gone.yaml"),
                 ("/etc/passwd", "/etc/passwx"), ("/proc/self/environ", "/proc/self/envirox"),
                 ("/dev/zero", "/dev/zerx"), ("/dev/stdin", "/dev/stdix"), ("/proc/self/fd/0", "/proc/self/fd/x"),
                 ("../../../../../../../../etc/passwd", "../../../../../../../../etc/passwx")]
        for what, text in FIELDS.items():
            for there, absent in pairs:
                with self.subTest(what, name=there):
                    answers = []
                    for name in (there, absent):
                        result = self.check(text.format(name), "--message-format", "short",
                                            stdin=subprocess.DEVNULL, env={"TOKEN": SECRET})
                        self.assertEqual(result.returncode, 1, result.stderr)
                        self.assertIn(f"error[R0050]: {what} `{name}` is ", result.stderr)
                        self.assertNotIn(SECRET, result.stderr)
                        answers.append(result.stderr.replace(name, "NAME"))
                    self.assertEqual(answers[0], answers[1])
                    self.assertEqual(answers[0].count("\n"), 1, answers[0])

    def test_the_message_says_what_to_type_and_that_works(self):
        shutil.copy(PHOTO, self.top / "shared" / "photo.jpg")
        shutil.copy(FONT, self.top / "shared" / "font.ttf")
        (self.top / "shared" / "theme.yaml").write_text("extends: classic\nfonts: {files: [font.ttf], body: Carlito}\n")
        for what, name in zip(FIELDS, ("../shared/photo.jpg", "../shared/theme.yaml", "../shared/font.ttf")):
            for cwd, file, root in ((self.cv, "r.yaml", ".."), (self.top, "cv/r.yaml", "."),
                                    ("/", str(self.cv / "r.yaml"), str(self.top))):
                with self.subTest(what, root=root):
                    (self.cv / "r.yaml").write_text(FIELDS[what].format(name))
                    result = self.run_program("check", file, cwd=cwd)
                    self.assertEqual(result.returncode, 1)
                    self.assertIn(f"let the folder of both be read: `--root {root}`\n", result.stderr)
                    for command in (["build", "-q", "-o", str(self.top / "o") + "/"], ["check", "-q"],
                                    ["inspect", "-s", "layout"]):
                        result = self.run_program(*command, "--root", root, file, cwd=cwd)
                        self.assertNotIn("R0050", result.stderr)
                        self.assertEqual(result.returncode, 0, result.stderr)

    def test_links_and_ways_round_below_the_folder_are_fine(self):
        (self.cv / "pictures").mkdir()
        shutil.copy(PHOTO, self.cv / "pictures" / "ada.jpg")
        (self.cv / "ada.jpg").symlink_to("pictures/ada.jpg")
        (self.cv / "absolute.jpg").symlink_to(self.cv / "pictures" / "ada.jpg")
        for name in ("ada.jpg", "absolute.jpg", "pictures/../ada.jpg", "../cv/ada.jpg", f"{self.cv}/ada.jpg"):
            with self.subTest(name):
                result = self.check(FIELDS["the picture"].format(name))
                self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_standard_input_has_the_working_directory_for_its_folder(self):
        shutil.copy(PHOTO, self.cv / "ada.jpg")
        shutil.copy(PHOTO, self.top / "ada.jpg")
        for name, code in (("ada.jpg", 0), ("../ada.jpg", 1)):
            result = self.run_program("check", "-q", "-", input=FIELDS["the picture"].format(name))
            self.assertEqual(result.returncode, code, result.stderr)
        self.assertIn("error[R0050]: the picture `../ada.jpg` is outside of the working directory\n", result.stderr)

    def test_what_is_no_file_is_not_waited_for(self):
        os.mkfifo(self.cv / "pipe.yaml")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(str(self.cv / "socket.yaml"))
        for text in FIELDS.values():
            for name, reason in (("pipe.yaml", "it is not a regular file"), ("socket.yaml", "it is not a regular file"),
                                 ("./", "it is a directory")):
                result = self.check(text.format(name), "--message-format", "short")
                self.assertEqual(result.returncode, 1)
                self.assertIn("error[R0001]", result.stderr)
                self.assertTrue(result.stderr.endswith(f": {reason}\n"), result.stderr)

    def test_values_of_the_command_line_are_the_resumes(self):
        result = self.check("basics: {name: Ada Lovelace, email: ada@example.org}\n", "--set",
                            "basics.image=../ada.jpg")
        self.assertEqual(result.returncode, 2)
        self.assertIn("error[R0050]: the picture `../ada.jpg` is outside of the working directory\n", result.stderr)
        (self.top / "mine.yaml").write_text("set: {design.theme: /etc/passwd}\n")
        result = self.check("basics: {name: Ada Lovelace, email: ada@example.org}\n", "-v", "../mine.yaml")
        self.assertEqual(result.returncode, 1)
        self.assertIn("error[R0050]: the theme `/etc/passwd` is outside of the working directory\n", result.stderr)

    def test_a_picture_of_a_web_page_is_left_out_of_a_json_file(self):
        # Other programs write the path that it has on a web site.
        for name in ("/images/me.jpg", "../images/me.jpg", "/etc/passwd"):
            with self.subTest(name):
                (self.cv / "r.json").write_text('{"basics": {"name": "Ada", "email": "a@b.org", "image": "%s"}}' % name)
                result = self.run_program("check", "-q", "--message-format", "short", "r.json")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertRegex(result.stderr, rf"^r\.json:1:\d+: warning\[R0050\]: the picture `{name}` is outside "
                                                r"of the working directory\n$")

    def test_a_resume_that_is_a_link_into_proc_is_empty(self):
        (self.cv / "r.yaml").symlink_to("/proc/self/environ")
        result = self.run_program("check", "-q", "r.yaml", env={"TOKEN": SECRET})
        self.assertEqual(result.returncode, 1)
        self.assertNotIn(SECRET, result.stderr)
        self.assertIn("error[R1", result.stderr)

    def test_a_root_that_is_no_folder(self):
        for name, reason in (("none", "no such file"), ("r.yaml", "it is not a directory")):
            result = self.check("basics: {name: Ada Lovelace, email: ada@example.org}\n", "--root", name)
            self.assertEqual(result.returncode, 3)
            self.assertIn(f"error[R0001]: cannot read {name}: {reason}\n", result.stderr)


class ThemeTest(StrangerTest):
    RESUME = "basics: {name: Ada Lovelace, email: ada@example.org}\ndesign:\n  theme: %s\n"

    def test_a_file_that_is_no_theme_is_one_error_and_none_of_its_words_are_shown(self):
        bodies = {
            "env": f"TOKEN={SECRET}\nPATH=/bin\n",
            "environ": f"A=1\0TOKEN={SECRET}\0",
            "yaml": f"token: {SECRET}\n",
            "compose": f"services:\n  db:\n    environment: {{PASSWORD: {SECRET}}}\n",
            "like a theme": f"extends: {SECRET}\nrules: {{semi: error}}\n",
            "two keys like those of a theme": f"extends: {SECRET}\npage: {{}}\n",
            "keys near those of a theme": f"pagee: {SECRET}\n",
            "one key of a theme": f"page: {{size: A4}}\npassword: {SECRET}\n",
            "twice": f"{SECRET}: 1\n{SECRET}: 2\n",
            "list": f"- {SECRET}\n- x\n",
            "text": f"{SECRET}\n",
            "tag": f"!{SECRET} x\n",
            "anchor": f"a: *{SECRET}\n",
            "tab": f"a:\n\t{SECRET}: 1\n",
            "passwd": f"root:{SECRET}:0:0:root:/root:/bin/sh\n",
            "json": f'{{"token": "{SECRET}", }}',
            "pem": f"-----BEGIN KEY-----\n{SECRET}\n-----END KEY-----\n",
            "latin": f"caf\xe9: {SECRET}\n",
            "empty": "",
            "nothing": "# nothing\n",
        }
        for form in ("human", "short", "json", "sarif", "github"):
            for title, body in bodies.items():
                with self.subTest(title, form=form):
                    (self.cv / ".env").write_bytes(body.encode("latin-1"))
                    result = self.check(self.RESUME % "./.env", "--message-format", form)
                    self.assertEqual(result.returncode, 1, result.stderr)
                    self.assertNotIn(SECRET, result.stderr)
                    self.assertEqual(result.stderr.count("not a theme"), 1, result.stderr)
                    if form == "short":
                        self.assertEqual(result.stderr, "r.yaml:3:10: error[R4010]: the file `./.env` is not a theme\n")

    def test_what_a_theme_extends_is_no_different(self):
        (self.cv / "mine.yaml").write_text("colors: {text: '#000000'}\nextends: ./.env\n")
        (self.cv / ".env").write_text(f"TOKEN: {SECRET}\n")
        result = self.check(self.RESUME % "./mine.yaml", "--message-format", "short")
        self.assertEqual(result.stderr, "mine.yaml:2:10: error[R4010]: the file `./.env` is not a theme\n")
        (self.cv / "mine.yaml").write_text("extends: ../secret.yaml\n")
        result = self.check(self.RESUME % "./mine.yaml", "--message-format", "short")
        self.assertEqual(result.stderr, "mine.yaml:1:10: error[R0050]: the theme `../secret.yaml` is outside of the "
                                        "working directory\n")

    def test_proc_below_a_wide_root_is_empty(self):
        result = self.check(self.RESUME % "/proc/self/environ", "--root", "/", env={"TOKEN": SECRET})
        self.assertEqual(result.returncode, 1)
        self.assertIn("error[R4010]: the file `/proc/self/environ` is not a theme\n", result.stderr)
        self.assertNotIn(SECRET, result.stderr)

    def test_faults_of_a_theme_are_shown_in_it(self):
        (self.cv / "mine.yaml").write_text("extends: classic\ncolours: {text: '#000000'}\npage: {size: A9}\n")
        result = self.check(self.RESUME % "./mine.yaml", "--message-format", "short")
        self.assertIn("mine.yaml:2:1: error[R2001]", result.stderr)
        self.assertIn("mine.yaml:3:14: error[R2008]", result.stderr)
        self.assertNotIn("R4010", result.stderr)

    def test_a_theme_of_the_command_line_is_the_users_own(self):
        (self.top / "house").mkdir()
        shutil.copy(FONT, self.top / "house" / "font.ttf")
        (self.top / "house" / "base.yaml").write_text("colors: {text: '#000000'}\n")
        (self.top / "house" / "theme.yaml").write_text(
            "extends: ./base.yaml\nfonts: {files: [font.ttf], body: Carlito}\n")
        resume = "basics: {name: Ada Lovelace, email: ada@example.org}\n"
        result = self.check(resume, "--theme", "../house/theme.yaml")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        # What it names stands in its folder ...
        (self.top / "house" / "theme.yaml").write_text("extends: ../secret.yaml\n")
        result = self.check(resume, "--theme", "../house/theme.yaml", "--message-format", "short")
        self.assertEqual(result.stderr, "../house/theme.yaml:1:10: error[R0050]: the theme `../secret.yaml` is outside "
                                        "of `../house/`\n")
        # ... or below the root, and has its faults shown when it is named in the command itself only.
        result = self.check(resume, "--theme", "../house/theme.yaml", "--root", "..", "--message-format", "short")
        self.assertEqual(result.stderr,
                         "../house/theme.yaml:1:10: error[R4010]: the file `../secret.yaml` is not a theme\n")
        result = self.check(resume, "--theme", "../secret.yaml", "--message-format", "short")
        self.assertIn("../secret.yaml:1:1: error[R2001]: unknown key `token`", result.stderr)


class TextTest(StrangerTest):
    def test_a_password_stands_in_the_frame_and_nowhere_else(self):
        fields = {
            "basics.url": "basics: {name: Ada, email: a@b.org, url: 'https://ada:hunter2@example.org/x'}",
            "basics.profiles[0].url":
                "basics: {name: Ada, email: a@b.org, profiles: [{network: GitHub, url: 'https://ada:hunter2@example.org'}]}",
            "basics.summary": "basics: {name: Ada, email: a@b.org, summary: 'Read [this](https://ada:hunter2@example.org)'}",
            "projects[0].url": "basics: {name: Ada, email: a@b.org}\nprojects: [{name: Engine, startDate: 2020, "
                               "endDate: 2021, url: 'http://ada:hunter2@example.org', highlights: [Built 3 engines]}]",
            "meta.canonical": "basics: {name: Ada, email: a@b.org}\nmeta: {canonical: 'https://ada:hunter2@example.org/'}",
        }
        for field, text in fields.items():
            with self.subTest(field):
                result = self.check(text + "\n", "--no-lint", "--message-format", "short")
                self.assertEqual(result.returncode, 0)
                self.assertRegex(result.stderr, r"^r\.yaml:\d+:\d+: warning\[R2450\]: a password in the address of (a link "
                                                rf"of )?`{field.replace('[', '.').replace(']', '.')}`\n$")
                result = self.check(text + "\n", "--no-lint")
                self.assertEqual(result.stderr.count(SECRET), 1, result.stderr)

    def test_a_name_without_a_password_too_and_no_other_sign(self):
        text = "basics: {name: Ada, email: a@b.org, url: '%s'}\n"
        result = self.check(text % "https://bank.example@elsewhere.example/", "--message-format", "short")
        self.assertEqual(result.stderr,
                         "r.yaml:1:51: warning[R2450]: a user's name in the address of `basics.url`\n")
        for url in ("https://example.org/@ada", "https://example.org/?a=b@c", "https://example.org/#@",
                    "mailto:ada@example.org", "https://example.org:8080/"):
            with self.subTest(url):
                self.assertEqual(self.check(text % url).stderr, "")

    def test_directions_that_are_not_ended(self):
        text = 'basics: {name: Ada, email: a@b.org, label: "%s"}\n'
        for label, code in (("a \\u202b b", "R2451"), ("a \\u2067 b", "R2451"), ("a \\u2067 b \\u202c", "R2451"),
                            ("\\u202a a \\u2066 b \\u202c \\u2069", "R2451"), ("a \\u202e b", "R1"),
                            ("a \\u2067 b \\u2069", ""), ("a \\u202b b \\u202c", ""),
                            ("\\u2066 a \\u202b b \\u2069", ""), ("a \\u2069 \\u202c b", ""), ("a \\u200f b", "")):
            with self.subTest(label):
                result = self.check(text % label, "--message-format", "short")
                if code:
                    self.assertIn(f"[{code}", result.stderr)
                    self.assertEqual(result.stderr.count("\n"), 1)
                else:
                    self.assertEqual(result.stderr, "")

    def test_none_reaches_into_another_paragraph(self):
        text = "basics: {name: Ada, email: a@b.org}\nabout: %s\n"
        for about, wrong in (('"a \\u2067b\\n\\nc\\u2069 d"', True), ('"- a \\u2067b\\n- c\\u2069 d"', True),
                             ('"1. a \\u2067b\\n2. c\\u2069 d"', True), ("|\n  - a \u2067b\n  - c\u2069 d", True),
                             ("|\n  a \u2067b\n\n  c\u2069 d", True), ('"a \\u2067b\\n\\nc \\u2067d\\u2069"', True),
                             ('"a \\u2067b\\nc\\u2069 d"', False), ("|\n  a \u2067b\n  c\u2069 d", False),
                             ('"- a \\u2067b\\u2069\\n- \\u202bc\\u202c d"', False)):
            with self.subTest(about):
                result = self.check(text % about, "--no-lint", "--message-format", "short")
                self.assertEqual(result.stderr.count("[R2451]"), int(wrong), result.stderr)
                self.assertEqual(result.stderr.count("warning"), int(wrong), result.stderr)

    def test_a_comment_reads_as_it_is_written(self):
        for text, wrong in (("basics: {name: Jo, email: a@b.org} # \u2067 a comment\n", "1:38"),
                            ("# a \u202b b\n# c \u202c\nbasics: {name: Jo, email: a@b.org}\n", "1:5"),
                            ("basics:\n  name: Jo # \u2066x\u2069 y \u2068z\n  email: a@b.org\n", "2:20"),
                            ("# \u2067 a \u2069 b\nbasics: {name: Jo, email: a@b.org}\n", ""),
                            ("basics: {name: \u2067Jo\u2069, email: a@b.org} # \u200f a\n", "")):
            with self.subTest(text):
                result = self.check(text, "--no-lint", "--message-format", "short")
                place = f"r.yaml:{wrong}: warning[R2451]: " if wrong else ""
                self.assertTrue(result.stderr.startswith(place), result.stderr)
                self.assertEqual(result.stderr.count("warning"), int(bool(wrong)), result.stderr)
                self.assertEqual("is not ended in its comment" in result.stderr, bool(wrong))

    def test_every_text_is_looked_at_for_them(self):
        result = self.check("""
basics: {name: "Ada\\u2067", email: a@b.org, summary: "Built\\u2067 engines"}
work:
- {name: "Acme\\u202b", position: "Poet\\u2068", startDate: 2020, endDate: 2021, highlights: ["Wrote\\u2067 3 notes"]}
skills: [{name: "Maths\\u2067", keywords: ["Sums\\u2067"]}]
sections: [{id: speaking, title: "Talks\\u2067", text: "Spoke\\u2067"}]
""", "--no-lint", "--message-format", "short")
        fields = [line.split("`")[1] for line in result.stderr.splitlines() if "R2451" in line]
        self.assertEqual(fields, [
            "basics.name", "basics.summary", "work[0].name", "work[0].position", "work[0].highlights[0]",
            "skills[0].name", "skills[0].keywords[0]", "sections[0].title", "sections[0].text"], result.stderr)


if __name__ == "__main__":
    unittest.main()
