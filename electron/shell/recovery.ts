import type { BrowserWindow } from 'electron';
import { errorFacts } from '../station/log/logger.ts';
import type { Log, LogFacts } from '../station/ports.ts';
import { createBudget } from './budget.ts';
import type { Electron } from './electron.ts';
import { FALLBACK_URL, isOurs, START_URL } from './origin.ts';

/** Failures of the page that are mended by loading it again; one more ends the process. */
export const PAGE_BUDGET = { failures: 3, spanMs: 5 * 60_000 } as const;

/**
 * Failures of the graphics process that Chromium mends by itself; one more ends the process. At the
 * third, Chromium would go on without the card, and so without WebGL: a new start in software has it.
 */
export const GRAPHICS_BUDGET = { failures: 2, spanMs: 5 * 60_000 } as const;

/** How long a page may hang before it is ended, in milliseconds. */
export const UNRESPONSIVE_MS = 15_000;

/** Chromium's ERR_ABORTED: a load that another load replaced, not a failure. */
const ABORTED = -3;

/** What recovery needs of the rest of the shell. */
export interface RecoveryOptions {
  electron: Electron;
  window: BrowserWindow;
  log: Log;
  now: () => number;
  /** Ends the process as failed: the supervisor of the operating system starts it again. */
  giveUp: () => void;
  /** Asks for software graphics at the next start. */
  preferSoftware: () => void;
}

/**
 * Brings the page back after a crash, a hang or a failed load, and gives up when that happens too
 * often. Never relaunches: Shell Launcher and systemd start again what exits with a failure, and lose
 * track of a process that starts another.
 */
export function recover({ electron, window, log, now, giveUp, preferSoftware }: RecoveryOptions): void {
  const page = createBudget(PAGE_BUDGET.failures, PAGE_BUDGET.spanMs, now);
  const graphics = createBudget(GRAPHICS_BUDGET.failures, GRAPHICS_BUDGET.spanMs, now);
  const { webContents } = window;
  let hanging: ReturnType<typeof setTimeout> | undefined;

  const load = (url: string) => {
    if (window.isDestroyed()) return;
    // A load that fails comes back as `did-fail-load`.
    window.loadURL(url).catch(() => undefined);
  };
  const again = (url: string, event: string, facts: LogFacts = {}) => {
    log.error(event, facts);
    if (page.spend()) load(url);
    else giveUp();
  };
  const settle = () => {
    clearTimeout(hanging);
    hanging = undefined;
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    settle();
    if (reason !== 'clean-exit') again(START_URL, 'the page is gone', { reason, exitCode });
  });
  webContents.on('unresponsive', () => {
    log.warn('the page hangs');
    hanging ??= setTimeout(() => {
      hanging = undefined;
      // Comes back as `render-process-gone`.
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer();
    }, UNRESPONSIVE_MS);
  });
  webContents.on('responsive', settle);
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) again(FALLBACK_URL, 'the page did not load', { code, description });
  });
  webContents.on('preload-error', (_event, _path, error) => {
    again(FALLBACK_URL, 'the preload failed', errorFacts(error));
  });
  // Some navigations, such as to about:blank, cannot be prevented; they can be undone.
  webContents.on('did-navigate', (_event, url) => {
    if (!isOurs(url)) again(START_URL, 'the page strayed');
  });
  window.on('closed', settle);

  electron.app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.error('a process is gone', { type, reason, exitCode });
    if (type !== 'GPU' || reason === 'clean-exit' || graphics.spend()) return;
    preferSoftware();
    giveUp();
  });
}
