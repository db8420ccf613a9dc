// How it goes on with inviting, in words. Pure.
import type { LettersNow, Pace } from '../api/types';

const some = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

// "about 4 min", "about 2 h 5 min"
export function leftWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min`;
  const rest = minutes % 60;
  return `about ${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

// "about 210 a minute, done in about 4 min"; empty while it cannot be told.
export function paceWords({ waiting, per_minute, seconds_left }: Pace): string {
  if (waiting === 0 || per_minute === null) return '';
  const speed = `about ${Math.round(per_minute).toLocaleString('en')} a minute`;
  return seconds_left === null ? speed : `${speed}, done in ${leftWords(seconds_left)}`;
}

// One line for each kind of waiting, and none when nothing waits.
export function waitingLines({ events, letters, held }: LettersNow): readonly string[] {
  const lines: string[] = [];
  const add = (words: string, pace: Pace): void => {
    const speed = paceWords(pace);
    if (pace.waiting > 0) lines.push(speed === '' ? `${words}.` : `${words}: ${speed}.`);
  };
  const looked = some(events.waiting, 'event is', 'events are');
  add(`${looked} still to be decided on`, events);
  const left = some(letters.waiting, 'letter waits', 'letters wait');
  add(left, held === null ? letters : { ...letters, per_minute: null });
  return lines;
}

export const lettersWords = (count: number): string => some(count, 'letter', 'letters');

export const isByLimit = ({ held }: LettersNow): boolean => held?.by === 'limit';
