"""What the program is made of, as SPDX 2.3: the libraries that are linked into it, and the fonts that it carries."""

import json
import re
from datetime import datetime, timezone
from pathlib import Path

import archives
from shell import ROOT


def identifier(*words):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]+", "-", "-".join(words))


def fonts():
    """(package of Debian, licence, [(file, sha-256)]) of what fonts/manifest.txt has as embedded."""
    found = {}
    for row in (ROOT / "fonts/manifest.txt").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            *_, where, _, file, package, licence, digest = [cell.strip() for cell in row.split("|")]
            if where == "embedded":
                found.setdefault((package, licence), []).append((Path(file.split("#")[0]).name, digest))
    return sorted((package, licence, files) for (package, licence), files in found.items())


def write(program, linked, out, *, version, date):
    digest = archives.sha256(program.path)
    this = identifier("resumec")
    packages = [{
        "SPDXID": this, "name": "resumec", "versionInfo": version, "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": "MIT", "licenseDeclared": "MIT",
        "copyrightText": "Copyright (c) 2026 The resumec authors", "primaryPackagePurpose": "APPLICATION",
        "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
    }]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", this)]
    for library in linked:
        one = identifier("library", library.name)
        packages.append({
            "SPDXID": one, "name": library.name, "versionInfo": library.version, "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": library.licence, "licenseDeclared": library.licence,
            "copyrightText": "NOASSERTION", "primaryPackagePurpose": "LIBRARY",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": library.purl}],
        })
        relations.append((this, "STATIC_LINK" if library.is_static else "DYNAMIC_LINK", one))
    for package, licence, files in fonts():
        one = identifier("font", package)
        packages.append({
            "SPDXID": one, "name": package, "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
            "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
            "primaryPackagePurpose": "OTHER",
            "comment": "Embedded: " + ", ".join(f"{name} (SHA-256 {digest})" for name, digest in files),
        })
        relations.append((this, "CONTAINS", one))
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"resumec-{version}-linux-{program.machine}",
        # A name that nobody else gives: the sum of the program is in it. No page stands there.
        "documentNamespace": f"urn:resumec:spdx:{version}:{program.machine}:{digest}",
        "creationInfo": {"created": datetime.fromtimestamp(date, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": ["Organization: The resumec authors", "Tool: scripts/package"]},
        "packages": packages,
        "relationships": [{"spdxElementId": left, "relationshipType": kind, "relatedSpdxElement": right}
                          for left, kind, right in relations],
    }
    target = Path(out) / f"resumec-{version}-linux-{program.machine}.spdx.json"
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return target
