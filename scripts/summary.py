#!/usr/bin/env python3
"""Adds up JUnit reports: `summary.py DIR` prints the failed ones and `N passed, N failed`."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

passed, skipped, failed = 0, 0, []
for report in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    # A browser's message may hold colours, which XML does not allow.
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", report.read_bytes())
    for case in xml.fromstring(text).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed.append(f"{report.stem}: {case.get('classname', '')}.{case.get('name')}")
        elif case.find("skipped") is not None or case.get("status") == "notrun":
            skipped += 1
        else:
            passed += 1
for name in failed:
    print("failed:", name)
print(f"{passed} passed, {len(failed)} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failed or not passed else 0)
