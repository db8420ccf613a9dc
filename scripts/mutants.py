#!/usr/bin/env python3
"""Breaks the product on purpose, one way at a time, and sees that the named test notices.

    scripts/mutants.py [NAME…]          all of tests/mutants/*.patch, or those whose name contains NAME

Each patch begins with what it breaks and, in lines "Caught by: PROGRAM [ARGUMENT…]", what must fail then (one of them is
enough; the program's tests pass without the patch). The patches are applied to a scratch copy of the tree in build/mutants and
built there incrementally. A patch that no longer applies is a failure: the code it breaks has moved, and it moves with it.
"""
import pathlib
import shlex
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TREE = ROOT / "build/mutants/tree"
BUILD = ROOT / "build/mutants/build"
SECONDS_MAX = 300  # A mutant that hangs is noticed, too.


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


def must(command, **more):
    done = run(command, **more)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def refresh():
    """The tree as it is, with the times of files that did not change kept: the build stays incremental."""
    TREE.mkdir(parents=True, exist_ok=True)
    names = must(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT)
    known = set()
    for name in filter(None, names.split("\0")):
        source, copy = ROOT / name, TREE / name
        if not source.is_file():
            continue
        known.add(copy)
        if copy.is_file() and copy.read_bytes() == source.read_bytes():
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
        copy.chmod(source.stat().st_mode)
    for copy in [path for path in TREE.rglob("*") if path.is_file() and path not in known]:
        copy.unlink()
    for folder in ("content", "web"):  # The items' texts are read from the first while building.
        modules = TREE / folder / "node_modules"
        if not modules.exists():
            modules.symlink_to(ROOT / folder / "node_modules")


def build(programs):
    if not (BUILD / "build.ninja").exists():
        must(["cmake", "--log-level=WARNING", "--preset", "release", "-B", BUILD, "-DBASCULE_BIN_DIR=" + str(BUILD / "bin")], cwd=TREE)
    return run(["nice", "-n", "5", "ninja", "-C", BUILD, *programs])


def catches(line):
    """Whether this test fails now."""
    program, *arguments = shlex.split(line)
    command = [next(path for path in (BUILD / program, BUILD / "bin" / program) if path.exists()), *arguments]
    if program == "postgres_test":
        command = [ROOT / "scripts/with_postgres.sh", *command]
    try:
        return run(command, cwd=TREE, timeout=SECONDS_MAX).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main():
    patches = sorted((ROOT / "tests/mutants").glob("*.patch"))
    wanted = [p for p in patches if not sys.argv[1:] or any(word in p.stem for word in sys.argv[1:])]
    tests = {p: [line[11:].strip() for line in p.read_text().splitlines() if line.startswith("Caught by: ")] for p in wanted}
    programs = sorted({shlex.split(line)[0] for lines in tests.values() for line in lines})
    refresh()
    built = build(programs)
    if built.returncode != 0:
        sys.exit(built.stdout[-3000:])
    for line in sorted({line for lines in tests.values() for line in lines}):
        if catches(line):
            sys.exit(f"fails without any mutant: {line}")

    survived = 0
    for patch in wanted:
        began = time.monotonic()
        refresh()
        applied = run(["git", "apply", "--unsafe-paths", "--directory", str(TREE.relative_to(ROOT)), str(patch)], cwd=ROOT)
        if applied.returncode != 0:
            verdict = "no longer applies: " + applied.stderr.splitlines()[0]
        else:
            needed = sorted({shlex.split(line)[0] for line in tests[patch]})
            verdict = next((f"caught by {line}" for line in tests[patch] if catches(line)), "SURVIVED") \
                if build(needed).returncode == 0 else "does not build"
        survived += not verdict.startswith("caught")
        print(f"{patch.stem:34} {verdict}  ({time.monotonic() - began:.0f} s)", flush=True)
    refresh()
    print(f"{len(wanted) - survived} of {len(wanted)} caught")
    sys.exit(survived > 0)


main()
