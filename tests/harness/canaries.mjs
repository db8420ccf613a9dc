// Looks for planted words in every byte that an installation keeps.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// The ways in which a word may stand in a file: as it is, as UTF-16, and as base64 at each of its three places
// within the letters that three bytes become.
export function formsOf(word) {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.from('\0'.repeat(before) + word).toString('base64').replace(/=+$/, '');
    const first = before === 0 ? 0 : before + 1; // The letters that the bytes before it have a part in,
    const part = (before + Buffer.byteLength(word)) % 3; // and the one that the bytes after it have.
    return text.slice(first, part === 0 ? undefined : -1);
  });
  const utf16 = Buffer.from(word, 'utf16le');
  return [
    Buffer.from(word),
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64.map((text) => Buffer.from(text)),
    ...base64.map((text) => Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))),
  ];
}

export function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory()) // A socket holds no bytes.
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}

// Where each word stands, in whatever form: ["word in file", …]. `paths` are files and directories.
export function findCanaries(words, paths) {
  const found = [];
  for (const file of paths.flatMap(filesUnder)) {
    const bytes = readFileSync(file);
    for (const word of words)
      if (formsOf(word).some((form) => bytes.includes(form))) found.push(`${word} in ${file}`);
  }
  return found;
}
