// A bad day of Lever, seen by people with a phone: it is slow, then it does not answer at all. The candidate notices
// nothing, and the recruiter can read the result here meanwhile. With the real programs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, launch, newPage, PHONE, shoot } from '../../web/tests/browser/browser.mjs';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { movable, move, orderIn, personLike, stageNamed } from '../harness/story.mjs';

let bridge, browser, link, order;
const fault = (body) => bridge.lever.ask('POST', '/emulator/faults', { body });

before(async () => {
  [bridge, browser] = await Promise.all([Bridge.start(), launch()]);
  await bridge.connect({ stage: 'Assessment' });
});
after(async () => {
  await browser?.close();
  await bridge?.stop();
});

test('B2, B6: beside a slow Lever the letter comes, and the candidate finishes on a phone while it is gone', async () => {
  await fault({ kind: 'slow', path: '**', ms: 1500, next: 4 });
  const stage = await stageNamed(bridge, 'Assessment');
  const [person] = await movable(bridge, stage.id);
  await move(bridge, person, stage);
  const mail = await bridge.waitForMail(person.emails[0]);
  link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
  order = await orderIn(bridge, person.id, ['invited']);
  await fault({ kind: 'drop', path: '**' });

  const view = await newPage(browser, { viewport: PHONE });
  await view.page.goto(link);
  await view.page.getByRole('button', { name: /start/i }).waitFor();
  await assertSound(view, 'invitation');
  const candidate = new Candidate(link);
  await candidate.takeAll(personLike);
  await view.page.reload();
  await view.page.getByRole('heading', { level: 1 }).waitFor();
  await assertSound(view, 'finished');
  await shoot(view, 'bad-day-candidate');
  const words = await view.page.locator('main').innerText();
  assert.doesNotMatch(words, /lever|error|503|unavailable/i, 'nothing of it is the candidate’s business');
  await view.context.close();
});

test('B2: the recruiter’s phone shows the result that Lever does not have yet', async () => {
  const scored = await orderIn(bridge, order.ats.opportunity_id, ['scored']);
  const view = await newPage(browser, { viewport: PHONE });
  const { page } = view;
  await page.goto(bridge.org.owner_setup_url);
  await page.getByLabel('Password', { exact: true }).fill('a bascule lifts a bridge');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('link', { name: order.subject.name }).waitFor();
  await assertSound(view, 'list');
  await shoot(view, 'bad-day-list');
  await page.getByRole('link', { name: order.subject.name }).click();
  await page.getByRole('heading', { level: 1, name: order.subject.name }).waitFor();
  await page.getByText(/scored/i).first().waitFor();
  assert.ok(scored.result_id, 'it can be read here meanwhile');
  // Said once it is clear that nothing comes: after a few calls without an answer.
  await page.getByText(/Waiting to go out: .*feedback form.*Lever/).waitFor({ timeout: 60_000 });
  await page.getByText(/Next try: .* Nothing is lost\./).waitFor();
  await assertSound(view, 'order');
  await shoot(view, 'bad-day-order');
  await view.context.close();
});
