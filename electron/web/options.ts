import { parseArgs } from 'node:util';
import { EXIT, StationFault } from '../station/fault.ts';

export interface WebOptions {
  /** 0: a free one. */
  port: number;
  data?: string | undefined;
  config?: string | undefined;
  /** Go on serving the out-of-order screen when the station cannot open. */
  showFaults: boolean;
}

export const USAGE = 'Options: --port N, --data FOLDER, --config FILE, --show-faults.';

/** Reads the command line of the web host. Throws a `StationFault` (exit 64). */
export function parseOptions(args: readonly string[]): WebOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        config: { type: 'string' },
        'show-faults': { type: 'boolean', default: false },
      },
    });
    return {
      port: parsePort(values.port),
      data: values.data,
      config: values.config,
      showFaults: values['show-faults'],
    };
  } catch (error) {
    if (error instanceof StationFault) throw error;
    throw wrong(error instanceof Error ? error.message : String(error), error);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw wrong(`--port ${text} is not a port.`);
  return port;
}

function wrong(reason: string, cause?: unknown): StationFault {
  return new StationFault(EXIT.wrongCommandLine, reason, USAGE, { cause });
}
