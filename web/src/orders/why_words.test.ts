import { describe, expect, it } from 'vitest';
import { headingOf, opportunityIn } from './why_words';

describe('whom a pasted text is about', () => {
  it('is the id, or the last part of an address', () => {
    const id = '6ba9a9e5-0000-4000-8000-00000000abcd';
    expect(opportunityIn(id)).toBe(id);
    expect(opportunityIn(` https://hire.lever.co/candidates/${id}?tab=feedback#top `)).toBe(id);
    expect(opportunityIn(`https://hire.lever.co/candidates/${id}/feedback`)).toBe(id);
  });
  it('is nobody in what is no id', () => {
    for (const text of ['Ada Example', 'Jane', 'a b', '', 'x'.repeat(65), '<script>'])
      expect(opportunityIn(text)).toBeNull();
  });
});

describe('a decision in a line', () => {
  it('says its outcome once', () => {
    expect(headingOf({ outcome: 'no', reason: 'no: no e-mail address in the ATS' })).toBe('Not invited: no e-mail address in the ATS');
    expect(headingOf({ outcome: 'no', reason: 'no' })).toBe('Not invited');
    expect(headingOf({ outcome: 'yes', reason: 'yes: bigfive-120' })).toBe('Invited: bigfive-120');
  });
});
