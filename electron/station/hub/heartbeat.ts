import type { Heartbeat } from '../../contract/hub.ts';
import type { Ledger } from '../../contract/questionnaire.ts';
import type { MachineHealth } from '../../contract/station.ts';
import type { ClockTrouble } from '../../contract/sync.ts';
import type { StationConfig } from '../config/schema.ts';
import { flooredToHour } from '../day.ts';

/** Minutes of the hour in which a heartbeat's own is drawn: late enough, two never come two hours apart. */
const MINUTES = 45;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GIGABYTE = 1e9;

/** All that a heartbeat is made of. */
export interface HeartbeatFacts {
  config: Pick<StationConfig, 'lab' | 'machine' | 'updates'>;
  version: string;
  ledger: Ledger;
  /** Statements of this hour, which wait for its end. */
  ofThisHour: number;
  /** Day of the oldest waiting statement of another hour. */
  oldestWaiting: string | undefined;
  machine: Pick<MachineHealth, 'database' | 'diskFree' | 'failures'>;
  clock: ClockTrouble | undefined;
}

/** What the hub is told. The account is the one at the beginning of the hour, so that it times no answer. */
export function heartbeatOf(facts: HeartbeatFacts): Heartbeat {
  const { clock, config, ledger, machine, ofThisHour, oldestWaiting, version } = facts;
  const { acknowledged, recorded, refused, waiting } = ledger;
  return {
    lab: config.lab.id,
    machine: config.machine,
    version,
    ring: config.updates.ring,
    ledger: { recorded: recorded - ofThisHour, acknowledged, waiting: waiting - ofThisHour, refused },
    ...(oldestWaiting === undefined ? {} : { oldestWaiting }),
    diskFree: Math.floor(machine.diskFree / GIGABYTE),
    rebuilt: machine.database.rebuilt,
    withdrawn: machine.failures.filter(({ withdrawn }) => withdrawn).map(({ experience }) => experience),
    ...(clock === undefined ? {} : { clock }),
  };
}

/** The minute of the hour at which a station sends its heartbeats; `share` is a random number in [0, 1). */
export function drawMinute(share: number): number {
  return Math.floor(share * MINUTES);
}

/**
 * True when a heartbeat is due at `now` (Unix milliseconds): the hour has none yet, and its minute has come. The very
 * first is due at once, so that a machine that was just set up shows. `last` is the hour of the last one, ISO 8601.
 */
export function isBeatDue(now: number, last: string | undefined, minute: number): boolean {
  if (last === undefined) return true;
  return flooredToHour(now) !== last && now % HOUR_MS >= minute * MINUTE_MS;
}
