// When candidates can be reminded. Pure.
import type { NamedId } from '../api/types';

const USUAL = [14, 7, 5, 3, 2, 1];

// Those that there is room for before it is due, and those that are chosen already.
export function reminderChoices(dueDays: number, chosen: readonly number[]): NamedId[] {
  return [...new Set([...USUAL, ...chosen])]
    .filter((days) => days < dueDays)
    .sort((a, b) => b - a)
    .map((days) => ({
      id: String(days),
      text: days === 1 ? '1 day before it is due' : `${days} days before it is due`,
    }));
}
