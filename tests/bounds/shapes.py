"""Hostile shapes: résumés that ask for as much as a file of a given size can.

`SHAPES[name](size)` is a Shape of at most `size` bytes. Each is one idea about what may cost more than it should: each
thing that there may be many of, each thing that may be long, each thing that may be deep.
"""

import json
from collections import namedtuple

# files: name -> bytes; the first is the résumé. words: more of the command line of every command.
Shape = namedtuple("Shape", "files words")

BASICS = "basics: {name: Ada Lovelace, email: ada@example.org}\n"
JOB = BASICS + "work:\n- name: Acme\n  position: Engineer\n  startDate: 2020\n  endDate: 2021\n"

SHAPES = {}


def shape(function):
    SHAPES[function.__name__] = function
    return function


def filled(head, item, tail="", size=0):
    """`item(0)`, `item(1)` ... between head and tail, as many as fit."""
    parts = [head]
    room = size - len(head.encode()) - len(tail.encode())
    number = 0
    while True:
        part = item(number)
        room -= len(part.encode())
        if room < 0:
            break
        parts.append(part)
        number += 1
    return "".join(parts) + tail


def resume(text, *words, name="cv.yaml", **more):
    files = {name: text.encode()}
    files.update({key.replace("__", "."): value.encode() for key, value in more.items()})
    return Shape(files, list(words))


def many(name, head, item, tail="", words=()):
    """Registers a shape of many items; `item`: a text, or a function of the item's number."""
    make = item if callable(item) else lambda _: item
    SHAPES[name] = lambda size: resume(filled(head, make, tail, size), *words)


def word(number, letters="abcdefghijklmnopqrstuvwxyz", length=4):
    """Different words of small numbers."""
    out = ""
    for _ in range(length):
        number, rest = divmod(number, len(letters))
        out += letters[rest]
    return out


# --- long words and texts in each script ---------------------------------------------------------------

SCRIPTS = {
    "latin": "abcdefgh", "latin_capitals": "WQMW", "digits": "0123456789", "hyphens": "abcdef-", "slashes": "abc/",
    "dots": "a.", "commas": "a,", "greek": "αβγδε", "cyrillic": "абвгд", "arabic": "السيرة", "hebrew": "קורותחיים",
    "thai": "ประวัติย่อ", "khmer": "ប្រវត្តិ", "lao": "ປະຫວັດ", "burmese": "ကိုယ်ရေး", "devanagari": "जीवनवृत्त", "han": "履歴書職務",
    "kana": "りれきしょ", "hangul": "이력서", "emoji": "👋🏽👨‍👩‍👧🇬🇧", "no_glyph": "\U00010450\U00010451", "private_use": "\ue000\ue001",
    "soft_hyphens": "ab\u00ad", "zero_width_spaces": "ab\u200b", "joiners": "\u200d", "marks": "a\u0301\u0302\u0303",
    "zalgo": None, "ideographic_spaces": "漢\u3000", "nbsp": "ab\u00a0", "unassigned": "\U0003fffd", "quotes": "“a”",
    "brackets": "([{a}])", "at_signs": "a@", "hashes": "a#", "stars": "*a", "underscores": "_a", "ticks": "`a",
    "tildes": "~~a", "backslashes": "\\\\a", "amps": "&amp;", "less": "<a", "bidi_marks": "a\u202b", "isolates": "\u2067",
    "mixed_directions": "aא", "digits_and_arabic": "1ا", "tabs": "a\\t", "flags": "🇬🇧",
    "keycaps": "1\ufe0f\u20e3", "variation": "a\ufe0f", "small_words": "a ", "urls": "https://e.org ",
    "emails": "a@b.org ", "www": "www.e.org,", "full_stops": "a. ", "blanks": "          ", "newlines": "a\\n\\n",
    "links": "[a](https://e.org)", "list": "\\n- a", "numbers": "1. a\\n", "emphasis": "*a* ", "strong": "**a** ",
    "code": "`a` ", "html": "<b>a</b>", "entities": "&lt;", "images": "![a](b.png)", "table": "|a|b|\\n|-|-|\\n",
    "autolinks": "<https://e.org>", "references": "[a][b]", "headings": "# a\\n", "rules": "---\\n", "open": "[a](",
    "quotes_deep": "> ", "ligatures": "ﬃ", "fullwidth": "ａ", "math": "𝐀", "deseret": "\U00010400", "yi": "ꀀ",
    "doubled": "the the ", "firsts": "I did ", "verbs": "Responsible for ", "phrases": "Built it. I was responsible for ",
}


def long_text(field):
    def text(letters, size):
        if letters is None:
            return filled("a", lambda n: chr(0x300 + n % 0x60), size=size)
        return filled("", lambda _: letters, size=size)

    def register(script, letters):
        def make(size):
            head, tail = field
            room = size - len(head) - len(tail)
            return resume(head + text(letters, room) + tail)
        return make
    return register


FIELDS = {
    "name": ('basics: {email: a@b.org, name: "', '"}\n'),
    "summary": (JOB + '  summary: "', '"\n'),
    "bullet": (JOB + '  highlights: ["', '"]\n'),
    "keyword": (BASICS + 'skills: [{name: A, keywords: ["', '"]}]\n'),
}
for _script, _letters in SCRIPTS.items():
    SHAPES[f"summary_of_{_script}"] = long_text(FIELDS["summary"])(_script, _letters)
for _script in ("latin", "arabic", "han", "zalgo", "small_words"):
    for _field in ("name", "keyword", "bullet"):
        SHAPES[f"{_field}_of_{_script}"] = long_text(FIELDS[_field])(_script, SCRIPTS[_script])

for _key, _value in {"email": "a{}@b.org", "url": "https://e.org/{}", "phone": "+44 {}", "label": "{}", "image": "{}.png"}.items():
    def _make(size, key=_key, value=_value):
        fill = ("1" if key == "phone" else "a") * (size - 60)
        return resume(f'basics: {{name: Ada, {key}: "' + value.replace("{}", fill) + '"}\n')
    SHAPES[f"long_{_key}"] = _make
for _path, _text in {
        "locale": BASICS + "locale: {}\n", "theme": BASICS + "design: {{theme: {}}}\n",
        "font": BASICS + "design: {{fonts: {{body: {}}}}}\n", "color": BASICS + "design: {{colors: {{text: {}}}}}\n",
        "length": BASICS + "design: {{page: {{margin: {}}}}}\n", "font_file": BASICS + "design: {{fonts: {{files: [{}]}}}}\n",
        "date": BASICS + "work: [{{name: A, position: B, startDate: '{}'}}]\n",
        "date_text": BASICS + "work: [{{name: A, position: B, dateText: '{}'}}]\n",
        "key": BASICS + "? {}\n: 1\n", "x_key": BASICS + "? x-{}\n: 1\n", "id": BASICS + "sections: [{{title: A, id: {}, text: b}}]\n",
        "tag": BASICS + "work: [{{name: A, position: B, dateText: x, tags: [{}]}}]\n",
        "variant": BASICS + "variants: {{ ? {} : {{pages: 1}}}}\n", "path": BASICS + "variants: {{v: {{redact: ['{}']}}}}\n",
        "dotted_path": BASICS + "variants: {{v: {{set: {{? 'basics.{}' : 1}}}}}}\n",
        "anchor": BASICS + "x-a: &{} b\n", "alias": BASICS + "x-a: *{}\n", "yaml_tag": BASICS + "x-a: !{} b\n",
        "comment": BASICS + "# {}\n", "network": "basics: {{name: A, email: a@b.org, profiles: [{{network: {}, username: b}}]}}\n",
        "username": "basics: {{name: A, email: a@b.org, profiles: [{{network: GitHub, username: {}}}]}}\n",
        "country": "basics: {{name: A, email: a@b.org, location: {{countryCode: {}}}}}\n",
        "title": BASICS + "sections: [{{title: {}, text: b}}]\n", "separator": BASICS + "design: {{content: {{separator: {}}}}}\n",
        "bullet_sign": JOB + "  highlights: [Did it well today]\ndesign: {{content: {{bullet: {}}}}}\n",
        "section_title": BASICS + "skills: [C]\nlayout: {{sections: [{{section: skills, title: {}}}]}}\n",
        "lang_tag": "basics: {{email: a@b.org, name: {{en: A, {}: B}}}}\n",
        "ref": JOB + "  highlights: [{{text: Did it, refs: [{}]}}]\n", "updated": BASICS + "meta: {{lastModified: {}}}\n",
        "entry_name": BASICS + "projects: [{{name: {}, dateText: 2020}}]\n",
        "education": BASICS + "education: [{{institution: {}, dateText: 2020}}]\n",
        "plain_top": "{}\n", "number": BASICS + "layout: {{pages: 1{}}}\n", "bool": JOB + "  private: {}\n",
        "choice": JOB + "  break: {}\n", "alt": BASICS + "topics: [{{title: A, content: [{{figure: {{image: a.png, alt: {}}}}}]}}]\n",
        "address_line": "basics: {{name: A, email: a@b.org, location: {{address: {}}}}}\n",
        "fluency": BASICS + "languages: [{{language: {}, fluency: b}}]\n",
}.items():
    def _make(size, text=_text, letters="1" if _path in ("number", "date") else "a-"):
        room = size - len(text)
        return resume(text.replace("{}", (letters * room)[:room]).replace("{{", "{").replace("}}", "}"))
    SHAPES[f"long_{_path}"] = _make


# --- many things ---------------------------------------------------------------------------------------

many("many_unknown_keys", BASICS, lambda n: f"kez{n}: 1\n")
many("many_unknown_short_keys", BASICS, lambda n: f"{word(n)}: 1\n")
many("many_unknown_keys_in_jobs", BASICS + "work:\n", "- {name: A, postion: B, higlights: [x], sumary: c}\n")
many("many_unknown_keys_in_flow", BASICS + "work: [", "{name: A, postion: B},", "]\n")
many("many_x_keys", BASICS, lambda n: f"x-{n}: 1\n")
many("many_merges", BASICS + "x-a: &a {k: 1}\nwork:\n", "- {<<: *a, name: A, position: B}\n")
many("many_anchors", BASICS, lambda n: f"x-{n}: &a{n} b\n")
many("many_unused_anchors", BASICS + "x-a: [", lambda n: f"&a{n} b, ", "]\n")
many("many_aliases", BASICS + "x-a: &a b\nskills: [", "*a, ", "]\n")
many("many_aliases_of_bullets", BASICS + "x-a: &a Did it\nwork: [{name: A, position: B, dateText: x, highlights: [", "*a, ", "]}]\n")
many("many_unknown_aliases", BASICS + "x-a: [", lambda n: f"*a{n}, ", "]\n")
many("many_duplicate_keys", BASICS, "x-a: 1\n")
many("many_values", BASICS + "x-a: [", "1,", "]\n")
many("many_empty_values", BASICS + "x-a: [", "[],", "]\n")
many("many_bullets", JOB + "  highlights:\n", "  - Did it\n")
many("many_short_bullets", JOB + "  highlights: [", "ab,", "]\n")
many("many_empty_bullets", JOB + "  highlights: [", "'',", "]\n")
many("many_null_bullets", JOB + "  highlights: [", "~,", "]\n")
many("many_wrong_bullets", JOB + "  highlights: [", "{},", "]\n")
many("many_bullets_with_tags", JOB + "  highlights: [", lambda n: f"{{text: Did it, tags: [t{n}]}},", "]\nvariants: {v: {include: [t1]}}\n")
many("many_tags", JOB + "  tags: [", lambda n: f"t{n},", "]\n")
many("many_variant_tags", JOB + "variants: {v: {include: [", lambda n: f"t{n},", "]}}\n")
many("many_tags_and_wants", JOB + "  tags: [a]\nvariants: {v: {include: [", lambda n: f"{word(n)},", "], exclude: [a]}}\n")
SHAPES["many_near_tags"] = lambda size: resume(
    filled(JOB + "  tags: [", lambda n: f"{word(n)}x,", "]\n", size // 2)
    + filled("variants: {v: {include: [", lambda n: f"{word(n)}y,", "]}}\n", size // 2))
many("many_redacts", JOB + "variants: {v: {redact: [", "'work[].summary',", "]}}\n")
many("many_other_redacts", JOB + "variants: {v: {redact: [", lambda n: f"'work[{n}].summary',", "]}}\n")
many("many_sets", JOB + "variants: {v: {set: {", lambda n: f"'x-{n}': 1,", "}}}\n")
many("many_sets_of_jobs", JOB + "variants: {v: {set: {", lambda n: f"'work[{n}].name': A,", "}}}\n")
many("many_variants", BASICS + "variants:\n", lambda n: f"  v{n}: {{pages: 1}}\n")
many("many_variants_in_a_chain", BASICS + "variants:\n  v0: {pages: 1}\n", lambda n: f"  v{n + 1}: {{extends: v{n}}}\n")
SHAPES["two_hundred_variants"] = lambda size: resume(
    filled(JOB + "  highlights:\n", lambda n: "  - Built the thing\n", size=size - 8000)
    + "variants:\n" + "".join(f"  v{n}: {{pages: 1}}\n" for n in range(200)))
many("many_jobs", BASICS + "work:\n", "- {name: A, position: B, startDate: 2020, endDate: 2021}\n")
many("many_jobs_by_year", BASICS + "work:\n", lambda n: f"- {{name: A{n}, position: B, startDate: {2020 - n % 900}-01, endDate: {2021 - n % 900}-01}}\n")
many("many_jobs_without_end", BASICS + "work:\n", "- {name: A, position: B, startDate: 2020}\n")
many("many_overlaps", BASICS + "work:\n", lambda n: f"- {{name: A, position: B, startDate: {1000 + n % 900}, endDate: 2021}}\n")
many("many_jobs_unordered", BASICS + "work:\n", lambda n: f"- {{name: A, position: B, startDate: {1900 + n % 97}, endDate: {1900 + n % 97}}}\n")
many("many_bad_dates", BASICS + "work:\n", "- {name: A, position: B, startDate: 2020-13, endDate: 20x}\n")
many("many_swapped_dates", BASICS + "work:\n", "- {name: A, position: B, startDate: 2022, endDate: 2021}\n")
many("many_future_dates", BASICS + "work:\n", "- {name: A, position: B, startDate: 2922, endDate: 2923}\n")
many("many_empty_jobs", BASICS + "work: [", "{},", "]\n")
many("many_wrong_jobs", BASICS + "work: [", "a,", "]\n")
many("many_positions", BASICS + "work:\n- name: A\n  positions:\n", "  - {position: B, startDate: 2020, endDate: 2021}\n")
many("many_schools", BASICS + "education:\n", "- {institution: A, startDate: 2020, endDate: 2021}\n")
many("many_courses", BASICS + "education:\n- institution: A\n  courses: [", "ab,", "]\n")
many("many_awards", BASICS + "awards:\n", "- {title: A, date: 2020}\n")
many("many_publications", BASICS + "publications:\n", "- {name: A, releaseDate: 2020}\n")
many("many_authors", BASICS + "publications:\n- name: A\n  authors: [", "ab,", "]\n")
many("many_skills", BASICS + "skills: [", "ab,", "]\n")
many("many_skill_groups", BASICS + "skills: [", "{name: a, keywords: [b]},", "]\n")
many("many_keywords", BASICS + "skills: [{name: A, keywords: [", "ab,", "]}]\n")
many("many_languages", BASICS + "languages: [", "{language: A, fluency: b},", "]\n")
many("many_interests", BASICS + "interests: [", "ab,", "]\n")
many("many_references", BASICS + "references: [", "{name: A, reference: b},", "]\n")
many("many_projects", BASICS + "projects: [", "{name: A, keywords: [b], url: https://e.org},", "]\n")
many("many_contributions", BASICS + "contributions: [", "{project: A, highlights: [b]},", "]\n")
many("many_refs", BASICS + "contributions: [{project: A, url: https://github.com/a/b, highlights: [{text: b, refs: [", "1,", "]}]}]\n")
many("many_plain_refs", BASICS + "contributions: [{project: A, highlights: [{text: b, refs: [", "1,", "]}]}]\n")
many("many_ref_urls", BASICS + "contributions: [{project: A, highlights: [{text: b, refs: [", "https://e.org/1,", "]}]}]\n")
many("many_topics", BASICS + "topics: [", "{title: A, content: [b]},", "]\n")
many("many_topic_lists", BASICS + "topics: [{title: A, content: [", "{ordered: true, list: [b]},", "]}]\n")
many("many_topic_items", BASICS + "topics: [{title: A, content: [{ordered: true, list: [", "ab,", "]}]}]\n")
many("many_figures", BASICS + "topics: [{title: A, content: [", lambda n: f"{{figure: {{image: a{n}.png, alt: b}}}},", "]}]\n")
many("many_sections", BASICS + "sections:\n", lambda n: f"- {{title: A{n}, text: b}}\n")
many("many_sections_of_one_title", BASICS + "sections:\n", "- {title: A, text: b}\n")
many("one_tag_many_times", BASICS + "variants: {v: {include: [ab]}}\nskills: [{name: A, tags: [", "ab,", "]}]\n")
many("many_section_ids", BASICS + "sections:\n", lambda n: f"- {{title: A, id: s{n}, text: b}}\n")
many("many_equal_ids", BASICS + "sections:\n", "- {title: A, id: a, text: b}\n")
many("many_empty_sections", BASICS + "sections:\n", "- {title: A}\n")
many("many_layout_sections", BASICS + "layout: {sections: [", lambda n: f"a{n},", "]}\n")
many("many_equal_layout_sections", BASICS + "skills: [a]\nlayout: {sections: [", "skills,", "]}\n")
SHAPES["many_ids_and_order"] = lambda size: resume(
    filled(BASICS + "sections:\n", lambda n: f"- {{title: A, id: s{n}, text: b}}\n", size=size * 2 // 3)
    + filled("layout: {sections: [", lambda n: f"s{n},", "]}\n", size // 4))
SHAPES["many_near_ids_and_order"] = lambda size: resume(
    filled(BASICS + "sections:\n", lambda n: f"- {{title: A, id: {word(n)}x, text: b}}\n", size=size // 2)
    + filled("layout: {sections: [", lambda n: f"{word(n)}y,", "]}\n", size // 2))
many("many_section_order", BASICS + "design: {content: {sectionOrder: [", lambda n: f"a{n},", "]}}\n")
many("many_profiles", "basics:\n  name: A\n  email: a@b.org\n  profiles:\n", "  - {network: GitHub, username: ada}\n")
many("many_unknown_networks", "basics:\n  name: A\n  email: a@b.org\n  profiles:\n", lambda n: f"  - {{network: {word(n)}hub, username: ada}}\n")
many("many_bad_urls", BASICS + "projects: [", "{name: A, url: 'h ttp:/e'},", "]\n")
many("many_unsafe_urls", BASICS + "projects: [", "{name: A, url: 'javascript:1'},", "]\n")
many("many_links", JOB + "  summary: '", "[a](https://e.org/) ", "'\n")
many("many_different_links", JOB + "  summary: '", lambda n: f"[a](https://e.org/{n}) ", "'\n")
many("many_link_bullets", JOB + "  highlights: [", "'[Did](https://e.org)',", "]\n")
many("many_bad_links", JOB + "  summary: '", "[a](javascript:1) ", "'\n")
many("many_misleading_links", JOB + "  summary: '", "[https://a.org](https://e.org/) ", "'\n")
many("link_of_many_looks", JOB + "  summary: '[", "some **words** ", "](https://e.org/" + "a" * 8000 + ")'\n")
many("signs_before_many_bullets", JOB + "design: {content: {bullet: '" + "a" * 9000 + "'}}\nskills: [", "ab,", "]\n")
many("refs_of_a_long_project", BASICS + "contributions: [{project: A, url: https://github.com/a/" + "b" * 9000
     + ", highlights: [{text: b, refs: [", "1,", "]}]}]\n")
many("words_of_one_link", JOB + "  summary: '[", "some words ", "](https://e.org/)'\n")
SHAPES["long_link_of_many_words"] = lambda size: resume(
    JOB + "  summary: '[" + "word " * (size // 10) + "](https://e.org/" + "a" * (size // 2 - 400) + ")'\n")
SHAPES["long_address_on_many_jobs"] = lambda size: resume(
    BASICS + "x-u: &u https://e.org/" + "a" * (size // 10) + "\nwork:\n"
    + "".join("- {name: Acme, position: B, url: *u, dateText: x}\n" for _ in range(9)))
many("many_unknown_languages", BASICS + "work:\n", lambda n: "- {name: A, position: {" + ", ".join(
    f"{word(n * 20 + i, 'bcdfghjklmpqstvwxz', 3)}: y" for i in range(20)) + "}, dateText: x}\n")
many("many_named_languages", BASICS + "work:\n", lambda n: "- {name: A, position: {" + ", ".join(
    f"{word(n * 20 + i, 'bcdfghjklmpqstvwxz', 7)}: y" for i in range(20)) + "}, dateText: x}\n")
many("many_wrong_tags", BASICS + "work:\n", lambda n: "- {name: A, position: {" + ", ".join(
    f"en_{word(n * 20 + i, 'bcdfghjklmpqstvwxz', 2)}: y" for i in range(20)) + "}, dateText: x}\n")
many("many_translations", BASICS + "work:\n", "- {name: A, position: {en: B, de: C, fr: D, vi: E, zh-Hant: F}, dateText: x}\n")
many("many_tags_of_one_text", "basics: {email: a@b.org, name: {en: A, ", lambda n: f"en-x-{word(n)}: b,", "}}\n")
many("many_equal_tags_of_one_text", "basics: {email: a@b.org, name: {en: A, ", "en-GB: b,", "}}\n")
many("many_unknown_tokens", BASICS + "design:\n", lambda n: f"  colrs{n}: 1\n")
many("many_unknown_colors", BASICS + "design: {colors: {", lambda n: f"acent{n}: red, ", "}}\n")
many("many_font_files", BASICS + "design: {fonts: {files: [", lambda n: f"f{n}.ttf,", "]}}\n")
many("many_equal_font_files", BASICS + "design: {fonts: {files: [", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf,", "]}}\n")
many("many_country_codes", BASICS + "work: [", "{name: A, position: B, dateText: x, location: {countryCode: XX}},", "]\n")
many("many_priorities", JOB + "  highlights: [", lambda n: f"{{text: Did it, priority: {n % 100}}},", "]\nlayout: {sections: [{section: work, cap: 1}]}\n")
many("many_privates", JOB + "  highlights: [", "{text: Did it, private: true},", "]\nvariants: {v: {redact: [private]}}\n")
many("many_breaks", BASICS + "work: [", "{name: A, position: B, dateText: x, break: before},", "]\n")
many("many_avoids", BASICS + "work: [", "{name: A, position: B, dateText: x, break: avoid},", "]\n")
many("long_avoid", JOB + "  break: avoid\n  highlights: [", "ab,", "]\n")
many("many_legacy_keys", BASICS + "work: [", "{company: A, position: B, dateText: x, website: https://e.org},", "]\n")
many("many_phones", BASICS + "x: [", "'+44 1',", "]\n")
many("many_ligature_bullets", JOB + "  highlights: [", "ﬃﬁ,", "]\n")
many("many_broken_characters", JOB + "  highlights: [", "'a\ufffdb Ã©',", "]\n")
many("many_doubled_words", JOB + "  highlights: [", "the the engine,", "]\n")
many("many_equal_starts", JOB + "  highlights: [", "Built it again,", "]\n")
many("many_hidden", JOB + "  highlights: [", "'a\u200bb c',", "]\n")
many("many_missing_glyphs", JOB + "  highlights: [", lambda n: chr(0x12000 + n % 900) + ",", "]\n")
many("many_emoji_bullets", JOB + "  highlights: [", lambda n: chr(0x1f600 + n % 60) + ",", "]\n")
many("different_han", JOB + "  summary: '", lambda n: chr(0x4e00 + n % 20000), "'\n")
many("different_hangul", JOB + "  summary: '", lambda n: chr(0xac00 + n % 11000), "'\n")
many("different_words", JOB + "  summary: '", lambda n: word(n) + " ", "'\n")
many("different_bullets", JOB + "  highlights: [", lambda n: f"did {word(n)},", "]\n")
many("different_scripts", JOB + "  summary: '", lambda n: "aбγאا漢" [n % 6] + " ", "'\n")
many("languages_in_turn", BASICS + "skills: [", lambda n: "{en: a, de: b},", "]\n")
many("many_comments", BASICS, "#\n")
many("many_blank_lines", BASICS, "\n")
many("many_documents", BASICS, "---\n")
many("many_directives", "", "%YAML 1.2\n", "---\n" + BASICS)
many("many_tags_of_yaml", BASICS + "x-a: [", "!!str a,", "]\n")
many("many_unknown_yaml_tags", BASICS + "x-a: [", "!x a,", "]\n")
many("many_escapes", BASICS + 'x-a: "', "\\x41", '"\n')
many("many_bad_escapes", BASICS + 'x-a: "', "\\q", '"\n')
many("many_quoted", BASICS + "x-a: [", '"",', "]\n")
many("many_colons", BASICS + "x-a: ", "a: ", "\n")
many("many_open_quotes", BASICS, 'x-a: "b\n')
many("many_tab_lines", BASICS, "\tx: 1\n")
many("many_dashes", BASICS + "x-a:\n", "- ", "\n")
many("many_steps", BASICS, lambda n: " " * (n % 40) + "a:\n")
many("many_crs", BASICS, "\r")
many("many_control", BASICS + "x-a: '", "\x07", "'\n")
many("many_c1", BASICS + "x-a: '", "\x85\x9b", "'\n")
many("many_folded_lines", JOB + "  summary: >\n", "    a\n")
many("many_literal_lines", JOB + "  summary: |\n", "    a\n")
many("many_literal_items", JOB + "  summary: |\n", "    - a\n")
many("many_paragraphs", JOB + "  summary: |\n", "    a\n\n")
many("items_going_deeper", JOB + "  summary: |\n", lambda n: "    " + "  " * (n % 40) + "- a\n")
many("about_of_paragraphs", BASICS + "about: |\n", "  a\n\n")
many("many_merge_lists", BASICS + "x-a: &a {k: 1}\nx-b: {<<: [", "*a,", "]}\n")
many("error_line_of_flow", BASICS + "work: [", "{nmae: a},", "]\n")
many("warnings_on_one_line", BASICS + "work: [", "{name: A, position: B, startDate: 2020},", "]\n")
many("spread_warnings", BASICS + "work:\n", "- {name: A, position: B, startDate: 2020}\n")


def json_shape(name, head, item, tail):
    make = item if callable(item) else lambda _: item
    SHAPES[name] = lambda size: resume(filled(head, make, tail, size), name="cv.json")


json_shape("json_deep_lists", '{"x-a": ', "[", "")
json_shape("json_deep_objects", '{"x-a": ', '{"a":', "")
json_shape("json_many_numbers", '{"basics": {"name": "A"}, "x-a": [1', ",1", "]}")
json_shape("json_many_keys", '{"basics": {"name": "A"}', lambda n: f',"k{n}": 1', "}")
json_shape("json_long_text", '{"basics": {"name": "', "a", '"}}')
json_shape("json_escapes", '{"basics": {"name": "', "\\u0041", '"}}')
json_shape("json_comments", '{"basics": {"name": "A"}', "/**/", "}")
json_shape("json_bullets", '{"basics": {"name": "A", "email": "a@b.org"}, "work": [{"name": "A", "position": "B", "highlights": ["a"', ',"ab"', "]}]}")
json_shape("json_duplicate_keys", '{"basics": {"name": "A"}', ',"x-a": 1', "}")


# --- deep things ---------------------------------------------------------------------------------------

many("deep_flow", BASICS + "x-a: ", "[")
many("deep_flow_maps", BASICS + "x-a: ", "{a: ")
many("deep_dashes", BASICS + "x-a:\n ", "- ", "a\n")
many("deep_block", BASICS + "x-a:\n", lambda n: " " * (n + 1) + "k:\n")
many("lists_99_deep", BASICS + "x-a: [", "[" * 90 + "]" * 90 + ",", "]\n")
many("keys_of_maps", BASICS, "? {a: b}\n: 1\n")
many("question_marks", BASICS + "x-a:\n", "? ", "a\n")
many("nested_emphasis", JOB + "  summary: '", "*a **b ", "'\n")
many("nested_brackets", JOB + "  summary: '", "[", "'\n")
many("nested_images", JOB + "  summary: '", "![", "'\n")
many("nested_quotes", JOB + "  summary: '", "> ", "'\n")
many("nested_items", JOB + "  summary: '", "- ", "'\n")
many("alternating_marks", JOB + "  summary: '", "*_", "'\n")
many("ticks_of_growing_length", JOB + "  summary: '", lambda n: "`" * (n + 1) + "a", "'\n")
many("stars_of_growing_length", JOB + "  summary: '", lambda n: "*" * (n + 1) + "a", "'\n")
many("bidi_levels", JOB + '  summary: "', lambda n: "\u202b\u202a"[n % 2] + "aא", '"\n')
many("bidi_isolates", JOB + '  summary: "', lambda n: "\u2067\u2066"[n % 2] + "aא", '"\n')
for _name, _text in (("figures", "ב²…"), ("marks", "א - - - "), ("brackets", "א ( ["), ("scripts", "שب"),
                     ("latin", "אéא"), ("signs", "א±"), ("ascii_figures", "שב1 "), ("han", "é漢")):
    many("meetings_of_" + _name, JOB + "  summary: '", _text, "'\n")
many("links_of_both_directions", JOB + "  summary: '", "[אa](https://e.org) b ", "'\n")


# --- the command line and other files -----------------------------------------------------------------

# The kernel takes 128 kB a word and 2 MB in all.
def words_of(size, make):
    out, used, number = [], 0, 0
    while True:
        new = make(number)
        used += sum(len(one) + 1 for one in new)
        if used > size:
            return out
        out += new
        number += 1


@shape
def long_set_value(size):
    return resume(JOB, "--set", "basics.label=" + "a" * min(size, 120_000))


@shape
def long_set_list(size):
    return resume(JOB, "--set", "work[0].highlights=[" + "a," * min(size // 2, 60_000) + "]")


@shape
def long_set_path(size):
    return resume(JOB, "--set", "basics." + "a." * min(size // 2, 60_000) + "b=c")


@shape
def deep_set_value(size):
    return resume(JOB, "--set", "x-a=" + "[" * min(size, 120_000))


@shape
def many_set_words(size):
    return resume(JOB, *words_of(min(size, 900_000), lambda n: ["--set", f"x-{n}=1"]))


@shape
def many_bad_set_words(size):
    return resume(JOB, *words_of(min(size, 900_000), lambda n: ["--set", f"baics{n}.nam=1"]))


@shape
def many_sets_of_one_list(size):
    return resume(JOB, *words_of(min(size, 900_000), lambda n: ["--set", f"work[0].highlights[{n}]=a"]))


@shape
def many_overlay_words(size):
    return resume(JOB, *words_of(min(size, 60_000), lambda n: ["--overlay", "o.yaml"]), o__yaml="set: {basics.label: A}\n")


@shape
def big_overlay(size):
    return resume(JOB, "--overlay", "o.yaml", o__yaml=filled("set: {", lambda n: f"'x-{n}': 1,", "}\n", size))


@shape
def big_overlay_of_redacts(size):
    return resume(JOB, "--overlay", "o.yaml", o__yaml=filled("redact: [", lambda n: f"'work[].x{n}',", "]\n", size))


@shape
def overlay_of_a_long_list(size):
    return resume(JOB, "--overlay", "o.yaml", o__yaml=filled("set: {'work[0].highlights': [", lambda n: "ab,", "]}\n", size))


@shape
def big_theme(size):
    return resume(BASICS + "design: {theme: ./t.yaml}\n", t__yaml=filled("extends: modern\n", lambda n: f"colrs{n}: 1\n", size=size))


@shape
def theme_of_fonts(size):
    return resume(BASICS + "design: {theme: ./t.yaml}\n",
                  t__yaml=filled("extends: modern\nfonts: {files: [", lambda n: f"f{n}.ttf,", "]}\n", size))


@shape
def deep_theme(size):
    return resume(BASICS + "design: {theme: ./t.yaml}\n", t__yaml="a: " + "[" * size)


@shape
def many_warnings_words(size):
    return resume(JOB, *words_of(min(size, 300_000), lambda n: ["-W", f"no-x{n}"]))


@shape
def many_variant_words(size):
    return resume(JOB + "variants: {v: {pages: 1}}\n", *words_of(min(size, 300_000), lambda n: ["--variant", "v"]))


@shape
def many_unknown_variant_words(size):
    return resume(filled(JOB + "variants: {", lambda n: f"v{n}: {{pages: 1}},", "}\n", min(size, 3000)),
                  *words_of(min(size, 300_000), lambda n: ["--variant", f"w{n}"]))


@shape
def redacts_of_many_jobs(size):
    """Each path of all jobs, over many jobs."""
    return resume(filled(BASICS + "work:\n", lambda n: "- {name: A, position: B, dateText: x, summary: s}\n", size=size * 3 // 4)
                  + filled("variants: {v: {redact: [", lambda n: "'work[].summary',", "]}}\n", size // 4))


@shape
def sets_of_many_jobs(size):
    jobs = filled(BASICS + "work:\n", lambda n: f"- {{name: A, position: B, dateText: x}}\n", size=size // 2)
    count = jobs.count("- {")
    return resume(jobs + filled("variants: {v: {set: {", lambda n: f"'work[{n % count}].team': x{n},"
                                if n < count else " " * size, "}}}\n", size // 2))


@shape
def chosen_by_id(size):
    jobs = filled(BASICS + "work:\n", lambda n: f"- {{name: A, position: B, dateText: x, id: j{n}}}\n", size=size // 2)
    count = jobs.count("- {")
    return resume(jobs + filled("variants: {v: {redact: [", lambda n: f"'work[j{count - 1 - n}].name',"
                                if n < count else " " * size, "]}}\n", size // 2))


@shape
def redacts_of_many_skills_by_name(size):
    names = size // 40
    return resume(filled(BASICS + "skills: [", lambda n: f"a{n},", "]\n", size=size * 3 // 4)
                  + "variants: {v: {redact: [" + ",".join(f"'skills[a{n}]'" for n in range(min(names, 1000))) + "]}}\n")


@shape
def sets_of_jobs_by_a_name_that_all_bear(size):
    return resume(filled(BASICS + "work:\n", lambda n: "- {name: Acme, position: b, dateText: x}\n", size=size * 3 // 4)
                  + "variants: {v: {set: {" + ",".join(
                      f"'work[Acme].x-{n}': x" for n in range(min(size // 80, 1000))) + "}}}\n")


@shape
def sets_of_jobs_by_nearly_a_name(size):
    return resume(filled(BASICS + "work:\n", lambda n: f"- {{name: Abcdefgh{n}, position: b, dateText: x}}\n", size=size * 3 // 4)
                  + "variants: {v: {set: {" + ",".join(
                      f"'work[Abcdefgi{n}].team': x" for n in range(min(size // 80, 1000))) + "}}}\n")


REDACT = "variants: {v: {redact: [private]}}\n"


@shape
def withheld_names_of_one_beginning(size):
    return resume(filled(BASICS + "awards:\n", lambda n: f"- {{title: the {word(n)}, private: true}}\n", "- title: x\n", size // 2)
                  + REDACT + filled("about: '", lambda n: "the ", "'\n", size // 2 - len(REDACT)))


@shape
def withheld_name_of_one_word_again_and_again(size):
    return resume(filled(BASICS + "awards:\n- title: '", lambda n: "aaa ", "z'\n  private: true\n- title: x\n", size // 3)
                  + REDACT + filled("about: '", lambda n: "aaa ", "'\n", size * 2 // 3 - len(REDACT)))


@shape
def withheld_names_inside_each_other(size):
    return resume(filled(BASICS + "awards:\n", lambda n: f"- {{title: '{'aa ' * (n + 2)}', private: true}}\n", "- title: x\n", size // 2)
                  + REDACT + filled("about: '", lambda n: "aa ", "'\n", size // 2 - len(REDACT)))


@shape
def withheld_name_in_letters_without_blanks(size):
    return resume(filled(BASICS + "awards:\n- title: '", lambda n: "\u6771", "\u4eac'\n  private: true\n- title: x\n", size // 3)
                  + REDACT + filled("about: '", lambda n: "\u6771", "'\n", size * 2 // 3 - len(REDACT)))


@shape
def withheld_addresses_of_one_beginning(size):
    return resume(filled(BASICS + "work:\n", lambda n: f"- {{name: 'ada {word(n)}', position: b, dateText: x, url: 'https://ada.{word(n)}.org', private: true}}\n",
                           "- {name: x, position: b, dateText: x}\n", size // 2)
                  + REDACT + filled("about: '", lambda n: "ada.", "'\n", size // 2 - 300))


@shape
def variants_with_redacts(size):
    return resume(filled(BASICS + "work:\n", lambda n: "- {name: A, position: B, dateText: x, summary: s}\n", size=size // 2)
                  + filled("variants:\n", lambda n: f"  v{n}: {{redact: [" + "'work[].summary'," * 100 + "]}\n"
                           if n < 190 else " " * size, size=size // 2))


def versions(count):
    return "variants: {" + ", ".join(f"v{n}: {{pages: 1}}" for n in range(count)) + "}\n"


@shape
def versions_of_one_text_in_many_places(size):
    return resume(BASICS + 'x-a: &a "' + "ab " * min(size // 4, 1600) + '"\nskills: [{name: S, keywords: ['
                  + "*a," * 200 + "]}]\n" + versions(190), "--all-variants")


@shape
def fifty_versions_of_bullets(size):
    return resume(filled(JOB + "  highlights: [", lambda n: "ab,", "]\n", min(size, 41_000)) + versions(50), "--all-variants")


@shape
def two_versions_of_a_long_text(size):
    return resume(filled(JOB + "  summary: '", lambda n: "words " * 10, "'\n", size - 100) + versions(2), "--all-variants")


@shape
def versions_of_a_large_overlay(size):
    return resume(JOB + versions(190), "--all-variants", "--overlay", "o.yaml", o__yaml=filled(
        "set: {'work[Acme].highlights': [", lambda n: "ab,", "]}\n", min(size, 100_000)))


@shape
def everything_quoted_json(size):
    items = ["Did it"] * (size // 12)
    return resume(json.dumps({"basics": {"name": "A", "email": "a@b.org"},
                              "work": [{"name": "A", "position": "B", "highlights": items}]}), name="cv.json")
