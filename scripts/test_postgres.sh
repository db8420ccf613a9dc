#!/usr/bin/env bash
# The contract, scenario and browser tests again, on PostgreSQL: a server of their own, a database for each.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$PWD/build/reports-postgres
rm -rf "$reports" && mkdir -p "$reports"
failed=0

GTEST_OUTPUT=xml:$reports/ ctest --test-dir build/release -R postgres --output-on-failure || failed=1
scripts/with_postgres.sh scripts/stories.sh "$reports" tests/scenarios/*.test.mjs tests/postgres/*.test.mjs \
  web/tests/browser/*.test.mjs tests/browser/*.test.mjs || failed=1
scripts/summary.py "$reports" || failed=1
exit $failed
