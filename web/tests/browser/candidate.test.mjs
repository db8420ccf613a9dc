import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertSound, launch, newPage, PHONE, shoot } from './browser.mjs';
import { startFakeServer } from './fake_server.mjs';
import { invitation, order, TOKEN } from './sample.mjs';

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

// Runs a story against a fresh server and a fresh browser profile.
const story = (name, run, { invitations = [invitation()], context = {} } = {}) =>
  test(name, async () => {
    const server = await startFakeServer({ invitations });
    const view = await newPage(browser, context);
    try {
      await run({ server, view, page: view.page });
      assert.deepEqual(view.wrong, []);
    } finally {
      await view.context.close();
      await server.stop();
    }
  });

const heading = (page) => page.getByRole('heading', { level: 1 });
const saved = (page) => page.locator('[data-save=saved]');
async function begin(page, server) {
  await page.goto(server.link(TOKEN));
  await page.getByRole('button', { name: 'Try one item, then start' }).click();
  await page.getByRole('button', { name: 'Start for real' }).click();
  await page.getByText('1 of 12', { exact: true }).waitFor();
}
const answer = (page, at, label = 'Moderately accurate') =>
  page.getByText(`${at} of 12`, { exact: true }).waitFor()
    .then(() => page.getByRole('radio', { name: label }).check());
const order0 = (server) => server.state.invitations.get(TOKEN).orders[0];

describe('the start page', () => {
  story('D2 opens without starting anything, and clears the key from the address bar', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await heading(page).filter({ hasText: 'Hello Ada.' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/t/');
    assert.equal(order0(server).state, 'opened');
    assert.deepEqual(
      server.log.filter(({ path }) => path.startsWith('/api')).map(({ method, path }) => `${method} ${path}`),
      ['POST /api/candidate/v1/open'],
    );
    assert.match(await page.locator('main').innerText(), /Sat, 4 Dec 2027, 18:00 \(Berlin time\)/);
    assert.doesNotMatch(await page.locator('main').innerText(), /then they are deleted/, 'no retention unless one is set');
    await assertSound(view, 'start');
    await shoot(view, 'candidate-start');
  });

  story('names the retention period only when the server names one', async ({ server, page }) => {
    await page.goto(server.link(TOKEN));
    await page.getByText('We keep your answers and the result for 90 days; then they are deleted.').waitFor();
  }, { invitations: [invitation({ retentionDays: 90 })] });

  story('offers the languages, and shows the practice item in the one picked', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await page.getByLabel('Language of the questions').selectOption('ar');
    await page.getByRole('button', { name: 'Try one item, then start' }).click();
    assert.equal(await page.locator('.item').getAttribute('lang'), 'ar');
    assert.equal(await page.locator('.item').getAttribute('dir'), 'rtl');
    assert.equal(order0(server).state, 'opened', 'practice starts nothing');
    await assertSound(view, 'practice, right to left');
    await shoot(view, 'candidate-practice-rtl');
    await page.getByRole('button', { name: 'Start for real' }).click();
    await page.getByText('عبارة للتجربة رقم 1', { exact: true }).waitFor();
    assert.equal(order0(server).language, 'ar');
    await assertSound(view, 'item, right to left');
    await shoot(view, 'candidate-item-rtl');
  });

  story('shows hostile names and texts as text', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    assert.equal(await page.locator('img').count(), 0);
    await assertSound(view, 'hostile start');
    await shoot(view, 'candidate-start-hostile');
  }, {
    invitations: [invitation({
      org: '<img src=x onerror=alert(1)>', firstName: 'A'.repeat(200),
      contact: { name: '<b>B</b>', email: 'x@example.org?bcc=evil@example.org' },
    })],
  });
});

describe('the items', () => {
  story('one a screen, saved when chosen, moving on by themselves, to the end', async ({ server, view, page }) => {
    await begin(page, server);
    await assertSound(view, 'item');
    await shoot(view, 'candidate-item');
    for (let at = 1; at <= 12; ++at) await answer(page, at);
    await heading(page).filter({ hasText: 'Before you send' }).waitFor();
    await page.getByText('You have answered all 12.').waitFor();
    await assertSound(view, 'review');
    await shoot(view, 'candidate-review');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await heading(page).filter({ hasText: 'Thank you, Ada. It is sent.' }).waitFor();
    await assertSound(view, 'done');
    await shoot(view, 'candidate-done');
    assert.equal(order0(server).submissions, 1);
    assert.equal(order0(server).answers.size, 12);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0, 'nothing stays on the device');
  });

  story('by keyboard alone: digits, arrows, Enter, Backspace', async ({ server, page }) => {
    await begin(page, server);
    await page.keyboard.press('4');
    await page.getByText('2 of 12', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown'); // Into the options …
    await page.keyboard.press('ArrowDown'); // … and to the second, which saves but stays.
    await saved(page).waitFor();
    await page.waitForFunction(() => document.querySelector('input:checked') !== null);
    assert.equal(await page.getByText('2 of 12', { exact: true }).count(), 1);
    await page.keyboard.press('Enter');
    await page.getByText('3 of 12', { exact: true }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText('2 of 12', { exact: true }).waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Moderately inaccurate' }).isChecked());
    assert.ok(await heading(page).evaluate((element) => element === document.activeElement), 'focus is on the statement');
    await saved(page).waitFor();
    assert.deepEqual([...order0(server).answers.values()].map(({ value }) => value), [4, 2]);
  });

  story('skipped ones are offered again before sending', async ({ server, view, page }) => {
    await begin(page, server);
    await page.getByRole('button', { name: 'Skip' }).click();
    await answer(page, 2);
    await page.getByText('3 of 12', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    for (let at = 4; at <= 12; ++at) await answer(page, at);
    await page.getByText('You have answered 10 of 12. 2 items are still open.').waitFor();
    await assertSound(view, 'review with open items');
    await shoot(view, 'candidate-review-open');
    await page.getByRole('button', { name: 'Answer the 2 open items' }).click();
    await answer(page, 1);
    await answer(page, 3);
    await page.getByText('You have answered all 12.').waitFor();
  });

  story('may be sent with items open, which the button says', async ({ server, page }) => {
    await begin(page, server);
    for (let at = 1; at <= 12; ++at) {
      await page.getByText(`${at} of 12`, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Skip' }).click();
    }
    await page.getByRole('button', { name: 'Send with 12 items open' }).click();
    await heading(page).filter({ hasText: 'It is sent.' }).waitFor();
  });

  story('are sound in the dark', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await heading(page).filter({ hasText: 'Hello Ada.' }).waitFor();
    await assertSound(view, 'start, dark');
    await page.getByRole('button', { name: 'Try one item, then start' }).click();
    await page.getByRole('radio', { name: 'Very accurate' }).check();
    await assertSound(view, 'practice, dark');
    await page.getByRole('button', { name: 'Start for real' }).click();
    await page.getByText('1 of 12', { exact: true }).waitFor();
    await assertSound(view, 'item, dark');
    server.faults.push(({ method }) => (method === 'PUT' ? 'drop_before' : null));
    await answer(page, 1);
    await page.getByText('Not saved yet').waitFor();
    await assertSound(view, 'trouble, dark');
  }, { context: { colorScheme: 'dark' } });

  story('work on a phone with targets of at least 44 px', async ({ server, view, page }) => {
    await begin(page, server);
    const heights = await page.locator('button, .option').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    assert.ok(heights.length >= 7 && heights.every((height) => height >= 44), heights.join());
    await assertSound(view, 'item on a phone');
    const bottom = await page.locator('.steps').evaluate((element) => element.getBoundingClientRect().bottom);
    assert.ok(bottom <= PHONE.height, 'everything is on one screen');
  }, { context: { viewport: PHONE, hasTouch: true, isMobile: true } });
});

describe('a bad network', () => {
  story('D12 keeps answers on the device and sends them when the network is back', async ({ server, view, page }) => {
    await begin(page, server);
    await answer(page, 1);
    await page.getByText('2 of 12', { exact: true }).waitFor();
    await saved(page).waitFor();
    await view.context.setOffline(true);
    for (let at = 2; at <= 6; ++at) await answer(page, at, 'Very accurate');
    await page.getByText('Not saved yet: no connection. We keep your answers on this device and retry.').waitFor();
    await assertSound(view, 'offline');
    await shoot(view, 'candidate-offline');
    assert.equal(order0(server).answers.size, 1);
    await view.context.setOffline(false);
    await saved(page).waitFor();
    assert.deepEqual([...order0(server).answers.values()].map(({ value }) => value), [4, 5, 5, 5, 5, 5]);
  });

  story('D12 a reload while offline loses nothing', async ({ server, view, page }) => {
    await begin(page, server);
    server.faults.push(({ method }) => (method === 'PUT' ? 'drop_before' : null));
    await answer(page, 1);
    await answer(page, 2, 'Very inaccurate');
    await page.getByText('Not saved yet').waitFor();
    server.faults.length = 0;
    await page.reload();
    await page.getByText('3 of 12', { exact: true }).waitFor();
    await saved(page).waitFor();
    await page.waitForFunction(() => localStorage.length === 0);
    assert.deepEqual([...order0(server).answers.values()].map(({ value }) => value), [4, 1]);
  });

  story('D12 an answer whose acknowledgement was lost is not taken for somebody else’s', async ({ server, page }) => {
    await begin(page, server);
    let drops = 1;
    server.faults.push(({ method }) => (method === 'PUT' && drops-- > 0 ? 'drop_after' : null));
    await page.getByRole('radio', { name: 'Very inaccurate' }).check();
    await page.getByText('2 of 12', { exact: true }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText('1 of 12', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Very accurate' }).check();
    await page.getByText('2 of 12', { exact: true }).waitFor();
    await saved(page).waitFor();
    assert.deepEqual(order0(server).answers.get('item-001'), { value: 5, version: 2 });
  });

  story('D8 a submission whose answer was lost is repeated and stays one', async ({ server, page }) => {
    await begin(page, server);
    for (let at = 1; at <= 12; ++at) await answer(page, at);
    let drops = 2;
    server.faults.push(({ path }) => (path.endsWith('/submit') && drops-- > 0 ? 'drop_after' : null));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await heading(page).filter({ hasText: 'It is sent.' }).waitFor();
    assert.equal(order0(server).submissions, 1);
    assert.equal(server.log.filter(({ path }) => path.endsWith('/submit')).length, 3);
  });

  story('a server in trouble is said plainly, and tried again', async ({ server, view, page }) => {
    let refusals = 1;
    server.faults.push(({ path }) => (path.endsWith('/open') && refusals-- > 0 ? { status: 503, retryAfter: 60 } : null));
    await page.goto(server.link(TOKEN));
    await heading(page).filter({ hasText: 'Something does not work on our side' }).waitFor();
    await page.getByText('Reference for support: req_test').waitFor();
    await assertSound(view, 'server trouble');
    await shoot(view, 'candidate-trouble');
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page).filter({ hasText: 'Hello Ada.' }).waitFor();
  });
});

describe('links and seats', () => {
  story('D1 an unknown and an expired link look the same', async ({ server, view, page }) => {
    await page.goto(server.link('x'.repeat(32)));
    await heading(page).filter({ hasText: 'This link does not work' }).waitFor();
    const unknown = await page.locator('#page').innerText();
    await assertSound(view, 'unknown link');
    await shoot(view, 'candidate-unknown');
    await page.goto(server.link(TOKEN));
    await heading(page).filter({ hasText: 'This link does not work' }).waitFor();
    assert.equal(await page.locator('#page').innerText(), unknown);
  }, { invitations: [invitation({ orders: [order({ state: 'expired' })] })] });

  story('a browser that knew the invitation is told that its time is over', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await heading(page).filter({ hasText: 'Hello Ada.' }).waitFor();
    order0(server).state = 'expired';
    await page.reload();
    await heading(page).filter({ hasText: 'The time for this is over' }).waitFor();
    await assertSound(view, 'expired');
    await shoot(view, 'candidate-expired');
    order0(server).state = 'cancelled';
    await page.reload();
    await heading(page).filter({ hasText: 'This is no longer asked of you' }).waitFor();
    await assertSound(view, 'cancelled');
  });

  story('an address without key and without cookie asks for the link again', async ({ server, view, page }) => {
    await page.goto(`${server.base}/t/`);
    await heading(page).filter({ hasText: 'Open your link again' }).waitFor();
    await assertSound(view, 'no cookie');
  });

  story('D3 a second browser takes over only when asked, and the first one stops', async ({ server, view, page }) => {
    await begin(page, server);
    await answer(page, 1);
    await answer(page, 2);
    await page.getByText('3 of 12', { exact: true }).waitFor();
    await saved(page).waitFor();
    const second = await newPage(browser);
    try {
      await second.page.goto(server.link(TOKEN));
      await heading(second.page).filter({ hasText: 'This is open in another browser' }).waitFor();
      await assertSound(second, 'elsewhere');
      await shoot(second, 'candidate-elsewhere');
      await answer(page, 3); // The first one still has the seat.
      await page.getByText('4 of 12', { exact: true }).waitFor();
      await saved(page).waitFor();
      await second.page.getByRole('button', { name: 'Go on here' }).click();
      await second.page.getByText('4 of 12', { exact: true }).waitFor();
      await page.getByRole('radio', { name: 'Very accurate' }).click();
      await heading(page).filter({ hasText: 'This is open in another browser' }).waitFor();
      await page.getByRole('button', { name: 'Go on here' }).click();
      await page.getByText('5 of 12', { exact: true }).waitFor();
      await saved(page).waitFor();
      assert.equal(order0(server).answers.get('item-004').value, 5, 'what was chosen here is sent after all');
      assert.deepEqual(second.wrong, []);
    } finally {
      await second.context.close();
    }
    assert.ok(view);
  });

  story('coming back by the link shows where one is', async ({ server, view, page }) => {
    await begin(page, server);
    await answer(page, 1);
    await page.getByText('2 of 12', { exact: true }).waitFor();
    await saved(page).waitFor();
    await page.goto(server.link(TOKEN));
    await page.getByRole('button', { name: 'Go on (1 of 12 answered)' }).waitFor();
    await assertSound(view, 'welcome back');
    await shoot(view, 'candidate-back');
    await page.getByRole('button', { name: 'Go on (1 of 12 answered)' }).click();
    await page.getByText('2 of 12', { exact: true }).waitFor();
  });

  story('two orders in one invitation are taken one after the other', async ({ server, view, page }) => {
    await page.goto(server.link(TOKEN));
    await page.getByText('After it there is one more: Second part.').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    for (let at = 1; at <= 12; ++at) await answer(page, at);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('One more is asked of you: Second part, about 5 min.').waitFor();
    await assertSound(view, 'done, one more');
    await shoot(view, 'candidate-done-more');
    await page.getByRole('button', { name: 'Go on with the next one' }).click();
    await page.getByText('Second part').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    for (let at = 1; at <= 12; ++at) await answer(page, at);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('They write to you about the next step.').waitFor();
    assert.deepEqual(server.state.invitations.get(TOKEN).orders.map(({ submissions }) => submissions), [1, 1]);
  }, {
    invitations: [invitation({
      orders: [
        order({ practice: undefined }),
        order({ practice: undefined, assessment: { id: 'b', version: '1', name: 'Second part', minutes: 5, items: 12, is_timed: false, about: null } }),
      ],
    })],
  });
});
