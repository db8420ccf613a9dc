// The PostgreSQL server that scripts/with_postgres.sh started, if there is one: then every installation of a story
// has a database of its own there, and the same stories are told on it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';

const SERVER = process.env.TEST_POSTGRES ?? '';
export const ON_POSTGRES = SERVER !== '';

// Rows of one statement, each a list of texts; of all organisations, which the policies hide even from the owner.
export async function rows(url, sql) {
  const args = [url, '-XAtq', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', "SET app.org = '*'", '-c', sql];
  const done = await run('psql', args);
  if (done.exit !== 0) throw new Error(`psql: ${done.err}`);
  return done.out.split('\n').filter(Boolean).map((line) => line.split('\t'));
}

// Every row of every table as text, one file in `dir`; bytes that are letters stay letters. Its path.
export async function dumpOf(url, dir) {
  const tables = await rows(url, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
  const file = join(mkdtempSync(join(dir, 'dump-')), 'rows.txt');
  const args = [url, '-XAtq', '-c', "SET app.org = '*'", '-c', "SET bytea_output = 'escape'"];
  for (const [table] of tables) args.push('-c', `SELECT one::text FROM ${table} one`);
  const done = await run('psql', args);
  if (done.exit !== 0) throw new Error(`psql: ${done.err}`);
  writeFileSync(file, done.out);
  return file;
}

// A new, empty database: {url, drop}. Nothing on SQLite.
export async function makeDatabase() {
  if (!ON_POSTGRES) return null;
  const name = `story_${randomBytes(6).toString('hex')}`;
  await rows(SERVER, `CREATE DATABASE ${name}`);
  return {
    url: SERVER.replace('/postgres?', `/${name}?`),
    drop: () => rows(SERVER, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
