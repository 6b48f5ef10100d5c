#!/usr/bin/env python3
"""Puts the inputs of tests/bad_inputs into a folder: those that stand in files, and the small ones that are made.

    faulty_files.py FOLDER
"""

import shutil
import sys
from pathlib import Path

BAD_INPUTS = Path(__file__).resolve().parents[1] / "bad_inputs"
sys.path.insert(0, str(BAD_INPUTS))

import inputs  # noqa: E402  pylint: disable=wrong-import-position

# Topics whose made inputs take a few bytes each; the others try the limits of the program.
SMALL = ("encoding", "syntax")


def main():
    folder = Path(sys.argv[1])
    for file in sorted(BAD_INPUTS.rglob("*")):
        if file.suffix in (".yaml", ".json"):
            place = folder / file.relative_to(BAD_INPUTS)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place)
    for title, made in inputs.MADE.items():
        topic = title.split("/", maxsplit=1)[0]
        if topic in SMALL:
            (folder / topic).mkdir(exist_ok=True)
            made.write(folder / topic)


if __name__ == "__main__":
    main()
