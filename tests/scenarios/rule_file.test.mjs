// The rules of an account as a file, by the operator's commands: kept, compared, applied as shown.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { run } from '../harness/programs.mjs';

let bridge, connection, path;

before(async () => {
  bridge = await Bridge.start();
  const made = await bridge.connect({ stage: 'Phone interview' });
  connection = made.connection.connection_id;
  path = join(bridge.dir, 'rules.json');
});
after(() => bridge?.stop());

const rules = (verb, ...more) => ['rules', verb, '--connection', connection, ...more];
const withFile = (verb, ...more) => rules(verb, '--rules-file', path, ...more);
const write = (text) => writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));

async function exported() {
  const { out } = await run(bridge.binary, rules('export'), { env: bridge.settings, cwd: bridge.dir });
  return out;
}

test('what is exported is text for people and programs, and applied again it changes nothing', async () => {
  const text = await exported();
  assert.match(text, /^\{\n  "format": "bascule-rules\/1",\n  "rules": \[\n    \{\n      "name": "",\n/);
  write(text);
  const seen = await bridge.bascule(...withFile('diff'));
  assert.deepEqual(seen.data.map(({ change }) => change), ['same']);
  const done = await bridge.bascule(...withFile('apply', '--as-shown', seen.digest));
  assert.deepEqual(done.data.map(({ change }) => change), ['same']);
  assert.equal(await exported(), text);
});

test('a change is shown in words, done only as it was shown, and kept as a new version', async () => {
  const file = JSON.parse(await exported());
  file.rules[0].due_days = 3;
  file.rules.push({ name: 'By hand', trigger: 'stage', stages: ['On-site interview'], assessments: ['bigfive-120'] });
  write(file);
  const shown = await run(bridge.binary, withFile('diff'), { env: bridge.settings, cwd: bridge.dir });
  assert.match(shown.out, /~ changed: \(without a name\)\n {6}due_days: 7 → 3\n\+ new: By hand\n/);
  assert.match(shown.out, /Nothing was changed\. To do it: .* --as-shown [0-9a-f]{16}\n$/);
  const [, digest] = /--as-shown ([0-9a-f]+)/.exec(shown.out);
  const late = await bridge.tryBascule(...withFile('apply', '--as-shown', '0000000000000000'));
  assert.equal(late.exit, 4, late.err);
  const done = await bridge.bascule(...withFile('apply', '--as-shown', digest));
  assert.deepEqual(done.data.map(({ change, state }) => [change, state]), [['change', 'on'], ['add', 'shadow']]);
  const { data } = await bridge.bascule('rules', 'list');
  assert.deepEqual(data.map(({ version, due_days }) => [version, due_days]), [[2, 3], [1, 7]]);
});

test('what the file does not have is switched off only where that is asked for', async () => {
  write({ format: 'bascule-rules/1', rules: [] });
  const left = await bridge.bascule(...withFile('diff'));
  assert.deepEqual(left.data.map(({ change }) => change), ['leave', 'leave']);
  const seen = await bridge.bascule(...withFile('diff', '--switch-off-others'));
  await bridge.bascule(...withFile('apply', '--switch-off-others', '--as-shown', seen.digest));
  const { data } = await bridge.bascule('rules', 'list');
  assert.deepEqual(data.map(({ state }) => state), ['off', 'off']);
});

test('D10: what is no file of rules is refused with its place, exit 2', async () => {
  for (const [text, pointer] of [
    ['not json', undefined],
    [{ format: 'bascule-rules/1', rules: [{ trigger: 'never' }] }, '/rules/0/trigger'],
    [
      {
        format: 'bascule-rules/1',
        rules: [{ trigger: 'stage', stages: ['Phone interviw'], assessments: ['bigfive-120'] }],
      },
      '/rules/0/stages',
    ],
  ]) {
    write(text);
    const refused = await bridge.tryBascule(...withFile('diff'));
    assert.equal(refused.exit, 2, refused.err);
    assert.equal(JSON.parse(refused.err).pointer, pointer);
  }
  const none = await bridge.tryBascule(...rules('diff', '--rules-file', join(bridge.dir, 'none.json')));
  assert.equal(none.exit, 2, none.err);
});
