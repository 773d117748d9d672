import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { CLOCK_TROUBLES } from './sync.ts';
import { day, displayName, identifier } from './vocabulary.ts';

/** What a kiosk asks of its hub beyond xAPI, each a POST of JSON with the kiosk's own key. */
export const KIOSK_RESOURCES = ['heartbeat', 'held'] as const;
export type KioskResource = (typeof KIOSK_RESOURCES)[number];

/** Where a hub keeps its record store, and beside it what is asked beyond xAPI. */
export const XAPI_PATH = '/xapi';
export const KIOSK_PATH = '/kiosk';

/** Address of a resource of the hub whose record store is at `address`; nothing where that cannot be a hub's. */
export function kioskAddress(address: string, resource: KioskResource): string | undefined {
  const plain = address.replace(/\/+$/, '');
  return plain.endsWith(XAPI_PATH) ? `${plain.slice(0, -XAPI_PATH.length)}${KIOSK_PATH}/${resource}` : undefined;
}

/** When a kiosk takes a new version. */
export const RINGS = ['first', 'general', 'last'] as const;
export type Ring = (typeof RINGS)[number];

const count = z.int().min(0).max(1_000_000_000);

/** The account of statements as it stood when the hour began: a finer one would time an answer. */
export const kioskLedger = z
  .strictObject({ recorded: count, acknowledged: count, waiting: count, refused: count })
  .refine(({ acknowledged, recorded, refused, waiting }) => recorded === acknowledged + waiting + refused, 'a sum off');

/**
 * How a kiosk does, once an hour, at a minute that has nothing to do with visits. It holds no address, no number of the
 * hardware, and nothing finer than the hour.
 */
export const heartbeat = z.strictObject({
  lab: identifier,
  machine: displayName,
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[0-9A-Za-z.-]{1,20})?$/),
  ring: z.enum(RINGS),
  ledger: kioskLedger,
  /** Day of the oldest statement that waits. */
  oldestWaiting: day.optional(),
  /** Whole gigabytes (10⁹ bytes) free where the answers are kept. */
  diskFree: z.int().min(0).max(1_000_000),
  /** A damaged database was made anew, in the last week. */
  rebuilt: z.boolean(),
  /** Experiences that failed three times in a day, until the team puts them back. */
  withdrawn: z.array(identifier).max(32),
  clock: z.enum(CLOCK_TROUBLES).optional(),
});
export type Heartbeat = z.infer<typeof heartbeat>;

/** How many of these statements does the hub hold? */
export const heldQuestion = z.strictObject({ ids: z.array(z.uuid()).min(1).max(LIMITS.heldIds) });
export const heldAnswer = z.strictObject({ held: z.int().min(0).max(LIMITS.heldIds) });
