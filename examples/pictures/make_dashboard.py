#!/usr/bin/env python3
"""Draws dashboard.png, the picture of examples/topics.yaml, from made-up numbers.

Only the standard library: rectangles, one smoothed line, and PNG's chunks written by hand. Run it
to make the file again; the picture is the same every time.

    python3 examples/pictures/make_dashboard.py
"""

import pathlib
import struct
import zlib

WIDTH, HEIGHT = 640, 360  # 16:9; small enough for a page, sharp enough at 10 cm (about 160 dpi)
SCALE = 3  # drawn larger and averaged down, which smooths the slanted line

WHITE, PAPER, INK, GREY = (255, 255, 255), (244, 246, 249), (51, 65, 85), (203, 213, 225)
BLUE, GREEN, AMBER = (37, 99, 235), (22, 163, 74), (217, 119, 6)

RUNS_PER_DAY = [46, 52, 49, 58, 61, 33, 30, 55, 57, 60, 54, 63, 35, 31]
CHECKS_PASSED = [91, 92, 90, 93, 95, 94, 96, 95, 97, 96, 98, 97, 99, 99]  # percent

# The letters of the tiles' figures, 3 x 5 dots each.
GLYPHS = {
    "0": ("111", "101", "101", "101", "111"),
    "1": ("010", "110", "010", "010", "111"),
    "2": ("111", "001", "111", "100", "111"),
    "4": ("101", "101", "111", "001", "001"),
    "5": ("111", "100", "111", "001", "111"),
    "8": ("111", "101", "111", "101", "111"),
    "9": ("111", "101", "111", "001", "111"),
    "%": ("101", "001", "010", "100", "101"),
}


class Canvas:
    """A picture of WIDTH x HEIGHT at SCALE times its size."""

    def __init__(self):
        self.width, self.height = WIDTH * SCALE, HEIGHT * SCALE
        self.rows = [bytearray(bytes(PAPER) * self.width) for _ in range(self.height)]

    def box(self, left, top, right, bottom, colour):
        """Fills a rectangle given in pixels of the finished picture."""
        x0, x1 = round(left * SCALE), round(right * SCALE)
        line = bytes(colour) * (x1 - x0)
        for y in range(round(top * SCALE), round(bottom * SCALE)):
            self.rows[y][3 * x0 : 3 * x1] = line

    def line(self, points, thickness, colour):
        """Joins the points with a line of square pen."""
        for (xa, ya), (xb, yb) in zip(points, points[1:]):
            steps = int(max(abs(xb - xa), abs(yb - ya)) * SCALE)
            for i in range(steps + 1):
                x, y = xa + (xb - xa) * i / steps, ya + (yb - ya) * i / steps
                half = thickness / 2
                self.box(x - half, y - half, x + half, y + half, colour)

    def figure(self, text, left, top, dot, colour):
        for place, letter in enumerate(text):
            for row, dots in enumerate(GLYPHS[letter]):
                for column, on in enumerate(dots):
                    if on == "1":
                        x = left + (place * 4 + column) * dot
                        y = top + row * dot
                        self.box(x, y, x + dot, y + dot, colour)

    def averaged(self):
        """The rows of the finished picture, each pixel the mean of SCALE x SCALE."""
        for top in range(0, self.height, SCALE):
            block = self.rows[top : top + SCALE]
            row = bytearray()
            for left in range(0, 3 * self.width, 3 * SCALE):
                for channel in range(3):
                    total = sum(
                        line[left + channel + 3 * step] for line in block for step in range(SCALE)
                    )
                    row.append(total // (SCALE * SCALE))
            yield bytes(row)


def draw():
    canvas = Canvas()
    tiles = [("98%", GREEN), ("51", BLUE), ("420", BLUE), ("2", AMBER)]
    for index, (text, colour) in enumerate(tiles):
        left = 20 + index * 152
        canvas.box(left, 20, left + 144, 100, WHITE)
        canvas.box(left, 20, left + 4, 100, colour)
        canvas.box(left + 20, 34, left + 92, 40, GREY)
        canvas.figure(text, left + 20, 54, 6, INK)

    canvas.box(20, 116, 316, 340, WHITE)
    canvas.box(36, 130, 136, 136, GREY)
    for index, runs in enumerate(RUNS_PER_DAY):
        left = 38 + index * 19
        canvas.box(left, 324 - runs * 2.7, left + 13, 324, BLUE if runs >= 40 else GREY)

    canvas.box(324, 116, 620, 340, WHITE)
    canvas.box(340, 130, 440, 136, GREY)
    for step in range(4):
        canvas.box(340, 324 - step * 55, 604, 325 - step * 55, GREY)
    points = [
        (346 + index * 19.5, 318 - (percent - 88) * 13)
        for index, percent in enumerate(CHECKS_PASSED)
    ]
    canvas.line(points, 3, GREEN)
    return canvas


def chunk(kind, data):
    """A PNG chunk: length, kind, data, check sum (ISO/IEC 15948, 5.3)."""
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(rows):
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)  # 8 bits, RGB
    data = b"".join(b"\0" + row for row in rows)  # filter 0: none
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(data, 9))
        + chunk(b"IEND", b"")
    )


if __name__ == "__main__":
    target = pathlib.Path(__file__).with_name("dashboard.png")
    target.write_bytes(png(draw().averaged()))
    print(f"{target}: {target.stat().st_size} bytes")
