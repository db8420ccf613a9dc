// What letters to candidates say: written in the browser with a look at it before it is so, tried on oneself, read by a
// candidate in their language. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

// Somebody asked by hand: their letter.
async function asked(email, { name = 'Robin Example', language = 'en' } = {}) {
  const subject = { email, name, language };
  await bridge.api.ask('POST', '/api/v1/orders', { body: { assessment: 'bigfive-120', subject } });
  const mail = await bridge.waitForMail(email);
  return { ...mail, text: mail.text.replaceAll('\r\n', '\n') };
}
const linkIn = (mail) => mail.links.find((link) => link.startsWith(`${bridge.url}/t/`));
const words = async (kind, language) => {
  const { data } = await bridge.api.ask('GET', '/api/v1/letter-words');
  return data.find((one) => one.kind === kind && one.language === language);
};
const letterOf = (page) => page.frameLocator('iframe[title="The letter"]');
const textOf = (page) => page.getByRole('textbox', { name: 'Text' });

test('an admin writes an invitation in other words, is told what is wrong, and candidates get it once it is saved', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Letters', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
  await letterOf(page).getByText('asks you for one questionnaire').waitFor();
  await look(desk, 'letter-words-at-first');

  await page.getByLabel('Subject').fill('{organisation} would like to know you, {name}');
  await textOf(page).fill('{greeting}\n\nIt takes {minutes} minutes, until {due}, {nickname}.');
  await page.getByText('There is no “{nickname}”.').waitFor();
  await look(desk, 'letter-words-refused');
  await textOf(page).fill('{greeting}\n\nIt takes {minutes} minutes, until {due}.');
  await page.getByText('“{link}” is missing').waitFor();
  await page.getByText('Names that stand for something').click();
  await page.getByRole('button', { name: 'Put {link} into the text' }).click();
  await page.keyboard.type('\n\nYours, Mika'); // The text has the focus, behind the name.
  await letterOf(page).getByText('Yours, Mika').waitFor();
  await page.getByText('“{link}” is missing').waitFor({ state: 'detached' });
  await look(desk, 'letter-words');
  assert.equal((await words('invitation', 'en')).is_standard, true, 'nothing is so before it is saved');

  await page.getByRole('button', { name: 'Use these words' }).click();
  await page.getByText('Letters say this from now on.').waitFor();
  const mail = await asked('sam@candidates.example');
  assert.equal(mail.subject, 'Northwind Robotics would like to know you, Robin Example');
  assert.match(mail.text, /^Hello Robin Example,\n\nIt takes \d+ minutes, until .*\.\nOpen your page:\n/);
  assert.match(mail.text, /\n\nYours, Mika\n\n-- \nYou receive this letter because Northwind Robotics/);
  assert.ok(mail.html.includes('Yours, Mika'));
  const candidate = await newPage(browser);
  await candidate.page.goto(linkIn(mail));
  await candidate.page.getByRole('button', { name: /Start|Try/ }).waitFor();
  await candidate.context.close();
});

test('a test letter goes to whoever asks for it, says so, and its link opens nothing', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/letters`);
  await page.getByLabel('Subject').fill('Only tried, {name}');
  await page.getByRole('button', { name: 'Send a test letter to me' }).click();
  await page.getByText(`A test letter is on its way to ${bridge.org.owner}.`).waitFor();
  const mail = await bridge.waitForMail(bridge.org.owner);
  assert.equal(mail.subject, '[Test] Only tried, Ada Example');
  assert.match(mail.text, /^This is a test letter, to you alone\./);
  const opened = await newPage(browser);
  await opened.page.goto(linkIn(mail));
  await opened.page.getByRole('heading', { name: /link does not work/i }).waitFor();
  await opened.context.close();
  assert.match((await words('invitation', 'en')).subject, /would like to know you/, 'a test saves nothing');
});

test('the eleventh test letter in an hour is not sent, and the page says why', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/letters`);
  const send = page.getByRole('button', { name: 'Send a test letter to me' });
  // The hour may turn meanwhile: then there are ten more.
  for (let sent = 0; sent < 21; ++sent) {
    const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/test')), send.click()]);
    if (answer.status() === 429) break;
    assert.equal(answer.status(), 202);
  }
  await page.getByText('Ten test letters an hour are the most.').waitFor();
  await look(desk, 'letter-words-too-often');
});

test('a candidate is written to in French, in the standard words and in our own', async () => {
  const first = await asked('camille@candidates.example', { name: 'Camille Exemple', language: 'fr-CA' });
  assert.equal(first.subject, 'Northwind Robotics\u00a0: Big Five');
  assert.match(first.text, /^Bonjour Camille Exemple,\n\nDans le cadre de votre candidature, /);
  assert.match(first.text, /\nVous recevez ce message parce que Northwind Robotics examine votre candidature/);
  assert.match(first.html, /<html lang="fr">/);

  const { page } = desk;
  await page.goto(`${bridge.url}/console/letters`);
  await page.getByRole('button', { name: 'Français' }).click();
  await letterOf(page).getByText('Dans le cadre de votre candidature').waitFor();
  await look(desk, 'letter-words-french');
  await textOf(page).fill('{greeting}\n\nÀ vous de jouer, avant le {due} :\n\n{assessments}\n\n{link}');
  await letterOf(page).getByText('À vous de jouer').waitFor();
  await page.getByRole('button', { name: 'Use these words' }).click();
  await page.getByText('Letters say this from now on.').waitFor();
  const second = await asked('dominique@candidates.example', { name: 'Dominique Exemple', language: 'fr' });
  assert.match(second.text, /^Bonjour Dominique Exemple,\n\nÀ vous de jouer, avant le \p{L}+ \d+/u);
  assert.match((await words('invitation', 'en')).body, /Yours, Mika/, 'English is as it was');
});

test('what was begun is still there after a look at another letter, and the standard words come back', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/letters`);
  await page.getByLabel('Subject').fill('Begun, {name}');
  await page.getByRole('button', { name: 'Link again' }).click();
  await letterOf(page).getByText('Here is your link again').waitFor();
  await page.getByRole('button', { name: 'Invitation (not saved)' }).click();
  assert.equal(await page.getByLabel('Subject').inputValue(), 'Begun, {name}');
  await page.getByRole('button', { name: 'Take the standard words' }).click();
  await letterOf(page).getByText('asks you for one questionnaire').waitFor();
  assert.equal((await words('invitation', 'en')).is_standard, false, 'they are only looked at');
  await page.getByRole('button', { name: 'Use these words' }).click();
  await page.getByText('Letters have the standard words.').waitFor();
  assert.equal((await words('invitation', 'en')).is_standard, true);
});

test('by keyboard alone, on a phone: another subject for the reminder', async () => {
  const { page } = desk;
  await page.setViewportSize(PHONE);
  await page.goto(`${bridge.url}/console/letters`);
  await page.getByRole('button', { name: 'Reminder' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('So many days before the due date').waitFor();
  for (const name of ['English', 'Français']) {
    await page.keyboard.press('Tab');
    assert.ok(await page.getByRole('button', { name }).evaluate((one) => one === document.activeElement), name);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{{organisation}'); // As somebody may mistype it.
  await page.getByText('A “{” stands alone').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Still open: {assessments}');
  await page.keyboard.press('Enter');
  await page.getByText('Letters say this from now on.').waitFor();
  assert.equal((await words('reminder', 'en')).subject, 'Still open: {assessments}');
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('F21: what looks like a name or like markup in a candidate’s name is text', async () => {
  const { page } = desk;
  const name = '{link} <img src=x onerror=alert(1)> {due}';
  await page.goto(`${bridge.url}/console/letters`);
  await textOf(page).fill('Dear {name},\n\n<b>please</b> & soon:\n\n{link}');
  await letterOf(page).getByText('<b>please</b> & soon:').waitFor();
  await page.getByRole('button', { name: 'Use these words' }).click();
  await page.getByText('Letters say this from now on.').waitFor();
  const mail = await asked('pat@candidates.example', { name });
  assert.ok(mail.text.startsWith(`Dear ${name},\n\n<b>please</b> & soon:\n\nOpen your page:\n`), mail.text);
  assert.equal(/<img|<b>/.test(mail.html), false);
  assert.equal(mail.links.filter((link) => link.startsWith(`${bridge.url}/t/`)).every((link) => link === linkIn(mail)), true);
});

test('a page that cannot be loaded says so and tries again', async () => {
  const { page } = desk;
  await page.route('**/api/v1/letter-words', (route) => route.abort());
  await page.goto(`${bridge.url}/console/letters`);
  await page.getByText('No connection to the server.').waitFor({ timeout: 30_000 });
  await look(desk, 'letter-words-unreachable');
  await page.unroute('**/api/v1/letter-words');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByLabel('Subject').waitFor();
});

test('every change is in the audit log, and who may only look changes and sends nothing', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/audit`);
  await page.getByText('Words of a letter changed').first().waitFor();
  await page.getByText('Words of a letter back to the standard').first().waitFor();
  const reader = await bridge.api.ask('POST', '/api/v1/api-keys', { body: { name: 'Reader', permissions: ['setup:read'] } });
  const ask = async (key, method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${bridge.url}/api/v1/letter-words${path}`, { method, headers, body: body && JSON.stringify(body) });
    return answer.status;
  };
  const wish = { subject: 'A', body: '{link}' };
  assert.equal(await ask(reader.key, 'GET', ''), 200);
  assert.equal(await ask(reader.key, 'POST', '/again/en/preview', wish), 200);
  assert.equal(await ask(reader.key, 'PUT', '/again/en', wish), 403);
  assert.equal(await ask(reader.key, 'DELETE', '/again/en'), 403);
  assert.equal(await ask(reader.key, 'POST', '/again/en/test', wish), 403);
  const writer = bridge.org.api_key;
  assert.equal(await ask(writer, 'POST', '/again/en/test', wish), 403, 'a key has no address to send to');
  assert.equal(await ask(writer, 'PUT', '/farewell/en', wish), 404);
  assert.equal(await ask(writer, 'PUT', '/again/de', wish), 404);
  assert.equal(await ask(writer, 'PUT', '/again/en', { ...wish, to: 'all' }), 422);
});
