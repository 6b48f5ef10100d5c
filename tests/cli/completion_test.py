"""Completions and manual pages, as shells and man(1) read them.

RESUMEC is the path of the program.
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"


def run(*arguments, **options):
    return subprocess.run(arguments, capture_output=True, text=True, timeout=60, **options)


def resumec(*arguments):
    result = run(PROGRAM, *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


def commands():
    listed = resumec("--help").split("Subcommands:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


class CompletionTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        (self.path / "cv.yaml").write_text("basics: {name: Ada}\n")

    def bash(self, *words):
        script = (f"source /dev/stdin\nCOMP_WORDS=({' '.join(repr(word) for word in words)})\n"
                  f"COMP_CWORD={len(words) - 1}\n_resumec\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n")
        result = run("bash", "--norc", "-c", script, input=resumec("completion", "bash"), cwd=self.path)
        self.assertEqual(result.stderr, "")
        return result.stdout.split()

    def test_bash(self):
        self.assertEqual(self.bash("resumec", "ch"), ["check"])
        self.assertEqual(self.bash("resumec", ""), [*commands(), "--help", "--version"])
        self.assertEqual(self.bash("resumec", "build", "--all"), ["--all-variants"])
        self.assertEqual(self.bash("resumec", "build", "-f", "t"), ["text"])
        self.assertEqual(self.bash("resumec", "check", "--color", "a"), ["auto", "always"])
        self.assertEqual(self.bash("resumec", "explain", "R211"),
                         re.findall(r"^(R211\d) ", resumec("explain"), re.M))
        # Names of files are bash's own to complete.
        self.assertEqual(self.bash("resumec", "build", "c"), [])
        self.assertEqual(self.bash("resumec", "build", "-o", "c"), [])

    def fish(self, line):
        script = f"source -; cd {self.path}; complete -C {line!r}"
        result = run("fish", "--no-config", "-c", script, input=resumec("completion", "fish"),
                     env={**os.environ, "HOME": str(self.path)})
        self.assertEqual(result.stderr, "")
        return [line.split("\t")[0] for line in result.stdout.splitlines()]

    def test_fish(self):
        self.assertEqual(self.fish("resumec ch"), ["check"])
        self.assertEqual(self.fish("resumec build --all"), ["--all-variants"])
        self.assertEqual(self.fish("resumec build -f t"), ["text"])
        self.assertEqual(self.fish("resumec check c"), ["cv.yaml"])
        self.assertIn("--theme", self.fish("resumec build --th"))

    def test_zsh(self):
        file = self.path / "_resumec"
        file.write_text(resumec("completion", "zsh"))
        self.assertEqual(run("zsh", "-n", str(file)).stderr, "")
        # _arguments says to its caller what it would offer; a stub writes down what it is given.
        script = (f"_arguments() {{ print -l -- $@ }}\n_describe() {{ print -l -- $commands }}\n_files() {{ : }}\n"
                  f"compdef() {{ : }}\nsource {file}\n")
        described = run("zsh", "-fc", script + "words=(resumec ''); CURRENT=2; _resumec")
        self.assertEqual(described.stderr, "")
        self.assertEqual([line.split(":")[0] for line in described.stdout.splitlines()], commands())
        given = run("zsh", "-fc", script + "words=(resumec build -); CURRENT=3; _resumec")
        self.assertEqual(given.stderr, "")
        self.assertIn("*--format=[", given.stdout)
        self.assertIn("--all-variants[Every variant of the résumé]", given.stdout)
        self.assertIn(":WHEN:(auto always never)", given.stdout)

    def test_zsh_at_a_terminal(self):
        """What _arguments makes of it, only a line that is edited shows."""
        (self.path / "_resumec").write_text(resumec("completion", "zsh"))
        ours, theirs = pty.openpty()
        self.addCleanup(os.close, ours)
        shell = subprocess.Popen(["zsh", "-f"], stdin=theirs, stdout=theirs, stderr=theirs, cwd=self.path,
                                 start_new_session=True, env={**os.environ, "TERM": "dumb", "ZDOTDIR": str(self.path)})
        os.close(theirs)
        self.addCleanup(lambda: (shell.kill(), shell.wait()))

        def until(text, seconds=30):
            shown, end = "", time.monotonic() + seconds
            while text not in shown and time.monotonic() < end:
                if select.select([ours], [], [], 0.1)[0]:
                    shown += os.read(ours, 65536).decode("utf-8", "replace")
            return shown

        os.write(ours, b"PS1=; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print read''y\n")
        self.assertIn("ready", until("ready"))
        for typed, completed in ((b"resumec build -t cl\t", "classic"), (b"resumec build --theme=pl\t", "plain"),
                                 (b"resumec build -t c\t", "cv.yaml")):
            os.write(ours, typed)
            shown = until(completed, 10)
            self.assertIn(completed, shown)
            self.assertNotIn("unmatched", shown)
            os.write(ours, b"\x15")

    def test_every_option_of_help_is_in_each(self):
        for shell in ("bash", "zsh", "fish"):
            made = resumec("completion", shell)
            for command in commands():
                for option in re.findall(r"^  (?:-\w,)?--([\w-]+)", resumec(command, "--help"), re.M):
                    self.assertRegex(made, rf"(--| -l ){option}\b", f"{shell}, {command}")

    def test_another_shell_is_an_error(self):
        self.assertEqual(run(PROGRAM, "completion", "ksh").returncode, 2)
        self.assertEqual(run(PROGRAM, "completion").returncode, 2)


class ManualTest(unittest.TestCase):
    def page(self, *command):
        result = run("groff", "-ww", "-Kutf8", "-Tutf8", "-P-cbou", "-man", input=resumec("man", *command))
        self.assertEqual(result.stderr, "")
        return " ".join(result.stdout.split())

    def test_pages_say_what_help_says(self):
        self.assertIn("resumec - compile a résumé to PDF, HTML and plain text", self.page())
        for command in commands():
            self.assertIn(f"resumec-{command}(1)", self.page().replace("‐ ", "").replace("‐", ""))
            page = self.page(command)
            for line in re.findall(r"^  (-\S.*?)(?:  |$)", resumec(command, "--help"), re.M):
                for name in re.findall(r"--?[\w-]+", line.split(":")[0]):
                    self.assertIn(name, page, command)

    def test_an_unknown_page_is_an_error(self):
        result = run(PROGRAM, "man", "biuld")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(result.stderr, "error: unknown command `biuld`\nhelp: did you mean `build`?\n")


if __name__ == "__main__":
    unittest.main()
