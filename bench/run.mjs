// `make bench`: measures what docs/performance.md promises and prints one table. Ratios come from one run,
// in which all sides were visited in turn. BENCH=ingest,process,micro,postgres,candidates,pages picks parts. A target
// that is missed is said in the table and is no error; a part that cannot be measured is.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tests/harness/bridge.mjs';
import { measureCandidates } from './candidates.mjs';
import { measureIngest, ratio } from './ingest.mjs';
import { median, percentile } from './load.mjs';
import { load, machine, noise } from './machine.mjs';
import { micro, microOnPostgres } from './micro.mjs';
import { measureProcess } from './process.mjs';

const programs = process.env.BASCULE_BENCH_PROGRAMS ?? join(ROOT, 'build/release');
const rows = [];
const say = (text) => console.error(`  ${text}`);

const number = (value, digits = value < 10 ? 2 : value < 100 ? 1 : 0) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits });
const times = ({ median: middle, low, high }) => `${number(middle)} × (${number(low)}–${number(high)})`;

// `holds`: true, false, or undefined for a number without a target.
function row(what, measured, target = '', holds = undefined) {
  rows.push([what, measured, target, holds === undefined ? '' : holds ? 'yes' : 'NO']);
}

async function ingest(dir) {
  const { servers, stopSeconds, idleMegabytes, busyMegabytes } = await measureIngest({ dir, programs, say });
  const [bascule, byRow, byGroup, empty] = servers;
  for (const server of servers) {
    const of = (field) => median(server.visits.map((visit) => visit[field]));
    row(
      `hooks: ${server.name}`,
      `${number(of('perSecond'))}/s, p50 ${number(of('p50'))} ms, p99 ${number(of('p99'))} ms, ` +
        `${number(of('cpuMicros'))} µs CPU each`,
    );
  }
  for (const [other, target] of [
    [byRow, 10],
    [byGroup, 2],
    [empty, 0.3],
  ]) {
    const by = ratio(bascule, other);
    row(`hooks: bascule against ${other.name}`, times(by), `≥ ${target} ×`, by.median >= target);
  }
  const { acked, rows: kept } = bascule;
  row('hooks acknowledged, found after the stop', `${number(acked)}, ${number(kept.events)}`, 'all', true);
  row('stop while driven, with a full queue', `${number(stopSeconds)} s`, '≤ 10 s', stopSeconds <= 10);
  row('memory before and after that load', `${number(idleMegabytes)} MB, ${number(busyMegabytes)} MB`);
}

async function processes(dir) {
  const { firstStart, start, stop, idle } = await measureProcess({ dir });
  row('start until ready, new data', `${number(firstStart)} s`, '≤ 1 s', firstStart <= 1);
  row('start until ready, data there', `${number(start)} s`, '≤ 1 s', start <= 1);
  row('stop, idle', `${number(stop)} s`, '≤ 10 s', stop <= 10);
  row('memory, idle', `${number(idle)} MB`, '≤ 32 MB', idle <= 32);
}

async function micros() {
  const scoring = await micro(programs, 'scoring_bench');
  const { cpuMicros: score } = scoring['scoring_a_sitting_to_its_envelope/with_norms'];
  row('112 answers scored, as JSON', `${number(score)} µs CPU`, '≤ 50 µs', score <= 50);

  const rules = await micro(programs, 'rules_bench');
  const back = rules['a_million_past_stage_changes/iterations:1'].micros / 1e6;
  row('five rules over 1 M past stage changes', `${number(back)} s`, '≤ 10 s', back <= 10);

  const events = await micro(programs, 'events_bench');
  const of = (orders) => events[`from_a_delivery_to_its_letter/${orders}/iterations:3/process_time/real_time`];
  const [few, many] = [of(1_000), of(1_000_000)];
  const each = (one) => `${number(one.cpuMicros / 500)} µs CPU, ${number(one.micros / 500)} µs`;
  row('an event, from its delivery to its letter: 1 k orders there', each(few));
  row('an event, from its delivery to its letter: 1 M orders there', each(many));
  const dearer = many.cpuMicros / few.cpuMicros;
  row('CPU of an event, 1 M orders : 1 k', `${number(dearer)}`, '≤ 1.3', dearer <= 1.3);

  const lists = await micro(programs, 'lists_bench');
  for (const [name, { p95Ms: slow }] of Object.entries(lists)) {
    const what = name.split('/')[0].replaceAll('_', ' ');
    row(`a page of orders beside 1 M of one organisation: ${what}, p95`, `${number(slow)} ms`, '≤ 100 ms', slow <= 100);
  }

  await queue('SQLite', micro);
}

async function postgres() {
  await queue('PostgreSQL', microOnPostgres);
}

// The short queue in a process of its own: two databases in one have twice the caches.
async function queue(name, bench) {
  const part = (filter) =>
    bench(programs, 'storage_bench', '--benchmark_min_time=0.5', `--benchmark_filter=${filter}`);
  const measured = { ...(await part('claiming.*/100000/')), ...(await part('-claiming.*/100000/')) };
  const of = (what) => measured[`${what}/real_time`];
  const few = of('keeping_deliveries_with_their_jobs/1000');
  const many = of('keeping_deliveries_with_their_jobs/1000000');
  row(`${name} alone: deliveries kept, 1 k there`, `${number(few.itemsPerSecond)}/s`);
  row(`${name} alone: deliveries kept, 1 M there`, `${number(many.itemsPerSecond)}/s`);
  const more = few.itemsPerSecond / many.itemsPerSecond;
  row(`${name}: time a delivery, 1 M there : 1 k`, `${number(more)}`, '≤ 1.3', more <= 1.3);
  const short = of('claiming_and_finishing_jobs/100000');
  const long = of('claiming_and_finishing_jobs/1000000');
  const jobs = long.itemsPerSecond;
  row(`${name}: jobs leased and done, 1 M wait`, `${number(jobs)}/s`, '≥ 5,000/s', jobs >= 5000);
  row(`${name}: a claim of 64, 1 M wait`, `${number(long.claimMs)} ms`, '≤ 10 ms', long.claimMs <= 10);
  row(
    `${name}: memory of the process, 100 k and 1 M wait`,
    `${number(short.residentMegabytes)} MB, ${number(long.residentMegabytes)} MB`,
    'flat',
    long.residentMegabytes <= short.residentMegabytes * 1.5,
  );
}

async function candidates(dir) {
  const { letters, autosaves, results } = await measureCandidates({ dir, say });
  const letter = percentile(letters, 99);
  const spread = (all) =>
    `p50 ${number(median(all))} ms, p99 ${number(percentile(all, 99))} ms (${all.length})`;
  row('stage change until the mail server has it', spread(letters), 'p99 ≤ 150 ms', letter <= 150);
  const saved = median(autosaves.map((visit) => visit.perSecond));
  const late = median(autosaves.map((visit) => visit.p99));
  row(
    'answers saved',
    `${number(saved)}/s, p99 ${number(late)} ms`,
    '≥ 5,000/s, p99 ≤ 25 ms',
    saved >= 5000 && late <= 25,
  );
  const result = percentile(results, 99);
  row('handed in until the result can be read', spread(results), 'p99 ≤ 50 ms', result <= 50);
}

function pages() {
  const dist = join(ROOT, 'web/dist');
  const page = readFileSync(join(dist, 'candidate.html'), 'utf8');
  const scripts = page.match(/assets\/[\w.-]+\.js/g);
  const kilobytes = scripts.reduce((sum, path) => sum + statSync(join(dist, `${path}.gz`)).size, 0) / 1024;
  row("the candidate's scripts, gzipped", `${number(kilobytes)} KB`, '≤ 120 KB', kilobytes <= 120);
}

function table() {
  const all = [['what', 'measured', 'target', 'holds'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((one) => one[column].length)));
  const line = (one) => `| ${one.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(all[0]),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}

const parts = { ingest, process: processes, micro: micros, postgres, candidates, pages };
const wanted = process.env.BENCH?.split(',') ?? Object.keys(parts);
const dir = mkdtempSync(join(process.env.BENCH_DIR ?? join(ROOT, 'build'), 'bench-'));
try {
  const before = { load: load(), noise: noise() };
  for (const name of wanted) {
    say(name);
    try {
      await parts[name](join(dir, name));
    } catch (error) {
      row(name, `could not be measured: ${error.message.split('\n')[0]}`);
      console.error(error.message);
      process.exitCode = 1;
    }
  }
  console.log(`\n${new Date().toISOString().slice(0, 10)}; ${machine()}
Load before and after: ${before.load}, ${load()}. A fixed piece of work varied by ${number(before.noise)} and ${number(noise())} (1: nobody else there).
wrk, the emulator and all servers share these cores. Ratios: median of the rounds (lowest–highest).\n`);
  console.log(table());
} finally {
  rmSync(dir, { recursive: true, force: true });
}
