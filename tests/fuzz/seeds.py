"""What the fuzzers begin with, taken from the tree as it is: its examples, cases and inputs, never a corpus of files.

Each function yields bytes. Two that are equal count once, and the order is that of the files' names."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "diag"))
import files_beside  # noqa: E402  (beside the pages of `resumec explain`)

# Longer ones slow a fuzzer down more than they teach it.
LONGEST = 16 * 1024


def documents():
    """Whole files: the examples, the cases of every stage, the inputs that people get wrong."""
    folders = ("examples", "tests/suite/cases", "tests/bad_inputs", "tests/bench", "themes")
    files = [ROOT / "resume.yaml"]
    for folder in folders:
        files += sorted((ROOT / folder).rglob("*.yaml")) + sorted((ROOT / folder).rglob("*.json"))
    for file in files:
        data = file.read_bytes()
        if len(data) <= LONGEST:
            yield data


def dense():
    """Small files that ask for as much as they can: what memory they take is what the constants are measured by."""
    basics = b"basics: {name: Ada, email: a@b.org}\n"
    yield basics + b"work: [{name: A, position: B, highlights: [" + b"a," * 3900 + b"]}]\n"
    yield basics + b"x-a: &a [" + b"ab," * 80 + b"]\nwork: [" + b"{name: A, highlights: *a}," * 110 + b"]\n"
    yield basics + b"skills: [" + b"{name: a, keywords: [b]}," * 320 + b"]\n"
    yield basics + b"work: [{name: A, position: B, highlights: ['" + b"*a* " * 2000 + b"']}]\n"
    yield basics + b"".join(b"unkown%d: 1\n" % i for i in range(600))


def with_files():
    """The same, and some with a theme and a picture beside them."""
    yield from documents()
    basics = b"basics: {name: Ada, email: ada@example.org, image: a.png}\ndesign: {theme: mine.yaml}\n"
    theme = b"summary: Mine\nextends: modern\ncolors: {accent: '#15b'}\n"
    yield basics + b"\n=== mine.yaml\n" + theme + b"\n=== a.png\n" + files_beside.png(2, 1, b"x\x9cc\x60\0\0\0\2\0\1")
    yield basics + b"\n=== mine.yaml\n" + b"extends: mine.yaml\n"


def texts():
    """Values and lines of the documents: what stands behind a colon or a dash."""
    for document in documents():
        for line in document.splitlines():
            value = re.sub(rb"^\s*(- |[\w\"']+:)*\s*", b"", line).strip(b"\"' ,")
            if 1 < len(value) < 400:
                yield value


def marked():
    yield from (text for text in texts() if re.search(rb"[*_`\[\\]", text))
    yield b"Words.\n\n- an item\n  - and one below\n- **bold** `code` [link](https://example.org)\n"


def values():
    yield from texts()
    yield from (b"expected 2026-06", b"2020 - present", b"2019-06-15T00:00:00Z", b"15.08.2021", b"August 2021",
                b"#15b", b"#1a5fb4", b"10pt", b"25.4mm", b"0.8in", b"zh-Hant-TW", b"https://example.org:80/a?b#c",
                b"mailto:ada@example.org", b"tel:+442079460000", b"example.org/ada", b"GB", b"an-id")


def settings():
    yield from (
        b"set work[0].name=Acme\nset basics.label='x'\n", b"set work[acme].highlights=[a, b]\nformat text\n",
        b"variant backend\nvariant short\nvariant \n", b"W no-date-order\nW date-order\nW error\n",
        b"overlay {cap: {work: 1}, redact: [basics.email]}\n", b"overlay {extends: short, set: {work[].name: A}}\n",
        b"locale de-AT\ntheme plain\ntoday 2026-01-31\npages 2\n", b"set design.colors.accent='#15b'\nformat html\n",
        b"set variants.x={include: [backend]}\nvariant x\nformat pdf\n", b"set meta=\nset a b=c\nset [0]=1\n",
    )


def pictures():
    for folder in ("examples", "tests/suite/cases"):
        for ending in ("*.png", "*.jpg"):
            for file in sorted((ROOT / folder).rglob(ending)):
                data = file.read_bytes()
                if len(data) <= LONGEST:
                    yield data
    yield from (files_beside.portrait(), files_beside.half_a_portrait(), files_beside.poster(),
                files_beside.overwritten())
    frame = bytes.fromhex("ffc0000b080002000301011100")
    scan = bytes.fromhex("ffda0008010100003f001234ffd9")
    yield b"\xff\xd8" + frame + scan
    note = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    yield b"\xff\xd8\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note + frame + scan


def fonts():
    """A few letters of one face of each kind that fonts/manifest.txt has: TrueType, CFF, CID-keyed, pictures."""
    rows = (ROOT / "fonts" / "manifest.txt").read_text(encoding="utf-8").splitlines()
    files = dict.fromkeys(row.split("|")[6].strip() for row in rows if row.strip() and not row.startswith("#"))
    for wanted in ("Carlito-Regular", "Inter-Regular", "NotoSansCJK-Regular", "NotoColorEmoji"):
        name = next((file for file in files if wanted in file), None)
        file, _, index = (name or "").partition("#")
        file = next(Path("/usr/share/fonts").rglob(file), None) if file else None
        if file is None:
            continue
        with tempfile.NamedTemporaryFile() as cut:
            subprocess.run(["hb-subset", f"--face-index={index or 0}", "--text=Afi日🚀", "--name-IDs=1,2,6",
                            f"--output-file={cut.name}", file], check=True)
            yield Path(cut.name).read_bytes()
    yield b"OTTO\0\1\0\0\0\0\0\0"


def rendered():
    line = b"  - {startDate: 2021-05,\tendDate: 2019-02}"
    yield line + b"\xfe\x50\0\0\0\0\0\1\0\0\0\x10\1\x03\x18\1\x05\x20\0\0\0"
    emoji = "日本語: e\u0301\u200d\U0001F469\U0001F1E9\U0001F1EA".encode()
    yield emoji + b"\n::error\r%\xfe\x28\1\2\1\1\1\2\0\1\1\1\1\1\1"
    yield b"x" * 300 + b"\n\x1b[31m\0\xff\n\xfe\xff\0\0\xff\xff\xff"


# YAML's own tokens; the schema's names are asked of the program.
YAML_TOKENS = ("- ", ": ", "? ", "&a ", "*a", "!!str ", "!!binary ", "<<: ", "| ", "|-", ">+", "[", "]", "{", "}", "#",
               "%YAML 1.2\n", "---\n", "...\n", "~", "null", "\"", "'", "\\u00e9", "\\x00", "\\ud800", "\t", "\r\n",
               "\ufeff", "\u2028", "\u0085", "\u202e", "\u00ad", "\ufffd", "present", "2021-05", "expected ")
MARKUP_TOKENS = ("**", "_", "`", "``", "[a](", "](b)", "\\*", "\\[", "\n\n- ", "  - ", "https://example.org")
VALUE_TOKENS = ("expected ", "present", "2021-", "-08", "T00:00", "https://", "mailto:", "tel:", "://", "@", ".org",
                "pt", "mm", "em", "in", "\u2013", " to ", "\uff12", "-Hant", "-x-")
SETTING_TOKENS = ("set ", "variant ", "overlay ", "W no-", "locale ", "theme ", "today ", "pages ", "format ", "[0]",
                  "[acme]", "[]", "basics.", "work", "={", "=[", "redact: [", "extends: ", "include: [", "cap: {")
PICTURE_TOKENS = (b"\xff\xd8\xff", b"\xff\xc0", b"\xff\xc2", b"\xff\xda", b"\xff\xd9", b"\xff\xe1", b"\xff\xee",
                  b"Exif\0\0", b"Adobe", b"II*\0", b"MM\0*", b"IHDR", b"IDAT", b"PLTE", b"tRNS", b"IEND", b"iCCP",
                  b"\xff\xff\xff\xff")
FONT_TOKENS = (b"OTTO", b"true", b"ttcf", b"\0\1\0\0", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post",
               b"cmap", b"glyf", b"loca", b"CFF ", b"GSUB", b"GPOS", b"CBDT", b"CBLC", b"sbix", b"\x0c\x1e",
               b"\xff\xff")
RENDER_TOKENS = ("\t", "\r", "\x1b[31m", "::", "%0A", "\u0301", "\u200d", "\ufe0f", "\U0001F1E9", "\u65e5", "\u202e")


def schema_words(schema):
    """Every name and choice of the JSON Schema."""
    words = set()

    def walk(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "properties":
                    words.update(word + ": " for word in value)
                if key == "enum":
                    words.update(word for word in value if isinstance(word, str))
                walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    walk(schema)
    return sorted(words)


def dictionary(words):
    """In libFuzzer's form: a quoted word a line."""
    lines = []
    for word in words:
        data = word if isinstance(word, bytes) else word.encode()
        plain = "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02X}" for b in data)
        lines.append(f'"{plain}"')
    return "\n".join(lines) + "\n"
