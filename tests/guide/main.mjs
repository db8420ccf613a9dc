// `make guide`: plays docs/guides/lever.md and puts what its commands answer, and its pictures, into it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../harness/bridge.mjs';
import { play } from './play.mjs';

const GUIDE = join(ROOT, 'docs/guides/lever.md');
const pictures = new Map();
const before = readFileSync(GUIDE, 'utf8');
const now = await play(before, {
  onPicture: (file, png) => pictures.set(file, png), say: (text) => console.log(`  ${text.split('\n')[0]}`),
}).catch((error) => {
  console.error(error.message);
  process.exit(1); // Nothing is written.
});
writeFileSync(GUIDE, now);
rmSync(join(dirname(GUIDE), 'lever'), { recursive: true, force: true });
mkdirSync(join(dirname(GUIDE), 'lever'));
for (const [file, png] of pictures) writeFileSync(join(dirname(GUIDE), file), png);
const bytes = [...pictures.values()].reduce((sum, png) => sum + png.length, 0);
console.log(`${now === before ? 'no answer is new' : 'some answers are new'}; ${pictures.size} pictures, ${Math.round(bytes / 1024)} KB`);
