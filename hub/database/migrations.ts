import type { Transaction } from 'kysely';
import { countAll } from '../answers/roll-up.ts';
import type { Engine, Tables } from './schema.ts';

/** A command, or what fills new tables from those that are there. */
export type Command = string | ((transaction: Transaction<Tables>) => Promise<void>);

/** Where the two engines spell one thing differently. */
const SPELLING = {
  sqlite: { bytes: 'BLOB', table: 'STRICT', index: 'STRICT, WITHOUT ROWID' },
  postgres: { bytes: 'BYTEA', table: '', index: '' },
} as const satisfies Record<Engine, Record<string, string>>;

/**
 * The steps from an empty database to the present schema, forward only; each is a list of commands.
 * A step that has been released is never edited.
 */
export function migrations(engine: Engine): readonly (readonly Command[])[] {
  const { bytes, index, table } = SPELLING[engine];
  /** A table by which statements are found. */
  const finder = (by: string, more: string): string => `CREATE TABLE statement_${by} (
    ${by} TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES statement (seq),${more}
    PRIMARY KEY (${by}, seq)
  ) ${index}`;
  const direct = 'direct INTEGER NOT NULL CHECK (direct IN (0, 1)),';
  return [
    [
      `CREATE TABLE statement (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        stored TEXT NOT NULL,
        verb TEXT NOT NULL,
        registration TEXT,
        target TEXT,
        voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
        digest TEXT NOT NULL,
        body TEXT NOT NULL
      ) ${table}`,
      'CREATE INDEX statement_by_stored ON statement (stored, seq)',
      'CREATE INDEX statement_by_verb ON statement (verb, seq)',
      'CREATE INDEX statement_by_registration ON statement (registration, seq) WHERE registration IS NOT NULL',
      'CREATE INDEX statement_by_target ON statement (target) WHERE target IS NOT NULL',
      finder('agent', direct),
      finder('activity', direct),
      finder('target', ''),
      'CREATE INDEX statement_target_by_seq ON statement_target (seq)',
      `CREATE TABLE activity (id TEXT PRIMARY KEY, definition TEXT NOT NULL) ${table}`,
      `CREATE TABLE agent_name (agent TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (agent, name)) ${table}`,
      `CREATE TABLE attachment (sha2 TEXT PRIMARY KEY, type TEXT NOT NULL, content ${bytes} NOT NULL) ${table}`,
      `CREATE TABLE document (
        kind TEXT NOT NULL,
        activity TEXT NOT NULL,
        agent TEXT NOT NULL,
        registration TEXT NOT NULL,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        etag TEXT NOT NULL,
        updated TEXT NOT NULL,
        content ${bytes} NOT NULL,
        PRIMARY KEY (kind, activity, agent, registration, id)
      ) ${table}`,
      `CREATE TABLE api_key (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('write', 'read', 'all')),
        secret TEXT NOT NULL,
        created TEXT NOT NULL,
        revoked TEXT
      ) ${table}`,
    ],
    [
      `CREATE TABLE kiosk (
        key TEXT NOT NULL REFERENCES api_key (id),
        lab TEXT NOT NULL,
        machine TEXT NOT NULL,
        seen TEXT NOT NULL,
        heartbeat TEXT NOT NULL,
        PRIMARY KEY (key, lab, machine)
      ) ${index}`,
    ],
    [
      `CREATE TABLE facet (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        lab TEXT NOT NULL,
        experience TEXT NOT NULL,
        questionnaire TEXT NOT NULL,
        version INTEGER NOT NULL,
        question TEXT NOT NULL,
        choice TEXT NOT NULL,
        language TEXT NOT NULL,
        role TEXT NOT NULL,
        flagged INTEGER NOT NULL CHECK (flagged IN (0, 1))
      ) ${table}`,
      `CREATE TABLE tally (
        facet INTEGER NOT NULL REFERENCES facet (id),
        day INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (day, facet)
      ) ${index}`,
      `CREATE TABLE tally_month (
        facet INTEGER NOT NULL REFERENCES facet (id),
        month INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (month, facet)
      ) ${index}`,
      countAll,
    ],
    [
      `CREATE TABLE forwarding (
        address TEXT PRIMARY KEY,
        passed INTEGER NOT NULL DEFAULT 0,
        delivered INTEGER NOT NULL DEFAULT 0,
        failures INTEGER NOT NULL DEFAULT 0,
        next_at TEXT,
        wait INTEGER NOT NULL DEFAULT 0,
        trouble TEXT,
        acknowledged TEXT
      ) ${table}`,
      `CREATE TABLE forwarding_exception (
        address TEXT NOT NULL REFERENCES forwarding (address),
        seq INTEGER NOT NULL REFERENCES statement (seq),
        attempts INTEGER NOT NULL DEFAULT 0,
        reason TEXT,
        PRIMARY KEY (address, seq)
      ) ${index}`,
      'CREATE INDEX forwarding_exception_waiting ON forwarding_exception (address, attempts, seq) WHERE reason IS NULL',
    ],
  ];
}
