// What a result means and what it does not, in words. Pure.
import type { Envelope } from '../api/types';

type Evidence = Envelope['evidence'];

export function evidenceWords({ level, norm }: Evidence): string {
  switch (level) {
    case 'L3':
      return `Published instrument, published norms${norm?.population ? `: ${norm.population}` : ''}.`;
    case 'L2':
      return 'Published instrument, no norms yet.';
    case 'L1':
      return 'Research preview: no norms yet.';
    case 'LS':
      return 'Sample of the work itself.';
  }
}

// Why there is no percentile, where there is none.
export const noNormWords =
  'These scores run from 0 to 100 over the possible range. There are no norms for this language or form yet, so nobody can say whether a score is high or low among people, and no percentile is shown.';

const FLAGS: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  prorated: {
    title: 'A few answers are missing',
    text: 'The person’s own mean on that scale stands in for them.',
  },
  approximate_norm: {
    title: 'Approximate norm',
    text: 'This scale is shorter than the published one, so its spread in the norm group is estimated. Read it with more caution.',
  },
  long_string: {
    title: 'The same answer many times in a row',
    text: 'Ten or more statements in a row have the same answer. They may have been skimmed; it does not prove that, and no score was changed.',
  },
  irv: {
    title: 'Very even answers',
    text: 'The answers differ very little from each other. That can be haste, or a person who sees few extremes; it proves neither.',
  },
  even_odd: {
    title: 'Answers that disagree with each other',
    text: 'Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them.',
  },
  rte: {
    title: 'Very quick answers',
    text: 'More than a tenth of the answers came in under two seconds. Quick readers do that too; it does not prove carelessness.',
  },
};

export const flagWords = (flag: string): { readonly title: string; readonly text: string } =>
  FLAGS[flag] ?? {
    title: flag.replaceAll('_', ' '),
    text: 'A hint for a person to look at. It proves nothing by itself.',
  };

export const noFlagsWords = 'Nothing unusual in the way the items were answered.';

const UNSCORED: Readonly<Record<string, string>> = {
  too_few_answers: 'no score: too few of its items were answered',
  no_norm_group: 'not shown: so few items say too little without norms',
};

export const unscoredWords = (reason: string): string =>
  UNSCORED[reason] ?? `no score (${reason.replaceAll('_', ' ')})`;

// Both ends in neutral words: neither is the better one.
const ENDS: Readonly<Record<string, readonly [low: string, high: string]>> = {
  ES: ['feels strain sooner and more strongly', 'stays even under strain'],
  E: ['prefers few people, quiet, a measured pace', 'seeks company, speaks up, likes pace'],
  O: ['prefers the proven and the concrete', 'drawn to ideas, art and what is new'],
  A: ['sceptical, competitive, at ease with dissent', 'trusting, obliging, seeks accord'],
  C: ['spontaneous, flexible, relaxed about rules', 'plans, keeps order, finishes what was begun'],
};

export const endsOf = (test: string, id: string): readonly [string, string] | null =>
  test.startsWith('bigfive-') ? (ENDS[id] ?? null) : null;

export const INDEX_WORDS: Readonly<Record<string, string>> = {
  long_string: 'Longest run of equal answers',
  irv: 'Spread of all answers (SD)',
  even_odd: 'Consistency of half scales',
  rte: 'Share of answers given in 2 s or more',
};
