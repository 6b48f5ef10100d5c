#!/usr/bin/env python3
"""Nothing that a résumé says is lost without a word, and nothing that is left out of a version stands in its files.

Over a thousand résumés are made up from the program's own list of fields (`made_up.py`), each of words that stand
nowhere else: small ones and ones with every field, with Markdown, in YAML and in JSON with the old names, in two
languages, in variants and under overlays. Each is compiled to all formats, and then

- each word is in the words of every output, or named by a diagnostic that says what became of it (`SAID_SO`), or it
  belongs to a field that is not for readers (`ELSEWHERE`);
- no word that a variant leaves out (`redact`, `private`, tags, caps, `hide`, what `set` replaces) is in any byte of any
  output, the PDF's streams unpacked and its strings decoded, the page's attributes and packed pictures included.

`nothing_lost.py 41 83` makes only these documents, and keeps them in the folder that it names."""

import json
import os
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cases import clean_environment
from made_up import PICTURE, STEERS, Maker, yaml_text
from outputs import Output
from sweep import PROGRAM
from tailored import Tailor, overlay_text

EVERYWHERE = ("pdf", "html", "txt", "md", "json")

# Fields whose words do not stand among the words of every output, each with the outputs that have them all the same
# (words that a reader sees, or what a machine reads) and the reason.
ELSEWHERE = {
    "figure.image": ((), "the name of a file; the picture stands there"),
    "basics.image": (("json",), "the name of a file; the picture stands there"),
    "basics.publishedAs": (("html",), "what to look for in lists of authors; machines are told that it is the person"),
    "personal": (("pdf", "txt", "md"), "a page and JSON Resume are for everybody, and have it on request alone"),
    "*.id": ((), "a name for variants, `layout` and addresses inside of a page"),
    "*.tags": ((), "for variants, which pick by them"),
    "x-mine": ((), "keys that begin with x- are the author's own"),
    "meta.version": (("json",), "the author's count of versions: JSON Resume has it where it is a number"),
    "variant.title": ((), "the author's note on what a variant is for; docs/schema.md says that no output shows it"),
    "meta.canonical": (("html", "json"), "the address of the page: only the page names itself by it"),
    "meta.lastModified": (("pdf", "html", "json"), "the date of the file is in the PDF's metadata and at the end of the page; a "
                                           "theme with `content.showUpdated` prints it"),
    "a month": (("html", "json"), "the metadata of a PDF holds whole days"),
    "detail.url": (("pdf", "html", "md", "txt", "json"), "the target of a link, as of any other where there are other words"),
    "link": (("pdf", "html", "md", "txt", "json"), "the target of a link in a text: it is followed, not read; plain text has it "
                                           "behind the link's words"),
}

# Codes that say that what they point at is not shown, or not as it was written, and in which outputs.
SAID_SO = {
    "R2015": EVERYWHERE,  # a section that has a title and nothing else
    "R7003": ("json",),  # what JSON Resume has no place for
}

FAULTS = 12  # as many are shown

# The numbers of the documents. A sanitized build takes twenty times as long for one.
KEEP = len(sys.argv) > 1
SEEDS = [int(one) for one in sys.argv[1:]] or range(int(os.environ.get("RESUMEC_DOCUMENTS", "1040")))


def picture():
    """A PNG of 8 by 8 pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([40, 90, 160] * 8) for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def elsewhere(said):
    """The entry of `ELSEWHERE` for a value, or None."""
    if said.field == "meta.lastModified" and "," not in said.forms[0]:
        return ELSEWHERE["a month"]
    if said.field.startswith("personal."):
        return ELSEWHERE["personal"]
    own = ELSEWHERE.get(said.field) or ELSEWHERE.get("*." + said.field.rpartition(".")[2])
    return own or (ELSEWHERE["link"] if said.place == "link" else None)


class Version:
    """One set of files that a run writes (`stem`.pdf and so on): the words that they must hold, and must not."""

    def __init__(self, stem, shown, hidden=(), language=None):
        self.stem, self.shown, self.hidden, self.language = stem, shown, hidden, language


class Fault(Exception):
    pass


def run(folder, file, *arguments):
    """The diagnostics of a build into `folder`."""
    done = subprocess.run([PROGRAM, "build", str(file), "-f", "pdf,html,text,markdown,json", "-q", "-o", f"{folder}/",
                           "--message-format", "json",
                           "--max-errors", "100000", "--today", "2026-06-01",
                           # The code stands in the file; its name is the locale's.
                           "--set", "design.content.country=code", *arguments],
                          capture_output=True, env=clean_environment(), timeout=120, check=False)
    found = [json.loads(line) for line in done.stdout.decode().splitlines() + done.stderr.decode().splitlines()
             if line.startswith("{")]
    if done.returncode != 0:
        why = [f"{one['code']} {one['message']} (line {one.get('begin', {}).get('line')})" for one in found
               if one["severity"] == "error"]
        raise Fault(f"exit {done.returncode}: {why or done.stderr.decode()}")
    return found


def named(said, diagnostics, source, end):
    """Whether a diagnostic that speaks of loss in the output `end` names the word, or stands at it."""
    for one in diagnostics:
        if end not in SAID_SO.get(one["code"], ()):
            continue
        text = json.dumps([one["message"], one.get("label", ""), one.get("notes", []), one.get("hints", [])])
        for place in (one, *one.get("repeats", [])):
            if "begin" in place:
                # An overlay is a file of its own.
                written = Path(place["file"]).read_bytes() if Path(place["file"]).exists() else source.encode()
                text += written[place["begin"]["offset"]:place["end"]["offset"]].decode("utf-8", "replace")
        if any(form in text for form in said.forms):
            return True
    return False


def check(version, folder, diagnostics, source):
    """The faults of one version's files."""
    faults = []
    outputs = {end: Output(folder / f"{version.stem}.{end}") for end in EVERYWHERE}

    def fault(said, what):
        faults.append(f"{folder.name}/{version.stem}: `{said.forms[0]}` of {'.'.join(map(str, said.path))} "
                      f"({said.field}) {what}")

    for said in version.shown:
        if said.language and said.language != version.language:
            continue
        entry = elsewhere(said)
        for end, output in outputs.items():
            if said.place == "note":
                if output.holds(said):
                    fault(said, f"is the author's own, and stands in the {end}")
                continue
            if entry is None:
                # Alternative text is read aloud where the picture stands.
                found = output.holds(said) if said.field == "figure.alt" else output.says(said)
            else:
                found = end not in entry[0] or output.holds(said)
            if not found and not named(said, diagnostics, source, end):
                fault(said, f"is not in the {end}, and nothing says so")
    for said in version.hidden:
        for end, output in outputs.items():
            if output.holds(said):
                fault(said, f"is left out, and stands in the {end}")
    return faults


def said_fields(schema):
    """The fields of the list that hold words: neither other things nor what steers the program."""
    steering = ("layout", "design", "outputs", "variants")
    names, left = set(), [form for key, form in schema["properties"].items() if key not in steering]
    while left:
        found = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(left.pop()))) - names - {"blank"}
        names |= found
        left += [schema["$defs"][name] for name in found]

    def holds_words(name, key, form):
        text = json.dumps(form)
        things = "$ref" in text and '"string", "number"' not in text
        own = name in ("section", "sectionPart") and key in ("kind", "after", "before", "hideTitle", "id", "tags", "private")
        return not things and not own and not form.get("deprecated") and (name, key) not in STEERS and key != "image"

    return {f"{name}.{key}" for name in names for key, form in schema["$defs"][name].get("properties", {}).items()
            if holds_words(name, key, form)}


# --- the kinds of documents -----------------------------------------------------------------------------------


def some_sections(dice, schema):
    # References may be one text, too.
    names = [name for name, form in schema["properties"].items()
             if isinstance(form, dict) and ("array" in form.get("type", ()) or name == "references")]
    return dice.sample([*names, "about"], dice.randint(1, 4)), [*names, "about"]


def write(folder, name, document, header=""):
    text = json.dumps(document, indent=1, ensure_ascii=False) if name.endswith(".json") else yaml_text(document).lstrip()
    (folder / name).write_text(header + text + "\n", encoding="utf-8")
    return header + text


def plain(seed, schema, dice, folder, fields):
    """YAML, JSON with old names, or two languages; each tenth has every field."""
    every = seed % 10 == 0
    kind = seed % 3
    few, all_sections = some_sections(dice, schema)
    languages = ("en", "de") if kind == 2 else ()
    maker = Maker(schema, dice, density=1 if every else 0.5, languages=languages, old_names=kind == 1 or every)
    document = maker.whole(all_sections if every else few)
    if dice.random() < 0.3:
        document["meta"] = maker.record("meta", ("meta",))
    name = "cv.json" if kind == 1 else "cv.yaml"
    source = write(folder, name, document)
    fields |= {said.field for said in maker.said}
    faults = []
    for language in languages or ("en",):
        diagnostics = run(folder / language, folder / name, "--locale", language)
        faults += check(Version("cv", maker.said, language=language), folder / language, diagnostics, source)
    return faults


def tailored(seed, schema, dice, folder, fields):
    """The whole résumé, two variants of which one extends the other, and an overlay."""
    every = seed % 40 == 13
    few, all_sections = some_sections(dice, schema)
    maker = Maker(schema, dice, density=1 if every else 0.6, old_names=dice.random() < 0.3, markup=dice.random() < 0.7)
    document = maker.whole(all_sections if every else few)
    if dice.random() < 0.5:
        document["meta"] = maker.record("meta", ("meta",))
    tailor = Tailor(maker, document, schema, dice)
    if dice.random() < 0.5 and tailor.section_names():
        document["layout"] = {"sections": tailor.lines(("layout", "sections"))}
    first, second, third = [], [], []
    one = tailor.layer("one", first)
    second += first
    two = {"extends": "one", **tailor.layer("two", second)}
    over = tailor.layer("over", third)
    document["variants"] = {name: {key: value for key, value in layer.items() if key != "_path"}
                            for name, layer in (("one", one), ("two", two))}
    source = write(folder, "cv.yaml", document)
    fields |= {said.field for said in maker.said}
    (folder / "over.yaml").write_text(overlay_text(over), encoding="utf-8")
    builds = [(folder / "whole", [], [Version("cv", *tailor.version([], []))]),
              (folder / "variants", ["--all-variants"], [Version("cv-one", *tailor.version([one], first)),
                                                         Version("cv-two", *tailor.version([one, two], second))]),
              (folder / "over", ["-v", str(folder / "over.yaml")], [Version("cv", *tailor.version([over], third))])]
    faults = []
    for out, arguments, versions in builds:
        diagnostics = run(out, folder / "cv.yaml", *arguments)
        for version in versions:
            faults += check(version, out, diagnostics, source)
    return faults


def job(seed, schema, root):
    """Makes and checks one document: its faults, and the fields that it has."""
    folder = root / str(seed)
    folder.mkdir()
    (folder / PICTURE).write_bytes(picture())
    dice = random.Random(seed)
    fields = set()
    try:
        faults = (tailored if seed % 5 == 3 else plain)(seed, schema, dice, folder, fields)
    except Fault as fault:
        faults = [str(fault)]
    if not KEEP:
        shutil.rmtree(folder)
    return [f"document {seed}: {fault}" for fault in faults], fields


class NothingLostTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(subprocess.run([PROGRAM, "schema"], capture_output=True, check=True).stdout)
        cls.root = Path(tempfile.mkdtemp())
        if not KEEP:
            cls.addClassCleanup(shutil.rmtree, cls.root)

    def test_each_word_is_in_every_output_and_no_withheld_one_in_any(self):
        # Each waits for programs: two of them keep two processors busy.
        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(lambda seed: job(seed, self.schema, self.root), SEEDS))
        faults = [fault for some, _ in done for fault in some]
        self.assertEqual(len(faults), 0, "\n".join(["", *faults[:FAULTS], f"{len(faults)} faults; kept with the "
                                                   "document's number as argument"]))
        if len(SEEDS) < 100:
            return
        # Every field of the list was there.
        fields = set().union(*(some for _, some in done))
        known = said_fields(self.schema)
        self.assertGreater(len(known), 80)
        self.assertEqual(sorted(known - fields), [])

    def test_the_check_can_fail(self):
        folder = self.root / "failing"
        folder.mkdir()
        (folder / PICTURE).write_bytes(picture())
        maker = Maker(self.schema, random.Random(1), density=1, markup=False)
        document = maker.whole(["work", "topics"])
        source = write(folder, "cv.yaml", document)
        diagnostics = run(folder / "out", folder / "cv.yaml")
        shown = [said for said in maker.said if said.place != "note" and elsewhere(said) is None]
        self.assertGreater(len(shown), 60)
        self.assertEqual(check(Version("cv", maker.said), folder / "out", diagnostics, source), [])
        # What is there, taken for withheld, is found in all; what is not there is missed in all.
        there = sum(not named(said, diagnostics, source, end) for said in shown for end in EVERYWHERE)
        self.assertGreater(there, (len(EVERYWHERE) - 1) * len(shown))
        self.assertEqual(len(check(Version("cv", [], shown), folder / "out", diagnostics, source)), there)
        others = [said._replace(forms=["nowhere"], place="text") for said in shown]
        self.assertEqual(len(check(Version("cv", others), folder / "out", diagnostics, source)), len(EVERYWHERE) * len(shown))


if __name__ == "__main__":
    if KEEP:
        print(f"kept in {tempfile.gettempdir()}")
    unittest.main(argv=sys.argv[:1])
