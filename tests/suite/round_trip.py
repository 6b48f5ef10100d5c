#!/usr/bin/env python3
"""What is read can be written: the way back through the list of fields loses nothing.

Résumés are made up from the program's own list of fields (`made_up.py`). `inspect --stage model` shows each as `encode`
writes it; a file is made of those lines and read again. Then

- everything that the first file says stands in the lines;
- the second file has the same lines, but for their places;
- page, text and PDF of both are the same bytes: nothing that is shown has got lost where the lines do not tell.

`round_trip.py 41 83` makes only these documents."""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from cases import clean_environment
from made_up import PICTURE, Maker, yaml_text
from nothing_lost import picture
from sweep import PROGRAM

SEEDS = [int(one) for one in sys.argv[1:]] or range(int(os.environ.get("RESUMEC_ROUND_TRIPS", "60")))

LINE = re.compile(r'((?:[\w.-]|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+): ("(?:[^"\\]|\\.)*"|[^ "]+)(?: -> ".*")?(?: @\d+-\d+)?')
STEP = re.compile(r'\.?([\w-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
PLACE = re.compile(r" @\d+-\d+$", re.M)


def literal(text):
    return json.loads(re.sub(r"\\x(..)", r"\\u00\1", text))


def tree_of(dump):
    """The lines of the dump as a document."""
    root = {}
    for line in dump.splitlines():
        match = LINE.fullmatch(line)
        if not match:
            assert re.match(r"\S+ \| ", line), f"no line of the dump: {line}"  # a reading
            continue
        steps = [int(index) if index else literal(quoted) if quoted else name
                 for name, index, quoted in STEP.findall(match[1])]
        value = literal(match[2]) if match[2].startswith('"') else json.loads(match[2])
        node = root
        for step, following in zip(steps, steps[1:] + [None]):
            new = value if following is None else [] if isinstance(following, int) else {}
            if isinstance(step, int):
                if step == len(node):
                    node.append(new)
                node = node[step]
            else:
                node = node.setdefault(step, new)
    return root


def run(folder, *arguments):
    done = subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, timeout=120,
                          env=clean_environment(), check=False)
    assert done.returncode == 0, f"{arguments}: {done.stderr.decode()}"
    return done.stdout.decode()


def outputs(folder):
    run(folder, "build", "cv.yaml", "-f", "pdf,html,text", "-q", "--today", "2026-06-01", "-o", "./")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("cv.*")) if path.suffix != ".yaml"}


def check(schema, seed, folder):
    dice = random.Random(seed)
    sections = [name for name, form in schema["properties"].items()
                if name == "about" or (name != "variants" and isinstance(form, dict)
                                       and ("array" in form.get("type", []) or name == "references"))]
    maker = Maker(schema, dice, density=dice.choice([0.2, 0.5, 0.9]), old_names=seed % 4 == 3)
    document = maker.whole([name for name in sections if dice.random() < 0.6])
    first, second = folder / f"{seed}/first", folder / f"{seed}/second"
    for one in (first, second):
        one.mkdir(parents=True)
        (one / PICTURE).write_bytes(picture())
    (first / "cv.yaml").write_text(yaml_text(document).lstrip("\n") + "\n")
    lines = run(first, "inspect", "--stage", "model", "cv.yaml")
    for said in maker.said:
        if said.place != "note":
            assert any(form in lines for form in said.forms), f"{said.path} is not written: {said.forms}"
    (second / "cv.yaml").write_text(json.dumps(tree_of(lines), ensure_ascii=False, indent=1))
    again = run(second, "inspect", "--stage", "model", "cv.yaml")
    for before, after in zip(PLACE.sub("", lines).splitlines(), PLACE.sub("", again).splitlines()):
        assert before == after, f"\n  {before}\n  {after}"
    assert len(lines.splitlines()) == len(again.splitlines())
    assert outputs(first) == outputs(second), "the outputs differ"
    assert len(outputs(first)) == 3
    return len(lines.splitlines())


def main():
    schema = json.loads(subprocess.run([PROGRAM, "schema"], capture_output=True, check=True).stdout)
    faults, total = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in SEEDS:
            try:
                total += check(schema, seed, Path(folder))
            except AssertionError as fault:
                faults += 1
                print(f"document {seed}: {fault}")
    print(f"{len(SEEDS)} documents, {total} values, {faults} faults")
    return 1 if faults or total < 10 * len(SEEDS) else 0


if __name__ == "__main__":
    sys.exit(main())
