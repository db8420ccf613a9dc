// The main job through the pages alone, with the real programs: a recruiter moves a card in Lever, the
// candidate opens the mail on a phone and loses the network on the way, the recruiter reads the result.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertSound, launch, newPage, PHONE } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { storyDifferences } from '../harness/scores.mjs';
import { board, movable, orderIn, profile } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';
import { assertAccessible } from './axe.mjs';

const ITEMS = 112;
const OFFLINE = { from: 41, to: 45 }; // The five items answered without a network.
const choice = (at) => (at * 7 + (at >> 2) * 3) % 5; // Which of the five options, from 0.

let bridge, browser;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

// A page of its own for the length of `use`.
async function visit(options, use) {
  const view = await newPage(browser, options);
  try {
    return await use(view, view.page);
  } catch (error) {
    error.message += `\nthe page showed: ${await view.page
      .locator('body')
      .innerText()
      .then(
        (text) => text.slice(0, 600),
        () => 'nothing',
      )}`;
    throw error;
  } finally {
    await view.context.close();
  }
}

const card = (page, opportunity) => page.locator(`[data-id="${opportunity.id}"]`);

// On the board, by keyboard alone.
const moveCard = (opportunity, stage) =>
  visit({}, async (view, page) => {
    await page.goto(bridge.leverUrl);
    await card(page, opportunity).focus();
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByLabel('Stage').selectOption(stage.id);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(`${opportunity.name} is now in ${stage.text}`).waitFor();
    await assertAccessible(page, 'board');
  });

// From the mail catcher's page; returns the link for the candidate.
const readMail = (mail) =>
  visit({}, async (view, page) => {
    await page.goto(bridge.mailUrl);
    await assertAccessible(page, 'mails');
    await page.getByRole('link', { name: mail.subject }).first().click();
    await page.getByRole('heading', { level: 1, name: mail.subject }).waitFor();
    await assertAccessible(page, 'mail');
    const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
    const button = page.frameLocator('iframe').locator(`a[href="${link}"]`).first();
    await button.waitFor(); // The HTML part carries the same link as the text.
    return link;
  });

// All items at phone size, five of them without a network. Returns what the server holds.
const takeOnAPhone = (link) =>
  visit({ viewport: PHONE, hasTouch: true, isMobile: true }, async (phone, page) => {
    await page.goto(link);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Hello' }).waitFor();
    await assertSound(phone, 'start');
    await page.getByRole('button', { name: 'Try one item, then start' }).click();
    await page.getByRole('button', { name: 'Start for real' }).waitFor();
    await assertSound(phone, 'practice');
    await page.getByRole('button', { name: 'Start for real' }).click();
    for (let at = 1; at <= ITEMS; ++at) {
      await page.getByText(`${at} of ${ITEMS}`, { exact: true }).waitFor();
      if (at === 1) await assertSound(phone, 'item');
      if (at === OFFLINE.from) await phone.context.setOffline(true);
      await page.getByRole('radio').nth(choice(at)).check();
      if (at === OFFLINE.to) {
        await page.getByText('Not saved yet').first().waitFor();
        await assertSound(phone, 'offline');
        await phone.context.setOffline(false);
      }
    }
    await page.getByText(`You have answered all ${ITEMS}.`).waitFor();
    await assertSound(phone, 'review');
    const answers = await until('everything to be saved', async () => {
      const sitting = await page.evaluate(() => fetch('/api/candidate/v1/sitting').then((got) => got.json()));
      return sitting.progress.answered === ITEMS && sitting.items.map((item) => [item.id, item.answer]);
    });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'It is sent.' }).waitFor();
    await assertSound(phone, 'done');
    assert.deepEqual(phone.wrong, []);
    return answers;
  });

const readForm = (opportunity, form) =>
  visit({}, async (view, page) => {
    await page.goto(bridge.leverUrl);
    await card(page, opportunity).click();
    const shown = page.locator(`[data-form="${form.id}"]`);
    await shown.waitFor();
    for (const field of form.fields.filter((one) => one.value))
      await shown.locator(`[data-field="${field.text}"]`).filter({ hasText: field.value }).waitFor();
    await assertAccessible(page, 'profile');
  });

// First sign-in by the set-up link, then from the list of orders to the result.
const readResult = (opportunity, order) =>
  visit({}, async (desk, page) => {
    await page.goto(bridge.org.owner_setup_url);
    await page.getByLabel('Password', { exact: true }).fill('a bascule lifts a bridge');
    await assertSound(desk, 'first sign-in');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await assertSound(desk, 'orders');
    await page.goto(`${bridge.url}/console/orders/${order.id}`);
    await page.getByRole('heading', { name: opportunity.name }).waitFor();
    await assertSound(desk, 'order');
    await page.goto(`${bridge.url}/console/results/${order.result_id}`);
    await page.getByText('Conscientiousness').first().waitFor();
    await assertSound(desk, 'result');
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PDF' }).click(),
    ]);
    assert.equal(report.suggestedFilename(), `${opportunity.name} - Big Five - ${order.id}.pdf`);
    assert.equal((await readFile(await report.path())).subarray(0, 5).toString(), '%PDF-');
    assert.deepEqual(desk.wrong, []);
  });

test('a candidate moved in Lever takes all items on a phone, and the recruiter reads the scores', async () => {
  const stage = (await board(bridge)).stages.find((one) => one.text === 'Phone interview');
  await bridge.connect({ stage: stage.text });
  const [opportunity] = await movable(bridge, stage.id);

  await moveCard(opportunity, stage);
  const link = await readMail(await bridge.waitForMail(opportunity.emails[0]));
  const answers = await takeOnAPhone(link);
  assert.deepEqual(
    answers.map(([, value]) => value),
    Array.from({ length: ITEMS }, (_, index) => choice(index + 1) + 1),
    'the server holds what was chosen, also while the network was away',
  );

  const order = await orderIn(bridge, opportunity.id, ['delivered']);
  const result = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
  const { feedback: forms } = await profile(bridge, opportunity.id);
  const story = { answers: Object.fromEntries(answers), order, result, forms };
  assert.deepEqual(await storyDifferences(story), []);
  await readForm(opportunity, forms[0]);
  await readResult(opportunity, order);
});
