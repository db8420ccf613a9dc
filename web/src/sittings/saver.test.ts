import { describe, expect, test } from 'vitest';
import type { Item } from '../api/types';
import type { Kept, ToSend } from './save_queue';
import { type PutOutcome, retryAfterMs, Saver, type World } from './saver';

const items: Item[] = ['a', 'b'].map((id) => ({
  id, kind: 'choice', prompt: id, options: [], answer: null, version: 0,
}));

// A server that answers when told to, a clock turned by hand, a device that remembers.
class PretendWorld implements World {
  readonly calls: ToSend[] = [];
  readonly answers: ((outcome: PutOutcome) => void)[] = [];
  kept: readonly Kept[] = [];
  timers: { ms: number; run: () => void }[] = [];

  put(answer: ToSend): Promise<PutOutcome> {
    this.calls.push(answer);
    return new Promise((resolve) => this.answers.push(resolve));
  }
  keep(kept: readonly Kept[]): void {
    this.kept = kept;
  }
  after(ms: number, run: () => void): () => void {
    const timer = { ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }
  random(): number {
    return 0;
  }
  async answer(outcome: PutOutcome): Promise<void> {
    this.answers.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the saver', () => {
  test('is "saved" only after the acknowledgement', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [], world);
    saver.choose('a', 3);
    expect(saver.snapshot().state).toBe('saving');
    expect(world.kept).toEqual([{ id: 'a', value: 3, sent: [3], version: 0 }]);
    await world.answer({ kind: 'saved', version: 1 });
    expect(saver.snapshot().state).toBe('saved');
    expect(world.kept).toEqual([]);
  });

  test('makes one call at a time', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [], world);
    saver.choose('a', 3);
    saver.choose('b', 4);
    saver.retryNow();
    expect(world.calls).toHaveLength(1);
    await world.answer({ kind: 'saved', version: 1 });
    expect(world.calls.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('waits after no answer, longer each time, and starts short again after a success', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [], world);
    saver.choose('a', 3);
    await world.answer({ kind: 'later', afterMs: null });
    expect(saver.snapshot().state).toBe('waiting');
    saver.choose('b', 1); // Does not hurry the wait.
    expect(world.calls).toHaveLength(1);
    for (const ms of [1_000, 2_000, 4_000]) {
      const timer = world.timers[0];
      expect(timer?.ms).toBe(ms);
      timer?.run();
      await world.answer({ kind: 'later', afterMs: null });
    }
    world.timers[0]?.run();
    await world.answer({ kind: 'saved', version: 1 });
    await world.answer({ kind: 'later', afterMs: null });
    expect(world.timers.map(({ ms }) => ms)).toEqual([1_000]);
  });

  test('waits as long as the server asks for', async () => {
    const world = new PretendWorld();
    new Saver(items, [], world).choose('a', 3);
    await world.answer({ kind: 'later', afterMs: 60_000 });
    expect(world.timers.map(({ ms }) => ms)).toEqual([60_000]);
  });

  test('stops when another browser has the seat, and keeps what it has', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [], world);
    saver.choose('a', 3);
    const settled = expect(saver.settled()).rejects.toThrow('elsewhere');
    await world.answer({ kind: 'stop', why: 'elsewhere' });
    await settled;
    saver.retryNow();
    expect(world.calls).toHaveLength(1);
    expect(world.kept).toHaveLength(1);
  });

  test('is settled once everything is acknowledged, and not before', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [], world);
    saver.choose('a', 3);
    const happened: string[] = [];
    const settled = saver.settled().then(() => happened.push('settled'));
    await world.answer({ kind: 'later', afterMs: null });
    happened.push('tried once');
    saver.retryNow();
    await world.answer({ kind: 'newer', newer: { value: 9, version: 4 } });
    await settled;
    expect(happened).toEqual(['tried once', 'settled']);
    expect(saver.snapshot().queue.saved.get('a')).toEqual({ value: 9, version: 4 });
  });

  test('sends what an earlier visit left on the device', async () => {
    const world = new PretendWorld();
    const saver = new Saver(items, [{ id: 'b', value: 2, sent: [2], version: 0 }], world);
    expect(saver.snapshot().state).toBe('saving');
    saver.retryNow();
    expect(world.calls).toEqual([{ id: 'b', value: 2, version: 0 }]);
  });
});

test('a retry comes after 1, 2, 4 … 30 s, at least half of it', () => {
  expect([1, 2, 3, 6, 99].map((attempt) => retryAfterMs(attempt, 0))).toEqual([
    1_000, 2_000, 4_000, 30_000, 30_000,
  ]);
  expect(retryAfterMs(1, 0.999)).toBeGreaterThanOrEqual(500);
});
