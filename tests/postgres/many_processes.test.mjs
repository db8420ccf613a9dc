// Two servers and three workers on one PostgreSQL. Five customers move all their candidates at once; the Lever of one is
// dead; workers are killed all the while. CANDIDATES=1000 for the whole; a sample otherwise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Candidate } from '../harness/candidate.mjs';
import { Fleet } from '../harness/fleet.mjs';
import { ON_POSTGRES } from '../harness/postgres.mjs';
import { personLike } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';

const CANDIDATES = Number(process.env.CANDIDATES ?? 60); // Of all customers together.
const CUSTOMERS = ['Northwind Robotics', 'Contoso Works', 'Fabrikam Studio', 'Tailspin Toys', 'Wingtip Labs'];
const EACH = CANDIDATES / CUSTOMERS.length;
const AT_ONCE = 24;

let fleet;
before(async () => {
  if (!ON_POSTGRES) return;
  // A killed worker's jobs wait for their lease to end: 2 s instead of 60 keep the measure on the neighbours.
  fleet = await Fleet.start({ customers: CUSTOMERS, settings: { BASCULE_JOBS_LEASE: '2s' } });
});
after(() => fleet?.stop());

// Does `work` for each of `list`, so many at a time.
async function forEach(list, work, atOnce = AT_ONCE) {
  const left = [...list];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    }),
  );
}

async function addPeople(customer, wave) {
  const start = customer.stages.find((stage) => stage.text === 'New applicant');
  const people = [];
  await forEach(Array.from({ length: EACH }, (_, i) => i), async (i) => {
    const email = `wave${wave}.person${i}@${customer.slug}.example`;
    const { id } = await customer.lever.ask('POST', '/emulator/candidates', {
      body: { name: `Person ${i} Example`, email, posting: customer.posting.id, stage: start.id },
    });
    people.push({ id, email });
  });
  return people;
}

async function moveAll(customer, people) {
  await forEach(people, async (person) => {
    person.movedAt = Date.now();
    await customer.lever.ask('POST', `/emulator/candidates/${person.id}/move`, { body: { stage: customer.stage.id } });
  });
}

// Every mail so far. Each is fetched once: to fetch thousands again and again would keep the catcher from catching.
const caught = [];
async function mailsSoFar() {
  caught.push(...(await fleet.mails.ask('GET', `/api/mails?after=${caught.at(-1)?.id ?? 0}`)));
  return caught;
}

// Waits for everybody's letter; `person.delay` is in ms, `person.link` what stands in it.
async function waitForLetters(people, seconds) {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  await until(
    () => `letters to ${[...byEmail.keys()].slice(0, 3).join(', ')} and ${byEmail.size - 3} more`,
    async () => {
      for (const mail of await mailsSoFar()) {
        const person = byEmail.get(mail.to[0]);
        if (!person) continue;
        person.delay = Date.parse(mail.received_at) - person.movedAt;
        person.link = mail.links.find((link) => link.includes('/t/'));
        byEmail.delete(mail.to[0]);
      }
      return byEmail.size === 0;
    },
    { seconds, everyMs: 250 },
  );
}

// Waits until everybody's profile in Lever has one of `what`: 'tags', 'feedback'.
async function waitForProfiles(customer, people, what, seconds) {
  const left = new Set(people);
  await until(
    () => `${what} of ${left.size} candidates of ${customer.name}`,
    async () => {
      for (const person of left) {
        const profile = await customer.lever.ask('GET', `/emulator/candidates/${person.id}`);
        if (profile[what].length === 0) return false;
        left.delete(person);
      }
      return true;
    },
    { seconds, everyMs: 500 },
  );
}

// Waits until the calls about what was only added are over, so that a wave begins with empty hands.
async function waitForQuiet(customers) {
  const calls = async () =>
    Promise.all(customers.map(async ({ lever }) => (await lever.ask('GET', '/emulator/journal/rates')).total));
  let last = '';
  await until(
    'no more calls about added candidates',
    async () => {
      const now = JSON.stringify(await calls());
      const same = now === last;
      last = now;
      return same;
    },
    { seconds: 60 + EACH * 2, everyMs: 3_000 },
  );
}

// Of many the slowest in a hundred. Of a few that would be the one whose worker was killed, on whichever side: three
// quarters of them tell what a dead neighbour costs.
const PART = EACH >= 100 ? 0.99 : 0.75;
const slowest = (people) => people.map((person) => person.delay).sort((a, b) => a - b).at(Math.ceil(people.length * PART) - 1);

async function killWorkersUntil(stopped) {
  let killed = 0;
  while (!stopped.now) {
    await pause(2_000 + Math.random() * 2_000);
    if (stopped.now) break;
    await fleet.killWorker(killed++ % fleet.workers.length);
  }
  return killed;
}

// Two of each kind, in an order that gives what slowly grows no side. Every kill costs somebody a moment.
const WAVES = ['alone', 'beside', 'beside', 'alone'];
const TAKEN = 2; // Whose candidates take it, beside a dead neighbour.
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

test('five customers, one dead Lever, workers killed: every letter and every form exactly once', { skip: !ON_POSTGRES }, async (t) => {
  const [dead, ...healthy] = fleet.customers;
  const seconds = 60 + EACH * 2;
  const stopped = { now: false };
  const killing = killWorkersUntil(stopped);
  const delays = { alone: [], beside: [] };
  const everybody = new Map(fleet.customers.map((customer) => [customer, []]));
  const takers = new Set();

  for (const [n, kind] of WAVES.entries()) {
    const customers = kind === 'beside' ? fleet.customers : healthy;
    const wave = new Map();
    for (const customer of customers) {
      wave.set(customer, await addPeople(customer, n));
      everybody.get(customer).push(...wave.get(customer));
    }
    await waitForQuiet(customers);
    if (kind === 'beside')
      await dead.lever.ask('POST', '/emulator/faults', { body: { kind: 'drop', path: '**' } });
    await Promise.all(customers.map((customer) => moveAll(customer, wave.get(customer))));
    const others = healthy.flatMap((customer) => wave.get(customer));
    await waitForLetters(others, seconds);
    delays[kind].push(slowest(others));
    // From then on the calls are all the next wave's.
    await Promise.all(healthy.map((customer) => waitForProfiles(customer, wave.get(customer), 'tags', seconds)));
    if (n === TAKEN) {
      for (const person of others) takers.add(person);
      await forEach(others, (person) => new Candidate(person.link).takeAll(personLike), 12);
      for (const customer of healthy) await waitForProfiles(customer, wave.get(customer), 'feedback', seconds * 6);
    }
    if (kind === 'alone') continue;
    // The dead one comes back, and nobody of it is lost.
    await dead.lever.ask('DELETE', '/emulator/faults');
    await waitForLetters(wave.get(dead), seconds * 4);
    await waitForProfiles(dead, wave.get(dead), 'tags', seconds * 4);
  }
  stopped.now = true;
  const killed = await killing;
  await pause(6_000); // A second look at what was unknown takes 5 s.
  t.diagnostic(`${PART * 100} of 100 letters within: ${delays.alone} ms alone, ${delays.beside} ms beside a dead neighbour`);

  const letters = new Map();
  for (const mail of await mailsSoFar()) letters.set(mail.to[0], (letters.get(mail.to[0]) ?? 0) + 1);
  // A letter whose acceptance a killed worker did not live to note may come twice; those are counted.
  const twice = [...everybody.values()].flat().filter((person) => letters.get(person.email) > 1).length;
  assert.ok(twice <= killed * 2, `${twice} letters twice, after ${killed} kills`);
  let busiest = 0;
  for (const [customer, people] of everybody) {
    const rates = await customer.lever.ask('GET', '/emulator/journal/rates');
    busiest = Math.max(busiest, rates.busiest_second);
    for (const person of people) {
      const { feedback, links } = await customer.lever.ask('GET', `/emulator/candidates/${person.id}`);
      const due = takers.has(person) ? 1 : 0;
      assert.equal(feedback.length, due, `${person.email} of ${customer.name} has ${feedback.length} forms`);
      assert.equal(links.length, due, `${person.email} has ${links.length} links`);
    }
  }
  assert.ok(busiest <= 10, `${busiest} calls within a second`);
  const later = mean(delays.beside) - mean(delays.alone);
  assert.ok(later <= 2_000, `${PART * 100} of 100 letters within ${delays.beside} ms beside a dead neighbour, ${delays.alone} ms alone`);
  t.diagnostic(
    `${letters.size} candidates, ${killed} workers killed, ${takers.size} forms once each, ${twice} letters twice; ` +
      `${busiest} calls in the busiest second`,
  );
});
