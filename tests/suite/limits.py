#!/usr/bin/env python3
"""docs/limits.md and the code say the same: each number of the page is that of the constant which it names, and each
constant that limits an input stands on the page. A code of the page is one that `resumec explain` knows."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/limits.md"

# Constants that are named as limits are.
LIMIT = re.compile(r"(?:constexpr)\s+[\w:]+\s+(k(?:Most|Longest|Largest|Deepest|Widest|Tallest|Max|Free)\w*|k\w+Limit)\s*=\s*([^;]+);")

# Measures of a page's looks, ranges of options, and rules of `check` about good writing: they bound no input.
NO_LIMITS = {
    "src/backend/pdf/right_to_left.cpp kMostLetters", "src/layout/blocks.cpp kTallestFigure",
    "src/layout/justify.cpp kWidestGrowth", "src/layout/rows.cpp kWidestEnd", "src/font/matching_size.cpp kLargest",
    "src/lint/bullets.cpp kLongestBullet", "src/lint/bullets.cpp kMostLabels", "src/lint/mend.cpp kMostNamed",
    "src/lint/quotes.cpp kMostShown", "src/lint/foreign_signs.cpp kLongestRaised", "src/lint/full_stops.cpp kMostMarks",
    "src/lint/gaps.cpp kLongestGap", "src/font/shape.cpp kMostClosing", "src/font/shape.cpp kMostOpening",
    "src/style/word_gaps.cpp kWidestSpacing", "src/layout/pictures.cpp kMost", "src/picture/jpeg_file.cpp kLongest",
    "src/lint/withheld_numbers.cpp kMostDigits", "src/lint/withheld_numbers.cpp kWidestGap",
    "src/writing/latin_words.cpp kLongestPart", "src/backend/text/options.cpp kMostWidth",
    "src/backend/html/stylesheet.cpp kWidestName", "src/decode/fields/entry_of.cpp kLongestRole",
    "src/lint/withheld_words.cpp kWidest", "src/writing/signed_numbers.cpp kMostFigures",
    "src/writing/signed_numbers.cpp kLongest", "src/writing/signed_numbers.cpp kLongestCode",
}
NAMES = {"graphics::kPoint": "1000", "ULOC_FULLNAME_CAPACITY": "157"}


def value(text):
    """The number of a constant: `std::size_t{16} << 20U` is 16777216."""
    for name, number in NAMES.items():
        text = text.replace(name, number)
    text = re.sub(r"std::\w+\{([\d']+)\}", r"\1", text)
    text = re.sub(r"(?<=\d)U\b", "", text).replace("'", "")
    if not re.fullmatch(r"[\d\s*<+()-]+", text):
        raise SystemExit(f"limits.py cannot read the number `{text}`")
    return eval(text)  # pylint: disable=eval-used


def constants():
    found = {}
    for file in sorted((ROOT / "src").rglob("*")):
        if file.suffix not in {".h", ".cpp"}:
            continue
        path = file.relative_to(ROOT).as_posix()
        for name, number in LIMIT.findall(file.read_text(encoding="utf-8")):
            if f"{path} {name}" not in NO_LIMITS:
                found[f"{path} {name}"] = value(number)
    return found


def forms(number):
    out = {f"{number:,}"}
    for unit, size in (("MiB", 1 << 20), ("KiB", 1 << 10)):
        if number % size == 0:
            out.add(f"{number // size} {unit}")
    return out


def main():
    code = constants()
    codes = set()
    for file in (ROOT / "src/diag/codes").glob("r*.def"):
        codes |= {f"R{int(number):04}" for number in re.findall(r"^RESUMEC_CODE\((\d+)", file.read_text(), re.M)}
    faults, page = [], set()
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        place = re.fullmatch(r"`(src/[\w/.]+)` `(k\w+)`", cells[-1])
        if not line.startswith("|") or cells[0] == "what" or set(line) <= set("|-"):
            continue
        if not place:
            faults.append(f"no constant is named: {line}")
            continue
        name = " ".join(place.groups())
        if name in page:
            faults.append(f"{name} stands there twice")
        page.add(name)
        if name not in code:
            faults.append(f"the code has no {name}")
        elif cells[1] not in forms(code[name]):
            faults.append(f"{name} is {code[name]:,}, and the page says {cells[1]}")
        if len(cells) == 5 and cells[3] not in codes:
            faults.append(f"{name}: there is no code {cells[3]}")
    faults += [f"{name} = {code[name]:,} does not stand in docs/limits.md" for name in code if name not in page]
    for fault in faults:
        print(fault)
    print(f"{len(code)} limits, {len(faults)} faults")
    return 1 if faults or len(code) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
