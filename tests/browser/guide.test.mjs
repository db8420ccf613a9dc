// docs/guides/lever.md, followed to the letter: its commands, its steps, its words. With the real programs.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { play } from '../guide/play.mjs';
import { actionsOf } from '../guide/sentences.mjs';
import { partsOf } from '../guide/text.mjs';
import { ROOT } from '../harness/bridge.mjs';

const GUIDE = join(ROOT, 'docs/guides/lever.md');
const guide = readFileSync(GUIDE, 'utf8');

test('the guide to Lever leads from nothing to a scored candidate, and says what is seen on the way', async () => {
  assert.equal(await play(guide), guide, 'another answer than the guide has: run `make guide`');
});

test('each picture of the guide is there, and no other', () => {
  const named = partsOf(guide).filter(({ kind }) => kind === 'picture').map(({ file }) => file);
  const there = readdirSync(join(dirname(GUIDE), 'lever')).map((file) => `lever/${file}`);
  assert.ok(named.length > 0);
  assert.deepEqual(there.sort(), named.sort());
});

test('the guide links to files that exist', () => {
  const links = [...guide.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, file]) => file);
  assert.deepEqual(links.filter((file) => !existsSync(join(dirname(GUIDE), file))), []);
});

describe('What would mislead a reader fails', () => {
  test('a command that does not work', () => assert.rejects(play('```sh\nfalse\n```\n'), /line 1: false\nexit 1/));

  test('a button that is not there under that name', () =>
    assert.rejects(play('1. Open <about:blank>. Click **Send**.\n', { seconds: 1 }), /line 1: Click \*\*Send\*\*\nwaited 1 s for “Send”/));

  test('a word in the text that is on no screen', () =>
    assert.rejects(play('1. Open <about:blank>.\n\nThe page **Orders** is empty.\n'), /line 3: “Orders” was on no screen/));

  test('a step that names something and says nothing to do with it', () =>
    assert.throws(() => actionsOf('Have a look at **Orders**.'), /names something/));

  test('another answer than the one that is written', async () => {
    const old = '```sh\necho new\n```\n\n```text\nold\n```\n';
    assert.equal(await play(old), old.replace('old', 'new'));
  });
});
