// Plays a guide from its first line to its last, as its reader would: every command is run as it is written, every
// numbered step is done, and every word in bold has to be on the screen.
import { freePort, isFree } from '../harness/wait.mjs';
import { Reader } from './reader.mjs';
import { everything } from './screen.mjs';
import { actionsOf } from './sentences.mjs';
import { atPorts, boldIn, normalised, partsOf, portsIn, withAnswers } from './text.mjs';

const METRICS = 9464; // `bascule serve` listens there by itself.

// The ports that the guide names, moved away from those that somebody uses.
async function movedPorts(guide) {
  const moved = new Map();
  for (const port of new Set([...portsIn(guide), METRICS]))
    if (!(await isFree(port))) moved.set(port, await freePort());
  return moved;
}

// Returns the guide with the answers of this run. `onPicture(file, png)` gets each picture; without it none is taken.
// `seconds`: how long is waited for anything on a screen.
export async function play(guide, { onPicture, say = () => {}, seconds = 20 } = {}) {
  const moved = await movedPorts(guide);
  const back = new Map([...moved].map(([from, to]) => [to, from]));
  const env = moved.has(METRICS) ? { BASCULE_METRICS_LISTEN: `127.0.0.1:${moved.get(METRICS)}` } : {};
  const parts = partsOf(atPorts(guide, moved));
  for (const part of parts) if (part.kind === 'step') part.actions = actionsOf(part.text); // Before anything is done.
  const reader = await Reader.start({ env, seconds });
  const answers = [];
  let answer = null;
  try {
    for (const part of parts) {
      if (part.kind === 'prose') continue;
      try {
        if (part.kind === 'command' && part.way !== 'unplayed') {
          say(part.text);
          answer = await reader.type(part);
        } else if (part.kind === 'answer') {
          answers.push([part, atPorts(normalised(answer), back)]);
        } else if (part.kind === 'picture') {
          if (onPicture) onPicture(part.file, await reader.picture());
        }
        for (const action of part.actions ?? []) {
          say(action.sentence);
          part.doing = action.sentence;
          await reader.do(action);
        }
      } catch (error) {
        throw await explained(error, part, reader);
      }
    }
    assertRead(parts, reader);
  } finally {
    await reader.stop();
  }
  return withAnswers(guide, answers);
}

async function explained(error, part, reader) {
  const shown = await everything(reader.page).catch(() => 'nothing');
  return new Error(
    `the guide, line ${part.at + 1}: ${part.doing ?? part.text ?? part.file}\n${error.message}\n` +
      `the page showed: ${shown.slice(0, 1200)}`,
    { cause: error },
  );
}

// What is in bold between the steps was on a screen, too, and nothing went wrong on any.
function assertRead(parts, reader) {
  for (const { kind, at, text } of parts) {
    if (kind !== 'prose') continue;
    for (const words of boldIn(text))
      if (!reader.seen.some((screen) => screen.includes(words)))
        throw new Error(`the guide, line ${at + 1}: “${words}” was on no screen`);
  }
  if (reader.wrong.length > 0) throw new Error(`on the first tab: ${reader.wrong.join('; ')}`);
}
