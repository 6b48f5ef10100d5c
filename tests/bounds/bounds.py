#!/usr/bin/env python3
"""No file under a megabyte takes more than MOST_MEGABYTES, and twice the file costs about twice the work.

    bounds.py PROGRAM memory SHARD SHARDS   each shape of shapes.py, built in all formats and checked
    bounds.py PROGRAM growth                instructions of some shapes at two sizes, counted by valgrind
    bounds.py PROGRAM show NAME             what a shape takes; `*` stands for any letters

Nothing is timed: how long a machine takes is the machine's. The time limit only ends what would never end.
"""

import fnmatch
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import shapes

# As docs/limits.md promises.
MOST_MEGABYTES = 300
SIZE = 950_000
# A sanitizer keeps what was freed and is slow: there it is asked whether the program finds its way out.
SANITIZED_SIZE = 30_000
HANG = 600
COMMANDS = (["build", "-q", "-o", "out/"], ["check", "--message-format", "json"])

# Shapes whose work once grew with the square of the file, or may: what is looked up, suggested, joined or sorted.
GROWING = (
    "summary_of_han", "summary_of_zero_width_spaces", "summary_of_mixed_directions", "summary_of_zalgo",
    "summary_of_emoji", "summary_of_links", "summary_of_hyphens", "words_of_one_link", "link_of_many_looks",
    "many_unknown_languages", "many_named_languages", "many_tags_of_one_text", "many_unknown_keys", "many_near_tags",
    "many_near_ids_and_order", "many_unknown_networks", "many_layout_sections", "many_section_ids", "many_bullets",
    "many_jobs_by_year", "many_overlaps", "many_different_links", "error_line_of_flow", "nested_emphasis",
    "languages_in_turn", "json_many_keys", "one_tag_many_times",
    "redacts_of_many_skills_by_name", "sets_of_jobs_by_a_name_that_all_bear",
    "sets_of_jobs_by_nearly_a_name", "withheld_names_of_one_beginning", "withheld_name_of_one_word_again_and_again",
    "withheld_names_inside_each_other", "withheld_name_in_letters_without_blanks", "withheld_addresses_of_one_beginning",
)
# Sizes that valgrind gets through, and yet a square would show.
SMALL, LARGE = 20_000, 40_000
MOST_GROWTH = 2.7


def environment():
    keep = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
    return {**keep, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1736899200"}


def write(shape, folder):
    for name, content in shape.files.items():
        (folder / name).write_bytes(content)
    return next(iter(shape.files))


def run(words, folder):
    """Exit code, or what ended it, and megabytes."""
    with open(folder / "printed", "wb") as printed:
        # pylint: disable=consider-using-with
        process = subprocess.Popen(words, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=printed,
                                   stderr=subprocess.STDOUT, preexec_fn=lambda: resource.setrlimit(
                                       resource.RLIMIT_CPU, (HANG, HANG)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss // 1024


def measure(program, name, size):
    """Lines about what is amiss, and what was seen."""
    faults, seen = [], []
    shape = shapes.SHAPES[name](size)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        file = write(shape, folder)
        for command in COMMANDS:
            # `check` looks at all of them by itself.
            words = [one for one in shape.words if command[0] == "build" or one != "--all-variants"]
            code, megabytes = run([program, *command, file, *words], folder)
            what = f"{name}: `{' '.join(command)}`"
            seen.append(f"{what} {megabytes} MB, exit {code}")
            if code not in (0, 1, 2):
                faults.append(f"{what} ended with {code}")
            if megabytes > MOST_MEGABYTES and not sanitized(program):
                faults.append(f"{what} took {megabytes} MB of {MOST_MEGABYTES}")
    return faults, seen


def sanitized(program):
    return b"__asan_init" in Path(program).read_bytes()


def memory(program, shard, shards):
    faults = []
    size = SANITIZED_SIZE if sanitized(program) else SIZE
    names = list(shapes.SHAPES)[shard::shards]
    for name in names:
        faults += measure(program, name, size)[0]
    print(f"{len(names)} shapes of {size} bytes")
    return faults if names else ["no shapes"]


def instructions(program, shape):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        file = write(shape, folder)
        words = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, "check", "-q",
                 "--max-errors", "5", file, *shape.words]
        run(words, folder)
        printed = (folder / "printed").read_text(errors="replace")
    found = re.search(r"I\s+refs:\s+([\d,]+)", printed)
    if not found:
        raise SystemExit(f"valgrind counted nothing: {printed[-500:]}")
    return int(found.group(1).replace(",", ""))


def growth(program):
    if sanitized(program):
        print("the sanitized program is not counted")
        return []
    if not shutil.which("valgrind"):
        return ["valgrind is not installed"]
    faults = []
    start = instructions(program, shapes.resume(shapes.JOB))
    for name in GROWING:
        small, large = (instructions(program, shapes.SHAPES[name](size)) - start for size in (SMALL, LARGE))
        ratio = large / max(small, 1)
        print(f"{name}: {small / 1e6:.0f} to {large / 1e6:.0f} million instructions, {ratio:.2f} times", flush=True)
        if ratio > MOST_GROWTH:
            faults.append(f"{name}: twice the file costs {ratio:.2f} times the instructions")
    return faults


def main():
    program = str(Path(sys.argv[1]).resolve())
    if sys.argv[2] == "memory":
        faults = memory(program, int(sys.argv[3]), int(sys.argv[4]))
    elif sys.argv[2] == "growth":
        faults = growth(program)
    else:
        faults = []
        for name in fnmatch.filter(shapes.SHAPES, sys.argv[3]):
            print("\n".join(measure(program, name, SIZE)[1]), flush=True)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
