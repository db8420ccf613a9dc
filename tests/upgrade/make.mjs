// Writes what an upgrade starts from: the data of a played story as SQL text, with the schema of the program that
// played it. Run once for each schema that is released, with that release's program:
//   node tests/upgrade/make.mjs path/to/bascule
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bridge, ROOT } from '../harness/bridge.mjs';
import { run } from '../harness/programs.mjs';
import { addCandidate, playMainStory, stageNamed } from '../harness/story.mjs';

const STAGE = 'Phone interview';
const bridge = await Bridge.start({ binary: process.argv[2] });
try {
  const { api_key } = await bridge.connect({ stage: STAGE });
  const stage = await stageNamed(bridge, STAGE);
  const opportunity = await addCandidate(bridge, 'Done Before The Upgrade');
  const { order } = await playMainStory(bridge, { opportunity, stage });
  const seen = new Set((await bridge.mails.ask('GET', '/api/mails')).map((mail) => mail.id));
  const open = await bridge.api.ask('POST', '/api/v1/orders', {
    body: { assessment: 'bigfive-120', subject: { name: 'Open Over The Upgrade', email: 'open@candidates.example' } },
  });
  const mail = await bridge.waitForMail('open@candidates.example', seen);
  const link = new URL(mail.links.find((one) => one.startsWith(`${bridge.url}/t/`))).pathname;
  const result = await bridge.api.ask('GET', `/api/v1/results/${order.result_id}`);
  await bridge.server.stop();
  const data = bridge.settings.BASCULE_DATA_DIR;
  const dump = await run('/usr/bin/python3', [join(ROOT, 'tests/upgrade/dump.py'), 'write', join(data, 'bascule.db')]);
  if (dump.exit !== 0) throw new Error(dump.err);
  const version = /-- schema (\d+)/.exec(dump.out)[1].padStart(4, '0');
  const folder = join(ROOT, 'tests/upgrade', version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dump.sql'), dump.out);
  copyFileSync(join(data, 'master.key'), join(folder, 'master.key'));
  const about = { api_key, done: { order: order.id, result }, open: { order: open.id, link } };
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 1)}\n`);
} finally {
  await bridge.stop();
}
