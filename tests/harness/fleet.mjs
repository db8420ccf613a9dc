// Several processes of the product on one PostgreSQL: servers behind a balancer, workers that may be killed, and one
// Lever for each customer.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bridge.mjs';
import { Browser } from './http.mjs';
import { makeDatabase } from './postgres.mjs';
import { Program, run } from './programs.mjs';
import { freePort } from './wait.mjs';

const BIN = process.env.BASCULE_BIN ?? join(ROOT, 'build/bin');

// Hands each connection to the next of `ports` in turn.
async function balancer(ports) {
  let turn = 0;
  const server = createServer((client) => {
    const upstream = connect(ports[turn++ % ports.length], '127.0.0.1');
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { port: server.address().port, close: () => server.close() };
}

export class Fleet {
  dir = mkdtempSync(join(tmpdir(), 'bascule-fleet-'));
  customers = [];
  #programs = new Set();
  #names = 0;

  static async start({ servers = 2, workers = 3, customers, settings = {} }) {
    const fleet = new Fleet();
    try {
      fleet.database = await makeDatabase();
      fleet.mailCatcher = await fleet.#run('/usr/bin/python3', [join(ROOT, 'demo/mail_catcher.py')]);
      fleet.mails = new Browser(fleet.mailCatcher.ready.url);
      const ports = await Promise.all(Array.from({ length: servers }, freePort));
      fleet.balancer = await balancer(ports);
      fleet.url = `http://127.0.0.1:${fleet.balancer.port}`;
      fleet.settings = {
        BASCULE_DATABASE_URL: fleet.database.url,
        BASCULE_DATA_DIR: join(fleet.dir, 'data'),
        BASCULE_SERVER_PUBLIC_URL: fleet.url,
        BASCULE_METRICS_LISTEN: '127.0.0.1:0',
        BASCULE_MAIL_SMTP_URL: fleet.mailCatcher.ready.smtp_url,
        BASCULE_MAIL_FROM: 'Northwind Robotics <hiring@northwind.example>',
        BASCULE_UPSTREAM_ALLOW_PRIVATE: 'true',
        ...settings,
      };
      mkdirSync(fleet.settings.BASCULE_DATA_DIR);
      for (const name of customers) await fleet.#addCustomer(name);
      fleet.servers = await Promise.all(
        ports.map((port) =>
          fleet.#run(join(BIN, 'bascule'), ['serve'], { BASCULE_SERVER_LISTEN: `127.0.0.1:${port}` }),
        ),
      );
      fleet.workers = await Promise.all(Array.from({ length: workers }, () => fleet.startWorker()));
    } catch (error) {
      await fleet.stop();
      throw error;
    }
    return fleet;
  }

  startWorker() {
    return this.#run(join(BIN, 'bascule'), ['worker']);
  }

  // kill -9, and another in its place.
  async killWorker(index) {
    const dead = this.workers[index];
    this.#programs.delete(dead);
    await dead.stop('SIGKILL');
    this.workers[index] = await this.startWorker();
  }

  async bascule(...args) {
    const done = await run(join(BIN, 'bascule'), [...args, '--json'], { env: this.settings, cwd: this.dir });
    if (done.exit !== 0) throw new Error(`bascule ${args.join(' ')}: exit ${done.exit}\n${done.err}`);
    return JSON.parse(done.out);
  }

  async stop() {
    await Promise.all([...this.#programs].map((program) => program.stop()));
    this.balancer?.close();
    await this.database?.drop();
    if (!process.env.KEEP) rmSync(this.dir, { recursive: true, force: true });
  }

  async #addCustomer(name) {
    const emulator = await this.#run(join(BIN, 'lever-emulator'), ['--port', '0']);
    const lever = new Browser(emulator.ready.url);
    const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    const made = await this.bascule('setup', '--org', name, '--owner', `owner@${slug}.example`);
    const keyFile = join(this.dir, `${slug}.key`);
    writeFileSync(keyFile, emulator.ready.api_key, { mode: 0o600 });
    const { users, stages, postings } = await lever.ask('GET', '/emulator/state');
    const connection = await this.bascule(
      ...['connect', 'lever', '--org', made.org_id, '--environment', 'sandbox'],
      ...['--base-url', emulator.ready.api_base, '--api-key-file', keyFile],
      ...['--perform-as', users.find((user) => user.accessRole === 'super admin').email],
    );
    const stage = stages.find((one) => one.text === 'Phone screen') ?? stages.at(-1);
    await this.bascule(
      ...['rules', 'add', '--connection', connection.connection_id, '--on', 'stage', '--stage', stage.text],
      ...['--assessment', 'bigfive-120', '--due-days', '7'],
    );
    const api = new Browser(this.url, { authorization: `Bearer ${made.api_key}` });
    this.customers.push({ name, slug, emulator, lever, api, stage, stages, posting: postings[0], connection });
  }

  async #run(command, args, env = {}) {
    const name = `${command.split('/').at(-1)}-${++this.#names}`;
    const program = await Program.start({
      name,
      command,
      args,
      env: { ...this.settings, ...env },
      cwd: this.dir,
      log: join(this.dir, `${name}.log`),
      ready: 'json line',
    });
    this.#programs.add(program);
    return program;
  }
}
