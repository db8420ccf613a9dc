// Brings the queue of answers to the server: one call at a time, again and again, until each is
// acknowledged. Everything it needs of the world is handed in, so tests turn its clock by hand.
import type { AnswerValue, Item } from '../api/types';
import {
  acknowledged, choose, dropped, type Kept, keptOf, nextToSend, overtaken, type Queue, restored,
  type Saved, sending, type ToSend,
} from './save_queue';

export type PutOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'newer'; readonly newer: Saved }
  | { readonly kind: 'later'; readonly afterMs: number | null } // No answer, or "not now".
  | { readonly kind: 'unknown_item' }
  | { readonly kind: 'stop'; readonly why: StopReason };

// `elsewhere`: another browser has the seat. `ended`: submitted, expired or cancelled.
// `signed_out`: this browser's cookie is gone. Nothing is thrown away in any of them.
export type StopReason = 'elsewhere' | 'ended' | 'signed_out';

export interface World {
  put(answer: ToSend): Promise<PutOutcome>;
  keep(kept: readonly Kept[]): void; // On the device, until acknowledged.
  after(ms: number, run: () => void): () => void; // Returns "cancel".
  random(): number; // 0 ≤ x < 1
}

export type SaveState = 'saved' | 'saving' | 'waiting';

export interface Snapshot {
  readonly queue: Queue;
  readonly state: SaveState;
  readonly stopped: StopReason | null;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

// 1, 2, 4 … 30 s, each shortened by up to a half so that a class-room does not retry in step.
export function retryAfterMs(attempt: number, random: number): number {
  const whole = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempt - 1, 10), LONGEST_RETRY_MS);
  return Math.round(whole * (1 - random / 2));
}

export class Saver {
  private snapshot_: Snapshot;
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private attempt = 0;
  private cancelRetry: (() => void) | null = null;

  constructor(
    items: readonly Item[],
    kept: readonly Kept[],
    private readonly world: World,
  ) {
    const queue = restored(items, kept);
    this.snapshot_ = { queue, state: queue.pending.size > 0 ? 'saving' : 'saved', stopped: null };
    world.keep(keptOf(queue));
  }

  readonly snapshot = (): Snapshot => this.snapshot_;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  choose(id: string, value: AnswerValue): void {
    const queue = choose(this.snapshot_.queue, id, value);
    if (queue === this.snapshot_.queue) return;
    const state = this.snapshot_.state === 'waiting' ? 'waiting' : 'saving';
    this.set({ queue, state });
    void this.send();
  }

  // Sends what waits, now: at start, when the network is back, when somebody asks.
  retryNow(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    void this.send();
  }

  // Resolves once everything is acknowledged; rejects with the reason if that cannot be.
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        if (this.snapshot_.stopped !== null) reject(new Error(this.snapshot_.stopped));
        else if (this.snapshot_.queue.pending.size === 0) resolve();
        else return false;
        return true;
      };
      if (look()) return;
      const unsubscribe = this.subscribe(() => {
        if (look()) unsubscribe();
      });
    });
  }

  // No more calls; what waits stays on the device.
  close(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.listeners.clear();
    this.snapshot_ = { ...this.snapshot_, stopped: this.snapshot_.stopped ?? 'ended' };
  }

  private async send(): Promise<void> {
    if (this.isSending || this.cancelRetry !== null || this.snapshot_.stopped !== null) return;
    this.isSending = true;
    try {
      for (let next = nextToSend(this.snapshot_.queue); next !== null; ) {
        this.set({ queue: sending(this.snapshot_.queue, next) });
        const outcome = await this.world.put(next);
        if (this.snapshot_.stopped !== null || !this.settle(next, outcome)) return;
        next = nextToSend(this.snapshot_.queue);
      }
      this.set({ state: 'saved' });
    } finally {
      this.isSending = false;
    }
  }

  // Whether to go on with the next one.
  private settle(answer: ToSend, outcome: PutOutcome): boolean {
    const { queue } = this.snapshot_;
    switch (outcome.kind) {
      case 'later': {
        this.attempt += 1;
        const ms = Math.max(retryAfterMs(this.attempt, this.world.random()), outcome.afterMs ?? 0);
        this.cancelRetry = this.world.after(ms, () => this.retryNow());
        this.set({ state: 'waiting' });
        return false;
      }
      case 'stop':
        this.set({ stopped: outcome.why, state: 'waiting' });
        return false;
      case 'saved':
        this.set({ queue: acknowledged(queue, answer, outcome.version), state: 'saving' });
        break;
      case 'newer':
        this.set({ queue: overtaken(queue, answer.id, outcome.newer), state: 'saving' });
        break;
      case 'unknown_item':
        this.set({ queue: dropped(queue, answer.id), state: 'saving' });
        break;
    }
    this.attempt = 0;
    return true;
  }

  private set(change: Partial<Snapshot>): void {
    const before = this.snapshot_;
    this.snapshot_ = { ...before, ...change };
    if (this.snapshot_.queue !== before.queue) this.world.keep(keptOf(this.snapshot_.queue));
    for (const listener of this.listeners) listener();
  }
}
