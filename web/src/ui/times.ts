// Times in words. Pure: now, language and zone are arguments; the defaults are the reader's own.

const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

// "Berlin time" from "Europe/Berlin": people know their city better than "CET".
export function zoneInWords(zone: string): string {
  if (zone === 'UTC' || zone.startsWith('Etc/')) return 'UTC';
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${city} time`;
}

// "heure d’Europe centrale": a zone as a language calls it whose names of cities we do not have.
function zoneIn(language: string, zone: string, date: Date): string {
  if (zoneInWords(zone) === 'UTC') return 'UTC';
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

// "Fri, 4 Dec, 18:00 (Berlin time)", "vendredi 4 décembre à 18:00 (heure d’Europe centrale)"; with the year unless it is
// the present one.
export function dueInWords(at: string, language: string, now: Date, zone = readersZone()): string {
  const date = new Date(at);
  const year = (of: Date): string =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(of);
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: language === 'fr' ? 'long' : 'short',
    day: 'numeric',
    month: language === 'fr' ? 'long' : 'short',
    ...(year(date) === year(now) ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(date);
  // The first of a month is the only one that French counts: "le 1er mai".
  const isFirst = (type: string, value: string): boolean => language === 'fr' && type === 'day' && value === '1';
  const text = parts.map(({ type, value }) => (isFirst(type, value) ? '1er' : value)).join('');
  return `${text} (${language === 'en' ? zoneInWords(zone) : zoneIn(language, zone, date)})`;
}

// "Mon, 2 Mar 2026, 15:05:06 CET"
export function absolute(at: string, zone = readersZone(), language = 'en-GB'): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(new Date(at));
}

const MINUTE = 60_000;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

// "4 min ago", "in 3 days"; "now" within a minute; the date beyond 30 days.
export function relative(at: string, now: Date, zone = readersZone()): string {
  const ms = new Date(at).getTime() - now.getTime();
  if (Math.abs(ms) >= 30 * 24 * 60 * MINUTE) {
    return new Intl.DateTimeFormat('en-GB', {
      day: 'numeric', month: 'short', year: 'numeric', timeZone: zone,
    }).format(new Date(at));
  }
  for (const [unit, length] of STEPS) {
    if (Math.abs(ms) < length) continue;
    return new Intl.RelativeTimeFormat('en', { style: 'short' })
      .format(Math.trunc(ms / length), unit)
      .replace('.', '');
  }
  return 'now';
}
