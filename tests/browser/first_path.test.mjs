// The first hour of an organisation, by its owner, in the console alone: from the set-up link to a candidate who has
// the mail. Counted in clicks and pasted values. With the real programs.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, look, newPage } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Hand } from '../harness/hand.mjs';
import { addCandidate, move, stageNamed } from '../harness/story.mjs';

const CLICKS_MAX = 12;
const PASTED_MAX = 3;
const APP = { client_id: 'northwind-bascule', client_secret: 'a-secret-between-lever-and-us' };

let bridge, browser, stage, superAdmin;

before(async () => {
  browser = await launch();
});
after(() => browser?.close());
beforeEach(async () => {
  bridge = await Bridge.start({ usual: 'production' });
  stage = await stageNamed(bridge, 'Phone interview');
  const { users } = await bridge.lever.ask('GET', '/emulator/state');
  superAdmin = users.find(({ accessRole }) => accessRole === 'super admin');
});
afterEach(() => bridge?.stop());

// Signed in by the link that `bascule setup` printed.
async function begin() {
  const made = await bridge.setUp();
  const desk = await newPage(browser);
  const hand = new Hand();
  const { page } = desk;
  await page.goto(made.owner_setup_url);
  await hand.type(page.getByLabel('Password', { exact: true }), 'a bascule lifts a bridge');
  await hand.click(page.getByRole('button', { name: 'Save and sign in' }));
  await page.getByRole('heading', { name: 'Before the first invitation' }).waitFor();
  hand.step('signed in');
  return { desk, page, hand };
}

const button = (page, name) => page.getByRole('button', { name });

async function connectTested({ page, hand }) {
  await hand.choose(page.getByLabel('Results are written as'), superAdmin.email);
  await hand.click(button(page, 'Connect 1 account'));
  await page.getByText('No rule is for this account yet').waitFor();
  hand.step('connected');
}

async function addRule({ page, hand }) {
  await hand.click(button(page, 'Add a rule'));
  await hand.click(page.getByRole('group', { name: 'Stages' }).getByLabel(stage.text));
  await hand.click(page.getByRole('group', { name: 'Asked for' }).getByLabel(/Big Five/).first());
  await hand.click(button(page, 'Add 1 rule'));
  await page.getByRole('link', { name: `Whoever enters “${stage.text}”` }).waitFor();
  hand.step('rule on');
}

// A recruiter moves somebody in Lever.
async function seesInvited({ page, hand }, name) {
  const opportunity = await addCandidate(bridge, name);
  await move(bridge, opportunity, stage);
  const mail = await bridge.waitForMail(opportunity.emails[0]);
  assert.ok(mail.links.some((link) => link.startsWith(`${bridge.url}/t/`)), 'with a link');
  await page.goto(`${bridge.url}/console`);
  await page.getByRole('row', { name: new RegExp(name) }).getByText('Invited', { exact: true }).waitFor();
  hand.step('invited');
}

function assertFew(hand, t) {
  t.diagnostic(String(hand));
  assert.ok(hand.clicks <= CLICKS_MAX, `${hand.clicks} clicks`);
  assert.ok(hand.pasted <= PASTED_MAX, `${hand.pasted} pasted values`);
}

test('by key: 12 clicks and one pasted value at most lie between the set-up link and an invited candidate', async (t) => {
  const owner = await begin();
  const { desk, page, hand } = owner;
  await look(desk, 'first-steps');
  await hand.click(button(page, 'Connect Lever'));
  await hand.paste(page.getByRole('textbox', { name: 'API key' }), bridge.emulator.ready.api_key);
  await hand.click(button(page, 'Test the key'));
  await page.getByText('The key works, with every permission.').waitFor();
  hand.step('tested');
  await connectTested(owner);
  await look(desk, 'connection-without-rule');
  await addRule(owner);
  await page.goto(`${bridge.url}/console`);
  await page.getByText('from now on gets a mail, and appears here').waitFor();
  await look(desk, 'first-steps-done');
  await seesInvited(owner, 'Invited By Key');
  assertFew(hand, t);
  assert.equal(hand.pasted, 1, 'the key');
});

test('by OAuth: 12 clicks and two pasted values at most, with the consent at Lever', async (t) => {
  const owner = await begin();
  const { page, hand } = owner;
  const { redirect_uri, oauth_scopes } = await bridge.api.ask('GET', '/api/v1/providers/lever');
  await bridge.lever.ask('POST', '/emulator/oauth/apps', {
    body: { ...APP, name: 'Bascule', redirect_uris: [redirect_uri], scopes: oauth_scopes },
  });
  await hand.click(button(page, 'Connect Lever'));
  await hand.click(page.getByLabel('OAuth: an application that Lever registered for you'));
  await hand.paste(page.getByLabel('Client id'), APP.client_id);
  await hand.paste(page.getByRole('textbox', { name: 'Client secret' }), APP.client_secret);
  await hand.click(button(page, 'Go to Lever’s consent page'));
  await hand.click(button(page, 'Accept'));
  await page.getByText('The consent works, with every permission.').waitFor();
  hand.step('consented and tested');
  await connectTested(owner);
  await addRule(owner);
  await seesInvited(owner, 'Invited By Consent');
  assertFew(hand, t);
  assert.equal(hand.pasted, 2, 'the application’s id and secret');
});
