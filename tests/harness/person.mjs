// A made-up person who answers as people do: mostly the same way on one trait, a little up and down.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bridge.mjs';

const PACKAGE = join(ROOT, 'content/node_modules/@bigfive-org/questions');

// `leanings`: for each domain of the published items (N E O A C) how far the person agrees with it, 1 to 5;
// halves mean now this, now that. Gives the `choose` of a story.
export function person(leanings, language = 'en') {
  const published = JSON.parse(readFileSync(join(PACKAGE, 'data', language, 'questions.json'), 'utf8'));
  const places = new Map();
  const byShownId = new Map(
    published.map((question, place) => [
      createHash('sha256').update(`bigfive-120/${question.id}`).digest('hex').slice(0, 12),
      { ...question, place },
    ]),
  );
  return (item) => {
    const { domain, keyed, place } = byShownId.get(item.id);
    const nth = places.get(domain) ?? 0;
    places.set(domain, nth + 1);
    const drift = [0, 0.5, 0, -0.5, 0.5][(nth + place) % 5];
    const agrees = Math.min(5, Math.max(1, Math.round(leanings[domain] + drift)));
    return keyed === 'plus' ? agrees : 6 - agrees;
  };
}

export const ADA = { N: 2.2, E: 3.2, O: 4.1, A: 3.9, C: 4.0 };
