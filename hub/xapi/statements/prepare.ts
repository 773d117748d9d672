import { type Answer, answerOf } from '../../answers/answer.ts';
import type { Actor } from '../data/actor.ts';
import { ACTIVITY_ROLES, type Context, type Statement, type SubStatement } from '../data/statement.ts';
import { toUtc } from '../data/time.ts';
import { knownObject } from '../data/object.ts';
import { type Edition, STATEMENT_VERSION } from '../version.ts';
import { digestOf } from './equality.ts';
import { type Facts, factsOf } from './facts.ts';

/** A statement ready to be kept, but for the moment of keeping it. */
export interface Prepared {
  id: string;
  digest: string;
  facts: Facts;
  /** What it answers, if a kiosk made it. */
  answer: Answer | undefined;
  /** The statement as it will be given back, with its `stored` time (ISO 8601, UTC). */
  body: (stored: string) => string;
}

export interface Circumstances {
  edition: Edition;
  /** Who vouches for it: the key that it came with. */
  authority: Actor;
  /** For a statement without an id: a random UUID. */
  newId: () => string;
}

/** Gives a checked statement what the LRS sets (Data 2.4) and says by what it can be found. */
export function prepareStatement(sent: Statement, { authority, edition, newId }: Circumstances): Prepared {
  const id = (sent.id ?? newId()).toLowerCase();
  const normal = normalise(sent);
  const kept: Statement = {
    ...normal,
    id,
    ...(normal.timestamp !== undefined && edition === '2.0.0' ? { timestamp: inUtc(normal.timestamp) } : {}),
    authority,
    version: sent.version ?? STATEMENT_VERSION[edition],
  };
  return {
    id,
    digest: digestOf(normal),
    facts: factsOf(kept),
    answer: answerOf(kept),
    body: (stored) => JSON.stringify({ ...kept, timestamp: kept.timestamp ?? stored, stored }),
  };
}

/** Context activities as lists, which is how an LRS gives them back (Data 2.4.6.2). */
function normalise<Sent extends Statement | SubStatement>(sent: Sent): Sent {
  const { context, object } = sent;
  const known = knownObject(object);
  return {
    ...sent,
    ...(context === undefined ? {} : { context: withLists(context) }),
    ...(known.kind === 'sub' ? { object: normalise(known.sub) } : {}),
  };
}

function withLists(context: Context): Context {
  const { contextActivities } = context;
  if (contextActivities === undefined) return context;
  const lists = ACTIVITY_ROLES.flatMap((role) => {
    const found = contextActivities[role];
    return found === undefined ? [] : [[role, Array.isArray(found) ? found : [found]] as const];
  });
  return { ...context, contextActivities: Object.fromEntries(lists) };
}

/** 2.0 gives every timestamp back in UTC; one that is in UTC keeps its own precision. */
function inUtc(timestamp: string): string {
  return /Z$/i.test(timestamp) ? timestamp : toUtc(timestamp);
}
