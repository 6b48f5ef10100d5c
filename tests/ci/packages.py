"""Fetches from PyPI, once, what reads, checks and runs the files for other people's CI: see requirements.txt."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "extract"))

import fetch  # noqa: E402

Missing = fetch.Missing
SKIPPED = 77


def folder():
    """Where they are; raises Missing."""
    with fetch.alone():
        return fetch.from_pypi("ci", HERE / "requirements.txt", "--require-hashes")


def use():
    """Makes them importable; where they cannot be had, ends the test: skipped, or in CI failed."""
    import os
    try:
        sys.path.insert(0, str(folder()))
    except Missing as missing:
        print(f"not checked: {missing}")
        sys.exit(1 if os.environ.get("CI") else SKIPPED)
