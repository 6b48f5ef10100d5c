"""What a reader cannot do, whatever the file says, and why. Each must be met by some file: one that is not is stale, and
a fault, so that it is taken out when a newer version of the reader has learnt it."""

import re
import subprocess
from typing import NamedTuple


def mupdf_version():
    """Debian 12's is 1.21, Debian 13's 1.25. Nothing where there is none: fetch.py tells of that."""
    try:
        said = subprocess.run(["mutool", "-v"], capture_output=True, text=True, check=True).stderr
    except FileNotFoundError:
        return ()
    return tuple(map(int, re.findall(r"\d+", said)))


OLD_MUPDF = mupdf_version() < (1, 25)

# By default the words must come in the order in which they are read.
#
# pdftotext makes blocks of what stands near each other, and reads what is left of a wide gap before what is right of
# it: with short bullets, the dates of a section are read behind it, or behind the next title. It passes over blanks, so
# that nothing can tell it of the line across the gap. pdfminer reads bullets that stand under each other before their
# texts.
ORDER = {"pdftotext": "page", "pdfminer.six": "section"}

# These print the letters of Hebrew and Arabic words as they stand on the paper, from left to right.
TURN_NOTHING = {"pdfminer.six", "pdfplumber", *(["mutool"] if OLD_MUPDF else [])}


class Known(NamedTuple):
    reader: str
    files: str  # a regular expression of their names
    fault: str  # and one of the faults
    why: str


KNOWN = [
    *([Known("mutool", "vietnamese", "`[\U0001f1e6-\U0001f1ff]{2}` is read as `\ufffd+`",
             "MuPDF 1.21 parts the surrogates of a code that stands for two characters of a higher plane")] if OLD_MUPDF else []),
    Known("pdftotext", "", "`(.+)-(.+)` is read as `\\1\\2`",
          "takes a hyphen at the end of a line for a word that was divided there"),
    Known("PDFium", "", "`(.+)-(.*)` is read as `\\1\ufffe\\2`",
          "takes a hyphen at the end of a line for a word that was divided there"),
    Known("PDFium", "arabic", "`.*[\u064b-\u0652].*` is read as `[^\u064b-\u0652]+`",
          "leaves out what draws nothing, and a vowel or a shadda is told by such a code (right_to_left.h)"),
    Known("pdftotext -raw", "arabic", "`.+ .*[\u064b-\u0652]` is read as", "does not see a blank before a word that ends in a mark"),
    Known("PDFium", "arabic", "`p99` is missing|`99p` is nowhere", "turns round a figure behind a letter inside of brackets"),
    Known("pdf.js", "arabic", "`[^`]*[\u064b-\u0652]` is (read as|nowhere)", "does not see a blank before a word that ends in a mark"),
    Known("pdf.js", "hindi|thai", ".", "takes a code whose text holds a mark for one without width, and sees blanks behind it "
          "(drawn_marks.h)"),
    Known("pypdf", "hebrew.*classic", "`(.+) (.+)` is read as `\\1\\2`", "loses the blank where the look of Hebrew words changes"),
]


def matches(known, reader, name, fault):
    return known.reader == reader and re.search(known.files, name) and re.search(known.fault, fault)


def left_over(reader, name, faults):
    """The faults that are not known."""
    return [fault for fault in faults if not any(matches(known, reader, name, fault) for known in KNOWN)]


def stale(faults):
    """Sentences on what is no longer met: of all files, {(reader, name): faults}."""
    for known in KNOWN:
        if not any(matches(known, reader, name, fault) for (reader, name), found in faults.items() for fault in found):
            yield f"{known.reader} does not any more what tests/extract/exceptions.py says: {known.why}"
