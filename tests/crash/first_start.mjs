// The first start of all, killed at its n-th write: files, master key, schema. The next start completes it (case E2).
import { join } from 'node:path';
import { Bridge } from '../harness/bridge.mjs';
import { diskLies } from './records.mjs';
import { KILLS } from './rounds.mjs';
import { faultEnvironment, readReport } from './shim.mjs';

const FILES = 12; // So many writes make the lock, the master key and the new database's file.
const NOBODY = { ready: { smtp_url: 'smtp://127.0.0.1:9' } }; // No mail is sent here.

// {at, what, struck, reached, call, target, lies}
export async function killFirstStart(at) {
  const what = KILLS[at % KILLS.length];
  const bridge = new Bridge();
  bridge.mailCatcher = NOBODY;
  const report = join(bridge.dir, 'fault');
  const lies = [];
  let met;
  try {
    const fault = faultEnvironment({ calls: 'writes', what, at }, report);
    const lived = await bridge.startServer({}, fault).then(() => true, () => false);
    if (lived) await bridge.server.stop();
    met = readReport(report);
    await bridge.startServer();
    await bridge.bascule('setup', '--org', 'Northwind Robotics', '--owner', 'mika@northwind.example');
    const end = await bridge.server.stop();
    if (end !== 0) lies.push(`it ended with ${end}`);
    lies.push(...(await diskLies(join(bridge.dir, 'data'))));
  } catch (error) {
    lies.push(`the next start did not complete it: ${error.message}`);
  } finally {
    await bridge.stop();
  }
  return { at, what, ...met, lies };
}

// The first writes, up to the schema, one by one; then every `step`-th, to the end of the stop.
export async function killFirstStarts(step = 1) {
  const rounds = [];
  for (let at = 1; rounds.length === 0 || rounds.at(-1).struck > 0; at += at < FILES ? 1 : step)
    rounds.push(await killFirstStart(at));
  return rounds;
}
