// What members do about themselves: password, second factor, where they are signed in. With the real programs.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge, ROOT } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { Browser } from '../harness/http.mjs';
import { codeOf } from '../harness/totp.mjs';

const { default: decodeQR } = await import(createRequire(join(ROOT, 'web/package.json')).resolve('qr/decode.js'));
const PASSWORD = 'a bascule lifts a bridge';
const LONGER = 'a bascule lifts two bridges';
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

// What a phone's camera reads off the screen.
async function scanned(page) {
  const picture = await page.getByRole('img', { name: 'QR code for an authenticator app' }).screenshot();
  const lab = await browser.newPage(); // Another one: this page's policy lets nobody fetch data: addresses.
  const { width, height, pixels } = await lab.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, pixels: [...data] };
  }, picture.toString('base64'));
  await lab.close();
  return new URL(decodeQR({ width, height, data: new Uint8ClampedArray(pixels) }));
}

test('a member sets up a second factor by the square on the page, and signs in with it on a phone', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: bridge.org.owner }).click();
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  await look(desk, 'account');
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  await page.getByLabel('Your password').fill('this is not my password');
  await page.keyboard.press('Enter');
  await page.getByText('The password is wrong.').waitFor();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Scan this with an authenticator app').waitFor();
  await look(desk, 'second-factor-set-up');
  const read = await scanned(page);
  assert.equal(`${read.protocol}//${read.host}`, 'otpauth://totp');
  const secret = read.searchParams.get('secret');
  assert.ok((await page.locator('code.secret').innerText()) === secret, 'the same, to type in');
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText('is the clock of your phone right').waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await page.getByText('They are shown only now.').waitFor();
  await look(desk, 'second-factor-on');
  const codes = await page.locator('.codes code').allInnerTexts();
  assert.equal(codes.length, 10);
  await page.getByText('10 recovery codes are left.').waitFor();

  const phone = await newPage(browser, { viewport: PHONE });
  await phone.page.goto(`${bridge.url}/console`);
  await phone.page.getByLabel('E-mail address').fill(bridge.org.owner);
  await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  assert.equal(await phone.page.getByRole('textbox', { name: 'Code' }).count(), 0, 'not before it is asked for');
  await phone.page.keyboard.press('Enter');
  await phone.page.getByRole('textbox', { name: 'Code' }).waitFor();
  await look(phone, 'sign-in-code');
  await phone.page.keyboard.type('111111'); // The field has the focus.
  await phone.page.keyboard.press('Enter');
  await phone.page.getByText('This code is wrong, or was used already').waitFor();
  await look(phone, 'sign-in-code-wrong');
  await phone.page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, 1));
  await phone.page.keyboard.press('Enter');
  await phone.page.getByRole('heading', { name: 'Orders' }).waitFor();
  await phone.context.close();

  await page.getByRole('button', { name: 'Remove the second factor' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[0].toLowerCase().replaceAll('-', ' '));
  await look(desk, 'second-factor-remove');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('Off: whoever learns your password can sign in.').waitFor();
});

test('G3: a member changes the password, and all other browsers are signed out', async () => {
  const other = new Browser(bridge.url, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' });
  await other.ask('POST', '/api/v1/session', { body: { email: bridge.org.owner, password: PASSWORD } });
  const { page } = desk;
  await page.reload();
  await page.getByText('Firefox on Linux').waitFor();
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByLabel('New password').fill('too short');
  await page.keyboard.press('Enter');
  await page.getByText('6 more characters are needed.').waitFor();
  await look(desk, 'account-password');
  await page.getByLabel('New password').fill(LONGER);
  await page.keyboard.press('Enter');
  await page.getByText('The password is changed.').waitFor();
  await page.getByText('Firefox on Linux').waitFor({ state: 'detached' });
  assert.equal((await other.call('GET', '/api/v1/orders')).status, 401);
});

test('G3: one sees where one is signed in, and signs the others out', async () => {
  const other = new Browser(bridge.url, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' });
  await other.ask('POST', '/api/v1/session', { body: { email: bridge.org.owner, password: LONGER } });
  const { page } = desk;
  await page.reload();
  await page.getByText('Firefox on Linux').waitFor();
  await look(desk, 'sessions');
  await page.getByRole('button', { name: 'Sign out 1 other' }).click();
  await page.getByText('Firefox on Linux').waitFor({ state: 'detached' });
  assert.equal((await other.call('GET', '/api/v1/orders')).status, 401);
});
