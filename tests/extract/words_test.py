#!/usr/bin/env python3
"""Every example in every theme on A4 and Letter, read by the programs that people read PDFs with: each title of a
section stands alone on its line, and every word comes back whole.

What a reader cannot do is named in exceptions.py, and is a fault once it can.

    tests/extract/words_test.py                        all of it
    tests/extract/words_test.py classic Letter arabic  what every word of the command line is in the name of"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "suite"))

import exceptions
import extractors
import fetch
import reading
from cases import clean_environment
from sweep import PROGRAM, examples, first_words

PAPERS = ("A4", "Letter")
# Pairs of letters that fonts kern far, to be set in every family of the program.
KERNS = Path(__file__).resolve().parent / "kerns.yaml"
# Scripts that no example is in.
SCRIPTS = [Path(__file__).resolve().parent / name for name in ("hindi.yaml", "thai.yaml")]
# ctest is told that this means "skipped".
SKIPPED = 77
# Faults that are printed of one file and one reader; the rest is of the same kind as a rule.
MOST_FAULTS = 6


def program(*words, cwd):
    made = subprocess.run([PROGRAM, *map(str, words)], cwd=cwd, env=clean_environment(), capture_output=True,
                          timeout=60, check=False)
    assert made.returncode == 0, made.stderr.decode()
    return made.stdout.decode()


class Job(NamedTuple):
    """A file to be made and read."""
    source: Path
    name: str
    options: tuple


def jobs():
    for theme in first_words("themes"):
        themed = ("--theme", theme, "--today", "2026-11-30", "--pages", "9")
        for paper in PAPERS:
            for example in [*examples(), *SCRIPTS]:
                yield Job(example, f"{example.name}, {theme}, {paper}", (*themed, "--set", f"design.page.size={paper}"))
        for family in families():
            fonts = [f"design.fonts.{use}={family}" for use in ("body", "heading")]
            yield Job(KERNS, f"{KERNS.name}, {theme}, {family}", (*themed, "--set", fonts[0], "--set", fonts[1]))


def families():
    """Those that a résumé in Latin letters is set in."""
    listed = re.findall(r"^(\S.*?)  .*, built in\n +(.*)$", program("fonts", cwd="."), re.M)
    return [family for family, scripts in listed if "Latin" in scripts]


class File(NamedTuple):
    """What was written into a file."""
    name: str
    words: str
    titles: list  # of the sections
    running: list  # lines at the head or foot of pages, which are no part of the words
    right_to_left: bool


def build(job, path):
    program("build", "--quiet", *job.options, "-o", path, job.source.name, cwd=job.source.parent)

    def stage(name):
        return program("inspect", "--stage", name, *job.options, job.source.name, cwd=job.source.parent)

    document = stage("document")
    titles = re.findall(r'^ *section-title "(.*?)"(?: @.*)?$', document, re.M)
    right_to_left = document.splitlines()[0].endswith("right-to-left")
    return File(job.name, stage("words"), titles, running_lines(stage("layout")), right_to_left)


def running_lines(layout):
    """Several fonts make several runs of a line."""
    lines = {}
    for page, text in enumerate(layout.split("\npage ")):
        for at, words in re.findall(r'^ *artifact text [\d.]+,([\d.]+) .*?"(.*)"(?: rtl)?$', text, re.M):
            lines[page, at] = lines.get((page, at), "") + words
    return list(lines.values())


def read(file, path, pdf_js, python):
    """{(reader, name): faults}"""
    extractors.prepare(python)
    found = {}
    for reader, extract in extractors.READERS.items():
        text = extract(str(path)) if extract else pdf_js
        if file.right_to_left:
            words = "\n".join([file.words, *file.running])
            faults = reading.faults_of_letters(words, file.titles, text, reader in exceptions.TURN_NOTHING)
        else:
            text = reading.without_lines(text, file.running)
            faults = reading.faults(file.words, file.titles, text, exceptions.ORDER.get(reader, "whole"))
        found[reader, file.name] = list(faults)
    return found


def main(filters):
    try:
        python, node = fetch.fetch()
    except fetch.Missing as missing:
        print(f"not read: {missing}")
        return 1 if os.environ.get("CI") else SKIPPED
    wanted = [job for job in jobs() if all(word in job.name for word in filters)]
    faults = {}
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2) as pool:
        paths = [Path(folder) / f"{number}.pdf" for number in range(len(wanted))]
        files = list(pool.map(build, wanted, paths))
        by_pdf_js = extractors.by_pdf_js(node, paths)
        texts = [by_pdf_js[str(path)] for path in paths]
        for found in pool.map(read, files, paths, texts, [python] * len(files)):
            faults.update(found)
    return report(faults, complete=not filters)


def report(faults, complete):
    failed, stale = {}, list(exceptions.stale(faults)) if complete else []
    for (reader, name), found in faults.items():
        rest = exceptions.left_over(reader, name, found)
        if rest:
            failed[reader, name] = rest
    for (reader, name), found in failed.items():
        print(f"{reader}: {name}: {len(found)}")
        for fault in found[:MOST_FAULTS]:
            print(f"    {fault}")
    for line in stale:
        print(line)
    print(f"{len(faults)} texts, {len(failed)} with faults")
    return 1 if failed or stale or not faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
