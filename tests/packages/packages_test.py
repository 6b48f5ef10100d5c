#!/usr/bin/env python3
"""What scripts/package makes of this build's program, installed and used as its users would, in fresh folders.

    packages_test.py BUILD_FOLDER

The program is this machine's, linked with its libraries; scripts/release-check does the same with the portable one, and
installs in bare systems.
"""

import hashlib
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

BUILD = Path(sys.argv[1])
PROGRAM = Path(os.environ["RESUMEC"])
ROOT = Path(__file__).resolve().parents[2]
CLEAN = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
CV = "basics: {name: Ada Lovelace, email: ada@example.org}\n"
WRONG = "basics: {name: Ada Lovelace, emial: ada@example.org}\n"


def run(*words, code=0, **options):
    made = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False,
                          **{"env": CLEAN, **options})
    if made.returncode != code:
        raise AssertionError(f"{' '.join(map(str, words))}: {made.returncode}\n{made.stdout}{made.stderr}")
    return made.stdout


def make(out, *words, program=PROGRAM, **environment):
    return run(ROOT / "scripts/package", "--fast", "--program", program, "--build", BUILD, "--out", out, *words,
               env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000", **environment})


def sums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


class PackagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="packages ")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.packages = cls.folder / "out"
        cls.said = make(cls.packages)
        cls.version = run(PROGRAM, "--version").split()[-1]
        cls.machine = os.uname().machine

    def fresh(self, name):
        folder = self.folder / name
        folder.mkdir()
        (folder / "cv.yaml").write_text(CV)
        (folder / "wrong.yaml").write_text(WRONG)
        return folder

    def one(self, pattern):
        found = list(self.packages.glob(pattern))
        self.assertEqual(len(found), 1, f"{pattern}: {self.said}")
        return found[0]

    def assert_builds(self, folder, *command):
        """The command makes what the program itself makes, and tells of a fault by its exit code."""
        run(*command, "build", "cv.yaml", cwd=folder)
        made = {name: (folder / name).read_bytes() for name in ("cv.pdf", "cv.html", "cv.txt")}
        own = folder / "own"
        own.mkdir()
        run(PROGRAM, "build", "cv.yaml", "-o", "own/", cwd=folder)
        self.assertEqual(made, {name: (own / name).read_bytes() for name in made})
        run(*command, "check", "wrong.yaml", cwd=folder, code=1)

    def test_the_steps_of_the_action_find_it(self):
        folder = self.fresh("ci")
        said = folder / "said"
        env = {**CLEAN, "RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(said), "GITHUB_PATH": str(folder / "path")}
        steps = ROOT / "packaging/action"
        run("bash", steps / "plan", env={**env, "FROM": str(self.packages)}, cwd=folder)
        planned = dict(line.split("=", 1) for line in said.read_text().splitlines())
        self.assertTrue(self.one(planned["package"]))
        run("bash", steps / "install", cwd=folder,
            env={**env, **{name.upper(): planned[name] for name in ("kind", "store", "package", "from")}})
        self.assert_builds(folder, Path((folder / "path").read_text().strip()) / "resumec")

    def test_the_sums_are_those_of_all_files(self):
        rows = (self.packages / "SHA256SUMS").read_text().splitlines()
        names = {path.name for path in self.packages.iterdir()} - {"SHA256SUMS"}
        self.assertEqual({row.split("  ")[1] for row in rows}, names)
        run("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS", cwd=self.packages)

    def test_two_runs_give_the_same_bytes(self):
        again = self.folder / "elsewhere" / "again"
        again.parent.mkdir()
        old = os.umask(0o077)
        try:
            make(again, TZ="Asia/Tokyo", LC_ALL="C", HOME="/")
        finally:
            os.umask(old)
        self.assertEqual(sums(again), sums(self.packages))

    def test_the_archive_unpacks_below_one_folder_and_runs_there(self):
        folder = self.fresh("archive")
        archive = self.one("*.tar.gz")
        top = f"resumec-{self.version}-linux-{self.machine}"
        self.assertEqual(archive.name, top + ".tar.gz")
        with tarfile.open(archive) as tar:
            entries = tar.getmembers()
        self.assertEqual({entry.name.split("/")[0] for entry in entries}, {top})
        self.assertEqual({entry.mtime for entry in entries}, {1790000000})
        self.assertEqual({(entry.uid, entry.gid, entry.mode) for entry in entries}, {(0, 0, 0o644), (0, 0, 0o755)})
        self.assertEqual([entry.name for entry in entries if entry.mode == 0o755], [f"{top}/bin/resumec"])
        run("tar", "-xzf", archive, cwd=folder)
        self.assert_builds(folder, folder / top / "bin/resumec")
        share = folder / top / "share"
        for path in ("man/man1/resumec-build.1", "bash-completion/completions/resumec", "zsh/site-functions/_resumec",
                     "fish/vendor_completions.d/resumec.fish", "resumec/LICENSE", "resumec/README.md",
                     "resumec/schema/resume.schema.json", "resumec/licences/harfbuzz.txt",
                     "resumec/licences/fonts-lato.txt"):
            self.assertTrue((share / path).stat().st_size, path)

    def test_licences_are_whole(self):
        """Papers that only say where Debian has a licence are of no use elsewhere."""
        with tarfile.open(self.one("*.tar.gz")) as tar:
            for name in tar.getnames():
                if "/licences/fonts-" in name:
                    text = tar.extractfile(name).read().decode("utf-8", "replace")
                    with self.subTest(name.rsplit("/", 1)[1]):
                        self.assertRegex(text, r"TERMS AND CONDITIONS FOR USE|PERMISSION & CONDITIONS|Permission is hereby granted")

    def test_what_the_readme_types_of_it_in_a_new_account(self):
        folder = self.fresh("account")
        row = re.search(r"^\| any Linux \| `(.+)` \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)[1]
        name = re.search(r"resumec-\S+\.tar\.gz", row)[0]
        shutil.copy(self.one("*.tar.gz"), folder / name)
        run("sh", "-ec", row, cwd=folder, env={**CLEAN, "HOME": str(folder)})
        self.assert_builds(folder, folder / ".local/bin/resumec")

    def test_the_program_in_the_archive_is_guarded(self):
        with tarfile.open(self.one("*.tar.gz")) as tar:
            name = next(name for name in tar.getnames() if name.endswith("/bin/resumec"))
            path = self.folder / "program"
            path.write_bytes(tar.extractfile(name).read())
        path.chmod(0o755)
        run(sys.executable, "-B", ROOT / "tests/suite/hardening.py", env={**CLEAN, "RESUMEC": str(path)})

    def test_all_packages_hold_the_same_program(self):
        held = set()
        with tarfile.open(self.one("*.tar.gz")) as tar:
            held.add(tar.extractfile(next(name for name in tar.getnames() if name.endswith("/bin/resumec"))).read())
        with tarfile.open(self.one("resumec-linux-*.tgz")) as tar:
            held.add(tar.extractfile("package/bin/resumec").read())
        with zipfile.ZipFile(self.one("*.whl")) as wheel:
            held.add(wheel.read(f"resumec-{self.version}.data/scripts/resumec"))
        folder = self.folder / "unpacked"
        run("dpkg-deb", "--extract", self.one("*.deb"), folder)
        held.add((folder / "usr/bin/resumec").read_bytes())
        self.assertEqual(len(held), 1)

    def test_the_deb_says_what_it_is_and_needs(self):
        package = self.one("*.deb")
        fields = run("dpkg-deb", "--field", package)
        self.assertIn("\nPackage: resumec\n", "\n" + fields)
        self.assertIn(f"\nVersion: {self.version}\n", fields)
        self.assertIn("\nSuggests: fonts-noto-cjk, fonts-noto-color-emoji\n", fields)
        self.assertRegex(fields, r"(?m)^Depends: .*libc6 \(>= 2\.\d+\)")
        listed = run("dpkg-deb", "--contents", package)
        for path in ("usr/bin/resumec", "usr/share/man/man1/resumec.1.gz", "usr/share/doc/resumec/copyright",
                     "usr/share/doc/resumec/changelog.gz", "usr/share/doc/resumec/licences/icu.txt",
                     "usr/share/bash-completion/completions/resumec",
                     "usr/share/zsh/vendor-completions/_resumec", "usr/share/fish/vendor_completions.d/resumec.fish"):
            self.assertIn(f"./{path}\n", listed)
        for line in listed.splitlines():
            self.assertRegex(line, r"^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root/root ")

    def test_the_wheel_gives_the_command_and_the_module(self):
        folder = self.fresh("wheel")
        wheel = self.one("*.whl")
        run(sys.executable, "-m", "venv", folder / "venv")
        python = folder / "venv/bin/python"
        run(python, "-m", "pip", "install", "--no-index", "--disable-pip-version-check", "--quiet", wheel)
        self.assert_builds(folder, folder / "venv/bin/resumec")
        self.assertTrue((folder / "venv/share/man/man1/resumec.1").exists())
        run(python, "-B", ROOT / "tests/packages/python_api.py", cwd=folder)
        self.assertEqual(run(python, "-m", "resumec", "--version"), run(PROGRAM, "--version"))
        run(python, "-m", "pip", "uninstall", "--yes", "resumec", "--disable-pip-version-check", "--quiet")
        self.assertFalse((folder / "venv/bin/resumec").exists())

    def test_the_wheel_keeps_its_own_records(self):
        with zipfile.ZipFile(self.one("*.whl")) as wheel:
            record = wheel.read(f"resumec-{self.version}.dist-info/RECORD").decode()
            self.assertEqual([row.split(",")[0] for row in record.splitlines()], wheel.namelist())
            described = wheel.read(f"resumec-{self.version}.dist-info/WHEEL").decode()
        tag = self.one("*.whl").stem.split("-", 2)[2]
        self.assertIn(f"Tag: {tag}\n", described)

    def test_npm_gives_the_command(self):
        folder = self.fresh("npm")
        environment = {**CLEAN, "PATH": os.environ["PATH"], "HOME": str(folder), "npm_config_cache": str(folder / "cache"),
                       "npm_config_update_notifier": "false"}
        (folder / "package.json").write_text('{"name": "a-folder", "version": "1.0.0", "private": true}')
        run("npm", "install", "--offline", "--no-audit", "--no-fund", self.one("resumec-linux-*.tgz"),
            self.one("resumec-npm-*.tgz"), cwd=folder, env=environment)
        self.assertEqual(run("npx", "--offline", "resumec", "--version", cwd=folder, env=environment),
                         run(PROGRAM, "--version"))
        launcher = folder / "node_modules/.bin/resumec"
        run(launcher, "build", "cv.yaml", cwd=folder, env=environment)
        run(PROGRAM, "build", "cv.yaml", "-o", "own.pdf", cwd=folder)
        self.assertEqual((folder / "cv.pdf").read_bytes(), (folder / "own.pdf").read_bytes())
        run(launcher, "check", "wrong.yaml", cwd=folder, env=environment, code=1)
        run(launcher, "build", "--no-such-option", cwd=folder, env=environment, code=2)

        # It passes on what ends it, and ends as the program did.
        ending = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGABRT, signal.SIGALRM,
                  signal.SIGUSR2, signal.SIGPROF, signal.SIGXCPU)

        def as_from_a_terminal():
            # What a shell starts in the background ignores some.
            for one in ending:
                signal.signal(one, signal.SIG_DFL)

        for one in ending:
            with self.subTest(one.name):
                waiting = subprocess.Popen([str(launcher), "build", "-", "-f", "text", "-o", "-"], cwd=folder,
                                           env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                           stderr=subprocess.PIPE, preexec_fn=as_from_a_terminal)
                children = Path(f"/proc/{waiting.pid}/task/{waiting.pid}/children")
                until = time.monotonic() + 30
                while not children.read_text() and time.monotonic() < until:
                    time.sleep(0.01)
                child = int(children.read_text())
                waiting.send_signal(one)
                # Its input stays open meanwhile: the end of that would end it, too.
                waiting.wait(timeout=30)
                waiting.communicate()
                self.assertEqual(waiting.returncode, 128 + one)
                self.assertFalse(Path(f"/proc/{child}").exists())

    def test_the_launcher_names_the_package_that_is_missing(self):
        folder = self.fresh("half")
        run("tar", "-xzf", self.one("resumec-npm-*.tgz"), cwd=folder)
        made = subprocess.run(["node", "package/launcher.js", "--version"], cwd=folder, capture_output=True, text=True,
                              check=False)
        self.assertEqual(made.returncode, 69)
        self.assertRegex(made.stderr, r"^resumec: the package resumec-linux-\w+ is missing: install again, "
                                      r"with optional dependencies\n$")

    def test_the_list_of_contents(self):
        document = json.loads(self.one("*.spdx.json").read_text(encoding="utf-8"))
        self.assertEqual(document["spdxVersion"], "SPDX-2.3")
        self.assertEqual(document["creationInfo"]["created"], "2026-09-21T14:13:20Z")
        packages = {package["name"]: package for package in document["packages"]}
        with tarfile.open(self.one("*.tar.gz")) as tar:
            name = next(name for name in tar.getnames() if name.endswith("/bin/resumec"))
            digest = hashlib.sha256(tar.extractfile(name).read()).hexdigest()
            licences = {Path(name).stem for name in tar.getnames() if "/licences/" in name}
        self.assertEqual(packages["resumec"]["checksums"], [{"algorithm": "SHA256", "checksumValue": digest}])
        self.assertLessEqual({"resumec", "icu", "harfbuzz", "libharu", "yaml-cpp", "fonts-lato"}, set(packages))
        self.assertEqual(licences, set(packages) - {"resumec"}, "each part comes with its terms")
        for package in document["packages"]:
            self.assertNotIn("NOASSERTION", package["licenseConcluded"])
        manifest = (ROOT / "fonts/manifest.txt").read_text(encoding="utf-8")
        said = json.dumps(document)
        for digest in re.findall(r"\| embedded .*\| ([0-9a-f]{64})$", manifest, re.MULTILINE):
            self.assertIn(digest, said)
        identifiers = {"SPDXRef-DOCUMENT", *(package["SPDXID"] for package in document["packages"])}
        for relation in document["relationships"]:
            self.assertLessEqual({relation["spdxElementId"], relation["relatedSpdxElement"]}, identifiers)
        linked = {relation["relatedSpdxElement"]: relation["relationshipType"] for relation in document["relationships"]}
        needed = run("readelf", "--dynamic", PROGRAM)
        self.assertEqual(linked["SPDXRef-library-md4c"], "DYNAMIC_LINK" if "libmd4c" in needed else "STATIC_LINK")
        self.assertEqual({linked[name] for name in linked if name.startswith("SPDXRef-library-libpng")}, {"STATIC_LINK"})

    def test_recipes_name_what_was_made(self):
        recipe = self.one("Containerfile").read_text()
        self.assertIn(f"COPY resumec-{self.version}-linux-*.tar.gz", recipe)
        formula = self.one("resumec.rb").read_text()
        self.assertIn(f'sha256 "{hashlib.sha256(self.one("*.tar.gz").read_bytes()).hexdigest()}"', formula)
        for text in (recipe, formula):
            self.assertIn("where this was written", text.replace("\n# ", " "))

    def test_no_folder_of_somebody_else_is_emptied(self):
        other = self.fresh("somebody else's")
        made = subprocess.run([ROOT / "scripts/package", "--program", PROGRAM, "--build", BUILD, "--out", other],
                              capture_output=True, text=True, check=False)
        self.assertEqual((made.returncode, made.stderr),
                         (1, f"package: `{other}` holds files that are no packages; name a folder that is empty, or not "
                             "there\n"))
        self.assertEqual((other / "cv.yaml").read_text(), CV)

    def test_what_is_no_program_is_refused(self):
        other = self.folder / "other"
        other.write_text("#!/bin/sh\n")
        for path, message in ((other, f"package: `{other}` is no program for Linux\n"),
                              (self.folder / "none", f"package: there is no program `{self.folder}/none`\n")):
            made = subprocess.run([ROOT / "scripts/package", "--program", path, "--build", BUILD, "--out",
                                   self.folder / "nothing"], capture_output=True, text=True, check=False)
            self.assertEqual((made.returncode, made.stderr), (1, message))

    def refused(self, script, *words):
        made = subprocess.run([script, *words, "--build", BUILD, "--out", self.folder / "refused"], capture_output=True,
                              text=True, check=False, env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"})
        self.assertEqual(made.returncode, 1, made.stderr)
        self.assertFalse((self.folder / "refused").exists())
        return made.stderr

    def test_a_program_of_another_tree_is_refused(self):
        older = self.folder / "older"
        sentence = "Folder that photos, themes and fonts must stand in or below."
        changed = PROGRAM.read_bytes().replace(sentence.encode(), sentence.replace("photos", "images").encode())
        # The processor of the file's head: x86-64 becomes 64-bit ARM, and the other way round.
        foreign = bytes(183 if byte == 62 else 62 for byte in changed[18:19])
        for program, why in ((changed, "`resumec man build` says something else"),
                             (changed[:18] + foreign + changed[19:], f"it does not have `{sentence}`")):
            older.write_bytes(program)
            older.chmod(0o755)
            self.assertEqual(self.refused(ROOT / "scripts/package", "--program", older),
                             f"package: `{older}` is not of the tree whose manual pages it would come with: {why}\n")

    def test_a_foreign_program_of_this_tree_is_taken(self):
        # As scripts/portable leaves it: without symbols, the terms of what is in it beside it.
        folder = self.fresh("abroad")
        foreign = folder / "resumec"
        run("strip", "-o", foreign, PROGRAM)
        if (PROGRAM.parent / "licences").exists():
            shutil.copytree(PROGRAM.parent / "licences", folder / "licences")
        program = foreign.read_bytes()
        foreign.write_bytes(program[:18] + bytes(183 if byte == 62 else 62 for byte in program[18:19]) + program[19:])
        self.assertIn(".spdx.json", make(folder / "out", "sbom", program=foreign))

    def test_programs_that_lie_there_are_never_taken_as_they_are(self):
        root = self.folder / "tree"
        shutil.copytree(ROOT / "packaging", root / "packaging")
        (root / "scripts").mkdir()
        shutil.copy(ROOT / "scripts/package", root / "scripts")
        (root / "scripts/portable").write_text("#!/bin/sh\necho no compiler >&2\nexit 1\n")
        (root / "scripts/portable").chmod(0o755)
        (root / "build/portable").mkdir(parents=True)
        for machine in ("x86_64", "aarch64"):
            shutil.copy(PROGRAM, root / f"build/portable/resumec-linux-{machine}")
        self.assertTrue(self.refused(root / "scripts/package").startswith("no compiler\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
