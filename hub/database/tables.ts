import type { Tables } from './schema.ts';

/**
 * Every table and its primary key, for backups: a row comes after those that it refers to. How many migrations the
 * database has had goes apart.
 */
export const PRIMARY_KEYS = {
  statement: ['seq'],
  statement_agent: ['agent', 'seq'],
  statement_activity: ['activity', 'seq'],
  statement_target: ['target', 'seq'],
  activity: ['id'],
  agent_name: ['agent', 'name'],
  attachment: ['sha2'],
  document: ['kind', 'activity', 'agent', 'registration', 'id'],
  api_key: ['id'],
  kiosk: ['key', 'lab', 'machine'],
  facet: ['id'],
  tally: ['day', 'facet'],
  tally_month: ['month', 'facet'],
  forwarding: ['address'],
  forwarding_exception: ['address', 'seq'],
} as const satisfies { [Table in Exclude<keyof Tables, 'hub_schema'>]: readonly (keyof Tables[Table])[] };

/** A table that a backup holds. */
export type KeptTable = keyof typeof PRIMARY_KEYS;
