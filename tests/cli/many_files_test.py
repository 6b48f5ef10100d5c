"""Several résumés on one command line: each as if it were built alone, and one that fails stops no other.

RESUMEC is the path of the program.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["RESUMEC"])
# What hints call it, whatever its path is; called_as_test.py looks at that.
os.environ["RESUMEC_CALLED_AS"] = "resumec"
# A sanitizer keeps what was freed.
SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()
ROOT = pathlib.Path(__file__).resolve().parents[2]


def person(name, more=""):
    return f"basics: {{name: {name}, email: ada@example.org}}\n{more}"


WRONG = "basics: {name: Bob, emial: bob@example.org}\n"


class ManyFilesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def write(self, **texts):
        for name, text in texts.items():
            path = self.path / (name.replace("__", "/") + ".yaml")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run_program(self, *arguments, **options):
        return subprocess.run([PROGRAM, *arguments], cwd=self.path, capture_output=True, text=True, timeout=120,
                              check=False, **options)

    def expect(self, code, stderr, *arguments, **options):
        result = self.run_program(*arguments, **options)
        self.assertEqual((result.returncode, result.stderr), (code, stderr))
        return result

    def files(self, folder="."):
        here = self.path / folder
        return sorted(str(p.relative_to(here)) for p in here.rglob("*") if p.is_file())

    def bytes_below(self, folder):
        return {name: (self.path / folder / name).read_bytes() for name in self.files(folder)}

    def test_each_files_outputs_stand_beside_it(self):
        self.write(a=person("Ada"), cv__b=person("Bob"))
        self.expect(0, "wrote a.txt (25 B)\nwrote cv/b.txt (25 B)\nbuilt 2 files: 0 errors, 0 warnings\n",
                    "build", "a.yaml", "cv/b.yaml", "-f", "text")
        self.assertEqual(self.files(), ["a.txt", "a.yaml", "cv/b.txt", "cv/b.yaml"])
        self.assertTrue((self.path / "cv/b.txt").read_text().startswith("Bob\n"))

    def test_the_bytes_are_those_of_single_builds(self):
        names = ["examples/new-graduate.yaml", "examples/arabic.yaml", "examples/jsonresume.json", "resume.yaml"]
        files = [str(ROOT / name) for name in names]
        formats = ["-q", "-f", "pdf,html,text,markdown,json", "-W", "no-left-out"]
        together = self.run_program("build", *files, *formats, "-o", "together/")
        self.assertEqual(together.returncode, 0, together.stderr)
        for file in files:
            self.assertEqual(self.run_program("build", file, *formats, "-o", "alone/").returncode, 0)
        self.assertEqual(len(self.files("together")), 20)
        self.assertEqual(self.bytes_below("together"), self.bytes_below("alone"))
        # In another order, and so with other things kept.
        self.run_program("build", *reversed(files), *formats, "-o", "reversed/")
        self.assertEqual(self.bytes_below("reversed"), self.bytes_below("alone"))

    def test_one_that_fails_stops_no_other(self):
        self.write(a=person("Ada"), b=WRONG, d=person("Dan"))
        result = self.run_program("build", "b.yaml", "a.yaml", "none.yaml", "d.yaml", "-f", "text",
                                  "--message-format", "short")
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stderr.splitlines(),
                         ["b.yaml:1:21: error[R2001]: unknown key `emial` in the person",
                          "wrote a.txt (25 B)",
                          "error[R0001]: cannot read none.yaml: no such file",
                          "wrote d.txt (25 B)",
                          "built 2 of 4 files: 2 errors, 0 warnings"])
        self.assertEqual(self.run_program("build", "b.yaml", "a.yaml", "-f", "text").returncode, 1)
        self.assertEqual(self.files(), ["a.txt", "a.yaml", "b.yaml", "d.txt", "d.yaml"])

    def test_frames_of_two_files_are_parted(self):
        self.write(a=WRONG, b=WRONG)
        for command in ("build", "check"):
            said = self.run_program(command, "a.yaml", "b.yaml").stderr
            self.assertIn("  = help: did you mean `email`?\n  = help: resumec explain R2001\n\nerror[R2001]", said)

    def test_documents_of_complaints_hold_those_of_all(self):
        self.write(a=WRONG, b=person("Ada"), c=WRONG)
        for command in ("build", "check"):
            with self.subTest(command):
                words = [command, "a.yaml", "b.yaml", "c.yaml", "--no-lint"]
                words = [word for word in words if command == "check" or word != "--no-lint"]
                log = json.loads(self.run_program(*words, "--message-format", "sarif").stderr)
                places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                          for one in log["runs"][0]["results"]]
                self.assertEqual(places, ["a.yaml", "c.yaml"])
                lines = self.run_program(*words, "--message-format", "json").stderr.splitlines()
                self.assertEqual([json.loads(line)["file"] for line in lines], ["a.yaml", "c.yaml"])
                self.run_program(*words, "-q", "--diagnostics-file", "found.sarif")
                self.assertEqual(json.loads((self.path / "found.sarif").read_text()), log)
                self.run_program(*words, "-q", "--diagnostics-file", "found.json")
                self.assertEqual((self.path / "found.json").read_text().splitlines(), lines)

    def test_one_place_does_not_take_several(self):
        self.write(a=person("Ada"), b=person("Bob"))
        for output in ("-", "cv.pdf"):
            self.expect(2, f"error: `-o {output}` takes one résumé, and several are named\n"
                           "help: give `-o` a directory\n", "build", "a.yaml", "b.yaml", "-f", "pdf", "-o", output)
        self.expect(0, "", "build", "a.yaml", "-f", "text", "-q", "-o", "-", "a.yaml")
        self.assertEqual(self.files(), ["a.yaml", "b.yaml"])

    def test_no_output_is_written_twice(self):
        self.write(a=person("Ada"), cv__a=person("Bob"), b=person("Dan"))
        self.expect(2, "wrote out/a.txt (25 B)\n"
                       "error[R0031]: cannot write out/a.txt twice\n  = help: give each a file of its own\n"
                       "wrote out/b.txt (25 B)\nbuilt 2 of 3 files: 1 error, 0 warnings\n",
                    "build", "a.yaml", "cv/a.yaml", "b.yaml", "-f", "text", "-o", "out/")
        self.assertTrue((self.path / "out/a.txt").read_text().startswith("Ada\n"))

    def test_no_output_replaces_what_another_file_reads(self):
        self.write(a=person("Ada"), b=person("Bob", "design: {theme: ./c.html}\n"))
        (self.path / "c.html").write_text("extends: plain\n")
        self.write(c=person("Cam"))
        # The first file's own outputs go where the last one's theme stands; a résumé is one, too.
        (self.path / "a.txt").write_text(person("Eve"))
        said = self.run_program("build", "c.yaml", "a.yaml", "b.yaml", "a.txt", "-f", "html,text")
        self.assertEqual(said.returncode, 2)
        self.assertIn("error[R0030]: cannot write c.html: it is a file that the résumé uses, ./c.html\n"
                      if "./c.html" in said.stderr else
                      "error[R0030]: cannot write c.html: it is a file that the résumé uses\n", said.stderr)
        self.assertIn("error[R0030]: cannot write a.txt: it is the résumé\n", said.stderr)
        self.assertEqual((self.path / "c.html").read_text(), "extends: plain\n")
        self.assertEqual((self.path / "a.txt").read_text(), person("Eve"))
        self.assertTrue((self.path / "b.html").exists())

    def test_many_take_no_more_memory_than_few(self):
        self.write(**{f"cv__{i:04}": person(f"Ada {i}", f"skills: [Skill {i}]\n") for i in range(300)})
        files = sorted(str(p.relative_to(self.path)) for p in (self.path / "cv").iterdir())
        peak = {}
        for count in (30, 300):
            words = [PROGRAM, "build", "-q", "-f", "text", "-o", "out/", *files[:count]]
            process = subprocess.Popen(words, cwd=self.path, stderr=subprocess.PIPE)
            said = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            process.stderr.close()
            self.assertEqual((process.returncode, said), (0, b""))
            peak[count] = usage.ru_maxrss
        self.assertEqual(len(self.files("out")), 300)
        self.assertIn("Skill 299", (self.path / "out/0299.txt").read_text())
        # Kilobytes: what is kept is trees of texts, a few kilobytes each.
        if not SANITIZED:
            self.assertLess(peak[300] - peak[30], 10_000)


if __name__ == "__main__":
    unittest.main()
