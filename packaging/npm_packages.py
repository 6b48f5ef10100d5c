"""The packages for npm: `resumec`, a launcher, and one with the program for each kind of machine, which it depends on
as optional: npm fetches the one that fits."""

import json
from pathlib import Path

import archives
from shell import ROOT

SOURCES = ROOT / "packaging/npm"
ARCHITECTURES = {"x86_64": "x64", "aarch64": "arm64"}
COMMON = {
    "description": "Résumé compiler: one YAML file to PDF, web page and plain text",
    "keywords": ["resume", "cv", "json-resume", "pdf", "ats"],
    "license": "MIT",
}


def name_of(machine):
    return f"resumec-linux-{ARCHITECTURES[machine]}"


def pack(folder, description, work, out, date):
    (folder / "package.json").write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    target = Path(out) / f"{description['name']}-npm-{description['version']}.tgz"
    # npm wants everything below `package`.
    archives.write_tar(target, folder, "package", date)
    return target


def make_program(program, tree, work, out, *, version, date):
    folder = work / "npm-program"
    archives.fresh(folder)
    files = [(program.path, "bin/resumec"), (tree / "share/resumec/LICENSE", "LICENSE")]
    files += [(path, f"licences/{path.name}") for path in archives.files_below(tree / "share/resumec/licences")]
    archives.copy(files, folder)
    description = {"name": name_of(program.machine), "version": version, **COMMON,
                   "os": ["linux"], "cpu": [ARCHITECTURES[program.machine]], "files": ["bin", "licences"]}
    # A program for one C library does not run with another.
    if program.glibc:
        description["libc"] = ["glibc"]
    return pack(folder, description, work, out, date)


def make_launcher(machines, tree, work, out, *, version, date):
    folder = work / "npm-launcher"
    archives.fresh(folder)
    archives.copy([(SOURCES / "launcher.js", "launcher.js"), (SOURCES / "README.md", "README.md"),
                   (tree / "share/resumec/LICENSE", "LICENSE")]
                  + [(path, f"man/{path.name}") for path in archives.files_below(tree / "share/man/man1")], folder)
    (folder / "launcher.js").chmod(0o755)
    description = {"name": "resumec", "version": version, **COMMON, "bin": {"resumec": "launcher.js"},
                   "man": [f"man/{path.name}" for path in archives.files_below(tree / "share/man/man1")],
                   "engines": {"node": ">=14"}, "files": ["launcher.js", "man"],
                   "optionalDependencies": {name_of(machine): version for machine in sorted(machines)}}
    return pack(folder, description, work, out, date)
