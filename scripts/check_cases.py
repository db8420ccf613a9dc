#!/usr/bin/env python3
"""Each numbered case (docs/cases.md) is in the name of a test, or listed there with what will bring it; never both."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = {"A": 26, "B": 22, "C": 18, "D": 14, "E": 21, "F": 23, "G": 12}
# TEST(Suite, Name), TEST_F, TEST_P; test('name', …), describe, it.
NAMES = re.compile(r"TEST\w*\(\s*\w+,\s*(\w+)\)|\b(?:test|it|describe)(?:\.\w+)?\(\s*['\"`]([^'\"`]*)")
NUMBER = re.compile(r"(?<![A-Za-z0-9])([A-G]\d{1,2})(?![0-9A-Za-z])")

tested = set()
files = subprocess.run(["git", "ls-files", "src", "tests", "web"], cwd=ROOT, capture_output=True, text=True, check=True)
for name in files.stdout.split():
    if not re.search(r"(_test\.cpp|contract\.hpp|\.test\.(mjs|ts|tsx)|_test\.mjs)$", name):
        continue
    for test in NAMES.findall((ROOT / name).read_text()):
        tested.update(NUMBER.findall(" ".join(test).replace("_", " ")))
listed = set(re.findall(r"^\| ([A-G]\d+) \|", (ROOT / "docs/cases.md").read_text(), re.MULTILINE))

wrong = 0
for letter, count in CASES.items():
    for number in (f"{letter}{n}" for n in range(1, count + 1)):
        if (number in tested) == (number in listed):
            print(f"{number}: {'tested, and listed in docs/cases.md all the same' if number in listed else 'no test bears its number'}")
            wrong += 1
print(f"cases: {len(tested)} tested, {len(listed)} to come" if not wrong else f"{wrong} cases are in disorder")
sys.exit(wrong > 0)
