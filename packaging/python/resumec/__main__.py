"""`python -m resumec ...` is `resumec ...`."""

import os
import sys

from . import program

os.execv(program(), [str(program()), *sys.argv[1:]])
