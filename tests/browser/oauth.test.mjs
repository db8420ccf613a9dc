// Lever connected with OAuth in the browser: to its consent page and back, denied and accepted; a consent that is
// withdrawn, and given anew. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const SCOPES = [
  'offline_access', 'opportunities:write:admin', 'stages:read:admin', 'postings:read:admin', 'users:read:admin',
  'webhooks:write:admin', 'feedback_templates:write:admin', 'feedback:write:admin', 'notes:write:admin', 'files:write:admin', 'tags:read:admin',
];
const CLIENT = { client_id: 'northwind-bascule', client_secret: 'a-secret-between-lever-and-us' };

let bridge, browser, desk, app, users;

const control = (method, path, body) => bridge.lever.ask(method, `/emulator/${path}`, body && { body });

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.setUp();
  users = (await control('GET', 'state')).users;
  const { redirect_uri } = await bridge.api.ask('GET', '/api/v1/providers/lever');
  app = await control('POST', 'oauth/apps', { ...CLIENT, name: 'Bascule', redirect_uris: [redirect_uri], scopes: SCOPES });
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

async function askForConsent(page, secret = CLIENT.client_secret) {
  await page.goto(`${bridge.url}/console/connections/new`);
  await page.getByLabel('Sandbox').check();
  await page.getByLabel('OAuth: an application that Lever registered for you').check();
  await page.getByLabel('Client id').fill(CLIENT.client_id);
  await page.getByRole('textbox', { name: 'Client secret' }).fill(secret);
  await page.getByText('Other addresses').click();
  const { origin } = new URL(bridge.emulator.ready.api_base);
  await page.getByLabel('Base URL').fill(bridge.emulator.ready.api_base);
  await page.getByLabel('Authorize URL').fill(`${origin}/authorize`);
  await page.getByLabel('Token URL').fill(`${origin}/oauth/token`);
  await page.getByLabel('Audience').fill(`${origin}/v1/`);
}

const goToLever = async (page) => {
  await page.getByRole('button', { name: 'Go to Lever’s consent page' }).click();
  await page.getByRole('button', { name: 'Accept' }).waitFor();
};

const superAdmin = () => users.find(({ accessRole }) => accessRole === 'super admin');

test('what the application is registered with is there to be copied', async () => {
  const { page } = desk;
  await askForConsent(page);
  await page.getByText('What the application is registered with at Lever').click();
  for (const scope of SCOPES) await page.getByText(scope, { exact: true }).waitFor();
  await page.getByText(`${bridge.url}/console/connections/consent`).waitFor();
  await look(desk, 'oauth-asked');
});

test('B19: whoever denies at Lever comes back to a page that says so, and nothing is connected', async () => {
  const { page } = desk;
  await askForConsent(page);
  await goToLever(page);
  await page.getByRole('button', { name: 'Deny' }).click();
  await page.getByText("Access was denied on the provider's page.").waitFor();
  await look(desk, 'oauth-denied');
  assert.equal(new URL(page.url()).search, '', 'nothing of the answer stays in the address bar');
  const { data } = await bridge.api.ask('GET', '/api/v1/connections');
  assert.equal(data.length, 0);
});

test('a Super Admin accepts, every permission is tried, and the next who enters the stage is invited', async () => {
  const { page } = desk;
  await askForConsent(page);
  await goToLever(page);
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('The consent works, with every permission.').waitFor();
  await look(desk, 'oauth-tested');
  await page.getByLabel('Results are written as').selectOption(superAdmin().email);
  await page.getByRole('button', { name: 'Connect 1 account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lever, sandbox' }).waitFor();
  await page.getByText('Lever’s consent for the application').waitFor();
  await look(desk, 'oauth-connection');
  const { data } = await bridge.api.ask('GET', '/api/v1/connections');
  assert.equal(data[0].grant.state, 'given');
  const stage = await stageNamed(bridge, 'Phone interview');
  await bridge.addRule(data[0].id, stage.text);
  await invited('Invited By Consent', stage);
});

// Somebody enters the stage, and has a letter.
async function invited(name, stage) {
  const { id } = await addCandidate(bridge, name);
  const { emails } = await control('GET', `candidates/${id}`);
  const seen = new Set();
  await control('POST', `candidates/${id}/move`, { stage: stage.id });
  return bridge.waitForMail(emails[0], seen);
}

test('B16: an access token that Lever does not take any more is renewed, and nobody notices', async () => {
  const [grant] = (await control('GET', `oauth/grants?app=${app.id}`)).filter(({ revokedAt }) => !revokedAt).slice(-1);
  await control('POST', `oauth/grants/${grant.id}/expire`);
  await invited('Invited After The Renewal', await stageNamed(bridge, 'Phone interview'));
  const journal = await control('GET', 'journal');
  assert.ok(journal.some(({ path, status }) => path === '/oauth/token' && status === 200));
});

test('B17: a consent withdrawn at Lever breaks the connection in words; given anew, what waited goes on', async () => {
  const { page } = desk;
  const stage = await stageNamed(bridge, 'Phone interview');
  for (const grant of await control('GET', `oauth/grants?app=${app.id}`))
    if (!grant.revokedAt) await control('DELETE', `oauth/grants/${grant.id}`);
  const { id } = await addCandidate(bridge, 'Waits For The Consent');
  const { emails } = await control('GET', `candidates/${id}`);
  await control('POST', `candidates/${id}/move`, { stage: stage.id });
  const [connection] = (await bridge.api.ask('GET', '/api/v1/connections')).data;
  await page.goto(`${bridge.url}/console/connections/${connection.id}`);
  await page.getByText('The consent is over', { exact: false }).waitFor({ timeout: 30_000 }); // After the pause of a try that was lost, too.
  await look(desk, 'oauth-broken');
  await page.getByRole('button', { name: 'Give the consent anew' }).click();
  await page.getByRole('dialog').getByText('A Super Admin of Lever accepts').waitFor();
  await look(desk, 'oauth-anew');
  await page.getByRole('button', { name: 'Go to Lever’s consent page' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lever, sandbox' }).waitFor();
  await until('the connection is on again', async () => {
    const [now] = (await bridge.api.ask('GET', '/api/v1/connections')).data;
    return now.state === 'active' && now.grant.id !== connection.grant.id;
  });
  await bridge.waitForMail(emails[0], new Set());
});

test('B18: an answer that is opened a second time, or that nobody asked for, is refused in words', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/connections/consent?state=${'A'.repeat(43)}&code=of-somebody-else`);
  await page.getByText('belongs to no open question of yours', { exact: false }).waitFor();
  await look(desk, 'oauth-unasked');
  await page.goto(`${bridge.url}/console/connections/consent`);
  await page.getByText('Nothing has come back from Lever here.').waitFor();
});

test('a wrong client secret is told at its field on the way back', async () => {
  const { page } = desk;
  await askForConsent(page, 'not-the-secret');
  await goToLever(page);
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('refuses the application: check client id and secret', { exact: false }).waitFor();
});
