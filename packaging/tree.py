"""The folder that all packages are made from: what `cmake --install` lays down, less what only developers need."""

import dataclasses
import re
import shutil
from pathlib import Path

import agreement
import archives
import libraries
import program as programs
from shell import ROOT, run


def lay(build, program, target):
    """`program` as bin/resumec, without symbols; the rest are texts, which the build folder's own program wrote.

    Returns the program as it is packaged."""
    archives.fresh(target)
    run("cmake", "--install", build, "--component", "Unspecified", "--prefix", target)
    agreement.check(program, target)
    place = target / "bin/resumec"
    shutil.copyfile(program.path, place)
    place.chmod(0o755)
    if programs.has_symbols(place):
        run("strip", place)
    # What it is linked with came under terms, too.
    for library in libraries.of(program):
        shutil.copyfile(library.terms, target / f"share/resumec/licences/{library.name}.txt")
    # Papers of a Debian package may say where Debian has a licence; elsewhere nobody has it there.
    for path in archives.files_below(target / "share/resumec/licences"):
        text = path.read_text(encoding="utf-8", errors="replace")
        for common in sorted(set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text))):
            whole = Path("/usr/share/common-licenses") / common
            if whole.is_file():
                text += f"\n\n{common}, as it stands in /usr/share/common-licenses:\n\n{whole.read_text(encoding='utf-8')}"
        path.write_text(text, encoding="utf-8")
    for name in ("README.md", "CHANGELOG.md", "SECURITY.md"):
        shutil.copyfile(ROOT / name, target / "share/resumec" / name)
    return dataclasses.replace(program, path=place)
