"""Fetches the readers that PyPI and npm have, once, into a folder of the build.

Versions are pinned: requirements.txt names every package, package-lock.json every file. The tests run side by side, so a
lock stands before it. What cannot be fetched raises `Missing`: nothing was checked then, and no test may say it was."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


class Missing(Exception):
    """In one sentence, what there is not."""


def folder():
    return Path(os.environ.get("RESUMEC_READERS", str(ROOT / "build" / "readers")))


def run(command, where, what):
    try:
        made = subprocess.run(command, cwd=where, capture_output=True, timeout=240, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{what}: {error}") from error
    if made.returncode != 0:
        last = (made.stderr or made.stdout).decode("utf-8", "replace").strip().splitlines()[-1:]
        raise Missing(f"{what}: {' '.join(last)}")


def once(name, inputs, fetch):
    """Calls `fetch(folder)` unless the folder was fetched from the same inputs."""
    wanted = b"\0".join(path.read_bytes() for path in inputs)
    target = folder() / name
    stamp = target / ".fetched"
    if stamp.exists() and stamp.read_bytes() == wanted:
        return target
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    fetch(target)
    stamp.write_bytes(wanted)
    return target


@contextlib.contextmanager
def alone():
    """Nobody else fetches meanwhile."""
    folder().mkdir(parents=True, exist_ok=True)
    with open(folder() / ".lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def from_pypi(name, requirements, *options):
    """The folder of what the file names, and nothing else; wheels are for one version of Python."""
    def install(target):
        run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", "--no-input",
             "--disable-pip-version-check", "--root-user-action", "ignore", "--target", target, *options,
             "-r", requirements], HERE, f"pip cannot install what {requirements.relative_to(ROOT)} names")
    return once(f"{name}{sys.version_info[0]}.{sys.version_info[1]}", [requirements], install)


def script_readers(target):
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, target)
    run(["npm", "ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], target,
        "npm cannot install what tests/extract/package.json names")


def fetch():
    """(folder of Python's packages, folder of node's); raises Missing."""
    for program in ("pdftotext", "mutool", "node", "npm"):
        if shutil.which(program) is None:
            raise Missing(f"{program} is missing: scripts/setup test")
    with alone():
        return (from_pypi("python", HERE / "requirements.txt"),
                once("node", [HERE / "package-lock.json"], script_readers))
