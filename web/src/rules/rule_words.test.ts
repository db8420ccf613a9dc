import { expect, test } from 'vitest';
import type { Backtest, Rule } from '../api/types';
import { backtestWords, onlyWords, whenWords } from './rule_words';

const rule: Rule = {
  id: 'rul_1', connection_id: 'con_1', name: null, version: 1, state: 'on', trigger: 'stage', allow_leads: false,
  stages: [{ id: 's1', text: 'Phone interview' }, { id: 's2', text: 'Assessment' }], postings: [],
  tags: [], assessments: ['bigfive-120'], due_days: 7, created_at: '2026-11-01T09:00:00Z',
  since: '2026-11-01T09:00:00Z',
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

test('a look back says how many people, and who would have had it twice', () => {
  const run = { people: 37, people_twice: 4 } as Backtest;
  expect(backtestWords(run)).toBe('It would have invited 37 people, 4 of them more than once.');
  expect(backtestWords({ ...run, people: 1, people_twice: 0 })).toBe('It would have invited 1 person.');
  expect(backtestWords({ ...run, people: 0, people_twice: 0 })).toBe('It would have invited nobody.');
});
