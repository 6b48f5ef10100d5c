"""The web pages in a browser: what `run` checks. Skipped (not passed) where there is no Chromium."""

import os
import pathlib
import subprocess
import sys

SKIPPED = 77


def main() -> int:
    script = pathlib.Path(__file__).with_name("run")
    result = subprocess.run(["bash", str(script), os.environ["RESUMEC"]], check=False)
    if result.returncode == SKIPPED:
        if os.environ.get("RESUMEC_REQUIRE_BROWSER"):
            return 1
        return 0
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
