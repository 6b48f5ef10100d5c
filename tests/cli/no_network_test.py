"""Every command, where there is no network and each system call that could ask for one is seen.

RESUMEC is the path of the program. It runs in a network namespace of its own, which has no interface but a loopback that
is down, below strace: a program that only tries fails nothing there, and is found all the same.
"""

import os
import pathlib
import re
import shlex
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
ROOT = pathlib.Path(__file__).resolve().parents[2]
# What a résumé may say that others would go and fetch: a picture, links, fonts of the machine.
TEMPTING = """\
basics:
  name: Ada Lovelace
  email: ada@example.org
  image: https://example.org/ada.jpg
  url: https://example.org/
  summary: Read [this](https://example.org/notes), set in ≈ letters of 日本語 and 😀.
meta: {canonical: "https://example.org/cv.json"}
design: {fonts: {installed: true, body: Carlito}}
variants: {web: {redact: [basics.email]}}
"""
STAGES = ("node", "model", "style", "document", "words", "layout", "pdf")
# What is run of each command, in the folder of the file above. A command of the program that is missing here is a fault.
RUNS = {
    "build": ["build cv.yaml -f pdf,html,text,markdown,json -o out/", "build cv.yaml --all-variants -o out/",
              "build cv.yaml --with more.yaml -f text -o with/",
              "build cv.yaml -f text -o -"],
    "check": ["check cv.yaml --diagnostics-file found.sarif", "check https://example.org/cv.yaml",
              "check --fix cv.yaml"],
    "new": ["new mine/cv.yaml --name Ada", "new his/cv.yaml --profile academic --theme classic --locale de"],
    "explain": ["explain", "explain R2110"],
    "schema": ["schema", "schema theme", "schema overlay", "schema --for cv.yaml"],
    "themes": ["themes"],
    "fonts": ["fonts"],
    "formats": ["formats"],
    "inspect": [f"inspect --stage {stage} cv.yaml" for stage in STAGES],
    "completion": [f"completion {shell}" for shell in ("bash", "zsh", "fish")],
    "man": ["man", "man build"],
}


def namespace():
    """How a command is run in a network namespace of its own; nothing where that is forbidden."""
    for words in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
            return words
    return None


class NoNetworkTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        (self.path / "cv.yaml").write_text(TEMPTING, encoding="utf-8")
        (self.path / "more.yaml").write_text("about: {include: words.txt}\n", encoding="utf-8")
        (self.path / "words.txt").write_text("https://example.org/chess\n", encoding="utf-8")
        self.own = namespace()
        if self.own is None:
            self.skipTest("this machine forbids network namespaces, so nothing was tried")

    def watched(self, script):
        """(what was printed, the calls of class `network`) of a script in a namespace of its own."""
        log = self.path / "calls"
        done = subprocess.run([*self.own, "strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=%network", "-e",
                               "signal=none", "-o", str(log), "/bin/sh", "-c", script], cwd=self.path,
                              capture_output=True, text=True, timeout=200, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout, log.read_text(encoding="utf-8")

    def test_what_is_looked_for_is_found(self):
        said, calls = self.watched("cat /proc/net/dev; python3 -c '\n"
                                   "import socket\n"
                                   "try: socket.create_connection((\"127.0.0.1\", 9))\n"
                                   "except OSError: print(\"refused\")'")
        self.assertRegex(calls, r"(?m)^\d+ +socket\(AF_INET")
        self.assertRegex(calls, r"(?m)^\d+ +connect\(")
        self.assertIn("refused", said)
        self.assertEqual(re.findall(r"^ *(\w+):", said, re.M), ["lo"])

    def test_no_command_asks_for_one(self):
        listed = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
        listed = listed.split("Subcommands:\n")[1].split("\n\n")[0]
        self.assertEqual({line.split()[0] for line in listed.splitlines()}, set(RUNS))
        lines = ["--version", "--help", *(line for runs in RUNS.values() for line in runs)]
        # Where fontconfig may write, so that the machine's settings do not matter.
        script = "export HOME=$PWD XDG_CACHE_HOME=$PWD/cache\n" + "".join(
            f"{shlex.quote(PROGRAM)} {line} > printed 2> complaints; echo \"$? {line}\"\n" for line in lines)
        said, calls = self.watched(script)
        self.assertEqual(calls, "")
        # Each did its work: only the address is no file.
        self.assertEqual([line for line in said.splitlines() if not line.startswith("0 ")],
                         ["3 check https://example.org/cv.yaml"])
        made = {path.name for path in (self.path / "out").iterdir()}
        self.assertLessEqual({"cv.pdf", "cv.html", "cv.txt", "cv.md", "cv.json", "cv-web.pdf"}, made)


if __name__ == "__main__":
    unittest.main()
