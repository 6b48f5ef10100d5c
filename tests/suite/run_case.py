#!/usr/bin/env python3
"""Runs cases of tests/suite/cases: `run_case.py PROGRAM CASE...`, or `run_case.py --orphans`."""

import difflib
import sys

from cases import CASES, Case, all_cases, orphans

# A golden that moved is shown up to this many lines; `scripts/golden show` has the rest.
SHOWN = 60


def diff(case, kind, before, now):
    name = case.golden(kind).name
    lines = difflib.unified_diff(before.decode("utf-8", "replace").splitlines(),
                                 now.decode("utf-8", "replace").splitlines(), name, "now", lineterm="")
    return list(lines) or [f"{name}: only line ends or bytes that are no UTF-8 differ"]


def main():
    if sys.argv[1:] == ["--orphans"]:
        lost = orphans()
        for path in lost:
            print(f"{path.relative_to(CASES)} belongs to no case")
        print(f"{len(all_cases())} cases, {len(lost)} orphans")
        return 1 if lost else 0
    program, failed = sys.argv[1], 0
    for path in sys.argv[2:]:
        case = Case(path)
        faults, moved = case.run(program)
        for fault in faults:
            print(f"{case.title()}: {fault}")
        for kind, (before, now) in moved.items():
            lines = diff(case, kind, before, now)
            print("\n".join(lines[:SHOWN]))
            print(f"`scripts/golden show {case.title()}` shows all, `scripts/golden accept {case.title()}` accepts")
        failed += bool(faults or moved)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
