"""What the module `resumec` of an installed wheel does; run by the Python that it was installed into, in a folder with
cv.yaml and wrong.yaml."""

import os
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
