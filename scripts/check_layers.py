#!/usr/bin/env python3
"""Reports every include that docs/layers.txt does not allow, and what only some folders may touch."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ADAPTERS_ONLY = {  # header prefix -> folders that may include it
    r"boost/(beast|asio)": {"http"},
    r"curl/": {"net", "mail"},
    r"sqlite3\.h": {"storage"},
    r"(cairo|pango|glib)": {"reports"},
    r"(prometheus|CLI)/": {"app", "cli", "emulator"},
}
PURE = "base crypto ports orgs ats assessments jobs connections rules effects orders sittings scoring webhooks".split()
IMPURE = {
    "reads a clock": r"\b(system|steady|high_resolution|utc)_clock::now|\btime\((NULL|nullptr|0)\)|\b(gettimeofday|clock_gettime)\(",
    "draws its own numbers or reads the environment": r"\b(secure_)?getenv\(|\b(s?rand|random)\(|\brandom_device\b|\bgetrandom\(|\bRAND_bytes\(",
    "sleeps or starts a thread": r"\bsleep_(for|until)\(|\b(u|nano)?sleep\(|\bstd::(j?thread|async)\b",
    "holds SQL": r'"\s*(SELECT\s|INSERT INTO\s|UPDATE \w+ SET\s|DELETE FROM\s|CREATE (TABLE|INDEX)\s)',
}
ALLOWED = {("base/log.cpp", "reads a clock")}  # the stamp of a log line is not business time

layers = {}
for line in (ROOT / "docs/layers.txt").read_text().splitlines():
    folder, colon, allowed = line.split("#")[0].partition(":")
    if colon:
        layers[folder.strip()] = set(allowed.split())
layers = {f: set(layers) - {"testing"} if "*" in allowed else allowed for f, allowed in layers.items()}
found = []


def visit(folder, path):
    if folder in path:
        found.append("docs/layers.txt: cycle " + " -> ".join([*path[path.index(folder):], folder]))
    elif folder not in ("app", "testing"):
        for other in sorted(layers.get(folder, ())):
            visit(other, [*path, folder])


for folder in layers:
    visit(folder, [])
sources = [file for top in ("src", "emulator") for file in sorted((ROOT / top).rglob("*.[ch]pp"))]
for file in sources:
    name = str(file.relative_to(ROOT)).removeprefix("src/")
    folder, is_test = name.split("/")[0], name.endswith(("_test.cpp", "_test.hpp"))
    allowed = layers.get(folder, set()) | {folder} | ({"testing"} if is_test else set())
    for number, line in enumerate(file.read_text().splitlines(), 1):
        where, code = f"{file.relative_to(ROOT)}:{number}", re.sub(r"//.*", "", line)
        ours = re.match(r'\s*#\s*include "([a-z_]+)/', line)
        if ours and ours[1] not in allowed:
            found.append(f"{where}: {folder} may not include {ours[1]}")
        theirs = re.match(r"\s*#\s*include <([^>]+)>", line)
        for prefix, folders in ADAPTERS_ONLY.items() if theirs and not is_test and folder != "testing" else ():
            if re.match(prefix, theirs[1]) and folder not in folders:
                found.append(f"{where}: only {', '.join(sorted(folders))} may include <{theirs[1]}>")
        for what, pattern in IMPURE.items() if folder in PURE and not is_test else ():
            if re.search(pattern, code) and (name, what) not in ALLOWED:
                found.append(f"{where}: {folder} {what}")
print("\n".join(sorted(set(found))) or f"layers: {len(sources)} files hold")
sys.exit(1 if found else 0)
