#!/usr/bin/env bash
# Pictures of every page, at a desk and on a phone, out of the browser tests: docs/screens. In their order, the tests that
# show a page and the page's name there.
set -euo pipefail
cd "$(dirname "$0")/.."
pages=(
  console-sign-in console-set-password first-steps connect oauth-asked oauth-tested connect-tested connection-without-rule
  connections connection trap-permission trap-token connection-by-hand rules rule-new rule-change rule rule-trial rule-look-back
  backfill-ready rule-file-seen ask console-orders console-order console-result result-links result-links-made
  shared-result shared-over compare-choose compare letters-held decisions why-not-invited
  deliveries-in deliveries-event deliveries-stuck deliveries-replay-ready deliveries-out deliveries-effect
  members members-invite join keys-made audit letter-words account sessions second-factor-set-up candidate-start candidate-item candidate-review candidate-done
)
shots=web/tests/browser/shots
rm -rf "$shots"
SHOTS=1 node --test --test-concurrency=1 --test-force-exit --test-reporter=dot \
  tests/browser/{first_path,connect,oauth,rules,rule_file,backfill,ask,traps,deliveries,letters,letter_words,people,account,result_links,compare}.test.mjs \
  web/tests/browser/{console,candidate}.test.mjs
rm -rf docs/screens && mkdir -p docs/screens
{
  echo "# Screens"
  echo
  echo "Every page at a desk (1280 px) and on a phone (390 px). Made by \`make screens\`, out of the browser tests."
  for page in "${pages[@]}"; do
    for width in 1280 390; do cp "$shots/$page-$width-light.png" "docs/screens/$page-$width.png"; done
    printf '\n## %s\n\n<img src="%s-1280.png" width="640" alt="%s at a desk"> <img src="%s-390.png" width="195" alt="%s on a phone">\n' \
      "$page" "$page" "$page" "$page" "$page"
  done
} > docs/screens/README.md
node scripts/smaller_png.mjs docs/screens/*.png
