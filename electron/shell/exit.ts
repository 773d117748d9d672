import type { BrowserWindow } from 'electron';
import { EXIT } from '../station/fault.ts';
import type { Electron } from './electron.ts';

/** Longest wait for what has to be closed, in milliseconds. What is committed is on disk already. */
export const CLOSE_WITHIN_MS = 5000;

/** What ends the process from outside: Ctrl+C, a supervisor's stop, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Faults that nobody caught; Electron would show a dialog for them and wait for ever. */
const FAULTS = ['uncaughtException', 'unhandledRejection'] as const;

/** Where signals and faults come from: Node's `process`. */
export interface ProcessEvents {
  on(event: (typeof SIGNALS)[number] | (typeof FAULTS)[number], listener: (fault?: unknown) => void): unknown;
}

/** The one way out of the process. */
export interface Exit {
  /** Closes everything, then ends; the first call counts. Without a code: that of `setCode`, or 0. */
  quit(code?: number): Promise<void>;
  /** Code of an end that nobody forces: that of the fault where the kiosk is out of order. */
  setCode(code: number): void;
  /** Adds something to close before the end; the last added closes first. */
  beforeEnd(close: () => void | Promise<void>): void;
  /** Lets the kiosk's window close only when the process ends or the session does. */
  holdWindow(window: BrowserWindow, windowed: boolean): void;
}

/**
 * Gathers every way to end into one: what was opened is closed in order, then the process exits.
 * `onFault` hears of what nobody caught, before the exit that follows.
 */
export function createExit(app: Electron['app'], events: ProcessEvents, onFault: (fault: unknown) => void): Exit {
  const closers: (() => void | Promise<void>)[] = [];
  let ownCode: number = EXIT.ok;
  let ending: Promise<void> | undefined;
  let mayClose = false;

  const quit = (code = ownCode) => {
    mayClose = true;
    ending ??= within(CLOSE_WITHIN_MS, closeAll(closers, onFault)).then(() => app.exit(code));
    return ending;
  };

  for (const signal of SIGNALS) events.on(signal, () => void quit());
  for (const kind of FAULTS) {
    events.on(kind, (fault) => {
      onFault(fault);
      void quit(EXIT.internal);
    });
  }
  // Whoever calls `app.quit()` waits for the station too. `app.exit()` does not come back here.
  app.on('before-quit', (event) => {
    event.preventDefault();
    void quit();
  });

  return {
    quit,
    setCode: (code) => {
      ownCode = code;
    },
    beforeEnd: (close) => {
      closers.unshift(close);
    },
    holdWindow: (window, windowed) => {
      window.on('close', (event) => {
        // Alt+F4 and its kin.
        if (!windowed && !mayClose) event.preventDefault();
      });
      // Windows asks before it shuts down or logs off, and may change its mind: let go, end nothing yet.
      window.on('query-session-end', () => {
        mayClose = true;
      });
      window.on('session-end', () => void quit());
      window.on('closed', () => void quit(windowed || mayClose ? undefined : EXIT.internal));
    },
  };
}

async function closeAll(
  closers: readonly (() => void | Promise<void>)[],
  onFault: (fault: unknown) => void,
): Promise<void> {
  for (const close of closers) {
    try {
      await close();
    } catch (error) {
      // The others still have to be closed.
      onFault(error);
    }
  }
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, milliseconds);
    void work.finally(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
