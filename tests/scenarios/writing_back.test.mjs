// What stands on the profile in Lever when things are not as they were: Lever insists on a rating, the candidate
// was archived or deleted meanwhile, Lever asks for a pause.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bridge } from '../harness/bridge.mjs';
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, board, invite, move, orderIn, personLike, profile, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';

const STAGE = 'Phone interview';

async function connected(more) {
  const bridge = await Bridge.start();
  try {
    await bridge.connect({ stage: STAGE, more });
  } catch (error) {
    await bridge.stop();
    throw error;
  }
  bridge.stage = await stageNamed(bridge, STAGE);
  return bridge;
}

const switches = (bridge, body) => bridge.lever.ask('PUT', '/emulator/switches', { body });

// Somebody invited, and what their browser does: {opportunity, candidate, sitting}.
async function sitting(bridge, name) {
  const opportunity = await addCandidate(bridge, name);
  const { link } = await invite(bridge, opportunity, bridge.stage);
  const candidate = new Candidate(link);
  await candidate.open();
  return { opportunity, candidate, sitting: await candidate.start('en') };
}

async function finish({ candidate, sitting: { items } }) {
  for (const [at, item] of items.entries()) await candidate.answer(item, personLike(item, at));
  return candidate.submit();
}

// Every event about the opportunity was acted on, and the tag of the invitation stands: nothing of it is under
// way any more.
const allQuiet = (bridge, opportunity) =>
  until('every event to be decided and the tag to be there', async () => {
    const { data } = await bridge.api.ask('GET', `/api/v1/events?opportunity_id=${opportunity.id}`);
    const { ownTags: tags } = await profile(bridge, opportunity.id);
    return tags.length > 0 && data.length >= 2 && data.every((event) => event.state !== 'waiting');
  });

const ownNotes = ({ notes }, marker) => notes.filter((note) => JSON.stringify(note).includes(marker));

// Side by side: what takes the time is waiting for Lever.
describe('Writing back', { concurrency: true }, () => {
  describe('on one account', { concurrency: 1 }, () => {
    let bridge;
    before(async () => {
      bridge = await connected();
    });
    after(() => bridge?.stop());

    const refused = async (name) => {
      await switches(bridge, { require_rating: true });
      await change('--result', 'form', '--no-rating');
      const story = await sitting(bridge, name);
      await finish(story);
      const order = await orderIn(bridge, story.opportunity.id, ['needs_attention']);
      const { data: parked } = await bridge.bascule('jobs', 'list');
      assert.equal(parked.length, 1);
      return { story, order, job: parked[0].id };
    };
    const delivered = ({ id }) =>
      until('the order to be delivered', async () => {
        const { state } = await bridge.api.ask('GET', `/api/v1/orders/${id}`);
        return state === 'delivered';
      });
    const change = (...options) => bridge.bascule('connections', 'write-back', bridge.org.connection.connection_id, ...options);

    test('the way out by mapping: bands become ratings, and the parked form runs again with one', async () => {
      const { story, order, job } = await refused('Rating Mapped');
      const changed = await change('--rating', 'bigfive-120:C:low=1,middle=2,high=4');
      assert.deepEqual(changed.write_back.ratings, ['bigfive-120:C:low=1,middle=2,high=4']);
      await bridge.bascule('jobs', 'retry', job);
      await delivered(order);
      const { feedback: forms } = await profile(bridge, story.opportunity.id);
      assert.equal(forms.length, 1);
      const { envelope } = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
      const { band } = envelope.dimensions.find((one) => one.id === 'C');
      const rating = forms[0].fields.find((field) => field.type === 'score-system').value;
      assert.match(String(rating), new RegExp(`^${{ low: 1, middle: 2, high: 4 }[band]}`));
    });

    test('the way out by note, chosen after the form was parked: one note, no form', async () => {
      const { story, order, job } = await refused('Rating As Note');
      await change('--result', 'note');
      await bridge.bascule('jobs', 'retry', job);
      await delivered(order);
      const person = await profile(bridge, story.opportunity.id);
      assert.equal(person.feedback.length, 0);
      assert.equal(ownNotes(person, order.id).length, 1);
      await switches(bridge, { require_rating: false });
    });

    test('a mapping that names nothing there is refused in words and changes nothing', async () => {
      await assert.rejects(change('--rating', 'bigfive-120:N:low=1'), /has no dimension .*; it has ES/);
      await assert.rejects(change('--rating', 'bigfive-120:C:low=5'), /a number from 1 to 4/);
      const { write_back: kept } = await bridge.bascule('connections', 'show', bridge.org.connection.connection_id);
      assert.deepEqual(kept.ratings, []);
    });

    test('where Lever insists on a rating, the order needs attention and names both ways out', async () => {
      const { story, order } = await refused('Rating Wanted');
      assert.match(order.reason, /map bands to ratings/);
      assert.match(order.reason, /as a note/);
      assert.ok(order.result_id, 'the result itself is there');
      assert.equal((await profile(bridge, story.opportunity.id)).feedback.length, 0);
      const { data: parked } = await bridge.bascule('jobs', 'list');
      assert.equal(parked.length, 1);
      assert.match(JSON.stringify(parked[0]), /as a note/);

      await switches(bridge, { require_rating: false });
      await bridge.bascule('jobs', 'retry', parked[0].id);
      await delivered(order);
      const { feedback: forms } = await profile(bridge, story.opportunity.id);
      assert.equal(forms.length, 1, 'once Lever lets it, ‘run again’ writes the form, once');
      assert.equal(forms[0].fields.find((field) => field.type === 'score-system').value ?? null, null);
    });

    test('C16: an invitation that the mail server refused for good is sent once a person says ‘run again’', async () => {
      const opportunity = await addCandidate(bridge, 'Mail Refused');
      await bridge.mails.ask('PUT', '/api/behaviour', { body: { next: ['550'] } });
      await move(bridge, opportunity, bridge.stage);
      const order = await orderIn(bridge, opportunity.id, ['needs_attention']);
      assert.match(order.reason, /could not be sent/);
      const { data: parked } = await bridge.bascule('jobs', 'list');
      assert.equal(parked.length, 1);
      await bridge.bascule('jobs', 'retry', parked[0].id);
      const mail = await bridge.waitForMail(opportunity.emails[0]);
      assert.ok(mail.links.some((link) => link.startsWith(`${bridge.url}/t/`)));
      await until('the order to be invited', async () => {
        const now = await bridge.api.ask('GET', `/api/v1/orders/${order.id}`);
        return now.state === 'invited';
      });
    });

    test('a candidate archived meanwhile still gets the form, and it says so', async () => {
      const story = await sitting(bridge, 'Archived Meanwhile');
      const { archive_reasons: reasons } = await board(bridge);
      await bridge.lever.ask('POST', `/emulator/candidates/${story.opportunity.id}/archive`, {
        body: { reason: reasons[0].id },
      });
      await finish(story);
      await orderIn(bridge, story.opportunity.id, ['delivered']);
      const { feedback: forms } = await profile(bridge, story.opportunity.id);
      assert.equal(forms.length, 1);
      assert.ok(
        forms[0].fields.some((field) => /archived before this result/.test(field.value)),
        JSON.stringify(forms[0].fields.map((field) => field.value)),
      );
    });

    test('B21: where the opportunity was deleted unseen, the candidate finishes, nothing is written, and the order says why', async (t) => {
      await switches(bridge, { webhook_groups_off: ['candidateDeleted'] });
      t.after(() => switches(bridge, { webhook_groups_off: [] }));
      const story = await sitting(bridge, 'Deleted Unseen');
      await allQuiet(bridge, story.opportunity);
      await bridge.lever.ask('DELETE', `/emulator/candidates/${story.opportunity.id}`);
      const since = Date.now();
      assert.equal((await finish(story)).state, 'submitted');
      const order = await orderIn(bridge, story.opportunity.id, ['delivered']);
      assert.match(order.reason, /gone/);
      // Its data may be deleted by the time we look.
      assert.match(JSON.stringify(order.timeline), /Nothing was written to the profile|deleted because the candidate is gone/);
      assert.ok(order.result_id);
      const calls = await bridge.lever.ask('GET', `/emulator/journal?since=${since}`);
      const writes = calls.filter((call) => call.method !== 'GET' && call.path.includes(story.opportunity.id));
      assert.deepEqual(writes, [], 'not even tried');
    });

    test('B21: who is answering when Lever tells of the deletion finishes politely, and the order says so', async () => {
      const story = await sitting(bridge, 'Deleted And Told');
      await bridge.lever.ask('DELETE', `/emulator/candidates/${story.opportunity.id}`);
      const [{ id }] = (await bridge.api.ask('GET', `/api/v1/orders?opportunity_id=${story.opportunity.id}`)).data;
      await until('the order to know of it', async () => {
        const { timeline } = await bridge.api.ask('GET', `/api/v1/orders/${id}`);
        return timeline.some((line) => line.kind === 'opportunity_gone');
      });
      assert.equal((await finish(story)).state, 'submitted');
      const order = await orderIn(bridge, story.opportunity.id, ['delivered']);
      // Its data may be deleted by the time we look.
      assert.match(JSON.stringify(order.timeline), /Nothing was written to the profile|deleted because the candidate is gone/);
    });

    test('B21: an invitation nobody opened yet is withdrawn when the opportunity is deleted, and its link says so', async () => {
      const opportunity = await addCandidate(bridge, 'Deleted Before');
      const { link } = await invite(bridge, opportunity, bridge.stage);
      await bridge.lever.ask('DELETE', `/emulator/candidates/${opportunity.id}`);
      const order = await orderIn(bridge, opportunity.id, ['cancelled']);
      assert.match(order.reason, /gone from the applicant tracking system/);
      const candidate = new Candidate(link);
      const late = await candidate.browser.call('POST', '/api/candidate/v1/open', { body: { token: candidate.token } });
      assert.equal(late.status, 404, 'as any link that is not valid any more');
    });

    test('an anonymised person gets nothing written, and the order says why', async () => {
      const story = await sitting(bridge, 'Soon Anonymous');
      await bridge.lever.ask('POST', `/emulator/candidates/${story.opportunity.id}/anonymise`);
      await finish(story);
      const order = await orderIn(bridge, story.opportunity.id, ['delivered']);
      assert.match(order.reason, /anonymised/);
      assert.equal((await profile(bridge, story.opportunity.id)).feedback.length, 0);
    });

    test('B10: a form that a person deleted is not made again', async () => {
      const story = await sitting(bridge, 'Form Deleted');
      await finish(story);
      const order = await orderIn(bridge, story.opportunity.id, ['delivered']);
      const [form] = (await profile(bridge, story.opportunity.id)).feedback;
      await bridge.lever.ask('DELETE', `/emulator/candidates/${story.opportunity.id}/feedback/${form.id}`);
      await bridge.server.stop('SIGKILL');
      await bridge.startServer();
      await story.candidate.submit();
      const again = await sitting(bridge, 'Somebody Later'); // What was owed before is done before this.
      await finish(again);
      await orderIn(bridge, again.opportunity.id, ['delivered']);
      const left = (await profile(bridge, story.opportunity.id)).feedback.filter((one) => !one.deletedAt);
      assert.deepEqual(left, []);
      assert.equal((await bridge.api.ask('GET', `/api/v1/orders/${order.id}`)).state, 'delivered');
    });
  });

  test('the way out by note: a connection that posts results as notes needs no rating', async () => {
    const bridge = await connected(['--result', 'note', '--notify', 'none']);
    try {
      await switches(bridge, { require_rating: true });
      const story = await sitting(bridge, 'Result As Note');
      await finish(story);
      const order = await orderIn(bridge, story.opportunity.id, ['delivered']);
      const person = await profile(bridge, story.opportunity.id);
      assert.equal(person.feedback.length, 0);
      const notes = ownNotes(person, order.id);
      assert.equal(notes.length, 1);
      assert.match(JSON.stringify(notes[0]), /Conscientiousness/);
    } finally {
      await bridge.stop();
    }
  });

  test('B1: through a storm of 429 Lever never gets over 10 calls in a second, and everything is delivered', async (t) => {
    const bridge = await connected();
    try {
      const names = Array.from({ length: 5 }, (_, at) => `Storm ${at + 1}`);
      const people = await Promise.all(names.map((name) => addCandidate(bridge, name)));
      const [key] = await bridge.lever.ask('GET', '/emulator/keys');
      const since = Date.now();
      await bridge.lever.ask('POST', '/emulator/faults', { body: { kind: 'status', status: 429, next: 2 } });
      await Promise.all(people.map((person) => move(bridge, person, bridge.stage)));
      await Promise.all(
        people.map(async (person) => {
          await orderIn(bridge, person.id, ['invited'], 90);
          const mail = await bridge.waitForMail(person.emails[0]);
          const link = mail.links.find((one) => one.startsWith(`${bridge.url}/t/`));
          await new Candidate(link).takeAll(personLike);
        }),
      );
      await bridge.lever.ask('POST', '/emulator/faults', {
        body: { kind: 'status', status: 429, method: 'POST', path: 'opportunities/*/feedback', next: 1 },
      });
      for (const person of people) {
        await orderIn(bridge, person.id, ['delivered'], 120);
        assert.equal((await profile(bridge, person.id)).feedback.length, 1, person.name);
      }
      const calls = await bridge.lever.ask('GET', `/emulator/journal?key=${key.id}&since=${since}`);
      const refused = calls.filter((call) => call.status === 429);
      assert.ok(refused.length >= 3, `${refused.length} calls were refused`);
      const rates = await bridge.lever.ask('GET', `/emulator/journal/rates?key=${key.id}&since=${since}`);
      assert.equal(rates.total, calls.length);
      assert.ok(rates.busiest_second <= 10, `${rates.busiest_second} calls in one second`);
      // The whole credential rests after a 429: what was under way may still come, nothing begins.
      const pauses = refused.map(({ at_ms: at }) => {
        const next = calls.find((call) => call.at_ms > at + 250);
        return next ? next.at_ms - at : Infinity;
      });
      assert.ok(pauses.every((ms) => ms >= 4_000), `pauses: ${pauses}`);
      t.diagnostic(`${rates.total} calls, ${refused.length} refused, at most ${rates.busiest_second} a second; pauses ${pauses} ms`);
    } finally {
      await bridge.stop();
    }
  });
});
