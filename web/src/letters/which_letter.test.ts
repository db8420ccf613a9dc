import { describe, expect, test } from 'vitest';
import { isSame, withName } from './which_letter';

const DUE = { name: 'due', alone: false };
const LINK = { name: 'link', alone: true };

describe('a name put into a text', () => {
  test('takes the place of what is selected', () => {
    expect(withName('by Friday, please', 3, 9, DUE)).toEqual({ text: 'by {due}, please', caret: 8 });
  });
  test('stands on a line of its own where it has to', () => {
    expect(withName('Here: and then', 6, 6, LINK).text).toBe('Here: \n{link}\nand then');
    expect(withName('Here:\n\nBye', 6, 6, LINK).text).toBe('Here:\n{link}\nBye');
    expect(withName('', 0, 0, LINK)).toEqual({ text: '{link}', caret: 6 });
  });
});

describe('a draft', () => {
  test('is the same whatever stands around it', () => {
    expect(isSame({ subject: 'A ', body: 'B\n' }, { subject: 'A', body: 'B' })).toBe(true);
    expect(isSame({ subject: 'A', body: 'B' }, { subject: 'A', body: 'C' })).toBe(false);
  });
});
