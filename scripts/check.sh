#!/usr/bin/env bash
# What a reader would otherwise have to check by eye. Runs every step, names those that failed.
#   scripts/check.sh [STEP…]
set -uo pipefail
cd "$(dirname "$0")/.."

format() { git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run -Werror; }
layers() { scripts/check_layers.py; }
cases() { scripts/check_cases.py; }
words() { scripts/check_words.sh; }
lint() { nice -n 5 scripts/lint.py; }
pages() { (cd web && npm run lint --silent); } # types, openapi.yaml
fuzz() { scripts/fuzz.sh 10; }

steps=("$@")
[ $# -gt 0 ] || steps=(format layers words cases lint pages fuzz)
failed=()
for step in "${steps[@]}"; do
  printf -- '-- %s\n' "$step"
  "$step" || failed+=("$step")
done
echo "$((${#steps[@]} - ${#failed[@]})) passed, ${#failed[@]} failed"
[ ${#failed[@]} -eq 0 ] || { echo "check failed: ${failed[*]}"; exit 1; }
