"""Runs other programs."""

import subprocess
from pathlib import Path

from program import Unfit

ROOT = Path(__file__).resolve().parents[1]


def run(*words, **options):
    """What it prints; `Unfit` with what it said when it fails."""
    try:
        made = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **options)
    except OSError as error:
        raise Unfit(f"`{words[0]}` cannot be run: {error.strerror}") from error
    if made.returncode:
        raise Unfit(f"`{words[0]}` failed:\n{made.stdout}{made.stderr}")
    return made.stdout
