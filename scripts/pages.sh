#!/usr/bin/env bash
# Builds the pages into web/dist, unless nothing they are made from has changed since.
set -euo pipefail
cd "$(dirname "$0")/.."
built=build/pages.stamp
# The program looks beside itself, in ../share/bascule/web, as when it is installed.
mkdir -p build/share/bascule
ln -sfn ../../../web/dist build/share/bascule/web
if [ -e "$built" ] && [ -d web/dist ] &&
  [ -z "$(find web docs/api -newer "$built" -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -path 'web/tests/*' -not -path web/src/api/schema.ts -not -name '*.tsbuildinfo' -print -quit)" ]; then
  exit 0
fi
: >"$built.next"
(cd web && npm run build --silent)
mv "$built.next" "$built"
