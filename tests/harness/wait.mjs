// Waiting without guessing: ask again until it holds, and say what was missing when it never did.
import { createServer } from 'node:net';

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Calls `ask` until it gives something other than null, undefined or false, and returns that.
// `what` (a text, or a function that gives one) ends the sentence "waited N s for …". An error of `ask`
// ends the wait at once.
export async function until(what, ask, { seconds = 20, everyMs = 50 } = {}) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const got = await ask();
    if (got !== null && got !== undefined && got !== false) return got;
    if (Date.now() > end)
      throw new Error(`waited ${seconds} s for ${typeof what === 'function' ? what() : what}`);
    await pause(everyMs);
  }
}

// A loopback port that was free a moment ago, for programs that must know their address beforehand.
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
