// `make crash`: the first start and the crash matrix to their ends, every kind of failure, and random kills under
// load. Prints a line for each round that went wrong and a table at the end; exit code 1 when anything did.
//
//   node tests/crash/main.mjs [start] [kills] [errors] [load] [--from=N] [--to=N] [--step=N] [--lanes=N]
//                             [--calls=files|descriptors|memory] [--kills=N] [--seed=N] [--minutes=N] [--verbose]
import { parseArgs } from 'node:util';
import { killFirstStarts } from './first_start.mjs';
import { ERRORS, everyCall, playAll, told } from './rounds.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: 'Infinity' },
    step: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '8' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    calls: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
    verbose: { type: 'boolean', default: false },
  },
});
const number = (name) => Number(values[name]);
const parts = positionals.length > 0 ? positionals : ['start', 'kills', 'errors', 'load'];
const NOT_REACHED = 3; // A story's calls vary a little: the end is where so many rounds were not reached.
const ALLOCATIONS_STEP = 401; // Of 120,000 allocations every so many; a prime, so that no rhythm is missed.

const table = [];
let wrong = 0;

// Plays until the story no longer reaches the n of its fault, or `to`.
async function matrix(name, makePlans) {
  const started = performance.now();
  const missed = [];
  const ended = () => missed.length >= NOT_REACHED || performance.now() > number('minutes') * 60_000;
  let last = 0;
  const results = await playAll(makePlans(ended), {
    lanes: number('lanes'),
    onRound: (result, [fault]) => {
      if (result.faults[0]?.struck) last = Math.max(last, fault.at);
      else missed.push(fault.at);
      if (values.verbose || result.lies.length > 0) console.log(told(result));
      if (result.lies.length > 0) ++wrong;
    },
  });
  const seconds = (performance.now() - started) / 1000;
  table.push({
    what: name,
    rounds: results.length,
    struck: results.filter(({ faults }) => faults[0]?.struck).length,
    'last call reached': last,
    'ended by itself': results.filter(({ plan, ends }) => plan[0].calls !== 'writes' && ends.length > 0).length,
    wrong: results.filter(({ lies }) => lies.length > 0).length,
    's a round': (results.reduce((sum, one) => sum + one.seconds, 0) / results.length).toFixed(1),
    's in all': seconds.toFixed(0),
  });
  console.log(JSON.stringify(table.at(-1)));
}

function* everyError(error, ended) {
  const step = number('step') * (error.calls === 'memory' ? ALLOCATIONS_STEP : 1);
  for (let at = number('from'); at <= number('to') && !ended(); at += step) yield [{ ...error, at }];
}

if (parts.includes('start')) {
  const started = performance.now();
  const rounds = await killFirstStarts(number('step'));
  const bad = rounds.filter(({ lies }) => lies.length > 0);
  for (const round of bad) console.log(JSON.stringify(round));
  wrong += bad.length;
  table.push({
    what: 'killed at the n-th write of the first start',
    rounds: rounds.length,
    struck: rounds.filter((round) => round.struck > 0).length,
    'last call reached': rounds.findLast((round) => round.struck > 0)?.at ?? 0,
    wrong: bad.length,
    's in all': ((performance.now() - started) / 1000).toFixed(0),
  });
}
if (parts.includes('kills'))
  await matrix('killed at the n-th write', (ended) => everyCall(ended, number('from'), number('to'), number('step')));
if (parts.includes('errors'))
  for (const { about: _, ...error } of ERRORS.filter(({ calls }) => calls === (values.calls ?? calls)))
    await matrix(`${error.what} at the n-th of ${error.calls}, ${error.times} in a row`, (ended) =>
      everyError(error, ended),
    );
if (parts.includes('load')) {
  const { killUnderLoad } = await import('./load.mjs');
  const { row, lies } = await killUnderLoad({ kills: number('kills'), seed: number('seed'), say: console.log });
  for (const lie of lies) console.log(lie);
  wrong += lies.length;
  table.push(row);
}
console.table(table);
process.exitCode = wrong > 0 ? 1 : 0;
