"""What the file of a program says of itself: its processor, and what it needs of a machine."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

# What a machine that has the GNU C library has in any case.
C_LIBRARY = re.compile(r"(libc|libm|libdl|libpthread|librt|ld-linux-[a-z0-9-]+)\.so\.\d+")
MACHINES = {"Advanced Micro Devices X86-64": "x86_64", "AArch64": "aarch64"}


class Unfit(Exception):
    """In one sentence, why no package can be made."""


@dataclass
class Program:
    path: Path
    machine: str  # as `uname -m` says it
    needs: list = field(default_factory=list)  # shared libraries, by their sonames
    glibc: tuple = None  # the oldest GNU C library it runs with; None: it needs none

    @property
    def is_portable(self):
        return all(C_LIBRARY.fullmatch(name) for name in self.needs)

    @property
    def runs_here(self):
        return self.machine == os.uname().machine


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *map(str, arguments)], capture_output=True, text=True, check=True,
                          env={**os.environ, "LC_ALL": "C"}).stdout


def read(path):
    path = Path(path)
    if not path.is_file():
        raise Unfit(f"there is no program `{path}`")
    if path.read_bytes()[:4] != b"\x7fELF":
        raise Unfit(f"`{path}` is no program for Linux")
    machine = re.search(r"Machine: +(.+)", readelf("--file-header", path))[1].strip()
    if machine not in MACHINES:
        raise Unfit(f"`{path}` is for {machine}; packages are made for {', '.join(MACHINES.values())}")
    needs = re.findall(r"\(NEEDED\) .*\[(.+)\]", readelf("--dynamic", path))
    versions = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", readelf("--version-info", path))
    newest = max(((int(major), int(minor)) for major, minor in versions), default=None)
    return Program(path, MACHINES[machine], needs, newest)


def has_symbols(path):
    return ".symtab" in readelf("--sections", path)
