"""Compiles résumés: one YAML text in; PDF, HTML, plain text, Markdown and JSON Resume out.

    >>> import resumec
    >>> result = resumec.build("basics: {name: Ada Lovelace}", formats=["text"])
    >>> result.outputs["text"]
    b'Ada Lovelace\\n============\\n'
    >>> [str(complaint) for complaint in resumec.check(pathlib.Path("cv.yaml"))]
    ['cv.yaml:6:14: error[R2110]: job ends before it starts']

It runs the program `resumec` that this package holds, once a call: some 15 ms. Calls may run in several threads.
"""

from ._run import Diagnostic, Format, Place, ProgramError, Result, build, check, program, version

__all__ = ["Diagnostic", "Format", "Place", "ProgramError", "Result", "build", "check", "program", "version"]
