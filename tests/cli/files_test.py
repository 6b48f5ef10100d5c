"""What a run reads it never writes, and what it writes is whole, whatever the files are called and whatever happens.

RESUMEC is the path of the program.
"""

import os
import re
import shutil
import signal
import stat
import subprocess
import time
import unittest
from pathlib import Path

from command_line_test import MINIMAL, PROGRAM, CommandLineTest

ROOT = Path(__file__).resolve().parents[2]
PHOTO = ROOT / "examples" / "pictures" / "dashboard.png"
FONT = Path("/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf")


class FilesTest(CommandLineTest):
    def shell(self, command, **options):
        return subprocess.run(["sh", "-c", re.sub(r"(?<![/\w])resumec\b", f"'{PROGRAM}'", command)], cwd=self.path,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, **options)

    def snapshot(self):
        return {name: (self.path / name).read_bytes() for name in self.files()}

    def old(self, *names):
        for name in names:
            self.write(name, "old " + name)


class ReadFilesTest(FilesTest):
    """Each command would write a file that it reads: it says so, and nothing at all is written."""

    def refused(self, command, said=None, code="R0030"):
        before = self.snapshot()
        result = self.shell(command)
        self.assertEqual(result.returncode, 2, command + "\n" + result.stderr)
        self.assertEqual(self.snapshot(), before, command)
        if said is not None:
            self.assertIn(f"error[{code}]: {said}", result.stderr.splitlines(), command)
        return result

    def test_the_resume_by_its_own_name(self):
        self.write("cv.txt", MINIMAL)
        self.write("cv.html", MINIMAL)
        self.write("cv.pdf", MINIMAL)
        for name in ("cv.txt", "cv.html", "cv.pdf"):
            for command in (f"resumec build {name}", f"resumec build ./{name} -o {name}",
                            f"resumec build {name} -q -o .", f"resumec build '{self.path}/{name}'"):
                result = self.refused(command)
                self.assertRegex(result.stderr, r"^error\[R0030\]: cannot write \S+: it is the résumé\b.*\n"
                                                r"  = help: name another place, such as `-o out/`\n$")
        self.refused("resumec build cv.txt", "cannot write cv.txt: it is the résumé")
        self.refused("resumec build ./cv.txt -o cv.txt", "cannot write cv.txt: it is the résumé ./cv.txt")

    def test_what_is_included_and_what_is_laid_over(self):
        self.write("cv.yaml", MINIMAL + "about: {include: cv.txt}\nskills: {include: parts/skills.json}\n")
        (self.path / "parts").mkdir()
        self.write("parts/skills.json", '["Go"]')
        self.write("cv.txt", "The words of an introduction.\n")
        self.write("more.md", "- one\n- two\n")
        self.refused("resumec build cv.yaml", "cannot write cv.txt: it is a file that the résumé uses")
        self.refused("resumec build cv.yaml -o parts/skills.json")
        self.write("with.json", '{"about": {"include": "more.md"}}')
        self.refused("resumec build cv.yaml --with with.json -o with.json")
        self.refused("resumec build cv.yaml --with with.json -o more.md")
        done = self.shell("resumec build cv.yaml --with with.json -q -f text -o out/")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("• one", (self.path / "out/cv.txt").read_text(encoding="utf-8"))

    def test_a_json_resume_is_no_place_for_json(self):
        self.write("cv.json", '{"basics": {"name": "Ada Lovelace", "email": "ada@example.org"}}')
        before = (self.path / "cv.json").read_bytes()
        for command in ("resumec build cv.json -f json", "resumec build cv.json -f pdf,json", "resumec build -f json ./cv.json",
                        "resumec build cv.json -o cv.json", f"resumec build cv.json -o '{self.path}/cv.json'",
                        "resumec build - -o cv.json < cv.json"):
            self.refused(command)
        self.assertEqual((self.path / "cv.json").read_bytes(), before)
        # The same file under another name, and one that a version is made of.
        os.link(self.path / "cv.json", self.path / "mine.json")
        (self.path / "link.json").symlink_to("cv.json")
        for other in ("mine.json", "link.json"):
            self.refused(f"resumec build cv.json -q -o {other}")
            self.refused(f"resumec build {other} -q -o cv.json")
        self.write("over.json", '{"set": {"basics.label": "Engineer"}}')
        self.refused("resumec build cv.json -v over.json -q -o over.json")
        self.assertEqual((self.path / "cv.json").read_bytes(), before)
        # Beside it there is room, and what is written is the same again.
        self.expect(self.run_program("build", "cv.json", "-q", "-f", "json", "-o", "out/"), 0, stderr="")
        self.expect(self.run_program("build", "out/cv.json", "-q", "-o", "again.json"), 0, stderr="")
        self.assertEqual((self.path / "again.json").read_bytes(), (self.path / "out" / "cv.json").read_bytes())

    def test_json_is_made_when_it_is_asked_for(self):
        self.write("resume.yaml", MINIMAL)
        self.expect(self.run_program("build", "-q"), 0)
        self.assertEqual(self.files(), ["resume.html", "resume.pdf", "resume.txt", "resume.yaml"])
        self.expect(self.run_program("build", "-q", "-f", "json"), 0)
        self.assertIn("resume.json", self.files())
        # It is not read instead.
        self.write("resume.json", "{}")
        self.expect(self.run_program("build", "-q", "-f", "text"), 0)

    def test_the_resume_by_another_name(self):
        self.write("cv.yaml", MINIMAL)
        os.link(self.path / "cv.yaml", self.path / "cv.html")
        (self.path / "soft.txt").symlink_to("cv.yaml")
        (self.path / "folder").mkdir()
        (self.path / "here").symlink_to(".")
        self.refused("resumec build cv.yaml", "cannot write cv.html: it is the résumé cv.yaml")
        self.refused("resumec build cv.yaml -o soft.txt", "cannot write soft.txt: it is the résumé cv.yaml")
        self.refused("resumec build soft.txt -o folder/../cv.html")
        self.refused("resumec build cv.html -o here/here/cv.html")
        self.refused("resumec build /proc/self/fd/3 -o cv.html 3< cv.yaml")
        self.refused("resumec build /dev/stdin -o cv.html < cv.yaml")
        self.refused("resumec build - -o cv.html < cv.yaml",
                     "cannot write cv.html: it is the résumé on standard input")

    def test_what_the_resume_is_made_of(self):
        shutil.copy(PHOTO, self.path / "ada.png")
        shutil.copy(FONT, self.path / "ada.ttf")
        self.write("look.yaml", "extends: base.yaml\n")
        self.write("base.yaml", "extends: plain\n")
        self.write("more.yaml", "set: {basics.label: Engineer}\n")
        self.write("cv.yaml", "basics: {name: Ada Lovelace, email: ada@example.org, image: ada.png}\n"
                              "design: {theme: look.yaml, fonts: {files: [ada.ttf]}}\n")
        for name, said in (("ada.png", "a file that the résumé uses, ada.png"),
                           ("ada.ttf", "a file that the résumé uses, ada.ttf"),
                           ("look.yaml", "a file that the résumé uses, look.yaml"),
                           ("base.yaml", "a file that the résumé uses, base.yaml"),
                           ("more.yaml", "the overlay more.yaml")):
            with self.subTest(name):
                (self.path / "out.html").unlink(missing_ok=True)
                os.link(self.path / name, self.path / "out.html")
                self.refused("resumec build cv.yaml -v more.yaml -o out.html",
                             f"cannot write out.html: it is {said}")
                self.refused(f"resumec check cv.yaml -v more.yaml --diagnostics-file {name}")
                self.refused(f"resumec inspect cv.yaml -v more.yaml -s layout >> {name}")
        os.link(self.path / "look.yaml", self.path / "theme.txt")
        self.write("plain.yaml", MINIMAL)
        self.refused("resumec build plain.yaml -t ./look.yaml -o theme.txt",
                     "cannot write theme.txt: it is the theme ./look.yaml")

    def test_what_another_version_is_made_of(self):
        """A version that is not made now names them: they are the author's all the same."""
        shutil.copy(PHOTO, self.path / "cv.pdf")
        shutil.copy(PHOTO, self.path / "figure.txt")
        shutil.copy(FONT, self.path / "font.html")
        self.write("cv.txt", "extends: ./base.html\nfonts: {files: [font.html]}\n")
        self.write("base.html", "extends: plain\n")
        self.write("cv.yaml", "basics: {name: Ada Lovelace, email: ada@example.org, image: figure.txt}\n"
                              "variants:\n"
                              "  v: {set: {basics.image: cv.pdf}, theme: ./cv.txt}\n"
                              "  w: {redact: [basics.image]}\n")
        said = "cannot write {}: it is a file that the résumé uses"
        for command, target in (("resumec build cv.yaml -f pdf", "cv.pdf"),
                                ("resumec build cv.yaml -f text", "cv.txt"),
                                ("resumec build cv.yaml -o base.html", "base.html"),
                                ("resumec build cv.yaml -o font.html", "font.html"),
                                ("resumec build cv.yaml --variant w -o cv.pdf", "cv.pdf"),
                                ("resumec build cv.yaml --variant w -o figure.txt", "figure.txt"),
                                ("resumec build cv.yaml --variant v -o figure.txt", "figure.txt")):
            with self.subTest(command):
                self.refused(command, said.format(target))
        self.refused("resumec build cv.yaml -f text -o - >> cv.txt",
                     "cannot write to standard output: it leads into a file that the résumé uses, cv.txt")
        self.write("prose.yaml", MINIMAL + "about: See prose.txt and cv.html.\n")
        self.write("prose.txt", "old")
        self.assertEqual(self.shell("resumec build prose.yaml -q").returncode, 0)

    def test_the_file_of_complaints(self):
        self.write("resume.yaml", MINIMAL)
        self.write("bad.yaml", "basics: {nme: x}\n")
        self.write("over.yaml", "set: {basics.label: Engineer}\n")
        for command in ("check", "build", "inspect"):
            for file in ("resume.yaml", "bad.yaml"):
                self.refused(f"resumec {command} {file} --diagnostics-file {file}")
            self.refused(f"resumec {command} --diagnostics-file ./resume.yaml")
            self.refused(f"resumec {command} -v over.yaml --diagnostics-file over.yaml")
            # Commands that end before they read anything.
            self.refused(f"resumec {command} -W nonsense --diagnostics-file resume.yaml")
            self.refused(f"resumec {command} bad.yaml --set x --diagnostics-file bad.yaml")
        self.refused("resumec build -f nonsense --diagnostics-file resume.yaml")
        self.refused("resumec inspect -s nonsense --diagnostics-file resume.yaml")
        self.refused("resumec check resume.yaml bad.yaml --diagnostics-file bad.yaml")
        self.refused("resumec check bad.yaml resume.yaml none.yaml --diagnostics-file bad.yaml")
        self.refused("resumec check - --diagnostics-file bad.yaml < bad.yaml")
        self.refused("resumec check bad.yaml --diagnostics-file /proc/self/fd/3 3<> bad.yaml")

    def test_streams_that_lead_into_it(self):
        self.write("cv.yaml", MINIMAL)
        self.write("bad.yaml", "basics: {nme: x}\n")
        said = "cannot write to standard output: it leads into the résumé cv.yaml"
        self.refused("resumec build cv.yaml -f text -o - >> cv.yaml", said)
        self.refused("resumec build cv.yaml -f text -o - 1<> cv.yaml", said)
        self.refused("resumec inspect cv.yaml >> cv.yaml", said)
        self.refused("resumec build - -f text -o - < cv.yaml >> cv.yaml",
                     "cannot write to standard output: it leads into the résumé on standard input")
        # Nobody is left to be told.
        self.refused("resumec build cv.yaml 2>> cv.yaml")
        self.refused("resumec check bad.yaml 2>> bad.yaml")
        self.refused("resumec build cv.yaml -f text -o - >> cv.yaml 2>&1")

    def test_a_file_that_is_only_beside_it_may_be_written(self):
        self.write("cv.yaml", MINIMAL)
        self.old("cv.txt", "found.json")
        result = self.shell("resumec build cv.yaml -f text --diagnostics-file found.json")
        self.expect(result, 0)
        self.assertTrue((self.path / "cv.txt").read_text(encoding="utf-8").startswith("Ada"))
        self.assertEqual((self.path / "found.json").read_text(encoding="utf-8"), "")
        self.expect(self.shell("resumec build cv.yaml -f text -o - > /dev/null --diagnostics-file /dev/null"), 0)

    def test_what_new_proposes_works(self):
        for name in ("cv.txt", "cv.html", "cv.pdf", "a/cv.txt", "cv.TXT", "cv"):
            with self.subTest(name):
                result = self.run_program("new", name)
                self.expect(result, 0)
                text = (self.path / name).read_bytes()
                proposal = re.search(r"next: (resumec build .*)$", result.stderr.strip())[1]
                self.expect(self.shell(proposal + " -q"), 0, stderr="")
                self.assertEqual((self.path / name).read_bytes(), text)
        self.assertEqual(proposal, "resumec build cv")

    def test_new_writes_two_files_and_no_less(self):
        (self.path / "cv.yaml").symlink_to("resume.schema.json")
        self.refused("resumec new cv.yaml", "cannot write both cv.yaml and resume.schema.json: they are one file",
                     code="R0031")
        self.assertEqual(self.files(), [])


class TwiceTest(FilesTest):
    """Two outputs that are one file."""

    def refused(self, command, said):
        before = self.snapshot()
        result = self.shell(command)
        self.expect(result, 2, stderr=f"error[R0031]: {said}\n  = help: give each a file of its own\n")
        self.assertEqual(self.snapshot(), before)

    def test_an_output_and_the_complaints(self):
        self.write("cv.yaml", MINIMAL)
        self.refused("resumec build cv.yaml --diagnostics-file cv.txt", "cannot write cv.txt twice")
        self.refused("resumec build cv.yaml --diagnostics-file ./x/../cv.pdf -o .",
                     "cannot write both ./cv.pdf and ./x/../cv.pdf: they are one file")
        self.refused("resumec build cv.yaml -o new/a/ --diagnostics-file new/b/../a//cv.txt",
                     "cannot write both new/a/cv.txt and new/b/../a//cv.txt: they are one file")
        self.assertFalse((self.path / "new").exists())

    def test_outputs_that_are_links_to_one_file(self):
        self.write("cv.yaml", MINIMAL)
        self.old("cv.html")
        (self.path / "cv.txt").symlink_to("cv.html")
        self.refused("resumec build cv.yaml", "cannot write both cv.html and cv.txt: they are one file")
        (self.path / "cv.txt").unlink()
        os.link(self.path / "cv.html", self.path / "cv.txt")
        self.refused("resumec build cv.yaml", "cannot write both cv.html and cv.txt: they are one file")
        (self.path / "cv.txt").unlink()
        (self.path / "cv.html").unlink()
        (self.path / "cv.txt").symlink_to("not/there/yet")
        (self.path / "cv.html").symlink_to("./not/there//yet")
        self.refused("resumec build cv.yaml", "cannot write both cv.html and cv.txt: they are one file")

    def test_variants_whose_outputs_are_one_file(self):
        self.write("cv.yaml", MINIMAL + "variants: {a: {set: {basics.label: A}}, b: {set: {basics.label: B}}}\n")
        self.old("cv-a.txt")
        os.link(self.path / "cv-a.txt", self.path / "cv-b.txt")
        self.refused("resumec build cv.yaml --all-variants -f text",
                     "cannot write both cv-a.txt and cv-b.txt: they are one file")

    def test_streams(self):
        self.write("cv.yaml", MINIMAL)
        result = self.shell("resumec build cv.yaml -q -f text --diagnostics-file found.json 2> found.json")
        self.assertEqual(result.returncode, 2)
        self.assertIn("cannot write both standard error and found.json: they are one file",
                      (self.path / "found.json").read_text(encoding="utf-8"))
        self.assertFalse((self.path / "cv.txt").exists())
        result = self.shell("resumec build cv.yaml -f text -o - --diagnostics-file out.txt > out.txt")
        self.expect(result, 2)
        self.assertIn("cannot write both standard output and out.txt: they are one file", result.stderr)


class DestinationTest(FilesTest):
    def setUp(self):
        super().setUp()
        self.write("cv.yaml", MINIMAL)

    def test_the_case_of_an_extension_does_not_count(self):
        for name, begins in (("CV.PDF", b"%PDF-"), ("cv.Html", b"<!DOCTYPE html>"), ("x.tXt", b"Ada Lovelace\n")):
            self.expect(self.run_program("build", "cv.yaml", "-q", "-o", name), 0, stderr="")
            self.assertTrue((self.path / name).read_bytes().startswith(begins), name)
        self.expect(self.run_program("build", "cv.yaml", "-f", "text", "-o", "CV.PDF"), 2)
        self.expect(self.run_program("build", "cv.yaml", "--all-variants", "-o", "CV.PDF"), 2)

    def test_an_extension_of_no_format_is_refused(self):
        for name, said in (("cv.docx", "`-o cv.docx`: no format has the extension `.docx`"),
                           ("cv.PNG", "`-o cv.PNG`: no format has the extension `.png`"),
                           ("a.b/cv", "`-o a.b/cv` has no extension to say the format"),
                           ("out", "`-o out` has no extension to say the format"),
                           ("cv.", "`-o cv.` has no extension to say the format")):
            for more in ([], ["-f", "text"], ["-f", "text,html"]):
                self.expect(self.run_program("build", "cv.yaml", "-o", name, *more), 2,
                            stderr=f"error[R0003]: {said}\n"
                                   "  = help: the formats are pdf (.pdf), html (.html), text (.txt), markdown (.md), json (.json); "
                                   f"a directory is written `-o {name}/`\n")
        # As a shell and the command line take it.
        for name, typed in (("my cv", "'my cv/'"), ("$out", "'$out/'"), ("-out", "./-out/")):
            result = self.run_program("build", "cv.yaml", f"--output={name}")
            self.assertTrue(result.stderr.endswith(f"; a directory is written `-o {typed}`\n"), result.stderr)
        self.assertEqual(os.listdir(self.path), ["cv.yaml"])

    def test_a_device_or_a_pipe_has_no_extension_and_takes_one_format(self):
        result = self.shell("resumec build cv.yaml -q -f text -o /dev/stdout | cat")
        self.expect(result, 0, stderr="")
        self.assertTrue(result.stdout.startswith("Ada Lovelace\n"))
        os.mkfifo(self.path / "pipe")
        self.expect(self.shell("cat pipe > got & resumec build cv.yaml -q -f html -o pipe; wait"), 0, stderr="")
        self.assertTrue((self.path / "got").read_text(encoding="utf-8").startswith("<!DOCTYPE html>"))
        self.expect(self.run_program("build", "cv.yaml", "-o", "pipe"), 2)
        self.expect(self.run_program("build", "cv.yaml", "-f", "text", "-o", "/dev/full"), 3,
                    stderr="error[R0002]: cannot write /dev/full: No space left on device\n")

    def test_a_directory_is_one_that_is_there_or_ends_in_a_slash(self):
        (self.path / "there.docx").mkdir()
        (self.path / "link").symlink_to("there.docx")
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "text", "-o", "there.docx"), 0, stderr="")
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "html", "-o", "link"), 0, stderr="")
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "text", "-o", "new.docx/"), 0, stderr="")
        self.assertEqual(self.files(), ["cv.yaml", "new.docx/cv.txt", "there.docx/cv.html", "there.docx/cv.txt"])
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "text", "-o", "."), 0, stderr="")
        self.assertTrue((self.path / "cv.txt").is_file())


# Calls that are counted, and fail when the test says so; compiled into a library that is loaded first.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Taken when the library is loaded: the program empties its environment.
static const char *log_file, *fsync_fails_from, *rename_error, *rename_of;
__attribute__((constructor)) static void take(void) {
  const char** const to[] = {&log_file, &fsync_fails_from, &rename_error, &rename_of};
  const char* const from[] = {"SHIM_LOG", "SHIM_FSYNC_FAILS_FROM", "SHIM_RENAME_ERROR", "SHIM_RENAME_OF"};
  for (int i = 0; i < 4; ++i) *to[i] = getenv(from[i]) ? strdup(getenv(from[i])) : NULL;
}
static void log_line(const char* what, const char* of) {
  char line[4200];
  int fd = open(log_file, O_WRONLY | O_APPEND | O_CREAT, 0600);
  int size = snprintf(line, sizeof line, "%s %s\n", what, of);
  if (write(fd, line, size) != size) abort();
  close(fd);
}
static int fsyncs;
int fsync(int fd) {
  struct stat status;
  fstat(fd, &status);
  log_line("fsync", S_ISDIR(status.st_mode) ? "directory" : "file");
  if (fsync_fails_from != NULL && ++fsyncs >= atoi(fsync_fails_from)) { errno = EIO; return -1; }
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}
int rename(const char* from, const char* to) {
  log_line("rename", to);
  if (rename_error != NULL && (rename_of == NULL || strstr(to, rename_of) != NULL)) {
    errno = atoi(rename_error);
    return -1;
  }
  return ((int (*)(const char*, const char*))dlsym(RTLD_NEXT, "rename"))(from, to);
}
"""


class DiskTest(FilesTest):
    """An output is whole and on the disk before it takes the place of the older one."""

    def setUp(self):
        super().setUp()
        self.write("cv.yaml", MINIMAL)

    def with_shim(self, *arguments, **environment):
        folder = Path(self.folder.name + ".shim")
        if not folder.exists():
            folder.mkdir()
            self.addCleanup(shutil.rmtree, folder)
            (folder / "shim.c").write_text(SHIM, encoding="utf-8")
            subprocess.run(["gcc", "-shared", "-fPIC", "-o", folder / "shim.so", folder / "shim.c", "-ldl"], check=True)
        log = folder / "log"
        log.write_text("", encoding="utf-8")
        result = self.run_program(*arguments, env={**os.environ, **environment, "SHIM_LOG": str(log),
                                                   "LD_PRELOAD": str(folder / "shim.so")})
        return result, log.read_text(encoding="utf-8").splitlines()

    def no_temporary_file(self):
        self.assertEqual([name for name in self.files() if name.endswith(".tmp")], [])

    def test_what_comes_before_what(self):
        result, calls = self.with_shim("build", "cv.yaml", "-q", "-o", "out/")
        self.expect(result, 0, stderr="")
        self.assertEqual(calls, ["fsync file"] * 3 + [f"rename out/cv.{kind}" for kind in ("pdf", "html", "txt")] +
                         ["fsync directory"])

    def test_a_disk_that_fails(self):
        self.old("cv.pdf", "cv.html", "cv.txt")
        before = self.snapshot()
        for at in ("1", "3"):
            result, calls = self.with_shim("build", "cv.yaml", SHIM_FSYNC_FAILS_FROM=at)
            self.assertEqual(result.returncode, 3)
            self.assertRegex(result.stderr, r"^error\[R0002\]: cannot write cv\.\w+: Input/output error\n$")
            self.assertEqual([call for call in calls if call.startswith("rename")], [])
            self.assertEqual(self.snapshot(), before)

    def test_a_directory_that_cannot_be_brought_to_the_disk_is_no_failure(self):
        result, _ = self.with_shim("build", "cv.yaml", "-q", SHIM_FSYNC_FAILS_FROM="4")
        self.expect(result, 0, stderr="")

    def test_where_renaming_is_impossible_the_file_is_written(self):
        for error in ("16", "18", "1"):  # EBUSY, EXDEV, EPERM
            self.old("cv.pdf", "cv.html", "cv.txt")
            self.write("cv.html", "old, and much longer than the new one" * 10000)
            (self.path / "cv.html").chmod(0o640)
            inode = os.stat(self.path / "cv.html").st_ino
            result, _ = self.with_shim("build", "cv.yaml", "-q", SHIM_RENAME_ERROR=error, SHIM_RENAME_OF="cv.html")
            self.expect(result, 0, stderr="")
            page = (self.path / "cv.html").read_text(encoding="utf-8")
            self.assertTrue(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"), page[-100:])
            self.assertEqual(os.stat(self.path / "cv.html").st_ino, inode)
            self.assertEqual(stat.S_IMODE(os.stat(self.path / "cv.html").st_mode), 0o640)
            self.no_temporary_file()

    def test_a_file_that_was_not_there_needs_the_rename(self):
        result, _ = self.with_shim("build", "cv.yaml", "-f", "text", SHIM_RENAME_ERROR="18")
        self.expect(result, 3, stderr="error[R0002]: cannot write cv.txt: Invalid cross-device link\n")
        self.assertEqual(self.files(), ["cv.yaml"])

    def test_where_renaming_is_impossible_a_failure_leaves_the_old_file(self):
        self.write("cv.txt", "old\n")
        for length in (1, 100000):
            self.write("cv.txt", "old\n" * length)
            result, _ = self.with_shim("build", "cv.yaml", "-f", "text", SHIM_RENAME_ERROR="16",
                                       SHIM_FSYNC_FAILS_FROM="2")
            self.expect(result, 3, stderr="error[R0002]: cannot write cv.txt: Input/output error\n")
            self.assertEqual((self.path / "cv.txt").read_text(encoding="utf-8"), "old\n" * length)
            self.no_temporary_file()

    def in_mounts(self, script):
        """Runs it where mounts are its own, or skips the test."""
        script = "mount --bind cv.yaml cv.yaml || exit 99\n" + script.replace("resumec", f"'{PROGRAM}'")
        result = subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script], cwd=self.path,
                                capture_output=True, text=True, timeout=60, check=False)
        if result.returncode == 99 or result.stderr.startswith("unshare"):
            self.skipTest("no right to mount")
        return result

    def test_a_file_that_is_a_mount_point(self):
        self.old("cv.txt", "real.txt")
        result = self.in_mounts("""
            mount --bind real.txt cv.txt
            resumec build cv.yaml -q && head -n 1 real.txt; cmp real.txt cv.txt && ls""")
        self.expect(result, 0, stderr="", stdout="Ada Lovelace\ncv.html\ncv.pdf\ncv.txt\ncv.yaml\nreal.txt\n")

    def test_a_mount_point_on_a_disk_that_is_full(self):
        self.old("cv.html", "cv.pdf")
        (self.path / "small").mkdir()
        result = self.in_mounts("""
            mount -t tmpfs -o size=16k none small && echo old > small/page
            mount --bind small/page cv.html
            resumec build cv.yaml -q
            echo "exit $?"
            cat small/page cv.html cv.pdf; echo; ls . small""")
        self.assertEqual(result.stderr, "error[R0002]: cannot write cv.html: No space left on device\n")
        self.assertEqual(result.stdout, "exit 3\nold\nold\nold cv.pdf\n"
                                        ".:\ncv.html\ncv.pdf\ncv.yaml\nsmall\n\nsmall:\npage\n")

    def test_a_file_in_a_directory_that_takes_no_other(self):
        (self.path / "locked").mkdir()
        self.write("locked/cv.txt", "old and long " * 1000)
        result = self.in_mounts("""
            mount --bind locked locked && mount --bind locked/cv.txt locked/cv.txt
            mount -o remount,bind,ro locked
            resumec build cv.yaml -q -o locked/cv.txt
            echo "exit $?"; head -n 1 locked/cv.txt; ls locked
            resumec build cv.yaml -q -o locked/other.txt
            echo "exit $?" """)
        self.assertEqual(result.stdout, "exit 0\nAda Lovelace\ncv.txt\nexit 3\n")
        self.assertEqual(result.stderr, "error[R0002]: cannot write locked/other.txt: Read-only file system\n")

    def test_modes(self):
        for mode in (0o600, 0o640, 0o666, 0o755, 0o400 if os.geteuid() == 0 else 0o200):
            self.old("cv.txt")
            (self.path / "cv.txt").chmod(mode)
            self.expect(self.shell("umask 027; resumec build cv.yaml -q"), 0, stderr="")
            modes = {name: stat.S_IMODE(os.stat(self.path / name).st_mode) for name in ("cv.txt", "cv.html")}
            self.assertEqual(modes, {"cv.txt": mode, "cv.html": 0o640})
            (self.path / "cv.html").unlink()
        (self.path / "cv.html").symlink_to("cv.txt")
        self.expect(self.shell("umask 027; resumec build cv.yaml -q -o cv.html"), 0, stderr="")
        self.assertEqual(stat.S_IMODE(os.stat(self.path / "cv.txt").st_mode), mode)
        self.old("found.json")
        (self.path / "found.json").chmod(0o600)
        self.expect(self.shell("resumec check cv.yaml -q --diagnostics-file found.json"), 0)
        self.assertEqual(stat.S_IMODE(os.stat(self.path / "found.json").st_mode), 0o600)

    @unittest.skipUnless(os.geteuid() == 0, "only root gives files away")
    def test_the_owner(self):
        self.old("cv.txt")
        os.chown(self.path / "cv.txt", 1234, 2345)
        self.expect(self.run_program("build", "cv.yaml", "-q", "-f", "text"), 0, stderr="")
        status = os.stat(self.path / "cv.txt")
        self.assertEqual((status.st_uid, status.st_gid), (1234, 2345))

    def test_a_name_as_long_as_names_can_be(self):
        name = "n" * 251 + ".txt"
        for _ in range(2):
            self.expect(self.run_program("build", "cv.yaml", "-q", "-o", name), 0, stderr="")
            self.assertEqual(sorted(os.listdir(self.path)), ["cv.yaml", name])

    def test_a_temporary_file_of_another_run_stays(self):
        script = 'for n in 0 1 2; do echo mine > "cv.txt.$$-$n.tmp"; done; exec resumec build cv.yaml -q -f text'
        self.expect(self.shell(script), 0, stderr="")
        left = [name for name in self.files() if name.endswith(".tmp")]
        self.assertEqual(len(left), 3)
        for name in left:
            self.assertEqual((self.path / name).read_text(encoding="utf-8"), "mine\n")

    def test_a_file_size_limit(self):
        self.old("cv.pdf", "cv.html", "cv.txt")
        before = self.snapshot()
        for command, said in (("build cv.yaml -q", "error[R0002]: cannot write cv.pdf: File too large\n"),
                              ("build cv.yaml -q -f html -o - > out", "error: cannot write to standard output: "
                                                                      "File too large\n")):
            self.expect(self.shell(f"ulimit -f 1; resumec {command}"), 3, stderr=said)
            (self.path / "out").unlink(missing_ok=True)
            self.assertEqual(self.snapshot(), before)


class MemoryTest(FilesTest):
    """With too little memory a run says that and nothing else, or makes what it makes with plenty."""

    def sweep(self, resume, first, last, step):
        self.expect(self.shell(f"resumec build '{resume}' -q -o plenty/"), 0, stderr="")
        if self.shell("ulimit -v 4000000; resumec --version").returncode:
            self.skipTest("the sanitizers need more memory than any limit leaves")
        wanted = {file.name: file.read_bytes() for file in (self.path / "plenty").iterdir()}
        ended = {0: 0, 70: 0}
        for limit in range(first, last, step):
            shutil.rmtree(self.path / "out", ignore_errors=True)
            result = self.shell(f"ulimit -v {limit}; exec resumec build '{resume}' -q -o out/")
            if result.returncode in (127, -signal.SIGSEGV):
                # The system could not even start it.
                self.assertFalse("error[" in result.stderr, result.stderr)
                continue
            self.assertIn(result.returncode, ended, result.stderr)
            ended[result.returncode] += 1
            if result.returncode == 70:
                self.assertEqual(result.stderr, "error[R9010]: not enough memory\n")
                left = list((self.path / "out").iterdir()) if (self.path / "out").exists() else []
                self.assertEqual(left, [])
            else:
                self.assertEqual({file.name: file.read_bytes() for file in (self.path / "out").iterdir()}, wanted)
        self.assertGreater(ended[0], 0)
        self.assertGreater(ended[70], 2)

    def test_a_long_resume(self):
        self.write("cv.yaml", MINIMAL + "about: |\n" + "  a paragraph\n\n" * 1000)
        self.sweep("cv.yaml", 45000, 90000, 1000)

    def test_fonts(self):
        self.sweep(ROOT / "examples" / "japanese.yaml", 50000, 160000, 2000)


class SignalTest(FilesTest):
    """A signal ends the program as it ends any other, and leaves nothing behind."""

    def setUp(self):
        super().setUp()
        self.write("cv.yaml", MINIMAL)
        self.old("cv.pdf", "cv.txt")
        # Nobody reads from it: the program waits there, with the PDF in a temporary file.
        os.mkfifo(self.path / "cv.html")

    def temporary_files(self):
        return [name for name in os.listdir(self.path) if name.endswith(".tmp")]

    def start(self, ignored=()):
        def ignore():
            for number in ignored:
                signal.signal(number, signal.SIG_IGN)
        process = subprocess.Popen([PROGRAM, "build", "cv.yaml"], cwd=self.path, stderr=subprocess.PIPE,
                                   preexec_fn=ignore)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        until = time.monotonic() + 30
        while not self.temporary_files():
            self.assertLess(time.monotonic(), until, "no temporary file was made")
            time.sleep(0.005)
        return process

    def untouched(self):
        self.assertEqual(self.temporary_files(), [])
        for name in ("cv.pdf", "cv.txt"):
            self.assertEqual((self.path / name).read_text(encoding="utf-8"), "old " + name)

    def test_each_signal(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU, signal.SIGALRM):
            with self.subTest(number.name):
                process = self.start()
                process.send_signal(number)
                self.assertEqual(process.wait(30), -number)
                self.untouched()

    def test_what_is_ignored_stays_ignored(self):
        process = self.start(ignored=[signal.SIGHUP])
        process.send_signal(signal.SIGHUP)
        time.sleep(0.2)
        self.assertIsNone(process.poll())
        with open(self.path / "cv.html", encoding="utf-8") as page:
            self.assertTrue(page.read().startswith("<!DOCTYPE html>"))
        self.assertEqual(process.wait(30), 0)
        self.assertEqual(self.temporary_files(), [])
        self.assertTrue((self.path / "cv.txt").read_text(encoding="utf-8").startswith("Ada"))


if __name__ == "__main__":
    unittest.main()
