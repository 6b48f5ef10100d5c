#!/usr/bin/env python3
"""Our lines look as HarfBuzz draws them: short texts of several scripts, set by resumec and by `hb-view`, are compared
as pictures.

Both are PDF files, drawn by pdftoppm at one scale; a line is cut out along its ink and compared point by point, in
shades of grey. The share of ink that differs is 0.03 to 0.08 where only rounding differs: our file moves the pen by
thousandths of an em. The same letters unshaped or in the wrong order differ by 0.37 and more, which
`test_wrong_pictures_differ` shows for each line, so that the threshold between them means something."""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "suite"))

from cases import clean_environment  # noqa: E402
from sweep import PROGRAM  # noqa: E402

NOTO = "/usr/share/fonts/truetype/noto/NotoSans%s-Bold.ttf"
# Language, text, font file, number of the font in it. The name in the header is set in bold of 24 pt.
LINES = {
    "Latin, kerned and with a ligature": ("en", "AVATAR office To. fi", "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"),
    "Arabic, joined": ("ar", "ليلى بيانات الأردن", NOTO % "Arabic"),
    "Arabic with marks": ("ar", "الحدّاد مطوّرًا", NOTO % "Arabic"),
    "Hebrew": ("he", "נועה שלום עולם", NOTO % "Hebrew"),
    "Devanagari with conjuncts": ("hi", "क्षत्रिय प्रौद्योगिकी", NOTO % "Devanagari"),
    "Thai with stacked marks": ("th", "ผู้เชี่ยวชาญที่นี่", NOTO % "Thai"),
    "Japanese": ("ja", "佐藤、美咲「ガ」", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"),
}
SIZE = 24
DPI = 100
THRESHOLD = 0.12


def run(*command, **options):
    result = subprocess.run([str(word) for word in command], env=clean_environment(), capture_output=True, timeout=60,
                            check=False, **options)
    assert result.returncode == 0, (command, result.stderr.decode())
    return result.stdout


def picture(pdf, top=None):
    """The ink of the first page, or of its upper `top` points: rows of 0 (paper) to 255, cut along the ink."""
    crop = ["-x", "0", "-y", "0", "-W", str(10000), "-H", str(int(top * DPI / 72))] if top else []
    data = run("pdftoppm", "-gray", "-r", DPI, "-singlefile", *crop, pdf)
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    width, height = int(head[1]), int(head[2])
    pixels = data[head.end():]
    rows = [[255 - value for value in pixels[y * width:(y + 1) * width]] for y in range(height)]
    inked = [y for y, row in enumerate(rows) if max(row) > 64]
    columns = [x for x in range(width) if any(rows[y][x] > 64 for y in inked)]
    return [row[columns[0]:columns[-1] + 1] for row in rows[inked[0]:inked[-1] + 1]]


def at(rows, y, x):
    return rows[y][x] if 0 <= y < len(rows) and 0 <= x < len(rows[y]) else 0


def difference(ours, theirs):
    """The ink that is in one picture only, of all ink; the pictures are laid over each other as well as they fit."""
    ink = sum(map(sum, ours)) + sum(map(sum, theirs))
    height = max(len(ours), len(theirs))
    width = max(len(ours[0]), len(theirs[0]))
    return min(
        sum(abs(at(ours, y, x) - at(theirs, y + dy, x + dx)) for y in range(-1, height + 1) for x in range(-1, width + 1))
        for dy in (-1, 0, 1) for dx in (-1, 0, 1)) / ink


class ShapesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def ours(self, language, text):
        """The name in the header of a résumé, in black, with nothing else on the page."""
        source = self.folder / "line.yaml"
        source.write_text(f"basics: {{name: {text}}}\nlocale: {language}\n"
                          'design: {theme: modern, fonts: {heading: Lato}, looks: {name: {size: 24pt, weight: 700}}, colors: {text: "#000000"}}\n', encoding="utf-8")
        run(PROGRAM, "build", "--quiet", "-o", self.folder / "line.pdf", source)
        return picture(self.folder / "line.pdf")

    def theirs(self, text, font, *options):
        pdf = self.folder / "hb.pdf"
        run("hb-view", "--output-format=pdf", f"--output-file={pdf}", f"--font-size={SIZE}", "--margin=8", *options,
            font, text)
        return picture(pdf)

    def test_lines_look_as_harfbuzz_draws_them(self):
        for title, (language, text, font) in LINES.items():
            with self.subTest(title):
                found = difference(self.ours(language, text), self.theirs(text, font))
                self.assertLess(found, THRESHOLD)

    def test_wrong_pictures_differ(self):
        for title, (language, text, font) in LINES.items():
            ours = self.ours(language, text)
            with self.subTest(title, wrong="reversed"):
                self.assertGreater(difference(ours, self.theirs(text[::-1], font)), 2 * THRESHOLD)
            if language in ("ja", "he"):
                # Squares and letters that neither join nor kern look the same unshaped.
                continue
            with self.subTest(title, wrong="unshaped"):
                unshaped = self.theirs(text, font, "--shapers=fallback")
                self.assertGreater(difference(ours, unshaped), 2 * THRESHOLD)


if __name__ == "__main__":
    unittest.main()
