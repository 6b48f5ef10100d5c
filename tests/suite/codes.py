#!/usr/bin/env python3
"""Every code is brought about by some test: by its number in a case, or by its name in a unit test."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Brought about by nothing that a test can do without a fault of the compiler itself.
UNREACHABLE = {"R9001"}


def main():
    codes = {}
    for file in sorted((ROOT / "src/diag/codes").glob("r*.def")):
        for number, name in re.findall(r"^RESUMEC_CODE\(\s*(\d+),\s*(\w+)", file.read_text(encoding="utf-8"), re.M):
            codes[f"R{int(number):04}"] = name
    seen = ""
    for file in (ROOT / "tests").rglob("*"):
        if file.suffix in {".cpp", ".h", ".py", ".yaml", ".txt"} and "node_modules" not in file.parts:
            seen += file.read_text(encoding="utf-8", errors="replace")
    missing = [code for code, name in codes.items()
               if code not in UNREACHABLE and not re.search(rf"\b({code}|k{name})\b", seen)]
    for code in missing:
        print(f"{code} ({codes[code]}) is brought about by no test")
    print(f"{len(codes)} codes, {len(missing)} without a test")
    return 1 if missing or not codes else 0


if __name__ == "__main__":
    sys.exit(main())
