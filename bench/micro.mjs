// The C++ micro benchmarks (Google Benchmark), as {name: {micros, cpuMicros, itemsPerSecond}};
// cpuMicros: of the thread that measures.
import { join } from 'node:path';
import { ROOT } from '../tests/harness/bridge.mjs';
import { run } from '../tests/harness/programs.mjs';

const MICROS = { ns: 0.001, us: 1, ms: 1000, s: 1e6 };

export const micro = (programs, name, ...args) => measured(join(programs, name), [], args);

// The same on a PostgreSQL of its own, which syncs each commit to its disk.
export const microOnPostgres = (programs, name, ...args) =>
  measured(join(ROOT, 'scripts/with_postgres.sh'), [join(programs, name)], args, { DURABLE: '1' });

async function measured(command, before, args, env = {}) {
  const name = before[0] ?? command;
  const done = await run(command, [...before, '--benchmark_format=json', ...args], { env });
  if (done.exit !== 0) throw new Error(`${name}: exit ${done.exit}\n${done.err}`);
  const found = {};
  for (const one of JSON.parse(done.out).benchmarks) {
    if (one.error_occurred) throw new Error(`${one.name}: ${one.error_message}`);
    found[one.name] = {
      micros: one.real_time * MICROS[one.time_unit],
      cpuMicros: one.cpu_time * MICROS[one.time_unit],
      itemsPerSecond: one.items_per_second,
      claimMs: one.claim_ms,
      residentMegabytes: one.resident_mb,
      p95Ms: one.p95_ms,
    };
  }
  return found;
}
