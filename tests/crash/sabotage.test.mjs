// A judge that never convicts proves nothing. The real server is broken on purpose, from behind, by triggers in its
// database, in the three ways that would hurt most; each must be found.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../harness/programs.mjs';
import { Lane } from './lane.mjs';
import { playRound } from './round.mjs';

const PATIENCE = 15;

let lane;

before(async () => (lane = await Lane.make()));
after(() => lane?.stop());

// Puts the trigger into the database that each round begins with, plays a round, and takes it out again.
async function sabotaged(trigger, leverFaults = []) {
  const change = async (sql) => {
    const script = 'import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute(sys.argv[2]); db.commit()';
    const done = await run('/usr/bin/python3', ['-c', script, join(lane.template, 'data/bascule.db'), sql]);
    assert.equal(done.exit, 0, done.err);
  };
  await change(`CREATE TRIGGER sabotage ${trigger}`);
  try {
    return (await playRound(lane, [], { leverFaults, patience: PATIENCE })).lies;
  } finally {
    await change('DROP TRIGGER sabotage');
  }
}

const convicts = (lies, check) =>
  assert.ok(lies.some((lie) => lie.startsWith(check)), lies.join('\n') || 'nothing was found');

const lostAnswer = [{ kind: 'drop_after', method: 'POST', path: 'opportunities/*/feedback', next: 1 }];

test('a server whose database is left alone is not convicted, though the answer to the form is lost', async () => {
  assert.deepEqual((await playRound(lane, [], { leverFaults: lostAnswer })).lies, []);
});

test('a server that forgets that it was sending, and so does not look first, is convicted', async () => {
  const lies = await sabotaged(
    `AFTER UPDATE OF state ON effects WHEN NEW.state IN ('sending', 'unknown')
     BEGIN UPDATE effects SET state = 'planned' WHERE id = NEW.id; END`,
    lostAnswer,
  );
  convicts(lies, 'blindRepeats: ');
  convicts(lies, 'notExactlyOnce: ');
});

test('a server that answers a delivery without keeping it is convicted', async () => {
  const lies = await sabotaged('AFTER INSERT ON events BEGIN DELETE FROM events WHERE id = NEW.id; END');
  convicts(lies, 'undecided: candidateStageChange of ');
});

// Beside the row, each process keeps a count of its own on the monotonic clock (case E13).
test('a server whose budget row forgets every call is still never too fast', async () => {
  const lies = await sabotaged(
    'AFTER UPDATE ON call_budgets WHEN NEW.full_at > 0 BEGIN UPDATE call_budgets SET full_at = 0; END',
  );
  assert.deepEqual(lies.filter((lie) => lie.startsWith('tooFast: ')), []);
});
