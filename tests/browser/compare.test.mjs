// Results of the candidates of one posting side by side: chosen, read, and refused in a sentence where the evidence or
// the posting does not allow it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { board, invite, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';

const STAGE = 'Phone interview';

let bridge, browser, desk, taken;

// Somebody who applied for the posting at `place` and answered: the order.
async function answered(name, { place = 0, choose = personLike, language } = {}) {
  const { stages, postings } = await board(bridge);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '')}@candidates.example`;
  const body = { name, email, posting: postings[place].id, stage: stages.find(({ text }) => text === 'New applicant').id };
  const { id } = await bridge.lever.ask('POST', '/emulator/candidates', { body });
  const person = await profile(bridge, id);
  const { link } = await invite(bridge, person, await stageNamed(bridge, STAGE));
  await new Candidate(link).takeAll(choose, { language });
  return orderIn(bridge, id, ['delivered']);
}

// Agrees with everything: the scales of whose items most are keyed one way come out far from the middle.
const agree = (item) => item.options.at(-1).value;
// As somebody else, but for a few items.
const nearly = (item, index) => (index % 40 === 0 ? item.options.at(-1).value : personLike(item, index));

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: STAGE });
  await bridge.mayEverything();
  taken = {};
  taken.ada = await answered('Ada Example');
  taken.bo = await answered('Bo Example', { choose: nearly });
  taken.cleo = await answered('Cleo <b>Example</b>', { choose: agree });
  taken.elsewhere = await answered('Dag Elsewhere', { place: 1 });
  taken.german = await answered('Emil Beispiel', { language: 'de' });
  taken.germanToo = await answered('Frieda Beispiel', { language: 'de', choose: agree });
  desk = await ownerAtADesk(bridge, browser);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

const compare = (...names) =>
  bridge.api.ask('POST', '/api/v1/comparisons', { body: { results: names.map((name) => taken[name].result_id) } });
const pageOf = (...names) => `${bridge.url}/console/compare?results=${names.map((name) => taken[name].result_id).join()}`;

test('three candidates are chosen by keyboard from the result of one, and stand side by side with what differs', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/results/${taken.cleo.result_id}`);
  await page.getByRole('link', { name: 'Set beside others of the posting' }).click();
  assert.ok(await page.getByRole('checkbox', { name: 'Cleo <b>Example</b>' }).isChecked());
  assert.ok(await page.getByRole('button', { name: 'Choose 2 or more' }).isDisabled());
  for (const name of ['Ada Example', 'Bo Example']) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await look(desk, 'compare-choose');
  await page.getByRole('button', { name: 'Set 3 side by side' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Conscientiousness' }).waitFor();
  await page.getByText('Nobody is ranked here, and nothing is added up.').waitFor();
  await look(desk, 'compare');
  await page.setViewportSize(PHONE);
  await look(desk, 'compare-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  // What the page says is what the numbers of the results say.
  const envelopes = await Promise.all(
    ['cleo', 'ada', 'bo'].map((name) => bridge.api.ask('GET', `/api/v1/results/${taken[name].result_id}`)),
  );
  const scales = await page.locator('main section').all();
  assert.equal(scales.length, 5);
  let clear = 0;
  for (const scale of scales) {
    const name = await scale.getByRole('heading').innerText();
    const values = envelopes.map(({ envelope }) => envelope.dimensions.find((one) => one.name === name));
    const pairs = [[0, 1], [0, 2], [1, 2]].filter(
      ([a, b]) => Math.abs(values[a].score - values[b].score) > 1.959964 * Math.hypot(values[a].se, values[b].se),
    );
    clear += pairs.length;
    assert.equal(await scale.getByRole('listitem').filter({ hasText: 'is needed' }).count(), pairs.length, name);
    const rows = await scale.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label').split(':')[0]));
    assert.deepEqual(rows, ['Cleo <b>Example</b>', 'Ada Example', 'Bo Example'], 'in the order in which they were chosen');
  }
  assert.ok(clear > 0 && clear < 15, `${clear} of 15 pairs differ`);
});

test('candidates of different postings are not set side by side, and the page says why', async () => {
  const { page } = desk;
  await page.goto(pageOf('ada', 'elsewhere'));
  await page.getByText('Only candidates of one posting are set side by side', { exact: false }).waitFor();
  assert.equal(await page.locator('main svg').count(), 0);
  await page.getByRole('link', { name: 'Dag Elsewhere' }).waitFor();
  await look(desk, 'compare-postings');
});

test('below the evidence level that allows it the page says why in one sentence', async () => {
  const german = await bridge.api.ask('GET', `/api/v1/results/${taken.german.result_id}`);
  assert.equal(german.envelope.evidence.level, 'L2');
  const { page } = desk;
  await page.goto(pageOf('german', 'germanToo'));
  await page.getByText('There are no norms for this assessment in this language yet', { exact: false }).waitFor();
  assert.equal(await page.locator('main svg').count(), 0);
  await look(desk, 'compare-not-allowed');
});

test('who answered in different languages is not compared', async () => {
  const { why_not: why, scales } = await compare('ada', 'german');
  assert.match(why, /^The assessment was taken in different languages/);
  assert.deepEqual(scales, []);
});

test('without an answer from Lever nothing is compared, and it can be tried again', async () => {
  const path = `opportunities/${taken.bo.ats.opportunity_id}`;
  await bridge.lever.ask('POST', '/emulator/faults', { body: { kind: 'status', status: 500, method: 'GET', path, next: 9 } });
  const { page } = desk;
  await page.goto(pageOf('bo', 'cleo'));
  await page.getByRole('alert').waitFor({ timeout: 20_000 });
  await look(desk, 'compare-no-answer');
  await bridge.lever.ask('DELETE', '/emulator/faults');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 2, name: 'Conscientiousness' }).waitFor({ timeout: 20_000 });
});

test('F6: an unknown result is 404 whatever stands beside it, and takes no turn at Lever', async () => {
  const { opportunity_id: opportunity } = taken.ada.ats;
  const journal = async () => bridge.lever.ask('GET', '/emulator/journal');
  const calls = async () => (await journal()).filter((one) => JSON.stringify(one).includes(opportunity)).length;
  const before = await calls();
  for (const results of [[taken.ada.result_id, 'res_00000000000000000000000000'], ['nothing', taken.ada.result_id]]) {
    const { status } = await bridge.api.call('POST', '/api/v1/comparisons', { body: { results } });
    assert.equal(status, 404);
  }
  assert.equal(await calls(), before);
});

test('one alone, nine, or one twice is refused by the field', async () => {
  const { result_id: ada } = taken.ada;
  for (const results of [[ada], [ada, ada], Array.from({ length: 9 }, (_, i) => `res_0000000000000000000000000${i}`)]) {
    const { status, json } = await bridge.api.call('POST', '/api/v1/comparisons', { body: { results } });
    assert.deepEqual([status, json.pointer], [422, '/results']);
  }
});

test('what was deleted is not compared', async () => {
  await bridge.bascule('orders', 'purge', taken.elsewhere.id);
  const body = { results: [taken.ada.result_id, taken.elsewhere.result_id] };
  const { status } = await bridge.api.call('POST', '/api/v1/comparisons', { body });
  assert.equal(status, 409);
  assert.equal((await compare('ada', 'bo')).people.length, 2);
});
