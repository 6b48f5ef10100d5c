"""What Lighthouse and the Nu Html Checker say of the web pages: see `audit`. Without them it fails, saying what to install."""

import os
import pathlib
import subprocess
import sys

if __name__ == "__main__":
    script = pathlib.Path(__file__).with_name("audit")
    sys.exit(subprocess.run(["bash", str(script), os.environ["RESUMEC"]], check=False).returncode)
