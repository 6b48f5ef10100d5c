#!/usr/bin/env python3
"""In the PDF, Latin words and numbers with signs stand from left to right inside Hebrew and Arabic lines: what a reader sees.

mutool gives each character with its place; a word is right when its characters stand side by side in their order."""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HEBREW = """locale: he
basics: {name: נועה לוי, email: noa@example.org, label: מפתחת C++ ו-C# בסביבת .NET}
work:
  - {name: חברת Acme Inc., position: מפתחת, startDate: 2020, endDate: present,
     highlights: [כתבה F# אצל (ACME Ltd.) וחסכה $5M בשנה, "Shipped the API (v2)."]}
about: זמינה בטלפון +972 54-123-4567 כל היום, ניסיון של 5+ שנים, 2019–2021
skills: [{name: טלפון, keywords: ["+1 555-123-4567", C++]}]
references: [{name: דנה, reference: או במספר (02) 765 4321 בערב}]
"""
ARABIC = """locale: ar
basics: {name: ليلى حداد, email: layla@example.org, label: مهندسة C++ و.NET}
work:
  - {name: شركة Acme Inc., position: مهندسة, startDate: 2020, endDate: present,
     highlights: [كتبت F# لدى (ACME Ltd.) ووفرت $5M سنويًا, "Shipped the API (v2)."]}
about: اتصلوا على +972 54-123-4567 كل يوم، خبرة 5+ سنوات، نمو 30% من 2019-2021 حتى اليوم
skills: [{name: هاتف, keywords: ["+1 555-123-4567", C++]}]
references: [{name: دانة, reference: أو على (02) 765 4321 مساء}]
"""
ENGLISH = """basics: {name: Ada Lovelace, email: ada@example.org}
about: |
  כתבה שירות ב-C++ לחברת Acme Inc. בחיפה, וגם .NET בשביל (ACME Ltd.) בשנה.
"""
WORDS = {
    "he": (HEBREW, ["C++", "C#", ".NET", "Acme Inc.", "F#", "(ACME Ltd.)", "$5M", "Shipped the API (v2).",
                    "+972 54-123-4567", "+1 555-123-4567", "(02) 765 4321", "5+", "2019–2021"]),
    "ar": (ARABIC, ["C++", ".NET", "Acme Inc.", "F#", "(ACME Ltd.)", "$5M", "Shipped the API (v2).",
                    "+972 54-123-4567", "+1 555-123-4567", "(02) 765 4321", "5+", "30%", "2019-2021"]),
    "en": (ENGLISH, ["C++", "Acme Inc.", ".NET", "(ACME Ltd.)"]),
}


def lines_as_seen(pdf):
    """The characters of each baseline from left to right, blanks left out."""
    done = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", str(pdf)], check=True, capture_output=True)
    rows = {}
    for character in ElementTree.fromstring(done.stdout).iter("char"):
        if character.get("c").strip():
            rows.setdefault(round(float(character.get("y"))), []).append((float(character.get("x")), character.get("c")))
    return ["".join(c for _, c in sorted(row)) for row in rows.values()]


def main():
    program = os.environ["RESUMEC"]
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (text, words) in WORDS.items():
            source = Path(folder) / f"{name}.yaml"
            source.write_text(text, encoding="utf-8")
            subprocess.run([program, "build", str(source), "-q", "-f", "pdf"], check=True)
            seen = lines_as_seen(source.with_suffix(".pdf"))
            for word in words:
                if not any(word.replace(" ", "") in line for line in seen):
                    faults += 1
                    print(f"{name}: {word!r} does not read from left to right in {seen}")
    print(f"{sum(len(words) for _, words in WORDS.values())} words, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
