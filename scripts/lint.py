#!/usr/bin/env python3
"""clang-tidy (.clang-tidy: a short list, every hit fails) over the domain's C++ files: the folders
whose mistakes cost most, so that the check stays within minutes on two cores. `lint.py --all` reads
every file of the release build.

Quick on the second run: a file that was clean is remembered by the hash of itself, of the headers it
includes and of .clang-tidy, in the user's cache, so a clean clone remembers too.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/release"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "bascule-lint"


def dependencies():
    """object -> the project's files it was made from, as Ninja recorded them."""
    deps, current = {}, None
    listing = subprocess.run(["ninja", "-C", BUILD, "-t", "deps"], capture_output=True, text=True, check=True)
    for line in listing.stdout.splitlines():
        if line.startswith("    ") and current is not None:
            path = (BUILD / line.strip()).resolve()
            if path.is_relative_to(ROOT):
                current.append(path)
        elif line and not line.startswith(("ninja:", " ")):
            current = deps.setdefault(line.split(":")[0], [])
    return deps


def fingerprint(paths):
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for path in sorted(set(paths)):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def commands_without_gcc():
    """The build's commands without its precompiled headers, which clang cannot read."""
    commands = json.loads((BUILD / "compile_commands.json").read_text())
    for entry in commands:
        entry["command"] = re.sub(r" -Winvalid-pch| -fpch-preprocess| -include \S+/cmake_pch\.hxx", "", entry["command"])
    folder = BUILD / "lint"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(commands))
    return folder


COMMANDS = commands_without_gcc()


def lint(file):
    run = subprocess.run(["clang-tidy-14", "--quiet", "-p", COMMANDS, file], capture_output=True, text=True)
    return run.returncode, run.stdout.strip()


DOMAIN = ("rules", "jobs", "effects", "orders", "sittings", "scoring", "webhooks", "crypto")


def wanted(source):
    if "--all" in sys.argv[1:]:
        return True
    parts = source.relative_to(ROOT).parts
    return parts[0] == "src" and parts[1] in DOMAIN and not source.name.endswith("_test.cpp")


CACHE.mkdir(parents=True, exist_ok=True)
deps, pending = dependencies(), []
for entry in json.loads((BUILD / "compile_commands.json").read_text()):
    source, output = pathlib.Path(entry["file"]), re.search(r" -o (\S+)", entry["command"])[1]
    if source.is_relative_to(ROOT) and wanted(source) and not source.is_relative_to(ROOT / "build") and source.exists():
        mark = CACHE / fingerprint([source, *deps.get(output, [])])
        if not mark.exists():
            pending.append((source, mark))
bad = 0
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for (source, mark), (status, text) in zip(pending, pool.map(lambda item: lint(item[0]), pending)):
        if status == 0 and not text:
            mark.touch()
        else:
            bad += 1
            print(text or f"{source}: clang-tidy failed", flush=True)
print(f"lint: {len(pending)} files read, {bad} with hits")
sys.exit(1 if bad else 0)
