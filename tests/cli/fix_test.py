"""What `check --fix` does to a file, and what it leaves alone.

RESUMEC is the path of the program.
"""

import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import hints_test  # noqa: E402: its drafts are what people write first

HEAD = "basics: {name: Ada Lovelace, email: ada@example.org}\n"
RAW = HEAD + "about: Leads ~~two~~ three\nskills: [CO~2~]\n"
MENDED = HEAD + "about: Leads two three\nskills: [CO₂]\n"


def letters(text):
    """The words of a text, however they are marked or escaped."""
    return set(re.findall(r"[^\W\d_]{2,}", text.replace("\\n", " ").lower()))


class FixTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def fix(self, *arguments, **options):
        return subprocess.run([PROGRAM, "check", "--fix", *arguments], cwd=self.path, capture_output=True, timeout=60,
                              check=False, **options)

    def write(self, text, name="cv.yaml"):
        (self.path / name).write_bytes(text.encode())

    def read(self, name="cv.yaml"):
        return (self.path / name).read_bytes().decode()

    def expect(self, result, code, said):
        self.assertEqual((result.returncode, result.stderr.decode()), (code, said))

    def test_what_is_mended_is_written_and_counted(self):
        self.write(RAW)
        self.expect(self.fix("cv.yaml"), 0, "cv.yaml: mended 2 complaints\nchecked 1 file: 0 errors, 0 warnings\n")
        self.assertEqual(self.read(), MENDED)
        # A second time there is nothing to do, and the file is not touched.
        before = os.stat(self.path / "cv.yaml")
        self.expect(self.fix("cv.yaml"), 0, "cv.yaml: mended 0 complaints\nchecked 1 file: 0 errors, 0 warnings\n")
        after = os.stat(self.path / "cv.yaml")
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))
        self.assertEqual(os.listdir(self.path), ["cv.yaml"])

    def test_what_is_left_is_said_as_check_says_it(self):
        self.write(RAW + "languages: [TODO]\n")
        result = self.fix("-W", "error", "cv.yaml")
        plain = subprocess.run([PROGRAM, "check", "-W", "error", "cv.yaml"], cwd=self.path, capture_output=True,
                               check=False)
        self.assertEqual(plain.returncode, 1)
        self.assertIn("R8017", plain.stderr.decode())
        self.expect(result, 1, "cv.yaml: mended 2 complaints\n" + plain.stderr.decode())
        self.assertEqual(self.read(), MENDED + "languages: [TODO]\n")

    def test_fixes_that_others_uncover(self):
        self.write("name: Ada Lovelace\nemail: ada@example.org\nskills: [CO~2~]\n")
        self.expect(self.fix("cv.yaml"), 0, "cv.yaml: mended 2 complaints\nchecked 1 file: 0 errors, 0 warnings\n")
        self.assertIn("CO₂", self.read())

    def test_more_than_is_shown_is_mended(self):
        self.write(HEAD + "skills:\n" + "".join(f"  - Group ~~{word * 3}~~\n" for word in "abcdefgh"))
        self.assertEqual(self.fix("--max-errors", "1", "cv.yaml").returncode, 0)
        self.assertNotIn("~~", self.read())

    def test_each_file_and_the_one_without_a_name(self):
        self.write(RAW, "a.yaml")
        self.write(MENDED, "b.yaml")
        self.expect(self.fix("a.yaml", "b.yaml"), 0, "a.yaml: mended 2 complaints\nb.yaml: mended 0 complaints\n"
                                                     "checked 2 files: 0 errors, 0 warnings\n")
        self.write(RAW, "resume.yaml")
        self.expect(self.fix("-q"), 0, "")
        self.assertEqual(self.read("resume.yaml"), MENDED)

    def test_what_is_silenced_stays(self):
        self.write(RAW)
        self.assertEqual(self.fix("--no-lint", "cv.yaml").returncode, 0)
        self.assertEqual(self.read(), RAW)

    def test_line_ends_stay(self):
        self.write(RAW.replace("\n", "\r\n"))
        self.assertEqual(self.fix("cv.yaml").returncode, 0)
        self.assertEqual(self.read(), MENDED.replace("\n", "\r\n"))

    def test_a_mark_of_the_encoding_stays(self):
        self.write("\ufeff" + RAW)
        self.assertEqual(self.fix("cv.yaml").returncode, 0)
        self.assertEqual(self.read(), "\ufeff" + MENDED)

    def test_mode_and_link_stay(self):
        self.write(RAW, "real.yaml")
        os.chmod(self.path / "real.yaml", 0o640)
        os.symlink("real.yaml", self.path / "cv.yaml")
        self.assertEqual(self.fix("cv.yaml").returncode, 0)
        self.assertTrue((self.path / "cv.yaml").is_symlink())
        self.assertEqual(self.read("real.yaml"), MENDED)
        self.assertEqual(stat.S_IMODE(os.stat(self.path / "real.yaml").st_mode), 0o640)

    def test_other_files_stay(self):
        self.write(HEAD + "about: {include: about.txt}\n")
        self.write("Leads ~~two~~ three\n", "about.txt")
        self.write("skills: [CO~2~]\n", "more.yaml")
        self.write("set: {basics.label: CO~2~}\n", "over.yaml")
        before = {path.name: path.read_bytes() for path in self.path.iterdir()}
        result = self.fix("cv.yaml", "--with", "more.yaml", "-v", "over.yaml")
        self.assertEqual(result.stderr.count(b"warning["), 3, result.stderr)
        self.assertIn(b"cv.yaml: mended 0 complaints", self.fix("cv.yaml").stderr)
        self.assertEqual(before, {path.name: path.read_bytes() for path in self.path.iterdir()})

    def test_what_is_no_file_is_refused(self):
        for arguments in (["-"], ["cv.yaml", "-"]):
            self.write(RAW)
            self.expect(self.fix(*arguments, input=RAW.encode()), 2,
                        "error: `--fix` mends files, and standard input is none\n"
                        "help: name the file: `resumec check --fix resume.yaml`\n")
            self.assertEqual(self.read(), RAW)
        result = self.fix("/dev/stdin", input=RAW.encode())
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertIn(b"error[R0002]: cannot write /dev/stdin: it is no regular file\n", result.stderr)
        self.assertEqual(self.fix("none.yaml").returncode, 3)

    def test_a_file_of_complaints_is_another_file(self):
        self.write(RAW)
        self.assertEqual(self.fix("cv.yaml", "--diagnostics-file", "cv.yaml").returncode, 2)
        self.assertEqual(self.read(), RAW)

    def test_a_file_that_cannot_be_written_stays(self):
        self.write(RAW)
        # No file may grow beyond a block: what a full disk is to a program.
        result = subprocess.run(["sh", "-c", f"ulimit -f 0; exec '{PROGRAM}' check --fix cv.yaml 2>&1 | cat"],
                                cwd=self.path, capture_output=True, text=True, timeout=60, check=False)
        self.assertIn("error[R0002]: cannot write cv.yaml: File too large\n", result.stdout)
        self.assertEqual(self.read(), RAW)
        self.assertEqual(os.listdir(self.path), ["cv.yaml"])

    def test_no_draft_loses_its_words(self):
        texts = {title: hints_test.whole(written) for title, (written, _, _) in hints_test.CASES.items()
                 if title not in hints_test.LOSES_WORDS}
        texts |= {draft: draft + "\nskills: [Mathematics]\n" for draft in hints_test.DRAFTS}
        # They become other keys.
        keys = {"firstname", "lastname", "website", "profile", "social"}
        names = []
        for number, text in enumerate(texts.values()):
            names.append(f"{number}.yaml")
            self.write(text, names[-1])
        first = self.fix(*names, "--no-lint")
        self.assertGreater(len(re.findall(rb"mended [1-9]", first.stderr)), 20)
        mended = [self.read(name) for name in names]
        for text, now in zip(texts.values(), mended):
            self.assertLessEqual(hints_test.values(text) - keys, letters(now) | hints_test.words(now), now)
        self.fix(*names, "--no-lint")
        self.assertEqual(mended, [self.read(name) for name in names])


if __name__ == "__main__":
    unittest.main()
