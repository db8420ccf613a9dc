// What a result means and what it does not, in the words of a language. Pure.
import type { Dimension, Envelope } from '../api/types';
import { NOTICES, POPULATIONS, SCALES } from './words/stored_fr';
import type { ResultWords } from './words/words';

type Evidence = Envelope['evidence'];

export function evidenceWords({ level, norm }: Evidence, words: ResultWords): string {
  switch (level) {
    case 'L3':
      return norm?.population
        ? words('evidenceL3Norm', { norm: populationWords(norm, words) })
        : words('evidenceL3');
    case 'L2':
      return words('evidenceL2');
    case 'L1':
      return words('evidenceL1');
    case 'LS':
      return words('evidenceLS');
  }
}

export function populationWords(norm: NonNullable<Evidence['norm']>, words: ResultWords): string {
  return (words.tag === 'fr' ? POPULATIONS[norm.id] : undefined) ?? norm.population ?? norm.id;
}

// A notice and the language that it is in: English where nobody has put it into another.
export function noticeWords(notice: string, words: ResultWords): { readonly text: string; readonly tag: string } {
  const own = words.tag === 'fr' ? NOTICES[notice] : notice;
  return own === undefined ? { text: notice, tag: 'en' } : { text: own, tag: words.tag };
}

const isBigFive = (test: string): boolean => test.startsWith('bigfive-');

export function scaleName(test: string, { id, name }: Pick<Dimension, 'id' | 'name'>, words: ResultWords): string {
  return (words.tag === 'fr' && isBigFive(test) ? SCALES[id] : undefined) ?? name;
}

const FLAGS = {
  prorated: ['prorated', 'proratedText'],
  approximate_norm: ['approximate', 'approximateText'],
  long_string: ['longString', 'longStringText'],
  irv: ['irv', 'irvText'],
  even_odd: ['evenOdd', 'evenOddText'],
  rte: ['rte', 'rteText'],
} as const;

const isFlag = (flag: string): flag is keyof typeof FLAGS => Object.hasOwn(FLAGS, flag);

export function flagWords(flag: string, words: ResultWords): { readonly title: string; readonly text: string } {
  if (!isFlag(flag)) return { title: flag.replaceAll('_', ' '), text: words('otherFlagText') };
  const [title, text] = FLAGS[flag];
  return { title: words(title), text: words(text) };
}

export function unscoredWords(reason: string, words: ResultWords): string {
  if (reason === 'too_few_answers') return words('tooFewAnswers');
  if (reason === 'no_norm_group') return words('noNormGroup');
  return words('unscoredOther', { reason: reason.replaceAll('_', ' ') });
}

const ENDS = {
  ES: ['lowES', 'highES'],
  E: ['lowE', 'highE'],
  O: ['lowO', 'highO'],
  A: ['lowA', 'highA'],
  C: ['lowC', 'highC'],
} as const;

const isDomain = (id: string): id is keyof typeof ENDS => Object.hasOwn(ENDS, id);

export function endsOf(test: string, id: string, words: ResultWords): readonly [low: string, high: string] | null {
  if (!isBigFive(test) || !isDomain(id)) return null;
  const [low, high] = ENDS[id];
  return [words(low), words(high)];
}

const INDICES = {
  long_string: 'indexLongString',
  irv: 'indexIrv',
  even_odd: 'indexEvenOdd',
  rte: 'indexRte',
} as const;

const isIndex = (name: string): name is keyof typeof INDICES => Object.hasOwn(INDICES, name);

export const indexWords = (name: string, words: ResultWords): string =>
  isIndex(name) ? words(INDICES[name]) : name;
