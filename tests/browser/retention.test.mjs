// What the pages say about keeping and deleting: the invitation names the days, and a purged order says why its
// name is gone. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, launch, newPage, PHONE, shoot } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { personLike } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

let bridge, browser, order, link;

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({});
  order = await bridge.api.ask('POST', '/api/v1/orders', {
    body: { assessment: 'bigfive-120', subject: { name: 'Ottoline Example', email: 'ottoline@candidates.example' } },
  });
  const mail = await bridge.waitForMail('ottoline@candidates.example');
  link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

test('the invitation says how long the answers are kept', async () => {
  const view = await newPage(browser, { viewport: PHONE });
  await view.page.goto(link);
  await view.page.getByText('We keep your answers and the result for 90 days; then they are deleted.').waitFor();
  await assertSound(view, 'invitation');
  await shoot(view, 'retention-invitation');
  await view.context.close();
});

test('a purged order says why its name is gone, in the list, on its page and instead of its result', async () => {
  await new Candidate(link).takeAll(personLike);
  const delivered = await until('the order to be delivered', async () => {
    const now = await bridge.api.ask('GET', `/api/v1/orders/${order.id}`);
    return now.state === 'delivered' && now;
  });
  const purged = await bridge.bascule('orders', 'purge', order.id);
  assert.equal(purged.waits_because, null);
  assert.equal(purged.purged.why, 'asked');

  const view = await newPage(browser);
  const { page } = view;
  await page.goto(bridge.org.owner_setup_url);
  await page.getByLabel('Password', { exact: true }).fill('a bascule lifts a bridge');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('link', { name: 'Name deleted' }).waitFor();
  await assertSound(view, 'list');
  await shoot(view, 'retention-list');
  await page.getByRole('link', { name: 'Name deleted' }).click();
  await page.getByRole('heading', { level: 1, name: 'Name deleted' }).waitFor();
  await page.locator('.note').getByText('deleted because an operator was asked to').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Give more time' }).count(), 0, 'nothing is left to do');
  assert.equal((await page.locator('main').innerText()).includes('Ottoline'), false);
  await assertSound(view, 'order');
  await shoot(view, 'retention-order');
  await page.goto(`${bridge.url}/console/results/${delivered.result_id}`);
  await page.getByText('deleted because an operator was asked to').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0, 'it is no error');
  await assertSound(view, 'result');
  await shoot(view, 'retention-result');
  await view.context.close();
});
