#!/usr/bin/env python3
"""What the compiler and the linker left in the program against faults that nobody has found yet.

    hardening.py [ARCHIVE]    ARCHIVE: libresumec.a; RESUMEC is the path of the program, which may be without symbols

CET's property is read from the objects of the archive, not from the program: the linker keeps it only when every
object has it, and the C library's own start files on Debian 12 have not (`readelf -n /usr/lib/*/crt1.o`), nor its
archives of ICU, libpng and zlib. So the processor does not enforce it in a program that is built there; ours is not
the part that is missing.
"""

import os
import re
import subprocess
import sys
import unittest

ARCHIVE = sys.argv[1] if len(sys.argv) > 1 else None
PROGRAM = os.environ["RESUMEC"]


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], capture_output=True, text=True, check=True,
                          env={**os.environ, "LC_ALL": "C"}).stdout


class HardeningTest(unittest.TestCase):
    def test_relocations_are_read_only_once_the_program_runs(self):
        self.assertRegex(readelf("--program-headers", PROGRAM), r"GNU_RELRO")
        dynamic = readelf("--dynamic", PROGRAM)
        self.assertRegex(dynamic, r"\(FLAGS\) .*BIND_NOW")
        self.assertRegex(dynamic, r"\(FLAGS_1\) .*NOW.*PIE|\(FLAGS_1\) .*PIE.*NOW")

    def test_the_program_is_loaded_anywhere_and_no_data_is_run(self):
        self.assertRegex(readelf("--file-header", PROGRAM), r"Type: +DYN ")
        headers = readelf("--program-headers", PROGRAM)
        stack = re.search(r"GNU_STACK.* (RWE?) ", headers)
        self.assertEqual(stack[1], "RW")
        for flags in re.findall(r"LOAD .* ([R ][W ][E ]) 0x", headers):
            self.assertNotEqual(flags, "RWE")

    def test_overflown_stacks_and_buffers_end_the_program(self):
        symbols = readelf("--dyn-syms", PROGRAM)
        self.assertRegex(symbols, r"UND __stack_chk_fail@")
        # The checked forms of C functions, which the compiler takes where it cannot prove that they fit: in main(), ...
        self.assertRegex(symbols, r"UND __v?fprintf_chk@")
        # ... and in the library.
        if ARCHIVE:
            self.assertTrue(re.search(r" UND __(?!stack_)\w+_chk\n", readelf("--symbols", ARCHIVE)), "nothing is fortified")

    @unittest.skipUnless(ARCHIVE and os.uname().machine == "x86_64", "objects for x86-64 have the note")
    def test_each_object_is_guarded(self):
        objects = readelf("--notes", ARCHIVE).split("\nFile: ")[1:]
        self.assertGreater(len(objects), 100)
        for text in objects:
            name = text.splitlines()[0]
            with self.subTest(name):
                self.assertIn("x86 feature: IBT, SHSTK", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
