#!/usr/bin/env python3
"""Compilers and linkers that lack flags: cmake/Compiler.cmake leaves out what a made-up one refuses, and nothing else.

    compilers.py COMPILER
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

COMPILER = sys.argv[1]
ROOT = Path(__file__).resolve().parents[2]

PROJECT = f"""
cmake_minimum_required(VERSION 3.25)
project(elsewhere LANGUAGES CXX)
include("{ROOT}/cmake/Compiler.cmake")
get_directory_property(everywhere COMPILE_OPTIONS)
file(WRITE "${{PROJECT_BINARY_DIR}}/flags" "${{RESUMEC_WARNINGS}};${{RESUMEC_HARDENING}};${{everywhere}}\\n"
     "${{RESUMEC_LINK_HARDENING}};${{RESUMEC_LINK_RELEASE}}\\n")
"""

# As clang says it of flags that it does not know, and ld64 of those of other linkers.
REFUSING = """#!/bin/sh
for word in "$@"; do
  case $word in
    {refused}) echo "error: unknown argument: '$word'" >&2; exit 1 ;;
  esac
done
exec {compiler} "$@"
"""


class CompilersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "CMakeLists.txt").write_text(PROJECT, encoding="utf-8")

    def flags(self, refused="", *definitions):
        compiler = COMPILER
        if refused:
            compiler = self.folder / "c++"
            compiler.write_text(REFUSING.format(refused=refused, compiler=COMPILER), encoding="utf-8")
            compiler.chmod(0o755)
        build = self.folder / f"build{len(os.listdir(self.folder))}"
        subprocess.run(["cmake", "-G", "Ninja", "-S", self.folder, "-B", build, f"-DCMAKE_CXX_COMPILER={compiler}",
                        *definitions],
                       check=True, capture_output=True)
        lines = (build / "flags").read_text(encoding="utf-8").splitlines()
        return [[flag for flag in line.split(";") if flag] for line in lines]

    def test_what_is_refused_is_left_out_and_nothing_else(self):
        compile_all, link_all = self.flags()
        compile_some, link_some = self.flags("-fcf-protection=*|-fstack-clash-protection|-Wcast-qual|-ffunction-sections"
                                             "|-Wl,-z,*|-Wl,--gc-sections|-static-libstdc++")
        self.assertEqual([flag for flag in compile_all if flag not in compile_some and "sections" not in flag],
                         [flag for flag in ("-Wcast-qual", "-fstack-clash-protection", "-fcf-protection=full")
                          if flag in compile_all])
        for flag in ("-Wall", "-fstack-protector-strong", "-ffp-contract=off"):
            self.assertIn(flag, compile_some)
        self.assertFalse([flag for flag in compile_some if "-ffunction-sections" in flag])
        self.assertTrue([flag for flag in compile_some if "-fdata-sections" in flag])
        self.assertEqual([flag for flag in link_all if flag not in link_some],
                         ["-Wl,-z,relro", "-Wl,-z,now", "-Wl,-z,noexecstack", "-static-libstdc++", "-Wl,--gc-sections"])

    def test_warnings_are_errors_by_the_presets_alone(self):
        self.assertNotIn("-Werror", self.flags()[0])
        self.assertIn("-Werror", self.flags("", "-DRESUMEC_WERROR=ON")[0])
        self.assertRegex((ROOT / "CMakeLists.txt").read_text(encoding="utf-8"), r"option\(RESUMEC_WERROR .* OFF\)")
        presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))["configurePresets"]
        base = next(preset for preset in presets if preset["name"] == "base")
        self.assertEqual(base["cacheVariables"]["RESUMEC_WERROR"], "ON")
        self.assertEqual({preset.get("inherits", "base") for preset in presets}, {"base"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
