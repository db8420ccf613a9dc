// What makes other integrations fall silent, and where a person sees the cause here: within one page. With the real
// programs. Candidates who are in the stage already: backfill.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, look } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { hookByHand } from '../harness/deliveries.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, invite, move, personLike, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, desk, stage, connection, hook;

before(async () => {
  [bridge, browser] = await Promise.all([
    // Our own looks soon find what no webhook told; owners are written to within seconds.
    Bridge.start({ env: { BASCULE_RECONCILE_EVERY: '2s', BASCULE_HEALTH_EVERY: '1s' } }),
    launch(),
  ]);
  stage = await stageNamed(bridge, 'Phone interview');
  const made = await bridge.connect({ stage: stage.text, more: ['--manual'] });
  await bridge.mayEverything();
  connection = made.connection.connection_id;
  hook = await hookByHand(bridge, made.connection); // {hook: ours, webhook: Lever's}
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const control = (method, path, body) => bridge.lever.ask(method, `/emulator/${path}`, body && { body });

async function openConnection() {
  await desk.page.goto(`${bridge.url}/console/connections/${connection}`);
  await desk.page.getByRole('heading', { name: 'Health' }).waitFor();
  return desk.page;
}

async function why(of) {
  const { page } = desk;
  await page.getByRole('link', { name: 'Decisions' }).click();
  await page.getByLabel('Of one candidate').fill(`https://hire.lever.co/candidates/${of}?from=search`);
  await page.getByRole('button', { name: 'Why?' }).click();
  await page.getByRole('heading', { name: 'What Lever told' }).waitFor();
  return page;
}

const ownersMail = (words) =>
  until(`a letter to the owner about “${words}”`, async () => {
    const mails = await bridge.mails.ask('GET', '/api/mails');
    return mails.find((mail) => mail.to.includes(bridge.org.owner) && mail.text.replaceAll(/\s+/g, ' ').includes(words));
  });

describe('What makes others fall silent', () => {
  test('trap 1: the webhook is switched off at Lever: nobody is lost, and the page says what to switch on', async () => {
    await control('PUT', 'switches', { webhook_groups_off: ['candidateStageChange'] });
    const opportunity = await addCandidate(bridge, 'Found Without Webhook');
    await move(bridge, opportunity, stage);
    await bridge.waitForMail(opportunity.emails[0]);
    const page = await openConnection();
    await page.getByText('No webhook has told of', { exact: false }).waitFor({ timeout: 30_000 });
    await page.getByText('Switch the webhooks on in Lever', { exact: false }).waitFor();
    const withoutToken = page.getByText('no signature token yet', { exact: false });
    assert.equal(await withoutToken.count(), 1, 'the four that nobody made are one finding');
    await look(desk, 'trap-toggle');
    await ownersMail('No webhook has told of');
    await control('PUT', 'switches', { webhook_groups_off: [] });
  });

  test('trap 5: the signature token was made anew at Lever: the page says whose token is to be pasted', async () => {
    await control('DELETE', `webhooks/${hook.webhook.id}`);
    const { url, event } = hook.hook;
    const anew = await control('POST', 'webhooks', { url, event });
    await control('POST', `webhooks/${anew.id}/verify`);
    const page = await openConnection();
    await page.getByText('come with another signature than ours', { exact: false }).waitFor({ timeout: 30_000 });
    await page.getByText('paste the new one on', { exact: false }).waitFor();
    await look(desk, 'trap-token');
    await page.getByRole('button', { name: 'Signature token of Candidate stage change' }).click();
    await page.getByRole('textbox', { name: 'Signature token' }).fill(anew.signatureToken);
    await page.keyboard.press('Enter');
    await control('POST', `webhooks/${anew.id}/verify`);
    await page.getByText('another signature than ours').waitFor({ state: 'detached', timeout: 30_000 });
  });

  test('trap 6: a candidate without a mail address: the decision says that there is none', async () => {
    const opportunity = await addCandidate(bridge, 'Nobody Wrote To Me');
    await control('PUT', `candidates/${opportunity.id}/contact`, { emails: [] });
    await move(bridge, opportunity, stage);
    const page = await why(opportunity.id);
    await page.getByRole('heading', { name: /^Not invited: .*e-?mail/i }).waitFor({ timeout: 30_000 });
    await look(desk, 'trap-no-address');
  });

  test('trap 7: the user as whom results are written was deactivated: told before a result is stuck', async () => {
    const { users } = await control('GET', 'state');
    const robot = users.find(({ accessRole }) => accessRole === 'super admin');
    await control('PUT', `users/${robot.id}/active`, { active: false });
    const page = await openConnection();
    await page.getByRole('button', { name: 'Ask Lever now' }).click();
    await page.getByText('is no active user any more', { exact: false }).waitFor({ timeout: 30_000 });
    await look(desk, 'trap-perform-as');
    await ownersMail('is no active user any more');
    await control('PUT', `users/${robot.id}/active`, { active: true });
    await page.getByRole('button', { name: 'Ask Lever now' }).click();
    await page.getByText('is no active user any more').waitFor({ state: 'detached', timeout: 30_000 });
  });

  test('trap 8: a permission was taken from the key: named in Lever’s words, with what it costs', async () => {
    const [{ id: key }] = await control('GET', 'keys');
    const lacking = ['opportunities:read', 'stages:read', 'postings:read', 'users:read', 'webhooks:read'];
    await control('PUT', `keys/${key}`, { permissions: lacking });
    const page = await openConnection();
    await page.getByRole('button', { name: 'Ask Lever now' }).click();
    await page.getByText('The key lacks permissions.', { exact: false }).waitFor({ timeout: 30_000 });
    await page.getByText('Create an opportunity feedback form', { exact: false }).first().waitFor();
    await look(desk, 'trap-permission');
    await control('PUT', `keys/${key}`, { permissions: ['*'] });
  });
});

test('trap 2: a renamed stage invites all the same, and the page tells its new name', async () => {
  await control('PUT', `stages/${stage.id}`, { text: 'Phone screen' });
  const opportunity = await addCandidate(bridge, 'Into The Renamed Stage');
  const { link } = await invite(bridge, opportunity, stage);
  await new Candidate(link).takeAll(personLike);
  const page = await openConnection();
  await page.getByRole('button', { name: 'Ask Lever now' }).click();
  await page.getByText('is called “Phone screen” now', { exact: false }).waitFor({ timeout: 30_000 });
  await look(desk, 'trap-renamed');
});

test('trap 3: a tag that is spelled otherwise: the decision says what it looked for and what there is', async () => {
  await bridge.api.ask('POST', '/api/v1/rules', {
    body: {
      connection_id: connection, name: 'Remote engineers', trigger: 'stage', stages: ['On-site interview'],
      tags: ['remote'], assessments: ['bigfive-120'],
    },
  });
  const opportunity = await addCandidate(bridge, 'Spelled Otherwise');
  await control('POST', `candidates/${opportunity.id}/tags`, { add: ['Remote'] });
  await move(bridge, opportunity, await stageNamed(bridge, 'On-site interview'));
  const page = await why(opportunity.id);
  const said = page.getByRole('article').filter({ hasText: 'Remote engineers' });
  await said.getByRole('heading', { name: /^Not invited/ }).waitFor({ timeout: 30_000 });
  await said.getByText('remote', { exact: false }).first().waitFor();
  await look(desk, 'why-not-invited');
});

test('trap 9: a confidential posting: what the key may not read waits, and the page says for what', async () => {
  const [{ id: key }] = await control('GET', 'keys');
  await control('PUT', `keys/${key}`, { confidential: false });
  const { postings } = await control('GET', 'state');
  const posting = postings.find((one) => one.confidentiality === 'confidential');
  const card = await control('POST', 'candidates', {
    name: 'Confidential Candidate', email: 'confidential@candidates.example', posting: posting.id,
  });
  await control('POST', `candidates/${card.id}/move`, { stage: stage.id });
  const page = await why(card.id);
  await page.getByText('waits for a person', { exact: false }).first().waitFor({ timeout: 30_000 });
  await page.getByText(/confidential/i).first().waitFor();
  await look(desk, 'why-confidential');
});

test('of whom nothing was heard the page says so, and a text that is no candidate is refused', async () => {
  const { page } = desk;
  const opportunity = await addCandidate(bridge, 'Never Moved');
  await why(opportunity.id);
  await page.getByText('Nothing has come from Lever about this candidate.').waitFor();
  await look(desk, 'why-nothing');
  await page.getByLabel('Of one candidate').fill('Ada Example');
  await page.keyboard.press('Enter');
  await page.getByText('This is neither an address', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('link', { name: 'all about this candidate' }).first().waitFor();
  await look(desk, 'decisions');
});

test('a webhook of ours that somebody deleted at Lever is made anew as the page says', async () => {
  const { page } = desk;
  const [{ id: key }] = await control('GET', 'keys');
  await control('PUT', `keys/${key}`, { confidential: true });
  const { key: another } = await control('POST', 'keys', { permissions: ['*'], confidential: true });
  const { users } = await control('GET', 'state');
  const made = async () => (await control('GET', 'webhooks')).filter((one) => one.event === 'candidateStageChange');
  const ofOthers = (await made()).map((one) => one.id);
  const { id, hooks } = await bridge.api.ask('POST', '/api/v1/connections', {
    body: {
      provider: 'lever', environment: 'production', base_url: bridge.emulator.ready.api_base, api_key: another,
      perform_as: users.find(({ accessRole }) => accessRole === 'super admin').email,
    },
  });
  const ours = (await made()).find((one) => !ofOthers.includes(one.id));
  await control('DELETE', `webhooks/${ours.id}`);
  await page.goto(`${bridge.url}/console/connections/${id}`);
  await page.getByRole('button', { name: 'Ask Lever now' }).click();
  await page.getByText('is not at the provider any more', { exact: false }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByRole('button', { name: 'Switch 1 connection off' }).click();
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'Switch 1 connection on' }).click();
  await until('the webhook to be there again', async () => (await made()).some((one) => one.id !== ours.id && !ofOthers.includes(one.id)));
  await page.getByText('is not at the provider any more').waitFor({ state: 'detached', timeout: 30_000 });
  assert.equal(hooks.length, 5);
});
