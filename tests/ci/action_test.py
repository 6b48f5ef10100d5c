#!/usr/bin/env python3
"""action.yml in a repository that is not ours: every step of it is run, as a runner would.

RESUMEC is the path of the program.
"""

import functools
import http.server
import json
import os
import tempfile
import threading
import unittest
from pathlib import Path

import packages

packages.use()

import expressions  # noqa: E402
import host  # noqa: E402
from support import CLEAN, PROGRAM, VARIANTS, VERSION, WRONG, documented, lay_packages, package_name  # noqa: E402

# What a stranger writes who hopes that a log is read for commands.
COMMANDING = """\
basics: {name: Ada Lovelace, email: ada@example.org}
"::add-mask::a": 1
"##[add-mask]b": 1
work:
  - name: |-
      ::set-output name=sarif::/etc/passwd
      ##[set-env name=PATH;]/tmp
      ::error::no
    postion: "::warning::x"
"""


class ActionTest(unittest.TestCase):
    def host(self, **files):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return host.Host(folder.name, files.get("files", files))

    def run_with(self, there, **inputs):
        inputs = {name.replace("_", "-"): value for name, value in inputs.items()}
        return there.run_action({"program": PROGRAM, **inputs})

    def sarif(self, outputs):
        log = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))
        self.assertEqual(log["version"], "2.1.0")
        return [(one["ruleId"], one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
                for one in log["runs"][0]["results"]]


class CheckTest(ActionTest):
    def test_a_resume_without_a_fault(self):
        there = self.host(files={"resume.yaml": VARIANTS})
        ok, outputs = self.run_with(there, upload_sarif="true", publish="true", publish_version="public")
        self.assertTrue(ok, there.log.text)
        self.assertEqual((there.log.annotations, there.log.obeyed), ([], []))
        self.assertIn("checked 1 file, 1 variant: 0 errors, 0 warnings", there.log.text)
        self.assertEqual((outputs["errors"], outputs["warnings"], outputs["version"]), ("0", "0", VERSION))
        self.assertEqual(self.sarif(outputs), [])
        self.assertEqual(there.handed("github/codeql-action/upload-sarif")["log"]["runs"][0]["results"], [])
        artifact = there.handed("actions/upload-artifact")
        self.assertEqual(artifact["name"], "resume")
        self.assertEqual(set(artifact["files"]), {f"resume{variant}.{ending}" for variant in ("", "-public")
                                                  for ending in ("pdf", "html", "txt")})
        self.assertTrue(artifact["files"]["resume.pdf"].startswith(b"%PDF-"))
        self.assertIn(b"Ada Lovelace", artifact["files"]["resume-public.html"])
        # What everybody can read is the one version, and nothing else.
        site = there.handed("actions/upload-pages-artifact")["files"]
        self.assertEqual(set(site), {"index.html", "index.pdf"})
        self.assertNotIn(b"ada@example.org", site["index.html"])
        self.assertIn(b'href="index.pdf"', site["index.html"])
        self.assertIsNotNone(there.handed("actions/deploy-pages"))
        self.assertEqual(outputs["page-url"], "https://somebody.example/")
        summary = there.summary.read_text(encoding="utf-8")
        self.assertIn("| <code>resume.yaml</code> | 0 | 0 |\n", summary)
        self.assertRegex(summary, r"\| <code>resume-public\.pdf</code> \| \d{4,} \|\n")
        self.assertEqual(summary.count("<code>"), 7)
        # The checkout is as it was.
        self.assertEqual([path.name for path in there.workspace.iterdir()], ["resume.yaml"])
        # Steps behind this one have the program.
        ok, _ = there.script("later", "resumec --version", {}, there.workspace)
        self.assertTrue(ok)
        self.assertTrue(there.log.text.endswith(f"resumec {VERSION}\n"))

    def test_faults_are_annotated_and_nothing_is_built(self):
        there = self.host(files={"resume.yaml": CLEAN, "cv/wrong.yaml": WRONG})
        ok, outputs = self.run_with(there, files="resume.yaml\n  cv/*.yaml  \n", upload_sarif="true", publish="true")
        self.assertFalse(ok)
        self.assertEqual(there.code, 1)
        found = [(kind, one["file"], one["line"], one["title"]) for kind, one, _ in there.log.annotations]
        self.assertIn(("error", "cv/wrong.yaml", "4", "R2110 date-order"), found)
        self.assertEqual({file for _, file, _, _ in found}, {"cv/wrong.yaml"})
        warnings = sum(kind == "warning" for kind, *_ in found)
        self.assertGreater(warnings, 0)
        # People who read the log see the line.
        self.assertRegex(there.log.text, r"(?m)^.*ends here")
        self.assertEqual((outputs["errors"], outputs["warnings"]), ("1", str(warnings)))
        log = there.handed("github/codeql-action/upload-sarif")
        self.assertEqual(self.sarif(outputs), self.sarif({"sarif": log["sarif_file"]}))
        self.assertIn(("R2110", "cv/wrong.yaml"), self.sarif(outputs))
        summary = there.summary.read_text(encoding="utf-8")
        self.assertIn(f"| <code>resume.yaml</code> | 0 | 0 |\n| <code>cv/wrong.yaml</code> | 1 | {warnings} |\n", summary)
        self.assertEqual(there.ran, ["plan", "install", "check"])
        self.assertEqual([name for name, _ in there.used], ["github/codeql-action/upload-sarif"])

    def test_warnings_can_be_errors_and_left_out(self):
        there = self.host(files={"resume.yaml": CLEAN.replace("the first", "the the first")})
        for warnings, errors, code in (("", "0", 0), ("error", "1", 1), ("error,no-doubled-word", "0", 0)):
            there.begin()
            ok, outputs = self.run_with(there, warnings=warnings, build="false", sarif="found/log.sarif")
            self.assertEqual((ok, outputs["errors"], there.code), (code == 0, errors, code), there.log.text)
            self.assertEqual(outputs["sarif"], "found/log.sarif")
            self.assertTrue((there.workspace / "found/log.sarif").exists())
            self.assertIsNone(there.handed("actions/upload-artifact"))

    def test_all_is_counted_whatever_is_shown(self):
        there = self.host(files={"resume.yaml": CLEAN + "".join(f"key{n}: 1\n" for n in range(120))})
        for arguments, shown in (("", 50), ("--max-errors\n7", 7), ("--max-errors=7\n--locale\nde", 7)):
            there.begin()
            ok, outputs = self.run_with(there, arguments=arguments)
            self.assertFalse(ok)
            self.assertEqual((there.code, outputs["errors"], outputs["warnings"]), (1, "120", "0"), there.log.text)
            self.assertEqual(sum(kind == "error" for kind, *_ in there.log.annotations), shown)
            self.assertIn("| <code>resume.yaml</code> | 120 | 0 |\n", there.summary.read_text(encoding="utf-8"))

    def test_a_command_line_that_is_wrong(self):
        there = self.host(files={"resume.yaml": CLEAN, "cv/notes.txt": ""})
        for inputs, code, text in (({"warnings": "errr"}, 2, "`resumec check` ended with 2"),
                                   ({"files": "none.yaml"}, 3, "no file is called `none.yaml`"),
                                   ({"files": "cv/*.yaml"}, 3, "no file is called `cv/*.yaml`"),
                                   ({"files": "cv"}, 2, "the input `files` names no file"),
                                   ({"program": "no-resumec"}, 3, "there is no program `no-resumec`"),
                                   ({"output": "."}, 2, "the input `output` must be a folder of its own"),
                                   ({"output": "../"}, 2, "the input `output` must be a folder of its own")):
            there.begin()
            with self.subTest(inputs):
                ok, _ = self.run_with(there, **inputs)
                self.assertEqual((ok, there.code), (False, code), there.log.text)
                self.assertEqual([kind for kind, _, _ in there.log.annotations], ["error"])
                self.assertTrue(there.log.annotations[0][2].startswith(text), there.log.annotations)
                self.assertIsNone(there.handed("actions/upload-artifact"))


class BuildTest(ActionTest):
    def test_versions_formats_and_options(self):
        there = self.host(files={"cv.yaml": VARIANTS, "plain.yaml": CLEAN})
        ok, outputs = self.run_with(there, files="*.yaml", formats="text", arguments="--locale\nde\n", output="made/here")
        self.assertTrue(ok, there.log.text)
        made = there.handed("actions/upload-artifact")["files"]
        self.assertEqual(set(made), {"cv.txt", "cv-public.txt", "plain.txt"})
        self.assertIn("Berufserfahrung", made["plain.txt"].decode())
        self.assertEqual(outputs["folder"], str(there.workspace / "made/here"))
        for versions, names in (("whole", {"cv.txt"}), ("public", {"cv-public.txt"})):
            there.begin()
            ok, _ = self.run_with(there, files="cv.yaml", formats="text", versions=versions)
            self.assertTrue(ok, there.log.text)
            self.assertEqual(set(there.handed("actions/upload-artifact")["files"]), names)

    def test_without_a_name_it_takes_what_the_program_takes(self):
        there = self.host(files={"resume.json": '{"basics": {"name": "Ada", "email": "ada@example.org"}}'})
        ok, _ = self.run_with(there, files=" \n", formats="text")
        self.assertTrue(ok, there.log.text)
        self.assertEqual(set(there.handed("actions/upload-artifact")["files"]), {"resume.txt"})
        (there.workspace / "resume.yaml").write_text(WRONG, encoding="utf-8")
        there.begin()
        ok, _ = self.run_with(there)
        self.assertFalse(ok)
        self.assertIn("resume.yaml", [one.get("file") for _, one, _ in there.log.annotations])

    def test_what_cannot_be_built_is_no_artifact(self):
        there = self.host(files={"a/cv.yaml": CLEAN, "b/cv.yaml": CLEAN})
        for inputs, text in (({"files": "*/cv.yaml"}, "the outputs of `a/cv.yaml` and `b/cv.yaml` would have the same"),
                             ({"files": "a/cv.yaml", "versions": "backend"}, None),
                             ({"files": "a/cv.yaml", "formats": "docx"}, None)):
            there.begin()
            with self.subTest(inputs):
                ok, _ = self.run_with(there, **inputs)
                self.assertFalse(ok, there.log.text)
                self.assertIn("build", there.ran)
                self.assertIsNone(there.handed("actions/upload-artifact"))
                self.assertTrue(text is None or there.log.annotations[0][2].startswith(text), there.log.text)


class StrangerTest(ActionTest):
    NAMES = ("a b'c\".yaml", "$(touch pwned).yaml", "; touch pwned; .yaml", "-rf.yaml", "[x] ü|`*_.yaml",
             "::error::x.yaml", "line\nbreak%0A.yaml", "${{ inputs.files }}.yaml", "&lt;.yaml")

    def test_names_are_nothing_but_names(self):
        there = self.host(files={name: CLEAN for name in self.NAMES})
        ok, outputs = self.run_with(there, files="*.yaml", formats="text", artifact="$(touch pwned)'\"")
        self.assertTrue(ok, there.log.text)
        self.assertEqual(there.log.obeyed, [])
        self.assertEqual(set(there.handed("actions/upload-artifact")["files"]),
                         {name.removesuffix(".yaml") + ".txt" for name in self.NAMES})
        self.assertEqual(there.handed("actions/upload-artifact")["name"], "$(touch pwned)'\"")
        self.assertEqual({path.name for path in there.workspace.iterdir()}, set(self.NAMES))
        rows = [line for line in there.summary.read_text(encoding="utf-8").splitlines() if "<code>" in line]
        self.assertEqual(len(rows), 2 * len(self.NAMES))
        self.assertIn("| <code>&#91;x&#93; ü&#124;&#96;&#42;&#95;.yaml</code> | 0 | 0 |", rows)
        self.assertIn("| <code>&amp;lt;.yaml</code> | 0 | 0 |", rows)
        # Each of them can be named as it is, too, where it is one line.
        there.begin()
        ok, _ = self.run_with(there, files="\n".join(self.NAMES[:6]), build="false")
        self.assertTrue(ok, there.log.text)
        self.assertIn("checked 6 files: ", there.log.text)

    def test_inputs_are_nothing_but_values(self):
        there = self.host(files={"resume.yaml": CLEAN})
        for name in ("files", "warnings", "arguments", "sarif", "versions", "formats", "output", "publish-version",
                     "program", "version", "from", "sha256"):
            there.begin()
            there.run_action({"publish": "true",
                              **({} if name in ("version", "from", "sha256") else {"program": PROGRAM}),
                              name: "$(touch pwned)`touch pwned`'; touch pwned; '\"; touch pwned; \""})
            self.assertFalse((there.workspace / "pwned").exists(), name)

    def test_a_resume_commands_nothing(self):
        there = self.host(files={"resume.yaml": COMMANDING})
        ok, outputs = self.run_with(there)
        self.assertFalse(ok)
        self.assertIn("##[add-mask]b", there.log.text)
        self.assertEqual(there.log.obeyed, [])
        self.assertEqual({one["file"] for _, one, _ in there.log.annotations}, {"resume.yaml"})
        self.assertTrue(outputs["sarif"].startswith(str(there.temp)))

    def test_the_artifact_is_what_was_built_and_nothing_else(self):
        there = self.host(files={"resume.yaml": CLEAN})
        (there.workspace / ".git").mkdir()
        (there.workspace / ".git/config").write_text("hunter2\n", encoding="utf-8")
        (there.top / "temporary").mkdir()
        for link, to in (("out", ".git"), ("away", there.top / "temporary")):
            (there.workspace / link).symlink_to(to)
        for output in ("out", "away", "away/new", ".git", "."):
            there.begin()
            ok, _ = self.run_with(there, output=output)
            self.assertFalse(ok, output)
            self.assertIn("must be a folder of its own", there.log.annotations[-1][2])
            self.assertNotIn("actions/upload-artifact", there.ran)

    def test_the_log_is_written_over_nothing_elsewhere(self):
        there = self.host(files={"resume.yaml": CLEAN})
        (there.top / "precious").write_text("hunter2\n", encoding="utf-8")
        (there.workspace / "log.sarif").symlink_to(there.top / "precious")
        ok, _ = self.run_with(there, sarif="log.sarif", build="false")
        self.assertFalse(ok)
        self.assertEqual(there.log.annotations[-1][2], "the input `sarif` leads through a link: `log.sarif`")
        self.assertEqual((there.top / "precious").read_text(encoding="utf-8"), "hunter2\n")

    def test_two_resumes_that_make_one_file(self):
        there = self.host(files={"cv.yaml": VARIANTS, "cv-public.yaml": CLEAN})
        ok, _ = self.run_with(there, files="cv*.yaml", formats="text")
        self.assertFalse(ok)
        self.assertRegex(there.log.annotations[-1][2], r"^`cv\S*yaml` and `cv\S*yaml` both make `cv-public.txt`$")

    def test_a_link_out_of_the_workspace_shows_nothing(self):
        there = self.host(files={"real.yaml": CLEAN})
        (there.top / "secret").write_text("hunter2\n", encoding="utf-8")
        (there.workspace / "resume.yaml").symlink_to(there.top / "secret")
        (there.workspace / "linked.yaml").symlink_to("real.yaml")
        for files in ("resume.yaml", "../secret", "*.yaml"):
            there.begin()
            ok, _ = self.run_with(there, files=files)
            self.assertFalse(ok)
            self.assertNotIn("hunter2", there.log.text)
            self.assertIn("is outside of the workspace", there.log.annotations[0][2])
        there.begin()
        ok, _ = self.run_with(there, files="linked.yaml", build="false")
        self.assertTrue(ok, there.log.text)


class InstallTest(ActionTest):
    """From packages, from an address, out of a cache, from sources."""

    def setUp(self):
        self.name = package_name()

    def test_from_a_folder_by_its_sums(self):
        there = self.host(files={"resume.yaml": CLEAN})
        folder = there.top / "packages ü"
        total = lay_packages(folder)
        inputs = {"from": str(folder), "build": "false"}
        ok, outputs = there.run_action({**inputs, "sha256": total})
        self.assertTrue(ok, there.log.text)
        self.assertEqual(outputs["version"], VERSION)
        self.assertTrue(outputs["program"].endswith("/bin/resumec"))
        self.assertIn("checked 1 file", there.log.text)
        for change, text in (({"sha256": "0" * 64}, f"{self.name} is not what the input `sha256` says"),
                             ({"version": "v9.9.9"}, f"cannot fetch {folder}/resumec-9.9.9-linux-"),
                             ({"version": "../x"}, "`../x` is no version"),
                             ({"from": "/nonexistent"}, "cannot fetch /nonexistent/SHA256SUMS")):
            there.begin()
            ok, _ = there.run_action({**inputs, **change})
            self.assertFalse(ok)
            self.assertTrue(there.log.annotations[-1][2].startswith(text), there.log.text)
            self.assertNotIn("check", there.ran)
        # One bit, and no sum at all.
        bytes_ = bytearray((folder / self.name).read_bytes())
        bytes_[len(bytes_) // 2] ^= 1
        (folder / self.name).write_bytes(bytes_)
        for sums, text in ((None, f"{self.name} is not what SHA256SUMS says"),
                           ("", f"SHA256SUMS says nothing of {self.name}"),
                           (f"{total}  another.tar.gz\n", f"SHA256SUMS says nothing of {self.name}")):
            if sums is not None:
                (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
            there.begin()
            ok, _ = there.run_action(inputs)
            self.assertFalse(ok)
            self.assertEqual(there.log.annotations[-1][2], text)
            self.assertNotIn("check", there.ran)

    def test_from_an_address_once_and_then_out_of_the_cache(self):
        there = self.host(files={"resume.yaml": CLEAN})
        lay_packages(there.top / "served")
        handler = functools.partial(QuietHandler, directory=str(there.top / "served"))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        inputs = {"from": f"http://127.0.0.1:{server.server_port}", "build": "false"}
        try:
            ok, _ = there.run_action(inputs)
        finally:
            server.shutdown()
            server.server_close()
        self.assertTrue(ok, there.log.text)
        (key, kept), = there.cache.items()
        self.assertEqual(key, f"resumec-{VERSION}-{os.uname().machine}")
        self.assertEqual({path.name for path in kept.iterdir()}, {self.name, f"{self.name}.SHA256SUMS"})
        there.begin()
        ok, _ = there.run_action(inputs)
        self.assertTrue(ok, there.log.text)
        self.assertNotIn("fetching", there.log.text)
        # What was kept is not trusted more than what is fetched.
        with open(kept / self.name, "ab") as file:
            file.write(b"x")
        there.begin()
        ok, _ = there.run_action(inputs)
        self.assertFalse(ok)
        self.assertEqual(there.log.annotations[-1][2], f"{self.name} is not what SHA256SUMS says")

    def test_the_sums_of_one_release_say_nothing_of_another(self):
        """A job that installs two: what the first release says must not let the second in."""
        there = self.host(files={"resume.yaml": CLEAN})
        lay_packages(there.top / "served/right")
        lay_packages(there.top / "served/wrong")
        other = self.name.replace(VERSION, "9.9.9")
        (there.top / "served/wrong" / self.name).rename(there.top / "served/wrong" / other)
        (there.top / "served/wrong/SHA256SUMS").write_text(f"{'0' * 64}  {other}\n", encoding="utf-8")
        handler = functools.partial(QuietHandler, directory=str(there.top / "served"))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        address = f"http://127.0.0.1:{server.server_port}"
        ok, _ = there.run_action({"from": f"{address}/right", "build": "false"})
        self.assertTrue(ok, there.log.text)
        ok, _ = there.run_action({"from": f"{address}/wrong", "version": "9.9.9", "build": "false"})
        self.assertFalse(ok)
        self.assertEqual(there.log.annotations[-1][2], f"{other} is not what SHA256SUMS says")

    def test_the_releases_of_the_actions_own_repository(self):
        there = self.host(files={"resume.yaml": CLEAN})
        ok, outputs = there.script("plan", 'bash "$GITHUB_ACTION_PATH/packaging/action/plan"', {}, there.action)
        self.assertTrue(ok, there.log.text)
        self.assertEqual(outputs["from"], f"https://host.example/somebody/resumec/releases/download/v{VERSION}")
        self.assertEqual(outputs["package"], self.name)

    def test_packages_are_for_two_processors_and_linux(self):
        there = self.host(files={})
        for system, machine, package, text in (
                ("Linux", "aarch64", f"resumec-{VERSION}-linux-aarch64.tar.gz", None),
                ("Linux", "arm64", f"resumec-{VERSION}-linux-aarch64.tar.gz", None),
                ("Linux", "riscv64", None, "there are packages for x86_64 and aarch64 only; name a program of your own"),
                ("Darwin", "arm64", None, "the steps run on Linux only: `runs-on: ubuntu-latest`")):
            there.begin()
            there.path = [str(there.temp)]
            uname = there.temp / "uname"
            uname.write_text(f'#!/bin/sh\n[ "$1" = -s ] && echo {system} || echo {machine}\n', encoding="utf-8")
            uname.chmod(0o755)
            ok, outputs = there.script("plan", 'bash "$GITHUB_ACTION_PATH/packaging/action/plan"', {}, there.action)
            self.assertEqual((ok, outputs.get("package")), (text is None, package), there.log.text)
            if text is not None:
                self.assertTrue(there.log.annotations[0][2].startswith(text), there.log.text)

    def test_a_program_that_does_not_start(self):
        there = self.host(files={"resume.yaml": CLEAN})
        lay_packages(there.top / "packages", "#!/bin/sh\necho GLIBC_9 not found; exit 1\n")
        ok, _ = there.run_action({"from": str(there.top / "packages")})
        self.assertFalse(ok)
        self.assertEqual(there.log.annotations[-1][2], "the program does not start on this machine: GLIBC_9 not found")

    def test_from_a_checkout_it_is_built_of_its_sources(self):
        # The build itself is tested elsewhere; here stands what it leaves behind.
        there = self.host(files={"resume.yaml": CLEAN})
        host.lay_action(there.workspace / "resumec")
        script = there.workspace / "resumec" / "scripts" / "resumec"
        script.parent.mkdir()
        script.write_text('#!/bin/sh\n[ "$1 $2" = "install --prefix" ] || exit 2\necho building\nmkdir -p "$3/bin"\n'
                          f'ln -s "{PROGRAM}" "$3/bin/resumec"\n', encoding="utf-8")
        script.chmod(0o755)
        for folder in ("cmake", "src", "include", "themes", "translations", "fonts"):
            (there.workspace / "resumec" / folder).mkdir()
        source = there.workspace / "resumec" / "src" / "main.cpp"
        for text, building in (("one", True), ("one", False), ("two", True)):
            source.write_text(text, encoding="utf-8")
            there.begin()
            ok, outputs = there.run_action({"build": "false"}, there.workspace / "resumec")
            self.assertTrue(ok, there.log.text)
            self.assertEqual("building\n" in there.log.text, building)
        self.assertEqual(len(there.cache), 2)
        script.write_text("#!/bin/sh\nexit 69\n", encoding="utf-8")
        source.write_text("three", encoding="utf-8")
        there.begin()
        ok, _ = there.run_action({}, there.workspace / "resumec")
        self.assertFalse(ok)
        self.assertEqual(there.log.annotations[-1][2], "the program could not be built")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class WorkflowTest(ActionTest):
    """The workflows that are there to be copied, in a repository that has nothing but a résumé."""

    def workflow(self, text, resume=CLEAN):
        there = self.host(files={"resume.yaml": resume, ".github/workflows/resume.yml": text})
        return there, there.workspace / ".github/workflows/resume.yml"

    def test_ten_lines_publish_a_resume(self):
        text = documented(".github/workflows/resume.yml")
        self.assertEqual(len(text.splitlines()), 10)
        there, path = self.workflow(text)
        ok, _ = there.run_workflow(path)
        self.assertTrue(ok, there.log.text)
        self.assertEqual([name for name, _ in there.used],
                         ["actions/checkout", "actions/upload-artifact", "actions/upload-pages-artifact",
                          "actions/deploy-pages"])
        self.assertEqual(set(there.handed("actions/upload-pages-artifact")["files"]), {"index.html", "index.pdf"})
        # What actions/deploy-pages asks of the job.
        self.assertEqual(there.job["environment"], "github-pages")
        there, path = self.workflow(text, WRONG)
        ok, _ = there.run_workflow(path)
        self.assertFalse(ok)
        self.assertEqual([name for name, _ in there.used], ["actions/checkout"])

    def test_pull_requests_are_checked_and_publish_nothing(self):
        text = (host.ROOT / "packaging/github/resume.yml").read_text(encoding="utf-8")
        there, path = self.workflow(text)
        self.assertEqual(there.run_workflow(path, "push"), (True, {"publish"}), there.log.text)
        self.assertIsNotNone(there.handed("actions/deploy-pages"))
        there.begin()
        self.assertEqual(there.run_workflow(path, "pull_request"), (True, {"check"}), there.log.text)
        self.assertIsNone(there.handed("actions/deploy-pages"))
        there, path = self.workflow(text, CLEAN.replace("the first", "the the first"))
        self.assertEqual(there.run_workflow(path, "pull_request"), (False, {"check"}))
        self.assertEqual([kind for kind, _, _ in there.log.annotations], ["error"])


class HostTest(unittest.TestCase):
    """The stand-in knows what it is handed, or fails."""

    CONTEXTS = {"inputs": {"a": "x", "b-c": ""}, "steps": {"one": {"outputs": {"d": "y"}}}}

    def test_conditions(self):
        for text, ok, runs in (("inputs.a == 'x'", True, True), ("inputs.a != 'X'", True, False),
                               ("inputs.b-c", True, False), ("!inputs.b-c && inputs.a == 'x'", True, True),
                               ("inputs.a == 'x'", False, False), ("always() && inputs.a == 'x'", False, True),
                               ("always() && inputs.a == 'z'", True, False), ("failure()", True, False),
                               ("${{ inputs.a == 'z' || steps.one.outputs.d == 'y' }}", True, True)):
            self.assertEqual(expressions.condition(text, self.CONTEXTS, ok), runs, text)

    def test_what_is_not_known(self):
        for text in ("inputs.aa == 'x'", "steps.two.outputs.d", "inputs", "contains(inputs.a, 'x')", "inputs.a == x",
                     "inputs.a > 'x'", "inputs['a']", "inputs.a == 'x' inputs.a", "inputs.a ==", "(inputs.a",
                     "${{ inputs.a }}${{ inputs.a }}", "hashFiles('x')", ""):
            with self.assertRaises(expressions.Unknown, msg=text):
                expressions.condition(text, self.CONTEXTS, True)
        for text in ("${{ inputs.aa }}", "${{ format('{0}', inputs.a) }}"):
            with self.assertRaises(expressions.Unknown, msg=text):
                expressions.filled(text, self.CONTEXTS)

    def test_a_value_in_a_script_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            there = host.Host(folder, {})
            with self.assertRaises(expressions.Unknown):
                there.steps([{"run": "echo ${{ inputs.a }}"}], self.CONTEXTS, there.workspace)
            with self.assertRaises(expressions.Unknown):
                there.steps([{"uses": "actions/setup-python@v6"}], self.CONTEXTS, there.workspace)


if __name__ == "__main__":
    unittest.main()
