"""Versions of a made-up résumé, and which of its words each shows: what docs/writing.md says of variants, written down a
second time, so that program and test are held against each other."""

from made_up import TAGS, yaml_text


def paths_under(node, path=()):
    """All paths of a tree, the tree's own first."""
    yield path, node
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, one in pairs:
        yield from paths_under(one, path + (key,))


def at(document, path):
    for key in path:
        document = document[key]
    return document


def starts(path, prefix):
    return path[:len(prefix)] == prefix


class Tailor:
    """The layers of one version over `maker`'s document; `gone` are the paths that it leaves out."""

    def __init__(self, maker, document, schema, dice):
        self.maker, self.document, self.schema, self.dice = maker, document, schema, dice
        self.lists = [name for name, form in schema["properties"].items()
                      if isinstance(form, dict) and isinstance(document.get(name), list)
                      and ("array" in form.get("type", ()) or name == "references")]
        self.replaced = {}  # by layer: what its `set` puts another text in place of
        self.targets = {}  # by the place of a setting: what it sets
        self.old_names = {}
        for definition in schema["$defs"].values():
            if isinstance(definition, dict):
                for key, form in definition.get("properties", {}).items():
                    if isinstance(form, dict) and form.get("deprecated"):
                        self.old_names[form["description"].split("`")[1]] = key

    # --- what a layer says --------------------------------------------------------------------------

    def tags_in_use(self):
        return sorted({tag for path, node in paths_under(self.document) if path and path[-1] == "tags" for tag in node})

    def section_names(self):
        """Names that a line of `layout.sections` may have, each with the paths of its content."""
        names = {name: [(name,)] for name in self.lists if name != "sections"}
        names.update({name: [path] for name, path in (("about", ("about",)), ("summary", ("basics", "summary")))
                      if path[-1] in at(self.document, path[:-1])})
        for number, section in enumerate(self.document.get("sections", [])):
            if "id" in section:
                here = ("sections", number)
                names[section["id"]] = [here]
        return names

    def line(self, name, path):
        """A line of `layout.sections`."""
        line = {"section": name}
        if self.maker.chance(0.5):
            line["title"] = self.maker.sentence(path + ("title",), "sectionLayout.title", None)
        if self.maker.chance(0.3):
            line["cap"] = self.dice.randint(1, 2)
        if self.maker.chance(0.3):
            line["highlights"] = self.dice.randint(1, 2)
        if self.maker.chance(0.15):
            line["hide"] = True
        if self.maker.chance(0.1):
            line["tags"] = [self.dice.choice(TAGS)]
        return line

    def lines(self, path, gone=(), most=3):
        """Lines of `layout.sections`, of sections that are there."""
        names = [name for name, paths in self.section_names().items() if not any(starts(paths[0], other) for other in gone)]
        chosen = self.dice.sample(names, min(len(names), self.dice.randint(1, most)))
        return [self.line(name, path + (number,)) for number, name in enumerate(chosen)]

    def required(self, path):
        """Whether the field at `path` may not be left out."""
        return path[-1] in ("name", "section", "text", "title", "image", "alt") and (
            path == ("basics", "name") or path[-1] in ("image", "alt")
            or (path[-1] == "title" and path[0] == "sections" and len(path) == 3)
            or (path[-1] == "text" and "highlights" in path))

    def candidates(self):
        """Paths as an author writes them, each with those in the tree that it names."""
        found = {}
        new_names = {old: new for new, old in self.old_names.items()}
        for key in self.document["basics"]:
            if not key.startswith("x-"):
                found["basics." + new_names.get(key, key)] = [("basics", key)]
        if isinstance(self.document["basics"].get("location"), dict):
            for key in self.document["basics"]["location"]:
                found[f"basics.location.{key}"] = [("basics", "location", key)]
        for name in (*self.lists, "about", "meta"):
            if name in self.document and name != "basics":
                found[name] = [(name,)]
        for key in self.document.get("meta", {}):
            found[f"meta.{key}"] = [("meta", key)]
        for name in self.lists:
            for number, entry in enumerate(self.document[name]):
                if not isinstance(entry, dict):
                    continue
                for key in entry:
                    if key in ("id", "tags", "private", "priority", "break") or key.startswith("x-"):
                        continue
                    path = (name, number, key)
                    field = new_names.get(key, key)
                    # `skills[].level` is refused where a skill is a text.
                    if all(isinstance(one, dict) for one in self.document[name]):
                        found.setdefault(f"{name}[].{field}", []).append(path)
                    if "id" in entry:
                        found[f"{name}[{entry['id']}].{field}"] = [path]
                if "id" in entry:
                    found[f"{name}[{entry['id']}]"] = [(name, number)]
        return {text: paths for text, paths in found.items() if not any(self.required(path) for path in paths)}

    def layer(self, number, gone):
        """A variant as it stands in the file, and its words noted below ("variants", number)."""
        here = ("variants", number)
        layer, chance, dice = {}, self.maker.chance, self.dice
        tags = self.tags_in_use()
        if tags and chance(0.4):
            layer["exclude"] = [dice.choice(tags)]
        if tags and chance(0.3):
            layer["include"] = [tag for tag in dice.sample(tags, 1) if tag not in layer.get("exclude", [])]
            if not layer["include"]:
                del layer["include"]
        taken = []

        def empties(paths):
            """Whether an entry would be left with nothing to show, which is an error."""
            for path in paths:
                holder = at(self.document, path[:-1])
                if path[0] in self.lists and isinstance(holder, dict) and len(path) > 2:
                    left = [key for key, value in holder.items() if path[:-1] + (key,) not in [*paths, *taken, *gone] and value != "present"
                            and key not in ("id", "tags", "private", "priority", "break") and not key.startswith("x-")]
                    if not left or (path[0] == "sections" and left == ["title"]):
                        return True
            return False

        def free(paths):
            others = [*gone, *taken, *(one for some in self.replaced.values() for one in some)]
            return not any(starts(path, other) or starts(other, path) for path in paths for other in others)

        candidates = self.candidates()
        settings = {}
        for text in dice.sample(sorted(candidates), min(len(candidates), dice.randint(0, 2))):
            paths = candidates[text]
            value = at(self.document, paths[0])
            plain = isinstance(value, str) and paths[0][-1] in ("label", "position", "summary", "team", "area", "level")
            if plain and "[]" not in text and free(paths):
                settings[text] = self.maker.sentence(here + ("set", text), "set." + paths[0][-1], None)
                taken += paths
        if settings:
            layer["set"] = settings
        redact = []
        for text in dice.sample(sorted(candidates), min(len(candidates), dice.randint(1, 4))):
            if free(candidates[text]) and not empties(candidates[text]):
                redact.append(text)
                taken += candidates[text]
        if chance(0.5):
            redact.append("private")
        if redact:
            layer["redact"] = redact
        if chance(0.4) and self.section_names():
            layer["sections"] = self.lines(here + ("sections",), [*gone, *taken])
        if chance(0.3):
            layer["theme"] = dice.choice(["modern", "classic", "plain"])
        if chance(0.2):
            layer["locale"] = dice.choice(["de", "en", "en-GB"])
        if chance(0.2):
            layer["title"] = self.maker.sentence(here + ("title",), "variant.title", None)
        for text in redact:
            gone += candidates.get(text, [])
        for text in settings:
            self.replaced.setdefault(here, []).extend(candidates[text])
            self.targets[here + ("set", text)] = candidates[text][0]
        layer["_path"] = here
        return layer

    # --- what a version shows ------------------------------------------------------------------------

    def left_out(self, layers, gone):
        """`gone`, and what tags, `private`, `hide` and caps leave out; the titles of sections that count."""
        gone = set(gone)
        picked, some = {}, any(layer.get("include") for layer in layers)
        for layer in layers:
            picked.update({tag: True for tag in layer.get("include", [])})
            picked.update({tag: False for tag in layer.get("exclude", [])})
        private = any("private" in layer.get("redact", []) for layer in layers)

        def keeps(thing):
            if not isinstance(thing, dict):
                return True
            said = [picked[tag] for tag in thing.get("tags", []) if tag in picked]
            if False in said or (private and thing.get("private")):
                return False
            return not thing.get("tags") or not some or True in said

        lines, titles = self.merged_lines(layers)
        hidden = {name for name, line in lines.items() if line.get("hide") or not keeps({"tags": line.get("tags", [])})}

        def pick(path, things, most):
            """Leaves out what is not kept, and what is over `most` by priority."""
            kept = [number for number, thing in enumerate(things) if path + (number,) not in gone and keeps(thing)]
            if most:
                def priority(number):
                    return -(things[number].get("priority", 0) if isinstance(things[number], dict) else 0)

                kept = sorted(kept, key=priority)[:most]
            gone.update(path + (number,) for number in range(len(things)) if number not in kept)

        def pick_highlights(path, things, most):
            """These and those below them; a cap counts the outer ones."""
            pick(path, things, most)
            for number, thing in enumerate(things):
                if isinstance(thing, dict) and "highlights" in thing:
                    pick_highlights(path + (number, "highlights"), thing["highlights"], 0)

        profiles = self.document["basics"].get("profiles", [])
        pick(("basics", "profiles"), profiles, 0)
        pick(("basics", "details"), self.document["basics"].get("details", []), 0)
        if private:
            gone.add(("basics", "personal"))
        sections = self.document.get("sections", [])
        pick(("sections",), sections, 0)
        lists = [((name,), self.document[name], lines.get(name, {})) for name in self.lists if name != "sections"]
        for number, section in enumerate(sections):
            here = ("sections", number)
            parts = section.get("sections", [])
            pick(here + ("sections",), parts, 0)
            for place, own in ((here, section), *((here + ("sections", at), part) for at, part in enumerate(parts))):
                if "entries" in own:
                    lists.append((place + ("entries",), own["entries"], lines.get(section.get("id"), {})))
        for path, entries, line in lists:
            pick(path, entries, line.get("cap", 0))
            for number, entry in enumerate(entries):
                if not isinstance(entry, dict):
                    continue
                if path + (number, "positions") not in gone:
                    pick(path + (number, "positions"), entry.get("positions", []), 0)
                places = [path + (number, "highlights")]
                places += [path + (number, "positions", one, "highlights") for one in range(len(entry.get("positions", [])))]
                for place in places:
                    holder = at(self.document, place[:-1])
                    if isinstance(holder, dict) and "highlights" in holder:
                        pick_highlights(place, holder["highlights"], line.get("highlights", 0))
        for name, paths in self.section_names().items():
            if name in hidden:
                # What stays of an own section is its title, which is of no use alone.
                gone.update(paths)
        return gone, titles

    def merged_lines(self, layers):
        """The line about each section that counts in the end, and the path of its title's words."""
        lines, titles = {}, {}
        stacks = [(("layout", "sections"), self.document.get("layout", {}).get("sections", []))]
        stacks += [(layer["_path"] + ("sections",), layer.get("sections", [])) for layer in layers]
        for path, stack in stacks:
            for number, line in enumerate(stack):
                older = {key: one for key, one in lines.get(line["section"], {}).items() if key != "hide"}
                lines[line["section"]] = {**older, **line}
                if "title" in line:
                    titles[line["section"]] = path + (number, "title")
        return lines, titles

    def version(self, layers, gone):
        """(shown, hidden): what `maker` noted, parted."""
        gone, titles = self.left_out(layers, gone)
        shown, hidden = [], []
        mine = [layer["_path"] for layer in layers]
        names = self.section_names()
        replaced = {path for here in mine for path in self.replaced.get(here, [])}

        def is_in(path, some):
            return any(path[:length] in some for length in range(1, len(path) + 1))

        for said in self.maker.said:
            path = said.path
            if path[0] == "variants":
                if path[2] == "set":
                    here = path[:2] in mine and not is_in(self.targets[path[:4]], gone)
                    (shown if here else hidden).append(said)
                    continue
                if path[2] == "title":
                    shown.append(said)
                    continue
            if "sections" in path[:3] and path[0] in ("variants", "layout"):
                continue  # titles come below
            (hidden if is_in(path, gone) or is_in(path, replaced) else shown).append(said)
        self.part_empty_sections(shown, hidden)
        seen = list(shown)
        for said in self.maker.said:
            path = said.path
            if path[-1] != "title" or path[0] not in ("variants", "layout") or "sections" not in path:
                continue
            section = next((name for name, place in titles.items() if place == path), None)
            # What is set stands where it is set.
            places = [self.targets.get(one.path[:4], one.path) for one in seen]
            content = section and any(starts(one, prefix) and one[-1] not in ("id", "x-mine")
                                      and not (one[0] == "sections" and one[2:3] == ("title",)) for one in places for prefix in names[section])
            if content:
                shown.append(said)
            else:
                hidden.append(said)
        # The title of an own section, in whose place the layout has another.
        for name in titles:
            for prefix in names[name]:
                if prefix[0] == "sections":
                    replaced = [said for said in shown if said.path[:3] == prefix + ("title",)]
                    shown = [said for said in shown if said not in replaced]
                    hidden += replaced
        return shown, hidden


    def part_empty_sections(self, shown, hidden):
        """The titles of own sections, and of their parts, of which a version leaves nothing go with what they stood above."""
        for number, section in enumerate(self.document.get("sections", [])):
            here = ("sections", number)
            for at_part, part in enumerate(section.get("sections", [])):
                self.part_empty(here + ("sections", at_part), part, shown, hidden)
            self.part_empty(here, section, shown, hidden)

    def part_empty(self, here, section, shown, hidden):
        depth = len(here)
        places = [self.targets.get(one.path[:4], one.path) for one in shown]
        # A part of which there is but a title is none.
        content = any(starts(one, here) and one[depth:depth + 1] in (("text",), ("entries",), ("sections",))
                      and (one[depth], *one[depth + 2:depth + 3]) != ("sections", "title")
                      and one[-1] not in ("id", "x-mine") for one in places)
        if content or not any(key in section for key in ("text", "entries", "sections")):
            return
        titles = [one for one in shown if one.path[:depth + 1] == here + ("title",)]
        shown[:] = [one for one in shown if one not in titles]
        hidden += titles


def overlay_text(layer):
    return yaml_text({key: value for key, value in layer.items() if key != "_path"}).lstrip() + "\n"
