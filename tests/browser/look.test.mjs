// How an organisation shows itself to candidates, set in the browser and seen on their pages and in their letters. With the
// real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deflateSync, crc32 } from 'node:zlib';
import { launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';

let bridge, browser, desk;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  await bridge.mayEverything();
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

// A picture of one colour.
function png(width, height, [red, green, blue] = [0x7a, 0x1f, 0x5c]) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.concat(Array(width).fill(Buffer.from([red, green, blue])))]);
  const pixels = deflateSync(Buffer.concat(Array(height).fill(line)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const setLogo = (bytes) =>
  bridge.api.call('PUT', '/api/v1/branding/logo', { body: { base64: bytes.toString('base64') } });

// Somebody asked by hand: their letter.
async function asked(email) {
  const subject = { email, name: 'Robin Example' };
  await bridge.api.ask('POST', '/api/v1/orders', { body: { assessment: 'bigfive-120', subject } });
  return bridge.waitForMail(email);
}
const linkIn = (mail) => mail.links.find((link) => link.startsWith(`${bridge.url}/t/`));
const header = (mail, name) => mail.headers.find(([one]) => one.toLowerCase() === name)?.[1];
const backgroundOf = (locator) => locator.evaluate((one) => getComputedStyle(one).backgroundColor);

test('an admin sees what candidates would see while choosing it, and candidates see it once it is saved', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Branding' }).click();
  await page.getByRole('heading', { level: 1, name: 'Branding' }).waitFor();
  const first = page.frameLocator('iframe[title="A candidate’s first page, light"]');
  const dark = page.frameLocator('iframe[title="A candidate’s first page, dark"]');
  const letter = page.frameLocator('iframe[title="The letter"]');
  await first.getByText('Northwind Robotics').first().waitFor();
  await look(desk, 'branding-at-first');

  await page.getByLabel('Name that candidates see').fill('Northwind');
  await page.getByLabel('Whom letters are from').fill('Northwind Hiring');
  await page.getByLabel('Reply to').fill('jobs@northwind.example');
  const light = page.getByRole('textbox', { name: 'Accent on light pages and in letters', exact: true });
  await light.fill('#e24d9b');
  await page.getByText('Cannot be read: 3.').waitFor();
  await look(desk, 'branding-unreadable');
  await page.getByRole('button', { name: /^Take #/ }).click();
  await page.getByText('Can be read: 4.5').waitFor();
  const accent = await light.inputValue();
  await first.getByText('Northwind', { exact: true }).waitFor();
  await letter.getByText('Northwind', { exact: true }).waitFor();
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
  const painted = `rgb(${red}, ${green}, ${blue})`;
  assert.equal(await backgroundOf(first.locator('.primary')), painted);
  assert.notEqual(await backgroundOf(dark.locator('.primary')), painted, 'another one on a dark screen');
  assert.equal(await backgroundOf(letter.getByText('Open your page', { exact: true })), painted);
  assert.equal((await bridge.api.ask('GET', '/api/v1/branding')).name, null, 'nothing is so before it is saved');
  await page.getByRole('button', { name: 'Show candidates this' }).click();
  await page.getByText('Candidates see this from now on.').waitFor();

  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chosen).setFiles({ name: 'logo.svg', mimeType: 'image/png', buffer: png(240, 60) });
  await page.getByAltText('The logo as it is now').waitFor();
  await first.locator('img.logo').waitFor();
  await look(desk, 'branding');

  const mail = await asked('robin@candidates.example');
  assert.match(header(mail, 'from'), /^"?Northwind Hiring"? </);
  assert.match(header(mail, 'reply-to'), /jobs@northwind\.example/);
  assert.match(mail.subject, /^Northwind: /);
  assert.ok(mail.html.includes(`background:${accent}`) && !mail.html.includes('<img'));
  const candidate = await newPage(browser, { viewport: PHONE });
  await candidate.page.goto(linkIn(mail));
  await candidate.page.getByText('jobs@northwind.example').waitFor();
  assert.equal(await candidate.page.locator('.org').innerText(), 'Northwind');
  assert.equal(await candidate.page.locator('img.logo').evaluate((one) => one.naturalWidth), 240);
  assert.equal(await backgroundOf(candidate.page.getByRole('button', { name: /Start|Try/ })), painted);
  await look(candidate, 'branded-start');
  await candidate.page.getByRole('button', { name: /Start|Try/ }).click();
  await candidate.page.locator('.option').first().waitFor();
  await candidate.page.locator('.option').nth(3).click();
  await look(candidate, 'branded-practice');
  await candidate.context.close();
});

test('what is refused is said at its field, in words, and nothing is changed', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/branding`);
  const before = await bridge.api.ask('GET', '/api/v1/branding');
  await page.getByLabel('Whom letters are from').fill('pay@bank.example');
  await page.getByText('The sender is a name without').waitFor();
  await look(desk, 'branding-refused');
  await page.getByRole('button', { name: 'Show candidates this' }).click();
  await page.getByText('The sender is a name without').waitFor();
  await page.getByRole('button', { name: 'Back to what they see now' }).click();
  await page.getByLabel('Reply to').fill('jobs');
  await page.getByText('This is not one mail address').waitFor();
  await page.getByRole('button', { name: 'Back to what they see now' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "taken"</script></svg>');
  await (await chosen).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: svg });
  await page.getByText('A logo is a PNG, a JPEG or a WebP; this is none of them.').waitFor();
  assert.deepEqual(await bridge.api.ask('GET', '/api/v1/branding'), before);
});

test('by keyboard alone, on a phone: another colour, and the logo away', async () => {
  const { page } = desk;
  await page.setViewportSize(PHONE);
  await page.goto(`${bridge.url}/console/branding`);
  const light = page.getByRole('textbox', { name: 'Accent on light pages and in letters', exact: true });
  await light.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('#1f4fa3');
  const [colour] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/branding') && one.request().method() === 'PUT'),
    page.keyboard.press('Enter'),
  ]);
  assert.equal(colour.status(), 200);
  await page.getByText('Candidates see this from now on.').waitFor();
  const remove = page.getByRole('button', { name: 'Remove the logo' });
  for (let i = 0; i < 12 && !(await remove.evaluate((one) => one === document.activeElement)); ++i)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('There is none: pages show the name alone.').waitFor();
  const now = await bridge.api.ask('GET', '/api/v1/branding');
  assert.deepEqual([now.accent.light, now.logo], ['#1f4fa3', null]);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('F19: what somebody else has changed meanwhile is not undone by who still has the old page', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/branding`);
  const name = page.getByRole('textbox', { name: 'Name that candidates see' });
  await name.fill('Mine');
  await bridge.api.ask('PUT', '/api/v1/branding', { body: { name: 'Theirs' } });
  await name.press('Enter');
  await page.getByText('somebody has changed it since you looked', { exact: false }).waitFor();
  assert.equal((await bridge.api.ask('GET', '/api/v1/branding')).name, 'Theirs');
  await page.getByText('Somebody has changed this since you looked.').waitFor();
  await look(desk, 'branding-theirs');
  await page.getByRole('button', { name: 'Show theirs instead' }).click();
  assert.equal(await name.inputValue(), 'Theirs');
  await bridge.api.ask('PUT', '/api/v1/branding', { body: {} });
});

test('F1, C14: a hostile name is text on every page and in every letter', async () => {
  const hostile = '<img src=x onerror=alert(1)>{link}" \'&';
  await bridge.api.ask('PUT', '/api/v1/branding', { body: { name: hostile } });
  const { page } = desk;
  await page.goto(`${bridge.url}/console/branding`);
  await page.frameLocator('iframe[title="The letter"]').getByText(`${hostile} is considering`).waitFor();
  await page.frameLocator('iframe[title$="light"]').locator('.org', { hasText: hostile }).waitFor();
  const mail = await asked('pat@candidates.example');
  assert.equal(mail.html.includes('<img'), false);
  assert.ok(mail.text.includes(hostile));
  assert.equal(mail.headers.filter(([name]) => name.toLowerCase() === 'subject').length, 1);
  const candidate = await newPage(browser);
  await candidate.page.goto(linkIn(mail));
  await candidate.page.locator('.org', { hasText: hostile }).waitFor();
  await look(candidate, 'branded-hostile');
  await candidate.context.close();
  await bridge.api.ask('PUT', '/api/v1/branding', { body: {} });
});

test('F11: pictures of real encoders are taken, and served as what they are and nothing else', async () => {
  const lab = await browser.newPage();
  for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
    const base64 = await lab.evaluate((wanted) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 80 });
      const context = canvas.getContext('2d');
      for (let x = 0; x < 320; x += 8) {
        context.fillStyle = `hsl(${x} 80% 40%)`;
        context.fillRect(x, 0, 8, 80);
      }
      return canvas.toDataURL(wanted).split(',')[1];
    }, type);
    const { json: branding } = await setLogo(Buffer.from(base64, 'base64'));
    const { logo } = branding;
    assert.deepEqual([logo.content_type, logo.width, logo.height], [type, 320, 80]);
    const served = await fetch(`${bridge.url}${logo.url}`);
    assert.equal(served.headers.get('content-type'), type);
    assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(served.headers.get('content-disposition'), 'attachment', 'shown in a page, never as one');
    assert.match(served.headers.get('cache-control'), /immutable/);
    assert.equal(Buffer.from(await served.arrayBuffer()).toString('base64'), base64);
  }
  await lab.close();
  const tooLarge = await setLogo(png(2000, 20));
  assert.equal(tooLarge.status, 422);
  assert.match(tooLarge.json.detail, /2000 × 20 pixels/);
});

test('every change is in the audit log, and who may only look changes nothing', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/audit`);
  await page.getByText('Logo removed').first().waitFor();
  await page.getByText('Branding changed').first().waitFor();
  const reader = await bridge.api.ask('POST', '/api/v1/api-keys', { body: { name: 'Reader', permissions: ['setup:read'] } });
  const headers = { authorization: `Bearer ${reader.key}`, 'content-type': 'application/json' };
  const ask = (method, path, body) => fetch(`${bridge.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  assert.equal((await ask('GET', '/api/v1/branding')).status, 200);
  assert.equal((await ask('POST', '/api/v1/branding/preview', {})).status, 200);
  assert.equal((await ask('PUT', '/api/v1/branding', {})).status, 403);
  assert.equal((await ask('DELETE', '/api/v1/branding/logo')).status, 403);
});
