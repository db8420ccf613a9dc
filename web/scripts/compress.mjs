// Writes .br and .gz beside every built text file, and holds the candidate's pages to their budget.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url).pathname;
// A candidate may sit on a train: all script of the page together, gzipped.
const CANDIDATE_SCRIPT_MAX = 120 * 1024;

const files = readdirSync(DIST, { recursive: true })
  .filter((name) => statSync(join(DIST, name)).isFile() && /\.(js|css|html|svg|json)$/.test(name));

const gzipped = new Map();
for (const name of files) {
  const bytes = readFileSync(join(DIST, name));
  const gz = gzipSync(bytes, { level: 9 });
  const br = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  gzipped.set(name, gz.length);
  writeFileSync(join(DIST, `${name}.gz`), gz);
  writeFileSync(join(DIST, `${name}.br`), br);
}

// Everything a page's HTML names, and what those scripts import in turn.
function scriptBytes(page) {
  const seen = new Set();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/["'](?:\.?\/)?(?:assets\/)?([\w.-]+\.js)["']/g)) {
      const file = `assets/${name}`;
      if (seen.has(file) || !gzipped.has(file)) continue;
      seen.add(file);
      visit(readFileSync(join(DIST, file), 'utf8'));
    }
  };
  visit(readFileSync(join(DIST, page), 'utf8'));
  return [...seen].reduce((sum, file) => sum + gzipped.get(file), 0);
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
const candidate = scriptBytes('candidate.html');
console.log(`candidate script ${kib(candidate)} gz (at most ${kib(CANDIDATE_SCRIPT_MAX)})`);
console.log(`console script   ${kib(scriptBytes('console.html'))} gz`);
if (candidate === 0 || candidate > CANDIDATE_SCRIPT_MAX) {
  console.error('The candidate pages are over their budget, or their scripts were not found.');
  process.exit(1);
}
