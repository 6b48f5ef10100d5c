#!/usr/bin/env python3
"""A section is added in four files: nothing repeats the list of sections but the list (src/sections/list.def).

Beside its line there, a section is named where it is what it is: its struct in the model, its fields and its words. Any
other file of the sources that names one says something of that section alone; those that do so today are below, each
with its reason. A file that comes to name a section is either one more (a reason is needed) or a second list (it has to
read the first).

    one_list.py [ROOT]
"""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
LINE = re.compile(r"^RESUMEC_LIST_SECTION\((\w+), (\w+), (\w+), (\w+), (\w+)\)$", re.M)
MOST = 4

# Whoever adds a section writes into one of each.
HOMES = ["sections/list.def", "model/resume.h", "decode/fields/*.cpp", "compose/{academic,entries,groups,topics}.cpp"]

# What is said of single sections.
REASONS = {
    "backend/html/elements.cpp": "microformats know events (work, volunteer, education) and skills",
    "backend/html/words.cpp": "microformats know skills",
    "backend/json/express.cpp": "JSON Resume has one role a job, and talks and contributions among its projects",
    "style/arrangement.cpp": "six kinds with rows of their own; all others share theirs",
    "compose/person.cpp": "what machines are told of the person: employer, school, skills, languages",
    "decode/checks/chronology.cpp": "jobs that overlap; jobs and studies out of order",
    "decode/checks/completeness.cpp": "jobs and studies that do not say where",
    "lint/bullets.cpp": "what is asked of the bullets of jobs, and of none of a topic",
    "lint/full_stops.cpp": "the bullets of a topic are prose",
    "lint/gaps.cpp": "what fills a gap between jobs",
    "lint/roles.cpp": "which words are the names of roles",
    "lint/texts.cpp": "entries whose bullets tell deeds",
}


def home(path):
    """The number of the home that `path` is, or None."""
    patterns = [r"sections/list\.def", r"model/resume\.h", r"decode/fields/(abilities|academic|basics|layout|learning|making|resume|shared|work)\.cpp", r"compose/(academic|entries|groups|topics)\.cpp"]
    return next((at for at, pattern in enumerate(patterns) if re.fullmatch(pattern, path)), None)


def code(text):
    """Without comments, and without what merely looks like a name in a text: `"Papers, talks."`."""
    text = re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', lambda one: one[0] if re.fullmatch(r'"[\w.\[\]]+"', one[0]) else '""', text)


def names(name, key, kind, item):
    """How code names a section: `resume.awards`, `model::Award`, `kAwards`, `award_fields`."""
    return re.compile(rf"\bmodel::{kind}\b|::k{name}\b|\b[Rr]esume(?:_?\.|::){key}\b"
                      rf"|\b{item}_fields\b|\b{key}_section\b|\({name}, {key}, ", re.M)


def has_list(text, keys):
    """Whether a file has a list of keys as texts: one or two are words of their own (`"languages"` in `mistaken`)."""
    return sum(f'"{key}"' in text for key in keys) >= 4


def main():
    sources = {str(path.relative_to(ROOT / "src")): code(path.read_text())
               for path in sorted((ROOT / "src").rglob("*")) if path.suffix in {".h", ".cpp", ".def"}}
    lines = LINE.findall(sources["sections/list.def"])
    faults, used = [], set()
    for path, text in sources.items():
        if has_list(text, [key for _, key, _, _, _ in lines]):
            faults.append(f"{path} has a list of sections of its own: read sections/list.def")
    for name, key, kind, item, _ in lines:
        pattern = names(name, key, kind, item)
        found = [path for path, text in sources.items()
                 if pattern.search(text) or (path == "model/resume.h" and f"struct {kind} {{" in text)]
        homes = [path for path in found if home(path) is not None]
        for path in set(found) - set(homes):
            if path in REASONS:
                used.add(path)
            else:
                faults.append(f"{path} names the section `{key}`: read sections/list.def, or give a reason in one_list.py")
        if len(homes) > MOST:
            faults.append(f"`{key}` is written in {len(homes)} files: {', '.join(homes)}")
        if len({home(path) for path in homes}) != MOST:
            faults.append(f"`{key}` is not found in all of {', '.join(HOMES)}: {homes}")
    for path in sorted(set(REASONS) - used):
        faults.append(f"{path} names no section: its reason in one_list.py is of no use")
    for fault in sorted(faults):
        print(fault)
    print(f"{len(lines)} sections, {len(faults)} faults")
    return 1 if faults or len(lines) < 13 else 0


if __name__ == "__main__":
    sys.exit(main())
