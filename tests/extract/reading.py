"""Compares what a reader got out of a file with what was written into it.

A text is cut into parts: at blanks, behind hyphens, slashes and dashes, where a line may end inside of a word, and
round each wide character, where a line may end too. A part knows whether it is joined to the one before it. So `data
base` is not `database`, and neither is `12%of`, whatever the lines are."""

import difflib
import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from examples import words as letters

# Readers put these round what runs from right to left, or read a blank as one: they are seen by nobody.
UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# A line may end behind them inside of a word (UAX #14).
STOPS = "-/\u2010\u2012\u2013\u2014"
PART = re.compile(f"[^{STOPS}]*[{STOPS}]+|[^{STOPS}]+")

# Marks of a list and signs between two things: the file's words do not name them.
SIGNS = {"•", "·", "‣", "–", "|"}


class Part(NamedTuple):
    text: str
    joined: bool  # to the part before it: no blank, no line's end is between them
    first: bool  # of its line


def is_wide(character):
    # PDFium's U+FFFE is no character. Older tables of Unicode call it wide.
    return (ord(character) < 0x1F000 and character != "\ufffe" and
            unicodedata.east_asian_width(character) in "WF")


def pieces(word):
    """A word between blanks, cut where a line may end."""
    begin = 0
    for at, character in enumerate(word):
        if is_wide(character):
            yield from PART.findall(word[begin:at])
            yield character
            begin = at + 1
    yield from PART.findall(word[begin:])


def parts_of_line(line):
    found = []
    for word in unicodedata.normalize("NFC", UNSEEN.sub("", line)).split():
        for number, piece in enumerate(pieces(word)):
            found.append(Part(piece, number > 0, not found))
    return found


def parts(text):
    return [part for line in re.split(r"[\n\r\f\v]", text) for part in parts_of_line(line)]


def texts(found):
    return [part.text for part in found]


def shown(found):
    """Parts as a person would quote them."""
    return "".join(("" if part.joined or number == 0 else " ") + part.text for number, part in enumerate(found))


def without_lines(text, left_out):
    """The text less the lines of running heads and feet, each of them once."""
    rest = Counter(tuple(texts(parts_of_line(line))) for line in left_out)
    kept = []
    for line in re.split(r"[\n\r\f\v]", text):
        key = tuple(texts(parts_of_line(line)))
        if rest[key] > 0:
            rest[key] -= 1
        else:
            kept.append(line)
    return "\n".join(kept)


def split_at_titles(text, titles):
    """The text before the first title and behind each, and the titles that stand on no line of their own. Where one is
    missing, what follows it is left with the section before."""
    lines = re.split(r"[\n\r\f\v]", text)
    keys = [shown(parts_of_line(line)).casefold() for line in lines]
    sections, missing = [[]], []
    begin = 0
    for title in titles:
        key = shown(parts_of_line(title)).casefold()
        at = next((i for i in range(begin, len(keys)) if keys[i] == key), None)
        if at is None:
            missing.append(title)
            sections.append(None)
            continue
        last = next(i for i in range(len(sections) - 1, -1, -1) if sections[i] is not None)
        sections[last] += lines[begin:at]
        sections.append([])
        begin = at + 1
    last = next(i for i in range(len(sections) - 1, -1, -1) if sections[i] is not None)
    sections[last] += lines[begin:]
    return [None if section is None else "\n".join(section) for section in sections], missing


def in_order(wanted, got):
    """Faults of a text that must have these words in this order."""
    matcher = difflib.SequenceMatcher(None, texts(wanted), texts(got), autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            # The first of a stretch may follow a sign that was left out.
            for was, now in zip(wanted[i + 1:i_end], got[j + 1:j_end]):
                if was.joined and not now.joined and not now.first:
                    yield f"a blank stands before `{now.text}`"
                elif now.joined and not was.joined:
                    yield f"no blank stands before `{now.text}`"
        elif kind == "insert" and all(part.text in SIGNS for part in got[j:j_end]):
            continue
        else:
            yield f"`{shown(wanted[i:i_end])}` is read as `{shown(got[j:j_end])}`"


def in_any_order(wanted, got):
    """Faults of a text that must have these words, wherever."""
    missing, surplus = Counter(wanted), Counter(got)
    both = missing & surplus
    missing -= both
    surplus = Counter({
text: count for text, count in (surplus - both).items() if text not in SIGNS})
    yield from changed(missing, surplus)
    for text, count in missing.items():
        yield f"`{text}` is missing" + (f" {count} times" if count > 1 else "")
    for text in surplus:
        yield f"`{text}` is nowhere in the résumé"


def changed(missing, surplus):
    """What is missing and has come back as something else; takes it out of both."""
    def take(was, now, words):
        count = min(surplus[now], *(missing[word] for word in words))
        surplus.subtract({now: count})
        missing.subtract({
word: count for word in words})
        return [f"`{was}` is read as `{now}`"] * count

    for now in list(surplus):
        for word in list(missing):
            if without_marks(word) == now and word != now:
                yield from take(word, now, [word])
        for first in list(missing):
            for joint, rest in (("-", now.removeprefix(first[:-1])), (" ", now.removeprefix(first))):
                whole = first + rest if joint == "-" else f"{first} {rest}"
                if rest in missing and rest != now and (joint == " " or first.endswith("-")):
                    yield from take(whole, now, [first, rest])
    for counter in (missing, surplus):
        for word in [word for word, count in counter.items() if count <= 0]:
            del counter[word]


def without_marks(word):
    return "".join(character for character in word if not unicodedata.combining(character))


def faults(wanted, titles, got, order):
    """What is wrong with the text `got` of a résumé whose words are `wanted`: sentences, none when all is well.

    `order`: "whole", as they are read;
"section", each in its section; "page", wherever."""
    sections, missing = split_at_titles(got, titles)
    for title in missing:
        yield f"the title `{title}` stands on no line of its own"
    written, absent = split_at_titles(wanted, titles)
    assert not absent, f"the words of the document have no line {absent}"
    # A section whose title is lost is read with the one before it.
    groups = []
    for number, section in enumerate(sections):
        if section is None or (order == "page" and groups):
            title = [] if section is not None else [titles[number - 1]]
            groups[-1][0].extend([*title, written[number]])
            groups[-1][1].extend([] if section is None else [section])
        else:
            groups.append(([written[number]], [section], titles[number - 1] if number else "the head"))
    for original, found, name in groups:
        before, after = parts("\n".join(original)), parts("\n".join(found))
        if order == "whole":
            compared = in_order(before, after)
        else:
            compared = in_any_order(texts(before), texts(after))
        for fault in compared:
            yield fault if order == "page" else f"{name}: {fault}"


def faults_of_letters(wanted, titles, got, visual):
    """The same of a résumé that runs from right to left: signs stand wherever a reader's way of turning lines has put
    them, so that words are what has letters and figures. `visual`: the reader turns nothing round."""
    def read(text):
        return [word[::-1] if visual and is_right_to_left(word) else word for word in letters(text)]

    lines = [sorted(read(line)) for line in re.split(r"[\n\r\f\v]", got)]
    for title in titles:
        if sorted(letters(title)) not in lines:
            yield f"the title `{title}` stands on no line of its own"
    yield from in_any_order(letters(wanted), [unicodedata.normalize("NFC", word) for word in read(got)])


def is_right_to_left(word):
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in word)
