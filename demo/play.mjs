// `make demo`: starts a Lever emulator, a mail catcher and Bascule on this machine, plays the main job
// through them, and then stays up to be looked at. With --once it checks and stops: exit 0 only if the
// form on the profile holds the scores that an independent program computes from the same answers.
import { Bridge } from '../tests/harness/bridge.mjs';
import { board, invite, movable, playMainStory } from '../tests/harness/story.mjs';
import { ADA, person } from '../tests/harness/person.mjs';
import { storyDifferences } from '../tests/harness/scores.mjs';

const once = process.argv.includes('--once');
const bold = process.stdout.isTTY ? (text) => `\x1b[1m${text}\x1b[0m` : (text) => text;
const began = performance.now();

function say(text) {
  const at = ((performance.now() - began) / 1000).toFixed(2).padStart(6);
  console.log(`${at} s  ${text}`);
}

// Words in lines of at most `width`.
const wrapped = (text, width) => String(text).match(new RegExp(`.{1,${width}}(?:\\s|$)|\\S{${width},}`, 'g'));

function show(form) {
  console.log(`\n  ${bold(form.text)}`);
  for (const field of form.fields) {
    if (field.value === null || field.value === '') continue;
    const [first, ...rest] = wrapped(field.value, 78);
    console.log(`  ${(field.text ?? '').padEnd(32)}${first}`.trimEnd());
    for (const line of rest) console.log(`  ${' '.repeat(32)}${line}`.trimEnd());
  }
  console.log();
}

async function main() {
  const bridge = await Bridge.start();
  let stopping;
  const stop = () => (stopping ??= bridge.stop());
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => stop().then(() => process.exit(once ? 1 : 0)));
  try {
    say('emulator, mail catcher and Bascule are up');
    const stage = (await board(bridge)).stages.find((one) => /phone/i.test(one.text));
    await bridge.connect({ stage: stage.text });
    say(`connected to Lever; rule: entering “${stage.text}” asks for bigfive-120`);

    const [first, second] = await movable(bridge, stage.id);
    const story = await playMainStory(bridge, { opportunity: first, stage, say, choose: person(ADA) });
    for (const form of story.forms) show(form);

    const wrong = await storyDifferences(story);
    if (wrong.length > 0) throw new Error(`the scores do not hold:\n  ${wrong.join('\n  ')}`);
    say('the scores on the form equal those of an independent computation');
    if (once) return;

    const { link } = await invite(bridge, second, stage);
    await bridge.setPassword('a bascule lifts a bridge');
    const owner = await bridge.bascule('owner-link', '--email', bridge.org.owner);
    console.log(`
  Lever board         ${bridge.leverUrl}/
  Mails               ${bridge.mailUrl}/
  A fresh candidate   ${link}
  Console             ${owner.url}
                      (signs ${bridge.org.owner} in once)

  Ctrl-C stops everything.`);
    await Promise.race(
      bridge.programs.map((program) =>
        program.exited.then(
          (how) => stopping ?? Promise.reject(new Error(`${program.name} ended (${how})\n${program.tail()}`)),
        ),
      ),
    );
  } finally {
    await stop();
  }
}

main().then(
  () => once && console.log('demo: everything held'),
  (error) => {
    console.error(`\ndemo failed: ${error.message}`);
    process.exitCode = 1;
  },
);
