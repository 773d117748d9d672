import type { SyncTrouble } from '../contract/sync.ts';

/** What came back for one request. */
export interface Reply {
  /** 0 where nothing came; `trouble` says why. */
  status: number;
  trouble?: 'network' | 'timeout';
  /** True when a record store spoke: it named its xAPI version, or the statements that it was sent. */
  proven: boolean;
  /** Milliseconds that it asks to wait. */
  retryAfter?: number | undefined;
  /** Its own time, Unix milliseconds. */
  date?: number | undefined;
}

/** What is to be done with the statements of a request. */
export type Verdict =
  | { act: 'deliver' }
  /** Send each half by itself: the store refuses a batch whole for one statement. */
  | { act: 'divide' }
  /** Read the one statement back and compare. */
  | { act: 'check' }
  | { act: 'quarantine'; reason: string }
  /** Keep them, try again later; `pause` when it is for a person to mend. */
  | { act: 'wait' | 'pause'; trouble: SyncTrouble };

/**
 * Decides on a batch of `count` statements by the reply alone; ids in the reply are not compared, because stores
 * differ (some name all, some the new ones, some none). Nothing is delivered or set apart on the word of a
 * stranger: a captive portal may answer anything.
 */
export function judge(reply: Reply, count: number): Verdict {
  const trouble = notNow(reply);
  if (trouble) return { act: 'wait', trouble };
  const { proven, status } = reply;
  if (status >= 200 && status < 300) {
    if (proven) return { act: 'deliver' };
    // Ralph's word for “I have them all”; without its version, only reading one back can tell it from a portal.
    if (status === 204) return count > 1 ? { act: 'divide' } : { act: 'check' };
    return { act: 'wait', trouble: 'stranger' };
  }
  if (status === 401 || status === 403) return { act: 'pause', trouble: 'credentials' };
  if (status === 404) return { act: 'pause', trouble: 'address' };
  if (status < 400) return { act: 'wait', trouble: 'stranger' };
  if (count > 1) return { act: 'divide' };
  if (status === 409) return { act: 'check' };
  return proven ? { act: 'quarantine', reason: `refused-${status}` } : { act: 'wait', trouble: 'stranger' };
}

/** What reading one statement back showed; `none`: the reply holds no statement of that id. */
export interface Found {
  reply: Reply;
  statement: 'same' | 'different' | 'none';
}

/** Decides on a single statement that was read back; `first` is the reply that made it necessary. */
export function judgeFound(first: Reply, { reply, statement }: Found): Verdict {
  if (statement === 'same') return { act: 'deliver' };
  if (statement === 'different') return { act: 'quarantine', reason: 'conflict' };
  const trouble = notNow(reply);
  if (trouble) return { act: 'wait', trouble };
  // A key that may only write cannot read it back: the store's first word stands.
  if (first.status === 409 && first.proven) return { act: 'quarantine', reason: 'conflict' };
  return { act: 'wait', trouble: 'stranger' };
}

/** The trouble of a reply that says nothing of the statements, only that the store cannot take them now. */
function notNow(reply: Reply): SyncTrouble | undefined {
  if (reply.status === 0) return reply.trouble ?? 'network';
  if (reply.status === 429 || reply.status === 503) return 'busy';
  return reply.status === 408 || reply.status >= 500 ? 'store' : undefined;
}
