// A file of rules, and what it would change, in words. Pure.
import type { RuleComparison, RuleDifference, RuleFile } from '../api/types';

export const CHANGE_WORDS: Readonly<Record<RuleDifference['change'], string>> = {
  add: 'New',
  change: 'Changed',
  same: 'The same',
  switch_off: 'Switched off',
  leave: 'Not in the file; left alone',
};

const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name', trigger: 'When', stages: 'Stages', postings: 'Postings', tags: 'Tags',
  teams: 'Teams', locations: 'Locations', origins: 'Origins', owners: 'Owners',
  reminder_days: 'Reminders (days before)', ask_again_days: 'Asked again after (days)',
  assessments: 'Asked for', optional_assessments: 'Optional', language: 'Language', due_days: 'Days until it is due', allow_leads: 'Leads', state: 'State',
};
export const fieldWords = (field: string): string => FIELDS[field] ?? field;

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trigger: { stage: 'enters a stage', 'application-created': 'applies' },
  state: { shadow: 'only watching' },
};
export const valueWords = (field: string, text: string): string =>
  text === '' ? 'none' : (VALUES[field]?.[text] ?? text);

export const titleOf = (one: RuleDifference): string =>
  one.name ?? (one.stages === '' ? 'Whoever applies' : `Whoever enters ${one.stages}`);

export const doesSomething = ({ change }: RuleDifference): boolean =>
  change === 'add' || change === 'change' || change === 'switch_off';

export function applyWords({ data }: RuleComparison): string {
  const count = data.filter(doesSomething).length;
  return count === 1 ? 'Change 1 rule' : `Change ${count} rules`;
}

// What was chosen, or why it is no file of rules. The server looks closer.
export function readRuleFile(text: string): RuleFile | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'This file holds no JSON.';
  }
  const isOurs =
    typeof json === 'object' && json !== null && 'format' in json && 'rules' in json &&
    Array.isArray(json.rules);
  if (!isOurs) return 'This is no file of rules: it has no “format” and no list of “rules”.';
  return json as RuleFile;
}

// Where in the file the server found something wrong: "/file/rules/3/stages" is rule 4.
export function placeWords(pointer: string | undefined): string | null {
  const [, index, field] = /^\/file\/rules\/(\d+)(?:\/([a-z_]+))?/.exec(pointer ?? '') ?? [];
  if (index === undefined) return null;
  const rule = `Rule ${Number(index) + 1} of the file`;
  return field === undefined ? rule : `${rule}, “${field}”`;
}
