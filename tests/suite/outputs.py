"""All that the bytes of an output say, however they are packed: to search it for words that must be there, and for words
that must not."""

import base64
import codecs
import html
import json
import re
import subprocess

HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.S)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.S)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
DATA_URI = re.compile(r"data:[^,\"')]*;base64,([A-Za-z0-9+/=]+)")


def unescaped(text):
    def one(match):
        what = match[1]
        if what[:1] in b"01234567":
            return bytes([int(what, 8) & 255])
        return b"" if what.strip() == b"" else NAMED.get(what, what)

    return ESCAPE.sub(one, text)


def string_text(data):
    """A string of a PDF as text: UTF-16 behind its mark, else a character a byte."""
    if data.startswith(codecs.BOM_UTF16_BE):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("latin-1")


def pdf_parts(path):
    """(words as a reader extracts them, everything: streams unpacked, strings decoded, and those words)."""
    words = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, timeout=120).stdout
    words = words.decode()
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", str(path), "-"],
                           capture_output=True, check=True, timeout=120).stdout
    strings = [string_text(bytes.fromhex(re.sub(rb"\s", b"", one).decode() + "0" * (len(re.sub(rb"\s", b"", one)) % 2)))
               for one in HEX.findall(plain)]
    strings += [string_text(unescaped(one)) for one in LITERAL.findall(plain)]
    raw = path.read_bytes().decode("latin-1")
    # Metadata is UTF-8, and a string may be cut by a line's end in either form.
    everything = "\n".join([words, raw, plain.decode("latin-1"), plain.decode("utf-8", "replace"), *strings])
    return words, everything


def html_parts(path):
    """(words between the tags, everything: attributes, facts for machines, what stands packed in addresses)."""
    page = path.read_text(encoding="utf-8")
    body = re.sub(r"(?s)<(style|script|title)\b.*?</\1>", " ", page)
    words = html.unescape(re.sub(r"(?s)<[^>]*>", " ", re.sub(r"</?(?:b|i|em|strong|code|a|span|wbr)\b[^>]*>", "", body)))
    packed = [base64.b64decode(one).decode("latin-1") for one in DATA_URI.findall(page)]
    return words, "\n".join([words, page, html.unescape(page), *packed])


def text_parts(path):
    words = path.read_text(encoding="utf-8")
    return words, words


def markdown_parts(path):
    """The words without the signs that make them Markdown."""
    source = path.read_text(encoding="utf-8")
    words = re.sub(r"</?(?:em|strong|code)>", "", re.sub(r"\]\((?:\\.|[^\\)])*\)", "", source))
    words = re.sub(r"(?<!\\)[*`\[]", "", words)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", words), re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source) + words + source


def json_parts(path):
    """(all texts, everything: as it stands and unpacked)"""
    source = path.read_text(encoding="utf-8")

    def texts(value):
        if isinstance(value, str):
            return [value]
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        return [text for one in inner for text in texts(one)]

    words = "\n".join(texts(json.loads(source)))
    return words, words + source


PARTS = {".pdf": pdf_parts, ".html": html_parts, ".txt": text_parts, ".md": markdown_parts, ".json": json_parts}


def folded(text):
    """Without regard to case, blanks and line ends: a title may be set in capitals, a date over two lines."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " ")).casefold()


class Output:
    """What an output says to readers (`words`, folded; `written` as it stands), and `everything` in its bytes, folded."""

    def __init__(self, path):
        self.written, everything = PARTS[path.suffix](path)
        self.words, self.everything = folded(self.written), folded(everything)

    def has_word(self, word):
        """Whether a word of two or four characters is there: as bytes they are in every file."""
        return re.search(rf"\b{word}\b", self.written) is not None

    def says(self, said):
        """Whether readers read it."""
        if said.place == "short":
            return self.has_word(said.forms[0])
        return any(form.casefold() in self.words for form in said.forms)

    def holds(self, said):
        """Whether it is in any byte."""
        if said.place == "short":
            return self.has_word(said.forms[0])
        return any(form.casefold() in self.everything for form in said.forms)
