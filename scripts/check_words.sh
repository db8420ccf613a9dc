#!/usr/bin/env bash
# Words that must not land: unfinished work, tests switched off, addresses of somebody's registry, and
# `co_await` with a lambda or a braced aggregate inside (g++ 12.2 destroys that temporary twice; name
# it first).
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
refuse() { # refuse WHY PATTERN PATHSPEC…
  local why=$1 pattern=$2 hits
  shift 2
  hits=$(git grep -nIP "$pattern" -- "$@" ':!scripts/check_words.sh' ':!*package-lock.json') || return 0
  printf '%s:\n%s\n' "$why" "$(cut -c1-160 <<<"$hits")"
  failed=1
}
code=('*.cpp' '*.hpp' '*.ts' '*.tsx' '*.mjs' '*.py' '*.sh' '*.sql' Makefile '*.cmake')
refuse 'unfinished work' '\b(TODO|FIXME|XXX|HACK)\b|\bnot (yet )?implemented\b|\b[Ss]tub(s|bed)?\b' "${code[@]}"
refuse 'a test switched off' 'GTEST_SKIP|DISABLED_[A-Z]|\b(it|test|describe)\.(skip|only|todo)\(' "${code[@]}"
refuse 'co_await with a lambda or an aggregate inside' \
  'co_await[^;]*(\[[^\]]*[a-z&=][^\]]*\]\s*[({]|\{[^}]*\})' 'src/*.cpp' 'src/*.hpp' 'emulator/*.cpp' 'emulator/*.hpp'
hosts=$(git grep -nI '"resolved": "http' -- '*package-lock.json')
[ -z "$hosts" ] || { echo "a lock file names a registry (npm install --omit-lockfile-registry-resolved):"; head -3 <<<"$hosts"; failed=1; }
[ $failed -ne 0 ] || echo "words: nothing unfinished"
exit $failed
