"""Every example, theme and format: the lists that the sweeping tests share."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("RESUMEC", str(ROOT / "build" / "release" / "resumec"))


def examples():
    """Résumés that people copy; each must compile clean."""
    found = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "examples").glob("*.json"))]
    return [*found, ROOT / "resume.yaml"]


def first_words(command):
    """The ids that `resumec themes` or `resumec formats` lists: the first word of each line."""
    lines = subprocess.run([PROGRAM, command], capture_output=True, text=True, check=True).stdout.splitlines()
    return [line.split()[0] for line in lines if line.strip()]
