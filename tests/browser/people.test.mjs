// Members, invites, API keys and the audit log, as people use them: by mouse and by keyboard, on a desk and on
// a phone, in light and dark. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { Browser } from '../harness/http.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, desk;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const linkTo = async (address) => {
  const mail = await bridge.waitForMail(address);
  return mail.links.find((link) => link.includes('/console/join'));
};

test('an owner invites a colleague, who joins by the letter and sees what a recruiter sees', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
  await look(desk, 'members');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('E-mail address').fill('robin@northwind.example');
  await look(desk, 'members-invite');
  await page.getByRole('button', { name: 'Send 1 mail' }).click();
  await page.getByText('A letter with a link is on its way to robin@northwind.example.').waitFor();
  await page.getByRole('cell', { name: 'accepted by the mail server' }).waitFor();
  await look(desk, 'members-invited');

  const colleague = await newPage(browser, { viewport: PHONE });
  await colleague.page.goto(await linkTo('robin@northwind.example'));
  await colleague.page.getByText('You were invited as a recruiter.').waitFor();
  assert.equal(new URL(colleague.page.url()).hash, '', 'the key is not left in the address');
  await colleague.page.getByRole('button', { name: 'Join and sign in' }).click();
  await colleague.page.getByText('Your name is needed.').waitFor();
  await colleague.page.getByText('15 more characters are needed.').waitFor();
  await look(colleague, 'join');
  await colleague.page.getByLabel('Your name').fill('Robin Example');
  await colleague.page.getByLabel('Password', { exact: true }).fill('robins sing before dawn');
  await colleague.page.getByRole('button', { name: 'Join and sign in' }).click();
  await colleague.page.getByRole('heading', { name: 'Orders' }).waitFor();
  assert.equal(await colleague.page.getByRole('link', { name: 'API keys' }).count(), 0);
  await colleague.page.goto(`${bridge.url}/console/keys`);
  await colleague.page.getByText('Your role does not show this').waitFor();
  await look(colleague, 'not-for-you');
  await colleague.context.close();
});

test('G3: a member who is deactivated is out at once, and a link that was used says so', async () => {
  const { page } = desk;
  await page.reload();
  await page.getByRole('button', { name: 'Deactivate Robin Example' }).click();
  await page.getByRole('button', { name: 'Deactivate 1 member' }).click();
  await page.getByText('Robin Example is signed out and may not come in.').waitFor();
  await look(desk, 'members-deactivated');
  const outside = await newPage(browser);
  await outside.page.goto(await linkTo('robin@northwind.example'));
  await outside.page.getByRole('heading', { name: 'This link does not work' }).waitFor();
  await look(outside, 'join-gone');
  await outside.context.close();
});

test('an API key is made by keyboard alone, shown once, works, and stops when it is revoked', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'API keys' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
  await page.getByRole('button', { name: 'Make a key' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('Nightly export');
  await look(desk, 'keys-make');
  await page.keyboard.press('Enter');
  await page.getByText('It is shown only now.').waitFor();
  await look(desk, 'keys-made');
  const key = await page.locator('code.secret').innerText();
  const script = new Browser(bridge.url, { authorization: `Bearer ${key}` });
  assert.equal((await script.call('GET', '/api/v1/orders')).status, 200);
  assert.equal((await script.call('GET', '/api/v1/audit')).status, 403);
  await page.reload();
  assert.equal(await page.getByText(key).count(), 0, 'never again');
  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await look(desk, 'keys-revoke');
  await page.getByRole('button', { name: 'Revoke 1 key' }).click();
  await page.getByText('Revoked', { exact: true }).waitFor();
  assert.equal((await script.call('GET', '/api/v1/orders')).status, 401);
});

test('H7: the log says who did what, that it is whole, and goes into a spreadsheet', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('cell', { name: /API key revoked/ }).waitFor();
  await page.getByRole('link', { name: 'Members' }).last().click();
  await page.getByRole('cell', { name: /Member deactivated/ }).waitFor();
  await until('the lines about keys to be gone', async () => (await page.getByRole('cell', { name: /API key/ }).count()) === 0);
  await page.getByRole('button', { name: 'Check that it is whole' }).click();
  await page.getByText(/The chain of all \d+ lines holds\./).waitFor();
  await look(desk, 'audit');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'audit.csv');
});
