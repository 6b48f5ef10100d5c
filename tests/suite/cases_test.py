#!/usr/bin/env python3
"""The runner of the cases must fail when it should: tested with a program that is a shell script."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import cases  # noqa: E402

# Prints a fixed dump, writes fixed outputs, and complains with what the input's line `say:` holds.
PROGRAM = r"""#!/bin/sh
command=$1
for last; do :; done
if [ "$command" = inspect ]; then echo "dump $3"; exit 0; fi
while [ $# -gt 0 ]; do [ "$1" = -o ] && out=$2; shift; done
name=${last%.*}
echo "<p>page</p>" > "$out$name.html"
echo "plain" > "$out$name.txt"
said=$(sed -n 's/^say: //p' "$last")
[ -z "$said" ] || echo "$said" >&2
case $said in *error*) exit 1 ;; esac
exit 0
"""


class CasesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "topic"
        self.folder.mkdir()
        self.program = Path(folder.name) / "program"
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        before = cases.CASES
        self.addCleanup(setattr, cases, "CASES", before)
        cases.CASES = Path(folder.name)

    def case(self, text, name="case.yaml", **goldens):
        (self.folder / name).write_text(text)
        case = cases.Case(self.folder / name)
        for kind, golden in goldens.items():
            case.golden(kind).write_text(golden)
        return case

    def faults(self, *args, **goldens):
        return self.case(*args, **goldens).run(str(self.program))

    def test_matching_goldens_pass(self):
        goldens = {"node": "dump node\n", "html": "<p>page</p>\n", "txt": "plain\n", "diag": ""}
        self.assertEqual(self.faults("basics:\n", **goldens), ([], {}))

    def test_a_moved_golden_is_shown(self):
        faults, moved = self.faults("basics:\n", node="old\n")
        self.assertEqual(faults, [])
        self.assertEqual(moved, {"node": (b"old\n", b"dump node\n")})

    def test_a_case_that_tests_nothing_fails(self):
        self.assertIn("topic/case tests nothing", self.faults("basics:\n")[0][0])

    def test_complaints_match_by_line_severity_code_and_message(self):
        text = "# error[R2005]: unknown field\nsay: fail_a.yaml:2:1: error[R2005]: unknown field\n"
        self.assertEqual(self.faults(text, "fail_a.yaml"), ([], {}))

    def test_complaints_may_assert_the_column_a_later_line_or_no_place(self):
        said = "say: fail_a.yaml:2:7: error[R2005]: m\n"
        self.assertEqual(self.faults("# error[R2005] 7: m\n" + said, "fail_a.yaml")[0], [])
        self.assertEqual(len(self.faults("# error[R2005] 8: m\n" + said, "fail_a.yaml")[0]), 2)
        self.assertEqual(self.faults("# error[R2005] +1: m\n\n" + said.replace(":2:", ":3:"), "fail_a.yaml")[0], [])
        self.assertEqual(self.faults("# error[R9001] nowhere: m\nsay: error[R9001]: m\n", "fail_a.yaml")[0], [])

    def test_an_unlisted_complaint_fails(self):
        faults = self.faults("say: case.yaml:1:1: warning[R2005]: m\n", node="dump node\n")[0]
        self.assertEqual(faults, ["unexpected: case.yaml:1:1: warning[R2005]: m"])

    def test_a_listed_complaint_that_does_not_come_fails(self):
        faults = self.faults("# warning[R2005]: m\nbasics:\n", node="dump node\n")[0]
        self.assertEqual(faults, ["missing at line 2: warning[R2005]: m"])

    def test_the_exit_code_is_the_one_of_the_name(self):
        text = "# error[R2005]: m\nsay: case.yaml:2:1: error[R2005]: m\n"
        self.assertEqual(self.faults(text)[0], ["exit code 1 instead of 0"])
        self.assertIn("exit code 0 instead of 1", self.faults("a:\n", "fail_a.yaml", node="dump node\n")[0])

    def test_orphans_are_found(self):
        self.case("basics:\n", node="dump node\n")
        (self.folder / "gone.node.txt").write_text("x")
        self.assertEqual([path.name for path in cases.orphans()], ["gone.node.txt"])

    def test_accept_refuses_in_ci(self):
        script = Path(cases.__file__).resolve().parents[2] / "scripts" / "golden"
        result = subprocess.run([sys.executable, script, "--program", self.program, "accept"],
                                env={**os.environ, "CI": "true"}, capture_output=True, text=True, check=False)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("not in CI", result.stderr)


if __name__ == "__main__":
    unittest.main()
