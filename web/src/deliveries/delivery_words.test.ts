import { describe, expect, it } from 'vitest';
import { becameShade, becameWords, effectWords, sendsWords, toldWords } from './delivery_words';

describe('a delivery in words', () => {
  it('says what came of it once it was looked at', () => {
    expect(becameWords({ state: 'decided', came_of: 'invited' })).toBe('Invited');
    expect(becameWords({ state: 'parked', came_of: null })).toBe('Stuck');
    expect(becameShade({ state: 'parked', came_of: null })).toBe('attention');
  });
  it('says who found it', () => {
    expect(toldWords({ kind: 'seen', provider_event: 'looked' })).toBe('Found by our own look');
    expect(toldWords({ kind: 'stage_changed', provider_event: 'candidateStageChange' })).toBe('Candidate stage change');
  });
});

describe('what goes out, in words', () => {
  it('is known by its kind, or stands as it is', () => {
    expect(effectWords('tags:invited')).toBe('Status tag');
    expect(effectWords('mail:account')).toBe('Letter to a member');
    expect(effectWords('something_new')).toBe('something_new');
  });
  it('counts how often it was sent', () => {
    expect([0, 1, 2].map(sendsWords)).toEqual(['Not sent yet', 'Sent once', 'Sent 2 times']);
  });
});
