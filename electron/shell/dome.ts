import type { BrowserWindow, Rectangle } from 'electron';
import type { Log } from '../station/ports.ts';
import { createBudget } from './budget.ts';
import type { Electron } from './electron.ts';
import { guardKeys } from './keys.ts';
import { DOME_URL, isOurs } from './origin.ts';
import { webPreferences } from './window.ts';

/** Failures of the dome's page that are mended by loading it again; one more, and the kiosk goes on without. */
export const DOME_BUDGET = { failures: 3, spanMs: 5 * 60_000 } as const;
/** Displays that come and go send many events; the window follows once they rest, milliseconds. */
export const SETTLE_MS = 500;

export interface DomeOptions {
  preload: string;
  developing: boolean;
  /** Number of the projector's display, from 1. */
  display: number;
  now: () => number;
  log: Log;
}

/** The dome's window: on its own display for as long as that is there. */
export interface DomeWindow {
  /** Opens it if its display is there, else as soon as it comes. */
  start(): void;
  windows(): readonly BrowserWindow[];
  close(): void;
}

/**
 * A second window with every guard of the first: those of the session and of every page hold by themselves, the web
 * preferences are the same, and it takes neither the focus nor a token. Its failures never end the kiosk.
 */
export function openDome(
  electron: Electron,
  { developing, display: number, log, now, preload }: DomeOptions,
): DomeWindow {
  const budget = createBudget(DOME_BUDGET.failures, DOME_BUDGET.spanMs, now);
  let window: BrowserWindow | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function place(): void {
    settling = undefined;
    const display = electron.screen.getAllDisplays()[number - 1];
    if (display === undefined) {
      log.warn('dome.no-display', { display: number });
      close();
    } else if (window === undefined) open(display.bounds);
    else {
      window.setBounds(display.bounds);
      window.setFullScreen(true);
    }
  }

  function open(bounds: Rectangle): void {
    const made = new electron.BrowserWindow({
      ...bounds,
      show: false,
      fullscreen: true,
      frame: false,
      focusable: false,
      skipTaskbar: true,
      autoHideMenuBar: true,
      backgroundColor: '#000000',
      title: 'Vitrine – dôme',
      webPreferences: webPreferences(preload, developing),
    });
    window = made;
    guardKeys(made.webContents, developing);
    made.once('ready-to-show', () => !made.isDestroyed() && made.showInactive());
    const again = (event: string) => {
      log.error(event);
      if (made.isDestroyed()) return;
      if (budget.spend()) load(made);
      else close();
    };
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') again('dome.page-gone');
    });
    made.webContents.on('did-fail-load', (_event, _code, _description, _url, isMainFrame) => {
      if (isMainFrame) again('dome.page-not-loaded');
    });
    made.webContents.on('did-navigate', (_event, url) => {
      if (!isOurs(url)) again('dome.page-strayed');
    });
    made.on('closed', () => {
      if (window === made) window = undefined;
    });
    load(made);
  }

  function close(): void {
    if (window && !window.isDestroyed()) window.destroy();
    window = undefined;
  }

  const follow = () => {
    if (!closed) settling ??= setTimeout(place, SETTLE_MS);
  };

  return {
    start() {
      place();
      electron.screen.on('display-added', follow);
      electron.screen.on('display-removed', follow);
      electron.screen.on('display-metrics-changed', follow);
    },
    windows: () => (window && !window.isDestroyed() ? [window] : []),
    close() {
      closed = true;
      clearTimeout(settling);
      close();
    },
  };
}

function load(window: BrowserWindow): void {
  // A load that fails comes back as `did-fail-load`.
  void window.loadURL(DOME_URL).catch(() => undefined);
}
