"""`build --watch`: every way to save a file, and what must never set off a build.

RESUMEC is the path of the program.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
# A sanitizer keeps what was freed.
SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Longer than the program ever waits for a file to come back, on a machine that has other things to do.
PATIENCE = 60
LINE = re.compile(r"^\d\d:\d\d:\d\d (.*) \(\d+ ms\)$")


def person(name, more=""):
    return f"basics: {{name: {name}, email: ada@example.org}}\n{more}"


@unittest.skipUnless(sys.platform == "linux", "inotify is Linux's")
class WatchTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.write("cv.yaml", person("Ada"))

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def start(self, *arguments):
        """The program behind its first build."""
        self.lines = []
        self.process = subprocess.Popen([PROGRAM, "build", "--watch", *arguments], cwd=self.path,
                                        stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end)

        def gather():
            for line in self.process.stderr:
                self.lines.append(line.rstrip("\n"))

        self.reader = threading.Thread(target=gather, daemon=True)
        self.reader.start()
        self.until(lambda: any(line.startswith("waiting for changes") for line in self.lines))

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stderr.close()

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            self.assertIsNone(self.process.poll(), self.lines)
            self.assertLess(time.monotonic(), end, self.lines)
            time.sleep(0.005)

    def builds(self):
        return [match.group(1) for match in map(LINE.match, self.lines) if match]

    def text(self, name="cv.txt"):
        path = self.path / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def until_text(self, word, name="cv.txt"):
        self.until(lambda: word in self.text(name))

    def until_line(self, word):
        self.until(lambda: any(word in line for line in self.lines))

    def rest(self):
        """A moment in which nothing more may be built."""
        time.sleep(0.3)

    def test_a_build_is_one_line(self):
        self.start("cv.yaml", "-f", "text,html")
        self.assertRegex(self.lines[0], r"^\d\d:\d\d:\d\d wrote cv\.txt \(25 B\), cv\.html \(\d+ kB\) \(\d+ ms\)$")
        self.assertEqual(self.lines[1:], ["waiting for changes; Ctrl-C ends it"])
        self.write("cv.yaml", person("Bob"))
        self.until_text("Bob")
        self.rest()
        self.assertEqual(len(self.builds()), 2, self.lines)
        self.assertEqual(len(self.lines), 3)

    def test_every_way_to_save(self):
        self.start("cv.yaml", "-f", "text")

        def in_place(text):
            self.write("cv.yaml", text)

        def by_rename(text):
            self.write("cv.yaml.new", text)
            os.rename(self.path / "cv.yaml.new", self.path / "cv.yaml")

        def as_vim(text):
            # `backupcopy=no`: the old file steps aside, a new one is written, the old one goes.
            os.rename(self.path / "cv.yaml", self.path / "cv.yaml~")
            self.write("cv.yaml", text)
            os.unlink(self.path / "cv.yaml~")

        def in_two_steps(text):
            with open(self.path / "cv.yaml", "w", encoding="utf-8"):
                pass
            time.sleep(0.1)
            self.write("cv.yaml", text)

        def slowly(text):
            with open(self.path / "cv.yaml", "w", encoding="utf-8") as file:
                for part in (text[:9], text[9:]):
                    time.sleep(0.1)
                    file.write(part)
                    file.flush()

        def deleted_and_back(text):
            os.unlink(self.path / "cv.yaml")
            time.sleep(0.1)
            self.write("cv.yaml", text)

        def by_link(text):
            self.write("other.yaml", text)
            os.unlink(self.path / "cv.yaml")
            os.link(self.path / "other.yaml", self.path / "cv.yaml")
            os.unlink(self.path / "other.yaml")

        def by_mapping(text):
            with open(self.path / "cv.yaml", "r+b") as file:
                file.write(text.encode())
                file.truncate()

        ways = (in_place, by_rename, as_vim, in_two_steps, slowly, deleted_and_back, by_link, by_mapping)
        slowest = 0
        for number, way in enumerate(ways):
            with self.subTest(way.__name__):
                name = f"Person{number}"
                begin = time.monotonic()
                way(person(name))
                slowest = max(slowest, time.monotonic() - begin)
                self.until_text(name)
        self.rest()
        # None of them was built half, and none twice: unless this machine stood still longer than the program waits.
        if slowest < 0.4:
            self.assertEqual([line for line in self.builds() if not line.startswith("wrote")], [])
            self.assertEqual(len(self.builds()), 1 + len(ways), self.lines)

    def test_the_last_of_many_saves_is_built(self):
        self.start("cv.yaml", "-f", "text")
        for number in range(1000):
            if number % 3 == 0:
                self.write("new", person(f"Person{number}"))
                os.rename(self.path / "new", self.path / "cv.yaml")
            else:
                self.write("cv.yaml", person(f"Person{number}"))
            if number % 100 == 0:
                time.sleep(0.05)
        self.until_text("Person999")
        # As each of the last ones is where time goes on.
        for number in range(20):
            self.write("cv.yaml", person(f"Last{number}"))
            self.until_text(f"Last{number}\n")

    def test_errors_are_shown_and_waited_through(self):
        self.start("cv.yaml", "-f", "text")
        self.write("cv.yaml", person("Bob") + "wrok: []\n")
        self.until_line("cv.yaml: 1 error, nothing was written")
        self.until_line("did you mean `work`?")
        self.assertIn("Ada", self.text())
        self.write("cv.yaml", person("Bob"))
        self.until_text("Bob")
        os.unlink(self.path / "cv.yaml")
        self.until_line("cannot read cv.yaml: no such file")
        self.write("cv.yaml", person("Cam"))
        self.until_text("Cam")

    def test_a_file_that_is_not_there_yet(self):
        self.start("new/cv.yaml", "-f", "text")
        self.assertIn("cannot read new/cv.yaml: no such file", self.lines[0])
        self.write("new/cv.yaml", person("Bob"))
        self.until_text("Bob", "new/cv.txt")

    def test_all_that_a_build_reads_is_watched(self):
        picture = sorted((ROOT / "examples/pictures").iterdir())[0]
        photo = "me" + picture.suffix
        shutil.copy(picture, self.path / photo)
        shutil.copy("/usr/share/fonts/truetype/lato/Lato-Regular.ttf", self.path / "Mine.ttf")
        self.write("mine.yaml", "extends: ./base.yaml\n")
        self.write("base.yaml", "extends: plain\n")
        self.write("over.yaml", "set: {basics.label: One}\n")
        self.write("with.yaml", "skills: [Go]\n")
        self.write("parts/about.yaml", "about: {include: words.md}\n")
        self.write("parts/words.md", "Some words.\n")
        self.write("cv.yaml", f"basics: {{name: Ada, email: ada@example.org, image: {photo}}}\n"
                              "design: {theme: ./mine.yaml, fonts: {files: [Mine.ttf], body: Lato}}\n"
                              "include: parts/about.yaml\n")
        self.start("cv.yaml", "-f", "pdf,text", "-v", "over.yaml", "--with", "with.yaml")
        self.assertEqual(len(self.builds()), 1, self.lines)
        self.assertTrue(self.builds()[0].startswith("wrote"), self.lines)
        for name in (photo, "Mine.ttf", "mine.yaml", "base.yaml", "over.yaml", "with.yaml", "parts/about.yaml", "parts/words.md"):
            with self.subTest(name):
                count = len(self.builds())
                content = (self.path / name).read_bytes()
                (self.path / name).write_bytes(content)
                self.until(lambda: len(self.builds()) > count)  # pylint: disable=cell-var-from-loop
                self.rest()
                self.assertEqual(len(self.builds()), count + 1, self.lines)
        self.write("over.yaml", "set: {basics.label: Two}\n")
        self.until_text("Two")
        # A font that gets shorter while the program has it open.
        (self.path / "Mine.ttf").write_bytes(b"no font")
        self.until_line("R5005")
        shutil.copy("/usr/share/fonts/truetype/lato/Lato-Bold.ttf", self.path / "Mine.ttf")
        self.until(lambda: self.builds()[-1].startswith("wrote"))

    def test_what_was_looked_for_and_not_found(self):
        self.write("cv.yaml", person("Ada", "design: {theme: ./themes/mine.yaml}\n"))
        self.start("cv.yaml", "-f", "text")
        self.assertTrue(any("cannot read the theme" in line for line in self.lines), self.lines)
        self.write("themes/mine.yaml", "extends: plain\n")
        self.until_text("Ada")

    def test_what_is_no_longer_used_is_no_longer_watched(self):
        self.write("mine.yaml", "extends: plain\n")
        self.write("cv.yaml", person("Ada", "design: {theme: ./mine.yaml}\n"))
        self.start("cv.yaml", "-f", "text")
        self.write("cv.yaml", person("Bob"))
        self.until_text("Bob")
        self.rest()
        count = len(self.builds())
        self.write("mine.yaml", "extends: modern\n")
        self.rest()
        self.assertEqual(len(self.builds()), count, self.lines)

    def test_a_folder_that_is_replaced(self):
        self.write("cv/cv.yaml", person("Ada"))
        self.write("next/cv.yaml", person("Bob"))
        self.start("cv/cv.yaml", "-f", "text", "-o", "out/")
        os.rename(self.path / "cv", self.path / "old")
        os.rename(self.path / "next", self.path / "cv")
        self.until_text("Bob", "out/cv.txt")
        # The new folder is watched, and the old one is not.
        self.write("cv/cv.yaml", person("Cam"))
        self.until_text("Cam", "out/cv.txt")
        self.rest()
        count = len(self.builds())
        self.write("old/cv.yaml", person("Dan"))
        self.rest()
        self.assertEqual(len(self.builds()), count, self.lines)
        shutil.rmtree(self.path / "cv")
        self.until_line("cannot read cv/cv.yaml: no such file")
        self.write("cv/cv.yaml", person("Eve"))
        self.until_text("Eve", "out/cv.txt")

    def test_links_on_the_way(self):
        self.write("one/cv.yaml", person("One"))
        self.write("two/cv.yaml", person("Two"))
        os.symlink("one", self.path / "now")
        self.start("now/cv.yaml", "-f", "text", "-o", "out/")
        self.write("one/cv.yaml", person("Uno"))
        self.until_text("Uno", "out/cv.txt")
        os.symlink("two", self.path / "then")
        os.rename(self.path / "then", self.path / "now")
        self.until_text("Two", "out/cv.txt")

    def test_outputs_set_off_nothing(self):
        self.start("cv.yaml")
        self.write("cv.yaml", person("Bob"))
        self.until_text("Bob")
        for name in ("cv.pdf", "cv.html", "cv.txt", "notes.txt", "cv.yaml~", ".cv.yaml.swp"):
            self.write(name, "another program's")
        self.rest()
        self.assertEqual(len(self.builds()), 2, self.lines)

    def test_several_files_are_built_by_themselves(self):
        self.write("b.yaml", person("Bob", "design: {theme: ./mine.yaml}\n"))
        self.write("mine.yaml", "extends: plain\n")
        self.start("cv.yaml", "b.yaml", "-f", "text", "--diagnostics-file", "found.json")
        self.assertEqual(self.builds(), ["wrote cv.txt (25 B)", "wrote b.txt (25 B)"])
        self.write("mine.yaml", "extends: modern\n")
        self.until(lambda: len(self.builds()) == 3)
        self.assertEqual(self.builds()[2], "wrote b.txt (25 B)")
        # The file of complaints holds those of all, whichever was built last.
        self.write("cv.yaml", "basics: {name: Ada, emial: x}\n")
        self.until(lambda: len(self.builds()) == 4)
        self.write("b.yaml", "basics: {name: Bob, emial: x}\n")
        self.until(lambda: len(self.builds()) == 5)
        self.rest()
        lines = (self.path / "found.json").read_text(encoding="utf-8").splitlines()
        self.assertEqual([json.loads(line)["file"] for line in lines], ["cv.yaml", "b.yaml"])

    def test_no_output_replaces_what_another_file_reads(self):
        self.write("b.yaml", person("Bob", "design: {theme: ./c.txt}\n"))
        self.write("c.txt", "extends: plain\n")
        self.write("c.yaml", person("Cam"))
        self.start("c.yaml", "b.yaml", "-f", "text")
        self.assertEqual(self.builds()[0], "c.yaml: 1 error, nothing was written")
        self.write("c.yaml", person("Dan"))
        self.until(lambda: len(self.builds()) == 3)
        self.assertEqual(self.builds()[2], "c.yaml: 1 error, nothing was written")
        self.assertEqual(self.text("c.txt"), "extends: plain\n")

    def test_all_versions(self):
        variants = "skills: [{name: C, tags: [x]}]\nvariants: {one: {include: [x]}, two: {}}\n"
        self.write("cv.yaml", person("Ada", variants))
        self.start("cv.yaml", "-f", "text", "--all-variants")
        self.write("cv.yaml", person("Bob", variants.replace("two", "three")))
        self.until_text("Bob", "cv-three.txt")
        self.until_text("Bob", "cv-one.txt")

    def test_signals_end_it_without_leavings(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            self.start("cv.yaml", "-f", "pdf,text")
            for name in ("Bob", "Cam", "Dan"):
                self.write("cv.yaml", person(name))
                time.sleep(0.045)
            self.process.send_signal(number)
            self.assertEqual(self.process.wait(PATIENCE), -number)
            self.assertEqual(sorted(os.listdir(self.path)), ["cv.pdf", "cv.txt", "cv.yaml"])
            self.end()

    def test_it_ends_when_nobody_reads(self):
        for handler, code in ((signal.SIG_DFL, -signal.SIGPIPE), (signal.SIG_IGN, 128 + signal.SIGPIPE)):
            with self.subTest(handler):
                self.write("cv.yaml", person("Ada"))
                process = subprocess.Popen([PROGRAM, "build", "--watch", "cv.yaml", "-f", "text"], cwd=self.path,
                                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                           preexec_fn=lambda: signal.signal(signal.SIGPIPE, handler))  # pylint: disable=cell-var-from-loop
                self.addCleanup(process.wait)
                self.addCleanup(process.kill)
                while not process.stderr.readline().startswith("waiting"):
                    self.assertIsNone(process.poll())
                process.stderr.close()
                self.write("cv.yaml", person("Bob"))
                self.assertEqual(process.wait(PATIENCE), code)
                # What was begun is whole.
                self.assertIn("Bob", self.text())
                self.assertEqual(sorted(os.listdir(self.path)), ["cv.txt", "cv.yaml"])

    def test_it_goes_on_where_nothing_can_be_said(self):
        for closed in (">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full"):
            with self.subTest(closed):
                self.write("cv.yaml", person("Ada"))
                process = subprocess.Popen(["sh", "-c", f'exec "$0" "$@" {closed}', PROGRAM, "build", "--watch", "cv.yaml",
                                            "-f", "text,pdf"], cwd=self.path, stderr=subprocess.DEVNULL)
                self.addCleanup(process.wait)
                self.addCleanup(process.kill)
                for name in ("Ada", "Bob", "Cam"):
                    self.write("cv.yaml", person(name))
                    # Nothing but what belongs there: no message has got into a file.
                    end = time.monotonic() + PATIENCE
                    while self.text() != f"{name}\n===\n\nada@example.org\n":
                        self.assertIsNone(process.poll())
                        self.assertLess(time.monotonic(), end, self.text())
                        time.sleep(0.005)
                self.assertEqual(self.text("cv.yaml"), person("Cam"))
                process.terminate()
                self.assertEqual(process.wait(PATIENCE), -signal.SIGTERM)
                self.assertTrue((self.path / "cv.pdf").read_bytes().endswith(b"%%EOF\n"))
                os.unlink(self.path / "cv.txt")

    def test_it_sleeps_and_does_not_grow(self):
        def memory():
            status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
            return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))

        def processor_time():
            fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").split()
            return int(fields[13]) + int(fields[14])

        self.start("cv.yaml", "-f", "text", "-o", "out/")

        def build(number):
            count = len(self.builds())
            self.write("cv.yaml", person(f"Person{number}", f"skills: [Skill {number}]\n"))
            self.until(lambda: len(self.builds()) > count)

        for number in range(10):
            build(number)
        before = memory()
        for number in range(10, 40):
            build(number)
        if not SANITIZED:
            self.assertLess(memory() - before, 2000)
        self.rest()
        used = processor_time()
        time.sleep(1)
        self.assertLessEqual(processor_time() - used, 1)

    def refused(self, message, *arguments):
        result = subprocess.run([PROGRAM, "build", "--watch", *arguments], cwd=self.path, capture_output=True,
                                text=True, timeout=60, check=False, stdin=subprocess.DEVNULL)
        self.assertEqual((result.returncode, result.stderr.splitlines()[0]), (2, message))

    def test_what_cannot_be_watched(self):
        os.mkfifo(self.path / "pipe")
        self.refused("error: `--watch` reads files again, and standard input is none that can be", "-")
        self.refused("error: `--watch` reads files again, and pipe is none that can be", "pipe")
        self.refused("error: `--watch` writes files, and `-o -` is none", "cv.yaml", "-f", "pdf", "-o", "-")
        self.refused("error: `--set a` has no `=`", "cv.yaml", "--set", "a")
        self.refused("error[R0003]: unknown format `x`", "cv.yaml", "-f", "x")


if __name__ == "__main__":
    unittest.main()
