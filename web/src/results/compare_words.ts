// People side by side on one scale, in words. Pure. Never an order among them.
import type { ComparedScale, Comparison, Dimension } from '../api/types';

export const PEOPLE_MAX = 8;

// "?results=res_a,res_b" of the address: each once, at most so many.
export function chosenIn(text: string | null): string[] {
  const all = (text ?? '').split(',').filter((id) => /^res_[A-Za-z0-9_-]{1,64}$/.test(id));
  return [...new Set(all)].slice(0, PEOPLE_MAX);
}

type Scale = Pick<ComparedScale, 'differences' | 'values'>;
type People = Comparison['people'];

// One sentence for each pair that differs by more than its errors explain.
export function clearWords({ differences }: Scale, people: People): string[] {
  return differences
    .filter((pair) => pair.is_clear)
    .map(({ one, other, by, needed }) => {
      const [higher, lower] = by > 0 ? [one, other] : [other, one];
      const name = (place: number): string => people[place]?.name ?? '';
      return `${name(higher)} and ${name(lower)}: higher for ${name(higher)}, by ${shown(by)}; more than ${shown(needed)} is needed`;
    });
}

const shown = (points: number): string => Math.abs(points).toFixed(1);

export function scaleWords(scale: Scale): string {
  const pairs = scale.differences.length;
  const clear = scale.differences.filter((pair) => pair.is_clear).length;
  if (pairs === 0) return 'Nobody can be compared on this scale.';
  if (clear === 0) {
    return 'No difference here is larger than measurement error: on this scale the test cannot tell them apart.';
  }
  const rest = pairs - clear;
  return `Larger than measurement error ${clear === 1 ? 'is 1 difference' : `are ${clear} differences`}${
    rest === 0 ? '' : `; the other ${rest === 1 ? 'pair' : `${rest} pairs`} the test cannot tell apart`
  }.`;
}

// Whether somebody's score has an error that is not its own, so that no pair with it is judged.
export function isPartial({ differences, values }: Scale): boolean {
  const scored = values.filter((value) => value !== null).length;
  return differences.length < (scored * (scored - 1)) / 2;
}

// As the chart of a result takes them: a row for each person instead of each scale.
export function rowsOf({ metric, values }: ComparedScale, people: People): Dimension[] {
  return values.flatMap((value, place) =>
    value === null
      ? []
      : [
          {
            id: people[place]?.result_id ?? String(place),
            name: people[place]?.name ?? '',
            parent: null,
            shown_as: 'score' as const,
            metric,
            se: 0,
            score: value.score,
            ci90: value.ci90,
            items_answered: value.items_answered,
            flags: value.flags,
            ...(value.band === null ? {} : { band: value.band }),
            ...(value.percentile === null ? {} : { percentile: value.percentile }),
          },
        ],
  );
}
