// The reader's terminals: a folder that looks like a clone in which `make build` was run, and what was started there.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BIN, ROOT } from '../harness/bridge.mjs';
import { Program, run } from '../harness/programs.mjs';

export class Terminals {
  #running = [];

  // `env`: what is not the guide's, and only there while the usual ports are taken.
  constructor({ env = {} } = {}) {
    this.env = env;
    this.dir = mkdtempSync(join(tmpdir(), 'bascule-guide-'));
    mkdirSync(join(this.dir, 'build'));
    symlinkSync(BIN, join(this.dir, 'build/bin'));
    symlinkSync(join(ROOT, 'demo'), join(this.dir, 'demo'));
  }

  // To its end; what it said. An error unless it ends well.
  async run(command) {
    const done = await run('bash', ['-c', command], { cwd: this.dir, env: this.env });
    if (done.exit !== 0) throw new Error(`exit ${done.exit}\n${done.err}${done.out}`);
    return done.out;
  }

  // In a terminal of its own; the line that it says when it is ready.
  async stay(command) {
    const program = await Program.start({
      name: command, command: 'bash', args: ['-c', `exec ${command}`], cwd: this.dir, env: this.env,
      log: join(this.dir, `terminal-${this.#running.length + 1}.log`), ready: 'json line',
    });
    this.#running.push(program);
    return program.output[0];
  }

  // Ctrl-C in each; an error unless each ends well.
  async interrupt() {
    for (const program of this.#running.splice(0).reverse()) {
      const how = await program.stop('SIGINT');
      if (how !== 0) throw new Error(`${program.name}: ended with ${how}\n${program.tail()}`);
    }
  }

  async stop() {
    await Promise.allSettled(this.#running.splice(0).map((program) => program.stop()));
    if (!process.env.KEEP) rmSync(this.dir, { recursive: true, force: true });
  }
}
