"""What a terminal shows of a run that takes its time, and what nothing but a terminal does.

RESUMEC is the path of the program.
"""

import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import tempfile
import termios
import threading
import time
import unittest
from fcntl import ioctl

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
# As it is drawn and as it is wiped away.
DRAWN = re.compile(r"\r\[(#*) *\] (\d+)/(\d+)(?: ([^\r\x1b]*))?\x1b\[K")
WIPED = "\r\x1b[K"
COUNT = 12
# Files that come out of pipes, whose writers take their time: longer than the program's patience, and longer than it
# waits between two drawings.
SLOW = {2: 0.7, 7: 0.2}


class ProgressTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.text = (ROOT / "examples/academic.yaml").read_text(encoding="utf-8")
        self.files = [f"{number:03}.yaml" for number in range(COUNT)]
        for number, name in enumerate(self.files):
            if number in SLOW:
                self.pipe(name, self.text, SLOW[number])
            else:
                (self.path / name).write_text(self.text, encoding="utf-8")

    def pipe(self, name, text, seconds):
        os.mkfifo(self.path / name)

        def write():
            with open(self.path / name, "w", encoding="utf-8") as file:
                time.sleep(seconds)
                file.write(text)

        threading.Thread(target=write, daemon=True).start()

    def at_a_terminal(self, *arguments, columns=80, term="xterm", stdout=None):
        """All that the program writes to a terminal, and its exit code."""
        ours, theirs = pty.openpty()
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {**os.environ, "TERM": term, "NO_COLOR": "1", "RESUMEC_CALLED_AS": "resumec"}
        process = subprocess.Popen([PROGRAM, *arguments], cwd=self.path, stdin=subprocess.DEVNULL,
                                   stdout=stdout or subprocess.DEVNULL, stderr=theirs, env=environment)
        os.close(theirs)
        shown = b""
        try:
            while True:
                select.select([ours], [], [], 60)
                piece = os.read(ours, 65536)
                if not piece:
                    break
                shown += piece
        except OSError:
            # Linux says so of a terminal that nobody has open any more.
            pass
        os.close(ours)
        return process.wait(60), shown.decode().replace("\r\n", "\n")

    def expect_bar(self, shown, count):
        bars = DRAWN.findall(shown)
        self.assertGreater(len(bars), 1, shown[-300:])
        done = [int(bar[1]) for bar in bars]
        self.assertEqual(done, sorted(done))
        self.assertEqual({int(bar[2]) for bar in bars}, {count})
        self.assertTrue(all(len(bar[0]) == 24 * int(bar[1]) // count for bar in bars))
        return bars

    def left(self, shown):
        """What stands on the screen in the end: each drawing over what was there before."""
        lines = []
        for line in shown.split("\n"):
            pieces = re.split(r"\r", line)
            self.assertTrue(all(piece.endswith("\x1b[K") or "\x1b[K" in piece for piece in pieces[1:]), line)
            lines.append(pieces[-1].split("\x1b[K")[-1] if "\x1b[K" in pieces[-1] else pieces[-1])
        return lines

    def test_many_files(self):
        code, shown = self.at_a_terminal("check", "--no-lint", "-W", "no-left-out", *self.files)
        bars = self.expect_bar(shown, COUNT)
        self.assertEqual(code, 0)
        self.assertTrue(all(name in self.files for *_, name in bars))
        self.assertEqual(self.left(shown), [f"checked {COUNT} files: 0 errors, 0 warnings", ""])

    def test_messages_are_not_drawn_over(self):
        (self.path / self.files[-1]).write_text("basics: {name: Ada, emial: x}\n")
        code, shown = self.at_a_terminal("check", "--no-lint", "--message-format", "short", *self.files)
        self.expect_bar(shown, COUNT)
        self.assertEqual(code, 1)
        self.assertEqual(self.left(shown), ["011.yaml:1:21: error[R2001]: unknown key `emial` in the person",
                                            f"checked {COUNT} files: 1 error, 0 warnings", ""])

    def test_many_versions(self):
        variants = "".join(f"  v{number}: {{set: {{basics.summary: Of {number}}}}}\n" for number in range(100))
        self.pipe("cv.yaml", self.text + "variants:\n" + variants, 0.7)
        code, shown = self.at_a_terminal("check", "--no-lint", "cv.yaml")
        self.expect_bar(shown, 101)
        self.assertEqual(code, 0, shown)
        self.assertEqual(self.left(shown)[-2:], ["checked 1 file, 100 variants: 0 errors, 0 warnings", ""])

    def test_what_is_built_is_said_line_by_line(self):
        code, shown = self.at_a_terminal("build", "-f", "pdf", "-o", "out/", *self.files)
        self.expect_bar(shown, COUNT)
        self.assertEqual(code, 0)
        lines = self.left(shown)
        self.assertEqual(len(lines), COUNT + 2)
        self.assertTrue(all(line.startswith("wrote out/") for line in lines[:COUNT]), lines)

    def test_a_narrow_terminal(self):
        _, shown = self.at_a_terminal("check", "-q", "--no-lint", *self.files, columns=20)
        drawn = re.findall(r"\r([^\r\x1b]+)\x1b\[K", shown)
        self.assertGreater(len(drawn), 1)
        self.assertEqual({len(line) for line in drawn}, {19})

    def test_a_terminal_that_cannot_draw_over(self):
        _, shown = self.at_a_terminal("check", "--no-lint", *self.files, term="dumb")
        self.assertEqual(shown, f"checked {COUNT} files: 0 errors, 0 warnings\n")

    def test_what_is_soon_done(self):
        (self.path / "cv.yaml").write_text("basics: {name: Ada, email: ada@example.org}\n")
        _, shown = self.at_a_terminal("check", "--no-lint", "cv.yaml")
        self.assertEqual(shown, "checked 1 file: 0 errors, 0 warnings\n")

    def test_what_is_no_terminal(self):
        result = subprocess.run([PROGRAM, "check", "--no-lint", *self.files], cwd=self.path, capture_output=True,
                                text=True, timeout=120, check=False, env={**os.environ, "TERM": "xterm"})
        self.assertEqual(result.stderr, f"checked {COUNT} files: 0 errors, 0 warnings\n")


if __name__ == "__main__":
    unittest.main()
