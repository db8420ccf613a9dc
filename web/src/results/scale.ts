// Numbers of a result on the page: which axis, where on it, and how they are said. Pure.
// Reports round half up and show T from 20 to 80; stored numbers are not touched.
import type { Dimension } from '../api/types';
import type { PageLanguage } from '../ui/languages';
import type { ResultWords } from './words/words';

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly middle: readonly [number, number] | null; // The middle half of the norm group.
}

// Half of a normal distribution lies within 0.6745 standard deviations; T has mean 50, SD 10.
const T_AXIS: Axis = {
  min: 20, max: 80, ticks: [20, 30, 40, 50, 60, 70, 80], middle: [50 - 6.745, 50 + 6.745],
};
const PERCENT_AXIS: Axis = { min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100], middle: null };

export const axisOf = (metric: string): Axis => (metric === 'T' ? T_AXIS : PERCENT_AXIS);

// 0 at the start of the axis, 100 at its end, as a CSS or SVG percentage.
export function along(axis: Axis, value: number): string {
  const share = (Math.min(Math.max(value, axis.min), axis.max) - axis.min) / (axis.max - axis.min);
  return `${Math.round(share * 10_000) / 100}%`;
}

export function shown(axis: Axis, value: number): number {
  return Math.min(Math.max(Math.floor(value + 0.5), axis.min), axis.max);
}

export interface ShownScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

export function shownScore({ metric, score, ci90 }: Dimension): ShownScore {
  const axis = axisOf(metric);
  return {
    score: shown(axis, score),
    low: shown(axis, ci90[0] ?? score),
    high: shown(axis, ci90[1] ?? score),
  };
}

// "T 56 (50–63)"
export function scoreWords(dimension: Dimension): string {
  const { score, low, high } = shownScore(dimension);
  return `${dimension.metric === 'T' ? 'T ' : ''}${score} (${low}–${high})`;
}

const ENDINGS: Readonly<Record<PageLanguage, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>> = {
  en: { one: 'st', two: 'nd', few: 'rd', other: 'th' },
  fr: { one: 'er', other: 'e' },
};

// "73rd", "73e"
export function ordinal(n: number, language: PageLanguage): string {
  const form = new Intl.PluralRules(language, { type: 'ordinal' }).select(n);
  return `${n}${ENDINGS[language][form] ?? ENDINGS[language].other}`;
}

// Never the 0th or the 100th.
export const shownPercentile = (percentile: number): number =>
  Math.min(Math.max(Math.floor(percentile + 0.5), 1), 99);

// "above most adults (73rd percentile)"; null where the evidence gives no norm.
export function positionWords({ band, percentile }: Dimension, words: ResultWords): string | null {
  if (band === undefined || percentile === undefined) return null;
  const where = { low: 'positionLow', middle: 'positionMiddle', high: 'positionHigh' } as const;
  return words(where[band], { nth: ordinal(shownPercentile(percentile), words.tag) });
}
