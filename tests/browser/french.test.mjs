// Everything that a candidate, or somebody with a link, sees in French: by the browser's language and by choice, on a phone
// and at a desk, from the link to the last word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, DESK, launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, invite, orderIn, personLike, stageNamed } from '../harness/story.mjs';

const STAGE = 'Phone interview';
const ITEMS = 112;
const LEFT_OUT = 3; // The item that is skipped at first.
const FRENCH = { locale: 'fr-CA', timezoneId: 'Europe/Paris' };

let bridge, browser;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: STAGE });
  await bridge.mayEverything();
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const people = new Map();
async function invited(name) {
  const person = await addCandidate(bridge, name);
  people.set(name, person);
  return (await invite(bridge, person, await stageNamed(bridge, STAGE))).link;
}
const resultOf = async (name) => {
  const order = await orderIn(bridge, people.get(name).id, ['delivered']);
  return bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
};

// Words of ours that no French text holds.
const ENGLISH = /(?<!\p{L})(the|you|your|this|that|and|with|not|of|answers?|saved|link|score of|agreeableness|openness)(?!\p{L})/iu;

// In French, sound in light and in dark, and at a desk also on a phone; nothing English, nothing that breaks off its line.
async function assertFrench(view, name) {
  const { page } = view;
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr', name);
  const text = `${await page.title()}\n${await page.locator('body').innerText()}`.replaceAll(/Zoë[^\n]*Example/g, '');
  assert.doesNotMatch(text, ENGLISH, name);
  assert.equal(await page.locator('#page [lang=en]:not(button):not(option)').count(), 0, `${name}: something is English`);
  if (page.viewportSize().width === DESK.width) return look(view, name);
  await assertSound(view, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await assertSound(view, `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

const heading = (page, text) => page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();

async function takeInFrench(view, name) {
  const { page } = view;
  await heading(page, 'Bonjour Zoë.');
  assert.equal(await page.title(), 'Invitation – Northwind Robotics');
  const start = await page.locator('main').innerText();
  assert.match(start, /112 affirmations courtes sur votre façon d’être/);
  assert.match(start, /112 questions, environ 15\u00a0min\./);
  assert.match(start, /au plus tard le (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (1er|\d+) \p{L}+ (\d{4} )?à \d\d:\d\d \(heure d’Europe centrale\)\./u);
  await assertFrench(view, `${name}-start`);
  await page.getByRole('button', { name: 'Essayer une question, puis commencer' }).click();
  await page.getByRole('radio', { name: 'Plutôt en accord' }).check();
  await page.getByText('Il n’y a rien d’autre à faire.').waitFor();
  await assertFrench(view, `${name}-practice`);
  await page.getByRole('button', { name: 'Commencer pour de bon' }).click();
  for (let at = 1; at <= ITEMS; ++at) {
    await page.getByText(`${at} sur ${ITEMS}`, { exact: true }).waitFor();
    if (at === 2) await assertFrench(view, `${name}-item`);
    if (at === LEFT_OUT) await page.getByRole('button', { name: 'Passer' }).click();
    else await page.getByRole('radio').nth((at * 7) % 5).check();
    if (at !== 40) continue;
    await view.context.setOffline(true);
    await page.getByText('41 sur 112', { exact: true }).waitFor();
    await page.getByRole('radio').nth(2).check();
    await page.getByText('Pas encore enregistré', { exact: false }).first().waitFor();
    await assertFrench(view, `${name}-offline`);
    await view.context.setOffline(false);
    at = 41;
  }
  await page.getByText('Réponses données\u00a0: 111 sur 112. Il reste 1 question.').waitFor();
  await assertFrench(view, `${name}-open`);
  await page.getByRole('button', { name: 'Répondre à la question restante' }).click();
  await page.getByText(`${LEFT_OUT} sur ${ITEMS}`, { exact: true }).waitFor();
  await page.getByRole('radio').nth(1).check();
  await page.getByText('Vous avez répondu à tout (112 sur 112).').waitFor();
  await assertFrench(view, `${name}-review`);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await heading(page, 'Merci Zoë. C’est envoyé.');
  await assertFrench(view, `${name}-done`);
  assert.deepEqual(view.wrong, []);
}

test('a browser that speaks French is met in French, and a phone takes all of it so', async () => {
  const link = await invited('Zoë Quebec Example');
  const phone = await newPage(browser, { ...FRENCH, viewport: PHONE, hasTouch: true, isMobile: true });
  await phone.page.goto(link);
  await takeInFrench(phone, 'french-phone');
  await phone.context.close();
  const { envelope } = await resultOf('Zoë Quebec Example');
  assert.equal(envelope.language, 'fr');
  assert.equal(envelope.evidence.level, 'L2');
  assert.ok(envelope.dimensions.every((one) => one.metric === '0-100' && one.percentile === undefined));
});

test('who picks French for the questions has the page in French with them, to the end', async () => {
  const link = await invited('Zoë Picker Example');
  const desk = await newPage(browser, { timezoneId: 'Europe/Paris' });
  await desk.page.goto(link);
  await heading(desk.page, 'Hello Zoë.');
  assert.equal(await desk.page.evaluate(() => document.documentElement.lang), 'en');
  await desk.page.getByLabel('Language of the questions').selectOption('fr');
  await takeInFrench(desk, 'french');
  await desk.page.reload();
  await heading(desk.page, 'Merci Zoë. C’est envoyé.');
  await desk.context.close();
});

test('what it asks is called English where a language has no words of ours for it', async () => {
  const link = await invited('Zoë Emil Example');
  const desk = await newPage(browser);
  await desk.page.goto(link);
  await desk.page.getByLabel('Language of the questions').selectOption('de');
  const about = desk.page.getByText('112 short statements', { exact: false });
  await about.waitFor();
  await desk.page.waitForFunction(() => document.querySelector('select').value === 'de');
  assert.equal(await about.getAttribute('lang'), 'en');
  await desk.context.close();
});

test('a link that is not known says so in French, and in English for who asks', async () => {
  const outside = await newPage(browser, FRENCH);
  await outside.page.goto(`${bridge.url}/t/${'A'.repeat(32)}`);
  await heading(outside.page, 'Ce lien ne fonctionne pas');
  await assertFrench(outside, 'french-unknown');
  await outside.page.getByRole('button', { name: 'English' }).click();
  await heading(outside.page, 'This link does not work');
  assert.equal(await outside.page.evaluate(() => document.documentElement.lang), 'en');
  await outside.page.goto(`${bridge.url}/t/`);
  await heading(outside.page, 'Open your link again');
  await outside.page.getByRole('button', { name: 'Français' }).click();
  await assertFrench(outside, 'french-no-cookie');
  assert.deepEqual(outside.wrong, []);
  await outside.context.close();
});

const NAME = 'Zoë {{org}} $t(title) <img src=x onerror=alert(1)> Example';

// A result of somebody who answered in `language`, behind a link, in a French browser.
async function shared(language) {
  if (!people.has(`${language} ${NAME}`)) {
    const person = await addCandidate(bridge, NAME.replace('Example', `${language} Example`));
    people.set(`${language} ${NAME}`, person);
    const { link } = await invite(bridge, person, await stageNamed(bridge, STAGE));
    await new Candidate(link).takeAll(personLike, { language });
  }
  const { id } = await resultOf(`${language} ${NAME}`);
  const { url } = await bridge.api.ask('POST', `/api/v1/results/${id}/links`, { body: {} });
  const outside = await newPage(browser, FRENCH);
  await outside.page.goto(url);
  await heading(outside.page, 'onerror=alert(1)');
  return { ...outside, id };
}

test('a shared result with norms is read in French, names and notices as well, and a hostile name stays a name', async () => {
  const outside = await shared('en');
  const { page } = outside;
  assert.ok((await page.title()).startsWith('Résultat – Zoë {{org}} $t(title) <img'));
  assert.equal(await page.locator('img').count(), 0);
  for (const words of ['Preuves L3', 'langue des questions\u00a0: anglais', 'Stabilité émotionnelle', 'percentile)'])
    await page.getByText(words, { exact: false }).first().waitFor();
  await page.getByText('adultes de 21 à 60 ans, volontaires sur le web', { exact: false }).first().waitFor();
  await page.locator('summary').first().click();
  await assertFrench(outside, 'french-shared');
  await page.getByRole('button', { name: 'Afficher en tableau' }).click();
  await page.getByRole('region', { name: 'Les scores en tableau' }).getByText(/^0,\d\d$/).first().waitFor();
  await assertFrench(outside, 'french-shared-table');
  assert.deepEqual(outside.wrong, []);
  await outside.context.close();
});

test('a shared result in French without norms says so, and the language is changed without opening it again', async () => {
  const outside = await shared('fr');
  const { page } = outside;
  await page.getByText('Preuves L2').waitFor();
  await page.getByText('Instrument publié, pas encore de normes.').waitFor();
  await page.getByText('langue des questions\u00a0: français', { exact: false }).waitFor();
  await assertFrench(outside, 'french-shared-l2');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Published instrument, no norms yet.').waitFor();
  await page.getByText('taken in French', { exact: false }).waitFor();
  await assertSound(outside, 'in English again');
  const { data } = await bridge.api.ask('GET', `/api/v1/results/${outside.id}/links`);
  assert.equal(data[0].opens, 1);
  await outside.context.close();
});

test('a link to a result that is cut or over says so in French', async () => {
  const outside = await newPage(browser, FRENCH);
  await outside.page.goto(`${bridge.url}/r#short`);
  await heading(outside.page, 'Ce lien n’est pas complet');
  await assertFrench(outside, 'french-shared-cut');
  await outside.page.goto(`${bridge.url}/r#${'A'.repeat(43)}`);
  await heading(outside.page, 'Ce lien n’est plus valable');
  await assertFrench(outside, 'french-shared-over');
  await outside.context.close();
});

test('nobody who answered in French is set beside somebody who answered in English', async () => {
  const [english, french, other] = await Promise.all(
    [`en ${NAME}`, `fr ${NAME}`, 'Zoë Quebec Example'].map(async (name) => (await resultOf(name)).id),
  );
  const why = async (...results) => (await bridge.api.ask('POST', '/api/v1/comparisons', { body: { results } })).why_not;
  assert.match(await why(english, french), /^The assessment was taken in different languages/);
  assert.match(await why(other, french), /^There are no norms for this assessment in this language yet/);
});
