"""The command line as a user and a script meet it: options, outputs, exit codes.

RESUMEC is the path of the program.
"""

import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
MINIMAL = "basics: {name: Ada Lovelace, email: ada@example.org}\n"


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def run_program(self, *arguments, stdin=None, **options):
        return subprocess.run([PROGRAM, *arguments], cwd=self.path, input=stdin, capture_output=True,
                              text=True, timeout=60, **options)

    def write(self, name, text):
        (self.path / name).write_text(text, encoding="utf-8")

    def files(self):
        return sorted(str(p.relative_to(self.path)) for p in self.path.rglob("*") if p.is_file())

    def expect(self, result, code, stderr=None, stdout=None):
        self.assertEqual(result.returncode, code, result.stderr)
        if stderr is not None:
            self.assertEqual(result.stderr, stderr)
        if stdout is not None:
            self.assertEqual(result.stdout, stdout)


class MeantCommandTest(CommandLineTest):
    """A résumé alone is built, and the names of other programs' commands lead to ours."""

    def test_a_resume_alone_is_built(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("cv.yaml", "-q", "-o", "out/"), 0, stderr="")
        self.assertEqual(self.files(), ["cv.yaml", "out/cv.html", "out/cv.pdf", "out/cv.txt"])

    def test_options_may_stand_before_a_resume_that_is_alone(self):
        self.write("cv.yaml", MINIMAL)
        for before, made in ((["-q", "-o", "out/"], {"out/cv.html", "out/cv.pdf", "out/cv.txt"}),
                             (["-q", "-fmarkdown"], {"cv.md"}),
                             (["-qf", "json"], {"cv.json"}),
                             # The value of an option may be any word, that of a command too.
                             (["--format=text", "-q", "--output", "build/"], {"build/cv.txt"}),
                             (["-o", "build", "-f", "text", "-q"], {"build/cv.txt"}),
                             (["-t", "plain", "-q", "-f", "text"], {"cv.txt"}),
                             (["-q", "-f", "html", "--"], {"cv.html"})):
            with self.subTest(before):
                there = set(self.files()) - made
                for file in made & set(self.files()):
                    (self.path / file).unlink()
                self.expect(self.run_program(*before, "cv.yaml"), 0, stdout="", stderr="")
                self.assertEqual(set(self.files()), there | made)
        result = self.run_program("-f", "text", "-o", "-", "-", stdin=MINIMAL)
        self.expect(result, 0, stderr="")
        self.assertTrue(result.stdout.startswith("Ada Lovelace\n"))
        self.expect(self.run_program("--help", "cv.yaml"), 0, stdout=self.run_program("--help").stdout)
        self.expect(self.run_program("-q", "--help", "cv.yaml"), 0, stdout=self.run_program("build", "--help").stdout)
        self.expect(self.run_program("--wtach", "cv.yaml"), 2,
                    stderr="error: unknown option `--wtach`\nhelp: did you mean `--watch`?\n")
        # Without a file nothing says what is meant.
        self.expect(self.run_program("-t", "cv.yaml"), 2,
                    stderr="error: unknown option `-t`\nhelp: `resumec --help` lists what there is\n")

    def test_an_option_before_a_command_is_not_lost(self):
        self.write("cv.yaml", MINIMAL)
        for command in ("check", "build"):
            self.expect(self.run_program("-q", command, "cv.yaml"), 2, stdout="",
                        stderr="error: unknown option `-q`\n"
                               f"help: options of a command stand behind it: `resumec {command} -q`\n")
        self.assertEqual(self.files(), ["cv.yaml"])

    def test_help_and_manual_say_that_a_file_alone_is_built(self):
        said = "`resumec FILE` is `resumec build FILE`, with any of its options before or behind the file."
        self.assertIn(said, self.run_program("--help").stdout.splitlines())
        self.assertIn(said, self.run_program("man").stdout.splitlines())

    def test_any_file_that_is_there_is_a_resume(self):
        self.write("CV", MINIMAL)
        self.expect(self.run_program("CV", "-q", "-f", "text"), 0, stderr="")
        self.assertEqual(self.files(), ["CV", "CV.txt"])

    def test_standard_input_is_a_resume(self):
        result = self.run_program("-", "-f", "text", "-o", "-", stdin=MINIMAL)
        self.expect(result, 0, stderr="")
        self.assertTrue(result.stdout.startswith("Ada Lovelace\n"))

    def test_a_resume_that_is_not_there_is_no_unknown_command(self):
        self.expect(self.run_program("cv.yml"), 3, stderr="error[R0001]: cannot read cv.yml: no such file\n")

    def test_a_command_comes_before_a_file_of_its_name(self):
        self.write("themes", MINIMAL)
        self.assertIn("modern", self.run_program("themes").stdout)

    def test_names_of_other_programs(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("validate", "cv.yaml", "--no-lint"), 0)
        self.expect(self.run_program("render", "cv.yaml", "-q", "-f", "text"), 0, stderr="")
        self.expect(self.run_program("init", "ada.yaml"), 0)
        self.assertEqual(self.files(), ["ada.yaml", "cv.txt", "cv.yaml", "resume.schema.json"])

    def test_help_and_version_are_words_too(self):
        self.expect(self.run_program("version"), 0, stdout=self.run_program("--version").stdout)
        self.expect(self.run_program("help"), 0, stdout=self.run_program("--help").stdout)
        self.expect(self.run_program("help", "check"), 0, stdout=self.run_program("check", "--help").stdout)
        self.expect(self.run_program("help", "render"), 0, stdout=self.run_program("build", "--help").stdout)
        self.expect(self.run_program("help", "cv.yaml"), 0, stdout=self.run_program("build", "--help").stdout)
        for words in (("help", "help"), ("help", "--help")):
            self.expect(self.run_program(*words), 0, stdout=self.run_program("--help").stdout)

    def test_help_of_what_is_no_command_is_an_error(self):
        self.expect(self.run_program("help", "biuld"), 2, stdout="",
                    stderr="error: unknown command `biuld`\nhelp: did you mean `build`?\n")
        self.expect(self.run_program("help", "xyzzy"), 2, stdout="",
                    stderr="error: unknown command `xyzzy`\nhelp: `resumec --help` lists what there is\n")
        self.expect(self.run_program("help", "--xyzzy"), 2, stdout="",
                    stderr="error: unknown option `--xyzzy`\nhelp: `resumec --help` lists what there is\n")

    def test_a_word_too_much_behind_help_and_version(self):
        for words in (("version", "x"), ("help", "build", "x"), ("help", "biuld", "x")):
            self.expect(self.run_program(*words), 2, stdout="",
                        stderr="error: unknown argument `x`\nhelp: `resumec --help` lists what there is\n")
        self.expect(self.run_program("version", "--x"), 2, stdout="",
                    stderr="error: unknown option `--x`\nhelp: `resumec --help` lists what there is\n")

    def test_what_is_neither_stays_an_error(self):
        self.expect(self.run_program("biuld", "cv.yaml"), 2,
                    stderr="error: unknown command `biuld`\nhelp: did you mean `build`?\n")


class OutputTest(CommandLineTest):
    def test_without_arguments_resume_yaml_goes_to_all_formats(self):
        self.write("resume.yaml", MINIMAL)
        result = self.run_program("build")
        self.expect(result, 0)
        self.assertRegex(result.stderr,
                         r"^wrote resume.pdf \(1 page, \d+ kB\), resume.html \(\d+ kB\), resume.txt \(\d+ B\)\n$")
        self.assertEqual(self.files(), ["resume.html", "resume.pdf", "resume.txt", "resume.yaml"])

    def test_resume_json_is_second_choice(self):
        self.write("resume.json", '{"basics": {"name": "Ada Lovelace", "email": "ada@example.org"}}')
        self.expect(self.run_program("build", "-q", "-f", "text"), 0, stderr="")
        self.assertEqual(self.files(), ["resume.json", "resume.txt"])

    def test_neither_is_an_error_with_a_way_on(self):
        self.expect(self.run_program("build"), 3,
                    stderr="error[R0001]: no file was named, and there is no resume.yaml or resume.json here\n"
                           "  = help: `resumec new` writes a résumé to start from\n")

    def test_outputs_stand_beside_the_resume(self):
        (self.path / "cv").mkdir()
        self.write("cv/ada.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q", "cv/ada.yaml"), 0, stderr="")
        self.assertEqual(self.files(), ["cv/ada.html", "cv/ada.pdf", "cv/ada.txt", "cv/ada.yaml"])

    def test_an_extension_selects_the_format(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q", "cv.yaml", "-o", "out.pdf"), 0, stderr="")
        self.assertEqual(self.files(), ["cv.yaml", "out.pdf"])
        self.assertTrue((self.path / "out.pdf").read_bytes().startswith(b"%PDF-1.7"))

    def test_a_directory_is_created(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q", "cv.yaml", "-f", "text,html", "-o", "a/b/"), 0, stderr="")
        self.assertEqual(self.files(), ["a/b/cv.html", "a/b/cv.txt", "cv.yaml"])

    def test_standard_input_and_output(self):
        result = self.run_program("build", "-", "-f", "text", "-o", "-", stdin=MINIMAL)
        self.expect(result, 0, stderr="")
        self.assertTrue(result.stdout.startswith("Ada Lovelace\n"), result.stdout)

    def test_standard_output_takes_one_format(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "cv.yaml", "-o", "-"), 2,
                    stderr="error: `-o -` writes one format\nhelp: name it with `-f text`\n")

    def test_extension_and_format_that_contradict(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "cv.yaml", "-f", "text", "-o", "x.pdf"), 2,
                    stderr="error: `-o x.pdf` is pdf, but `-f` asks for text\n"
                           "help: leave out `-f`, or give `-o` a directory\n")

    def test_an_empty_name_is_no_name_left_out(self):
        self.write("resume.yaml", MINIMAL)
        for command, option in (("build", "--output"), ("build", "--root"), ("build", "--overlay"),
                                ("build", "--diagnostics-file"), ("check", "--diagnostics-file")):
            self.expect(self.run_program(command, option, ""), 2,
                        stderr=f"error: {option}: an empty name\nhelp: `resumec {command} --help` lists what there is\n")
        for command in ("build", "check", "inspect", "new"):
            self.expect(self.run_program(command, ""), 2,
                        stderr=f"error: FILE: an empty name\nhelp: `resumec {command} --help` lists what there is\n")
        self.assertEqual(self.files(), ["resume.yaml"])

    def test_a_file_name_that_begins_with_a_dash(self):
        self.write("-cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q", "-f", "text", "--", "-cv.yaml"), 0, stderr="")
        self.assertEqual(self.files(), ["-cv.txt", "-cv.yaml"])

    def test_a_file_name_that_is_not_utf8(self):
        name = os.fsencode(self.folder.name) + b"/r\xe9sum\xe9.yaml"
        with open(name, "w", encoding="utf-8") as file:
            file.write(MINIMAL)
        self.expect(self.run_program("build", "-q", "-f", "text", name), 0, stderr="")
        self.assertTrue(os.path.exists(os.fsencode(self.folder.name) + b"/r\xe9sum\xe9.txt"))

    def test_the_page_links_the_pdf_beside_it(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q", "cv.yaml"), 0)
        self.assertIn('href="cv.pdf"', (self.path / "cv.html").read_text(encoding="utf-8"))

    def test_the_page_links_a_pdf_that_is_there_already(self):
        def link(name):
            page = (self.path / name).read_text(encoding="utf-8")
            return page.split('class="download" href="')[1].split('"')[0] if 'class="download"' in page else None

        self.write("cv.yaml", MINIMAL + "variants: {short: {}}\n")
        for arguments, page, pdfs in (
                (("-f", "html"), "cv.html", ("cv.pdf",)),
                (("-f", "html,text", "-o", "out/"), "out/cv.html", ("out/cv.pdf",)),
                (("-o", "index.html"), "index.html", ("cv.pdf", "index.pdf")),
                (("-o", "out/index.html"), "out/index.html", ("out/cv.pdf", "out/index.pdf")),
                (("-f", "html", "--variant", "short"), "cv-short.html", ("cv-short.pdf",)),
                (("-f", "html", "--all-variants"), "cv-short.html", ("cv-short.pdf",)),
                (("-o", "index.html", "--variant", "short"), "index.html", ("cv-short.pdf", "index.pdf"))):
            with self.subTest(arguments=arguments):
                self.expect(self.run_program("build", "-q", "cv.yaml", *arguments), 0, stderr="")
                self.assertIsNone(link(page))
                # The nearer name is taken when both are there.
                # Nobody can read these.
                for pdf in pdfs:
                    for make in (os.mkdir, os.mkfifo, lambda path: path.touch()):
                        make(self.path / pdf)
                        self.expect(self.run_program("build", "-q", "cv.yaml", *arguments), 0, stderr="")
                        self.assertIsNone(link(page), (pdf, make))
                        (os.rmdir if make is os.mkdir else os.unlink)(self.path / pdf)
                for pdf in pdfs:
                    self.write(pdf, "%PDF")
                    self.expect(self.run_program("build", "-q", "cv.yaml", *arguments), 0, stderr="")
                    self.assertEqual(link(page), pathlib.PurePath(pdf).name)
                for pdf in pdfs:
                    (self.path / pdf).unlink()


class SafetyTest(CommandLineTest):
    """Nothing is ever lost: an existing file survives every failure."""

    def setUp(self):
        super().setUp()
        self.write("cv.yaml", MINIMAL)
        for name in ("cv.pdf", "cv.html", "cv.txt"):
            self.write(name, "old " + name)

    def assert_untouched(self):
        for name in ("cv.pdf", "cv.html", "cv.txt"):
            self.assertEqual((self.path / name).read_text(encoding="utf-8"), "old " + name)
        self.assertEqual([f for f in self.files() if f.endswith(".tmp")], [])

    def test_errors_in_the_input(self):
        self.write("cv.yaml", "basics: {name: Ada, emial: a@example.org}\n")
        self.expect(self.run_program("build", "cv.yaml"), 1)
        self.assert_untouched()

    def test_a_missing_photo(self):
        self.write("cv.yaml", "basics: {name: Ada, email: ada@example.org, image: me.jpg}\n")
        result = self.run_program("build", "cv.yaml")
        self.expect(result, 1)
        self.assertTrue(result.stderr.startswith("error[R0001]: cannot read `me.jpg`: no such file\n"
                                                 " --> cv.yaml:1:"), result.stderr)
        self.assert_untouched()

    def test_a_full_disk(self):
        def limit_file_size():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
        result = self.run_program("build", "cv.yaml", preexec_fn=limit_file_size)
        self.expect(result, 3, stderr="error[R0002]: cannot write cv.pdf: File too large\n")
        self.assert_untouched()

    def test_a_directory_that_cannot_be_made(self):
        result = self.run_program("build", "cv.yaml", "-o", "cv.yaml/out/")
        self.expect(result, 3, stderr="error[R0002]: cannot make directory cv.yaml: Not a directory\n")
        self.assert_untouched()

    def test_an_output_that_is_a_directory(self):
        (self.path / "out.pdf").mkdir()
        self.expect(self.run_program("build", "cv.yaml", "-o", "out.pdf"), 3,
                    stderr="error[R0002]: cannot write out.pdf: Is a directory\n")

    def test_one_output_that_fails_keeps_them_all(self):
        (self.path / "cv.txt").unlink()
        (self.path / "cv.txt").mkdir()
        result = self.run_program("build", "cv.yaml")
        self.expect(result, 3, stderr="error[R0002]: cannot write cv.txt: Is a directory\n")
        self.assertEqual((self.path / "cv.pdf").read_text(encoding="utf-8"), "old cv.pdf")

    @unittest.skipIf(os.geteuid() == 0, "root writes everywhere")
    def test_a_directory_without_the_right_to_write(self):
        (self.path / "locked").mkdir(mode=0o555)
        self.expect(self.run_program("build", "cv.yaml", "-o", "locked/x.pdf"), 3,
                    stderr="error[R0002]: cannot write locked/x.pdf: Permission denied\n")

    def test_a_symbolic_link_stays_and_its_target_is_replaced(self):
        (self.path / "cv.txt").unlink()
        (self.path / "real").mkdir()
        (self.path / "cv.txt").symlink_to("real/target.txt")
        self.expect(self.run_program("build", "-q", "cv.yaml", "-f", "text"), 0, stderr="")
        self.assertTrue((self.path / "cv.txt").is_symlink())
        self.assertTrue((self.path / "real/target.txt").read_text(encoding="utf-8").startswith("Ada"))

    def test_a_loop_of_links(self):
        (self.path / "cv.txt").unlink()
        (self.path / "cv.txt").symlink_to("cv.txt")
        self.expect(self.run_program("build", "cv.yaml", "-f", "text"), 3,
                    stderr="error[R0002]: cannot write cv.txt: Too many levels of symbolic links\n")

    def test_a_full_device(self):
        (self.path / "full.txt").symlink_to("/dev/full")
        self.expect(self.run_program("build", "cv.yaml", "-o", "full.txt"), 3,
                    stderr="error[R0002]: cannot write full.txt: No space left on device\n")

    def test_standard_output_that_is_full(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            result = subprocess.run([PROGRAM, "build", "cv.yaml", "-f", "text", "-o", "-"], cwd=self.path,
                                    stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stderr, "error: cannot write to standard output: No space left on device\n")


class InputTest(CommandLineTest):
    def test_a_missing_file_with_a_near_name(self):
        self.write("resume.yaml", MINIMAL)
        self.expect(self.run_program("build", "resum.yaml"), 3,
                    stderr="error[R0001]: cannot read resum.yaml: no such file\n  = help: did you mean `resume.yaml`?\n")

    def test_a_directory(self):
        (self.path / "cv.yaml").mkdir()
        self.expect(self.run_program("check", "cv.yaml"), 3,
                    stderr="error[R0001]: cannot read cv.yaml: it is a directory\nchecked 1 file: 1 error, 0 warnings\n")

    def test_a_device_without_end(self):
        self.expect(self.run_program("build", "/dev/zero"), 1,
                    stderr="error[R1001]: /dev/zero is longer than the limit of 64 MiB\n")

    def test_check_goes_on_after_a_file_with_errors(self):
        self.write("good.yaml", MINIMAL)
        self.write("bad.yaml", "basics: {name: Ada, emial: a@example.org}\n")
        result = self.run_program("check", "--message-format", "short", "bad.yaml", "good.yaml", "none.yaml")
        self.expect(result, 3)
        lines = result.stderr.splitlines()
        self.assertTrue(lines[0].startswith("bad.yaml:1:21: error[R2001]: unknown key `emial`"), result.stderr)
        self.assertEqual(lines[-1], "checked 3 files: 2 errors, 0 warnings")


class UsageTest(CommandLineTest):
    def test_a_command_that_is_not_known(self):
        self.expect(self.run_program("biuld"), 2,
                    stderr="error: unknown command `biuld`\nhelp: did you mean `build`?\n")

    def test_an_option_that_is_not_known(self):
        self.expect(self.run_program("build", "--teme", "modern"), 2,
                    stderr="error: unknown option `--teme`\nhelp: did you mean `--theme`?\n")

    def test_a_format_that_is_not_known(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "cv.yaml", "-f", "txet"), 2,
                    stderr="error[R0003]: unknown format `txet`\n  = help: did you mean `text`?\n")

    def test_a_set_without_a_value(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "cv.yaml", "--set", "basics.label"), 2,
                    stderr="error: `--set basics.label` has no `=`\n"
                           "help: write it as `--set basics.label=Engineer`\n")

    def test_every_command_has_help_with_an_example(self):
        for command in ("build", "check", "new", "explain", "schema", "themes", "fonts", "formats", "inspect"):
            with self.subTest(command):
                result = self.run_program(command, "--help")
                self.expect(result, 0, stderr="")
                self.assertIn("resumec " + command, result.stdout.split("Example", 1)[1])

    def test_explain(self):
        result = self.run_program("explain", "R0002")
        self.expect(result, 0, stderr="")
        self.assertTrue(result.stdout.startswith("R0002 cannot-write (error)\n\n"), result.stdout)
        self.assertEqual(self.run_program("explain", "cannot-write").stdout, result.stdout)
        self.expect(self.run_program("explain", "R99999"), 2)
        self.assertIn("R0002 cannot-write", self.run_program("explain").stdout)

    def test_schema_is_json(self):
        import json
        schema = json.loads(self.run_program("schema").stdout)
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")

    def test_lists(self):
        self.assertEqual([line.split()[0] for line in self.run_program("formats").stdout.splitlines()],
                         ["pdf", "html", "text", "markdown", "json"])
        self.assertIn("html      .html  text/html; charset=utf-8      one self-contained web page, no scripts, no network",
                      self.run_program("formats").stdout.splitlines())
        self.assertGreaterEqual(len(self.run_program("themes").stdout.splitlines()), 1)

    def test_fonts(self):
        result = self.run_program("fonts")
        self.expect(result, 0, stderr="")
        lines = result.stdout.splitlines()
        self.assertIn("Lato  400i 500 600i 700i, built in", lines)
        self.assertEqual(lines[lines.index("Noto Sans Hebrew  400 700, built in") + 1], "    Hebrew")
        at = next(i for i, line in enumerate(lines) if line.startswith("Noto Color Emoji  400, "))
        self.assertIn(lines[at], ("Noto Color Emoji  400, found",
                                  "Noto Color Emoji  400, not installed: Debian package fonts-noto-color-emoji"))


class InstalledFontsTest(CommandLineTest):
    """Families of the machine, which here is a folder with one family."""

    def setUp(self):
        super().setUp()
        (self.path / "machine").mkdir()
        for weight in ("Regular", "Bold"):
            shutil.copy(f"/usr/share/fonts/truetype/noto/NotoSerif-{weight}.ttf", self.path / "machine")
        self.write("fonts.conf", f"<fontconfig><dir>{self.path}/machine</dir>"
                                 f"<cachedir>{self.path}/cache</cachedir></fontconfig>")
        self.environment = {**os.environ, "FONTCONFIG_FILE": str(self.path / "fonts.conf")}

    def build(self, fonts):
        self.write("cv.yaml", MINIMAL + "design: {fonts: " + fonts + "}\n")
        return self.run_program("inspect", "--stage", "layout", "cv.yaml", "--message-format", "short",
                                env=self.environment)

    def test_a_family_is_found_only_when_asked_for(self):
        self.expect(self.build("{body: noto serif}"), 1,
                    stderr="cv.yaml:2:24: error[R5001]: no font family is named `noto serif`\n")
        result = self.build("{body: noto serif, installed: true}")
        self.expect(result, 0, stderr="")
        self.assertIn("NotoSerif-Regular 9.5", result.stdout)

    def test_an_unknown_family_is_not_replaced(self):
        self.expect(self.build("{body: Noto, installed: true}"), 1,
                    stderr="cv.yaml:2:24: error[R5001]: no font family is named `Noto`, and none is installed "
                           "under that name\n")


class SetTest(CommandLineTest):
    def test_a_value_is_set_as_if_it_stood_in_the_resume(self):
        self.write("cv.yaml", MINIMAL + "work: [{name: Acme, startDate: 2020, endDate: 2021}]\n")
        result = self.run_program("build", "cv.yaml", "-f", "text", "-o", "-", "--set", "basics.label=Engineer",
                                  "--set", "work[0].name=Globex", "--set", "work[0].highlights=[Built a bridge]")
        self.expect(result, 0, stderr="")
        for word in ("Engineer", "Globex", "Built a bridge"):
            self.assertIn(word, result.stdout)
        self.assertNotIn("Acme", result.stdout)

    def test_a_complaint_about_it_points_at_it(self):
        self.write("cv.yaml", MINIMAL)
        for value in ("A = B", "name = 'x'", "<html>", "#set x"):
            made = self.run_program("build", "cv.yaml", "-f", "text", "-o", "-", "--set", f"basics.label='{value}'"
                                    if value.startswith("#") else f"basics.label={value}")
            self.assertEqual((made.returncode, made.stderr), (0, ""), value)
        result = self.run_program("check", "-", stdin="[basics]\nname = 'Ada'\n")
        self.assertIn("this is a TOML file", result.stderr)
        result = self.run_program("check", "cv.yaml", "--set", "basics.emial=a@example.org")
        self.expect(result, 2)
        self.assertIn("--> --set basics.emial:1:1\n", result.stderr)

    def test_a_path_that_leads_nowhere(self):
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("check", "-q", "cv.yaml", "--set", "work[3].name=x"), 2,
                    stderr="error[R0021]: `work[3]`: the list is empty; its first item is `[0]`\n"
                           " --> --set work[3].name:1:1\n  |\n1 | work[3].name\n  | ^^^^^^^^^^^^\n"
                           "  = help: resumec explain R0021\n")


TAILORED = """\
basics: {name: Ada Lovelace, email: ada@example.org, phone: +44 20 7946 0123}
work:
  - name: Engines
    position: Clerk
    startDate: 1842
    endDate: 1843
    highlights: [Wrote notes, {text: Compiled tables, tags: [backend]}, {text: Sold tables, tags: [sales]}]
variants:
  backend: {include: [backend]}
  sales: {include: [sales], redact: [basics.phone]}
"""


class VariantTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.write("cv.yaml", TAILORED)

    def text(self, *arguments):
        result = self.run_program("build", "cv.yaml", "-f", "text", "-o", "-", *arguments)
        self.expect(result, 0, stderr="")
        return result.stdout

    def test_all_variants_bear_their_names(self):
        result = self.run_program("build", "cv.yaml", "--all-variants")
        self.expect(result, 0)
        sizes = r"\.pdf \(1 page, \d+ kB\), {0}\.html \(\d+ kB\), {0}\.txt \(\d+ B\)"
        self.assertRegex(result.stderr, "^" + "".join(f"wrote {name}{sizes.format(name)}\n"
                                                      for name in ("cv-backend", "cv-sales")) + "$")
        self.assertEqual(self.files(), ["cv-backend.html", "cv-backend.pdf", "cv-backend.txt", "cv-sales.html",
                                        "cv-sales.pdf", "cv-sales.txt", "cv.yaml"])
        for name, there, not_there in (("backend", "Compiled", "Sold"), ("sales", "Sold", "Compiled")):
            text = (self.path / f"cv-{name}.txt").read_text(encoding="utf-8")
            self.assertIn("Wrote", text)
            self.assertIn(there, text)
            self.assertNotIn(not_there, text)
            self.assertIn(f'href="cv-{name}.pdf"', (self.path / f"cv-{name}.html").read_text(encoding="utf-8"))

    def test_one_variant_and_several(self):
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "text", "--variant", "sales"), 0, stderr="")
        self.assertEqual(self.files(), ["cv-sales.txt", "cv.yaml"])
        words = ("build", "cv.yaml", "-q", "-f", "text", "-o", "out/")
        self.expect(self.run_program(*words, "--variant", "backend,sales", "--variant", "backend"), 0, stderr="")
        self.assertEqual(self.files(), ["cv-sales.txt", "cv.yaml", "out/cv-backend.txt", "out/cv-sales.txt"])
        self.expect(self.run_program("build", "cv.yaml", "-q", "--variant", "sales", "-o", "me.txt"), 0, stderr="")
        self.assertIn("Sold", (self.path / "me.txt").read_text(encoding="utf-8"))

    def test_without_a_variant_it_is_the_whole_resume(self):
        text = self.text()
        for word in ("Wrote", "Compiled", "Sold", "+44 20 7946 0123"):
            self.assertIn(word, text)

    def test_what_is_redacted_is_in_no_output(self):
        self.expect(self.run_program("build", "cv.yaml", "-q", "--variant", "sales"), 0, stderr="")
        for name in ("cv-sales.html", "cv-sales.txt"):
            self.assertNotIn("7946", (self.path / name).read_text(encoding="utf-8"))

    def test_one_that_fails_keeps_the_old_outputs_of_all(self):
        self.write("cv.yaml", TAILORED.replace("redact: [basics.phone]", "redact: [basics.phon]"))
        self.write("cv-backend.txt", "old")
        result = self.run_program("build", "cv.yaml", "--all-variants", "-f", "text")
        self.expect(result, 1, stderr="error[R3007]: there is no field `basics.phon`\n"
                                      "  --> cv.yaml:10:45\n"
                                      "   |\n"
                                      "10 |   sales: {include: [sales], redact: [basics.phon]}\n"
                                      "   |                                             ^^^^\n"
                                      "   = note: in the variant `sales`\n"
                                      "   = help: did you mean `phone`?\n"
                                      "   = help: resumec explain R3007\n")
        self.assertEqual((self.path / "cv-backend.txt").read_text(encoding="utf-8"), "old")
        self.assertEqual(self.files(), ["cv-backend.txt", "cv.yaml"])

    def test_several_do_not_fit_in_one_file(self):
        for output in ("-", "cv.pdf"):
            for words in (["--all-variants"], ["--variant", "backend,sales"]):
                self.expect(self.run_program("build", "cv.yaml", "-f", "pdf", "-o", output, *words), 2,
                            stderr=f"error: `-o {output}` takes one version, and several variants are asked for\n"
                                   "help: give `-o` a directory\n")

    def test_a_variant_that_is_not_known(self):
        self.expect(self.run_program("build", "cv.yaml", "--variant", "bakend"), 2,
                    stderr="error[R3001]: there is no variant `bakend`\n"
                           "  = note: the variants are backend, sales\n"
                           "  = help: did you mean `backend`?\n")
        self.write("cv.yaml", MINIMAL)
        self.expect(self.run_program("build", "cv.yaml", "--variant", "backend"), 2,
                    stderr="error[R3002]: there is no variant `backend`, for the résumé has no `variants`\n"
                           "  = help: `variants: {backend: {include: [a-tag]}}` describes it\n")
        self.expect(self.run_program("build", "cv.yaml", "--all-variants"), 2,
                    stderr="error[R3002]: the résumé has no `variants`\n"
                           "  = help: `variants: {backend: {include: [backend]}}` describes one\n")
        self.assertEqual(self.files(), ["cv.yaml"])

    def test_check_looks_at_every_variant(self):
        self.expect(self.run_program("check", "cv.yaml"), 0,
                    stderr="checked 1 file, 2 variants: 0 errors, 0 warnings\n")
        self.write("cv.yaml", TAILORED.replace("basics.phone", "basics.phone, basics.email"))
        result = self.run_program("check", "cv.yaml", "--message-format", "short")
        self.expect(result, 0,
                    stderr="cv.yaml:10:3: warning[R3010]: the variant `sales` hides every way to reach you\n"
                           "checked 1 file, 2 variants: 0 errors, 1 warning\n")
        self.expect(self.run_program("check", "cv.yaml", "--variant", "backend"), 0,
                    stderr="checked 1 file, 1 variant: 0 errors, 0 warnings\n")

    def test_a_complaint_of_all_versions_stands_once(self):
        self.write("cv.yaml", TAILORED.replace("endDate: 1843", "endDate: 1841"))
        result = self.run_program("check", "cv.yaml", "--message-format", "short")
        self.expect(result, 1, stderr="cv.yaml:6:14: error[R2110]: job ends before it starts\n"
                                      "checked 1 file, 2 variants: 1 error, 0 warnings\n")

    def test_overlays_come_over_the_variant_in_order(self):
        self.write("one.yaml", "set: {basics.phone: +44 20 7946 0999, basics.label: One}\n")
        self.write("two.yaml", "set: {basics.label: Two}\nsections: [{section: work, title: Jobs}]\n")
        text = self.text("--variant", "sales", "-v", "one.yaml", "--overlay", "two.yaml")
        for word in ("+44 20 7946 0999", "Two", "Jobs", "Sold"):
            self.assertIn(word, text)
        for word in ("One", "Compiled"):
            self.assertNotIn(word, text)
        text = self.text("-v", "two.yaml", "--set", "basics.label=Three")
        for word in ("Three", "Jobs", "Sold", "Compiled"):
            self.assertIn(word, text)

    def test_an_overlay_that_cannot_be_read(self):
        self.write("overlay.yaml", "{}")
        self.expect(self.run_program("build", "cv.yaml", "-v", "overlai.yaml"), 3,
                    stderr="error[R0001]: cannot read overlai.yaml: no such file\n"
                           "  = help: did you mean `overlay.yaml`?\n")

    def test_a_complaint_about_an_overlay_points_into_it(self):
        self.write("over.yaml", "set:\n  basics.email: nobody\n")
        self.expect(self.run_program("check", "-q", "cv.yaml", "-v", "over.yaml", "--message-format", "short"), 1,
                    stderr="over.yaml:2:17: error[R2201]: `basics.email` is no e-mail address: `nobody`\n")

    def test_inspect_shows_one_version(self):
        words = ("inspect", "cv.yaml", "--stage", "words")
        result = self.run_program(*words, "--variant", "sales")
        self.expect(result, 0, stderr="")
        self.assertIn("Sold", result.stdout)
        self.assertNotIn("Compiled", result.stdout)
        self.expect(self.run_program(*words, "--variant", "sales,backend"), 2,
                    stderr="error: `inspect` shows one version, and 2 are named\n")

    def test_set_has_the_last_word_and_reaches_variants(self):
        self.write("cv.yaml", TAILORED.replace("{include: [backend]}", "{set: {basics.label: One}}"))
        self.assertIn("Two", self.text("--variant", "backend", "--set", "basics.label=Two"))
        self.assertNotIn("One", self.text("--variant", "backend", "--set", "variants.backend.set={}"))


class NewTest(CommandLineTest):
    def test_the_starter_compiles_clean(self):
        self.expect(self.run_program("new"), 0,
                    stderr="wrote resume.yaml and resume.schema.json; next: resumec build resume.yaml\n")
        self.expect(self.run_program("check"), 0, stderr="checked 1 file: 0 errors, 0 warnings\n")
        self.expect(self.run_program("build", "-q"), 0, stderr="")

    def test_what_comes_next_can_be_typed(self):
        for name, shown in (("my cv.yaml", "'my cv.yaml'"), ("$x.yaml", "'$x.yaml'"), ("a'b.yaml", "'a'\\''b.yaml'"),
                            ("-q.yaml", "./-q.yaml"), ("-q 1.yaml", "'./-q 1.yaml'"), ("~/a#b.yaml", "'~/a#b.yaml'"),
                            ("build", "build"), ("a;b&c.txt", "'a;b&c.txt'"), ("été.yaml", "'été.yaml'")):
            with self.subTest(name):
                result = self.run_program("new", "--no-schema", "--", name)
                output = " -o out/" if name.endswith(".txt") else ""
                self.expect(result, 0, stderr=f"wrote {name}; next: resumec build {shown}{output}\n")
                # Of a shell that is handed it, with the program under its own name.
                command = result.stderr.rstrip("\n").split("next: ")[1].replace("resumec", f"'{PROGRAM}'", 1)
                built = subprocess.run(["sh", "-c", command + " -q -f text"], cwd=self.path, capture_output=True,
                                       text=True, timeout=60, check=False)
                self.assertEqual((built.returncode, built.stderr), (0, ""))
        # A name that cannot be shown cannot be typed from what is shown.
        self.expect(self.run_program("new", "--no-schema", "a\tb.yaml"), 0, stderr="wrote aU+0009b.yaml\n")

    def test_a_file_that_is_there_stays(self):
        self.write("resume.yaml", "mine\n")
        self.expect(self.run_program("new"), 3,
                    stderr="error: resume.yaml is there already\n"
                           "help: name another file, or replace it with `--force`\n")
        self.assertEqual((self.path / "resume.yaml").read_text(encoding="utf-8"), "mine\n")

    def test_the_schema_stands_beside_the_file(self):
        self.expect(self.run_program("new", "cv/ada.yaml"), 0,
                    stderr="wrote cv/ada.yaml and cv/resume.schema.json; next: resumec build cv/ada.yaml\n")
        first = (self.path / "cv/ada.yaml").read_text(encoding="utf-8").splitlines()[0]
        self.assertEqual(first, "# yaml-language-server: $schema=./resume.schema.json")
        self.assertEqual((self.path / "cv/resume.schema.json").read_text(encoding="utf-8"),
                         self.run_program("schema").stdout)

    def test_without_a_schema_no_line_names_one(self):
        self.expect(self.run_program("new", "--no-schema"), 0,
                    stderr="wrote resume.yaml; next: resumec build resume.yaml\n")
        self.assertEqual(self.files(), ["resume.yaml"])
        text = (self.path / "resume.yaml").read_text(encoding="utf-8")
        self.assertNotIn("schema", text)
        self.assertEqual(self.run_program("new", "-").stdout, text)

    def test_a_schema_of_ours_is_renewed_and_another_one_stays(self):
        self.write("resume.schema.json", '{"$id": "urn:resumec:schema:0.0.1"}')
        self.expect(self.run_program("new"), 0)
        self.assertIn('"$defs"', (self.path / "resume.schema.json").read_text(encoding="utf-8"))
        self.write("resume.schema.json", '{"$id": "https://example.org/mine"}')
        self.expect(self.run_program("new", "b.yaml"), 3,
                    stderr="error: resume.schema.json is there already\n"
                           "help: leave it with `--no-schema`, or replace it with `--force`\n")
        self.assertEqual(self.files(), ["resume.schema.json", "resume.yaml"])
        self.expect(self.run_program("new", "b.yaml", "--no-schema"), 0)
        self.expect(self.run_program("new", "b.yaml", "--force"), 0)
        self.assertIn('"$defs"', (self.path / "resume.schema.json").read_text(encoding="utf-8"))

    def test_json_has_no_comments(self):
        self.expect(self.run_program("new", "cv.json"), 2,
                    stderr="error: what `new` writes is YAML, with comments\n"
                           "help: name it `cv.yaml`; JSON Resume files compile as they are\n")
        self.assertEqual(self.files(), [])

    def test_a_name_of_any_shape_is_safe(self):
        for name in ("O'Brien: the \"first\" #1", "- *x &y", "Zoë 张伟", "null", "NULL", "true", "1", "1.5", "~", "No",
                     "2020-01-01", ".inf", "0x1F", "back\\slash", "Ada.", "-", "Jean-Luc d'Arc", "नोआ", "A: b", "A #b",
                     "!x", "...", "<<", "J. R. Smith"):
            with self.subTest(name):
                text = self.run_program("new", "-", "--name", name).stdout
                self.expect(self.run_program("check", "-", "--no-lint", stdin=text), 0)
                result = self.run_program("inspect", "-", "--stage", "words", stdin=text)
                self.expect(result, 0, stderr="")
                self.assertEqual(result.stdout.splitlines()[0], name)
                # Quoted where any reader of YAML would take it for something else.
                line = next(line for line in text.splitlines() if line.startswith("  name: "))
                plain = re.fullmatch(r"[^\W\d].*", name) and name.lower() not in ("null", "true", "no") and ":" not in name
                if not plain:
                    self.assertTrue(line.startswith('  name: "'), line)

    def test_a_name_that_nobody_typed_is_refused(self):
        for name, said in ((b"a\xffb", "byte 0xFF, which is not UTF-8"), ("a\u202eb", "U+202E, which nobody can see"),
                           ("a\x1bb", "U+001B, which nobody can see"), ("a\nb", "U+000A, which nobody can see"),
                           ("\ufeffA", "U+FEFF, which nobody can see")):
            with self.subTest(name):
                self.expect(self.run_program("new", "--name", name), 2,
                            stderr=f"error: `--name` holds {said}\nhelp: type the name by hand\n")
        self.expect(self.run_program("new", "--name", " "), 2,
                    stderr="error: `--name` is empty\nhelp: leave it out for the name of an example\n")
        self.assertEqual(self.files(), [])


class FormsOfComplaintsTest(CommandLineTest):
    """What programs read, and which warnings are heard."""

    WRONG = MINIMAL + """design: {colors: {text: "#999999"}}
work:
- {name: Acme, position: Dev, startDate: 2021-05, endDate: 2019-02}
"""

    def check(self, *arguments, **options):
        self.write("cv.yaml", self.WRONG)
        return self.run_program("check", "cv.yaml", *arguments, **options)

    def test_json_is_one_object_a_line_and_nothing_else(self):
        result = self.check("--message-format", "json")
        self.assertEqual(result.returncode, 1)
        complaints = [json.loads(line) for line in result.stderr.splitlines()]
        self.assertEqual([(one["code"], one["severity"], one["begin"]["line"]) for one in complaints],
                         [("R4004", "warning", 2), ("R2110", "error", 4)])
        self.assertEqual(complaints[1]["related"][0]["label"], "starts here")

    def test_sarif_is_one_log_of_all_files(self):
        self.write("good.yaml", MINIMAL)
        result = self.check("good.yaml", "cv.yaml", "--message-format", "sarif")
        log = json.loads(result.stderr)
        self.assertEqual(log["version"], "2.1.0")
        self.assertEqual([one["ruleId"] for one in log["runs"][0]["results"]], ["R4004", "R2110"] * 2)

    def test_a_workflow_of_github_gets_its_commands(self):
        result = self.check("-q", env={**os.environ, "GITHUB_ACTIONS": "true"})
        lines = result.stderr.splitlines()
        self.assertTrue(lines[0].startswith("::warning file=cv.yaml,line=2,col=25,endColumn=34,title=R4004 "), lines)
        self.assertTrue(lines[1].startswith("::error file=cv.yaml,line=4,col=60,endColumn=67,title=R2110 "), lines)
        human = self.check("-q", "--message-format", "human", env={**os.environ, "GITHUB_ACTIONS": "true"})
        self.assertIn(" --> cv.yaml:2:25", human.stderr)

    def test_gitlab_gets_one_list_of_all_files(self):
        self.write("good.yaml", MINIMAL)
        result = self.check("good.yaml", "--message-format", "gitlab")
        report = json.loads(result.stderr)
        self.assertEqual(result.returncode, 1)
        self.assertEqual([(one["check_name"], one["location"]["path"], one["location"]["lines"]["begin"])
                          for one in report], [("R4004", "cv.yaml", 2), ("R2110", "cv.yaml", 4)])
        self.assertEqual(json.loads(self.run_program("check", "good.yaml", "--message-format", "gitlab").stderr), [])

    def test_the_file_of_complaints_stands_beside_what_is_shown(self):
        result = self.check("--diagnostics-file", "found.sarif")
        self.assertIn(" --> cv.yaml:2:25", result.stderr)
        log = json.loads((self.path / "found.sarif").read_text(encoding="utf-8"))
        self.assertEqual(len(log["runs"][0]["results"]), 2)
        for name in ("found.codequality.json", ".codequality.json"):
            self.check("--diagnostics-file", name, "--message-format", "short")
            report = json.loads((self.path / name).read_text(encoding="utf-8"))
            self.assertEqual([one["severity"] for one in report], ["minor", "major"])
        self.check("--diagnostics-file", "found.jsonl", "--message-format", "short")
        self.assertEqual(len((self.path / "found.jsonl").read_text(encoding="utf-8").splitlines()), 2)
        self.write("good.yaml", MINIMAL)
        self.expect(self.run_program("check", "-q", "good.yaml", "--diagnostics-file", "none/found.json"), 3,
                    stderr="error: cannot write none/found.json: No such file or directory\n")

    def test_warnings_are_silenced_by_name(self):
        self.expect(self.check("--message-format", "short", "-W", "no-low-contrast"), 1,
                    stderr="cv.yaml:4:60: error[R2110]: job ends before it starts\n"
                           "checked 1 file: 1 error, 0 warnings\n")
        # An error is not.
        self.assertIn("R2110", self.check("-W", "no-date-order").stderr)

    def test_warnings_count_as_errors(self):
        self.write("pale.yaml", MINIMAL + 'design: {colors: {text: "#999999"}}\n')
        self.expect(self.run_program("build", "-q", "pale.yaml", "-f", "text"), 0)
        self.write("pale.txt", "older")
        result = self.run_program("build", "-q", "pale.yaml", "-f", "text", "-W", "error")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith("error[R4004]: "), result.stderr)
        self.assertEqual((self.path / "pale.txt").read_text(encoding="utf-8"), "older")

    def test_a_warning_that_counts_as_an_error_hides_no_other(self):
        self.write("pale.yaml", MINIMAL + """design: {colors: {text: "#999999"}}
work: [{name: Acme, position: Dev, startDate: 2020, endDate: 2021, highlights: [Punctuality, Built the the mill]}]
""")
        codes = {}
        for more in ([], ["-W", "error"]):
            result = self.run_program("check", "pale.yaml", "--message-format", "json", *more)
            self.assertEqual(result.returncode, 1 if more else 0)
            codes[len(more)] = [json.loads(line)["code"] for line in result.stderr.splitlines()]
        self.assertEqual(codes[0], ["R4004", "R8002", "R8009"])
        self.assertEqual(codes[2], codes[0])

    def test_how_much_is_shown_changes_neither_count_nor_exit_code(self):
        self.write("bad.yaml", MINIMAL + "work:\n" + "- {nme: x}\n" * 80)
        self.write("bad.txt", "older")
        for limit, shown in (("0", 80), ("1", 2), ("50", 51), ("1000000000000", 80)):
            with self.subTest(limit):
                result = self.run_program("check", "bad.yaml", "--message-format", "short", "--max-errors", limit)
                self.assertEqual(result.returncode, 1)
                lines = result.stderr.splitlines()
                self.assertEqual(len(lines), shown + 1)
                self.assertEqual(lines[-1], "checked 1 file: 80 errors, 0 warnings")
                for command in (["build", "-f", "text"], ["build", "-f", "text", "-o", "-"], ["inspect"]):
                    result = self.run_program(*command, "bad.yaml", "--max-errors", limit)
                    self.expect(result, 1, stdout="")
        self.assertEqual((self.path / "bad.txt").read_text(encoding="utf-8"), "older")
        self.expect(self.run_program("check", "bad.yaml", "--max-errors", "-1"), 2,
                    stderr="error: --max-errors: -1 is less than 0, which stands for no limit\n"
                           "help: `resumec check --help` lists what there is\n")
        self.write("weak.yaml", MINIMAL + 'design: {colors: {text: "#999999"}}\n')
        for limit in ("0", "1"):
            result = self.run_program("check", "weak.yaml", "-W", "error", "--max-errors", limit)
            self.assertEqual(result.returncode, 1, result.stderr)

    def test_a_format_that_is_named_twice_is_written_once(self):
        self.write("cv.yaml", MINIMAL)
        self.assertRegex(self.run_program("build", "cv.yaml", "-f", "text,text", "-f", "text").stderr,
                         r"^wrote cv.txt \(\d+ B\)\n$")

    def test_a_warning_that_is_not_known(self):
        self.expect(self.check("-W", "no-low-contrst"), 2,
                    stderr="error: `-W no-low-contrst` is no warning's name\n"
                           "help: did you mean `-W no-low-contrast`?\n")
        self.expect(self.check("-W", "low-contrast"), 2,
                    stderr="error: `-W low-contrast` is no warning's name\n"
                           "help: did you mean `-W no-low-contrast`?\n")


if __name__ == "__main__":
    unittest.main()
