import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibration, type Calibration, type DomeSettings } from '../../contract/dome.ts';
import type { StationConfig } from '../config/schema.ts';
import { errorFacts } from '../log/logger.ts';
import type { Log } from '../ports.ts';
import { writeWhole } from './write.ts';

/**
 * What the console calibrated, beside `station.json` and not in the database: it belongs to the projector and not to
 * the visits, must outlive a database that is set aside, and can be copied to the machine that replaces this one.
 */
export const CALIBRATION_FILE = 'dome.json';

/** The dome of this machine: what its window draws by. */
export interface Dome {
  settings(): DomeSettings;
  /** Keeps a calibration; the pattern is shown while the console is open, and never kept. */
  calibrate(value: Calibration, pattern: boolean): DomeSettings;
  hidePattern(): DomeSettings;
}

export interface DomeOptions {
  config: StationConfig['dome'];
  folder: string;
  /** True while some operator's session is open: nobody leaves a pattern behind. */
  isOperated(): boolean;
  log: Log;
}

export function createDome({ config, folder, isOperated, log }: DomeOptions): Dome {
  const path = join(folder, CALIBRATION_FILE);
  const { enabled, fieldOfView, size, tilt, rotation, mirror, mask } = config;
  let kept: Calibration = read(path, log) ?? { tilt, rotation, mirror, mask };
  let pattern = false;

  const settings = (): DomeSettings => ({
    enabled,
    size,
    fieldOfView,
    calibration: kept,
    pattern: pattern && isOperated(),
  });

  return {
    settings,
    calibrate(value, shown) {
      mkdirSync(folder, { recursive: true });
      if (JSON.stringify(value) !== JSON.stringify(kept)) writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
      kept = value;
      pattern = shown;
      return settings();
    },
    hidePattern() {
      pattern = false;
      return settings();
    },
  };
}

/** A file that is not there is no fault; one that is not a calibration is set down in the log and not used. */
function read(path: string, log: Log): Calibration | undefined {
  try {
    return calibration.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      log.warn('dome.calibration-unread', errorFacts(error));
    }
    return undefined;
  }
}
