// Turns a questionnaire of content/ and the npm package that holds its texts into one C++ file.
//   node scripts/import_bigfive.mjs content/bigfive-120.json OUT.cpp
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readItems } from '../content/read_items.mjs';
import { writeCpp } from '../content/write_cpp.mjs';

const [configFile, outFile] = process.argv.slice(2);
if (!outFile) stop('usage: import_bigfive.mjs CONFIG.json OUT.cpp', 2);

function stop(why, code = 1) {
  process.stderr.write(`import: ${why}\n`);
  process.exit(code);
}

try {
  const config = JSON.parse(readFileSync(configFile, 'utf8'));
  const folder = dirname(resolve(configFile));
  const home = join(folder, 'node_modules', config.package.name);
  if (!existsSync(join(home, 'package.json')))
    stop(`${config.package.name} is not installed: run "make setup" (or "npm ci" in ${folder})`);
  const require = createRequire(join(folder, 'package.json'));
  const { version } = require(join(home, 'package.json'));
  if (version !== config.package.version)
    stop(`${config.package.name} is ${version}, ${config.package.version} is wanted: run "make setup"`);

  const published = require(config.package.name);
  const languages = published.getInfo().languages.map(({ id, text }) => ({
    tag: id, name: text === 'Deutsch' ? 'German' : text,
    questions: published.getQuestions(id), choices: published.getChoices(id),
  }));
  const content = readItems(config, languages);
  mkdirSync(dirname(resolve(outFile)), { recursive: true });
  writeFileSync(outFile, writeCpp(config, content));
  process.stdout.write(
    `${config.id}: ${content.items.length} of ${config.package.items} items, ` +
      `${content.languages.length} of ${languages.length} languages; refused:\n`);
  for (const { tag, name, why } of content.refused)
    process.stdout.write(`  ${tag.padEnd(6)}${name}: ${why.join('; ')}\n`);
} catch (error) {
  stop(error.message);
}
