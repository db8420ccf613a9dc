// A rule while somebody writes it. Pure.
import type { Choices, NamedId, Rule, RuleAsks, RuleWish } from '../api/types';

// The lists that narrow a rule: each empty one means any.
export interface Narrowed {
  readonly postings: readonly string[];
  readonly teams: readonly string[];
  readonly locations: readonly string[];
  readonly origins: readonly string[];
  readonly owners: readonly string[];
  readonly tags: readonly string[];
}

export interface Draft extends Narrowed {
  readonly name: string;
  readonly trigger: Rule['trigger'];
  readonly stages: readonly string[];
  readonly assessments: readonly string[];
  readonly optional: readonly string[];
  readonly language: string;
  readonly days: number | string; // As the field has it: text while it is no number.
  readonly reminders: readonly number[];
  readonly asksAgain: boolean;
  readonly againDays: number | string;
  readonly allowsLeads: boolean;
}

export const ANY: Narrowed = {
  postings: [], teams: [], locations: [], origins: [], owners: [], tags: [],
};

export const EMPTY: Draft = {
  ...ANY, name: '', trigger: 'stage', stages: [], assessments: [], optional: [],
  language: 'en', days: 7, reminders: [2],
  asksAgain: false, againDays: 180, allowsLeads: false,
};

export const FIELDS = [
  '/stages', '/assessments', '/optional_assessments', '/language', '/due_days', '/reminder_days', '/ask_again_days', '/name',
  ...Object.keys(ANY).map((list) => `/${list}`),
];

const ids = (things: readonly NamedId[]): string[] => things.map(({ id }) => id);

export const draftOf = (rule: RuleAsks): Draft => ({
  name: rule.name ?? '', trigger: rule.trigger, stages: ids(rule.stages),
  postings: ids(rule.postings), teams: rule.teams, locations: rule.locations,
  origins: rule.origins, owners: ids(rule.owners), tags: rule.tags,
  assessments: rule.assessments, optional: rule.optional_assessments, language: rule.language, days: rule.due_days, reminders: rule.reminder_days,
  asksAgain: rule.ask_again_days !== null, againDays: rule.ask_again_days ?? EMPTY.againDays,
  allowsLeads: rule.allow_leads,
});

// A reminder that the due date has no room for is left out: it can be seen no more.
export const wishOf = (draft: Draft): RuleWish => ({
  name: draft.name.trim(), trigger: draft.trigger, stages: [...draft.stages],
  postings: [...draft.postings], teams: [...draft.teams], locations: [...draft.locations],
  origins: [...draft.origins], owners: [...draft.owners], tags: [...draft.tags],
  assessments: [...draft.assessments], optional_assessments: [...draft.optional],
  language: draft.language, due_days: Number(draft.days),
  reminder_days: draft.reminders.filter((days) => days < Number(draft.days)),
  ask_again_days: draft.asksAgain ? Number(draft.againDays) : null,
  allow_leads: draft.allowsLeads,
});

export const isNarrowed = (draft: Draft): boolean =>
  draft.allowsLeads ||
  (Object.keys(ANY) as (keyof Narrowed)[]).some((list) => draft[list].length > 0);

const GONE = '(not in Lever any more)';

// What Lever has, and what the rule names that Lever has no more: it can be seen and taken out.
export function choicesFor(choices: Choices, rule: RuleAsks): Choices {
  const things = (there: readonly NamedId[], named: readonly NamedId[]): NamedId[] => [
    ...there,
    ...named
      .filter(({ id }) => !there.some((one) => one.id === id))
      .map(({ id, text }) => ({ id, text: `${text} ${GONE}` })),
  ];
  const words = (there: readonly string[], named: readonly string[]): string[] => [
    ...there, ...named.filter((word) => !there.includes(word)),
  ];
  return {
    stages: things(choices.stages, rule.stages),
    postings: things(choices.postings, rule.postings),
    owners: things(choices.owners, rule.owners),
    teams: words(choices.teams, rule.teams),
    locations: words(choices.locations, rule.locations),
    origins: words(choices.origins, rule.origins),
    tags: words(choices.tags, rule.tags),
    languages: choices.languages,
  };
}
