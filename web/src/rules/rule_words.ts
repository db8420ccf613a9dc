// Rules in words. Pure.
import type { AssessmentList, Backtest, Rule, RuleAsks } from '../api/types';

const named = (things: RuleAsks['stages']): string =>
  things.map(({ text }) => `“${text}”`).join(' or ');

// "Whoever enters “Phone interview”"
export function whenWords(rule: RuleAsks): string {
  if (rule.trigger === 'stage') return `Whoever enters ${named(rule.stages)}`;
  return rule.stages.length === 0
    ? 'Whoever applies'
    : `Whoever applies and is in ${named(rule.stages)}`;
}

export const titleOf = (rule: RuleAsks): string => rule.name ?? whenWords(rule);

// What narrows it down; empty when nothing does.
export function onlyWords(rule: RuleAsks): string {
  const parts: string[] = [];
  if (rule.postings.length > 0) parts.push(`for ${named(rule.postings)}`);
  for (const [one, words] of [['team', rule.teams], ['location', rule.locations], ['origin', rule.origins]] as const)
    if (words.length > 0) parts.push(`with the ${one} ${words.map((word) => `“${word}”`).join(' or ')}`);
  if (rule.owners.length > 0) parts.push(`owned by ${named(rule.owners)}`);
  if (rule.tags.length > 0) parts.push(`with the tags ${rule.tags.join(', ')}`);
  if (rule.allow_leads) parts.push('also who has not applied');
  return parts.join('; ');
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

// "Reminded 3 and 1 days before. Asked again after 180 days."
export function laterWords(rule: RuleAsks): string {
  const parts: string[] = [];
  const [last, ...before] = [...rule.reminder_days].reverse();
  if (last !== undefined)
    parts.push(
      before.length === 0
        ? `Who has not finished is reminded ${days(last)} before.`
        : `Who has not finished is reminded ${before.reverse().join(', ')} and ${days(last)} before.`,
    );
  if (rule.ask_again_days !== null)
    parts.push(
      rule.ask_again_days === 0
        ? 'It is asked again at each entry, unless it is still open.'
        : `It is asked again at another entry after ${days(rule.ask_again_days)}.`,
    );
  return parts.join(' ');
}

// "French", in the console's own language.
export const languageWords = (tag: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;

// In which all of these can be asked for, out of those that letters are written in.
export const languagesFor = (
  chosen: readonly string[],
  assessments: AssessmentList['data'],
  letters: readonly string[],
): string[] =>
  letters.filter((tag) =>
    assessments
      .filter(({ id }) => chosen.includes(id))
      .every(({ languages }) => languages.some((one) => one.tag === tag)),
  );

export const dueWords = (days: number): string => `due in ${days} ${days === 1 ? 'day' : 'days'}`;

export const STATES = ['on', 'shadow', 'off'] as const satisfies readonly Rule['state'][];

export const STATE_WORDS: Readonly<Record<Rule['state'], string>> = {
  on: 'On', shadow: 'Only watching', off: 'Off',
};

export const STATE_HINTS: Readonly<Record<Rule['state'], string>> = {
  on: 'Who enters from now on is invited.',
  shadow: 'It decides and shows what it would do. Nothing is sent.',
  off: 'It does nothing.',
};

// What turning a rule into this state is called.
export const TURN_WORDS: Readonly<Record<Rule['state'], string>> = {
  on: 'Switch on', shadow: 'Only watch', off: 'Switch off',
};

// What it does, with its number.
export const TURN_DOES: Readonly<Record<Rule['state'], string>> = {
  on: 'Switch 1 rule on', shadow: 'Let 1 rule only watch', off: 'Switch 1 rule off',
};

// What it means for those who are there and for those who come.
export function turnMeans(from: Rule['state'], to: Rule['state']): string {
  if (to === 'on')
    return from === 'shadow'
      ? 'Who enters from now on is invited. Whom it only watched until now is not.'
      : 'Who enters from now on is invited. Who entered before is not.';
  if (to === 'shadow')
    return 'From now on it decides and shows what it would do. Nothing is sent. Invitations that are out stay valid.';
  return 'Nobody is invited by this rule any more. Invitations that are out stay valid.';
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

// "It would have invited 37 people, 4 of them more than once."
export function backtestWords(run: Backtest): string {
  if (run.people === 0) return 'It would have invited nobody.';
  const twice = run.people_twice > 0 ? `, ${run.people_twice} of them more than once` : '';
  return `It would have invited ${people(run.people)}${twice}.`;
}
