import { z } from 'zod';
import { day } from './vocabulary.ts';

/**
 * What keeps statements from leaving. `stranger`: something answered that is no record store, such as a captive
 * portal; `credentials` and `address` pause the sending, because only a person can mend them.
 */
export const SYNC_TROUBLES = [
  'network',
  'timeout',
  'stranger',
  'busy',
  'store',
  'credentials',
  'address',
  'disk',
] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

/** Why the machine's clock is not believed: older than this version, moved by itself, or not the store's. */
export const CLOCK_TROUBLES = ['early', 'jump', 'skew'] as const;
export type ClockTrouble = (typeof CLOCK_TROUBLES)[number];

/** Why a statement was set apart: a closed form, because a store's own words could hold anything. */
export const refusalReason = z.string().regex(/^(lost|conflict|refused-\d{3})$/);

/** Statements set apart for one reason. */
export const refusal = z.strictObject({
  reason: refusalReason,
  count: z.int().min(1),
  /** False for those whose content was lost with a damaged database: there is nothing to send again. */
  canRequeue: z.boolean(),
});
export type Refusal = z.infer<typeof refusal>;

/** The sending of statements as the operator's console sees it. */
export const syncStatus = z.strictObject({
  /** Host name of the record store; absent where none is configured. */
  store: z.string().max(253).optional(),
  sending: z.boolean(),
  /** Hour of the last acknowledgement; nothing finer is kept. */
  acknowledgedAt: z.iso.datetime().optional(),
  /** Day of the oldest statement that waits. */
  oldestWaiting: day.optional(),
  trouble: z.enum(SYNC_TROUBLES).optional(),
  /** Seconds until the next attempt, while there is trouble. */
  retryIn: z.int().min(0).optional(),
  clock: z.enum(CLOCK_TROUBLES).optional(),
  refused: z.array(refusal).max(64),
  /** True where a folder for exports is configured. */
  canExport: z.boolean(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

/** Name of an export, made by the station, and how many statements are in it. */
export const exported = z.strictObject({
  file: z.string().regex(/^vitrine-[a-z0-9-]{1,90}\.jsonl$/),
  statements: z.int().min(1),
});
export type Exported = z.infer<typeof exported>;
