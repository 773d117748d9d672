import type { StationDescription } from '../contract/station.ts';
import type { CallMessage } from '../contract/bridge.ts';
import { parseConfig } from './config/read.ts';
import type { StationFault } from './fault.ts';
import type { Station } from './station.ts';

/**
 * What a host serves when the station cannot open: it describes itself as out of order, with the reason and the
 * remedy for the operator, and answers every other call `out-of-order`.
 */
export function createOutOfOrderStation(fault: StationFault, version: string): Station {
  const { lab, languages, quality, screen } = parseConfig({});
  const description: StationDescription = {
    version,
    lab,
    languages,
    screen,
    quality,
    consoleAvailable: false,
    outOfOrder: {
      reason: fault.message,
      remedy: fault.remedy,
      ...(fault.field === undefined ? {} : { field: fault.field }),
    },
  };
  return {
    config: undefined,
    async dispatch(message: CallMessage) {
      if (message.name === 'station.describe') return { ok: true, value: description };
      return { ok: false, error: { code: 'out-of-order', message: 'The station could not open.' } };
    },
    on: () => () => undefined,
    isOperator: () => false,
    close: async () => undefined,
  };
}
