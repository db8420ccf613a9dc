import { expect, test } from 'vitest';
import type { Rule } from '../api/types';
import { onlyWords, whenWords } from './rule_words';

const rule: Rule = {
  id: 'rul_1', connection_id: 'con_1', name: null, state: 'on', trigger: 'stage', allow_leads: false,
  stages: [{ id: 's1', text: 'Phone interview' }, { id: 's2', text: 'Assessment' }], postings: [],
  tags: [], assessments: ['bigfive-120'], due_days: 7, created_at: '2026-11-01T09:00:00Z',
};

test('a rule reads as a sentence', () => {
  expect(whenWords(rule)).toBe('Whoever enters “Phone interview” or “Assessment”');
  expect(onlyWords(rule)).toBe('');
});

test('what narrows a rule down is said, and what widens it', () => {
  const narrow: Rule = {
    ...rule, trigger: 'application-created', stages: [], postings: [{ id: 'p1', text: 'Welder' }],
    tags: ['graduate'], allow_leads: true,
  };
  expect(whenWords(narrow)).toBe('Whoever applies');
  expect(onlyWords(narrow)).toBe('for “Welder”; with the tags graduate; also who has not applied');
});
