// Holds Bascule's scores against those of tests/scores/independent.py, which shares no code with it.
import { join } from 'node:path';
import { ROOT } from './bridge.mjs';
import { run } from './programs.mjs';

export async function independentScores(answers) {
  const done = await run('/usr/bin/python3', [join(ROOT, 'tests/scores/independent.py')], {
    input: JSON.stringify(answers),
  });
  if (done.exit !== 0) throw new Error(`independent.py: exit ${done.exit}\n${done.err}`);
  return JSON.parse(done.out);
}
