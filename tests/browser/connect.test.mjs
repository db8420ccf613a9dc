// Lever connected in the browser: from the first sign-in to a webhook that Lever has called; a key that may too little,
// webhooks made by hand, a key that died. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';

let bridge, browser, desk, user;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.setUp();
  user = (await bridge.lever.ask('GET', '/emulator/state')).users.find(({ accessRole }) => accessRole === 'super admin');
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const newKey = (permissions) => bridge.lever.ask('POST', '/emulator/keys', { body: { permissions } });

async function testKey(page, key) {
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  await page.getByRole('button', { name: 'Test the key' }).click();
}

async function openForm(page) {
  await page.goto(`${bridge.url}/console/connections`);
  await page.getByRole('button', { name: 'Connect Lever' }).click();
  await page.getByRole('heading', { level: 1, name: 'Connect Lever' }).waitFor();
  await page.getByLabel('Sandbox').check();
  await page.getByText('Another address of Lever’s API').click();
  await page.getByLabel('Base URL').fill(bridge.emulator.ready.api_base);
}

test('an admin connects Lever: tested first, then connected, then called by Lever', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByText('Nothing is connected yet.').waitFor();
  await look(desk, 'connections-empty');
  await openForm(page);
  await look(desk, 'connect');
  await testKey(page, 'a-key-that-lever-does-not-know');
  await page.getByText('Lever refused the API key').waitFor();
  await look(desk, 'connect-refused');
  await testKey(page, bridge.emulator.ready.api_key);
  await page.getByText('The key works, with every permission.').waitFor();
  await page.getByLabel('Results are written as').selectOption(user.email);
  await look(desk, 'connect-tested');
  await page.getByRole('button', { name: 'Connect 1 account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lever, sandbox' }).waitFor();
  await page.getByRole('cell', { name: 'Candidate stage change' }).waitFor();

  const { id } = await addCandidate(bridge, 'First To Move');
  const stage = await stageNamed(bridge, 'Phone interview');
  await bridge.lever.ask('POST', `/emulator/candidates/${id}/move`, { body: { stage: stage.id } });
  await page.getByRole('row', { name: /Candidate stage change/ }).getByText('received').waitFor();
  await look(desk, 'connection');
});

test('a key that lacks permissions is told so, in Lever’s words, with what each costs', async () => {
  const { page } = desk;
  await openForm(page);
  const { key } = await newKey(['opportunities:read', 'stages:read', 'postings:read']);
  await testKey(page, key);
  await page.getByText(/The key works, but lacks \d+ permissions\./).waitFor();
  await page.getByText('Create an opportunity feedback form').last().waitFor();
  await page.getByLabel('Results are written as').waitFor();
  await look(desk, 'connect-lacking');
});

test('webhooks made by hand: the URL is copied, the token pasted, and Lever’s test call is seen', async () => {
  const { page } = desk;
  await openForm(page);
  const { key } = await newKey(['*']);
  await testKey(page, key);
  await page.getByText('The key works, with every permission.').waitFor();
  await page.getByLabel('Results are written as').selectOption(user.email);
  await page.getByLabel('I make them on Lever’s settings page').check();
  await page.getByRole('button', { name: 'Connect 1 account' }).click();
  const row = page.getByRole('row', { name: /Candidate stage change/ });
  await row.getByText('waits for its signature token').waitFor();
  await look(desk, 'connection-by-hand');
  const url = await row.locator('code').innerText();
  const webhook = await bridge.lever.ask('POST', '/emulator/webhooks', { body: { url, event: 'candidateStageChange' } });
  await row.getByRole('button', { name: /Signature token/ }).click();
  await page.getByRole('textbox', { name: 'Signature token' }).fill('short');
  await page.keyboard.press('Enter');
  await page.getByText('This is not a signature token').waitFor();
  await look(desk, 'hook-token');
  await page.getByRole('textbox', { name: 'Signature token' }).fill(webhook.signatureToken);
  await page.keyboard.press('Enter');
  await row.getByText('on; nothing has come yet').waitFor();
  await bridge.lever.ask('POST', `/emulator/webhooks/${webhook.id}/verify`);
  await row.getByText('received').waitFor();
});

test('a connection is switched off and on, given another user, and ended, each said before it is done', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Switch off' }).click();
  await look(desk, 'connection-off-asked');
  await page.getByRole('button', { name: 'Switch 1 connection off' }).click();
  await page.getByText('The connection is off.').waitFor();
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'Switch 1 connection on' }).click();
  await page.getByText('The connection is on.').waitFor();
  await page.getByRole('button', { name: 'Key and user' }).click();
  await page.getByLabel('Results are written as').fill('nobody@northwind.example');
  await page.getByRole('button', { name: 'Test and save' }).click();
  await page.getByText('has no user with this address', { exact: false }).waitFor();
  await look(desk, 'connection-mend');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('button', { name: 'Disconnect 1 account' }).click();
  await page.getByText(/^Disconnected\. Delete in Lever by hand:/).waitFor();
  await look(desk, 'connection-ended');
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByRole('cell', { name: 'Disconnected' }).waitFor();
  await look(desk, 'connections');
  assert.equal(await page.getByRole('link', { name: 'Lever, sandbox' }).count(), 2, 'production and sandbox, old and new stay apart');
});

test('B4: an account whose key died is ended all the same, and nobody is thrown out for it', async () => {
  const { page } = desk;
  const [first] = await bridge.lever.ask('GET', '/emulator/keys');
  await bridge.lever.ask('DELETE', `/emulator/keys/${first.id}`);
  const { data } = await bridge.api.ask('GET', '/api/v1/connections');
  const { id } = data.find(({ state }) => state !== 'disconnected');
  await page.goto(`${bridge.url}/console/connections/${id}`);
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('button', { name: 'Disconnect 1 account' }).click();
  await page.getByText('could not be deleted, so nothing was changed here').waitFor();
  await look(desk, 'connection-end-refused');
  await page.getByLabel('Forget the secrets although Lever could not be reached').check();
  await page.getByRole('button', { name: 'Disconnect 1 account' }).click();
  await page.getByText(/^Disconnected\. Delete in Lever by hand:/).waitFor();
});
