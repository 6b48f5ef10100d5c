#!/usr/bin/env python3
"""Embedded files, assembled for other systems: ELF, Mach-O and COFF, each with both names at the file's two ends.

    embedding.py BUILD_FOLDER CLANG
"""

import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILD, CLANG = Path(sys.argv[1]), sys.argv[2]
SOURCE = BUILD / "embedded/theme_classic.S"
CONTENT = (Path(__file__).resolve().parents[2] / "themes/classic.yaml").read_bytes()


def assembled(target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([CLANG, "-target", target, "-Werror", "-c", SOURCE, "-o", f"{folder}/o"], check=True)
        return Path(folder, "o").read_bytes()


def mach_o_symbols(data):
    """Name to section and address, by <mach-o/loader.h>; the sections' names, from 1."""
    commands = struct.unpack_from("<I", data, 16)[0]
    at, sections, symbols = 32, [None], {}
    for _ in range(commands):
        kind, size = struct.unpack_from("<II", data, at)
        if kind == 0x19:  # LC_SEGMENT_64
            for i in range(struct.unpack_from("<I", data, at + 64)[0]):
                entry = at + 72 + 80 * i
                name, segment = (text.rstrip(b"\0") for text in struct.unpack_from("16s16s", data, entry))
                sections.append((segment + b"," + name, struct.unpack_from("<I", data, entry + 48)[0]))
        if kind == 2:  # LC_SYMTAB
            table, count, strings = struct.unpack_from("<III", data, at + 8)
            for i in range(count):
                name, flags, section, _, value = struct.unpack_from("<IBBHQ", data, table + 16 * i)
                end = data.index(b"\0", strings + name)
                symbols[data[strings + name:end].decode()] = (flags, sections[section], value)
        at += size
    # MH_SUBSECTIONS_VIA_SYMBOLS
    return symbols, struct.unpack_from("<I", data, 24)[0] & 0x2000


class EmbeddingTest(unittest.TestCase):
    def test_macos(self):
        for target, processor in (("arm64-apple-macos11", 0x0100000C), ("x86_64-apple-macos11", 0x01000007)):
            with self.subTest(target):
                data = assembled(target)
                self.assertEqual(struct.unpack_from("<II", data), (0xFEEDFACF, processor))
                symbols, cut_at_symbols = mach_o_symbols(data)
                begin = symbols["_resumec_theme_classic_begin"]
                end = symbols["_resumec_theme_classic_end"]
                # External, and in the same section of constants.
                self.assertEqual((begin[0], end[0]), (0xF, 0xF))
                self.assertEqual(begin[1], end[1])
                self.assertEqual(begin[1][0], b"__TEXT,__const")
                self.assertFalse(cut_at_symbols)
                start = begin[1][1] + begin[2]
                self.assertEqual(data[start:begin[1][1] + end[2]], CONTENT)
                self.assertEqual(start % 8, 0)

    def test_elf_and_coff_of_other_processors(self):
        for target, magic in (("aarch64-linux-gnu", b"\x7fELF\2\1"), ("armv7-linux-gnueabihf", b"\x7fELF\1\1"),
                              ("riscv64-linux-gnu", b"\x7fELF\2\1"), ("x86_64-linux-musl", b"\x7fELF\2\1"),
                              ("x86_64-windows-gnu", b"\x64\x86"), ("aarch64-windows-gnu", b"\x64\xaa")):
            with self.subTest(target):
                data = assembled(target)
                self.assertTrue(data.startswith(magic))
                self.assertIn(CONTENT + b"\0", data)
                self.assertIn(b"resumec_theme_classic_begin\0", data)
                self.assertIn(b"resumec_theme_classic_end\0", data)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
