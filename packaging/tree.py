"""The folder that all packages are made from: what `cmake --install` lays down, less what only developers need."""

import dataclasses
import shutil

import archives
import libraries
import program as programs
from shell import ROOT, run


def lay(build, program, target):
    """`program` as bin/resumec, without symbols; the rest are texts, which the build folder's own program wrote.

    Returns the program as it is packaged."""
    archives.fresh(target)
    run("cmake", "--install", build, "--component", "Unspecified", "--prefix", target)
    place = target / "bin/resumec"
    shutil.copyfile(program.path, place)
    place.chmod(0o755)
    if programs.has_symbols(place):
        run("strip", place)
    # What it is linked with came under terms, too.
    for library in libraries.of(program):
        shutil.copyfile(library.terms, target / f"share/resumec/licences/{library.name}.txt")
    for name in ("README.md", "CHANGELOG.md", "SECURITY.md"):
        shutil.copyfile(ROOT / name, target / "share/resumec" / name)
    return dataclasses.replace(program, path=place)
