#!/usr/bin/env bash
# What a reader would otherwise have to check by eye. Runs every step, names those that failed.
#   scripts/check.sh [STEP…]
set -uo pipefail
cd "$(dirname "$0")/.."

format() { git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run -Werror; }
layers() { scripts/check_layers.py; }
cases() { scripts/check_cases.py; }
mutants() { # That they still apply; `make mutants` sees that they are caught.
  local stale=0
  for patch in tests/mutants/*.patch; do git apply --check "$patch" || { echo "$patch is stale"; stale=1; }; done
  return $stale
}
words() { scripts/check_words.sh; }
lint() { nice -n 5 scripts/lint.py; }
pages() { (cd web && npm run lint --silent); } # types, openapi.yaml
fuzz() { # The inner layers with clang, the outer ones as they are built.
  scripts/fuzz.sh 10 base http lever || return 1
  for name in app_config app_requests cli_line orgs_picture; do
    echo "${name}_fuzz: 10 s"
    (cd build/release && "./${name}_fuzz" "../../tests/fuzz/seeds/${name}_fuzz" 10) || return 1
  done
}

steps=("$@")
[ $# -gt 0 ] || steps=(format layers words cases mutants lint pages fuzz)
failed=()
for step in "${steps[@]}"; do
  printf -- '-- %s\n' "$step"
  "$step" || failed+=("$step")
done
echo "$((${#steps[@]} - ${#failed[@]})) passed, ${#failed[@]} failed"
[ ${#failed[@]} -eq 0 ] || { echo "check failed: ${failed[*]}"; exit 1; }
