"""The structure tree of a PDF, walked from both ends by the objects that qpdf lists (ISO 32000-1, 14.7 and 14.8):
what a screen reader follows. Knows nothing of the program that wrote the file."""

import json
import re
import subprocess
from collections import Counter

# Operators that show something (table 51).
PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "EI"}

# Standard types (14.8.4) and what may stand right below each; None: anything that is no part of a list.
LIST_PARTS = {"LI", "Lbl", "LBody"}
KIDS = {"L": {"LI", "L", "Caption", "NonStruct"}, "LI": {"Lbl", "LBody"}}
TYPES = {"Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Span", "Link", "Figure",
         "Caption", "NonStruct"}

TOKEN = re.compile(rb"<<|>>|\[|\]|/[^\s<>\[\]()/%]*|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|[^\s<>\[\]()/%]+", re.S)


class TaggedPdf:
    def __init__(self, path):
        made = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", str(path)],
                              capture_output=True, check=True, timeout=120)
        self.objects = json.loads(made.stdout)["qpdf"][1]
        self.faults = []

    def get(self, value):
        """A value, or what the reference leads to."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects["obj:" + value]
            value = value["value"] if "value" in value else value["stream"]
        return value

    def fault(self, text):
        self.faults.append(text)

    def check(self):
        root = self.get(self.objects["trailer"]["value"]["/Root"])
        if not root.get("/MarkInfo", {}).get("/Marked"):
            self.fault("the catalog does not say that the file is tagged")
        if not root.get("/Lang"):
            self.fault("the catalog has no language")
        self.pages = list(self.page_list(root["/Pages"]))
        self.marks = {page: self.marks_of(page) for page in self.pages}
        self.parents = dict(self.number_tree(self.get(root["/StructTreeRoot"])["/ParentTree"]))
        self.reached = {}
        self.annotations = {}
        tree = root["/StructTreeRoot"]
        self.levels = []
        self.types = Counter()
        for kid in self.kids(self.get(tree)):
            self.walk(kid, tree, None)
        self.check_marks()
        self.check_annotations()
        for before, now in zip([0, *self.levels], self.levels):
            if now > before + 1:
                self.fault(f"a heading of level {now} follows one of level {before}")
        return self.faults

    def page_list(self, reference):
        node = self.get(reference)
        if node["/Type"] == "/Page":
            yield reference
            return
        for kid in node["/Kids"]:
            yield from self.page_list(kid)

    def number_tree(self, reference):
        node = self.get(reference)
        numbers = self.get(node.get("/Nums", []))
        yield from zip(numbers[::2], numbers[1::2])
        for kid in self.get(node.get("/Kids", [])):
            yield from self.number_tree(kid)

    def kids(self, element):
        kids = self.get(element.get("/K", []))
        return kids if isinstance(kids, list) else [element["/K"]]

    def marks_of(self, page):
        """{MCID: tag} of a page's content; complains of what is drawn outside of every mark."""
        contents = self.get(page)["/Contents"]
        streams = contents if isinstance(contents, list) else [contents]
        found, open_marks, operands = {}, [], []
        for token in TOKEN.findall(b"\n".join(self.bytes_of(stream) for stream in streams)):
            word = token.decode("latin-1")
            if word in ("BDC", "BMC"):
                tag = next(one for one in operands if one.startswith("/"))
                number = operands[operands.index("/MCID") + 1] if "/MCID" in operands else None
                if number is not None:
                    if int(number) in found:
                        self.fault(f"MCID {number} stands twice on a page")
                    if any(mark != "/Artifact" and mark != "/Span" for mark in open_marks):
                        self.fault(f"MCID {number} stands inside of other content")
                    found[int(number)] = tag
                open_marks.append(tag)
            elif word == "EMC":
                open_marks.pop()
            elif word in PAINTING and not open_marks:
                self.fault(f"`{word}` draws outside of the structure and of artifacts")
            if re.fullmatch(r"[A-Za-z'\"*]+\d?", word) and not word.startswith("/"):
                operands = []
            else:
                operands.append(word)
        if open_marks:
            self.fault("a page ends inside of a mark")
        return found

    def bytes_of(self, reference):
        import base64
        return base64.b64decode(self.get(reference)["data"])

    def walk(self, reference, parent, page):
        """An element and those below it; the way down is as deep as the résumé's lists nest."""
        element = self.get(reference)
        kind = element["/S"][1:]
        self.types[kind] += 1
        above = self.get(parent).get("/S", "/")[1:]
        if element.get("/P") != parent:
            self.fault(f"a {kind} names another parent than the one that has it")
        if kind not in TYPES:
            self.fault(f"{kind} is no type that a résumé has")
        if above in KIDS and kind not in KIDS[above]:
            self.fault(f"a {kind} stands in a {above}")
        if kind in LIST_PARTS and above not in ("L", "LI", "NonStruct"):
            self.fault(f"a {kind} stands in a {above}")
        if kind == "Figure" and not element.get("/Alt"):
            self.fault("a Figure has no alternative text")
        if re.fullmatch(r"H\d", kind):
            self.levels.append(int(kind[1]))
        page = element.get("/Pg", page)
        kids = self.kids(element)
        if not kids:
            self.fault(f"a {kind} is empty")
        linked = False
        for kid in kids:
            value = self.get(kid)
            if isinstance(value, int):
                self.reach(page, value, reference, kind)
            elif value.get("/Type") == "/MCR":
                self.reach(value.get("/Pg", page), value["/MCID"], reference, kind)
            elif value.get("/Type") == "/OBJR":
                linked = True
                self.annotations[value["/Obj"]] = (reference, kind)
            else:
                self.walk(kid, reference, page)
        if kind == "Link" and not linked:
            self.fault("a Link has no annotation")

    def reach(self, page, number, reference, kind):
        if (page, number) in self.reached:
            self.fault(f"MCID {number} belongs to two elements")
        self.reached[page, number] = reference
        tag = self.marks.get(page, {}).get(number)
        if tag is None:
            self.fault(f"a {kind} has MCID {number}, which its page does not")
        elif tag[1:] != kind and not (tag == "/P" and kind == "Span"):
            self.fault(f"content is marked {tag} and belongs to a {kind}")

    def check_marks(self):
        for page in self.pages:
            key = self.get(page).get("/StructParents")
            row = self.get(self.parents.get(key, []))
            if len(row) != len(self.marks[page]):
                self.fault(f"a page has {len(self.marks[page])} marks and the parent tree {len(row)}")
            for number in self.marks[page]:
                if (page, number) not in self.reached:
                    self.fault(f"no element has MCID {number}")
                elif number >= len(row) or row[number] != self.reached[page, number]:
                    self.fault(f"the parent tree leads from MCID {number} to another element")

    def check_annotations(self):
        for page in self.pages:
            found = self.get(page)
            links = self.get(found.get("/Annots", []))
            if links and found.get("/Tabs") != "/S":
                self.fault("a page with links has no order of tabs")
            for link in links:
                annotation = self.get(link)
                if link not in self.annotations:
                    self.fault("a link is in no element")
                    continue
                element, kind = self.annotations[link]
                if kind != "Link":
                    self.fault(f"a link belongs to a {kind}")
                if self.parents.get(annotation.get("/StructParent")) != element:
                    self.fault("the parent tree leads from a link to another element")
                if not annotation.get("/Contents"):
                    self.fault("a link says nothing")


def structure_text(path):
    """The tree as poppler prints it, less what moves with the layout: objects' numbers and places of figures."""
    made = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True, timeout=120)
    return re.sub(r"(Object|/BBox) [\d.\[].*", r"\1", made.stdout.decode())
