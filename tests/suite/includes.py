#!/usr/bin/env python3
"""Holds the code to the tables of docs/architecture.md.

The page says which room may include which (the ```includes block) and which libraries a room may use (the table of
rooms). This test reads both out of the page and compares them with every #include below src/ and include/, and with
the link lines of CMakeLists.txt. Before it trusts its own silence it plants one violation of each kind in a copy of
the tree and demands that each is found.

    includes.py [ROOT]
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {".h", ".cpp", ".def", ".inc"}

# First match wins. The second word is the library's name in the table of rooms; "*" is open to every room, and
# the system's own headers are for the two places that touch the machine.
HEADERS = [
    (r"hpdf", "libharu"),
    (r"libdeflate\.h", "libdeflate"),
    (r"png\.h", "libpng"),
    (r"j(peglib|error)\.h", "libjpeg-turbo"),
    (r"yaml-cpp/", "yaml-cpp"),
    (r"nlohmann/", "nlohmann-json"),
    (r"unicode/", "ICU"),
    (r"hb[-.\w]*\.h$|harfbuzz/", "HarfBuzz"),
    (r"brotli/", "brotli"),
    (r"md4c", "md4c"),
    (r"CLI/", "CLI11"),
    (r"fmt/", "*"),
    (r"[a-z_0-9]+$", "*"),  # the standard library
    (r"(sys/)?[a-z_]+\.h$", "the system's headers"),
]
SYSTEM_ROOMS = {"source", "cli"}

# The library takes values and returns values: it neither prints nor asks the machine for anything.
IMPURE = re.compile(
    r"\bstd::(cout|cerr|clog|cin|exit|abort|quick_exit|getenv|random_device|system_clock)\b"
    r"|\bchrono::system_clock\b|(?<![\w.>:])(printf|puts|getenv|setlocale|exit|abort|localtime)\s*\("
)
PURE_EXCEPT = {"cli"}

# CMake's target behind the library of the table.
CMAKE_LIBRARIES = {
    "resumec::icuuc": "ICU",
    "resumec::icui18n": "ICU",
    "resumec::yaml-cpp": "yaml-cpp",
    "nlohmann_json::nlohmann_json": "nlohmann-json",
    "resumec::harfbuzz-subset": "HarfBuzz",
    "resumec::brotlienc": "brotli",
    "resumec::md4c": "md4c",
    "resumec::png": "libpng",
    "resumec::jpeg": "libjpeg-turbo",
    "resumec::hpdf": "libharu",
    "resumec::deflate": "libdeflate",
}


class Plan:
    """What docs/architecture.md allows."""

    def __init__(self, page):
        block = re.search(r"^```includes\n(.*?)^```", page, re.M | re.S)
        if not block:
            raise SystemExit("docs/architecture.md has no ```includes block")
        self.arrows = {}
        self.faults = []
        for line in block.group(1).splitlines():
            room, _, names = line.partition(":")
            for name in names.split():
                if name not in self.arrows:
                    self.faults.append(f"docs/architecture.md: `{room}` names `{name}`, which does not stand above it")
            self.arrows[room] = set(names.split())
        self.libraries = {}
        for line in re.findall(r"^\| `(?:src/)?(\S+)` \|.*\| ([^|]*) ?\|$", page, re.M):
            text = re.sub(r"\([^)]*\)", "", line[1])
            self.libraries[line[0]] = {word.strip() for word in text.split(",") if word.strip()}
        for room in self.arrows:
            if room not in self.libraries and room != "compile":
                self.faults.append(f"docs/architecture.md: `{room}` is missing in the table of rooms")

    def visible(self, room):
        """The room itself, the rooms it names, and what those may see."""
        seen, waiting = set(), [room]
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting.extend(self.arrows.get(name, ()))
        return seen


def room_of(path, rooms):
    """The room of a path below src/, as an #include writes it; None when no room has it."""
    if path.startswith("resumec/"):
        return "include/resumec"
    if "/" not in path:
        return "compile"
    owners = [room for room in rooms if path.startswith(room + "/")]
    return max(owners, key=len) if owners else None


# A file of more has a second subject.
MOST_LINES = 400


def check_file(root, file, room, plan):
    faults = []
    seen = plan.visible(room)
    lines = file.read_text(encoding="utf-8").splitlines()
    if len(lines) > MOST_LINES:
        faults.append(f"{file.relative_to(root)}: {len(lines)} lines, more than {MOST_LINES}")
    for number, line in enumerate(lines, 1):
        where = f"{file.relative_to(root)}:{number}"
        if room not in PURE_EXCEPT and IMPURE.search(line.split("//")[0]):
            faults.append(f"{where}: `{room}` prints, exits or asks the machine: {line.strip()}")
        include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not include:
            continue
        if include.group(1) == '"':
            faults += check_own(root, where, include.group(2), room, seen, plan)
        else:
            faults += check_library(where, include.group(2), room, plan)
    return faults


def check_own(root, where, header, room, seen, plan):
    places = [root / "src" / header, root / "include" / header, root / "src" / (header + ".in")]
    if not any(place.is_file() for place in places):
        return [f'{where}: "{header}" is no file below src/ or include/']
    target = room_of(header, plan.arrows)
    if target is None:
        return [f'{where}: "{header}" stands in no room']
    if target not in seen:
        return [f'{where}: `{room}` may not include `{target}` ("{header}")']
    return []


def check_library(where, header, room, plan):
    for pattern, library in HEADERS:
        if not re.match(pattern, header):
            continue
        if library == "*" or library in plan.libraries.get(room, ()):
            return []
        if library == "the system's headers" and room in SYSTEM_ROOMS:
            return []
        return [f"{where}: `{room}` may not use {library} (<{header}>)"]
    return [f"{where}: <{header}> belongs to no library of the table"]


def check_cmake(root, plan):
    faults = []
    linked = set()
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    for room, rest in re.findall(r"^resumec_room\(([\w/]+)([^)]*)\)", text, re.M):
        rooms, _, libraries = rest.partition("LIBRARIES")
        rooms = set(rooms.replace("ROOMS", "").split())
        linked.add(room)
        if room not in plan.arrows:
            faults.append(f"CMakeLists.txt: `{room}` is missing in docs/architecture.md")
            continue
        allowed = plan.arrows[room] - {"include/resumec"}
        for name in sorted(rooms ^ allowed):
            side = "links" if name in rooms else "does not link"
            faults.append(f"CMakeLists.txt: `{room}` {side} `{name}`, unlike docs/architecture.md")
        for target in libraries.split():
            library = CMAKE_LIBRARIES.get(target, target)
            if library != "*" and library not in plan.libraries.get(room, ()):
                faults.append(f"CMakeLists.txt: `{room}` may not use {library} ({target})")
    for room in plan.arrows:
        if room not in linked | {"include/resumec", "compile", "cli"}:
            faults.append(f"CMakeLists.txt: `{room}` of docs/architecture.md has no resumec_room")
    return faults


def check(root, only=None):
    """Faults and the number of files; `only` one file, and what is no file of code, when given."""
    plan = Plan((root / "docs/architecture.md").read_text(encoding="utf-8"))
    faults = plan.faults + check_cmake(root, plan)
    count = 0
    for base in ("src", "include"):
        for file in sorted((root / base).rglob("*")):
            if file.suffix not in SOURCES or only not in (None, file):
                continue
            count += 1
            room = room_of(str(file.relative_to(root / base)), plan.arrows)
            if room is None:
                faults.append(f"{file.relative_to(root)}: stands in no room")
            else:
                faults += check_file(root, file, room, plan)
    return faults, count


# One violation of each kind, and the complaint it must bring. A line is appended to the file.
PLANTED = [
    ("src/characters/planted.h", '#include "diag/sink.h"', "`characters` may not include `diag`"),
    ("src/backend/html/planted.cpp", '#include "backend/pdf/pdf.h"', "`backend/html` may not include `backend/pdf`"),
    ("src/backend/text/planted.cpp", '#include "pages/pages.h"', "`backend/text` may not include `pages`"),
    ("src/layout/planted.cpp", '#include "locale/locale.h"', "`layout` may not include `locale`"),
    ("src/backend/text/planted.cpp", '#include "locale/locale.h"', "`backend/text` may not include `locale`"),
    ("src/backend/html/planted.cpp", '#include "locale/locale.h"', "`backend/html` may not include `locale`"),
    ("src/yaml/planted.cpp", '#include "model/resume.h"', "`yaml` may not include `model`"),
    ("src/cli/planted.cpp", '#include "diag/sink.h"', "`cli` may not include `diag`"),
    ("src/cli/planted.cpp", '  #  include "compose/compose.h"', "`cli` may not include `compose`"),
    ("include/resumec/planted.h", '#include "characters/utf8.h"', "`include/resumec` may not include `characters`"),
    ("src/layout/planted.cpp", "#include <hpdf.h>", "`layout` may not use libharu"),
    ("src/pages/planted.cpp", "#include <hb-ot.h>", "`pages` may not use HarfBuzz"),
    ("src/model/planted.cpp", "#include <unicode/uchar.h>", "`model` may not use ICU"),
    ("src/schema/planted.cpp", "#include <yaml-cpp/yaml.h>", "`schema` may not use yaml-cpp"),
    ("src/style/planted.cpp", "#include <md4c.h>", "`style` may not use md4c"),
    ("src/diag/planted.cpp", "#include <CLI/CLI.hpp>", "`diag` may not use CLI11"),
    ("src/diag/planted.cpp", "#include <unistd.h>", "`diag` may not use the system's headers"),
    ("src/diag/planted.cpp", "#include <boost/any.hpp>", "belongs to no library"),
    ("src/diag/planted.cpp", '#include "diag/nowhere.h"', "is no file below"),
    ("src/diag/planted.cpp", "void f() { std::exit(1); }", "`diag` prints, exits or asks the machine"),
    ("src/diag/planted.cpp", '  printf("x");', "`diag` prints, exits or asks the machine"),
    ("src/elsewhere/planted.cpp", "// a new room", "stands in no room"),
    ("src/diag/planted.cpp", "//\n" * 400, "402 lines, more than 400"),
    ("CMakeLists.txt", "resumec_room(cellar)", "`cellar` is missing in docs/architecture.md"),
    ("CMakeLists.txt", "resumec_room(characters ROOMS style)", "`characters` links `style`"),
    ("CMakeLists.txt", "resumec_room(style)", "`style` does not link `schema`"),
    ("CMakeLists.txt", "resumec_room(source ROOMS characters files LIBRARIES resumec::hpdf)", "`source` may not use libharu"),
]


def self_test(root):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        for part in ("src", "include", "docs"):
            shutil.copytree(root / part, copy / part)
        shutil.copy(root / "CMakeLists.txt", copy)
        clean = set(check(copy)[0])
        for path, line, expected in PLANTED:
            file = copy / path
            before = file.read_text(encoding="utf-8") if file.is_file() else None
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text((before or "") + "\n" + line + "\n", encoding="utf-8")
            found = [fault for fault in check(copy, file)[0] if fault not in clean]
            if not any(expected in fault for fault in found):
                faults.append(f"self-test: `{line}` in {path} was not found: expected `{expected}`, got {found}")
            if before is None:
                file.unlink()
            else:
                file.write_text(before, encoding="utf-8")
    return faults


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    faults, count = check(root)
    if not faults:
        faults = self_test(root)
    for fault in faults:
        print(fault)
    print(f"{count} files, {len(PLANTED)} planted violations, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
