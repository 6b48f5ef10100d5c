"""Runs the program and reads what it made."""

import errno
import functools
import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, List, Literal, Mapping, Optional, Sequence, Tuple, Union

Format = Literal["pdf", "html", "text", "markdown", "json"]

_EXTENSIONS: Mapping[str, Format] = {
    ".pdf": "pdf", ".html": "html", ".txt": "text", ".md": "markdown", ".json": "json"}

Value = Union[str, int, float, bool]


class ProgramError(Exception):
    """The program could not do its work: a wrong argument, a file that cannot be read, or a fault of its own.

    Faults of a résumé are no exceptions but diagnostics; what no command line can say is a ValueError or TypeError."""

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
    # `splitlines` cuts at signs that stand in names of files, too.
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        found.append(Diagnostic(row["code"], row["slug"], row["severity"], row["message"], row.get("file"),
                                _place(row.get("begin")), _place(row.get("end")),
                                tuple(row.get("hints", ())), tuple(row.get("notes", ()))))
    return tuple(found)


def _run(command: str, resume: Union[str, "os.PathLike[str]"], words: Sequence[str],
         cwd: Optional["os.PathLike[str]"], work: Path) -> Tuple[Diagnostic, ...]:
    said = work / "diagnostics.jsonl"
    is_text = isinstance(resume, str)
    # To the program `-` is standard input; a path of that name is a file.
    name = "-" if is_text else os.path.join(".", "-") if os.fspath(resume) == "-" else os.fspath(resume)
    line = [str(program()), command, "--max-errors", "0", "--color", "never", "--message-format", "short",
            "--diagnostics-file", str(said), *words, "--", name]
    try:
        text = resume.encode() if isinstance(resume, str) else b""
        made = subprocess.run(line, input=text, capture_output=True, cwd=cwd)
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise ValueError(f"`{half}` in the text or an argument is half of a surrogate pair, no character") from error
    except OSError as error:
        if error.errno != errno.E2BIG:
            raise
        raise ValueError("the arguments are longer than a command line can be: put long settings into an overlay") from error
    if made.returncode not in (0, 1):
        raise ProgramError(made.returncode, made.stderr.decode("utf-8", "replace").strip())
    return _diagnostics(said)


def _formats(formats: Union[Format, Iterable[Format]]) -> Tuple[Format, ...]:
    chosen = (formats,) if isinstance(formats, str) else tuple(formats)
    known = tuple(_EXTENSIONS.values())
    for one in chosen:
        if one not in known:
            raise ValueError(f"there is no format {one!r}; there are {', '.join(known)}")
    if not chosen:
        raise ValueError(f"`formats` names none of {', '.join(known)}")
    return chosen


def _yaml(path: str, value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, int, float)):
        return json.dumps(value, allow_nan=False)
    raise TypeError(f"the setting of `{path}` is a {type(value).__name__}; settings are texts of YAML, numbers or booleans, "
                    "and 'null' is nothing")


def _options(variant: Optional[str], overlays: Iterable["os.PathLike[str]"], theme: Optional[str],
             locale: Optional[str], settings: Mapping[str, Value], root: Optional["os.PathLike[str]"],
             today: Optional[str], warnings: Union[str, Iterable[str]]) -> List[str]:
    words: List[str] = []
    for name, value in (("--variant", variant), ("--theme", theme), ("--locale", locale), ("--today", today),
                        ("--root", os.fspath(root) if root is not None else None)):
        if value is not None:
            words.append(f"{name}={value}")
    words += [f"--overlay={os.fspath(path)}" for path in overlays]
    words += [f"--set={path}={_yaml(path, value)}" for path, value in settings.items()]
    words += [f"--warnings={what}" for what in ([warnings] if isinstance(warnings, str) else warnings)]
    return words


def build(resume: Union[str, "os.PathLike[str]"], formats: Union[Format, Iterable[Format]] = ("pdf", "html", "text"), *,
          variant: Optional[str] = None, overlays: Iterable["os.PathLike[str]"] = (), theme: Optional[str] = None,
          locale: Optional[str] = None, settings: Mapping[str, Value] = {}, pages: Optional[int] = None,
          root: Optional["os.PathLike[str]"] = None, today: Optional[str] = None,
          warnings: Union[str, Iterable[str]] = (), cwd: Optional["os.PathLike[str]"] = None) -> Result:
    """Compiles a résumé.

    `resume` is the text itself when it is a `str`, and the path of a file when it is a path (`pathlib.Path`). A text's
    photos and themes are looked for in `cwd`. The other arguments are the options of `resumec build` that have their
    names; `settings` is `--set`, with values in YAML, numbers or booleans; `warnings` is `-W`. The same arguments give
    the same bytes.
    """
    chosen = _formats(formats)
    words = _options(variant, overlays, theme, locale, settings, root, today, warnings)
    if pages is not None:
        words.append(f"--pages={pages}")
    with tempfile.TemporaryDirectory(prefix="resumec-") as name:
        work = Path(name)
        out = work / "out"
        diagnostics = _run("build", resume, ["--format", ",".join(chosen), "--output", f"{out}/", *words], cwd, work)
        made = {_EXTENSIONS[path.suffix]: path.read_bytes() for path in (out.iterdir() if out.is_dir() else ())}
        return Result({format: made[format] for format in chosen if format in made}, diagnostics)


def check(resume: Union[str, "os.PathLike[str]"], *, variant: Optional[str] = None,
          overlays: Iterable["os.PathLike[str]"] = (), theme: Optional[str] = None, locale: Optional[str] = None,
          settings: Mapping[str, Value] = {}, root: Optional["os.PathLike[str]"] = None, today: Optional[str] = None,
          warnings: Union[str, Iterable[str]] = (), cwd: Optional["os.PathLike[str]"] = None) -> Tuple[Diagnostic, ...]:
    """All complaints about a résumé, of all its variants unless `variant` names one; what `resumec check` says."""
    with tempfile.TemporaryDirectory(prefix="resumec-") as name:
        words = _options(variant, overlays, theme, locale, settings, root, today, warnings)
        return _run("check", resume, words, cwd, Path(name))
