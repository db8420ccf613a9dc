import { expect, test } from 'vitest';
import type { AssessmentList, Backtest, Rule } from '../api/types';
import { backtestWords, languagesFor, languageWords, laterWords, onlyWords, whenWords } from './rule_words';

const rule: Rule = {
  id: 'rul_1', connection_id: 'con_1', name: null, version: 1, state: 'on', trigger: 'stage', allow_leads: false,
  stages: [{ id: 's1', text: 'Phone interview' }, { id: 's2', text: 'Assessment' }], postings: [],
  teams: [], locations: [], origins: [], owners: [], reminder_days: [], ask_again_days: null,
  tags: [], assessments: ['bigfive-120'], optional_assessments: [], language: 'en', due_days: 7, created_at: '2026-11-01T09:00:00Z',
  since: '2026-11-01T09:00:00Z',
};

test('a rule reads as a sentence', () => {
  expect(whenWords(rule)).toBe('Whoever enters “Phone interview” or “Assessment”');
  expect(onlyWords(rule)).toBe('');
});

test('what narrows a rule down is said, and what widens it', () => {
  const narrow: Rule = {
    ...rule, trigger: 'application-created', stages: [], postings: [{ id: 'p1', text: 'Welder' }],
    tags: ['graduate'], allow_leads: true, locations: ['Berlin', 'Zurich'],
    owners: [{ id: 'u1', text: 'Ada Example' }],
  };
  expect(whenWords(narrow)).toBe('Whoever applies');
  expect(onlyWords(narrow)).toBe('for “Welder”; with the location “Berlin” or “Zurich”; owned by “Ada Example”; with the tags graduate; also who has not applied');
});

test('reminders and asking again are said', () => {
  expect(laterWords(rule)).toBe('');
  expect(laterWords({ ...rule, reminder_days: [1] })).toBe('Who has not finished is reminded 1 day before.');
  expect(laterWords({ ...rule, reminder_days: [5, 3, 1], ask_again_days: 180 })).toBe(
    'Who has not finished is reminded 5, 3 and 1 day before. It is asked again at another entry after 180 days.',
  );
});

test('a language is offered when the letters and everything that is asked for have it', () => {
  const of = (id: string, tags: string[]) => ({ id, languages: tags.map((tag) => ({ tag, level: 'L2' })) });
  const all = [of('a', ['en', 'fr']), of('b', ['en', 'de'])] as unknown as AssessmentList['data'];
  expect(languagesFor(['a'], all, ['en', 'fr'])).toEqual(['en', 'fr']);
  expect(languagesFor(['a', 'b'], all, ['en', 'fr'])).toEqual(['en']);
  expect(languagesFor(['b'], all, ['fr'])).toEqual([]);
  expect(languageWords('fr')).toBe('French');
});

test('a look back says how many people, and who would have had it twice', () => {
  const run = { people: 37, people_twice: 4 } as Backtest;
  expect(backtestWords(run)).toBe('It would have invited 37 people, 4 of them more than once.');
  expect(backtestWords({ ...run, people: 1, people_twice: 0 })).toBe('It would have invited 1 person.');
  expect(backtestWords({ ...run, people: 0, people_twice: 0 })).toBe('It would have invited nobody.');
});
