// Which answers the server has, which it does not have yet, and what to send next. Pure: every
// function returns a new queue. The rule for two browsers: the newer version wins, except over an
// answer of our own whose acknowledgement was lost on the way.
import type { AnswerValue, Item } from '../api/types';

export interface Saved {
  readonly value: AnswerValue | null;
  readonly version: number;
}

export interface Pending {
  readonly value: AnswerValue;
  // What was sent for this item and never acknowledged: the server may or may not have it.
  readonly sent: readonly AnswerValue[];
}

export interface Queue {
  readonly saved: ReadonlyMap<string, Saved>;
  readonly pending: ReadonlyMap<string, Pending>; // In the order in which they were chosen.
}

// A pending answer as kept on the device.
export interface Kept extends Pending {
  readonly id: string;
  readonly version: number; // The version it was based on.
}

export interface ToSend {
  readonly id: string;
  readonly value: AnswerValue;
  readonly version: number;
}

export function queueOf(items: readonly Item[]): Queue {
  return {
    saved: new Map(items.map((item) => [item.id, { value: item.answer, version: item.version }])),
    pending: new Map(),
  };
}

const savedOf = (queue: Queue, id: string): Saved =>
  queue.saved.get(id) ?? { value: null, version: 0 };

export function answerOf(queue: Queue, id: string): AnswerValue | null {
  return queue.pending.get(id)?.value ?? savedOf(queue, id).value;
}

export function choose(queue: Queue, id: string, value: AnswerValue): Queue {
  const before = queue.pending.get(id);
  if (before === undefined && savedOf(queue, id).value === value) return queue;
  const pending = new Map(queue.pending);
  pending.set(id, { value, sent: before?.sent ?? [] });
  return { ...queue, pending };
}

export function nextToSend(queue: Queue): ToSend | null {
  for (const [id, { value }] of queue.pending) {
    return { id, value, version: savedOf(queue, id).version };
  }
  return null;
}

// To be noted before the call, so that a lost answer is recognised even after a reload.
export function sending(queue: Queue, { id, value }: ToSend): Queue {
  const before = queue.pending.get(id);
  if (before === undefined || before.sent.includes(value)) return queue;
  const pending = new Map(queue.pending);
  pending.set(id, { ...before, sent: [...before.sent, value] });
  return { ...queue, pending };
}

export function acknowledged(queue: Queue, { id, value }: ToSend, version: number): Queue {
  const saved = new Map(queue.saved).set(id, { value, version });
  const pending = new Map(queue.pending);
  const waiting = pending.get(id);
  if (waiting?.value === value) pending.delete(id);
  else if (waiting) pending.set(id, { ...waiting, sent: [] });
  return { saved, pending };
}

// The server has a newer answer than the one ours was based on.
export function overtaken(queue: Queue, id: string, newer: Saved): Queue {
  const saved = new Map(queue.saved).set(id, newer);
  const pending = new Map(queue.pending);
  const waiting = pending.get(id);
  const isOwn = newer.value !== null && waiting?.sent.includes(newer.value) === true;
  if (waiting && isOwn && waiting.value !== newer.value) {
    pending.set(id, { ...waiting, sent: waiting.sent.filter((value) => value !== newer.value) });
  } else {
    pending.delete(id);
  }
  return { saved, pending };
}

// The server will never take it (an item it does not know).
export function dropped(queue: Queue, id: string): Queue {
  const pending = new Map(queue.pending);
  pending.delete(id);
  return { ...queue, pending };
}

export function keptOf(queue: Queue): Kept[] {
  return [...queue.pending].map(([id, pending]) => ({
    id,
    ...pending,
    version: savedOf(queue, id).version,
  }));
}

// What the server says, with what this device still owes it.
export function restored(items: readonly Item[], kept: readonly Kept[]): Queue {
  let queue = queueOf(items);
  for (const { id, value, sent, version } of kept) {
    if (!queue.saved.has(id)) continue;
    const server = savedOf(queue, id);
    const pending = new Map(queue.pending).set(id, { value, sent });
    const withKept = { ...queue, pending };
    queue = server.version > version ? overtaken(withKept, id, server) : withKept;
  }
  return queue;
}
