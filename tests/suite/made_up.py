"""Résumés that nobody wrote: filled from the program's own list of fields (`resumec schema`), each text of words that
stand nowhere else, so that each can be looked for. A field that is added to the list is filled by itself; one of a new
form stops the generator, and with it the test."""

import json
import re
from collections import namedtuple

# Where a value stands in the document, what of it can be looked for, and the language it is for (None: any).
# `forms` are ways to print it; `place` is "text", "short" (looked for as a word), "link" (the target of one) or "note"
# (for the author alone).
Said = namedtuple("Said", "path field forms place language")

TAGS = ["redtag", "bluetag", "greentag"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONATE = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split()
# None that is a word or a common abbreviation in a heading.
COUNTRIES = ("AO BF BG BJ BQ BR BW BZ CZ DK DZ FJ FR GH GM GQ GY HN HR HU JP KE KG KH KW KZ LB LK LV LY MZ NG NP NZ PH PK "
             "PL PT PY QA RW SK SN SV TD TG TJ TZ UG UY UZ VN YE ZM ZW").split()
PICTURE = "picture.png"

# One of these stands for all dates; `pop` of a key that is not there does nothing.
DATES = ["startDate", "endDate", "date", "releaseDate"]


class Words:
    """Words of four syllables that no language has, never one twice."""

    def __init__(self, dice):
        self.dice = dice
        self.taken = set()

    def __call__(self):
        while True:
            word = "".join(self.dice.choice("bdfgklmnprstvz") + self.dice.choice("aeiou") for _ in range(4))
            if word not in self.taken:
                self.taken.add(word)
                return word


class Maker:
    """One document: `document`, and in `said` all that it says."""

    def __init__(self, schema, dice, density=0.5, languages=(), old_names=False, markup=True):
        self.schema, self.dice, self.density = schema, dice, density
        self.languages, self.old_names, self.markup = languages, old_names, markup
        self.word = Words(dice)
        self.said = []
        self.countries = dice.sample(COUNTRIES, len(COUNTRIES))
        # Notes in fonts name months of later years.
        self.days = [(year, month) for year in range(1950, 2000) for month in range(1, 13)]
        dice.shuffle(self.days)
        self.years = dice.sample(range(1900, 1950), 50)

    def chance(self, share):
        return self.dice.random() < share

    def note(self, path, field, forms, place="text", language=None):
        self.said.append(Said(path, field, forms, place, language))

    # --- the forms of fields ---------------------------------------------------------------------

    def make(self, form, path, field):
        """A value of a form of the schema, at `path`; `field` is what tables call it ("work.name")."""
        if "$ref" in form:
            return self.record(form["$ref"].split("/")[-1], path)
        if "anyOf" in form:
            choices = [one for one in form["anyOf"] if one.get("type") != "null"]
            if path == ("references",):  # one text, or a list
                choices = [one for one in choices if "$ref" not in one]
            return self.make(self.like(self.dice.choice(choices), form), path, field)
        types = form.get("type", [])
        types = [types] if isinstance(types, str) else types
        example = (form.get("examples") or [None])[0]
        if "array" in types:
            if field.endswith(".tags"):
                return self.dice.sample(TAGS, self.dice.randint(1, 2))
            item = self.like(form["items"], form)
            return [self.make(item, path + (at,), field) for at in range(self.dice.randint(1, 3))]
        if "enum" in form:
            return self.dice.choice([one for one in form["enum"] if one is not None])
        if "boolean" in types and "object" not in types and (isinstance(example, bool) or "string" in types):
            if isinstance(example, bool):
                return self.chance(0.5)
        if "integer" in types and form.get("minimum") == -100:
            return self.dice.randint(-5, 5)
        if isinstance(example, str) and re.search(r"\.(jpg|png)$", example):
            return PICTURE
        if isinstance(example, str) and re.match(r'"?\+[0-9]', example):
            return self.value_like(example, path, field)
        if "object" in types and "patternProperties" in form:
            return self.text(path, field)
        if field.endswith(".refs"):
            return self.reference(path, field)
        if "pattern" in form and isinstance(example, str):
            return self.patterned(form, example, path, field)
        raise AssertionError(f"`{field}` has a form that the test does not know: {json.dumps(form)[:300]}")

    @staticmethod
    def like(form, outer):
        """A form inside of another: what the outer one has for an example is one of it, too, where it is a text."""
        examples = outer.get("examples")
        return form if "examples" in form or not examples or not isinstance(examples[0], str) else {**form, "examples": examples}

    def record(self, name, path):
        definition = self.schema["$defs"][name]
        # One file says it all here.
        fields = {key: form for key, form in definition["properties"].items() if key != "include" or name == "variant"}
        if name in ("section", "sectionPart"):  # of one kind, in the order of the file
            usual = next(rule["then"] for rule in definition["allOf"] if "not" in rule["if"])
            fields["entries"] = {**fields["entries"], **usual["properties"]["entries"]}
            for key in ("kind", "after", "before"):
                fields.pop(key, None)
        fields.pop("hideTitle", None)  # what is to be seen is looked for
        dropped = set()
        if "oneOf" in definition:  # a block is one of several things
            ways = [way["required"][0] for way in definition["oneOf"]]
            chosen = self.dice.choice(ways)
            dropped = set(ways) - {chosen}
            if chosen != "list":
                dropped.add("ordered")
            fields[chosen] = dict(fields[chosen])
        needed = set(definition.get("required", []))
        for rule in definition.get("allOf", []):
            needed |= set(rule.get("else", {}).get("required", []))
        if "oneOf" in definition:
            needed.add(chosen)
        values = {}
        keys = [key for key in fields if key not in dropped and (key in needed or self.chance(self.density))]
        keys = [key for key in keys if not fields[key].get("deprecated")]
        content = [key for key in fields if key not in dropped and not fields[key].get("deprecated")
                   and (name, key) not in STEERS]
        if not set(keys) & set(content):
            keys.append(self.dice.choice(content))
        if "dateText" in keys and any(key in keys for key in DATES):
            gone = DATES if self.chance(0.3) else ["dateText"]
            keys = [key for key in keys if key not in gone]
        if "date" in keys and {"startDate", "endDate", "releaseDate"} & set(keys):
            keys.remove("date")
        for key in keys:
            written = key
            if self.old_names:
                written = next((old for old, form in fields.items() if form.get("deprecated")
                                and f"`{key}`" in form["description"] and self.chance(0.5)), key)
            values[written] = self.make(fields[key], path + (written,), f"{name}.{key}")
        return values

    def text(self, path, field):
        if self.languages and self.chance(0.4):
            return {tag: self.sentence(path + (tag,), field, tag) for tag in self.languages}
        return self.sentence(path, field, None)

    def sentence(self, path, field, language):
        def word(place="text"):
            made = self.word()
            self.note(path, field, [made], place, language)
            return made

        plain = [lambda: word(), lambda: f"{word()} {word()}"]
        rich = [lambda: f"**{word()}** {word()}", lambda: f"{word()} *{word()}* {word()}", lambda: f"`{word()}`",
                lambda: f"[{word()}](https://{word('link')}.example.org/{word('link')}) {word()}",
                lambda: f"- {word()}\n- {word()} **{word()}**\n", lambda: f"{word()}\n\n{word()}",
                lambda: f"1. {word()}\n2. {word()}", lambda: f"{word()}\n- {word()}\n- {word()}\n\n{word()}",
                lambda: f"- {word()}\n  - {word()}\n  - {word()}\n- {word()}", lambda: f"{word()} ({word()})",
                lambda: f"**[{word()}](https://{word('link')}.example.org)**, {word()}.",
                lambda: f"{word()} https://{word()}.example.org/{word()}", lambda: f"<https://{word()}.example.org>",
                lambda: f"{word()}\\*{word()}", lambda: f"{word()} <b>{word()}</b> &amp; {word()}",
                lambda: f"# {word()}\n\n> {word()}", lambda: f"| {word()} | {word()} |\n|---|---|\n| {word()} | {word()} |",
                lambda: f"***{word()}* {word()}** _{word()}_", lambda: f"    {word()}\n\n```\n{word()}\n```",
                lambda: f"![{word()}](https://{word('link')}.example.org/a.png)", lambda: f"[{word()}]: {word()}",
                lambda: f"{word()}  \n{word()}\\\n{word()}", lambda: f"- {word()}\n\n  {word()}\n\n- {word()}"]
        name = field in ("basics.name", "profile.network", "profile.username")
        return self.dice.choice(plain if name or not self.markup or self.chance(0.5) else rich)()

    def reference(self, path, field):
        owner, project, number = self.word(), self.word(), self.dice.randint(3000, 9999)
        self.note(path, field, [owner])
        self.note(path, field, [project])
        return f"{owner}/{project}#{number}"

    def patterned(self, form, example, path, field):
        value = self.value_like(example, path, field)
        assert re.search(form["pattern"], value), f"`{value}` is no value of `{field}`"
        return value

    def value_like(self, example, path, field):
        if "@" in example:
            user, host = self.word(), self.word()
            self.note(path, field, [user])
            self.note(path, field, [host])
            return f"{user}@{host}.example"
        if example.startswith("10.1000/"):
            word = self.word()
            self.note(path, field, [word])
            return f"10.1000/{word}"
        if example.startswith("https://"):
            host, page = self.word(), self.word()
            self.note(path, field, [host])
            self.note(path, field, [page])
            return f"https://{host}.example.org/{page}"
        if example.startswith("+") or example.startswith('"+'):
            number = f"+44 20 7946 {self.dice.randint(3000, 9999)}"
            self.note(path, field, [number])
            return number
        if example == "present" and self.chance(0.2):
            return "present"
        if re.match(r"[0-9]{4}|present", example):
            if field.endswith((".date", ".releaseDate", ".startDate")) and self.years and self.chance(0.1):
                self.note(path, field, [str(self.years[-1])], "short")
                return str(self.years.pop())
            year, month = self.days.pop()
            day = self.dice.choice(["", "", f"-{self.dice.randint(1, 28):02}"])
            shown = [f"{MONTHS[month - 1]} {year}", f"{MONATE[month - 1]} {year}", f"{year}-{month:02}"]
            if month == 9:
                shown.append(f"Sept {year}")  # as the British write it
            if day:
                shown.insert(0, f"{MONTHS[month - 1]} {int(day[1:])}, {year}")
            self.note(path, field, shown)
            return f"{year}-{month:02}{day}"
        if re.fullmatch("[A-Z]{2}", example):
            # Two letters are found anywhere, so each code stands once, and is looked for as a word.
            if not self.countries:
                return ""
            self.note(path, field, [self.countries[-1]], "short")
            return self.countries.pop()
        if re.fullmatch("[a-z0-9-]+", example):
            return self.word()
        raise AssertionError(f"`{field}` has an example that the test does not know: {example}")

    # --- the document -----------------------------------------------------------------------------

    def whole(self, sections):
        """A person and the sections that are asked for."""
        document = {"basics": self.record("basics", ("basics",))}
        document["basics"].pop("picture", None)
        for name in sections:
            form = self.schema["properties"][name]
            document[name] = self.make(form, (name,), name)
        self.order_dates(document)
        # What is the author's alone.
        for where, path in ((document, ()), (document["basics"], ("basics",))):
            if self.chance(0.3):
                where["x-mine"] = self.word()
                self.note(path + ("x-mine",), "x-mine", [where["x-mine"]], "note")
        return document

    def order_dates(self, node):
        """The earlier date first, wherever a period has two."""
        if isinstance(node, list):
            for one in node:
                self.order_dates(one)
        if not isinstance(node, dict):
            return
        start, end = node.get("startDate"), node.get("endDate")
        if start and end and end != "present" and len(start) > 4 and start[:7] > end[:7]:
            self.exchange(node, start, end)
        for one in node.values():
            self.order_dates(one)

    def exchange(self, node, start, end):
        node["startDate"], node["endDate"] = end, start
        for at, one in enumerate(self.said):
            if one.path[-1] in ("startDate", "endDate") and {start[:7], end[:7]} & set(one.forms):
                other = "endDate" if one.path[-1] == "startDate" else "startDate"
                self.said[at] = one._replace(path=one.path[:-1] + (other,))


# What steers a field's thing instead of being shown.
STEERS = {(name, key) for name in
          "profile work volunteer position education award certificate publication talk skill language interest reference "
          "patent teaching grant membership detail project contribution topic entry highlight innerHighlight innermostHighlight section topicBlock location figure".split()
          for key in ("tags", "id", "private", "priority", "break", "ordered", "icon", "workplace")}


def yaml_text(value, indent=0):
    """YAML as people write it: a key a line, texts of several lines as blocks."""
    margin = "  " * indent
    if isinstance(value, dict) and value:
        return "".join(f"\n{margin}{key}:{yaml_text(one, indent + 1)}" for key, one in value.items())
    if isinstance(value, list) and value:
        lines = ""
        for one in value:
            inner = yaml_text(one, indent + 1)
            lines += f"\n{margin}-" + (" " + inner.lstrip() if isinstance(one, dict) and one else inner)
        return lines
    if isinstance(value, str) and "\n" in value and not value.startswith(" "):
        body = "".join(f"\n{margin}{line}" if line else "\n" for line in value.rstrip("\n").split("\n"))
        return " |-" + body
    return " " + json.dumps(value, ensure_ascii=False)
