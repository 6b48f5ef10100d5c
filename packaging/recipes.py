"""Recipes for others' machines, written from templates: a Containerfile and a Homebrew formula."""

from pathlib import Path
from string import Template

import archives
from shell import ROOT


def fill(name, target, **values):
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    target.write_text(Template(text).substitute(values), encoding="utf-8")
    return target


def write_containerfile(out, *, version, date):
    del date
    return fill("Containerfile.in", Path(out) / "Containerfile", version=version)


def write_formula(machines, out, *, version, date):
    del date
    blocks = []
    for machine, question in (("x86_64", "on_intel"), ("aarch64", "on_arm")):
        if machine in machines:
            name = f"resumec-{version}-linux-{machine}.tar.gz"
            blocks.append(f"    {question} do\n      url \"#{{RELEASE}}/{name}\"\n"
                          f"      sha256 \"{archives.sha256(Path(out) / name)}\"\n    end")
    return fill("homebrew.rb.in", Path(out) / "resumec.rb", version=version, blocks="\n".join(blocks))
