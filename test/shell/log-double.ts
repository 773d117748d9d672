import type { Log, LogFacts } from '../../electron/station/ports.ts';

/** A log that keeps its lines for the test to read. */
export function createLogDouble() {
  const lines: { event: string; facts: LogFacts }[] = [];
  const keep = (event: string, facts: LogFacts = {}) => {
    lines.push({ event, facts });
  };
  const log: Log = { info: keep, warn: keep, error: keep, close: () => undefined };
  return { log, lines, events: () => lines.map(({ event }) => event) };
}
