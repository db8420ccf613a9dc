#!/usr/bin/env bash
# Runs each fuzz target of tests/fuzz for SECONDS (default 10): libFuzzer with address and undefined
# behaviour checks, from the seeds in tests/fuzz/seeds/<target>. A finding is left in build/fuzz/.
#   scripts/fuzz.sh [SECONDS [FOLDER…]]      those of some folders: base http lever
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
targets=(tests/fuzz/*_fuzz.cpp)
if [ $# -gt 1 ]; then
  targets=()
  for folder in "${@:2}"; do targets+=(tests/fuzz/"$folder"_*_fuzz.cpp); done
fi
[ -e "${targets[0]}" ] || exit 0
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz >/dev/null
nice -n 5 ninja -C build/fuzz $(for target in "${targets[@]}"; do echo "bin/$(basename "$target" .cpp)"; done)
for target in "${targets[@]}"; do
  name=$(basename "$target" .cpp)
  mkdir -p "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name"
  echo "$name: ${seconds} s"
  build/fuzz/bin/"$name" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -verbosity=0 \
    -print_final_stats=1 -artifact_prefix="build/fuzz/$name-" \
    "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" 2>&1 | grep -vE '^(INFO|stat::(new|slowest|peak|average))' || exit 1
done
