import type { Undo } from '../../electron/contract/bridge.ts';
import type { ErrorCode, Reply } from '../../electron/contract/errors.ts';
import type { Answers, Receipt } from '../../electron/contract/questionnaire.ts';
import type { After } from './timers.ts';

/** How long a visitor can reasonably stand before a screen that waits. */
export const VISITOR_WAITS_MS = 12_000;
/** Pauses between tries; the last one is for ever after. */
export const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 16_000, 30_000] as const;
/** Answers kept in memory while the station is away; about 1 kB each. */
export const MOST_KEPT = 500;

/** Codes that no repetition will change. */
const FINAL: readonly ErrorCode[] = ['bad-input', 'unknown-call', 'not-allowed', 'conflict', 'not-found'];
/** Codes that last longer than a visitor can wait: the screen says so at once, the sending goes on. */
const LASTING: readonly ErrorCode[] = ['disk-full', 'disk-read-only', 'disk-fault', 'out-of-order'];

/** Brings answers to the station, one at a time and in order, each with its one id until it has its receipt. */
export interface Delivery {
  send(answers: Answers): void;
  /** Tries again now: the station is back. */
  hurry(): void;
  /** Answers without a receipt. */
  waiting(): number;
  close(): void;
}

export function createDelivery({
  submit,
  after,
  onReceipt,
  onUndelivered,
}: {
  submit: (answers: Answers) => Promise<Reply<Receipt>>;
  after: After;
  onReceipt: (id: string) => void;
  onUndelivered: (id: string, how: 'late' | 'refused') => void;
}): Delivery {
  const queue: Answers[] = [];
  const patience = new Map<string, Undo>();
  let tries = 0;
  let busy = false;
  let closed = false;
  let cancelPause: Undo | null = null;

  async function attempt(): Promise<void> {
    const answers = queue[0];
    if (!answers || busy || closed) return;
    cancelPause?.();
    cancelPause = null;
    busy = true;
    const reply = await submit(answers);
    busy = false;
    if (closed) return;
    if (reply.ok && reply.value.id === answers.id) settle(answers.id, () => onReceipt(answers.id));
    else if (!reply.ok && FINAL.includes(reply.error.code)) {
      settle(answers.id, () => onUndelivered(answers.id, 'refused'));
    } else {
      if (!reply.ok && LASTING.includes(reply.error.code)) giveUpWaiting(answers.id);
      queue[0] = waiting(answers);
      pause();
      return;
    }
    void attempt();
  }

  function settle(id: string, tell: () => void): void {
    queue.shift();
    tries = 0;
    forgetPatience(id);
    tell();
  }

  function pause(): void {
    const milliseconds = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 0;
    tries += 1;
    cancelPause = after(milliseconds, () => void attempt());
  }

  function giveUpWaiting(id: string): void {
    if (forgetPatience(id)) onUndelivered(id, 'late');
  }

  function forgetPatience(id: string): boolean {
    patience.get(id)?.();
    return patience.delete(id);
  }

  return {
    send(answers) {
      if (queue.length >= MOST_KEPT) {
        onUndelivered(answers.id, 'refused');
        return;
      }
      queue.push(queue.length > 0 ? waiting(answers) : answers);
      patience.set(
        answers.id,
        after(VISITOR_WAITS_MS, () => giveUpWaiting(answers.id)),
      );
      tries = 0;
      void attempt();
    },
    hurry() {
      tries = 0;
      void attempt();
    },
    waiting: () => queue.length,
    close() {
      closed = true;
      cancelPause?.();
      for (const cancel of patience.values()) cancel();
      patience.clear();
    },
  };
}

/** The station cannot tell when it was given. */
function waiting(answers: Answers): Answers {
  return { ...answers, waited: true };
}
