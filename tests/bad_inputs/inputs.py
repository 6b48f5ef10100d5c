"""What cannot stand in a file of its own beside a transcript: large, binary, hostile to editors, or no file at all."""

import os
import struct
import zlib
from collections import namedtuple

# Whatever happens, a command ends here: the limit of the kernel, for the whole address space.
MOST_MEMORY = 4 << 30

# A slow and busy machine, an unoptimized build: the limits catch what grows without end, not what is slow.
Limits = namedtuple("Limits", "seconds megabytes", defaults=(30, 200))
Made = namedtuple("Made", "write limits")

MADE = {}

BASICS = "basics: {name: Ada Lovelace, email: ada@example.org}\n"


def made(title, **limits):
    def register(write):
        MADE[title] = Made(write, Limits(**limits))
        return write
    return register


def made_text(title, text, **limits):
    """`text` is made when it is needed: some are large."""
    def write(folder):
        content = text()
        file = folder / (title.rsplit("/", 1)[1] + ".yaml")
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    MADE[title] = Made(write, Limits(**limits))


# --- bytes that editors and version control would change -----------------------------------------------

made_text("encoding/empty_file", lambda: "")
made_text("encoding/only_tabs", lambda: "\t\t\n")
made_text("encoding/byte_order_mark", lambda: "\ufeffbasics:\n  nmae: Ada Lovelace\n")
made_text("encoding/utf16_without_mark", lambda: BASICS.encode("utf-16-be"))
made_text("encoding/utf16_with_mark", lambda: BASICS.encode("utf-16"))
made_text("encoding/latin1", lambda: "basics: {name: René Dupont}\n".encode("latin-1"))
made_text("encoding/cut_character", lambda: BASICS.encode() + b"x-note: caf\xc3")
made_text("encoding/nul_byte", lambda: 'basics: {name: "Ada\0Lovelace"}\n')
made_text("encoding/escape_byte", lambda: 'basics: {name: "Ada \x1b]0;owned\x07"}\n')
made_text("encoding/crlf", lambda: (BASICS + "work:\n- name: Acme\n  summary: |\n    one\n    two\n  highlights: [Built it, "
                                   "]\n").replace("\n", "\r\n"))
made_text("encoding/only_carriage_returns", lambda: "basics:\r  name: Ada\r  emial: ada@example.org\r")
made_text("encoding/no_line_end", lambda: BASICS.rstrip("\n"))
made_text("encoding/exotic_line_ends", lambda: 'basics: {name: "Ada\u0085Lovelace\u2028King"}\n')
made_text("encoding/encoded_surrogate", lambda: b"basics: {name: Ada \xed\xa0\xbd}\n")
made_text("encoding/overlong", lambda: b"basics: {name: Ada \xc0\xaf}\n")
made_text("syntax/tab_after_dash", lambda: BASICS + "work:\n-\tname: Acme\n")
made_text("syntax/tab_in_value", lambda: BASICS + "work:\n- {name: Acme, position: Chief\tEngineer, dateText: since 2020}\n")
made_text("syntax/tab_before_key", lambda: "basics:\n\tname: Ada Lovelace\n")


@made("encoding/pdf_as_input")
def pdf_as_input(folder):
    (folder / "pdf_as_input.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n\x00\x1b[31m\x07\n")


# --- values ------------------------------------------------------------------------------------------

def aliases(levels, width):
    lines = ["a0: &a0 [" + ", ".join(["lol"] * width) + "]"]
    for level in range(1, levels):
        lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * width) + "]")
    return "\n".join(lines) + "\n" + BASICS


made_text("limits/alias_bomb", lambda: aliases(10, 10))
made_text("limits/alias_bomb_of_text", lambda: "x-a: &a " + "lol " * 100_000 + "\nx-b: [" + ", ".join(["*a"] * 10_000)
          + "]\n" + BASICS)
# Not deep, and as long as a list of jobs may seem: seven gigabytes and a minute, were it laid out.
made_text("limits/alias_of_many_bullets", lambda: BASICS + "work:\n  - {name: A, highlights: &a [" + "ab, " * 1000 + "]}\n"
          + "".join(f"  - {{name: A{n}, highlights: *a}}\n" for n in range(900)))
made_text("limits/merge_bomb", lambda: "x-0: &m0 {k: v}\n" + "".join(
    f"x-{i}: &m{i} {{<<: [" + ", ".join([f"*m{i - 1}"] * 10) + "], k%d: v}\n" % i for i in range(1, 30)) + BASICS)
made_text("limits/deep_brackets", lambda: "x: " + "[" * 100_000)
made_text("limits/deep_braces", lambda: "x: " + "{a: " * 100_000)
made_text("limits/deep_dashes", lambda: "x:\n " + "- " * 100_000 + "a\n")
made_text("limits/deep_block", lambda: "x-d:\n" + "".join(" " * n + "k:\n" for n in range(1, 5001)), seconds=60)
made_text("limits/unclosed_line_of_50_mb", lambda: BASICS + 'work: "' + "a" * 50_000_000, megabytes=600, seconds=60)
made_text("limits/text_of_10_mb", lambda: entry("highlights", "  - " + "lorem ipsum " * 850_000 + "\n"), seconds=60)
made_text("limits/many_keys", lambda: BASICS + "".join(f"kez{n}: 1\n" for n in range(5000)), seconds=60)
made_text("limits/too_many_values", lambda: BASICS + "x-list: [" + "1, " * 600_000 + "]\n", megabytes=600, seconds=60)
made_text("limits/longer_than_a_file_may_be", lambda: BASICS + "# comment\n" * 1_800_000, seconds=60)
made_text("limits/many_mistakes", lambda: BASICS + "work:\n" + "- {name: Acme, postion: Engineer}\n" * 1000)
made_text("limits/same_key_many_times", lambda: BASICS + "x-a: 1\n" * 20_000)


@made("limits/text_of_10_mb_in_json", seconds=60)
def text_of_10_mb_in_json(folder):
    (folder / "text_of_10_mb_in_json.json").write_text('{"basics": {"name": "' + "lorem ipsum " * 850_000 + '"}}')


@made("limits/deep_json")
def deep_json(folder):
    (folder / "deep_json.json").write_text('{"x": ' + "[" * 100_000)


# --- big, but a résumé ---------------------------------------------------------------------------------

JOB = ("- name: Company {n}\n  position: Engineer\n  startDate: 2001-01\n  endDate: 2002-12\n"
       "  highlights: [Built tool {n}]\n")


def jobs(count):
    return BASICS + "work:\n" + "".join(JOB.format(n=n) for n in range(count))


def entry(field, items):
    return f"{BASICS}work:\n- name: Acme\n  position: Engineer\n  dateText: since 2020\n  {field}:\n" + items


made_text("big/five_thousand_jobs", lambda: jobs(5000), seconds=300, megabytes=400)
made_text("big/long_bullet", lambda: entry("highlights", "  - " + "lorem ipsum " * 80_000 + "\n"), seconds=300,
          megabytes=400)
made_text("big/many_bullets", lambda: entry("highlights", "  - Did it\n" * 30_000), seconds=300, megabytes=800)
made_text("big/more_bullets_than_a_pdf_array", lambda: entry("highlights", "  - Did it\n" * 40_000), seconds=300, megabytes=1000)
made_text("big/many_keywords", lambda: BASICS + "skills:\n- name: Tools\n  keywords: [" + "C++, " * 100_000 + "]\n",
          seconds=300, megabytes=400)
made_text("big/word_of_500000_letters", lambda: entry("summary", "    " + "a" * 500_000 + "\n"), seconds=120,
          megabytes=400)
made_text("big/variants_in_a_chain", lambda: BASICS + "variants:\n  v0: {title: Engineer}\n" + "".join(
    f"  v{n}: {{extends: v{n - 1}}}\n" for n in range(1, 200)), seconds=120)
made_text("limits/many_variants", lambda: BASICS + "variants:\n" + "".join(
    f"  v{n}: {{title: Engineer}}\n" for n in range(10_000)))
made_text("limits/many_parts", lambda: entry("highlights", "  - ab\n" * 60_000), seconds=120, megabytes=300)
made_text("limits/many_versions", lambda: jobs(200) + "x-more: " + "ab " * 40_000 + "\nvariants:\n" + "".join(
    f"  v{n}: {{pages: 1}}\n" for n in range(200)), seconds=120)
made_text("limits/many_font_files", lambda: BASICS + "design: {fonts: {files: [" + "Mine.ttf, " * 61 + "]}}\n")
made_text("big/nested_emphasis", lambda: entry("summary", "    x" + "**" * 1000 + "deep" + "**" * 1000 + "\n"))
made_text("big/open_brackets", lambda: entry("summary", '    "' + "[" * 50_000 + '"\n'), seconds=120)
made_text("big/unclosed_links", lambda: entry("summary", '    "' + "[a](" * 20_000 + '"\n'), seconds=120)
made_text("big/nested_quotes", lambda: entry("summary", '    "' + "> " * 10_000 + 'deep"\n'), seconds=120)
made_text("big/many_profiles", lambda: "basics:\n  name: Ada Lovelace\n  email: ada@example.org\n  profiles:\n" + "".join(
    f"  - {{network: GitHub, username: ada{n}}}\n" for n in range(5000)), seconds=300, megabytes=400)
made_text("big/ten_pages_on_one", lambda: jobs(60) + "layout: {pages: 1}\n")
made_text("big/long_address", lambda: "basics:\n  name: Ada Lovelace\n  url: https://example.org/" + "a" * 3000 + "\n")
made_text("unicode/word_like_an_address", lambda: 'basics: {name: "https://example.org/' + "a" * 500 + '"}\n')
made_text("unicode/two_thousand_ideographs_without_space", lambda: entry("summary", "    " + "漢" * 2000 + "\n"),
          seconds=60, megabytes=400)
made_text("unicode/marks_without_end", lambda: 'basics: {name: "Z' + "\u0301" * 200 + 'oe"}\n')
made_text("unicode/name_of_1000_letters", lambda: "basics: {name: " + "Ada " * 250 + "}\n")


# --- the same hostile text in every field ----------------------------------------------------------------

EVERYWHERE = """\
basics:
  name: @
  label: @
  phone: "+44 20 7946 0000"
  summary: @
  location: {address: @, postalCode: @, city: @, region: @, countryCode: GB}
  profiles: [{network: @, username: @, url: https://example.org/ada}]
work:
- {name: @, position: @, team: @, parent: @, description: @, location: @, summary: @, dateText: @, highlights: [@]}
volunteer:
- {organization: @, position: @, summary: @, dateText: @, highlights: [@]}
education:
- {institution: @, area: @, studyType: @, score: @, dateText: @, courses: [@]}
awards:
- {title: @, awarder: @, summary: @, date: 2020}
certificates:
- {name: @, issuer: @, date: 2020}
publications:
- {name: @, publisher: @, summary: @, releaseDate: 2020}
skills:
- {name: @, level: @, keywords: [@]}
languages:
- {language: @, fluency: @}
interests:
- {name: @, keywords: [@]}
references:
- {name: @, reference: @}
projects:
- {name: @, description: @, dateText: @, highlights: [@], keywords: [@]}
sections:
- {title: @, entries: [{name: @, summary: @}]}
"""


def made_everywhere(name, text):
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    made_text(f"injection/{name}", lambda: EVERYWHERE.replace("@", quoted))


made_everywhere("script_in_every_field", '</script><script>alert(1)</script><img src=x onerror=alert(1)>')
made_everywhere("closed_json_ld", "</script ><!--<script>")
made_everywhere("latex", r"\input{/etc/passwd} $x^2$ #include ~ % & _ {")
made_everywhere("pdf_syntax", ") /JS (app.alert(1)) >> endobj (")
made_everywhere("markdown", "**bold** *i* `c` [l](https://example.org) # h")
made_everywhere("unbalanced_markdown", "**bold *it _a `c [x]( ![")
made_everywhere("spreadsheet_formula", '=HYPERLINK("http://example.net","x")')
made_everywhere("template_syntax", "{{ 7*7 }} ${7*7} <%= 7 %>")


# --- pictures ----------------------------------------------------------------------------------------

def picture_case(title, file):
    """A résumé whose photo is `file`; the decorated function writes it."""
    def register(write_picture):
        def write(folder):
            (folder / (title.rsplit("/", 1)[1] + ".yaml")).write_text(f"basics: {{name: Ada Lovelace, image: {file}}}\n")
            write_picture(folder)
        MADE[title] = Made(write, Limits())
        return write
    return register


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@picture_case("pictures/device", "/dev/zero")
def device_picture(_):
    pass


@picture_case("pictures/not_a_picture", "../../../../etc/passwd")
def path_traversal(_):
    pass


@picture_case("pictures/directory", "photos")
def directory_picture(folder):
    (folder / "photos").mkdir()


@picture_case("pictures/pipe", "pipe.png")
def pipe_picture(folder):
    os.mkfifo(folder / "pipe.png")


@picture_case("pictures/cut_jpeg", "cut.jpg")
def cut_jpeg(folder):
    (folder / "cut.jpg").write_bytes(bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb0043"))


@picture_case("pictures/bomb", "bomb.png")
def png_bomb(folder):
    header = struct.pack(">IIBBBBB", 65_535, 65_535, 8, 2, 0, 0, 0)
    (folder / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header)
                                      + png_chunk(b"IDAT", zlib.compress(bytes(1000))) + png_chunk(b"IEND", b""))


def white_png(width, height, depth, color_type, interlaced=0):
    """All pixels 0, compressed as far as it goes."""
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[color_type]
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = zlib.compressobj(9)
    pixels = b""
    for left, top, across, down in passes if interlaced else ((0, 0, 1, 1),):
        row = bytes(1 + ((width - left + across - 1) // across * channels * depth + 7) // 8)
        for _ in range((height - top + down - 1) // down):
            pixels += rows.compress(row)
    header = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, interlaced)
    return (b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", pixels + rows.flush())
            + png_chunk(b"IEND", b""))


@made("pictures/many_pixels_in_few_bytes", seconds=40, megabytes=300)
def many_pixels(folder):
    """As much work as a few kilobytes can ask for: 24 million pixels in 16 bits and interlaced, and 14 million."""
    (folder / "interlaced.png").write_bytes(white_png(6000, 4000, 16, 6, 1))
    (folder / "rows.png").write_bytes(white_png(14000, 1000, 16, 6))
    (folder / "many_pixels_in_few_bytes.yaml").write_text(
        BASICS.replace("}", ", image: interlaced.png}") + "topics:\n  - title: T\n    content:\n"
        "      - figure: {image: rows.png, alt: Rows}\n")


@made("pictures/one_too_many", seconds=10)
def one_too_many(folder):
    text = "topics:\n  - title: T\n    content:\n"
    for number, depth in enumerate((1, 8, 16)):
        (folder / f"{number}.png").write_bytes(white_png(5000, 4000, depth, 0))
        text += f"      - figure: {{image: {number}.png, alt: White}}\n" * 2
    (folder / "one_too_many.yaml").write_text(BASICS + text)


@picture_case("pictures/scans", "scans.jpg")
def scans(folder):
    scan = bytes.fromhex("ffda 0008 01 01 00 00 3f 00")
    (folder / "scans.jpg").write_bytes(bytes.fromhex("ffd8 ffc2 000b 08 0040 0040 01 01 11 00") + scan * 41 + b"\xff\xd9")


@picture_case("pictures/no_tables", "no_tables.jpg")
def no_tables(folder):
    """A JPEG whose container is whole, without any table."""
    (folder / "no_tables.jpg").write_bytes(bytes.fromhex(
        "ffd8 ffc0 000b 08 0008 0008 01 01 11 00 ffda 0008 01 01 00 00 3f 00 1234 ffd9"))


@picture_case("pictures/short_data", "short.png")
def short_data(folder):
    header = struct.pack(">IIBBBBB", 100, 100, 8, 0, 0, 0, 0)
    (folder / "short.png").write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header)
                                       + png_chunk(b"IDAT", zlib.compress(bytes(5000))) + png_chunk(b"IEND", b""))


@picture_case("pictures/animated", "animated.png")
def animated(folder):
    whole = white_png(4, 4, 8, 2)
    control = png_chunk(b"acTL", struct.pack(">II", 2, 0)) + png_chunk(
        b"fcTL", struct.pack(">IIIIIHHBB", 0, 4, 4, 0, 0, 1, 10, 0, 0))
    (folder / "animated.png").write_bytes(whole[:33] + control + whole[33:])


@picture_case("pictures/empty", "empty.png")
def empty_picture(folder):
    (folder / "empty.png").write_bytes(b"")


@picture_case("pictures/picture_of_another_kind", "photo.webp")
def webp(folder):
    (folder / "photo.webp").write_bytes(b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0" + bytes(14))


# --- files -------------------------------------------------------------------------------------------

@made("files/missing_input")
def missing_input(folder):
    (folder / "ada.yaml").write_text(BASICS)


@made("files/directory_as_input")
def directory_as_input(folder):
    (folder / "cv.yaml").mkdir()


@made("files/unreadable_input")
def unreadable_input(folder):
    (folder / "cv.yaml").write_text(BASICS)
    (folder / "cv.yaml").chmod(0)


@made("files/device_as_input", seconds=60, megabytes=300)
def device_as_input(_):
    pass


@made("files/pipe_as_input")
def pipe_as_input(folder):
    os.mkfifo(folder / "cv.yaml")


def resume_named(name):
    def write(folder):
        (folder / name).write_text(BASICS)
    return write


for title in ("missing_output_directory", "output_on_full_device", "output_is_a_directory", "full_standard_output",
              "bare_environment", "unknown_option", "unknown_command", "unknown_format"):
    MADE[f"files/{title}"] = Made(resume_named("cv.yaml"), Limits())
MADE["files/name_like_an_option"] = Made(resume_named("-cv.yaml"), Limits())


@made("files/name_not_utf8")
def name_not_utf8(folder):
    with open(os.fsencode(folder) + b"/caf\xe9.yaml", "w", encoding="utf-8") as file:
        file.write(BASICS)


@made("files/other_locales")
def other_locales(folder):
    (folder / "cv.yaml").write_text(BASICS + "work: [{name: Acme, position: I, startDate: 2020-05, endDate: 2021-06}]\n")


@made("files/read_only_output_directory")
def read_only_output(folder):
    resume_named("cv.yaml")(folder)
    (folder / "shut").mkdir()
    (folder / "shut").chmod(0o555)


@made("files/output_is_a_link")
def output_link(folder):
    resume_named("cv.yaml")(folder)
    (folder / "sent.txt").write_text("sent last year\n")
    (folder / "cv.txt").symlink_to("sent.txt")


@made("files/output_is_a_link_loop")
def output_loop(folder):
    resume_named("cv.yaml")(folder)
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")


@made("files/theme_extends_itself")
def theme_loop(folder):
    (folder / "theme_extends_itself.yaml").write_text(BASICS + "design: {theme: ./loop.yaml}\n")
    (folder / "loop.yaml").write_text("extends: ./loop.yaml\n")


@made("files/theme_is_a_device")
def theme_device(folder):
    (folder / "theme_is_a_device.yaml").write_text(BASICS + "design: {theme: /dev/zero}\n")


@made("files/read_only_working_directory")
def read_only_folder(folder):
    read_only_output(folder)
