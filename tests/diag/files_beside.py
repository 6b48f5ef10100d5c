"""Pictures and fonts beside the examples of the pages, under the names by which the pages call them."""

import re
import struct
import zlib
from pathlib import Path

# The fonts that the program is built from, where Debian's packages put them.
FONTS = Path("/usr/share/fonts/truetype")
CARLITO = FONTS / "crosextra/Carlito-Regular.ttf"
CARLITO_BOLD = FONTS / "crosextra/Carlito-Bold.ttf"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, pixels):
    """A grey picture; `pixels` is what its only IDAT chunk holds."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def portrait():
    rows = b"".join(b"\0" + bytes(128 + (x * y) % 64 for x in range(120)) for y in range(160))
    return png(120, 160, zlib.compress(rows))


def half_a_portrait():
    whole = portrait()
    return whole[:len(whole) // 2]


def poster():
    return png(8000, 6000, zlib.compress(b""))


def wall(level):
    """20 million white pixels in few bytes; `level`: of the compression, which makes other bytes."""
    pixels = zlib.compress((b"\0" + b"\xff" * 625) * 4000, level)
    header = struct.pack(">IIBBBBB", 5000, 4000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def scans(number):
    """A progressive JPEG of that many scans, all of them empty."""
    frame = bytes.fromhex("ffc2 000b 08 0040 0040 01 01 11 00")
    return b"\xff\xd8" + frame + bytes.fromhex("ffda 0008 01 01 00 00 3f 00") * number + b"\xff\xd9"


def overwritten():
    """All checksums are right, and what should be pixels is not."""
    return png(120, 160, b"the pixels of this picture were overwritten")


def tables(font):
    """{tag: bytes} of an OpenType file."""
    found = {}
    for at in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16):
        tag, _, begin, length = struct.unpack(">4sIII", font[at:at + 16])
        found[tag] = font[begin:begin + length]
    return found


def font_of(parts):
    """An OpenType file of tables; nobody reads its checksums."""
    head = struct.pack(">IHHHH", 0x00010000, len(parts), 0, 0, 0)
    directory, body = b"", b""
    at = len(head) + 16 * len(parts)
    for tag, data in sorted(parts.items()):
        directory += struct.pack(">4sIII", tag, 0, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + directory + body


def restricted():
    """Its licence bits (OS/2 fsType) forbid embedding."""
    parts = tables(CARLITO.read_bytes())
    parts[b"OS/2"] = parts[b"OS/2"][:8] + struct.pack(">H", 2) + parts[b"OS/2"][10:]
    return font_of(parts)


def variable():
    """With a table `fvar` of one axis, weights from 100 to 900."""
    axis = struct.pack(">4siiiHH", b"wght", 100 << 16, 400 << 16, 900 << 16, 0, 256)
    fvar = struct.pack(">HHHHHHHH", 1, 0, 16, 2, 1, 20, 0, 8) + axis
    return font_of({**tables(CARLITO.read_bytes()), b"fvar": fvar})


def multiplying():
    """For R5011: makes sixty glyphs of each letter, and sixty of each of those (GSUB, lookup type 2)."""
    letter, times, lookups = 68, 60, 2
    words = lambda *numbers: struct.pack(f">{len(numbers)}H", *numbers)
    scripts = words(1) + b"DFLT" + words(8, 4, 0, 0, 0xFFFF, 1, 0)
    features = words(1) + b"ccmp" + words(8, 0, lookups, *range(lookups))
    subtable = words(1, 8, 1, 14) + words(1, 1, letter) + words(times, *[letter] * times)
    lookup = words(2, 0, 1, 8) + subtable
    table = words(1, 0, 10, 10 + len(scripts), 10 + len(scripts) + len(features)) + scripts + features
    table += words(lookups, *[2 + 2 * lookups] * lookups) + lookup
    groups = [(0x20, 0x20, 3)] + [(c, c, letter) for c in range(0x21, 0x7f)]
    cmap = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    cmap += struct.pack(">HHIII", 12, 0, 16 + 12 * len(groups), 0, len(groups))
    cmap += b"".join(struct.pack(">III", *group) for group in groups)
    return font_of({**tables(CARLITO.read_bytes()), b"GSUB": table, b"cmap": cmap})


MADE = {
    "ada.png": portrait,
    "ada.gif": lambda: b"GIF89a\1\0\1\0\0\0\0;",
    "half.png": half_a_portrait,
    "poster.png": poster,
    "overwritten.png": overwritten,
    "wall-1.png": lambda: wall(1),
    "wall-2.png": lambda: wall(6),
    "wall-3.png": lambda: wall(9),
    "scans.jpg": lambda: scans(60),
    "Carlito.ttf": CARLITO.read_bytes,
    "Carlito-Bold.ttf": CARLITO_BOLD.read_bytes,
    "Carlito-Licensed.ttf": restricted,
    "Carlito-Variable.ttf": variable,
    "Carlito-Multiplying.ttf": multiplying,
}


def named_in(text):
    return [name for name in MADE if re.search(rf"(?<![\w-]){re.escape(name)}\b", text)]
