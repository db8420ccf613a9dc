import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { assertSound, launch, newPage, PHONE, shoot } from './browser.mjs';
import { startFakeServer } from './fake_server.mjs';
import { decisionsFor, ids, members, sampleOrders, sampleResults } from './sample_orders.mjs';

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const story = (name, run, { context = {}, signedIn = true, orders = sampleOrders() } = {}) =>
  test(name, async () => {
    const people = members();
    const server = await startFakeServer({
      orders, results: sampleResults(), decisions: decisionsFor(), members: people,
    });
    const view = await newPage(browser, context);
    const { page } = view;
    try {
      if (signedIn) {
        await page.goto(`${server.base}/console`);
        await signIn(page, people[0].password);
        await heading(page).filter({ hasText: 'Orders' }).waitFor();
      }
      await run({ server, view, page, member: people[0] });
      assert.deepEqual(view.wrong, []);
    } finally {
      await view.context.close();
      await server.stop();
    }
  });

const heading = (page) => page.getByRole('heading', { level: 1 });
async function signIn(page, password) {
  await page.getByLabel('E-mail address').fill('grace@northwind.example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
const TOKEN = 'Setup_token-0123456789abcdefghij';

describe('signing in', () => {
  story('leads to the page that was asked for', async ({ server, view, page, member }) => {
    await page.goto(`${server.base}/console/orders/${ids.delivered}`);
    await heading(page).filter({ hasText: 'Sign in' }).waitFor();
    await assertSound(view, 'sign in');
    await shoot(view, 'console-sign-in');
    await signIn(page, member.password);
    await heading(page).filter({ hasText: 'Ada Fictional' }).waitFor();
  }, { signedIn: false });

  story('says the same of a wrong address and a wrong password, then how long to wait', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console`);
    await signIn(page, 'wrong');
    await page.getByText('E-mail address or password is wrong.').waitFor();
    await assertSound(view, 'wrong password');
    for (let tries = 0; tries < 6; ++tries) {
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForLoadState('networkidle');
    }
    await page.getByText('Too many tries. Try again in 2 s.').waitFor();
  }, { signedIn: false });

  story('ends with signing out, on the server too', async ({ server, page }) => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page).filter({ hasText: 'Sign in' }).waitFor();
    assert.equal(server.state.sessions.size, 0);
  });

  story('is asked for again when the session has ended meanwhile', async ({ server, page }) => {
    server.state.sessions.clear();
    await page.getByRole('link', { name: 'Ada Fictional' }).click();
    await heading(page).filter({ hasText: 'Sign in' }).waitFor();
  });
});

describe('a one-time link', () => {
  story('sets the first password; the key is in no request line and leaves the address bar', async ({ server, view, page, member }) => {
    server.state.links.set(TOKEN, { purpose: 'setup', member });
    await page.goto(`${server.base}/console/setup#${TOKEN}`);
    await heading(page).filter({ hasText: 'Welcome to Northwind Robotics' }).waitFor();
    assert.equal(new URL(page.url()).hash, '');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await page.getByText('6 more characters are needed.').waitFor();
    await assertSound(view, 'set the password');
    await shoot(view, 'console-set-password');
    await page.getByLabel('Password', { exact: true }).fill('long enough to hold');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await heading(page).filter({ hasText: 'Orders' }).waitFor();
    assert.equal(member.password, 'long enough to hold');
    assert.ok(server.log.every(({ path }) => !path.includes(TOKEN)));
  }, { signedIn: false });

  story('for signing in is spent by the click, not by looking at it', async ({ server, view, page, member }) => {
    server.state.links.set(TOKEN, { purpose: 'sign_in', member });
    await page.goto(`${server.base}/console/link#${TOKEN}`);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    assert.ok(server.state.links.has(TOKEN));
    await assertSound(view, 'one-time link');
    await shoot(view, 'console-link');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page).filter({ hasText: 'Orders' }).waitFor();
    assert.ok(!server.state.links.has(TOKEN));
  }, { signedIn: false });

  story('that is unknown, used or cut says so', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/link#${TOKEN}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page).filter({ hasText: 'This link does not work' }).waitFor();
    await assertSound(view, 'dead link');
  }, { signedIn: false });
});

describe('the orders', () => {
  story('are counted, and what needs somebody is first to be seen', async ({ view, page }) => {
    await page.getByRole('link', { name: 'Needs attention 1' }).waitFor();
    await page.getByRole('link', { name: 'With the candidate 4' }).waitFor();
    assert.equal(await page.locator('tbody tr').count(), 9);
    await assertSound(view, 'orders');
    await shoot(view, 'console-orders');
  });

  story('are filtered and searched by the address, which can be shared', async ({ server, view, page }) => {
    await page.getByRole('link', { name: /With the candidate/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    await page.keyboard.press('/');
    await page.keyboard.type('chidi');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    assert.equal(new URL(page.url()).search, '?show=waiting&q=chidi');
    await page.getByLabel('Search').fill('nobody');
    await page.getByText('Nobody found for “nobody”').waitFor();
    await assertSound(view, 'nobody found');
    await page.goto(`${server.base}/console?show=attention`);
    await page.getByText('The mail server refused the address').waitFor();
  });

  story('say what to do when there are none', async ({ view, page }) => {
    await page.getByText('No orders yet.').waitFor();
    await assertSound(view, 'no orders');
    await shoot(view, 'console-empty');
  }, { orders: [] });

  story('come in pages', async ({ page }) => {
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 63);
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  }, {
    orders: Array.from({ length: 7 }, (_, round) => sampleOrders().map((order) => ({ ...order, id: `${order.id}${round}` }))).flat(),
  });

  story('are searched further back until somebody is found, and say so', async ({ server, view, page }) => {
    server.state.lookedThrough = 2;
    server.state.countedUpTo = 1;
    let held;
    const further = new Promise((go) => (held = go));
    await page.route(/cursor=4/, (route) => further.then(() => route.continue()));
    const last = [...server.state.orders.values()].at(-1).subject.name;
    await page.goto(`${server.base}/console?q=${encodeURIComponent(last)}`);
    await page.getByRole('status').filter({ hasText: /Not among the newest 20,000 orders/ }).waitFor();
    await page.getByRole('link', { name: 'With the candidate 4+' }).waitFor();
    await assertSound(view, 'orders looked through');
    await shoot(view, 'console-looking');
    held();
    await page.getByRole('link', { name: last }).waitFor();
    assert.equal(await page.getByText('Not among the newest').count(), 0);
  });

  story('that cannot be read are an error with a way on', async ({ server, view, page }) => {
    server.faults.push(({ path }) => (path.startsWith('/api/v1/orders') ? { status: 500, code: 'internal' } : null));
    await page.goto(`${server.base}/console?show=work`);
    await page.getByText('The server has trouble.').waitFor();
    await page.getByText('Reference for support: req_test').waitFor();
    await assertSound(view, 'orders, error');
    await shoot(view, 'console-error');
    server.faults.length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Hana Made-Up' }).waitFor();
  });

  story('fit a phone', async ({ view }) => {
    await assertSound(view, 'orders on a phone');
  }, { context: { viewport: PHONE } });
});

describe('one order', () => {
  story('tells what happened and why, with the evidence folded', async ({ view, page }) => {
    await page.getByRole('link', { name: 'Ada Fictional' }).click();
    await page.getByText('Ordered because the candidate entered “Assessment”.').waitFor();
    await page.getByText('Why', { exact: true }).click();
    await page.getByText('in Assessment, the rule wants Assessment').waitFor();
    assert.equal(await page.locator('.conditions li[data-met=false] .sign').innerText(), '✗');
    assert.match(await page.locator('.conditions li[data-met=false]').innerText(), /does not hold/);
    await page.locator('li[data-kind=waiting] summary').click();
    await page.getByText('<b>Too many requests</b>').waitFor();
    await page.getByText('Lever answered 429. Next try:').waitFor();
    await assertSound(view, 'order');
    await shoot(view, 'console-order');
  });

  story('F3 links only to web addresses', async ({ server, page }) => {
    await page.goto(`${server.base}/console/orders/${ids.stuck}`);
    await page.getByText('The mail server refused the address').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Open in Lever' }).count(), 0);
    await page.goto(`${server.base}/console/orders/${ids.waiting}`);
    const link = page.getByRole('link', { name: 'Open in Lever' });
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  });

  story('is extended, resent, given a new link and withdrawn, each with the session’s token', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/orders/${ids.waiting}`);
    await page.getByRole('button', { name: 'Give more time' }).click();
    await page.getByLabel('Days').fill('3');
    await assertSound(view, 'extend');
    await shoot(view, 'console-extend');
    await page.getByRole('button', { name: 'Give 3 more days' }).click();
    await page.getByText('Chidi Sample has 3 more days.').waitFor();
    await page.getByRole('button', { name: 'Send the mail again' }).click();
    await page.getByRole('button', { name: 'Send 1 mail' }).click();
    await page.getByText('is on its way to chidi@candidate.example again').waitFor();
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a new link' }).click();
    assert.match(await page.getByLabel('Link', { exact: true }).inputValue(), /\/t\/n{32}$/);
    await assertSound(view, 'new link');
    await shoot(view, 'console-new-link');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByLabel('Reason').fill('Position filled');
    await page.getByRole('button', { name: 'Withdraw 1 invitation' }).click();
    await page.getByText('The invitation of Chidi Sample is withdrawn.').waitFor();
    await page.getByText('Position filled').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Withdraw' }).count(), 0, 'nothing more to do');
    const changes = server.log.filter(({ method, path }) => method === 'POST' && path.includes('/orders/'));
    assert.deepEqual(changes.map(({ body, status }) => [body, status]), [
      [{ days: 3 }, 200], [{}, 200], [{}, 200], [{ reason: 'Position filled' }, 200],
    ]);
  });

  story('is still served when another tab has renewed the session', async ({ server, page }) => {
    await page.goto(`${server.base}/console/orders/${ids.waiting}`);
    await page.getByRole('button', { name: 'Send the mail again' }).click();
    for (const session of server.state.sessions.values()) session.csrf_token = 'another';
    await page.getByRole('button', { name: 'Send 1 mail' }).click();
    await page.getByText('is on its way to chidi@candidate.example again').waitFor();
    assert.equal(server.state.orders.get(ids.waiting).timeline.filter(({ kind }) => kind === 'resent').length, 1);
  });

  story('refuses in the server’s words', async ({ server, page }) => {
    await page.goto(`${server.base}/console/orders/${ids.waiting}`);
    await page.getByRole('button', { name: 'Give more time' }).click();
    server.state.orders.get(ids.waiting).state = 'submitted';
    await page.getByRole('button', { name: 'Give 7 more days' }).click();
    await page.getByText('It was submitted already.').waitFor();
  });

  story('that does not exist says so', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/orders/ord_unknown`);
    await page.getByText('There is no such thing here, or you may not see it.').waitFor();
    await assertSound(view, 'unknown order');
  });

  story('fits a phone', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/orders/${ids.delivered}`);
    await page.getByText('Why', { exact: true }).click();
    await assertSound(view, 'order on a phone');
  }, { context: { viewport: PHONE } });
});

describe('a result', () => {
  story('shows each score with its error, on one axis, and says what it rests on', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/results/${ids.result}`);
    await page.getByText('T 56 (50–63)').waitFor();
    await page.getByText('above most adults (73rd percentile)').waitFor();
    await page.getByText('Published instrument, published norms: adults 21–60, web volunteers.').waitFor();
    await page.getByText('it does not prove that, and no score was changed').waitFor();
    await page.getByText('Activity level: no score').waitFor();
    await page.getByText('6 facets').click();
    const clamped = page.getByRole('img', { name: 'Openness: 80, 90 % range 77 to 80, on an axis from 20 to 80' });
    await clamped.waitFor();
    await assertSound(view, 'result');
    await shoot(view, 'console-result');
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('columnheader', { name: 'Percentile' }).waitFor();
    assert.equal(await page.locator('.scores tbody tr').count(), 11);
    await assertSound(view, 'result as table');
    await shoot(view, 'console-result-table');
  });

  story('without norms has no percentile, and says why', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/results/${ids.noNorm}`);
    await page.getByText('no percentile is shown').waitFor();
    await page.getByRole('img', { name: 'Extraversion: 42, 90 % range 30 to 53, on an axis from 0 to 100' }).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /percentile\)/);
    await assertSound(view, 'result without norms');
    await shoot(view, 'console-result-no-norm');
  });

  story('can be had as JSON, unrounded', async ({ server, page }) => {
    await page.goto(`${server.base}/console/results/${ids.result}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), `${ids.result}.json`);
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
    assert.equal(saved.envelope.dimensions[2].score, 84);
  });

  story('fits a phone', async ({ server, view, page }) => {
    await page.goto(`${server.base}/console/results/${ids.result}`);
    await page.getByText('T 56 (50–63)').waitFor();
    await assertSound(view, 'result on a phone');
    await page.getByRole('button', { name: 'Show as table' }).click();
    await assertSound(view, 'result table on a phone');
  }, { context: { viewport: PHONE } });
});

describe('the frame', () => {
  story('says on every page that a restored copy sends nothing, and how that ends', async ({ server, view, page }) => {
    server.state.muted = {
      text: 'This is a copy.', taken_at: '2030-01-01T12:00:00.000Z', restored_at: '2030-01-02T08:00:00.000Z',
    };
    for (const path of ['/console', `/console/orders/${ids.delivered}`]) {
      await page.goto(`${server.base}${path}`);
      await page.getByText('Nothing is sent.').waitFor();
      await page.getByText('bascule resume').waitFor();
    }
    await assertSound(view, 'muted');
  });

  story('has the shortcuts behind “?”, and closes them with Escape', async ({ view, page }) => {
    await page.keyboard.press('?');
    await page.getByText('Search the orders').waitFor();
    await assertSound(view, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByText('Search the orders').waitFor({ state: 'detached' });
  });

  story('is sound in the dark', async ({ server, view, page }) => {
    await assertSound(view, 'orders, dark');
    await page.goto(`${server.base}/console/results/${ids.result}`);
    await page.getByText('T 56 (50–63)').waitFor();
    await assertSound(view, 'result, dark');
    await page.goto(`${server.base}/console/orders/${ids.stuck}`);
    await page.getByText('The mail server refused').waitFor();
    await assertSound(view, 'order, dark');
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await assertSound(view, 'question, dark');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page).filter({ hasText: 'Sign in' }).waitFor();
    await assertSound(view, 'sign in, dark');
  }, { context: { colorScheme: 'dark' } });
});
