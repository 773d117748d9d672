import { createHash } from 'node:crypto';
import type { Generated, Kysely, Transaction } from 'kysely';
import type { Facet } from '../answers/answer.ts';

/** The two engines: a file in the data folder, or a PostgreSQL server. */
export type Engine = 'sqlite' | 'postgres';

/** The tables, the same in both engines. Truths are 0 or 1; moments are ISO 8601 in UTC with milliseconds. */
export interface Tables {
  statement: {
    /** Order of arrival. */
    seq: number;
    id: string;
    stored: string;
    verb: string;
    registration: string | null;
    /** The statement that this one is about. */
    target: string | null;
    voided: Generated<number>;
    /** See `digestOf`. */
    digest: string;
    /** JSON, as it is given back. */
    body: string;
  };
  /** By whom a statement is found. */
  statement_agent: { agent: string; seq: number; direct: number };
  /** By what a statement is found. */
  statement_activity: { activity: string; seq: number; direct: number };
  /** Every statement that one refers to, by whatever number of references. */
  statement_target: { target: string; seq: number };
  /** What is known of each activity, as JSON. */
  activity: { id: string; definition: string };
  /** What each agent was called, as JSON text: a name may hold what a text column may not. */
  agent_name: { agent: string; name: string };
  attachment: { sha2: string; type: string; content: Uint8Array };
  document: {
    kind: string;
    activity: string;
    agent: string;
    registration: string;
    id: string;
    type: string;
    etag: string;
    updated: string;
    content: Uint8Array;
  };
  /** Who may use the hub. */
  api_key: { id: string; name: string; scope: string; secret: string; created: string; revoked: string | null };
  /** The last heartbeat of each kiosk, and no earlier one. `seen` is the hub's own time, to the minute. */
  kiosk: { key: string; lab: string; machine: string; seen: string; heartbeat: string };
  /** By what answers are counted; see `Facet`. */
  facet: Facet & { id: number; key: string };
  /** How many answers of a facet a day had; days since 1970-01-01. */
  tally: { facet: number; day: number; n: number };
  /** The same by month, told by its first day. */
  tally_month: { facet: number; month: number; n: number };
  /** How far each record store that is forwarded to has got: see `openForwardingOutbox`. */
  forwarding: {
    address: string;
    /** All up to this `seq` are delivered, but for the exceptions. */
    passed: Generated<number>;
    delivered: Generated<number>;
    /** Failed requests in a row. */
    failures: Generated<number>;
    next_at: string | null;
    /** The whole wait before `next_at`, milliseconds. */
    wait: Generated<number>;
    trouble: string | null;
    acknowledged: string | null;
  };
  /** Statements behind that mark which wait or, for a reason, are set apart. */
  forwarding_exception: { address: string; seq: number; attempts: Generated<number>; reason: string | null };
  /** How many migrations the database has had. */
  hub_schema: { version: number };
}

export type Database = Kysely<Tables>;
export type Connection = Database | Transaction<Tables>;

/** Longest text that an index holds as it is, in bytes: PostgreSQL refuses entries above 2,700. */
const LONGEST_KEY = 500;

/** A text as indexes hold it: itself, or its digest when it is very long. */
export function indexKey(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST_KEY) return text;
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
