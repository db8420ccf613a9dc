// Something optional: chosen in a rule, declined by keyboard on the candidate's page, taken up after all, and seen in the
// console. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { ownerAtADesk } from '../harness/owner.mjs';
import { addCandidate, invite, orderIn, stageNamed } from '../harness/story.mjs';

let bridge, browser, desk, phone, person;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  await bridge.mayEverything();
  desk = await ownerAtADesk(bridge, browser);
  phone = await newPage(browser, { viewport: PHONE });
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

// Tab, until the focus is on the button of this name; then Enter.
async function press(page, name) {
  for (let tabs = 0; tabs < 40; ++tabs) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to “${name}”`);
}

test('a rule says which of what it asks for is optional, and in which language', async () => {
  const { page } = desk;
  await page.goto(`${bridge.url}/console/rules/new`);
  await page.getByRole('group', { name: 'Stages' }).getByLabel('Phone interview').check();
  assert.equal(await page.getByRole('group', { name: 'Optional' }).count(), 0, 'nothing is chosen yet');
  await page.getByRole('group', { name: 'Asked for' }).getByLabel(/Big Five/i).check();
  await page.getByRole('group', { name: 'Optional' }).getByLabel(/Big Five/i).check();
  assert.equal(await page.getByLabel('Language').inputValue(), 'en');
  await look(desk, 'optional-rule');
  await page.getByRole('button', { name: 'Add 1 rule' }).click();
  await page.getByText('Whoever enters “Phone interview”').click();
  await page.getByText(/Big Five.* \(optional\), due in\s+7 days.* Letters are in English\./).waitFor();
  await look(desk, 'optional-rule-page');
});

test('the candidate declines it by keyboard, after one question', async () => {
  const { page } = phone;
  person = await addCandidate(bridge, 'Robin Example');
  const { link } = await invite(bridge, person, await stageNamed(bridge, 'Phone interview'));
  await page.goto(link);
  await page.getByText('This one is optional.').waitFor();
  await look(phone, 'optional-start');
  await press(page, 'I would rather not take this one');
  await page.getByText(/^Leave out /).waitFor();
  await look(phone, 'optional-sure');
  await press(page, 'Keep it');
  assert.equal(await page.getByText(/^Leave out /).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'I would rather not take this one', 'one is where one was');
  await press(page, 'I would rather not take this one');
  await press(page, 'Leave it out');
  await page.getByRole('heading', { name: 'That is fine.' }).waitFor();
  await look(phone, 'optional-declined');
});

test('the order says so, and nobody waits for it', async () => {
  const { page } = desk;
  const order = await orderIn(bridge, person.id, ['declined']);
  await page.goto(`${bridge.url}/console/orders/${order.id}`);
  await page.getByText('The candidate declined this one.').waitFor();
  await page.getByText('The candidate would rather not take it. It was optional.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Send the mail again' }).count(), 0);
  await look(desk, 'optional-order');
  await page.goto(`${bridge.url}/console?show=waiting`);
  await page.getByText('No candidate is being waited for.').waitFor();
  await page.goto(`${bridge.url}/console?show=ended`);
  await page.getByText('Robin Example').waitFor();
});

test('it is taken up after all, also after a reload', async () => {
  const { page } = phone;
  await page.reload();
  await page.getByRole('heading', { name: 'That is fine.' }).waitFor();
  await press(page, 'Take it after all');
  await page.getByText('This one is optional.').waitFor();
  await page.getByRole('button', { name: /Start|Try/ }).waitFor();
  await orderIn(bridge, person.id, ['opened']);
});

// The catalogue has one assessment: what the page says of several is told to it here.
test('what comes after something required is called optional, and can be declined there', async () => {
  const { page, context } = await newPage(browser, { viewport: PHONE });
  const other = (is_optional) => ({ id: 'another', version: '1.0.0', name: 'Three questions', minutes: 2, items: 3, is_timed: false, about: null, is_optional });
  const answer = (part) => async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    await route.fulfill({ response, json: { ...json, assessment: { ...json.assessment, is_optional: false }, ...part } });
  };
  const subject = { email: 'several@candidates.example', name: 'Kim Example' };
  await bridge.api.ask('POST', '/api/v1/orders', { body: { assessment: 'bigfive-120', subject } });
  const mail = await bridge.waitForMail(subject.email);
  const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  await page.route('**/candidate/v1/open', answer({ remaining: [other(true)] }));
  await page.goto(link);
  await page.getByText('After it there is one more: Three questions (optional).').waitFor();
  assert.equal(await page.getByRole('button', { name: 'I would rather not take this one' }).count(), 0);
  await page.unroute('**/candidate/v1/open');
  await page.route('**/candidate/v1/open', answer({ state: 'submitted', remaining: [other(true)] }));
  await page.goto(link);
  await page.getByText('There is one more, if you like: Three questions, about 2 min. It is optional.').waitFor();
  await page.getByRole('button', { name: 'I would rather not take this one' }).waitFor();
  await look({ page, context, wrong: [] }, 'optional-next');
  await page.unroute('**/candidate/v1/open');
  await page.route('**/candidate/v1/open', answer({ state: 'submitted', declined: [other(true)] }));
  await page.goto(link);
  await page.getByText('You chose not to take Three questions.').waitFor();
  await look({ page, context, wrong: [] }, 'optional-left-out');
  await context.close();
});
