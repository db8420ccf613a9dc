// A rule while somebody writes it. Pure.
import type { Choices, NamedId, Rule, RuleAsks, RuleWish } from '../api/types';

export interface Draft {
  readonly name: string;
  readonly trigger: Rule['trigger'];
  readonly stages: readonly string[];
  readonly postings: readonly string[];
  readonly tags: string; // With commas between them.
  readonly assessments: readonly string[];
  readonly days: number | string; // As the field has it: text while it is no number.
  readonly allowsLeads: boolean;
}

export const EMPTY: Draft = {
  name: '', trigger: 'stage', stages: [], postings: [], tags: '', assessments: [], days: 7,
  allowsLeads: false,
};

export const FIELDS = ['/stages', '/postings', '/tags', '/assessments', '/due_days', '/name'];

const ids = (things: readonly NamedId[]): string[] => things.map(({ id }) => id);

export const draftOf = (rule: RuleAsks): Draft => ({
  name: rule.name ?? '', trigger: rule.trigger, stages: ids(rule.stages),
  postings: ids(rule.postings), tags: rule.tags.join(', '), assessments: rule.assessments,
  days: rule.due_days, allowsLeads: rule.allow_leads,
});

export const wishOf = (draft: Draft): RuleWish => ({
  name: draft.name.trim(), trigger: draft.trigger, stages: [...draft.stages],
  postings: [...draft.postings],
  tags: draft.tags.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''),
  assessments: [...draft.assessments], due_days: Number(draft.days), allow_leads: draft.allowsLeads,
});

// What Lever has, and what the rule names that Lever has no more: it can be seen and taken out.
export function choicesFor(choices: Choices, rule: RuleAsks): Choices {
  const withGone = (there: readonly NamedId[], named: readonly NamedId[]): NamedId[] => [
    ...there,
    ...named
      .filter(({ id }) => !there.some((one) => one.id === id))
      .map(({ id, text }) => ({ id, text: `${text} (not in Lever any more)` })),
  ];
  return {
    stages: withGone(choices.stages, rule.stages),
    postings: withGone(choices.postings, rule.postings),
  };
}
