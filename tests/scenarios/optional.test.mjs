// Something optional over real connections: asked by a rule, declined, taken up after all, and what Lever is told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, invite, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const API = '/api/candidate/v1';
const BIG_FIVE = 'bigfive-120';
let bridge, connection, stage;

before(async () => {
  bridge = await Bridge.start();
  connection = (await bridge.connect({ stage: 'Phone interview' })).connection.connection_id;
  await bridge.mayEverything();
  stage = await stageNamed(bridge, 'Recruiter screen');
  await bridge.api.ask('POST', '/api/v1/rules', { body: wish({}) });
});
after(() => bridge?.stop());

const wish = (more) => ({
  connection_id: connection, trigger: 'stage', stages: [stage.id], assessments: [BIG_FIVE],
  optional_assessments: [BIG_FIVE], ...more,
});

async function invited(name) {
  const person = await addCandidate(bridge, name);
  const { link } = await invite(bridge, person, stage);
  const candidate = new Candidate(link);
  const say = (what) => candidate.browser.call('POST', `${API}/${what}`, { body: { assessment: BIG_FIVE } });
  return { person, candidate, say, opened: await candidate.open() };
}
const tagged = ({ id }, tags) =>
  until(`the tags ${tags}`, async () => {
    const { ownTags } = await profile(bridge, id);
    return String(ownTags.filter((tag) => tag.startsWith('bascule'))) === String(tags);
  });

test('what is optional is declined and taken up as often as one likes, and the profile follows', async () => {
  const { person, candidate, say, opened } = await invited('Robin Optional');
  assert.equal(opened.assessment.is_optional, true);
  await tagged(person, ['bascule: invited']);
  for (let times = 0; times < 2; ++times) {
    const declined = await say('decline');
    assert.equal(declined.status, 200);
    assert.equal(declined.json.state, 'declined');
    assert.deepEqual(declined.json.declined.map(({ id }) => id), [BIG_FIVE]);
  }
  const order = await orderIn(bridge, person.id, ['declined']);
  assert.equal(order.is_optional, true);
  assert.equal(order.reason, 'The candidate would rather not take it. It was optional.');
  const shown = await bridge.api.ask('GET', `/api/v1/orders/${order.id}`);
  assert.equal(shown.timeline.filter(({ kind }) => kind === 'declined').length, 1);
  assert.equal(shown.invitation.is_complete, true);
  await tagged(person, ['bascule: optional declined']);
  assert.equal((await candidate.browser.call('POST', `${API}/start`, { body: { language: 'en' } })).json.type, 'about:blank#ended');
  const taken = await say('take-up');
  assert.equal(taken.json.state, 'opened');
  await tagged(person, ['bascule: invited']);
  await candidate.takeAll(personLike);
  await orderIn(bridge, person.id, ['delivered']);
  await tagged(person, ['bascule: completed']);
  assert.equal((await say('decline')).json.type, 'about:blank#ended');
});

test('what is required cannot be declined', async () => {
  const subject = { email: 'required@candidates.example', name: 'Kim Required' };
  const placed = await bridge.api.ask('POST', '/api/v1/orders', { body: { assessment: BIG_FIVE, subject } });
  assert.equal(placed.is_optional, false);
  const mail = await bridge.waitForMail(subject.email);
  const candidate = new Candidate(mail.links.find((one) => one.startsWith(`${bridge.url}/t/`)));
  await candidate.open();
  const refused = await candidate.browser.call('POST', `${API}/decline`, { body: { assessment: BIG_FIVE } });
  assert.deepEqual([refused.status, refused.json.type], [409, 'about:blank#required']);
  const unknown = await candidate.browser.call('POST', `${API}/decline`, { body: { assessment: 'another' } });
  assert.equal(unknown.status, 404);
});

test('an order without an ATS may be optional, and its letter says so', async () => {
  const subject = { email: 'optional@candidates.example', name: 'Kit Optional' };
  const placed = await bridge.api.ask('POST', '/api/v1/orders', { body: { assessment: BIG_FIVE, subject, is_optional: true } });
  assert.equal(placed.is_optional, true);
  assert.match((await bridge.waitForMail(subject.email)).text, /optional, you may decline it on your page/);
});

test('D10: a rule is refused what it cannot mean', async () => {
  const refused = async (more) => {
    const { status, json } = await bridge.api.call('POST', '/api/v1/rules', { body: wish(more) });
    assert.equal(status, 422);
    return json.pointer;
  };
  assert.equal(await refused({ optional_assessments: ['another'] }), '/optional_assessments');
  assert.equal(await refused({ language: 'tlh' }), '/language');
});
