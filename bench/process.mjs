// One process by itself: how long until it is ready, what it holds when idle.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Bridge } from '../tests/harness/bridge.mjs';
import { pause, until } from '../tests/harness/wait.mjs';
import { median, residentMegabytes } from './load.mjs';

const STARTS = 5;
const IDLE_SECONDS = 2;

// From exec to the first 200 of /readyz, in seconds.
async function timedStart(bridge) {
  const began = performance.now();
  await bridge.startServer();
  await until('readiness', () => fetch(`${bridge.url}/readyz`).then((answer) => answer.ok), { everyMs: 2 });
  return (performance.now() - began) / 1000;
}

// {firstStart, start, stop (s), idle (MB)}; the first start makes the database.
export async function measureProcess({ dir }) {
  mkdirSync(dir, { recursive: true });
  const bridge = new Bridge({ dir });
  try {
    await bridge.startMailCatcher();
    const firstStart = await timedStart(bridge);
    const starts = [];
    const stops = [];
    for (let i = 0; i < STARTS; ++i) {
      const began = performance.now();
      await bridge.server.stop();
      stops.push((performance.now() - began) / 1000);
      starts.push(await timedStart(bridge));
    }
    await pause(IDLE_SECONDS * 1000);
    const idle = residentMegabytes(bridge.server.pid);
    return { firstStart, start: median(starts), stop: median(stops), idle };
  } finally {
    await bridge.stop();
  }
}
