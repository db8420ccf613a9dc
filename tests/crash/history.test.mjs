// The checker is shown a true history, then one with a lie planted: a check never seen failing proves nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lies } from './history.mjs';

const ANA = '11111111-aaaa';
const BEN = '22222222-bbbb';
const FORM = `/v1/opportunities/${ANA}/feedback`;
const T0 = Date.parse('2030-01-01T12:00:00Z');

const call = (after, method, path, status = 200, key = 'key-1') => ({
  at_ms: T0 + after,
  key_id: key,
  method,
  path,
  status,
});
const mail = (after = 0, more = {}) => ({
  received_at: new Date(T0 + after).toISOString(),
  to: ['ana.prueba@candidates.example'],
  subject: 'Northwind Robotics: Big Five',
  message_id: '<inv_1.1@bascule.example>',
  text: 'https://bascule.example/t/abc',
  ...more,
});
const delivery = (opportunityId, status) => ({
  isTest: false,
  event: 'candidateStageChange',
  body: JSON.stringify({ data: { opportunityId } }),
  tries: [{ status }],
});

// One candidate's story as it should be, and a bystander.
const truth = () => ({
  intents: [{ opportunity: ANA, key: 'key-1', email: 'ana.prueba@candidates.example' }],
  journal: [
    call(0, 'GET', `/v1/opportunities/${ANA}`),
    call(200, 'POST', `/v1/opportunities/${ANA}/addTags`),
    call(400, 'POST', `/v1/opportunities/${ANA}/addLinks`),
    call(600, 'GET', '/v1/feedback_templates'),
    call(800, 'POST', '/v1/feedback_templates', 201),
    call(1000, 'POST', FORM, 201),
  ],
  profiles: [
    {
      id: ANA,
      feedback: [{ id: 'form' }],
      links: ['https://bascule.example/console/orders/ord_1', 'https://ana.example'],
      ownTags: ['bascule: invited', 'bascule: completed'],
    },
    { id: BEN, feedback: [], links: [], ownTags: ['robotics'] },
  ],
  deliveries: [delivery(ANA, 200), delivery(BEN, 401)],
  mails: [mail()],
  orders: [{ ats: { opportunity_id: ANA }, state: 'delivered' }],
  events: [{ provider_event: 'candidateStageChange', opportunity_id: ANA, state: 'decided' }],
  parked: [],
  losses: [],
});

const burst = (from, every) => Array.from({ length: 11 }, (_, at) => call(from + at * every, 'GET', '/v1/stages'));
const toBen = { to: ['ben@candidates.example'], message_id: '<inv_2.1@bascule.example>' };

// The true history with `plant` done to it.
function told(plant) {
  const records = truth();
  plant(records);
  return lies(records);
}

test('a true history has no lie in it', () => assert.deepEqual(lies(truth()), []));

const LIES = {
  notExactlyOnce: {
    'a second form': (r) => r.profiles[0].feedback.push({ id: 'again' }),
    'no form': (r) => (r.profiles[0].feedback = []),
    'a second link': (r) => r.profiles[0].links.push('https://bascule.example/console/orders/ord_2'),
    'no tag': (r) => (r.profiles[0].ownTags = []),
    'a second order': (r) => r.orders.push(r.orders[0]),
    'an order that got stuck': (r) => (r.orders[0].state = 'scored'),
    'a profile that is gone': (r) => r.profiles.shift(),
  },
  strayEffects: {
    'a form on somebody else': (r) => r.profiles[1].feedback.push({ id: 'stray' }),
    'a tag on somebody else': (r) => r.profiles[1].ownTags.push('bascule: invited'),
    'a link on somebody else': (r) => r.profiles[1].links.push('https://bascule.example/console/orders/ord_1'),
    'an order for a refused delivery': (r) => r.orders.push({ ats: { opportunity_id: BEN }, state: 'invited' }),
    'a change that was undone again': (r) =>
      r.journal.push(call(3000, 'POST', `/v1/opportunities/${BEN}/notes`, 201)),
    "another organisation's credential": (r) =>
      r.journal.push(call(3000, 'POST', `/v1/opportunities/${ANA}/addTags`, 200, 'key-2')),
    'a mail to somebody else': (r) => r.mails.push(mail(0, toBen)),
  },
  tooFast: {
    'eleven calls in a second': (r) => r.journal.push(...burst(9000, 99)),
    'eleven over the edge of a second': (r) => r.journal.push(...burst(9950, 9)),
  },
  blindRepeats: {
    'a form posted again at once': (r) => r.journal.push(call(9000, 'POST', FORM, 201)),
    'a form posted again after one look': (r) =>
      r.journal.push(call(8000, 'GET', FORM), call(14_000, 'POST', FORM, 201)),
    'a form posted again after two looks in a hurry': (r) =>
      r.journal.push(call(8000, 'GET', FORM), call(9000, 'GET', FORM), call(14_000, 'POST', FORM, 201)),
    'looks that failed': (r) =>
      r.journal.push(call(8000, 'GET', FORM, 503), call(14_000, 'GET', FORM, 503), call(15_000, 'POST', FORM, 201)),
    "looks at somebody else's forms": (r) =>
      r.journal.push(
        call(8000, 'GET', `/v1/opportunities/${BEN}/feedback`),
        call(14_000, 'GET', `/v1/opportunities/${BEN}/feedback`),
        call(15_000, 'POST', FORM, 201),
      ),
    'a template made again without a look': (r) => r.journal.push(call(9000, 'POST', '/v1/feedback_templates', 201)),
    'a link set again without a look': (r) => r.journal.push(call(9000, 'POST', `/v1/opportunities/${ANA}/addLinks`)),
  },
  notRested: {
    'a call a second after a 429': (r) =>
      r.journal.push(call(9000, 'GET', '/v1/stages', 429), call(10_000, 'GET', '/v1/stages')),
  },
  undecided: {
    'a delivery that was answered and lost': (r) => (r.events = []),
    'an event that nobody decided': (r) => (r.events[0].state = 'waiting'),
    'a parked job': (r) => r.parked.push({ kind: 'perform_effect', reason: 'three crashes' }),
  },
  wrongMails: {
    'no mail': (r) => (r.mails = []),
    'the mail twice with no reason': (r) => r.mails.push(mail(3000)),
    'the mail twice, the loss long after': (r) => {
      r.mails.push(mail(3000));
      r.losses.push({ from: T0 + 60_000, to: T0 + 60_000 });
    },
    'the mail three times': (r) => {
      r.mails.push(mail(3000), mail(6000));
      r.losses.push({ from: T0, to: T0 + 6000 });
    },
    'two letters with ids of their own': (r) => r.mails.push(mail(3000, { message_id: '<inv_1.2@bascule.example>' })),
    'another text under the same id': (r) => {
      r.mails.push(mail(3000, { text: 'https://bascule.example/t/other' }));
      r.losses.push({ from: T0 + 1000, to: T0 + 1000 });
    },
  },
};

for (const [check, planted] of Object.entries(LIES))
  describe(`${check} finds`, () => {
    for (const [lie, plant] of Object.entries(planted))
      test(lie, () => {
        const found = told(plant);
        assert.ok(found.some((sentence) => sentence.startsWith(`${check}: `)), found.join('\n') || 'it found nothing');
      });
  });

describe('allowed is', () => {
  test('a form posted again after two looks five seconds apart', () => {
    const found = told((r) =>
      r.journal.push(call(8000, 'GET', FORM), call(13_000, 'GET', FORM), call(14_000, 'POST', FORM, 201)),
    );
    assert.deepEqual(found, []);
  });
  test('a form posted again after a refusal', () => {
    const found = told((r) => r.journal.splice(5, 0, call(900, 'POST', FORM, 422)));
    assert.deepEqual(found, []);
  });
  test('the same letter twice when its answer was lost', () => {
    const found = told((r) => {
      r.mails.push(mail(3000));
      r.losses.push({ from: T0 + 20, to: T0 + 20 });
    });
    assert.deepEqual(found, []);
  });
  test('a call right after a 429 whose reader died', () => {
    const found = told((r) => {
      r.journal.push(call(9000, 'GET', '/v1/stages', 429), call(10_000, 'GET', '/v1/stages'));
      r.losses.push({ from: T0 + 9050, to: T0 + 9050 });
    });
    assert.deepEqual(found, []);
  });
  test('a rest of five seconds after a 429', () => {
    const found = told((r) => r.journal.push(call(9000, 'GET', '/v1/stages', 429), call(14_000, 'GET', '/v1/stages')));
    assert.deepEqual(found, []);
  });
});
