// Where and when numbers were taken, and how busy the machine was with other things.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine() {
  const release = /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0].model.trim()}), ${memory} GiB, ${release}, Node ${process.version}`;
}

export const load = () => loadavg()[0].toFixed(1);

// The same small piece of work, over and over: its slowest run beside its median tells how much of the
// processor others took.
export function noise() {
  const times = [];
  for (let i = 0; i < 50; ++i) {
    const began = performance.now();
    for (let sum = 0, n = 0; n < 2_000_000; ++n) sum += n & 3;
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[45] / times[0];
}
