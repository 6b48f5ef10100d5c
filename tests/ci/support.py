"""Folders, repositories and packages for the tests here."""

import hashlib
import os
import re
import subprocess
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["RESUMEC"])
VERSION = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
CLEAN = """\
basics: {name: Ada Lovelace, email: ada@example.org, url: "https://example.org"}
work:
  - {name: Analytical Engine Company, position: Programmer, startDate: 1842-02, endDate: 1843-09,
     highlights: [Published the first program with 25 steps]}
"""
VARIANTS = CLEAN + "variants: {public: {redact: [basics.email]}}\n"
# A warning, and an error.
WRONG = """\
basics: {name: Ada Lovelace}
design: {colors: {text: "#cccccc"}}
work:
  - {name: Acme, position: Programmer, startDate: 2021-05, endDate: 2019-02}
"""


def documented(name):
    """The block of docs/ci.md that is saved as this file."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return re.search(rf"^<!-- saved as {re.escape(name)} -->\n```yml\n(.*?)^```$", text, re.S | re.M)[1]


def environment(**more):
    """Of a shell on somebody's machine, without the settings of this one."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_NOSYSTEM": "1", **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
                                           for what, value in (("NAME", "Ada"), ("EMAIL", "ada@example.org"))}, **more}


def package_name():
    return f"resumec-{VERSION}-linux-{os.uname().machine}.tar.gz"


def lay_packages(folder, script=None):
    """What scripts/package makes, as to names, folders within, and sums; in it stands a script instead of a program of
    that size. The sum of the archive."""
    tree = folder / "tree" / package_name().removesuffix(".tar.gz")
    for name, text, mode in (("share/bash-completion/completions/resumec", "complete", 0o644),
                             ("bin/resumec", script or f'#!/bin/sh\nexec "{PROGRAM}" "$@"\n', 0o755)):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, encoding="utf-8")
        (tree / name).chmod(mode)
    archive = folder / package_name()
    with tarfile.open(archive, "w:gz") as file:
        file.add(tree, tree.name)
    total = hashlib.sha256(archive.read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  resumec_{VERSION}_amd64.deb\n{total}  {archive.name}\n",
                                       encoding="utf-8")
    return total
