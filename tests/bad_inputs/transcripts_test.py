#!/usr/bin/env python3
"""The runner of transcripts finds what it is there to find."""

import os
import tempfile
import unittest
from pathlib import Path

import inputs
import transcripts


class RunnerTest(unittest.TestCase):
    def check(self, transcript, limits=inputs.Limits(), topic="topic"):
        """The faults of a transcript whose program is a shell: `resumec` is /bin/sh here."""
        with tempfile.TemporaryDirectory() as commands, tempfile.TemporaryDirectory() as root:
            program = transcripts.Program("/bin/sh", commands)
            here, transcripts.HERE = transcripts.HERE, Path(root)
            inputs.MADE[f"{topic}/case"] = inputs.Made(lambda folder: None, limits)
            try:
                file = Path(root) / topic / "case.txt"
                file.parent.mkdir(parents=True)
                file.write_text(transcript, encoding="utf-8")
                return transcripts.check(transcripts.Case(file), program)
            finally:
                del inputs.MADE[f"{topic}/case"]
                transcripts.HERE = here

    def test_what_is_as_it_should_be(self):
        self.assertEqual(self.check("$ echo error; exit 1\nerror\nexit 1\n"), [])

    def test_other_words_and_other_codes(self):
        self.assertIn("differs", self.check("$ echo error\nwarning\n")[0])
        self.assertIn("differs", self.check("$ exit 1\nexit 3\n")[0])
        self.assertIn("differs", self.check("$ exit 1\n")[0])

    def test_nothing_to_run(self):
        self.assertEqual(self.check(""), ["holds no command"])

    def test_crashes(self):
        self.assertEqual(self.check("$ kill -SEGV $$\nexit -11\n"), ["`kill -SEGV $$` ended with -11"])
        self.assertEqual(self.check("$ exit 70\nexit 70\n"), ["`exit 70` ended with 70"])

    def test_a_command_without_end(self):
        faults = self.check("$ sleep 60\nexit -9\n", inputs.Limits(seconds=1))
        self.assertEqual(faults, ["`sleep 60` ended with -9 after 1 s"])

    def test_memory(self):
        command = "python3 -c 'x = b\"x\" * 100_000_000'"
        faults = self.check(f"$ {command}\n", inputs.Limits(megabytes=50))
        self.assertRegex("\n".join(faults), r"^`python3 .*` took 1\d\d MB of 50$")

    def test_control_characters_and_floods(self):
        self.assertEqual(self.check("$ printf '\\033[31m\\n'\n\x1b[31m\n"),
                         ["`printf '\\033[31m\\n'` printed control characters"])
        self.assertIn("`seq 5000` printed 23893 bytes", self.check("$ seq 5000\n"))

    def test_a_failure_that_touches_outputs(self):
        command = "resumec -c 'echo new > case.pdf; exit 1'"
        self.assertEqual(self.check(f"$ {command}\nexit 1\n"), [f"`{command}` failed and changed case.pdf"])

    def test_pages_with_code(self):
        for page, fault in (("<script>1</script>", "a script in the page"),
                            ("<p onclick=x>", "an event handler in the page: onclick"),
                            ("<a href=JavaScript:x>", "a link that runs code: JavaScript:x")):
            self.assertEqual(self.check(f"$ echo '{page}' > case.html\n"), [fault])

    def test_a_pending_case_that_passes(self):
        self.assertEqual(self.check("$ echo a; exit 1\n...\nexit 1\n", topic="pending/feature"),
                         ["passes now: move it from pending to its topic"])
        self.assertEqual(self.check("$ echo a\n...\nexit 1\n", topic="pending/feature"), [])


if __name__ == "__main__":
    os.environ.pop("CI", None)
    unittest.main()
