"""What reads the text of a PDF: each as its own documentation shows first, with no option that would help it."""

import json
import logging
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def output(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, check=True, timeout=60).stdout.decode("utf-8", "replace")


def pdfminer(path):
    from pdfminer.high_level import extract_text
    return extract_text(path)


def pypdf(path):
    import pypdf as reader
    return "\n".join(page.extract_text() for page in reader.PdfReader(path).pages)


def pdfplumber(path):
    import pdfplumber as reader
    with reader.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def pymupdf(path):
    import pymupdf as reader
    with reader.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def pdfium(path):
    import pypdfium2 as reader
    document = reader.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


PDF_JS = "pdf.js"  # of many files by one process: by_pdf_js
READERS = {
    "pdftotext": lambda path: output("pdftotext", path, "-"),
    "pdftotext -layout": lambda path: output("pdftotext", "-layout", path, "-"),
    "pdftotext -raw": lambda path: output("pdftotext", "-raw", path, "-"),
    "mutool": lambda path: output("mutool", "draw", "-q", "-F", "text", path),
    "pdfminer.six": pdfminer,
    "pypdf": pypdf,
    "pdfplumber": pdfplumber,
    "PyMuPDF": pymupdf,
    "PDFium": pdfium,
    PDF_JS: None,
}


def prepare(python):
    """Before the first use, in each process: where fetch.py has put the packages."""
    sys.path.insert(0, str(python))
    # pdfminer warns of whatever it leaves out; what is missing in its text is seen below.
    logging.disable(logging.CRITICAL)


def by_pdf_js(node, paths):
    # Its imports are looked for from where it stands.
    script = node / "pdfjs_text.mjs"
    script.write_bytes((HERE / "pdfjs_text.mjs").read_bytes())
    return json.loads(output("node", script, *paths))
