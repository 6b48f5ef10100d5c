"""What the exit code says, of every value that an option can be given, and of what becomes of standard output.

RESUMEC is the path of the program.
"""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
MINIMAL = "basics: {name: Ada Lovelace, email: ada@example.org}\n"

# Of the three commands that compile: a value that cannot be, and how the complaint begins.
VALUES = [
    ("--today", "x", "error[R0022]: today is `x`, which is no date"),
    ("--today", "2026-02-30", "error[R0022]: today is `2026-02-30`, which is no date"),
    ("--today", "", "error: --today: an empty name"),
    ("-t", "nothing", "error[R4001]: no theme is named `nothing`"),
    ("-t", "", "error: --theme: an empty name"),
    ("-l", "klingon", "error[R0020]: unknown locale `klingon`"),
    ("-l", "", "error: --locale: an empty name"),
    ("--variant", "nix", "error[R3002]: there is no variant `nix`, for the résumé has no `variants`"),
    ("--variant", "", "error: --variant: an empty name"),
    ("--variant", ",", "error: --variant: an empty name"),
    ("--variant", "a,,b", "error: --variant: an empty name"),
    ("--overlay", "", "error: --overlay: an empty name"),
    ("--with", "", "error: --with: an empty name"),
    ("--root", "", "error: --root: an empty name"),
    ("--pages", "0", "error: --pages: Value 0 not in range"),
    ("--pages", "x", "error: --pages: Value x not in range"),
    ("--set", "a", "error: `--set a` has no `=`"),
    ("--set", "=a", "error: `--set =a` has no `=`"),
    ("--set", "a..b=1", "error[R0021]: `a..b` is not a path"),
    ("--set", "basics.label=", "error[R0021]: the value is empty"),
    ("--set", "basics.nix=1", "error[R2001]: unknown key `nix` in the person"),
    ("--set", "basics.email=nobody", "error[R2201]: `basics.email` is no e-mail address: `nobody`"),
    ("--set", "work[9].name=x", "error[R0021]: `work[9]`: the list is empty; its first item is `[0]`"),
    ("-W", "nix", "error: `-W nix` is no warning's name"),
    ("-W", ",", "error: --warnings: an empty name"),
    ("--max-errors", "-1", "error: --max-errors: -1 is less than 0, which stands for no limit"),
    ("--max-errors", "x", "error: `--max-errors x` is no number"),
    ("--message-format", "x", "error: --message-format: x not in {human,short,json,sarif,github,gitlab}"),
    ("--color", "x", "error: --color: x not in {auto,always,never}"),
    ("--diagnostics-file", "", "error: --diagnostics-file: an empty name"),
    ("--nix", None, "error: unknown option `--nix`"),
]
BUILD_VALUES = [
    ("-f", "nix", "error[R0003]: unknown format `nix`"),
    ("-f", ",", "error: --format: an empty name"),
    ("-o", "", "error: --output: an empty name"),
    ("-o", "cv.docx", "error[R0003]: `-o cv.docx`: no format has the extension `.docx`"),
    ("-o", "-", "error: `-o -` writes one format"),
    ("--explain-fit=xml", None, "error: --explain-fit: xml not in {text,json}"),
    ("--all-variants", None, "error[R3002]: the résumé has no `variants`"),
    ("--text-width", "20", "error[R2009]: `outputs.text.width` is `20`, which is out of range"),
    ("--text-width", "-3", "error[R2009]: `outputs.text.width` is `-3`, which is out of range"),
    ("--text-width", "x", "error: `--text-width x` is no number"),
]
# Files and folders that cannot be read or written.
FILES = [
    ("-v", "none.yaml", "error[R0001]: cannot read none.yaml: no such file"),
    ("--with", "none.yaml", "error[R0001]: cannot read none.yaml: no such file"),
    ("-t", "none.yaml", "error[R0001]: cannot read the theme `none.yaml`: no such file"),
    ("--root", "none", "error[R0001]: cannot read none: no such file"),
]
# Whatever writes to standard output.
PRINTED = [["schema"], ["schema", "theme"], ["schema", "overlay"], ["schema", "--for", "cv.yaml"], ["explain"], ["explain", "R2110"], ["themes"], ["fonts"], ["formats"], ["new", "-"],
           ["man"], ["man", "build"], ["completion", "bash"], ["completion", "zsh"], ["completion", "fish"],
           ["inspect", "cv.yaml"], ["build", "cv.yaml", "-f", "pdf", "-o", "-"], ["--help"], ["build", "--help"],
           ["--version"], []]


class Base(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        (self.path / "cv.yaml").write_text(MINIMAL)

    def run_program(self, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run([PROGRAM, *arguments], cwd=self.path, text=True, timeout=60, check=False, **options)


class ExitCodeTest(Base):
    def expect(self, code, begin, *arguments):
        with self.subTest(arguments):
            result = self.run_program(*arguments)
            self.assertEqual(result.returncode, code, result.stderr)
            # How CLI11 writes a range differs with its version.
            end = "" if begin.endswith(" range") else "\n"
            self.assertTrue(result.stderr.startswith(begin + end), result.stderr)

    def each(self, values, commands, code):
        for command in commands:
            for option, value, begin in values:
                self.expect(code, begin, command, "cv.yaml", option, *([] if value is None else [value]))
        self.assertEqual(os.listdir(self.path), ["cv.yaml"])

    def test_a_wrong_value_is_a_wrong_command_line(self):
        self.each(VALUES, ["build", "check", "inspect"], 2)
        self.each(BUILD_VALUES, ["build"], 2)
        self.expect(2, "error[R0032]: unknown stage `nix`", "inspect", "cv.yaml", "-s", "nix")

    def test_a_file_that_cannot_be_read_is_another_matter(self):
        self.each(FILES, ["build", "check", "inspect"], 3)

    def test_a_starter_of_nothing_that_there_is(self):
        for option, value, said in (("--profile", "nix", "error: --profile: nix not in {engineer,graduate,academic,designer}"),
                                    ("--theme", "nothing", "error[R4001]: no theme is named `nothing`"),
                                    ("--locale", "klingon", "error[R0020]: unknown locale `klingon`")):
            self.expect(2, said, "new", "mine.yaml", option, value)
            self.assertFalse((self.path / "mine.yaml").exists())
        self.expect(2, "error: `--for` is about the schema of a résumé", "schema", "theme", "--for", "cv.yaml")
        self.expect(3, "error[R0001]: cannot read none.yaml: no such file", "schema", "--for", "none.yaml")

    def test_every_option_is_tried(self):
        tried = {option.partition("=")[0] for option, _, _ in VALUES + BUILD_VALUES} | {"--stage"}
        # They take nothing that could be wrong.
        free = {"--help", "--ascii", "--quiet", "--no-lint", "--watch", "--fix"}
        for command in ("build", "check", "inspect"):
            for line in re.findall(r"^  (-\S+)", self.run_program(command, "--help").stdout, re.M):
                names = set(re.split("[:{]", line)[0].split(","))
                self.assertTrue(names & (tried | free), f"{command} {line}")

    def test_a_word_too_much(self):
        for command in ("schema", "themes", "fonts", "formats"):
            self.expect(2, "error: unknown argument `nix`", command, "nix")
        for command in ("explain", "man", "inspect", "new"):
            self.expect(2, "error: unknown argument `b`", command, "cv.yaml", "b")
        self.expect(2, "error: unknown code `nix`", "explain", "nix")
        self.expect(2, "error: unknown command `nix`", "man", "nix")
        self.expect(2, "error: SHELL: nix not in {bash,zsh,fish}", "completion", "nix")

    def test_what_the_file_says_stays_the_files(self):
        for text, begin in ((MINIMAL + "design: {theme: nothing}\n", "error[R4001]: no theme is named `nothing`"),
                            (MINIMAL + "locale: klingon\n", "error[R0020]: unknown locale `klingon`"),
                            (MINIMAL + "variants: {a: {extends: b}}\n", "error[R3001]: there is no variant `b`"),
                            (MINIMAL + "outputs: {text: {width: 20}}\n",
                             "error[R2009]: `outputs.text.width` is `20`, which is out of range")):
            (self.path / "cv.yaml").write_text(text)
            self.expect(1, begin, "check", "cv.yaml")

    def test_an_error_of_the_file_does_not_hide_one_of_the_command(self):
        (self.path / "cv.yaml").write_text("basics: {name: Ada, emial: x}\n")
        self.assertEqual(self.run_program("check", "cv.yaml", "--today", "x").returncode, 2)
        self.assertEqual(self.run_program("check", "cv.yaml", "-v", "none.yaml").returncode, 3)

    def test_a_day_in_the_environment_is_a_day(self):
        for command in ("build", "check", "inspect"):
            for value in ("x", "2026-01-01", "-1", "1.5", " 1", "253402300800", "99999999999999999999"):
                with self.subTest([command, value]):
                    result = self.run_program(command, "cv.yaml", env={**os.environ, "SOURCE_DATE_EPOCH": value})
                    self.assertEqual((result.returncode, result.stdout), (2, ""))
                    self.assertEqual(result.stderr, f"error: `SOURCE_DATE_EPOCH` is `{value}`, which is no day in seconds "
                                                    "since 1970\nhelp: unset it, or name the day: `--today 2026-01-31`\n")
        self.assertEqual(os.listdir(self.path), ["cv.yaml"])
        # One that is empty was not set, and one that is not asked is not looked at.
        for value, more in (("", []), ("0", []), ("253402300799", []), ("x", ["--today", "2026-01-31"])):
            result = self.run_program("check", "-q", "cv.yaml", *more, env={**os.environ, "SOURCE_DATE_EPOCH": value})
            self.assertEqual((result.returncode, result.stderr), (0, ""), value)

    def test_an_option_is_named_as_it_was_typed(self):
        result = self.run_program("build", "cv.yaml", "--text-width", "20")
        self.assertIn(" --> --text-width:1:1\n  |\n1 | 20\n", result.stderr)
        self.assertNotIn("--set", result.stderr)

    def test_an_option_of_plain_text_without_plain_text(self):
        for option in (["--ascii"], ["--text-width", "60"]):
            self.expect(2, f"error: `{option[0]}` is about plain text, and none is made",
                        "build", "cv.yaml", "-f", "pdf,html", *option)
            self.expect(2, f"error: `{option[0]}` is about plain text, and none is made",
                        "build", "cv.yaml", "-o", "cv.pdf", *option)
            self.assertEqual(os.listdir(self.path), ["cv.yaml"])
            self.assertEqual(self.run_program("build", "cv.yaml", "-o", "-", "-f", "text", *option).returncode, 0)


class StandardOutputTest(Base):
    def without_reader(self, arguments, handler):
        """Exit code and complaint of a program whose reader has gone."""
        reader, writer = os.pipe()
        os.close(reader)
        try:
            result = self.run_program(*arguments, stdout=writer,
                                      preexec_fn=lambda: signal.signal(signal.SIGPIPE, handler))
        finally:
            os.close(writer)
        return result.returncode, result.stderr

    def test_a_reader_that_goes_away_hears_nothing(self):
        for arguments in PRINTED:
            with self.subTest(arguments):
                # As the shell tells it, 141.
                self.assertEqual(self.without_reader(arguments, signal.SIG_DFL), (-signal.SIGPIPE, ""))
                # Where the signal is ignored, as under many a service, the same number.
                self.assertEqual(self.without_reader(arguments, signal.SIG_IGN), (128 + signal.SIGPIPE, ""))

    def test_a_full_disk_is_said(self):
        for arguments in PRINTED:
            with self.subTest(arguments), open("/dev/full", "w") as full:
                result = self.run_program(*arguments, stdout=full)
                self.assertEqual(result.returncode, 3)
                self.assertEqual(result.stderr, "error: cannot write to standard output: No space left on device\n")

    def test_a_closed_output_is_said(self):
        result = subprocess.run(["sh", "-c", f"'{PROGRAM}' themes >&-"], capture_output=True, text=True, timeout=60,
                                check=False)
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stderr, "error: cannot write to standard output: Bad file descriptor\n")

    def test_a_reader_of_a_build_leaves_nothing(self):
        code, _ = self.without_reader(["build", "cv.yaml", "-f", "pdf", "-o", "-", "--diagnostics-file", "found.json"],
                                       signal.SIG_DFL)
        self.assertEqual(code, -signal.SIGPIPE)
        self.assertEqual(sorted(os.listdir(self.path)), ["cv.yaml", "found.json"])


if __name__ == "__main__":
    unittest.main()
