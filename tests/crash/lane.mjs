// One installation that plays the story again and again, every time from the same state: its data directory
// and the emulator's account are set up once and copied for each round. The server may die at any moment; it
// is started again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bridge } from '../harness/bridge.mjs';
import { stageNamed } from '../harness/story.mjs';
import { freePort, pause } from '../harness/wait.mjs';
import { PatientBrowser } from './patient.mjs';
import { faultEnvironment, readReport } from './shim.mjs';

export const STAGE = 'Phone interview';
// Webhooks are tried again after 10 s, 60 s, 5 min … in Lever's documentation; here in a twentieth.
const RETRY_SCALE = '0.05';
const KEY = 'key-of-the-crash-tests';
// A server that does not come up in so long, its faults spent, is broken (promise P8: 5 s). It may find that a
// command has the data directory: that takes a moment.
const START_MS = 10_000;
const START_AGAIN_MS = 100;

export class Lane extends Bridge {
  faults = []; // Of the next starts, in order; when they are spent it starts unharmed.
  reports = []; // What the faults of this round met; `end`: how the server ended, null when it was asked to.
  losses = []; // When it died or was harmed.
  ends = []; // How it ended when nobody had asked it to.

  static async make({ env = {} } = {}) {
    const lane = new Lane({ dir: mkdtempSync(join(tmpdir(), 'bascule-crash-')) });
    lane.template = mkdtempSync(join(tmpdir(), 'bascule-template-'));
    lane.leverPort = await freePort();
    try {
      await lane.startMailCatcher();
      await lane.startLever();
      // A short lease: a job whose worker died is taken up again after two seconds, not sixty.
      const file = join(lane.dataDir, 'bascule.db');
      await lane.startServer({ BASCULE_JOBS_LEASE: '2s', BASCULE_DATABASE_URL: `sqlite:${file}`, ...env });
      const stage = await stageNamed(lane, STAGE);
      await lane.connect({ stage: stage.text });
      lane.api = new PatientBrowser(lane.url, { authorization: `Bearer ${lane.org.api_key}` });
      await lane.server.stop();
      await lane.emulator.stop();
      cpSync(lane.dir, lane.template, { recursive: true, filter: (file) => !/\.(log|sock)$/.test(file) });
    } catch (error) {
      await lane.stop();
      throw error;
    }
    return lane;
  }

  startLever() {
    const listen = `127.0.0.1:${this.leverPort}`;
    const state = join(this.dir, 'lever.json');
    return this.startEmulator(
      ['--listen', listen, '--state', state, '--api-key', KEY, '--retry-scale', RETRY_SCALE],
    );
  }

  get dataDir() {
    return join(this.dir, 'data');
  }

  // Everything as it was after the set-up; then the server, which meets `faults`, one per start. On
  // SQLite whatever the environment says: a file is what can be copied back.
  async begin(faults) {
    for (const name of ['data', 'lever.json']) {
      rmSync(join(this.dir, name), { recursive: true, force: true });
      cpSync(join(this.template, name), join(this.dir, name), { recursive: true });
    }
    await Promise.all([this.startLever(), this.mails.ask('DELETE', '/api/mails')]);
    Object.assign(this, { faults: [...faults], reports: [], losses: [], ends: [] });
    Object.assign(this, { stopping: false, stoppedAt: Infinity, broken: null });
    this.keeping = this.#keep();
    this.keeping.catch((error) => (this.broken = error));
  }

  // Starts the server and starts it again whenever it ends, until `end`.
  async #keep() {
    for (let since = Date.now(); !this.stopping; ) {
      const fault = this.faults.shift();
      const report = join(this.dir, `fault-${this.reports.length}`);
      let how;
      let servedAt = Infinity;
      this.report = fault && report;
      try {
        await this.startServer({}, fault && faultEnvironment(fault, report));
        servedAt = Date.now();
        if (this.stopping) await this.server.stop();
        how = await this.server.exited;
        since = Date.now();
        this.programs = this.programs.filter((program) => program !== this.server);
      } catch (error) {
        if (fault) since = Date.now();
        else if (Date.now() - since > START_MS) throw error;
        else await pause(START_AGAIN_MS);
        how = /ended \((\w+)\)/.exec(error.message)?.[1] ?? error.message;
      }
      const { stopping: stopped, stoppedAt } = this;
      const end = stopped ? null : how;
      if (fault) this.reports.push({ fault, ...readReport(report), servedAt, stoppedAt, end });
      if (stopped) this.lastEnd = how;
      else this.ends.push(String(how));
      if (!stopped) this.losses.push({ from: Date.now(), to: Date.now() });
      const struck = this.reports.at(-1);
      if (fault && struck.struck > 0) this.losses.push({ from: struck.from, to: struck.to });
    }
  }

  // The strikes of the server that still runs, for a check before its end.
  noteStrikes() {
    const { struck, from, to } = this.report ? readReport(this.report) : { struck: 0 };
    if (struck > 0) this.losses.push({ from, to });
  }

  // Stops the server as an operator does, and the emulator. Returns how the server ended.
  async end() {
    this.stopping = true;
    this.stoppedAt = Date.now();
    await this.server?.stop();
    await this.keeping;
    await this.emulator.stop();
    this.programs = this.programs.filter((program) => program !== this.emulator);
    return this.lastEnd;
  }

  async stop() {
    this.stopping = true;
    const ends = await super.stop();
    if (!process.env.KEEP) for (const dir of [this.dir, this.template]) rmSync(dir, { recursive: true, force: true });
    return ends;
  }
}
