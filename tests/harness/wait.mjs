// Waiting without guessing: ask again until it holds, and say what was missing when it never did.
import { createServer } from 'node:net';

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Calls `ask` until it gives something other than null, undefined or false, and returns that.
// `what` (a text, or a function that gives one) ends the sentence "waited N s for …". An error of `ask`
// ends the wait at once.
export async function until(what, ask, { seconds = 60, everyMs = 50 } = {}) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const got = await ask();
    if (got !== null && got !== undefined && got !== false) return got;
    if (Date.now() > end)
      throw new Error(`waited ${seconds} s for ${typeof what === 'function' ? what() : what}`);
    await pause(everyMs);
  }
}

// Ports below those that the kernel gives to whoever asks for any (Linux: from 32768, ip_local_port_range), so that
// no outgoing connection sits on one between our look and the program's start.
const FIRST_PORT = 10_100; // Above 10080, which fetch refuses to call (Fetch Standard, "bad port").
const PORTS = 20_000;
let nextPort = Math.floor(Math.random() * PORTS);

// A loopback port that was free a moment ago, for programs that must know their address beforehand. Never the same
// twice in one process.
export async function freePort() {
  for (;;) {
    const port = FIRST_PORT + (nextPort++ % PORTS);
    if (await isFree(port)) return port;
  }
}

export const isFree = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
