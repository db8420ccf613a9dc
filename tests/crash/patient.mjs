// A caller who does not give up: a connection that breaks and an answer that says "not now" are tried again, as the
// candidate's page does.
import { Browser } from '../harness/http.mjs';
import { pause } from '../harness/wait.mjs';

const AGAIN_MS = 60;

// Runs `bascule …` again until it succeeds: the server that it speaks to may die meanwhile.
export async function command(bridge, ...args) {
  for (const end = Date.now() + 30_000; ; ) {
    const done = await bridge.tryBascule(...args).catch((error) => ({ exit: -1, err: error.message }));
    if (done.exit === 0) return done.json;
    if (Date.now() > end) throw new Error(`bascule ${args.join(' ')}: ${done.err}`);
    await pause(AGAIN_MS);
  }
}

export class PatientBrowser extends Browser {
  seconds = 90;

  async call(method, path, options) {
    const end = Date.now() + this.seconds * 1000;
    for (;;) {
      let answer, why;
      try {
        answer = await super.call(method, path, options);
        if (answer.status < 500 && answer.status !== 429) return answer;
        why = `${answer.status} ${answer.text.slice(0, 200)}`;
      } catch (error) {
        why = error.cause?.message ?? error.message;
      }
      if (Date.now() > end) throw new Error(`${method} ${path}: for ${this.seconds} s: ${why}`);
      await pause(AGAIN_MS);
    }
  }
}
