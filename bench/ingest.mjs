// The inbound hook, from the socket to the disk, beside what somebody would write instead and beside our own
// server with an empty handler. Interleaved: all are up at once and each round visits each of them, so that
// a slow minute of the machine hits all alike.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Bridge, ROOT } from '../tests/harness/bridge.mjs';
import { Program } from '../tests/harness/programs.mjs';
import { pause } from '../tests/harness/wait.mjs';
import { writeDeliveries } from './deliveries.mjs';
import { drive, median, residentMegabytes } from './load.mjs';

const CONNECTIONS = 64;
const SECONDS = 2;
const ROUNDS = 5;
// Enough for 100,000 a second. One that came twice would be cheaper than a new one.
const DELIVERIES_A_VISIT = 200_000;

// Bascule with a hook that an administrator made by hand, so that the bench knows its signature token.
export async function startBascule(dir, signatureToken) {
  mkdirSync(dir, { recursive: true });
  const bridge = new Bridge({ dir });
  try {
    await Promise.all([bridge.startEmulator(), bridge.startMailCatcher()]);
    await bridge.startServer();
    const org = await bridge.bascule('setup', '--org', 'Bench Works', '--owner', 'owner@bench.example');
    const { users } = await bridge.lever.ask('GET', '/emulator/state');
    const keyFile = join(dir, 'lever.key');
    const tokenFile = join(dir, 'signature.token');
    writeFileSync(keyFile, bridge.emulator.ready.api_key, { mode: 0o600 });
    writeFileSync(tokenFile, signatureToken, { mode: 0o600 });
    const connected = await bridge.bascule(
      'connect',
      'lever',
      ...['--org', org.org_id, '--environment', 'sandbox', '--base-url', bridge.emulator.ready.api_base],
      ...['--api-key-file', keyFile, '--manual'],
      ...['--perform-as', users.find((user) => user.accessRole === 'super admin').email],
    );
    const hook = connected.hooks.find((one) => one.event === 'candidateStageChange');
    await bridge.bascule('hooks', 'token', '--hook', hook.id, '--token-file', tokenFile);
    return { bridge, url: hook.url };
  } catch (error) {
    await bridge.stop();
    throw error;
  }
}

function startPeer(dir, commit, signatureToken) {
  return Program.start({
    name: `fastify ${commit}`,
    command: process.execPath,
    args: [
      join(ROOT, 'bench/peers/server.mjs'),
      commit,
      join(ROOT, 'src/storage/migrations/0002_main_job.sql'),
      join(dir, `${commit}.db`),
    ],
    env: { LEVER_SIGNATURE_TOKEN: signatureToken, NODE_ENV: 'production' },
    cwd: dir,
    log: join(dir, `fastify-${commit}.log`),
    ready: 'json line',
  });
}

function rowsIn(path) {
  const db = new DatabaseSync(path, { readOnly: true });
  const count = (sql) => db.prepare(sql).get().n;
  const rows = {
    events: count('SELECT count(*) AS n FROM events'),
    jobs: count("SELECT count(*) AS n FROM jobs WHERE kind = 'decide_event'"),
  };
  db.close();
  return rows;
}

// Stops Bascule while it is driven: how long it takes. What it has acknowledged counts as the rest does.
async function stopUnderLoad(server, signatureToken, deliveries) {
  writeDeliveries(deliveries, DELIVERIES_A_VISIT, signatureToken);
  const load = drive({ ...server.load, seconds: 2 });
  await pause(1000);
  const began = performance.now();
  const how = await server.program.stop();
  const seconds = (performance.now() - began) / 1000;
  if (how !== 0) throw new Error(`bascule ended with ${how}\n${server.program.tail()}`);
  server.acked += (await load).answered;
  return seconds;
}

// {servers: [{name, perSecond: [..], …}], stopSeconds, idleMegabytes, busyMegabytes}
export async function measureIngest({ dir, programs, say }) {
  const token = randomBytes(20).toString('hex');
  const deliveries = join(dir, 'deliveries');
  const env = { BENCH_DELIVERIES: deliveries };
  mkdirSync(dir, { recursive: true });
  const started = [];
  const start = async (program) => {
    started.push(await program);
    return started.at(-1);
  };
  const { bridge, url } = await startBascule(join(dir, 'bascule'), token);
  try {
    const row = await start(startPeer(dir, 'row', token));
    const group = await start(startPeer(dir, 'group', token));
    const empty = await start(
      Program.start({
        name: 'empty handler',
        command: join(programs, 'empty_server'),
        cwd: dir,
        log: join(dir, 'empty.log'),
        ready: 'json line',
      }),
    );
    const database = join(dir, 'bascule/data/bascule.db');
    const servers = [
      { name: 'bascule', program: bridge.server, url, database },
      { name: 'fastify, a commit per row', program: row, database: join(dir, 'row.db') },
      { name: 'fastify, group commit', program: group, database: join(dir, 'group.db') },
      { name: 'our empty handler', program: empty },
    ].map((server) => ({
      ...server,
      visits: [],
      acked: 0,
      load: {
        url: server.url ?? `${server.program.ready.url}/hooks/lever/bench`,
        script: 'deliveries.lua',
        connections: CONNECTIONS,
        pid: server.program.pid,
        env,
      },
    }));
    const idleMegabytes = residentMegabytes(bridge.server.pid);
    for (let round = 1; round <= ROUNDS; ++round) {
      writeDeliveries(deliveries, DELIVERIES_A_VISIT, token);
      for (const server of servers) {
        const visit = await drive({ ...server.load, seconds: SECONDS });
        if (visit.failed > 0) throw new Error(`${server.name}: ${visit.failed} deliveries were not taken`);
        if (server.database && visit.requests >= DELIVERIES_A_VISIT)
          throw new Error(`${server.name} is too quick for ${DELIVERIES_A_VISIT} deliveries a visit`);
        server.visits.push(visit);
        server.acked += visit.answered;
        say(`round ${round}  ${server.name}: ${Math.round(visit.perSecond)}/s`);
      }
    }
    const busyMegabytes = residentMegabytes(bridge.server.pid);
    const stopSeconds = await stopUnderLoad(servers[0], token, deliveries);
    for (const program of started) await program.stop();
    for (const server of servers.filter((one) => one.database)) {
      server.rows = rowsIn(server.database);
      if (server.rows.events < server.acked || server.rows.jobs !== server.rows.events)
        throw new Error(
          `${server.name}: ${server.acked} acknowledged, ${server.rows.events} events, ${server.rows.jobs} jobs`,
        );
    }
    return { servers, stopSeconds, idleMegabytes, busyMegabytes };
  } finally {
    for (const program of started) await program.stop();
    await bridge.stop();
  }
}

// The ratio of two servers, visit by visit: {median, low, high}.
export function ratio(a, b, of = (visit) => visit.perSecond) {
  const ratios = a.visits.map((visit, i) => of(visit) / of(b.visits[i]));
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}
