import type { Ledger } from '../../contract/questionnaire.ts';
import type { MachineHealth } from '../../contract/station.ts';
import type { SyncTrouble } from '../../contract/sync.ts';
import type { StationConfig } from '../config/schema.ts';
import type { StationDatabase } from '../database/database.ts';
import { flooredToHour, localDay } from '../day.ts';
import type { ClockWatch } from '../health/clock-watch.ts';
import { type Clock, type Log, type Random, share } from '../ports.ts';
import type { Line } from '../../delivery/exchange.ts';
import { createHubClient, type HubClient } from './client.ts';
import { drawMinute, heartbeatOf, isBeatDue } from './heartbeat.ts';
import { createMarks } from './marks.ts';
import { keptFrom, purgeOldDays } from './purge.ts';
import { createSettledStore } from './settled.ts';

/** Troubles of a round through which the server was heard all the same. */
const HEARD: readonly (SyncTrouble | undefined)[] = [undefined, 'busy', 'store'];

export interface ErrandOptions {
  database: Pick<StationDatabase, 'connection' | 'copy'>;
  config: Pick<StationConfig, 'lab' | 'lrs' | 'machine' | 'updates'>;
  version: string;
  ledger(): Ledger;
  machine(): MachineHealth;
  clockWatch: ClockWatch;
  clock: Clock;
  random: Random;
  log: Log;
}

/** What a station asks of its hub after a round of sending; `trouble` is what ended the round. Rejects for the disk. */
export type Errand = (line: Line, trouble: SyncTrouble | undefined) => Promise<void>;

/**
 * The heartbeat of the hour, then the purge of the day. They come after a round, whose time is drawn at random, and one
 * at a time. A record store that is no hub of ours is left alone until the next day.
 */
export function createErrand(options: ErrandOptions): Errand {
  const { clock, clockWatch, config, database, ledger, log, machine, random, version } = options;
  const marks = createMarks(database.connection);
  const store = createSettledStore(database, log);
  const minute = drawMinute(share(random));
  const today = (): string => localDay(clock(), config.lab.place.timeZone).day;

  async function beat(hub: HubClient, closing: AbortSignal): Promise<void> {
    const hour = flooredToHour(clock());
    if (!isBeatDue(clock(), marks.read().beatAt, minute)) return;
    const outcome = await hub.beat(
      heartbeatOf({
        config,
        version,
        ledger: ledger(),
        ...marks.beforeHour(hour),
        machine: machine(),
        clock: clockWatch.trouble(),
      }),
    );
    if (closing.aborted || outcome.kind === 'later') return;
    if (outcome.kind === 'no-hub') marks.noHub(today());
    else marks.beat(hour);
    if (outcome.kind === 'refused') log.warn('heartbeat.refused');
  }

  async function purge(hub: HubClient, closing: AbortSignal): Promise<void> {
    const day = today();
    if (marks.read().purgedOn === day || store.daysBefore(keptFrom(day)).length === 0) return;
    marks.purge(day);
    const agrees = (date: number): boolean => {
      clockWatch.heard(date);
      return clockWatch.trouble() === undefined;
    };
    const end = await purgeOldDays({ hub, store, today: day, agrees, isClosed: () => closing.aborted, log });
    if (end === 'no-hub' && !closing.aborted) marks.noHub(day);
  }

  return async (line, trouble) => {
    const hub = createHubClient(config.lrs?.address ?? '', line);
    const isLeftAlone = (): boolean => line.closing.aborted || marks.read().noHubOn === today();
    if (hub === undefined || !HEARD.includes(trouble) || isLeftAlone()) return;
    await beat(hub, line.closing);
    if (trouble === undefined && !isLeftAlone()) await purge(hub, line.closing);
  };
}
