// Rules kept as a file, looked at, and brought from the sandbox's account to the one of production. With the real programs.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';

let bridge, browser, desk, exported;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  await bridge.mayEverything();
  await addRule({ name: 'Engineers', stages: ['Phone interview'], tags: ['remote'], due_days: 10 });
  await addRule({ name: 'Everybody', stages: ['On-site interview'], state: 'shadow' });
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const addRule = (wish) =>
  bridge.api.ask('POST', '/api/v1/rules', {
    body: {
      connection_id: bridge.org.connection.connection_id, trigger: 'stage', assessments: ['bigfive-120'], ...wish,
    },
  });

function fileWith(json) {
  const path = join(bridge.dir, 'chosen.json');
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json));
  return path;
}

async function see(page, json) {
  await page.locator('input[type=file]').setInputFiles(fileWith(json));
  await page.getByRole('button', { name: 'See what would change' }).click();
}

test('all rules of an account are kept in a file', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('button', { name: 'As a file' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rules as a file' }).waitFor();
  await look(desk, 'rule-file');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download rules.json' }).click(),
  ]);
  assert.equal(saved.suggestedFilename(), 'rules.json');
  exported = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  assert.deepEqual(exported.rules.map(({ name, state }) => [name, state]), [['Engineers', 'on'], ['Everybody', 'shadow']]);
  const other = await bridge.bascule('rules', 'export', '--connection', bridge.org.connection.connection_id);
  assert.deepEqual(exported, other, 'the command writes the same');
});

test('where it came from it changes nothing, and the page says so', async () => {
  const { page } = desk;
  await see(page, exported);
  await page.getByText('Nothing would change').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Change \d+ rule/ }).count(), 0);
});

test('what is no file of rules, or names what Lever does not have, is told with its place', async () => {
  const { page } = desk;
  await page.locator('input[type=file]').setInputFiles(fileWith('name,stage\n'));
  await page.getByText('This file holds no JSON.').waitFor();
  const wrong = structuredClone(exported);
  wrong.rules[1].stages = ['On-site intervew'];
  await see(page, wrong);
  await page.getByText('Rule 2 of the file, “stages”').waitFor();
  await page.getByText('there is no stage “On-site intervew”', { exact: false }).waitFor();
  await look(desk, 'rule-file-wrong');
});

test('rules of the sandbox come to production by their names, once somebody has seen what changes', async () => {
  const { page } = desk;
  const { key } = await bridge.lever.ask('POST', '/emulator/keys', { body: { permissions: ['*'] } });
  const { users } = await bridge.lever.ask('GET', '/emulator/state');
  const production = await bridge.api.ask('POST', '/api/v1/connections', {
    body: {
      provider: 'lever', environment: 'production', base_url: bridge.emulator.ready.api_base, api_key: key,
      perform_as: users.find(({ accessRole }) => accessRole === 'super admin').email,
    },
  });
  const elsewhere = structuredClone(exported);
  for (const rule of elsewhere.rules) for (const stage of rule.stages) stage.id = 'another-id-in-the-sandbox';
  elsewhere.rules[1].state = 'on';
  await page.reload();
  await page.getByLabel('Account', { exact: true }).selectOption(production.id);
  await see(page, elsewhere);
  await page.getByRole('row', { name: /Engineers/ }).getByText('New').waitFor();
  await look(desk, 'rule-file-seen');
  await page.getByRole('button', { name: 'Change 2 rules' }).click();
  await page.getByText('Done as it was shown.').waitFor();
  const { data } = await bridge.api.ask('GET', '/api/v1/rules');
  const made = data.filter((rule) => rule.connection_id === production.id);
  assert.deepEqual(made.map(({ name, state, due_days }) => [name, state, due_days]), [['Engineers', 'on', 10], ['Everybody', 'on', 7]]);
  assert.equal(made[0].stages[0].text, 'Phone interview');
  await page.getByRole('link', { name: 'To the rules' }).click();
  await page.getByRole('link', { name: 'Engineers' }).nth(1).waitFor();
});

test('F19: what a colleague changed since it was seen is not done', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'As a file' }).click();
  const fewer = { ...exported, rules: [{ ...exported.rules[0], due_days: 3 }] };
  await page.getByLabel('Switch off what the account has and the file does not').check();
  await see(page, fewer);
  await page.getByRole('row', { name: /Everybody/ }).getByText('Switched off').waitFor();
  await addRule({ name: 'Of a colleague', stages: ['Phone interview'] });
  await page.getByRole('button', { name: 'Change 2 rules' }).click();
  await page.getByText('This is not what was shown', { exact: false }).waitFor();
  await look(desk, 'rule-file-late');
  const { data } = await bridge.api.ask('GET', '/api/v1/rules');
  assert.equal(data[0].due_days, 10, 'nothing was done');
});
