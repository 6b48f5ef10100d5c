#!/usr/bin/env python3
"""Where cmake/Libraries.cmake finds the libraries on machines that are not Debian: in made-up folders of empty files.

    libraries.py
"""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = (ROOT / "cmake/Libraries.cmake").read_text(encoding="utf-8")
# name: [(files, header, folder, module)]; of the calls, not of the definition.
LIBRARIES = {}
for call in re.findall(r"^ *resumec_library\((\S+ \".*?\).*?)\n(?=resumec_|if|else|endif|\Z)", RULES, re.M | re.S):
    words = call.replace(")", " ").split()

    def behind(key, words=words):
        return words[words.index(key) + 1] if key in words else ""

    LIBRARIES[words[0]] = (behind("FILES"), behind("HEADER"), behind("FOLDER"), behind("MODULE"))

PROJECT = f"""
cmake_minimum_required(VERSION 3.25)
project(elsewhere LANGUAGES C)
include("{ROOT}/cmake/Libraries.cmake")
file(WRITE "${{PROJECT_BINARY_DIR}}/missing" "${{RESUMEC_MISSING}}")
foreach(name IN ITEMS {' '.join(LIBRARIES)})
  if(TARGET resumec::${{name}})
    get_target_property(location resumec::${{name}} IMPORTED_LOCATION)
    get_target_property(include resumec::${{name}} INTERFACE_INCLUDE_DIRECTORIES)
    get_target_property(needs resumec::${{name}} INTERFACE_LINK_LIBRARIES)
    file(APPEND "${{PROJECT_BINARY_DIR}}/found" "${{name}} ${{location}} ${{include}} ${{needs}}\\n")
  endif()
endforeach()
"""


class LibrariesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        (self.folder / "project").mkdir()
        (self.folder / "project/CMakeLists.txt").write_text(PROJECT, encoding="utf-8")

    def prefix(self, path, names=tuple(LIBRARIES)):
        """A folder where each library has an archive and its header."""
        prefix = self.folder / path
        for name in names:
            archive, header, below, _ = LIBRARIES[name]
            for file in (prefix / "lib" / archive, prefix / "include" / below / header):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.touch()
        return prefix

    def configure(self, *definitions, **environment):
        build = self.folder / "build"
        result = subprocess.run(["cmake", "-G", "Ninja", "-S", self.folder / "project", "-B", build, *definitions],
                                capture_output=True, text=True, check=False, env={**os.environ, **environment})
        self.assertEqual(result.returncode, 0, result.stderr)
        found = {}
        if (build / "found").exists():
            for line in (build / "found").read_text(encoding="utf-8").splitlines():
                name, location, include, needs = line.split(" ", 3)
                found[name] = (location, include, needs.split(";"))
        return found, (build / "missing").read_text(encoding="utf-8")

    def test_the_rules_are_read(self):
        self.assertEqual(len(LIBRARIES), 14)
        self.assertEqual(LIBRARIES["harfbuzz-subset"],
                         ("libharfbuzz-subset.a", "hb-subset.h", "harfbuzz", "harfbuzz-subset"))

    def assert_all_in(self, prefix, found):
        self.assertEqual(set(found), set(LIBRARIES))
        for name, (archive, _, below, _) in LIBRARIES.items():
            self.assertEqual(found[name][0], f"{prefix}/lib/{archive}")
            self.assertEqual(found[name][1].rstrip("/"), f"{prefix}/include/{below}".rstrip("/"))

    def test_a_prefix_with_all_of_them_is_all_that_is_needed(self):
        prefix = self.prefix("own")
        found, missing = self.configure(f"-DCMAKE_PREFIX_PATH={prefix}")
        self.assert_all_in(prefix, found)
        self.assertEqual(missing, "")

    def test_a_toolchain_file_with_a_root_is_all_that_is_needed(self):
        root = self.prefix("root/usr")
        toolchain = self.folder / "toolchain.cmake"
        toolchain.write_text(f"set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR aarch64)\n"
                             f"set(CMAKE_FIND_ROOT_PATH {root.parent})\nset(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)\n"
                             "set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)\n", encoding="utf-8")
        found, _ = self.configure(f"-DCMAKE_TOOLCHAIN_FILE={toolchain}")
        self.assert_all_in(root, found)

    def test_each_missing_library_is_named_with_what_it_is_and_its_package(self):
        (self.folder / "empty").mkdir()
        found, missing = self.configure(f"-DCMAKE_FIND_ROOT_PATH={self.folder}/empty",
                                        "-DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY",
                                        "-DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY")
        self.assertEqual(found, {})
        lines = missing.splitlines()
        self.assertEqual([line.split(":")[0].strip() for line in lines], list(LIBRARIES))
        self.assertIn("  hpdf: libharu, which writes PDF (Debian: libhpdf-dev)", lines)
        packages = set(subprocess.run([ROOT / "scripts/setup", "--list", "build"], capture_output=True, text=True,
                                      check=True).stdout.split())
        for line in lines:
            self.assertIn(re.search(r"\(Debian: (\S+)\)$", line)[1], packages)

    @unittest.skipUnless(shutil.which("pkg-config"), "there is no pkg-config")
    def test_pkg_config_knows_the_way_and_what_harfbuzz_was_built_with(self):
        cellar = self.prefix("cellar/harfbuzz", ("harfbuzz", "harfbuzz-subset"))
        modules = self.folder / "modules"
        modules.mkdir()
        for name, needs in (("harfbuzz", ""), ("harfbuzz-subset", "Requires: harfbuzz")):
            (modules / f"{name}.pc").write_text(
                f"libdir={cellar}/lib\nincludedir={cellar}/include\nName: {name}\nDescription: x\nVersion: 9\n{needs}\n"
                f"Libs: -L${{libdir}} -l{name}\nLibs.private: -lgraphite2\nCflags: -I${{includedir}}/harfbuzz\n",
                encoding="utf-8")
        found, _ = self.configure(PKG_CONFIG_PATH=str(modules))
        for name in ("harfbuzz", "harfbuzz-subset"):
            self.assertEqual(found[name][0], f"{cellar}/lib/lib{name}.a")
            self.assertEqual(found[name][1], f"{cellar}/include/harfbuzz")
            self.assertIn("-lgraphite2", found[name][2])
            self.assertNotIn("-lharfbuzz", found[name][2])
        self.assertIn("resumec::harfbuzz", found["harfbuzz-subset"][2])


if __name__ == "__main__":
    unittest.main()
