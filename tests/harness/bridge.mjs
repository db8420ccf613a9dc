// A whole installation on this machine: lever-emulator, mail catcher and bascule, each on a free loopback
// port, with a data directory of its own. Shared by the demo, the scenarios and the browser tests.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser } from './http.mjs';
import { makeDatabase } from './postgres.mjs';
import { Program, run } from './programs.mjs';
import { freePort, until } from './wait.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = process.env.BASCULE_BIN ?? join(ROOT, 'build/bin');

export class Bridge {
  programs = [];
  #starting = new Set();

  // `dir`: where data and logs go; default a fresh directory that `stop` removes again.
  constructor({ dir, binary = join(BIN, 'bascule') } = {}) {
    this.ownsDir = !dir;
    this.dir = dir ?? mkdtempSync(join(tmpdir(), 'bascule-'));
    this.binary = binary;
    mkdirSync(this.dir, { recursive: true });
  }

  static async start(options) {
    const bridge = new Bridge(options);
    try {
      await Promise.all([bridge.startEmulator(options?.emulatorArgs), bridge.startMailCatcher()]);
      await bridge.startServer({ ...(options?.usual && bridge.usual(options.usual)), ...options?.env });
    } catch (error) {
      await bridge.stop();
      throw error;
    }
    return bridge;
  }

  async startEmulator(args = []) {
    this.emulator = await this.#start({
      name: 'lever-emulator',
      command: join(BIN, 'lever-emulator'),
      args,
      ready: 'json line',
    });
    this.leverUrl = this.emulator.ready.url;
    // The emulator's own page API: a recruiter at the board. Spends nothing of the API key's budget.
    this.lever = new Browser(this.leverUrl);
  }

  // Settings with which the emulator is where the Lever of that environment usually is.
  usual(environment) {
    const name = `BASCULE_LEVER_${environment.toUpperCase()}`;
    const { api_base: api } = this.emulator.ready;
    return { [`${name}_URL`]: api, [`${name}_SIGN_IN_URL`]: new URL(api).origin };
  }

  async startMailCatcher() {
    this.mailCatcher = await this.#start({
      name: 'mail catcher',
      command: '/usr/bin/python3', // Debian's, which sees Debian's aiosmtpd.
      args: [join(ROOT, 'demo/mail_catcher.py')],
      ready: 'json line',
    });
    this.mailUrl = this.mailCatcher.ready.url;
    this.mails = new Browser(this.mailUrl);
  }

  // Starts the server, or starts it again on the same data and address. `env` stays for later starts and for
  // commands, `once` is for this start alone.
  async startServer(env = {}, once = {}) {
    this.port ??= await freePort();
    this.database ??= await makeDatabase();
    this.url = `http://127.0.0.1:${this.port}`;
    this.settings = {
      BASCULE_SERVER_LISTEN: `127.0.0.1:${this.port}`,
      BASCULE_SERVER_PUBLIC_URL: this.url,
      BASCULE_METRICS_LISTEN: `127.0.0.1:${(this.metricsPort ??= await freePort())}`,
      BASCULE_DATA_DIR: join(this.dir, 'data'),
      BASCULE_MAIL_SMTP_URL: this.mailCatcher.ready.smtp_url,
      BASCULE_MAIL_FROM: 'Northwind Robotics <hiring@northwind.example>',
      BASCULE_UPSTREAM_ALLOW_PRIVATE: 'true',
      ...(this.database && { BASCULE_DATABASE_URL: this.database.url }),
      ...this.settings,
      ...env,
    };
    this.server = await this.#start({
      name: 'bascule',
      command: this.binary,
      args: ['serve'],
      env: { ...this.settings, ...once },
      ready: 'json line',
    });
  }

  // Runs `bascule …` with --json on this installation; the parsed output. An error unless it exits 0.
  async bascule(...args) {
    const done = await this.tryBascule(...args);
    if (done.exit !== 0)
      throw new Error(`bascule ${args.join(' ')}: exit ${done.exit}\n${done.err}${done.out}`);
    return done.json;
  }

  // The same, whatever the exit code: {exit, json, out, err}.
  async tryBascule(...args) {
    const done = await run(this.binary, [...args, '--json'], { env: this.settings, cwd: this.dir });
    return { ...done, json: done.out.trim() ? JSON.parse(done.out) : null };
  }

  // An organisation with nothing connected, as after `bascule setup`.
  async setUp({ org = 'Northwind Robotics', owner = 'mika@northwind.example' } = {}) {
    this.org = { ...(await this.bascule('setup', '--org', org, '--owner', owner)), owner };
    this.api = new Browser(this.url, { authorization: `Bearer ${this.org.api_key}` });
    return this.org;
  }

  // Connects an organisation to the emulator and, if there is a `stage`, switches one rule on.
  // `more`: further options of `bascule connect lever`; `apiKey`: another than the emulator's first.
  async connect({
    org = 'Northwind Robotics',
    owner = 'mika@northwind.example',
    stage,
    assessment = 'bigfive-120',
    apiKey = this.emulator.ready.api_key,
    more = [],
  }) {
    const made = await this.bascule('setup', '--org', org, '--owner', owner);
    const keyFile = join(this.dir, 'lever.key');
    writeFileSync(keyFile, `${apiKey}\n`, { mode: 0o600 });
    const { users } = await this.lever.ask('GET', '/emulator/state');
    const performAs = users.find((user) => user.accessRole === 'super admin');
    const connected = await this.bascule(
      'connect',
      'lever',
      '--org',
      made.org_id,
      '--environment',
      'sandbox',
      '--base-url',
      this.emulator.ready.api_base,
      '--api-key-file',
      keyFile,
      '--perform-as',
      performAs.email,
      ...more,
    );
    const rule = stage && (await this.addRule(connected.connection_id, stage, assessment));
    this.org = { ...made, owner, connection: connected, rule };
    this.api = new Browser(this.url, { authorization: `Bearer ${made.api_key}` });
    return this.org;
  }

  addRule(connection, stage, assessment = 'bigfive-120') {
    return this.bascule(
      'rules',
      'add',
      '--connection',
      connection,
      '--on',
      'stage',
      '--stage',
      stage,
      '--assessment',
      assessment,
      '--due-days',
      '7',
    );
  }

  // From here on the organisation's key is one that may everything; the one of its set-up may less.
  async mayEverything() {
    const { api_key: key } = await this.bascule(
      ...['keys', 'make', '--org', this.org.org_id, '--name', 'Everything', '--permission', 'all'],
    );
    this.org.api_key = key;
    this.api = new Browser(this.url, { authorization: `Bearer ${key}` });
  }

  // Uses the owner's set-up link, as the console's page does; the browser is signed in from then on.
  async setPassword(password) {
    const owner = new Browser(this.url);
    const token = new URL(this.org.owner_setup_url).hash.slice(1);
    await owner.ask('POST', '/api/v1/session/password', { body: { token, password } });
    return owner;
  }

  // The first mail to `address` after those already `seen` (ids).
  waitForMail(address, seen = new Set()) {
    return until(`a mail to ${address}`, async () => {
      const mails = await this.mails.ask('GET', '/api/mails');
      return mails.find((mail) => mail.to.includes(address) && !seen.has(mail.id));
    });
  }

  async stop() {
    const ends = {};
    await Promise.allSettled(this.#starting); // What started beside one that failed.
    for (const program of this.programs.reverse()) ends[program.name] = await program.stop();
    this.programs = [];
    await this.database?.drop();
    if (this.ownsDir && !process.env.KEEP) rmSync(this.dir, { recursive: true, force: true });
    return ends;
  }

  async #start(options) {
    const start = Program.start({
      ...options,
      cwd: this.dir,
      log: join(this.dir, `${options.name.replace(' ', '-')}.log`),
    }).then((program) => {
      this.programs.push(program);
      return program;
    });
    this.#starting.add(start);
    return start.finally(() => this.#starting.delete(start));
  }
}
