"""The libraries that a program was made with, and the terms that they come under."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from program import Unfit
from shell import ROOT, run

SOURCES = ROOT / "packaging/portable/sources.txt"


@dataclass
class Library:
    name: str  # of its source package in Debian, or as packaging/portable/sources.txt calls it
    version: str
    licence: str  # as SPDX writes it
    purl: str  # where it is from, as package-url has it
    terms: Path  # a text
    is_static: bool


def rows():
    """(library, version, file, SHA-256, licence, text) of packaging/portable/sources.txt."""
    for line in SOURCES.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def debian_purl(source, version):
    return f"pkg:deb/debian/{source}@{quote(version)}?arch=source"


def of_portable(program):
    """A program of scripts/portable, which leaves the terms of what it built beside it."""
    found = {}
    for name, version, file, _, licence, _ in rows():
        # A source of Debian, or a wheel.
        is_source = ".orig." in file or ".debian." in file
        purl = debian_purl(file.split("_")[0], version) if is_source else f"pkg:pypi/{file.split('-')[0]}@{version}"
        found[name] = Library(name, version, licence, purl, program.path.parent / "licences" / f"{name}.txt", True)
    return list(found.values())


def of_debian(program):
    """A program that was built with the packages of this machine."""
    licences = {file.split("_")[0]: licence for _, _, file, _, licence, _ in rows()}
    names = [name for name in run(ROOT / "scripts/setup", "--list", "build").split() if name.endswith("-dev")]
    installed = run("dpkg-query", "-W", "-f", "${source:Package}\t${Package}\t${source:Version}\n", *names)
    found = {}
    for row in installed.splitlines():
        source, package, version = row.split("\t")
        if source not in licences:
            raise Unfit(f"packaging/portable/sources.txt does not say what terms {source} comes under")
        is_shared = any(name.startswith(package.removesuffix("-dev")) for name in program.needs)
        found[source] = Library(source, version, licences[source], debian_purl(source, version),
                                Path("/usr/share/doc") / package / "copyright", not is_shared)
    return [found[name] for name in sorted(found)]


def of(program):
    return of_portable(program) if program.is_portable else of_debian(program)
