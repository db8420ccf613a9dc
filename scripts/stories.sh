#!/usr/bin/env bash
# Tests over the real programs: `stories.sh REPORTS FILE…`, two files at a time, as most of them wait for most of
# theirs; then, one after the other, those that say how long something may take.
# A test that leaves something running, or never ends, fails; it does not stop the others.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$1
shift
failed=0

play() {
  node --test --test-concurrency="$2" --test-force-exit --test-timeout=1200000 \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$reports/$1.xml" "${@:3}" || failed=1
}

together=() alone=()
for file in "$@"; do
  case $file in
    tests/scenarios/outage.* | tests/scenarios/overload.* | tests/scenarios/letters.* | tests/postgres/many_processes.test.mjs) alone+=("$file") ;;
    *) together+=("$file") ;;
  esac
done
[ ${#together[@]} = 0 ] || play stories 2 "${together[@]}"
[ ${#alone[@]} = 0 ] || play timed_stories 1 "${alone[@]}"
exit $failed
