// A link to a result, from the recruiter who makes it to whoever opens it without an account, and to its end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, invite, orderIn, personLike, stageNamed } from '../harness/story.mjs';

const STAGE = 'Phone interview';
const NAME = 'Zoë <img src=x onerror=alert(1)> Example';

let bridge, browser, desk, order, link;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: STAGE });
  await bridge.mayEverything();
  const person = await addCandidate(bridge, NAME);
  const invitation = await invite(bridge, person, await stageNamed(bridge, STAGE));
  await new Candidate(invitation.link).takeAll(personLike);
  order = await orderIn(bridge, person.id, ['delivered']);
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const resultPage = () => `${bridge.url}/console/results/${order.result_id}`;
const section = () => desk.page.getByRole('region', { name: 'Links for people without an account' });
const row = (text) => section().getByRole('row').filter({ hasText: text });
const linkOf = async (body) => (await bridge.api.ask('POST', `/api/v1/results/${order.result_id}/links`, { body })).url;
// A browser that never was here.
async function stranger(url, options) {
  const view = await newPage(browser, options);
  const answers = [];
  view.page.on('response', (answer) => answers.push(answer));
  await view.page.goto(url);
  return { ...view, answers };
}

test('a link is made by keyboard alone, for so many days and for somebody by name, and is shown to be copied', async () => {
  const { page } = desk;
  await page.goto(resultPage());
  await section().getByText('Nobody outside the console can read this result.', { exact: false }).waitFor();
  await look(desk, 'result-links-none');
  await page.getByRole('button', { name: 'Make a link' }).focus();
  await page.keyboard.press('Enter');
  const days = page.getByLabel('Days it is good');
  assert.equal(await days.inputValue(), '14');
  await days.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('91');
  await page.getByText('From 1 to 90.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await page.getByLabel('For whom').focus();
  await page.keyboard.type('Grace, hiring manager');
  await look(desk, 'result-links-make');
  await page.keyboard.press('Enter');
  await page.getByText('The link is made.').waitFor();
  link = await page.locator('dialog code.secret').innerText();
  assert.match(link, new RegExp(`^${bridge.url}/r#[A-Za-z0-9_-]{43}$`));
  assert.ok(await page.evaluate(() => document.activeElement.textContent.startsWith('The link is made.')));
  await look(desk, 'result-links-made');
  await page.getByRole('button', { name: 'Close' }).click();
  await row('Grace, hiring manager').getByText('not yet').waitFor();
});

test('D2: whoever holds it reads the result on a phone, without an account, a cookie or the key in the address', async () => {
  const outside = await stranger(link, { viewport: PHONE });
  const { page, answers } = outside;
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await page.getByText('Evidence L3').waitFor();
  await page.getByRole('heading', { name: 'How it was answered' }).waitFor();
  await page.getByText('Northwind Robotics shows you this result.', { exact: false }).waitFor();
  assert.equal(page.url(), `${bridge.url}/r`);
  assert.deepEqual(await outside.context.cookies(), []);
  const token = new URL(link).hash.slice(1);
  for (const answer of answers) assert.ok(!answer.url().includes(token), 'the key is in no address that a log would keep');
  const [shell, opened] = ['/r', '/api/shared/v1/result'].map((path) => answers.find((one) => new URL(one.url()).pathname === path));
  for (const answer of [shell, opened]) {
    const headers = await answer.allHeaders();
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(headers['x-robots-tag'], /noindex/);
  }
  const told = (await opened.text()) + (await page.content());
  for (const secret of [order.id, order.result_id, order.subject.id, 'Grace', 'bascule rescore'])
    assert.ok(!told.includes(secret), `${secret} is told`);
  await look(outside, 'shared-result');
  await page.getByRole('button', { name: 'Show as table' }).click();
  await look(outside, 'shared-result-table');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  assert.equal(readFileSync(await (await download).path()).subarray(0, 5).toString(), '%PDF-');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await outside.context.close();
});

test('the console tells how often it was opened and when, and by whom it was made', async () => {
  await desk.page.reload();
  await row('Grace, hiring manager').getByText(/^2 times, last (now|1 min ago)$/).waitFor();
  await row('Grace, hiring manager').getByText(bridge.org.owner, { exact: false }).waitFor();
  await look(desk, 'result-links');
});

test('F4: a GET of anything opens nothing: what looks at links on its own is not counted', async () => {
  const body = { token: new URL(link).hash.slice(1) };
  for (const path of [link, `${bridge.url}/r`, `${bridge.url}/api/shared/v1/result`]) await fetch(path);
  const foreign = await fetch(`${bridge.url}/api/shared/v1/result`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify(body),
  });
  assert.equal(foreign.status, 403, 'nor a foreign page');
  const { data } = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}/links`);
  assert.equal(data[0].opens, 2);
});

test('a revoked link opens nothing from the next request on, and says whom to ask', async () => {
  const outside = await stranger(link);
  await outside.page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await row('Grace').getByRole('button', { name: 'Revoke the link for Grace, hiring manager' }).focus();
  await desk.page.keyboard.press('Enter');
  await look(desk, 'result-links-revoke');
  await desk.page.getByRole('button', { name: 'Revoke 1 link' }).click();
  await row('Grace').getByText('Revoked', { exact: true }).waitFor();
  assert.equal(await row('Grace').getByRole('button').count(), 0, 'nothing more can be done with it');
  await look(desk, 'result-links-revoked');
  // Who still has the page open gets no file any more, and nothing when it is loaded again.
  await outside.page.getByRole('button', { name: 'Download PDF' }).click();
  await outside.page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  await look(outside, 'shared-over');
  await outside.page.goto('about:blank');
  await outside.page.goto(link);
  await outside.page.getByText('Ask whoever sent it to you for a new one.').waitFor();
  await outside.context.close();
});

test('D1: unknown, revoked and expired look the same from outside; one that was cut says so', async () => {
  const unknown = await stranger(`${bridge.url}/r#${'A'.repeat(43)}`);
  await unknown.page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  const revoked = await stranger(link);
  await revoked.page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  const text = ({ page }) => page.locator('body').innerText();
  assert.equal(await text(revoked), await text(unknown));
  const cut = await stranger(link.slice(0, -30));
  await cut.page.getByRole('heading', { name: 'This link is not complete' }).waitFor();
  await look(cut, 'shared-cut');
  // Another link in the same tab: only the fragment changes.
  const good = await linkOf({ days: 1 });
  await cut.page.goto(good);
  await cut.page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  for (const { context } of [unknown, revoked, cut]) await context.close();
});

test('an expired link stays in the list with its end', async () => {
  const { page } = desk;
  const links = `**/api/v1/results/${order.result_id}/links`;
  await page.route(links, async (route) => {
    const answer = await route.fetch();
    const { data, ...rest } = await answer.json();
    const expired = data.map((one) =>
      one.state === 'good' ? { ...one, state: 'expired', url: null, expires_at: new Date(Date.now() - 864e5).toISOString() } : one,
    );
    await route.fulfill({ response: answer, json: { data: expired, ...rest } });
  });
  await page.reload();
  await row('Without a note').getByText('expired 1 day ago').waitFor();
  assert.equal(await row('Without a note').getByRole('button').count(), 0);
  await look(desk, 'result-links-expired');
  await page.unroute(links);
});

test('F7: a viewer reads the result and can give it to nobody', async () => {
  const email = 'viewer@people.example';
  await bridge.api.ask('POST', '/api/v1/invites', { body: { email, role: 'viewer' } });
  const mail = await bridge.waitForMail(email);
  const viewer = await newPage(browser);
  await viewer.page.goto(mail.links.find((one) => one.includes('/console/join')));
  await viewer.page.getByLabel('Your name').fill('Robin Example');
  await viewer.page.getByLabel('Password', { exact: true }).fill('robins sing before dawn');
  await viewer.page.getByRole('button', { name: 'Join and sign in' }).click();
  await viewer.page.getByRole('heading', { name: 'Orders' }).waitFor();
  await viewer.page.goto(resultPage());
  await viewer.page.getByRole('heading', { name: 'How it was scored' }).waitFor();
  assert.equal(await viewer.page.getByText('Links for people without an account').count(), 0);
  await viewer.context.close();
});

test('H7: who made a link and who revoked it stands in the audit log, in words', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/audit`);
  await page.getByRole('row').filter({ hasText: 'Link to a result revoked' }).first().waitFor();
  await page.getByRole('row').filter({ hasText: 'Link to a result made' }).first().waitFor();
});

test('when the person is deleted, so are the result and every link to it', async () => {
  const good = await linkOf({ days: 90, note: 'the last one' });
  await bridge.bascule('orders', 'purge', order.id);
  const outside = await stranger(good);
  await outside.page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  await outside.context.close();
  const { data } = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}/links`);
  assert.deepEqual(data, []);
  const again = await bridge.api.call('POST', `/api/v1/results/${order.result_id}/links`, { body: {} });
  assert.equal(again.status, 409);
});
