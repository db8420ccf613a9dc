// Random kills under load: several organisations, each with a Lever of its own, many candidates at once,
// webhooks that come twice, forged ones among them; the server is killed again and again at any moment. In the
// end every candidate has had the whole story once. On whichever database BASCULE_DATABASE_URL names.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, Bridge } from '../harness/bridge.mjs';
import { delivery, post } from '../harness/deliveries.mjs';
import { Browser } from '../harness/http.mjs';
import { Program } from '../harness/programs.mjs';
import { addCandidate, move, stageNamed } from '../harness/story.mjs';
import { pause, until } from '../harness/wait.mjs';
import { lies } from './history.mjs';
import { STAGE } from './lane.mjs';
import { PatientBrowser } from './patient.mjs';
import { allJobs, diskLies, recordsOf } from './records.mjs';
import { allTold, quiet, takeTheTest } from './round.mjs';
import { seeded } from './rounds.mjs';

const ORGS = 3;
const AT_ONCE = 6; // Candidates of each organisation under way together.
const ALIVE_MS = [150, 1500]; // How long it lives between two kills: from, and up to so much more.
const SECONDS = 600; // For one candidate's story, kills and queues included.
const TOO_MANY_EVERY = 20; // After so many kills one of the Levers answers 429 once.
const DUPLICATES = 0.3; // Share of webhooks that Lever sends twice.

// An organisation of its own on the same server: a bridge with another emulator behind it.
async function account(bridge, number) {
  const dir = join(bridge.dir, `org-${number}`);
  mkdirSync(dir);
  const emulator = await Program.start({
    name: `lever-emulator ${number}`,
    command: join(BIN, 'lever-emulator'),
    args: ['--retry-scale', '0.02'],
    cwd: dir,
    log: join(dir, 'lever.log'),
    ready: 'json line',
  });
  bridge.programs.push(emulator);
  const lever = new Browser(emulator.ready.url);
  const mine = Object.assign(Object.create(bridge), { number, dir, emulator, lever, intents: [] });
  mine.stage = await stageNamed(mine, STAGE);
  await mine.connect({
    org: `Northwind Robotics ${number}`,
    owner: `mika.${number}@northwind.example`,
    stage: mine.stage.text,
  });
  mine.api = new PatientBrowser(bridge.url, { authorization: `Bearer ${mine.org.api_key}` });
  mine.api.seconds = SECONDS;
  await mine.lever.ask('PUT', '/emulator/switches', { body: { webhook_duplicate: DUPLICATES } });
  const webhooks = await mine.lever.ask('GET', '/emulator/webhooks');
  mine.webhook = webhooks.find((one) => one.event === 'candidateStageChange');
  return mine;
}

// Mails by address, looked for once for everybody.
class Mailbox {
  links = new Map();

  constructor(bridge) {
    this.bridge = bridge;
  }

  async watch() {
    while (!this.closed) {
      for (const mail of await this.bridge.mails.ask('GET', '/api/mails'))
        this.links.set(mail.to[0], mail.links.find((one) => one.startsWith(`${this.bridge.url}/t/`)));
      await pause(300);
    }
  }
}

// One candidate after the other, until told to stop: moved, invited, tested. Beside each, a forged delivery
// about somebody who was not moved. Returns what was wrong.
async function candidates(mine, mailbox, load, worker) {
  const found = [];
  for (let nth = 1; !load.stopping; ++nth) {
    const opportunity = await addCandidate(mine, `Candidate ${mine.number} ${worker} ${nth}`);
    const [email] = opportunity.emails;
    mine.intents.push({ opportunity: opportunity.id, email });
    await move(mine, opportunity, mine.stage);
    const forged = delivery('not the signing token', {
      data: { opportunityId: mine.bystander, toStageId: mine.stage.id },
    });
    const answer = await post(mine.webhook.url, forged).catch(() => ({ status: 0 })); // It may be down.
    if (answer.status !== 0 && answer.status !== 401) found.push(`a forged delivery was answered ${answer.status}`);
    const link = await until(`a mail to ${email}`, () => mailbox.links.get(email), { seconds: SECONDS, everyMs: 100 });
    found.push(...(await takeTheTest(link, SECONDS)));
    ++load.tested;
  }
  return found;
}

// Kills it `kills` times at random moments, and starts it again. Now and then a Lever says that it is enough.
async function killing(bridge, accounts, kills, pick, load, say) {
  for (let nth = 1; nth <= kills; ++nth) {
    if (nth % TOO_MANY_EVERY === 0)
      await accounts[pick(accounts.length)].lever.ask('POST', '/emulator/faults', {
        body: { kind: 'status', status: 429, next: 1 },
      });
    await pause(ALIVE_MS[0] + pick(ALIVE_MS[1]));
    const from = Date.now();
    await bridge.server.stop('SIGKILL');
    bridge.programs = bridge.programs.filter((program) => program !== bridge.server);
    await bridge.startServer();
    load.starts.push(Date.now() - from);
    bridge.losses.push({ from, to: from });
    if (nth % 50 === 0) say(`${nth} kills, ${load.tested} tests taken`);
  }
  load.stopping = true;
}

// What was parked because it was under way in three kills is run again, as an operator does. Returns how many.
async function runParkedAgain(bridge) {
  const innocent = (await allJobs(bridge, 'parked')).filter((job) => job.crashes > 0);
  for (const job of innocent) await bridge.bascule('jobs', 'retry', job.id);
  return innocent.length;
}

// An operator who looks every few seconds once the kills are over: candidates still wait for their letters.
async function operate(bridge, load) {
  while (!load.ended) {
    if (load.stopping) load.parked += await runParkedAgain(bridge);
    await pause(2_000);
  }
}

// The same until nothing is under way or parked any more.
async function runAllAgain(bridge, load) {
  for (;;) {
    await quiet(bridge, SECONDS);
    const count = await runParkedAgain(bridge);
    if (count === 0) return;
    load.parked += count;
  }
}

const merged = (all) =>
  all.reduce((sum, one) => {
    const lists = Object.entries(sum).filter(([, value]) => Array.isArray(value));
    return { ...sum, ...Object.fromEntries(lists.map(([name, list]) => [name, [...list, ...one[name]]])) };
  });

// {row, lies}: a row for the table, and what is not as it should be.
export async function killUnderLoad({ kills, seed, say = () => {} }) {
  const started = performance.now();
  const bridge = new Bridge();
  bridge.losses = [];
  try {
    await bridge.startMailCatcher();
    await bridge.startServer({ BASCULE_JOBS_LEASE: '2s' });
    const accounts = [];
    for (let number = 1; number <= ORGS; ++number) accounts.push(await account(bridge, number));
    for (const mine of accounts) mine.bystander = (await addCandidate(mine, `Bystander ${mine.number}`)).id;
    const mailbox = new Mailbox(bridge);
    const watching = mailbox.watch();
    const load = { stopping: false, ended: false, tested: 0, parked: 0, starts: [] };
    const workers = accounts.flatMap((mine) =>
      Array.from({ length: AT_ONCE }, (_, worker) => candidates(mine, mailbox, load, worker)),
    );
    const operating = operate(bridge, load);
    const [, ...found] = await Promise.all([killing(bridge, accounts, kills, seeded(seed), load, say), ...workers]);
    load.ended = mailbox.closed = true;
    await Promise.all([watching, operating]);
    await Promise.all(accounts.map((mine) => allTold(mine, SECONDS)));
    await runAllAgain(bridge, load);
    const records = merged(await Promise.all(accounts.map((mine) => recordsOf(mine, mine.intents))));
    records.mails = await bridge.mails.ask('GET', '/api/mails'); // One catcher serves all of them.
    records.parked = await allJobs(bridge, 'parked');
    const end = await bridge.server.stop();
    const wrong = [...found.flat(), ...lies(records), ...(await diskLies(bridge.settings.BASCULE_DATA_DIR))];
    if (end !== 0) wrong.push(`it ended with ${end} when it was asked to stop`);
    const letters = records.mails.length - records.intents.length;
    return {
      lies: wrong,
      row: {
        what: 'killed at random under load',
        rounds: kills,
        candidates: records.intents.length,
        webhooks: records.deliveries.length,
        'parked, run again': load.parked,
        '429s': records.journal.filter((call) => call.status === 429).length,
        'letters sent twice': letters,
        'slowest start (ms)': Math.max(...load.starts),
        wrong: wrong.length,
        's in all': ((performance.now() - started) / 1000).toFixed(0),
      },
    };
  } finally {
    await bridge.stop();
    if (!process.env.KEEP) rmSync(bridge.dir, { recursive: true, force: true });
  }
}
