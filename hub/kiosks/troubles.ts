import type { Ring } from '../../electron/contract/hub.ts';
import type { ClockTrouble } from '../../electron/contract/sync.ts';
import type { Kiosk } from './store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Without a heartbeat a machine, which sends one an hour, is late, then silent. Milliseconds. */
const LATE_MS = 2 * HOUR_MS;
const SILENT_MS = DAY_MS;
/** A statement that waits longer is told. Days. */
const WAITING_DAYS = 3;
/** Less room than this is told. Gigabytes. */
const ROOM = 5;

/** The kinds of trouble, the most urgent first. */
export const TROUBLE_KINDS = [
  'silent',
  'refused',
  'waiting',
  'disk',
  'withdrawn',
  'rebuilt',
  'clock',
  'late',
  'outdated',
] as const satisfies readonly Trouble['kind'][];

/** One thing that is wrong with a machine. */
export type Trouble =
  | { kind: 'silent' | 'late'; since: number }
  | { kind: 'refused'; count: number }
  | { kind: 'waiting'; since: string }
  | { kind: 'disk'; gigabytes: number }
  | { kind: 'withdrawn'; experiences: readonly string[] }
  | { kind: 'rebuilt' }
  | { kind: 'clock'; clock: ClockTrouble }
  | { kind: 'outdated'; newest: string };

/**
 * All that is wrong with a machine at `now` (milliseconds since 1970), the most urgent first. A silent machine may
 * stand in a lab that is closed: only a person can tell.
 */
export function troublesOf(
  { heartbeat, seen }: Kiosk,
  newest: ReadonlyMap<Ring, string>,
  now: number,
): readonly Trouble[] {
  const { clock, diskFree, ledger, oldestWaiting, rebuilt, ring, version, withdrawn } = heartbeat;
  const troubles: Trouble[] = [];
  const silence = now - seen;
  if (silence >= SILENT_MS) troubles.push({ kind: 'silent', since: seen });
  if (ledger.refused > 0) troubles.push({ kind: 'refused', count: ledger.refused });
  if (oldestWaiting !== undefined && now - Date.parse(oldestWaiting) >= (WAITING_DAYS + 1) * DAY_MS) {
    troubles.push({ kind: 'waiting', since: oldestWaiting });
  }
  if (diskFree < ROOM) troubles.push({ kind: 'disk', gigabytes: diskFree });
  if (withdrawn.length > 0) troubles.push({ kind: 'withdrawn', experiences: withdrawn });
  if (rebuilt) troubles.push({ kind: 'rebuilt' });
  if (clock !== undefined) troubles.push({ kind: 'clock', clock });
  if (silence >= LATE_MS && silence < SILENT_MS) troubles.push({ kind: 'late', since: seen });
  const best = newest.get(ring);
  if (best !== undefined && compareVersions(version, best) < 0) troubles.push({ kind: 'outdated', newest: best });
  return troubles;
}

/** The newest version seen in each ring. */
export function newestVersions(fleet: readonly Kiosk[]): Map<Ring, string> {
  const newest = new Map<Ring, string>();
  for (const { heartbeat } of fleet) {
    const { ring, version } = heartbeat;
    const known = newest.get(ring);
    if (known === undefined || compareVersions(known, version) < 0) newest.set(ring, version);
  }
  return newest;
}

/** Below zero when `one` is older than `other` (Semantic Versioning 2.0.0, 11; of two trials of one version, by text). */
export function compareVersions(one: string, other: string): number {
  const [oneCore, oneTrial] = split(one);
  const [otherCore, otherTrial] = split(other);
  const otherNumbers = otherCore.split('.').map(Number);
  for (const [index, number] of oneCore.split('.').map(Number).entries()) {
    const difference = number - (otherNumbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (oneTrial === otherTrial) return 0;
  if (oneTrial === undefined) return 1;
  if (otherTrial === undefined) return -1;
  return oneTrial < otherTrial ? -1 : 1;
}

function split(version: string): [string, string?] {
  const at = version.indexOf('-');
  return at === -1 ? [version] : [version.slice(0, at), version.slice(at + 1)];
}
