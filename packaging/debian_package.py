"""The .deb, by CPack."""

import os
import shutil
import textwrap
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path

import archives
from shell import ROOT, run

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
SUMMARY = "Résumé compiler: one YAML file to PDF, web page and plain text"
DESCRIPTION = """A career stands in one YAML file; resumec makes of it a tagged PDF that screen
readers and applicant-tracking systems can read, a web page that is one file,
and plain text, Markdown or JSON Resume. It names each fault with its line and
column, tailors versions, and works in milliseconds without a network."""

HELD = ("The program holds libraries and fonts that came under terms of their own. "
        "Those stand in /usr/share/doc/resumec/licences, in a file named for each:")


def arrange(tree, folder, version, maintainer, date):
    """`tree` in the places that Debian's policy has for its files, below `folder`/usr."""
    usr = folder / "usr"
    shutil.copytree(tree, usr)
    for page in (usr / "share/man/man1").iterdir():
        page.with_name(page.name + ".gz").write_bytes(archives.packed(page.read_bytes()))
        page.unlink()
    zsh = usr / "share/zsh"
    (zsh / "site-functions").rename(zsh / "vendor-completions")

    shared = usr / "share/resumec"
    documents = usr / "share/doc/resumec"
    documents.mkdir(parents=True)
    # The texts themselves stand beside it: most are long, and some say what Debian has in one place for all packages.
    (shared / "licences").rename(documents / "licences")
    held = ", ".join(file.stem for file in archives.files_below(documents / "licences"))
    own = (shared / "LICENSE").read_text(encoding="utf-8")
    (documents / "copyright").write_text(f"{own}\n{textwrap.fill(f'{HELD} {held}.', 78, break_on_hyphens=False)}\n", encoding="utf-8")
    (shared / "LICENSE").unlink()
    for name in ("README.md", "SECURITY.md"):
        (shared / name).rename(documents / name)
    (documents / "NEWS.gz").write_bytes(archives.packed((shared / "CHANGELOG.md").read_bytes()))
    (shared / "CHANGELOG.md").unlink()
    (shared / "examples").rename(documents / "examples")
    when = format_datetime(datetime.fromtimestamp(date, timezone.utc))
    changelog = (f"resumec ({version}) stable; urgency=medium\n\n"
                 "  * A release of the project's own; NEWS.gz says what changed.\n\n"
                 f" -- {maintainer}  {when}\n")
    (documents / "changelog.gz").write_bytes(archives.packed(changelog.encode()))
    overrides = usr / "share/lintian/overrides/resumec"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "packaging/debian/lintian-overrides", overrides)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path == usr / "bin/resumec" else 0o644)


def depends(program):
    if program.is_portable:
        return f"libc6 (>= {'.'.join(map(str, program.glibc))})" if program.glibc else ""
    # Debian knows which package has a library, and from which version on it has what is used.
    scratch = program.path.parent / "shlibs"
    (scratch / "debian").mkdir(parents=True, exist_ok=True)
    (scratch / "debian/control").write_text("Source: resumec\nPackage: resumec\nArchitecture: any\n")
    found = run("dpkg-shlibdeps", "-O", f"-e{program.path.resolve()}", cwd=scratch)
    shutil.rmtree(scratch)
    return found.split("shlibs:Depends=")[1].strip()


def make(program, tree, work, out, *, version, maintainer, date):
    folder = work / "debian"
    archives.fresh(folder)
    root = folder / "root"
    arrange(tree, root, version, maintainer, date)
    architecture = ARCHITECTURES[program.machine]
    settings = {
        "CPACK_GENERATOR": "DEB",
        "CPACK_PACKAGE_NAME": "resumec",
        "CPACK_PACKAGE_VERSION": version,
        "CPACK_PACKAGE_CONTACT": maintainer,
        "CPACK_PACKAGE_FILE_NAME": f"resumec_{version}_{architecture}",
        "CPACK_PACKAGE_DIRECTORY": str(folder),
        "CPACK_INSTALLED_DIRECTORIES": f"{root};/",
        "CPACK_PACKAGING_INSTALL_PREFIX": "/",
        "CPACK_DEBIAN_PACKAGE_ARCHITECTURE": architecture,
        "CPACK_DEBIAN_PACKAGE_DEPENDS": depends(program),
        "CPACK_DEBIAN_PACKAGE_SUGGESTS": "fonts-noto-cjk, fonts-noto-color-emoji",
        "CPACK_PACKAGE_DESCRIPTION_SUMMARY": SUMMARY,
        "CPACK_PACKAGE_DESCRIPTION": DESCRIPTION,
        "CPACK_DEBIAN_PACKAGE_SECTION": "text",
        "CPACK_DEBIAN_PACKAGE_PRIORITY": "optional",
        "CPACK_DEBIAN_COMPRESSION_TYPE": "xz" if archives.level == 9 else "gzip",
        "CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION": "ON",
        "CPACK_STRIP_FILES": "OFF",
        "CPACK_SET_DESTDIR": "ON",
    }
    config = folder / "CPackConfig.cmake"
    config.write_text("".join(f"set({name} [==[{value}]==])\n" for name, value in settings.items()), encoding="utf-8")
    run("cpack", "--config", config, env={**os.environ, "SOURCE_DATE_EPOCH": str(date)})
    made = folder / f"resumec_{version}_{architecture}.deb"
    return Path(shutil.copy(made, out))
