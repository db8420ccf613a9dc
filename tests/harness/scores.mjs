// Holds what Bascule says about a person against tests/scores/independent.py, which shares no code with it:
// first the stored result, number by number, then the words of the form in Lever.
import { join } from 'node:path';
import { ROOT } from './bridge.mjs';
import { run } from './programs.mjs';

const TOLERANCE = 1e-6;
const ITEMS = 'content/node_modules/@bigfive-org/questions';

// The scores of `answers` (item id as the candidate's page has it → 1 to 5).
export async function independentScores(answers, language) {
  const program = join(ROOT, 'tests/scores/independent.py');
  const done = await run('/usr/bin/python3', ['-B', program, join(ROOT, ITEMS), language], {
    input: JSON.stringify(answers),
  });
  if (done.exit !== 0) throw new Error(`independent.py: exit ${done.exit}\n${done.err}`);
  return JSON.parse(done.out);
}

const near = (a, b) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= TOLERANCE : (a ?? null) === (b ?? null);

// What differs between the stored result and the independent scores, one sentence each.
export function resultDifferences(expected, envelope) {
  const found = [];
  const same = (what, a, b) => near(a, b) || found.push(`${what}: independent ${a}, stored ${b}`);
  same('evidence level', expected.level, envelope.evidence.level);
  const stored = new Map(envelope.dimensions.map((dimension) => [dimension.id, dimension]));
  same('number of dimensions', Object.keys(expected.dimensions).length, stored.size);
  for (const [id, want] of Object.entries(expected.dimensions)) {
    const got = stored.get(id) ?? {};
    for (const field of [
      'raw',
      'score',
      'se',
      'percentile',
      'band',
      'reliability',
      'items_answered',
      'parent',
    ])
      same(`${id} ${field}`, want[field], got[field]);
    for (const end of [0, 1]) same(`${id} ci90[${end}]`, want.ci90[end], got.ci90?.[end]);
  }
  return found;
}

// As the form writes a T score: whole numbers from 20 to 80.
const shown = (t) => Math.min(80, Math.max(20, Math.floor(t + 0.5)));

// What is missing on the form in Lever, given the independent scores of the same answers.
export function formDifferences(expected, envelope, form, marker) {
  const found = [];
  const names = new Map(envelope.dimensions.map((dimension) => [dimension.id, dimension.name]));
  const values = new Map(form.fields.map((field) => [field.text, field.value]));
  const facets = form.fields.find((field) => field.text?.startsWith('Facets'))?.value ?? '';
  for (const [id, want] of Object.entries(expected.dimensions)) {
    const name = names.get(id);
    if (want.parent) {
      if (!facets.includes(`${name} ${want.band}`))
        found.push(`the form does not say “${name} ${want.band}”`);
      continue;
    }
    const range = `T ${shown(want.score)} (90 % range ${want.ci90.map(shown).join('–')})`;
    if (!String(values.get(name)).startsWith(range))
      found.push(`${name}: expected “${range}”, the form says “${values.get(name)}”`);
  }
  const rating = form.fields.find((field) => field.type === 'score-system');
  if (rating?.value) found.push(`the form rates the person: “${rating.value}”`);
  if (!form.fields.some((field) => String(field.value).includes(marker)))
    found.push(`the form carries no reference to ${marker}`);
  return found;
}

// Everything that does not hold after the main story (`playMainStory`).
export async function storyDifferences({ answers, order, result, forms }) {
  const { envelope } = result;
  const expected = await independentScores(answers, envelope.language);
  const found = resultDifferences(expected, envelope);
  if (forms.length !== 1) return [...found, `${forms.length} forms on the profile, expected one`];
  return [...found, ...formDifferences(expected, envelope, forms[0], order.id)];
}
