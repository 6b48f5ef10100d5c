#!/usr/bin/env python3
"""A résumé written as JSON Resume is read as the same résumé.

- Made-up résumés of JSON Resume's own fields (`FIELDS`) have the same model, line by line, before and after.
- Of such a one each text that a version redacts and the file says in another field is told of (R3022).
- Of any other, and of every example, the second file has the same bytes as the first: what could be said in JSON
  Resume's fields is in them, and stays there. Nothing is then left out any more, and nothing is complained of that the
  first file was not, but for `MAY_BE_SAID`.

That nothing is lost without a word is shown by `nothing_lost.py`, and that the file is valid by `tests/schema`.
`json_resume.py 41 83` makes only these documents."""

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
from sweep import PROGRAM, examples

SEEDS = [int(one) for one in sys.argv[1:]] or range(int(os.environ.get("RESUMEC_JSON_RESUMES", "60")))

# The schema of JSON Resume, 1.0.0; `work.location` is a text there.
FIELDS = {
    "basics": "name label image email phone url summary location profiles",
    "location": "address postalCode city countryCode region",
    "profile": "network username url",
    "work": "name location description position url startDate endDate summary highlights",
    "volunteer": "organization position url startDate endDate summary highlights",
    "education": "institution url area studyType startDate endDate score courses",
    "award": "title date awarder summary",
    "certificate": "name date url issuer",
    "publication": "name publisher releaseDate url summary",
    "skill": "name level keywords",
    "language": "language fluency",
    "interest": "name keywords",
    "reference": "name reference",
    "project": "name description highlights keywords startDate endDate url roles entity type",
    "meta": "canonical lastModified",
    "highlight": "text",
}
SECTIONS = ["work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
            "interests", "references", "projects", "meta"]

MAY_BE_SAID = {
    "R2461",  # HTML that is read: a tag that is to be seen is written as an entity
    "R2103",  # a date in the future, which was said to be expected
    "R2105",  # jobs that overlap: one without an end is running
    "R2104",  # entries out of their order: what was one entry, or of another section
    "R2016",  # a field is missing, of which the value had no place
}

PLACE = re.compile(r" @\d+-\d+$", re.M)


def run(folder, *arguments):
    """Standard output, and the diagnostics."""
    done = subprocess.run([PROGRAM, *arguments, "--message-format", "json"], cwd=folder, capture_output=True,
                          timeout=120, env=clean_environment(), check=False)
    said = [json.loads(line) for line in done.stderr.decode().splitlines() if line.startswith("{")]
    assert done.returncode == 0, f"{arguments}: {done.stderr.decode()}"
    return done.stdout.decode(), said


def written(folder, file, out):
    """What JSON Resume has of `file`, and the codes of what is said of that."""
    _, said = run(folder, "build", file, "-f", "json", "-q", "--today", "2026-06-01", "-o", f"{out}/")
    return (folder / out / f"{Path(file).stem}.json").read_bytes(), {one["code"] for one in said}


def standard(schema):
    """Our schema with JSON Resume's fields alone."""
    schema = json.loads(json.dumps(schema))
    for name, fields in FIELDS.items():
        definition = schema["$defs"][name]
        definition["properties"] = {key: form for key, form in definition["properties"].items() if key in fields.split()}
    place = schema["$defs"]["work"]["properties"]["location"]
    place["anyOf"] = [form for form in place["anyOf"] if "$ref" not in form]
    home = schema["$defs"]["basics"]["properties"]["location"]
    home["anyOf"] = [form for form in home["anyOf"] if "$ref" in form]
    # One text each.
    for key in ("name", "email", "phone", "url"):
        form = schema["$defs"]["basics"]["properties"][key]
        examples = form["examples"]
        while "anyOf" in form:
            form = form["anyOf"][0]
        schema["$defs"]["basics"]["properties"][key] = {**form, "examples": examples}
    return schema


def model(folder, file):
    lines = PLACE.sub("", run(folder, "inspect", "--stage", "model", file)[0]).splitlines()
    # A running job has no end there, and is read as running; of anything else an end that is missing says as much.
    return [line for line in lines if not line.endswith('.endDate: "present"')]


def check_same(schema, seed, folder):
    dice = random.Random(seed)
    maker = Maker(standard(schema), dice, density=dice.choice([0.3, 0.6, 1]))
    document = maker.whole([name for name in SECTIONS if dice.random() < 0.6])
    for key in [key for key in document if key.startswith("x-")]:
        del document[key]
    document["basics"].pop("x-mine", None)
    (folder / "cv.yaml").write_text(yaml_text(document).lstrip("\n") + "\n")
    file, codes = written(folder, "cv.yaml", "out")
    assert "R7003" not in codes, "something is left out"
    before, after = model(folder, "cv.yaml"), model(folder, "out/cv.json")
    for one, other in zip(before, after):
        assert one == other, f"\n  {one}\n  {other}"
    assert len(before) == len(after) and len(before) > 1
    check_again(folder, file, codes)
    return len(before)


def leaves(value, path=()):
    """The texts of a JSON file, with their places."""
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in leaves(one, (*path, key))]
    if isinstance(value, list):
        return [leaf for key, one in enumerate(value) for leaf in leaves(one, (*path, key))]
    return [(path, value)] if isinstance(value, str) else []


def check_redacted(schema, folder):
    """An address that is redacted in one field is added to each other one."""
    maker = Maker(standard(schema), random.Random(1), density=1, markup=False)
    (folder / "cv.yaml").write_text(yaml_text(maker.whole(SECTIONS)).lstrip("\n") + "\n")
    document = json.loads(written(folder, "cv.yaml", "out")[0])
    document["meta"]["version"] = "for the one at"
    document["meta"]["canonical"] = "https://example.org/cv.json?for="
    document["basics"]["email"] = "ada@secret.example"
    document["variants"] = {"v": {"redact": ["basics.email"]}}
    shown = set()
    for path, text in leaves(document):
        fields = ".".join(key for key in path if isinstance(key, str))
        # The name at the top is what the version was made to show.
        if path[0] in ("$schema", "variants") or fields in shown or fields in ("basics.email", "basics.name"):
            continue
        changed = json.loads(json.dumps(document))
        place = changed
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = text + ("/" if "://" in text else " ") + "ada@secret.example"
        (folder / "cv.json").write_text(json.dumps(changed))
        done = subprocess.run([PROGRAM, "build", "cv.json", "-f", "json", "--variant", "v", "-q", "-o", "-",
                               "--message-format", "json"], cwd=folder, capture_output=True, timeout=120,
                              env=clean_environment(), check=False)
        if b"ada@secret.example" in done.stdout:
            shown.add(fields)
            assert b'"R3022"' in done.stderr, f"`{fields}` shows what is redacted, and nothing says so"
    assert "meta.version" not in shown
    assert {"basics.image", "meta.canonical", "projects.roles"} <= shown and len(shown) > 55, sorted(shown)
    return len(shown)


def check_any(schema, seed, folder):
    dice = random.Random(seed)
    sections = [name for name, form in schema["properties"].items()
                if name == "about" or (name != "variants" and isinstance(form, dict)
                                       and ("array" in form.get("type", []) or name == "references"))]
    maker = Maker(schema, dice, density=dice.choice([0.2, 0.5, 0.9]), languages=dice.choice([(), ("en", "de")]))
    document = maker.whole([name for name in sections if dice.random() < 0.6])
    (folder / "cv.yaml").write_text(yaml_text(document).lstrip("\n") + "\n")
    check_again(folder, *written(folder, "cv.yaml", "out"))
    return len(maker.said)


def check_again(folder, file, before=frozenset()):
    """`out/cv.json`, whose bytes are `file`; `before`: what was said of what it was made of."""
    again, codes = written(folder, "out/cv.json", "again")
    codes -= (before | MAY_BE_SAID) - {"R7003"}
    assert not codes, f"the file is complained of: {codes}"
    if file == again:
        return
    for one, other in zip(file.decode().splitlines(), again.decode().splitlines()):
        assert one == other, f"\n  {one}\n  {other}"
    assert file == again


def check_example(example, folder):
    """As the others, named cv.json."""
    run(folder, "build", str(example), "-q", "-o", "out/cv.json")
    check_again(folder, (folder / "out" / "cv.json").read_bytes())
    return 1


def main():
    schema = json.loads(subprocess.run([PROGRAM, "schema"], capture_output=True, check=True).stdout)
    jobs = [(f"document {seed}", check, schema, seed) for seed in SEEDS for check in (check_same, check_any)]
    jobs.append(("redacted", check_redacted, schema))
    jobs += [] if len(sys.argv) > 1 else [(example.name, check_example, example) for example in examples()]
    faults, total = 0, 0
    for name, check, *arguments in jobs:
        with tempfile.TemporaryDirectory() as folder:
            try:
                for where in (Path(folder), Path(folder) / "out"):
                    where.mkdir(exist_ok=True)
                    (where / PICTURE).write_bytes(picture())
                total += check(*arguments, Path(folder))
            except AssertionError as fault:
                faults += 1
                print(f"{name}: {fault}")
    print(f"{len(jobs)} documents, {total} values, {faults} faults")
    return 1 if faults or total < 10 * len(SEEDS) else 0


if __name__ == "__main__":
    sys.exit(main())
