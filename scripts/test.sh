#!/usr/bin/env bash
# All tests of the release build: unit, contract and scenario through ctest, the pages', then the stories over
# the real programs, the browser's last.
# Runs all of them even when some fail, then prints one line with the sum. Reports: build/reports.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$PWD/build/reports
rm -rf "$reports" && mkdir -p "$reports"
failed=0

GTEST_OUTPUT=xml:$reports/ ctest --test-dir build/release -L '^(unit|contract|scenario)$' \
  --output-on-failure -j2 || failed=1
(cd web && npx --no-install vitest run --reporter=default --reporter=junit \
  --outputFile.junit="$reports/pages.xml") || failed=1
scripts/stories.sh "$reports" tests/scenarios/*.test.mjs tests/crash/*.test.mjs web/tests/browser/*.test.mjs \
  tests/browser/*.test.mjs || failed=1
scripts/summary.py "$reports" || failed=1
exit $failed
