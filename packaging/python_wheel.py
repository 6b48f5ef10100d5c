"""The wheel (PEP 427): the module `resumec`, and the program itself as the script `resumec`, which pip puts on the PATH."""

import base64
import hashlib
from pathlib import Path

import archives
from shell import ROOT

SOURCES = ROOT / "packaging/python"
METADATA = """\
Metadata-Version: 2.1
Name: resumec
Version: {version}
Summary: Résumé compiler: one YAML file to PDF, web page and plain text
License: MIT
Keywords: resume,cv,pdf,json-resume,ats
Classifier: Environment :: Console
Classifier: License :: OSI Approved :: MIT License
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Text Processing :: Markup
Classifier: Typing :: Typed
Requires-Python: >=3.9
Description-Content-Type: text/markdown

"""


def platform(program):
    """The tag of the machines it runs on (PEP 600: manylinux_X_Y is a GNU C library of X.Y or newer)."""
    if not program.is_portable:
        return f"linux_{program.machine}"
    if not program.glibc:
        return f"manylinux_2_5_{program.machine}.musllinux_1_1_{program.machine}"
    major, minor = program.glibc
    return f"manylinux_{major}_{minor}_{program.machine}"


def record(files, name):
    """RECORD lists each file with the sum of its bytes; itself without."""
    rows = []
    for path, data, _ in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        rows.append(f"{path},sha256={digest},{len(data)}\n")
    return "".join(rows) + f"{name},,\n"


def make(program, tree, out, *, version, date):
    tag = f"py3-none-{platform(program)}"
    data, info = f"resumec-{version}.data", f"resumec-{version}.dist-info"
    files = [(path.relative_to(SOURCES).as_posix(), path.read_bytes(), 0o644)
             for path in archives.files_below(SOURCES) if path.suffix in (".py", ".typed")]
    files.append((f"{data}/scripts/resumec", program.path.read_bytes(), 0o755))
    shared = ("man/man1", "bash-completion/completions", "zsh/site-functions", "fish/vendor_completions.d")
    for folder in shared:
        files += [(f"{data}/data/share/{folder}/{path.name}", path.read_bytes(), 0o644)
                  for path in archives.files_below(tree / "share" / folder)]
    terms = [tree / "share/resumec/LICENSE", *archives.files_below(tree / "share/resumec/licences")]
    files += [(f"{info}/licenses/{path.name}", path.read_bytes(), 0o644) for path in terms]
    described = METADATA.format(version=version) + (SOURCES / "README.md").read_text(encoding="utf-8")
    tags = "".join(f"Tag: py3-none-{one}\n" for one in platform(program).split("."))
    files.append((f"{info}/METADATA", described.encode(), 0o644))
    files.append((f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: resumec\nRoot-Is-Purelib: false\n{tags}".encode(), 0o644))
    files.append((f"{info}/RECORD", record(files, f"{info}/RECORD").encode(), 0o644))
    target = Path(out) / f"resumec-{version}-{tag}.whl"
    archives.write_zip(target, files, date)
    return target
