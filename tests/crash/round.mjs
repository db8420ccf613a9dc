// One round: the main story on a lane whose server meets faults, played on until it is complete, then held
// against the records.
import { Candidate } from '../harness/candidate.mjs';
import { addCandidate, board, move, orderIn, personLike, stageNamed } from '../harness/story.mjs';
import { until } from '../harness/wait.mjs';
import { lies } from './history.mjs';
import { STAGE } from './lane.mjs';
import { PatientBrowser } from './patient.mjs';
import { allJobs, diskLies, recordsOf } from './records.mjs';

const AT_ONCE = 16; // Answers under way together, as a fast tester's page has them.
const SECONDS = 60;
const SOON_MS = 10 * 60_000;

// Opens the letter's link, answers everything and hands in, as `Candidate.takeAll`, many answers at a time.
// Returns which saved answers were not there any more.
export async function takeTheTest(link, seconds = SECONDS) {
  const candidate = new Candidate(link);
  candidate.browser = new PatientBrowser(new URL(link).origin);
  candidate.browser.seconds = seconds;
  const opened = await candidate.open();
  const { items } = await candidate.start(opened.language);
  const waiting = items.map((item, index) => ({ item, value: personLike(item, index) }));
  const one = async () => {
    for (let next; (next = waiting.shift()); ) await candidate.answer(next.item, next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const { items: kept } = await candidate.sitting();
  const wrong = kept.filter((item, index) => item.answer !== personLike(item, index));
  await candidate.submit();
  return wrong.map((item) => `the answer to ${item.id} was saved and is ${item.answer}`);
}

async function play(lane, opportunity, stage, seconds) {
  await move(lane, opportunity, stage);
  const mail = await until(
    () => lane.broken?.message ?? 'the invitation',
    async () => {
      if (lane.broken) throw lane.broken;
      return (await lane.mails.ask('GET', '/api/mails')).find((one) => one.to.includes(opportunity.emails[0]));
    },
    { seconds, everyMs: 30 },
  );
  const link = mail.links.find((one) => one.startsWith(`${lane.url}/t/`));
  const wrong = await takeTheTest(link, seconds);
  await orderIn(lane, opportunity.id, ['delivered'], seconds);
  return wrong;
}

// Waits until the emulator has no webhook left to deliver: the server may have been down when it first tried.
export function allTold(bridge, seconds = SECONDS) {
  const open = async () => (await board(bridge)).deliveries_open;
  return until('every webhook to be delivered', async () => (await open()) === 0, { seconds });
}

// Waits until nothing is under way: no job runs or is due soon (expiry and later sweeps are not). Tags whose turn comes
// after parked ones are not under way either: they wait for a person.
export function quiet(bridge, seconds = SECONDS) {
  let missing = [];
  return until(
    () => `quiet; ${missing.map((job) => `${job.kind} is ${job.state}: ${job.reason}`).join(', ')}`,
    async () => {
      const [waiting, leased] = [await allJobs(bridge, 'waiting'), await allJobs(bridge, 'leased')];
      const soon = Date.now() + SOON_MS;
      missing = [...leased, ...waiting.filter((job) => Date.parse(job.visible_at) < soon)];
      if (missing.every((job) => job.reason === 'waits for the tags before it'))
        return (await allJobs(bridge, 'parked')).length > 0 || missing.length === 0;
      return missing.length === 0;
    },
    { seconds, everyMs: 200 },
  );
}

// What a server may not do when its disk says no. Full (case E5): it goes on by itself when there is space
// again. Failed (case E6): what was written cannot be trusted, so it ends, to be started again.
function wrongEnds(reports) {
  const found = [];
  for (const { fault, struck, from, call, target, servedAt, stoppedAt, end } of reports) {
    if (!struck || from < servedAt) continue; // While it starts it may refuse, with a reason.
    if (from >= stoppedAt) continue; // It is ending anyway.
    const what = `${fault.what} of ${call} on ${target.split('/').at(-1)}`;
    if (fault.what === 'ENOSPC' && end !== null) found.push(`E5: after ${what} it ended (${end})`);
    const trusted = /^(pwrite|fdatasync)$/.test(call) && /\.db(-wal)?$/.test(target);
    if (fault.what === 'EIO' && trusted && end !== 6) found.push(`E6: after ${what} it ended with ${end}, not 6`);
  }
  return found;
}

// {faults, lies, ends, seconds}; `lies` is empty when everything is as it should be. `leverFaults`: what the
// emulator is to do wrong; `patience`: seconds to wait for each step.
export async function playRound(lane, faults, { leverFaults = [], patience = SECONDS } = {}) {
  const started = performance.now();
  const found = [];
  await lane.begin(faults);
  const stage = await stageNamed(lane, STAGE);
  const opportunity = await addCandidate(lane, 'Ana Prueba');
  for (const body of leverFaults) await lane.lever.ask('POST', '/emulator/faults', { body });
  const check = async (what, step) =>
    found.push(...(await step().catch((error) => [`${what}: ${error.message}`, lane.server?.tail(3)])));
  await check('the story did not end', () => play(lane, opportunity, stage, patience));
  await check('it was not told all', () => allTold(lane, patience).then(() => []));
  await check('it did not become quiet', () => quiet(lane, patience).then(() => []));
  lane.noteStrikes();
  await check('the records are not to be had', async () =>
    lies(await recordsOf(lane, [{ opportunity: opportunity.id, email: opportunity.emails[0] }])),
  );
  const end = await lane.end().catch((error) => error.message);
  if (end !== 0 && end !== 'SIGKILL') found.push(`it ended with ${end} when it was asked to stop`);
  found.push(...wrongEnds(lane.reports));
  found.push(...(await diskLies(lane.dataDir)));
  return { faults: lane.reports, lies: found, ends: lane.ends, seconds: (performance.now() - started) / 1000 };
}
