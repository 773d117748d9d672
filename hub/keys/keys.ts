import type { Database } from '../database/schema.ts';
import { EXIT, HubFault } from '../fault.ts';
import { hashSecret, isSecret, newKeyId, newSecret, type RandomBytes } from './secret.ts';

/** `write` adds statements, `read` reads everything, `all` does both and keeps documents. */
export const SCOPES = ['write', 'read', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Key {
  id: string;
  name: string;
  scope: Scope;
  /** ISO 8601. */
  created: string;
  revoked: string | null;
}

/** What is told once, when a key or a new secret is made. */
export interface Credentials {
  id: string;
  secret: string;
}

export interface KeysOptions {
  database: Database;
  /** Milliseconds since 1970. */
  now: () => number;
  random: RandomBytes;
}

export type Keys = ReturnType<typeof createKeys>;

/** The keys of a hub. */
export function createKeys({ database, now, random }: KeysOptions) {
  const moment = (): string => new Date(now()).toISOString();
  return {
    /** Makes a key; its secret cannot be read again. */
    async create(name: string, scope: Scope): Promise<Credentials> {
      const credentials = { id: newKeyId(random), secret: newSecret(random) };
      await database
        .insertInto('api_key')
        .values({
          id: credentials.id,
          name,
          scope,
          secret: hashSecret(credentials.secret),
          created: moment(),
          revoked: null,
        })
        .execute();
      return credentials;
    },

    /** Every key, the oldest first, without its secret. */
    async list(): Promise<Key[]> {
      const rows = await database
        .selectFrom('api_key')
        .select(['id', 'name', 'scope', 'created', 'revoked'])
        .orderBy('created')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, scope: row.scope as Scope }));
    },

    /** Ends a key; requests with it are refused from the next one on. Throws a `HubFault` when there is none. */
    async revoke(id: string): Promise<void> {
      const { numUpdatedRows } = await database
        .updateTable('api_key')
        .set({ revoked: moment() })
        .where('id', '=', id)
        .where('revoked', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw unknownKey(id);
    },

    /** Gives a key another secret; the one before is refused from the next request on. Throws a `HubFault`. */
    async rotate(id: string): Promise<Credentials> {
      const secret = newSecret(random);
      const { numUpdatedRows } = await database
        .updateTable('api_key')
        .set({ secret: hashSecret(secret) })
        .where('id', '=', id)
        .where('revoked', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw unknownKey(id);
      return { id, secret };
    },

    /** The living key of these credentials, or nothing. */
    async find({ id, secret }: Credentials): Promise<Key | undefined> {
      const row = await database
        .selectFrom('api_key')
        .selectAll()
        .where('id', '=', id)
        .where('revoked', 'is', null)
        .executeTakeFirst();
      if (row === undefined || !isSecret(secret, row.secret)) return undefined;
      const { created, name, revoked } = row;
      return { id, name, scope: row.scope as Scope, created, revoked };
    },
  };
}

function unknownKey(id: string): HubFault {
  return new HubFault(
    EXIT.wrongCommandLine,
    `There is no living key ${id}.`,
    'npm run hub -- key list names them all.',
  );
}
