"""Whether a program is of the tree whose manual pages and version it is packaged with."""

import re

from program import Unfit
from shell import run

# A compiler may make instructions of a shorter text.
LONG = 24


def check(program, tree):
    """`tree` is what `cmake --install` laid down: pages, and the build's own program, which wrote them."""
    own = tree / "bin/resumec"
    pages = sorted((tree / "share/man/man1").glob("resumec*.1"))
    if program.runs_here:
        for words, said in ((["--version"], run(own, "--version")), *((words_of(page), page.read_text()) for page in pages)):
            if run(program.path, *words) != said:
                raise stale(program, f"`resumec {' '.join(words)}` says something else")
        return
    # Another processor's cannot be asked. The sentences of the pages stand in both files as they are written, but for
    # those that are put together as the program runs.
    ours = own.read_bytes()
    theirs = program.path.read_bytes()
    wanted = [f"\0{run(own, '--version').split()[-1]}\0"]
    wanted += [line for page in pages for line in sentences(page.read_text()) if len(line.encode()) >= LONG]
    for text in wanted:
        if text.encode() in ours and text.encode() not in theirs:
            raise stale(program, f"it does not have `{text.strip(chr(0))}`")


def words_of(page):
    command = page.stem.removeprefix("resumec").lstrip("-")
    return ["man", command] if command else ["man"]


def sentences(page):
    for line in page.splitlines():
        yield re.sub(r"\\f[BIPR]", "", line).replace(r"\-", "-").replace(r"\&", "").replace(r"\e", "\\")


def stale(program, why):
    return Unfit(f"`{program.path}` is not of the tree whose manual pages it would come with: {why}")
