import { describe, expect, test } from 'vitest';
import type { Item } from '../api/types';
import {
  acknowledged, answerOf, choose, keptOf, nextToSend, overtaken, type Queue, queueOf, restored,
  sending, type ToSend,
} from './save_queue';

const item = (id: string, answer: number | null = null, version = 0): Item => ({
  id, kind: 'choice', prompt: id, options: [], answer, version,
});
const items = [item('a'), item('b'), item('c', 2, 3)];

// Sends the next one; the outcome stays open.
function sent(queue: Queue): [Queue, ToSend] {
  const next = nextToSend(queue);
  if (next === null) throw new Error('nothing to send');
  return [sending(queue, next), next];
}

describe('the queue of answers', () => {
  test('sends in the order of choosing, with the version the server has', () => {
    const queue = choose(choose(queueOf(items), 'c', 5), 'a', 1);
    expect(nextToSend(queue)).toEqual({ id: 'c', value: 5, version: 3 });
    const [, first] = sent(queue);
    expect(nextToSend(acknowledged(queue, first, 4))).toEqual({ id: 'a', value: 1, version: 0 });
  });

  test('sends nothing for a choice that is saved already', () => {
    expect(nextToSend(choose(queueOf(items), 'c', 2))).toBeNull();
  });

  test('sends once more what was changed while the first call was under way', () => {
    const [underWay, call] = sent(choose(queueOf(items), 'a', 1));
    const after = acknowledged(choose(underWay, 'a', 4), call, 1);
    expect(answerOf(after, 'a')).toBe(4);
    expect(nextToSend(after)).toEqual({ id: 'a', value: 4, version: 1 });
  });

  test('takes the newer answer of another browser', () => {
    const [underWay] = sent(choose(queueOf(items), 'a', 1));
    const after = overtaken(underWay, 'a', { value: 5, version: 2 });
    expect(answerOf(after, 'a')).toBe(5);
    expect(nextToSend(after)).toBeNull();
  });

  test('recognises its own answer whose acknowledgement was lost, and keeps the later choice', () => {
    const [first] = sent(choose(queueOf(items), 'a', 1));
    const [second] = sent(choose(first, 'a', 4));
    const after = overtaken(second, 'a', { value: 1, version: 1 });
    expect(nextToSend(after)).toEqual({ id: 'a', value: 4, version: 1 });
  });

  test('gives in when the same stranger’s answer comes twice', () => {
    const [queue] = sent(choose(queueOf(items), 'a', 1));
    const [again] = sent(choose(queue, 'a', 4));
    const once = overtaken(again, 'a', { value: 1, version: 1 });
    expect(nextToSend(overtaken(once, 'a', { value: 1, version: 3 }))).toBeNull();
  });
});

describe('a queue kept on the device', () => {
  test('is taken up where it was', () => {
    const [queue] = sent(choose(queueOf(items), 'b', 3));
    const back = restored(items, JSON.parse(JSON.stringify(keptOf(queue))));
    expect(back.pending).toEqual(queue.pending);
  });

  test('forgets what the server has meanwhile', () => {
    const [queue] = sent(choose(queueOf(items), 'a', 1));
    expect(restored([item('a', 1, 1)], keptOf(queue)).pending.size).toBe(0);
  });

  test('yields to a newer answer from another device', () => {
    const [queue] = sent(choose(queueOf(items), 'a', 1));
    expect(answerOf(restored([item('a', 5, 1)], keptOf(queue)), 'a')).toBe(5);
  });

  test('drops items the sitting does not have', () => {
    expect(restored(items, [{ id: 'x', value: 1, sent: [], version: 0 }]).pending.size).toBe(0);
  });

  test('holds nothing once all is acknowledged', () => {
    const [queue, call] = sent(choose(queueOf(items), 'a', 1));
    expect(keptOf(acknowledged(queue, call, 1))).toEqual([]);
  });
});
