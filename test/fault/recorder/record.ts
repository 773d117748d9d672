import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../../station/world.ts';
import { SEED } from '../random.ts';
import { type Entry, readEntries } from './entries.ts';

/** How long a commit waits for the disk: the station's own way, and two that must lose answers. */
export type Synchronous = 'FULL' | 'NORMAL' | 'OFF';

/** What a station wrote while visitors answered. */
export interface Recording extends Disposable {
  synchronous: Synchronous;
  entries: Entry[];
  /** The station's data folder as it was left, closed. */
  data: string;
  /** The file that the writer tells its receipts to. */
  acknowledged: string;
}

/** Lets a station take that many answers, and records all that it writes. Needs a C compiler. */
export function recordStation(synchronous: Synchronous, answers: number): Recording {
  const folder = realpathSync(emptyFolder());
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const library = join(folder, 'recorder.so');
    const source = join(import.meta.dirname, 'recorder.c');
    execFileSync('cc', ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', library, source]);
    const watched = join(folder, 'watched');
    mkdirSync(watched);
    const record = join(folder, 'record');
    const writer = join(import.meta.dirname, 'writer.ts');
    execFileSync(process.execPath, [writer, watched, synchronous, String(answers), String(SEED)], {
      env: { ...process.env, LD_PRELOAD: library, VITRINE_RECORD_FOLDER: watched, VITRINE_RECORD_LOG: record },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return {
      synchronous,
      entries: [...readEntries(readFileSync(record))],
      data: join(watched, 'data'),
      acknowledged: join(watched, 'acknowledged'),
      [Symbol.dispose]: dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}
