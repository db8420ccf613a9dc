#!/usr/bin/env bash
# Unit and contract tests with the address and undefined-behaviour sanitizers (preset dev), then with
# the thread sanitizer (preset tsan); then a clang build. Too slow for every change: run it before a
# release and after touching threads, lifetimes or coroutines.
set -euo pipefail
cd "$(dirname "$0")/.."
# A sanitizer needs its shadow at fixed addresses; randomised layouts can collide with it.
fixed=(setarch "$(uname -m)" -R)
"${fixed[@]}" true 2>/dev/null || fixed=()
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=$PWD/scripts/tsan_suppressions.txt

for preset in dev tsan; do
  [ -f build/$preset/build.ninja ] || cmake --preset $preset >/dev/null
  nice -n 5 ninja -C build/$preset
  echo "-- tests under preset $preset"
  "${fixed[@]}" ctest --test-dir build/$preset -L '^(unit|contract)$' --output-on-failure -j2
done
[ -f build/clang/build.ninja ] || cmake --preset clang >/dev/null
nice -n 5 ninja -C build/clang
echo "sanitize: dev, tsan and clang hold"
