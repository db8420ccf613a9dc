// wrk, and what a process costs while it is driven.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tests/harness/bridge.mjs';
import { run } from '../tests/harness/programs.mjs';

const TICKS_A_SECOND = 100; // USER_HZ, proc(5).
const UNITS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

const millis = (text) => {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text);
  return Number(number) * UNITS[unit];
};

// CPU seconds of a process so far, all threads, user and system.
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

// Drives `url` for `seconds`: {requests, answered (2xx), failed, perSecond, p50, p99 (ms), cpuMicros (of
// `pid`, for each request; null once it is gone)}.
export async function drive({ url, script, env, seconds, connections, pid }) {
  const before = cpuSeconds(pid);
  const lua = join(ROOT, 'bench', script);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', lua, url];
  const done = await run('wrk', args, { env });
  const after = existsSync(`/proc/${pid}`) ? cpuSeconds(pid) : null;
  const read = (pattern) => pattern.exec(done.out)?.[1];
  const requests = Number(read(/(\d+) requests in/) ?? 0);
  if (done.exit !== 0 || requests === 0)
    throw new Error(`wrk ${url}: exit ${done.exit}\n${done.out}${done.err}`);
  const failed = Number(read(/Non-2xx or 3xx responses: (\d+)/) ?? 0);
  return {
    requests,
    failed,
    answered: requests - failed,
    perSecond: Number(read(/Requests\/sec:\s+([\d.]+)/)),
    p50: millis(read(/^ +50%\s+(\S+)/m)),
    p99: millis(read(/^ +99%\s+(\S+)/m)),
    cpuMicros: after === null ? null : ((after - before) / requests) * 1e6,
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// The nearest-rank percentile; of 50 numbers, the 99th is the largest.
export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
