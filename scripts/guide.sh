#!/usr/bin/env bash
# Follows docs/guides/lever.md as its reader would, and puts into it what its commands answer and its pictures.
#   scripts/guide.sh            writes
#   scripts/guide.sh --check    only says whether it still holds (`make test` does, too)
set -euo pipefail
cd "$(dirname "$0")/.."
case "${1:-}" in
  "") exec node tests/guide/main.mjs ;;
  --check) exec node --test --test-force-exit --test-reporter=spec tests/browser/guide.test.mjs ;;
  *) echo "usage: scripts/guide.sh [--check]" >&2; exit 2 ;;
esac
