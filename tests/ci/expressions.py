"""The expressions of GitHub Actions, as far as the files of this project use them, and no further.

Names of contexts, texts in quotes, `==`, `!=`, `&&`, `||`, `!`, parentheses and the four functions of a step's status.
Any other form raises `Unknown`: a test that guessed would pass by accident.
"""

import re

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<sign>==|!=|&&|\|\||!|\(|\))|(?P<name>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*))")
STATUS = {"always": lambda ok: True, "success": lambda ok: ok, "failure": lambda ok: not ok,
          "cancelled": lambda ok: False}


class Unknown(Exception):
    """A form that is not known here."""


def tokens(text):
    found, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None:
            raise Unknown(f"`{text[at:].strip()}` in `{text}`")
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


class Reader:
    def __init__(self, text, contexts, ok):
        self.text, self.contexts, self.ok = text, contexts, ok
        self.rest = tokens(text)
        self.asks_status = False

    def take(self, *signs):
        if self.rest and self.rest[0][0] == "sign" and self.rest[0][1] in signs:
            return self.rest.pop(0)[1]
        return None

    def value(self):
        result = self.either()
        if self.rest:
            raise Unknown(f"`{self.rest[0][1]}` in `{self.text}`")
        return result

    def either(self):
        left = self.both()
        while self.take("||"):
            right = self.both()
            left = left or right
        return left

    def both(self):
        left = self.compared()
        while self.take("&&"):
            right = self.compared()
            left = left and right
        return left

    def compared(self):
        left = self.single()
        sign = self.take("==", "!=")
        if sign is None:
            return left
        right = self.single()
        if not isinstance(left, str) or not isinstance(right, str):
            raise Unknown(f"not two texts are compared in `{self.text}`")
        # As GitHub compares texts: capitals do not matter.
        return (left.lower() == right.lower()) == (sign == "==")

    def single(self):
        if self.take("!"):
            return not self.single()
        if self.take("("):
            inner = self.either()
            if not self.take(")"):
                raise Unknown(f"no `)` in `{self.text}`")
            return inner
        if not self.rest:
            raise Unknown(f"nothing at the end of `{self.text}`")
        kind, word = self.rest.pop(0)
        if kind == "text":
            return word[1:-1].replace("''", "'")
        if kind == "name" and self.take("("):
            if word not in STATUS or not self.take(")"):
                raise Unknown(f"`{word}()` in `{self.text}`")
            self.asks_status = True
            return STATUS[word](self.ok)
        if kind == "name":
            return self.of_context(word)
        raise Unknown(f"`{word}` in `{self.text}`")

    def of_context(self, name):
        """Only what is there: GitHub takes a name that is mistyped for an empty text."""
        value = self.contexts
        for part in name.split("."):
            if not isinstance(value, dict) or part not in value:
                raise Unknown(f"`{name}` names nothing, in `{self.text}`")
            value = value[part]
        if not isinstance(value, str):
            raise Unknown(f"`{name}` is no text, in `{self.text}`")
        return value


def condition(text, contexts, ok):
    """Whether a step with `if: text` runs, after steps that were `ok` or not."""
    text = text.strip()
    if text.startswith("${{") and text.endswith("}}") and text.count("${{") == 1:
        text = text[3:-2]
    if "${{" in text:
        raise Unknown(f"`{text}` is a condition in parts")
    reader = Reader(text, contexts, ok)
    value = reader.value()
    return bool(value) and (ok or reader.asks_status)


def filled(text, contexts):
    """`text` with each `${{ }}` in it replaced."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: shown(Reader(match[1], contexts, True).value()), text)


def shown(value):
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value
