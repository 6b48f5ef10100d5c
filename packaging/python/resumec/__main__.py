"""`python -m resumec ...` is `resumec ...`."""

import os
import sys

from . import program

# Its hints name what the package has put on the PATH.
os.execv(program(), ["resumec", *sys.argv[1:]])
