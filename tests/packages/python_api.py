"""What the module `resumec` of an installed wheel does; run by the Python that it was installed into, in a folder with
cv.yaml and wrong.yaml."""

import os
import tempfile
import threading
import unittest
from pathlib import Path

import resumec

CV = Path("cv.yaml")


class ModuleTest(unittest.TestCase):
    def test_a_text_gives_bytes_by_format(self):
        result = resumec.build("basics: {name: Zoë}", ["text", "pdf", "html", "markdown", "json"])
        self.assertTrue(result.ok)
        self.assertEqual(list(result.outputs), ["text", "pdf", "html", "markdown", "json"])
        self.assertEqual(result.outputs["text"], "Zoë\n===\n".encode())
        self.assertEqual(result.outputs["pdf"][:5], b"%PDF-")
        self.assertIn(b"<!DOCTYPE html>", result.outputs["html"][:40])

    def test_a_path_is_a_file_and_nothing_is_written_beside_it(self):
        before = sorted(os.listdir())
        result = resumec.build(CV, ["text"])
        self.assertEqual(result.outputs["text"], resumec.build(CV.read_text(), ["text"]).outputs["text"])
        self.assertEqual(sorted(os.listdir()), before)

    def test_a_fault_of_a_resume_is_no_exception(self):
        result = resumec.build(Path("wrong.yaml"))
        self.assertEqual((result.ok, dict(result.outputs)), (False, {}))
        first = result.diagnostics[0]
        self.assertEqual((first.code, first.slug, first.severity, first.file),
                         ("R2001", "unknown-key", "error", "wrong.yaml"))
        self.assertEqual((first.begin.line, first.begin.column, first.begin.offset), (1, 30, 29))
        self.assertEqual(first.hints[0], "did you mean `email`?")
        self.assertEqual(str(first), "wrong.yaml:1:30: error[R2001]: unknown key `emial` in the person")

    def test_check_tells_all_there_is(self):
        text = "basics: {name: A}\nx: " + "\ny: ".join(map(str, range(1)))
        text += "".join(f"\nunknown{n}: 1" for n in range(80))
        self.assertGreaterEqual(len(resumec.check(text)), 80)
        self.assertEqual({str(one)[:9] for one in resumec.check("basics: {nam: A}")}, {"<stdin>:1"})

    def test_options(self):
        text = "basics: {name: A, label: B}\nvariants: {short: {set: {basics.label: C}}}"
        self.assertEqual(resumec.build(text, ["text"], variant="short").outputs["text"], b"A\n=\nC\n")
        self.assertEqual(resumec.build(text, ["text"], settings={"basics.label": "D = E"}).outputs["text"], b"A\n=\nD = E\n")
        pdf = resumec.build(text, ["pdf"], theme="classic").outputs["pdf"]
        self.assertNotEqual(pdf, resumec.build(text, ["pdf"]).outputs["pdf"])

    def test_a_wrong_argument_is_an_exception(self):
        with self.assertRaises(resumec.ProgramError) as caught:
            resumec.build(CV, ["text"], warnings=["nothing"])
        self.assertEqual(caught.exception.exit_code, 2)
        self.assertIn("nothing", str(caught.exception))
        with self.assertRaises(resumec.ProgramError) as caught:
            resumec.build(Path("absent.yaml"))
        self.assertEqual(caught.exception.exit_code, 3)

    def test_one_or_several_formats_however_they_are_given(self):
        text = resumec.build(CV, ["text"]).outputs["text"]
        self.assertEqual(resumec.build(CV, "text").outputs, {"text": text})
        self.assertEqual(list(resumec.build(CV, (name for name in ["markdown", "text"])).outputs), ["markdown", "text"])
        for formats, wrong in ((["text,markdown"], "'text,markdown'"), ("text,markdown", "'text,markdown'"), (["docx"], "'docx'")):
            with self.assertRaises(ValueError) as caught:
                resumec.build(CV, formats)
            self.assertEqual(str(caught.exception), f"there is no format {wrong}; there are pdf, html, text, markdown, json")
        with self.assertRaises(ValueError) as caught:
            resumec.build(CV, ())
        self.assertEqual(str(caught.exception), "`formats` names none of pdf, html, text, markdown, json")

    def test_one_warning_is_no_list_of_letters(self):
        text = "basics: {name: A, email: a@b.org}\ndesign: {colors: {text: '#cccccc'}}"
        self.assertFalse(resumec.build(text, "text", warnings="error").ok)
        self.assertIn("error", {one.severity for one in resumec.check(text, warnings="error")})
        self.assertNotIn("error", {one.severity for one in resumec.check(text)})

    def test_any_name_of_a_file(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for sign in "\u2028\u2029\u0085":
                file = folder / f"a{sign}b.yaml"
                file.write_text("basics: {name: Ada, nmae: Ada}\nx: 1", encoding="utf-8")
                found = resumec.check(file)
                self.assertGreater(len(found), 1)
                self.assertEqual({one.file for one in found}, {str(file)})
            (folder / "-").write_text("basics: {name: Dash}", encoding="utf-8")
            self.assertEqual(resumec.build(Path("-"), "text", cwd=folder).outputs["text"], b"Dash\n====\n")

    def test_values_of_settings(self):
        text = "basics: {name: A, label: B}"
        label = {value: resumec.build(text, "text", settings={"basics.label": value}).outputs["text"] for value in (3, 1.5)}
        self.assertEqual(label, {3: b"A\n=\n3\n", 1.5: b"A\n=\n1.5\n"})
        ascii_only = resumec.build("basics: {name: Zo\xeb}", "text", settings={"outputs.text.ascii": True})
        self.assertEqual(ascii_only.outputs["text"], b"Zoe\n===\n")
        self.assertEqual(resumec.build(text, "text", settings={"basics.label": "null"}).outputs["text"], b"A\n=\n")
        for value, kind in ((None, "NoneType"), (["x"], "list")):
            with self.assertRaises(TypeError) as caught:
                resumec.check(text, settings={"basics.label": value})
            self.assertEqual(str(caught.exception), f"the setting of `basics.label` is a {kind}; settings are texts of YAML, "
                                                    "numbers or booleans, and 'null' is nothing")

    def test_what_no_command_line_can_say(self):
        text = "basics: {name: A}"
        with self.assertRaises(ValueError) as caught:
            resumec.build(text, settings={"basics.summary": "a " * 100_000})
        self.assertEqual(str(caught.exception),
                         "the arguments are longer than a command line can be: put long settings into an overlay")
        for arguments in ({"resume": "basics: {name: A\ud800}"}, {"resume": text, "settings": {"basics.label": "\ud800"}}):
            with self.assertRaises(ValueError) as caught:
                resumec.check(**arguments)
            self.assertEqual(str(caught.exception),
                             "`\\ud800` in the text or an argument is half of a surrogate pair, no character")

    def test_several_threads(self):
        made = []
        threads = [threading.Thread(target=lambda: made.append(resumec.build(CV, ["pdf"]).outputs["pdf"])) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(made), 8)
        self.assertEqual(len(set(made)), 1)

    def test_the_program_is_the_one_that_came_with_it(self):
        self.assertEqual(resumec.program(), Path(os.environ.get("VIRTUAL_ENV") or Path(os.sys.prefix)) / "bin/resumec")
        self.assertRegex(resumec.version(), r"^\d+\.\d+\.\d+")


if __name__ == "__main__":
    unittest.main()
