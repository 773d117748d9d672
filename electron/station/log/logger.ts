import pino from 'pino';
import { join } from 'node:path';
import { flooredToHour } from '../day.ts';
import type { Clock, LogFacts, LogLines, StationLog } from '../ports.ts';
import { openRotatingFile } from './rotating-file.ts';

/** A kiosk's log never takes more than this on disk: `LOG_FILES` files of `LOG_FILE_BYTES`. */
export const LOG_FILE_BYTES = 1024 * 1024;
export const LOG_FILES = 5;

/**
 * Opens the station's log in `<folder>/logs`, one JSON object a line, with the station's own clock and
 * without the machine's name. Lines that the disk refuses are dropped and counted, never thrown.
 */
export function openLogger(folder: string, clock: Clock): StationLog {
  const file = openRotatingFile(join(folder, 'logs'), 'station.log', LOG_FILE_BYTES, LOG_FILES);
  const lines = (time: () => string): LogLines => {
    const logger = pino(
      {
        base: null,
        messageKey: 'event',
        timestamp: () => `,"time":"${time()}"`,
        formatters: { level: (level) => ({ level }) },
      },
      file,
    );
    return {
      info: (event, facts: LogFacts = {}) => logger.info(facts, event),
      warn: (event, facts: LogFacts = {}) => logger.warn(facts, event),
      error: (event, facts: LogFacts = {}) => logger.error(facts, event),
    };
  };
  return {
    ...lines(() => new Date(clock()).toISOString()),
    ofVisits: lines(() => flooredToHour(clock())),
    close: () => file.close(),
  };
}

/** What may be logged of an error: its class, its code and where it happened, never its message. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' ');
  return { error: error.name, code, frames };
}
