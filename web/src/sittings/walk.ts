// Where in the items somebody is, and where Next and Back lead. Pure.

export interface Walk {
  readonly at: number | 'review';
  // `all`: through everything. `open`: only what has no answer yet.
  readonly pass: 'all' | 'open';
}

type IsAnswered = (index: number) => boolean;

export function openIndexes(count: number, isAnswered: IsAnswered): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => !isAnswered(index));
}

// Right after the last answered item, so that what was skipped on purpose is not asked first.
export function resume(count: number, isAnswered: IsAnswered): Walk {
  let last = -1;
  for (let index = 0; index < count; ++index) if (isAnswered(index)) last = index;
  return { at: last + 1 < count ? last + 1 : 'review', pass: 'all' };
}

export function onlyOpen(count: number, isAnswered: IsAnswered): Walk {
  return { at: openIndexes(count, isAnswered)[0] ?? 'review', pass: 'open' };
}

export function next(walk: Walk, count: number, isAnswered: IsAnswered): Walk {
  const { at } = walk;
  if (at === 'review') return walk;
  const after =
    walk.pass === 'all'
      ? at + 1
      : (openIndexes(count, isAnswered).find((index) => index > at) ?? count);
  return { ...walk, at: after < count ? after : 'review' };
}

// Always the item before, answered or not: somebody who goes back wants to see it.
export function back(walk: Walk, count: number): Walk {
  if (walk.at === 'review') return { at: Math.max(count - 1, 0), pass: 'all' };
  return { ...walk, at: Math.max(walk.at - 1, 0) };
}
