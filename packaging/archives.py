"""Archives whose bytes say nothing of when, where and by whom they were made."""

import gzip
import hashlib
import io
import shutil
import tarfile
import zipfile
from datetime import datetime, timezone
from pathlib import Path

level = 9  # of all compression: 1 is fast, 9 is small


def files_below(folder):
    """Files of `folder`, in an order that every machine has."""
    return sorted((path for path in Path(folder).rglob("*") if path.is_file()),
                  key=lambda path: path.relative_to(folder).parts)


def mode_of(path):
    return 0o755 if path.stat().st_mode & 0o100 else 0o644


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)


def copy(files, folder):
    """`files`: (path, name below `folder`)."""
    for path, name in files:
        target = Path(folder) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        target.chmod(mode_of(path))


def packed(data):
    """As `gzip -n` does it."""
    return gzip.compress(data, compresslevel=level, mtime=0)


def write_tar(target, folder, below, date):
    """`folder` as `target`, a .tar.gz in which everything stands below the folder `below`."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in files_below(folder):
            entry = tarfile.TarInfo(f"{below}/{path.relative_to(folder).as_posix()}")
            entry.size = path.stat().st_size
            entry.mode = mode_of(path)
            entry.mtime = date
            entry.uname = entry.gname = "root"
            with path.open("rb") as data:
                archive.addfile(entry, data)
    Path(target).write_bytes(packed(raw.getvalue()))


def write_zip(target, files, date):
    """`files`: (name, bytes, mode), in the order in which they are to stand."""
    # A zip counts from 1980 on, and knows no time zone.
    when = max(datetime.fromtimestamp(date, timezone.utc).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data, mode in files:
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix: the upper half of the attributes is a mode
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, data)


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def write_checksums(folder):
    """SHA256SUMS of all files in `folder`, as `sha256sum --check` reads it."""
    target = Path(folder) / "SHA256SUMS"
    target.unlink(missing_ok=True)
    rows = [f"{sha256(path)}  {path.name}\n" for path in files_below(folder)]
    target.write_text("".join(rows), encoding="utf-8")
