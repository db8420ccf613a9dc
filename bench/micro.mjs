// The C++ micro benchmarks (Google Benchmark), as {name: {micros, cpuMicros, itemsPerSecond}};
// cpuMicros: of the thread that measures.
import { join } from 'node:path';
import { run } from '../tests/harness/programs.mjs';

const MICROS = { ns: 0.001, us: 1, ms: 1000, s: 1e6 };

export async function micro(programs, name, ...args) {
  const done = await run(join(programs, name), ['--benchmark_format=json', ...args]);
  if (done.exit !== 0) throw new Error(`${name}: exit ${done.exit}\n${done.err}`);
  const measured = {};
  for (const one of JSON.parse(done.out).benchmarks) {
    if (one.error_occurred) throw new Error(`${one.name}: ${one.error_message}`);
    measured[one.name] = {
      micros: one.real_time * MICROS[one.time_unit],
      cpuMicros: one.cpu_time * MICROS[one.time_unit],
      itemsPerSecond: one.items_per_second,
    };
  }
  return measured;
}
