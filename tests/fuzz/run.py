#!/usr/bin/env python3
"""Runs the fuzzers of a sanitized build.

    run.py --build DIR [-t SECONDS] [TARGET...]    for a while each (default 60 s); scripts/fuzz calls it so
    run.py --build DIR --smoke TARGET              the same few inputs at every run, for ctest

First come the regressions of the target (regressions/TARGET/), then the seeds (seeds.py), then what libFuzzer makes of
them. A finding is kept in build/fuzz/TARGET/, with the command that shows it again."""

import argparse
import dataclasses
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable

import seeds

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

# No input of a few kilobytes may take longer than this, in a sanitized build on a busy machine.
TIMEOUT = 20
# A guard for the machine. What a target may really take is counted by itself (check.cpp).
RSS_LIMIT_MB = 2048
SMOKE_SECONDS = 5


@dataclasses.dataclass
class Target:
    """`runs` bound a smoke run where its time does not: the same machine does the same work."""

    seeds: Callable
    tokens: tuple = ()
    runs: int = 2000
    seeds_of_smoke: int = 300
    longest: int = 4096
    schema: bool = False
    always: Callable = tuple  # seeds that a smoke run does not pick from, but takes


TARGETS = {
    "front_end": Target(seeds.documents, seeds.YAML_TOKENS, runs=1500, seeds_of_smoke=60, longest=8192, schema=True,
                        always=seeds.dense),
    "compile": Target(seeds.with_files, seeds.YAML_TOKENS, runs=120, seeds_of_smoke=15, longest=8192, schema=True,
                      always=seeds.dense),
    "markup": Target(seeds.marked, seeds.MARKUP_TOKENS, runs=20000, longest=1024),
    "values": Target(seeds.values, seeds.VALUE_TOKENS, runs=20000, longest=256),
    "settings": Target(seeds.settings, seeds.SETTING_TOKENS, runs=1000, longest=1024, schema=True),
    "picture": Target(seeds.pictures, seeds.PICTURE_TOKENS, runs=3000, longest=16384),
    "font": Target(seeds.fonts, seeds.FONT_TOKENS, runs=2000, longest=16384),
    "render": Target(seeds.rendered, seeds.RENDER_TOKENS, runs=5000, longest=2048),
}


def prepare(name, target, build, folder, smoke):
    """Writes seeds and dictionary below `folder`; returns the folder of the seeds and the dictionary."""
    chosen = sorted(dict.fromkeys(target.seeds()), key=len)
    if smoke and len(chosen) > target.seeds_of_smoke:
        # Spread over all lengths, the longest tenth left out.
        step = len(chosen) * 0.9 / target.seeds_of_smoke
        chosen = [chosen[int(i * step)] for i in range(target.seeds_of_smoke)]
    chosen += target.always()
    place = folder / "seeds"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for number, data in enumerate(chosen):
        (place / f"{number:04}").write_bytes(data)
    words = list(target.tokens)
    if target.schema:
        schema = subprocess.run([build / "resumec", "schema"], capture_output=True, check=True).stdout
        words += seeds.schema_words(json.loads(schema))
    words_file = folder / "words"
    words_file.write_text(seeds.dictionary(words), encoding="utf-8")
    return place, words_file


def call(program, *words):
    """Exit code and output of a fuzzer; its own words go to standard error, and all of them belong to us."""
    options = {"ASAN_OPTIONS": "allocator_may_return_null=0:detect_stack_use_after_return=0",
               "UBSAN_OPTIONS": "print_stacktrace=1"}
    result = subprocess.run([program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                            env={**os.environ, **options})
    return result.returncode, result.stdout.decode(errors="replace")


def complain(name, program, said, artifacts):
    """What was found, shortened, and how to see it again."""
    lines = said.splitlines()
    # Without libFuzzer's own words, and the frames of its own functions.
    skipped = ("#", "\t", "INFO:", "NOTE:", "0x", "stat::", "MS:", "Base64:", "artifact_prefix", "Dictionary:")
    shown = [line for line in lines if not line.startswith(skipped) and " in fuzzer::" not in line]
    print("\n".join(shown[:40]))
    found = [line.split("written to ")[1].strip() for line in lines if "Test unit written to " in line]
    running = [line.removeprefix("Running: ").strip() for line in lines if line.startswith("Running: ")]
    again = found[-1] if found else running[-1] if running else artifacts
    print(f"fuzz/{name}: a finding. See it again with\n\n    {program} {again}\n\n"
          f"and once it is mended, keep it: tests/fuzz/regressions/{name}/WHAT_WAS_WRONG")


def fuzz(name, target, options, folder, artifacts):
    """True when nothing was found."""
    program = options.build / "tests" / "fuzz" / f"fuzz_{name}"
    limits = [f"-timeout={TIMEOUT}", f"-rss_limit_mb={RSS_LIMIT_MB}", f"-artifact_prefix={artifacts}/"]
    regressions = sorted(file for file in (HERE / "regressions" / name).glob("*") if file.is_file())
    if regressions:
        code, said = call(program, *limits, *regressions)
        if code != 0:
            complain(name, program, said, artifacts)
            return False
    place, words = prepare(name, target, options.build, folder, options.smoke)
    bounds = ["-seed=1", f"-runs={target.runs}", f"-max_total_time={SMOKE_SECONDS}"]
    corpus = []
    if not options.smoke:
        bounds = [f"-max_total_time={options.seconds}"]
        corpus = [folder / "corpus"]
        corpus[0].mkdir(exist_ok=True)
    count = len(list(place.iterdir()))
    code, said = call(program, *limits, *bounds, f"-dict={words}", f"-max_len={target.longest}",
                      "-len_control=0", *corpus, place)
    if code != 0:
        complain(name, program, said, artifacts)
        return False
    last = [line for line in said.splitlines() if " cov: " in line]
    print(f"fuzz/{name}: {len(regressions)} regressions, {count} seeds; {last[-1] if last else ''}")
    for line in said.splitlines():
        if line.startswith("fuzz: "):
            print(line)
    return True


def main(targets=None):
    targets = targets or TARGETS
    parser = argparse.ArgumentParser(description="Runs the fuzzers of a sanitized build.")
    parser.add_argument("names", nargs="*", metavar="TARGET", help=f"of {', '.join(targets)}; default: all")
    parser.add_argument("--build", type=Path, required=True, help="the folder of the sanitized build")
    parser.add_argument("-t", dest="seconds", type=int, default=60, metavar="SECONDS", help="for each target")
    parser.add_argument("--smoke", action="store_true", help="the same few inputs at every run")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in targets]
    if unknown:
        parser.error(f"unknown target `{unknown[0]}`: there are {', '.join(targets)}")
    options.build = options.build.resolve()
    clean = True
    for name in options.names or targets:
        artifacts = ROOT / "build" / "fuzz" / name
        artifacts.mkdir(parents=True, exist_ok=True)
        if options.smoke:
            with tempfile.TemporaryDirectory() as folder:
                clean &= fuzz(name, targets[name], options, Path(folder), artifacts)
        else:
            clean &= fuzz(name, targets[name], options, artifacts, artifacts)
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
