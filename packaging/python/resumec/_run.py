"""Runs the program and reads what it made."""

import functools
import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterable, List, Literal, Mapping, Optional, Sequence, Tuple, Union

Format = Literal["pdf", "html", "text", "markdown", "json"]

_EXTENSIONS: Mapping[str, Format] = {
    ".pdf": "pdf", ".html": "html", ".txt": "text", ".md": "markdown", ".json": "json"}


class ProgramError(Exception):
    """The program could not do its work: a wrong argument, a file that cannot be read, or a fault of its own.

    Faults of a résumé are no exceptions but diagnostics."""

    def __init__(self, exit_code: int, message: str) -> None:
        super().__init__(message)
        self.exit_code = exit_code
        """2: a wrong argument; 3: a file cannot be read or written; 70: a fault of resumec; negative: a signal."""


@dataclass(frozen=True)
class Place:
    """A place in a source, from 1; columns count code points, `offset` counts bytes from 0."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True)
class Diagnostic:
    """A complaint. `code` and `slug` never change their meaning; `resumec explain CODE` prints the code's page."""

    code: str
    slug: str
    severity: Literal["error", "warning", "note"]
    message: str
    file: Optional[str]
    """As it was named; `<stdin>` for a text."""
    begin: Optional[Place]
    end: Optional[Place]
    hints: Tuple[str, ...] = ()
    notes: Tuple[str, ...] = ()

    def __str__(self) -> str:
        where = self.file or ""
        if self.begin:
            where += f":{self.begin.line}:{self.begin.column}"
        return f"{where}: {self.severity}[{self.code}]: {self.message}".lstrip(": ")


@dataclass(frozen=True)
class Result:
    """What came of a build. `outputs` is empty when there were errors."""

    outputs: Mapping[Format, bytes]
    diagnostics: Tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether the outputs were made."""
        return bool(self.outputs)


@functools.lru_cache(maxsize=None)
def program() -> Path:
    """The path of the program that was installed with this package."""
    below = {Path(sysconfig.get_path("scripts"))}
    # `pip install --user`, `--target` and `--prefix` put it elsewhere.
    if sys.version_info >= (3, 10):
        below.add(Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))))
    else:
        below.add(Path(sysconfig.get_path("scripts", os.name + "_user")))
    package = Path(__file__).resolve().parent
    below.update(parent / "bin" for parent in list(package.parents)[:4])
    for folder in sorted(below, key=lambda folder: len(os.path.commonpath([folder, package])), reverse=True):
        path = folder / "resumec"
        if path.is_file() and os.access(path, os.X_OK):
            # A script of this name would be somebody else's.
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    return path
    raise FileNotFoundError("the program `resumec` is not beside this package: install the wheel again")


def version() -> str:
    """The program's version, as in `0.1.0`."""
    return subprocess.run([program(), "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def _place(value: Optional[Mapping[str, int]]) -> Optional[Place]:
    return Place(value["line"], value["column"], value["offset"]) if value else None


def _diagnostics(path: Path) -> Tuple[Diagnostic, ...]:
    if not path.exists():
        return ()
    found: List[Diagnostic] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.append(Diagnostic(row["code"], row["slug"], row["severity"], row["message"], row.get("file"),
                                _place(row.get("begin")), _place(row.get("end")),
                                tuple(row.get("hints", ())), tuple(row.get("notes", ()))))
    return tuple(found)


def _run(command: str, resume: Union[str, "os.PathLike[str]"], words: Sequence[str],
         cwd: Optional["os.PathLike[str]"], work: Path) -> Tuple[Diagnostic, ...]:
    said = work / "diagnostics.jsonl"
    is_text = isinstance(resume, str)
    line = [str(program()), command, "--max-errors", "0", "--color", "never", "--message-format", "short",
            "--diagnostics-file", str(said), *words, "--", "-" if is_text else os.fspath(resume)]
    made = subprocess.run(line, input=resume.encode() if isinstance(resume, str) else b"", capture_output=True, cwd=cwd)
    if made.returncode not in (0, 1):
        raise ProgramError(made.returncode, made.stderr.decode("utf-8", "replace").strip())
    return _diagnostics(said)


def _options(variant: Optional[str], overlays: Iterable["os.PathLike[str]"], theme: Optional[str],
             locale: Optional[str], settings: Mapping[str, str], root: Optional["os.PathLike[str]"],
             today: Optional[str], warnings: Iterable[str]) -> List[str]:
    words: List[str] = []
    for name, value in (("--variant", variant), ("--theme", theme), ("--locale", locale), ("--today", today),
                        ("--root", os.fspath(root) if root is not None else None)):
        if value is not None:
            words.append(f"{name}={value}")
    words += [f"--overlay={os.fspath(path)}" for path in overlays]
    words += [f"--set={path}={value}" for path, value in settings.items()]
    words += [f"--warnings={what}" for what in warnings]
    return words


def build(resume: Union[str, "os.PathLike[str]"], formats: Sequence[Format] = ("pdf", "html", "text"), *,
          variant: Optional[str] = None, overlays: Iterable["os.PathLike[str]"] = (), theme: Optional[str] = None,
          locale: Optional[str] = None, settings: Mapping[str, str] = {}, pages: Optional[int] = None,
          root: Optional["os.PathLike[str]"] = None, today: Optional[str] = None, warnings: Iterable[str] = (),
          cwd: Optional["os.PathLike[str]"] = None) -> Result:
    """Compiles a résumé.

    `resume` is the text itself when it is a `str`, and the path of a file when it is a path (`pathlib.Path`). A text's
    photos and themes are looked for in `cwd`. The other arguments are the options of `resumec build` that have their
    names; `settings` is `--set`, `warnings` is `-W`. The same arguments give the same bytes.
    """
    words = _options(variant, overlays, theme, locale, settings, root, today, warnings)
    if pages is not None:
        words.append(f"--pages={pages}")
    with tempfile.TemporaryDirectory(prefix="resumec-") as name:
        work = Path(name)
        out = work / "out"
        diagnostics = _run("build", resume, ["--format", ",".join(formats), "--output", f"{out}/", *words], cwd, work)
        made = {_EXTENSIONS[path.suffix]: path.read_bytes() for path in (out.iterdir() if out.is_dir() else ())}
        return Result({format: made[format] for format in formats if format in made}, diagnostics)


def check(resume: Union[str, "os.PathLike[str]"], *, variant: Optional[str] = None,
          overlays: Iterable["os.PathLike[str]"] = (), theme: Optional[str] = None, locale: Optional[str] = None,
          settings: Mapping[str, str] = {}, root: Optional["os.PathLike[str]"] = None, today: Optional[str] = None,
          warnings: Iterable[str] = (), cwd: Optional["os.PathLike[str]"] = None) -> Tuple[Diagnostic, ...]:
    """All complaints about a résumé, of all its variants unless `variant` names one; what `resumec check` says."""
    with tempfile.TemporaryDirectory(prefix="resumec-") as name:
        words = _options(variant, overlays, theme, locale, settings, root, today, warnings)
        return _run("check", resume, words, cwd, Path(name))
