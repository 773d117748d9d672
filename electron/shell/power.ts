import type { Electron } from './electron.ts';

/** Opening hours are kept to the minute, in milliseconds. */
const CHECK_MS = 60_000;

/** Opening hours as station.json gives them: `HH:MM` in a time zone. */
export interface Hours {
  opens: string;
  closes: string;
  timeZone: string;
}

/** True from `opens` up to `closes`, at an instant in Unix milliseconds. */
export function isOpen({ opens, closes, timeZone }: Hours, instant: number): boolean {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  const now = time.format(instant);
  return opens <= now && now < closes;
}

/**
 * Keeps the display awake while `isAwake` says so; asked again every minute.
 * @returns its undo, which lets the display sleep.
 */
export function keepDisplayAwake(blocker: Electron['powerSaveBlocker'], isAwake: () => boolean): () => void {
  let id: number | undefined;
  const release = () => {
    if (id !== undefined) blocker.stop(id);
    id = undefined;
  };
  const update = () => {
    if (isAwake()) id ??= blocker.start('prevent-display-sleep');
    else release();
  };
  update();
  const timer = setInterval(update, CHECK_MS);
  return () => {
    clearInterval(timer);
    release();
  };
}
