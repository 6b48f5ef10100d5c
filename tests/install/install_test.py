#!/usr/bin/env python3
"""Installs into a folder, moves it, and builds a second project that finds it with find_package(resumec).

    install_test.py BUILD_FOLDER COMPILER
"""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILD, COMPILER = sys.argv[1:3]
ROOT = Path(__file__).resolve().parents[2]
CONSUMER = Path(__file__).resolve().parent / "consumer"


def run(*words):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if result.returncode:
        raise AssertionError(f"{' '.join(map(str, words))}: {result.returncode}\n{result.stdout}{result.stderr}")
    return result


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        run("cmake", "--install", BUILD, "--prefix", cls.folder / "first")
        # Nothing may hold on to the place where it was installed.
        cls.prefix = cls.folder / "moved"
        (cls.folder / "first").rename(cls.prefix)

    def test_what_is_installed(self):
        found = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if path.is_file()}
        library = next(path for path in found if path.endswith("/libresumec.a")).rsplit("/", 1)[0]
        for path in ["bin/resumec", "include/resumec/resumec.h", "include/resumec/compile.h",
                     f"{library}/cmake/resumec/resumecConfig.cmake",
                     f"{library}/cmake/resumec/resumecConfigVersion.cmake",
                     f"{library}/cmake/resumec/resumecTargets.cmake",
                     "share/resumec/schema/resume.schema.json", "share/resumec/licences/fonts-lato.txt",
                     "share/resumec/LICENSE", "share/man/man1/resumec.1", "share/man/man1/resumec-build.1",
                     "share/bash-completion/completions/resumec", "share/zsh/site-functions/_resumec",
                     "share/fish/vendor_completions.d/resumec.fish"]:
            self.assertIn(path, found)
        for folder in ("share/resumec/themes/", "share/resumec/examples/"):
            self.assertTrue([path for path in found if path.startswith(folder)], folder)
        self.assertEqual([path for path in found if path.endswith(".a")], [f"{library}/libresumec.a"])

    def test_all_that_is_installed_is_built_by_the_target_of_scripts_build(self):
        """`cmake --install build/release` works behind `scripts/resumec`, which builds neither tests nor `all`."""
        self.assertEqual(set(re.findall(r"--target (\w+)", (ROOT / "scripts/build").read_text(encoding="utf-8"))),
                         {"product"})
        script = (Path(BUILD) / "cmake_install.cmake").read_text(encoding="utf-8")
        installed = {Path(path).relative_to(BUILD) for path in re.findall(r'"([^"\n]*)"', script)
                     if path.startswith(BUILD + "/") and Path(path).is_file()}
        made = {Path(line.split(":")[0]) for line in run("ninja", "-C", BUILD, "-t", "targets", "all").stdout.splitlines()
                if ": CUSTOM_COMMAND" in line or "LINKER" in line}
        words = set(run("ninja", "-C", BUILD, "-t", "commands", "product").stdout.split())
        needed = {path for path in made if str(path) in words or f"{BUILD}/{path}" in words}
        self.assertIn(Path("schema/resume.schema.json"), installed & made)
        self.assertIn(Path("resumec"), installed & made)
        self.assertIn(Path("libresumec.a"), installed & made)
        self.assertEqual((installed & made) - needed, set())

    def test_every_command_has_a_page(self):
        listed = run(self.prefix / "bin/resumec", "--help").stdout.split("Subcommands:\n")[1].split("\n\n")[0]
        commands = {line.split()[0] for line in listed.splitlines()}
        pages = {path.name for path in (self.prefix / "share/man/man1").iterdir()}
        self.assertEqual(pages, {"resumec.1", *(f"resumec-{command}.1" for command in commands)})

    @unittest.skipUnless(Path(BUILD) == ROOT / "build/release", "it installs what build/release has")
    def test_the_script_installs_for_one_person(self):
        prefix = self.folder / "own prefix"
        result = run(ROOT / "scripts/resumec", "install", "--prefix", prefix)
        self.assertEqual(result.stderr, f"resumec: installed {prefix}/bin/resumec\n"
                                        f"resumec: {prefix}/bin is not on the PATH yet\n")
        self.assertTrue((prefix / "share/man/man1/resumec-build.1").is_file())
        run(prefix / "bin/resumec", "build", ROOT / "resume.yaml", "-q", "-o", f"{self.folder}/out/")
        for words in (["--prefix"], ["--prefx", "x"], ["--prefix", "a", "b"]):
            wrong = subprocess.run([ROOT / "scripts/resumec", "install", *words], capture_output=True, text=True)
            self.assertEqual((wrong.returncode, wrong.stderr), (2, "usage: scripts/resumec install [--prefix DIR]\n"))

    def test_the_installed_program_runs(self):
        self.assertRegex(run(self.prefix / "bin/resumec", "--version").stdout, r"^resumec \d+\.\d+\.\d+\n$")

    def test_each_header_compiles_alone(self):
        headers = sorted(path.relative_to(self.prefix / "include") for path in self.prefix.rglob("*.h"))
        self.assertGreater(len(headers), 6)
        for header in headers:
            # Twice, for whoever includes it by two ways.
            source = self.folder / "alone.cpp"
            source.write_text(f"#include <{header}>\n#include <{header}>\n", encoding="utf-8")
            run(COMPILER, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", f"-I{self.prefix}/include", source)

    def test_a_second_project_compiles_a_resume(self):
        build = self.folder / "build"
        run("cmake", "-S", CONSUMER, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_COMPILER={COMPILER}", "-DCMAKE_BUILD_TYPE=Release")
        run("cmake", "--build", build)
        result = run(build / "consumer")
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], "%PDF-")
        # It has the program's share of ICU's data, not all of them behind it.
        self.assertLess((build / "consumer").stat().st_size, (self.prefix / "bin/resumec").stat().st_size + 2_000_000)
        self.assertIn("Ada Lovelace", result.stdout)
        self.assertIn("resume.yaml:1:30: error[R2", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
