import { describe, expect, it } from 'vitest';
import { applyWords, placeWords, readRuleFile, titleOf } from './file_words';

const difference = (change: 'add' | 'same' | 'leave') => ({
  change, rule_id: null, name: null, stages: 'Phone', state: 'on' as const, fields: [],
});

describe('a file of rules', () => {
  it('is read when it looks like one', () => {
    expect(readRuleFile('{"format":"bascule-rules/1","rules":[]}')).toEqual({
      format: 'bascule-rules/1', rules: [],
    });
  });
  it('is refused in words when it is something else', () => {
    expect(readRuleFile('nothing')).toBe('This file holds no JSON.');
    for (const text of ['null', '[]', '{"rules":{}}', '{"format":1}'])
      expect(readRuleFile(text)).toMatch(/^This is no file of rules/);
  });
  it('counts only what would change', () => {
    const data = [difference('add'), difference('same'), difference('leave')];
    expect(applyWords({ data, digest: '' })).toBe('Change 1 rule');
    expect(applyWords({ data: [], digest: '' })).toBe('Change 0 rules');
  });
  it('names the rule that is wrong as a person counts', () => {
    expect(placeWords('/file/rules/3/stages')).toBe('Rule 4 of the file, “stages”');
    expect(placeWords('/file/rules/0')).toBe('Rule 1 of the file');
    expect(placeWords('/digest')).toBeNull();
    expect(placeWords(undefined)).toBeNull();
  });
  it('calls a rule without a name by what it waits for', () => {
    expect(titleOf(difference('add'))).toBe('Whoever enters Phone');
  });
});
