#!/usr/bin/env python3
"""The scripts of scripts/ where they cannot do their work, and the one list of packages."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETUP = ROOT / "scripts" / "setup"


def setup(*words, path=None, **environment):
    keep = {"PATH": path or os.environ["PATH"], **environment}
    return subprocess.run(["/bin/sh", SETUP, *words], env=keep, capture_output=True, text=True, check=False)


class Tools:
    """A PATH on which only named programs stand; each is a shell script or a link to the real one."""

    def __init__(self, test, real=(), **fake):
        folder = tempfile.TemporaryDirectory()
        test.addCleanup(folder.cleanup)
        self.path = folder.name
        for name in real:
            for place in os.environ["PATH"].split(os.pathsep):
                if os.access(os.path.join(place, name), os.X_OK):
                    os.symlink(os.path.join(place, name), os.path.join(self.path, name))
                    break
        for name, text in fake.items():
            file = Path(self.path) / name.replace("_", "-")
            file.write_text("#!/bin/sh\n" + text + "\n")
            file.chmod(0o755)


class SetupTest(unittest.TestCase):
    COREUTILS = ("mktemp", "rm", "tail", "env")

    def test_every_embedded_font_has_its_package_in_the_list(self):
        listed = set(setup("--list", "build").stdout.split())
        rows = (ROOT / "fonts" / "manifest.txt").read_text(encoding="utf-8").splitlines()
        columns = [[cell.strip() for cell in row.split("|")] for row in rows if row.strip() and not row.startswith("#")]
        packages = {row[7] for row in columns if row[4] == "embedded"}
        self.assertTrue(packages)
        self.assertEqual(packages - listed, set())
        # The large ones are looked for when a text needs them; only the tests always do.
        external = {row[7] for row in columns if row[4] == "external"}
        self.assertTrue(external)
        self.assertEqual(external & listed, set())
        self.assertEqual(external - set(setup("--list", "test").stdout.split()), set())

    def test_no_other_file_lists_packages(self):
        pattern = re.compile(r"\blib[a-z0-9+-]+-dev\b")
        for file in [*ROOT.glob("*.md"), ROOT / ".ci" / "run", *(ROOT / "scripts").glob("*"), *ROOT.glob("docs/*.md")]:
            if file.is_file() and file != SETUP:
                self.assertIsNone(pattern.search(file.read_text(encoding="utf-8")), file)

    def test_without_apt_it_says_what_to_install(self):
        tools = Tools(self)
        result = setup("build", path=tools.path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("no apt", result.stderr)
        self.assertIn("libhpdf-dev", result.stderr)

    def test_without_rights_it_says_what_root_would_run(self):
        tools = Tools(self, apt_get="exit 0", dpkg_query="echo 'g++:installed '; exit 1", id="echo 1000")
        result = setup("build", path=tools.path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("only root may install them", result.stderr)
        self.assertIn("apt-get install cmake ninja-build", result.stderr)

    def test_through_sudo_without_asking_anything(self):
        tools = Tools(self, self.COREUTILS, apt_get='echo "$DEBIAN_FRONTEND $*" >> "$CALLS"', dpkg_query="exit 1",
                      id="echo 1000", sudo='echo sudo >> "$CALLS"; "$@"')
        calls = Path(tools.path) / "calls"
        result = setup("lint", path=tools.path, CALLS=str(calls))
        self.assertEqual(result.returncode, 0, result.stderr)
        said = calls.read_text().splitlines()
        self.assertEqual([line for line in said if line == "sudo"], ["sudo", "sudo"])
        self.assertTrue(said[1].startswith("noninteractive -qq") and said[1].endswith(" update"), said)
        # Each Debian has its own clang.
        names = " ".join(setup("--list", "lint").stdout.split())
        self.assertRegex(names, r"^git clang-format-\d+ clang-tidy-\d+$")
        self.assertTrue(said[3].endswith(f"install --yes --no-install-recommends {names}"), said)

    def test_without_network_it_says_what_to_run(self):
        tools = Tools(self, self.COREUTILS, apt_get="echo 'E: no route' ; exit 100", dpkg_query="exit 1", id="echo 0")
        result = setup("build", path=tools.path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("E: no route", result.stderr)
        self.assertIn("is there a network", result.stderr)
        self.assertIn("apt-get update && apt-get install g++ cmake", result.stderr)

    def test_a_program_from_elsewhere_will_do(self):
        # On a newer Debian it looks for Debian 12's fonts, too.
        tools = Tools(self, ("find", "mkdir", "tr", "xargs", "sha256sum", "cut", "sed", "grep", "sort"), node="", npm="",
                      chromium="", python3="", apt_get="exit 1", id="echo 1000", dpkg_query='shift 2; for p; do printf "%s:installed " $p; done')
        self.assertEqual(setup("test", path=tools.path).returncode, 0)

    def test_it_is_silent_when_all_is_there(self):
        tools = Tools(self, apt_get="exit 1", dpkg_query='shift 2; for p; do printf "%s:installed " $p; done')
        result = setup("build", "lint", path=tools.path)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_an_unknown_tier_is_named(self):
        result = setup("bulid")
        self.assertEqual(result.returncode, 2)
        self.assertIn("`bulid`", result.stderr)


class WrapperTest(unittest.TestCase):
    """scripts/resumec in a small tree of its own, where scripts/build only notes that it was called."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "a tree"
        for name in ("cmake", "src/room", "include", "themes", "translations", "fonts", "scripts", "build/release"):
            (self.root / name).mkdir(parents=True)
        for name in ("CMakeLists.txt", "CMakePresets.json", "src/room/file.cpp"):
            (self.root / name).touch()
        self.script = self.root / "scripts" / "resumec"
        self.script.write_bytes((ROOT / "scripts" / "resumec").read_bytes())
        self.build('printf \'#!/bin/sh\\necho "ran $*"\\n\' > build/release/resumec; chmod +x build/release/resumec;'
                   "touch build/release/built")

    def build(self, commands):
        file = self.root / "scripts" / "build"
        file.write_text(f'#!/bin/sh\ncd "$(dirname "$0")/.." && echo built >&2\n{commands}\n')
        file.chmod(0o755)
        self.script.chmod(0o755)

    def call(self, *words, script=None, cwd=None):
        result = subprocess.run([script or self.script, *words], capture_output=True, text=True, check=False,
                                cwd=cwd or self.root)
        return result.returncode, result.stdout, result.stderr

    def age(self):
        """Everything is as it was a while ago; the build came after the sources."""
        for path in self.root.rglob("*"):
            os.utime(path, (1000, 2000 if path.name == "built" else 1000))

    def test_it_builds_once_and_then_runs_at_once(self):
        self.assertEqual(self.call("build", "a b"), (0, "ran build a b\n", "built\n"))
        self.assertEqual(self.call("build", "a b"), (0, "ran build a b\n", ""))

    def test_it_builds_again_when_a_source_changed_came_or_went(self):
        changes = {
            "edited": lambda: (self.root / "src/room/file.cpp").write_text("int x;"),
            "new": lambda: (self.root / "themes/new.yaml").touch(),
            "gone": lambda: (self.root / "themes/new.yaml").unlink(),
            "a word": lambda: (self.root / "translations/new.yaml").touch(),
            "the build itself": lambda: (self.root / "CMakeLists.txt").touch(),
        }
        self.call()
        for name, change in changes.items():
            with self.subTest(name):
                self.age()
                self.assertEqual(self.call()[2], "")
                change()
                self.assertEqual(self.call()[2], "built\n")
                self.assertEqual(self.call()[2], "")

    def test_it_says_where_the_program_is(self):
        where = str(self.root.resolve() / "build/release/resumec")
        self.assertEqual(self.call("--where")[1], where + "\n")

    def test_it_runs_from_anywhere_and_through_links(self):
        link = self.root.parent / "resumec"
        link.symlink_to(self.script)
        self.assertEqual(self.call("x", script=link, cwd="/")[:2], (0, "ran x\n"))
        self.assertEqual(self.call("x", script="scripts/resumec")[:2], (0, "ran x\n"))

    def test_the_exit_code_is_the_programs(self):
        self.build("printf '#!/bin/sh\\nexit 3\\n' > build/release/resumec; chmod +x build/release/resumec;"
                   "touch build/release/built")
        self.assertEqual(self.call()[0], 3)
        self.assertEqual(self.call()[0], 3)

    def test_a_build_that_fails_has_an_exit_code_of_its_own(self):
        self.build("exit 1")
        self.assertEqual(self.call()[0], 69)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
