import { describe, expect, it } from 'vitest';
import { replayLines, replayWords, runWords } from './replay_words';

const none = { looked_at: 0, waiting: 0, stuck: 0 };
const cannot: { why: string; deliveries: number }[] = [];
const run = { state: 'ready' as const, reason: null, deliveries: 12, people: 3, to_look: 0, cannot, back_in_queue: none };

describe('a replay in a sentence', () => {
  it('says the numbers first', () => {
    expect(replayWords(run)).toBe('12 deliveries would be run again: 3 candidates would be invited.');
    expect(runWords(run)).toBe('Run 12 deliveries again, invite 3 candidates');
    expect(runWords({ deliveries: 1, people: 0 })).toBe('Run 1 delivery again');
  });
  it('tells nothing from nothing yet', () => {
    expect(replayWords({ ...run, deliveries: 0 })).toBe('Nothing is there to be run again.');
    expect(replayWords({ ...run, deliveries: 0, cannot: [{ why: 'off', deliveries: 1 }] })).toBe('Nothing can be run again now.');
  });
  it('says what came of it', () => {
    const done = { ...run, state: 'done' as const };
    expect(replayWords({ ...done, back_in_queue: { looked_at: 2, waiting: 10, stuck: 0 } })).toBe('2 of 12 deliveries looked at again.');
    expect(replayWords({ ...done, back_in_queue: { looked_at: 11, waiting: 0, stuck: 1 } })).toBe('11 deliveries looked at again, 1 stuck again.');
  });
  it('says of what was decided that nothing changes', () => {
    expect(replayLines({
      would_not: [], cannot: [], not_run: [], decided_before: 2, waiting_anyway: 0, closed: 0, ignored: 0, purged: 0,
    })).toEqual(['2 deliveries looked at before: running them again would change nothing']);
  });
});
