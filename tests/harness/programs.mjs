// Starts, watches and stops the programs of a story.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const STOP_SECONDS = 15; // The product promises 10.
const RUN_SECONDS = 300;

// A story's settings are its own: those of whoever runs the tests are not passed on.
const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BASCULE_')));

// None outlives the process that started it, however that ends.
const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

// One running program. Its standard error goes to `log`; so does its output after the first line.
export class Program {
  #process;
  #exited;

  // Starts `command`. `ready` is 'json line' (the first line of output, parsed, becomes `.ready`) or
  // an async function that returns when the program can be used.
  static async start({ name, command, args = [], env = {}, cwd, log, ready, seconds = 20 }) {
    const program = new Program();
    program.name = name;
    program.log = log;
    const errors = openSync(log, 'a');
    const child = spawn(command, args, {
      cwd,
      env: { ...inherited(), ...env },
      stdio: ['ignore', 'pipe', errors],
    });
    closeSync(errors);
    program.#process = child;
    running.add(child);
    program.#exited = new Promise((done) => {
      child.once('error', (error) => done(`could not start: ${error.message}`));
      child.once('exit', (code, signal) => {
        running.delete(child);
        done(signal ?? code);
      });
    });
    const gone = program.#exited.then((how) => {
      throw new Error(`${name} ended (${how}) before it was ready\n${program.tail()}`);
    });
    const late = new Promise((_, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`${name} was not ready in ${seconds} s\n${program.tail()}`)),
        seconds * 1000,
      );
      timer.unref();
    });
    const lines = createInterface({ input: child.stdout });
    program.output = [];
    lines.on('line', (line) => program.output.push(line));
    const firstLine = new Promise((done) => lines.once('line', done));
    const usable = ready === 'json line' ? firstLine.then((line) => JSON.parse(line)) : ready();
    try {
      program.ready = await Promise.race([usable, gone, late]);
    } catch (error) {
      await program.stop();
      throw error;
    }
    gone.catch(() => {}); // From here on, `exited` tells.
    return program;
  }

  // Settles with the exit code, or the signal's name.
  get exited() {
    return this.#exited;
  }

  get pid() {
    return this.#process.pid;
  }

  // The end of what it wrote to standard error.
  tail(lines = 15) {
    try {
      return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
    } catch {
      return '';
    }
  }

  // Asks it to stop, then insists; returns how it ended. Repeatable.
  async stop(signal = 'SIGTERM') {
    this.#process.kill(signal);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_SECONDS * 1000);
    const how = await this.#exited;
    clearTimeout(timer);
    return how;
  }
}

// Runs a command to its end: {exit, out, err}; out and err as text. An error when it does not end.
export function run(command, args, { env = {}, cwd, input = '' } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env: { ...inherited(), ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (err += part));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`${command} ${args.join(' ')} did not end in ${RUN_SECONDS} s\n${err}${out}`));
    }, RUN_SECONDS * 1000);
    child.once('error', fail);
    child.once('close', (exit) => {
      clearTimeout(timer);
      done({ exit, out, err });
    });
    child.stdin.on('error', () => {}); // It may end without reading.
    child.stdin.end(input);
  });
}
