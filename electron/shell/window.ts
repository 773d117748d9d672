import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Electron } from './electron.ts';
import { START_URL } from './origin.ts';

/** The night of the design system: what is seen before the first frame. */
export const BACKGROUND = '#070B1A';

/** Longest wait for the first frame before the window is shown anyway, in milliseconds. */
export const SHOW_WITHIN_MS = 10_000;

/** Wait before full screen is taken again, in milliseconds. */
export const TAKE_AGAIN_MS = 500;

/** A window at a desk, in CSS pixels; the kiosk takes the whole screen. */
const WINDOWED = { width: 1280, height: 800 } as const;

interface Preference<Name extends keyof WebPreferences> {
  value: NonNullable<WebPreferences[Name]>;
  why: string;
}

type Preferences = { [Name in keyof WebPreferences]?: Preference<Name> };

/** Every preference of the page that matters, said even where it is the default, with its reason. */
export const WEB_PREFERENCES = {
  sandbox: { value: true, why: 'the page runs without any right on the machine' },
  contextIsolation: { value: true, why: 'the page cannot reach into the preload' },
  webSecurity: { value: true, why: 'same-origin policy' },
  nodeIntegration: { value: false, why: 'no Node in the page' },
  nodeIntegrationInWorker: { value: false, why: 'nor in its workers' },
  nodeIntegrationInSubFrames: { value: false, why: 'nor in frames, of which there are none' },
  webviewTag: { value: false, why: 'no page within the page' },
  allowRunningInsecureContent: { value: false, why: 'nothing comes over http' },
  experimentalFeatures: { value: false, why: 'only what Chromium calls finished' },
  enableWebSQL: { value: false, why: 'the station keeps the data' },
  navigateOnDragDrop: { value: false, why: 'a dropped file must not replace the kiosk' },
  plugins: { value: false, why: 'no PDF viewer, no plug-in' },
  spellcheck: { value: false, why: 'it would fetch dictionaries; there is no free text' },
  disableDialogs: { value: true, why: 'alert() would cover the kiosk and wait for ever' },
  disableHtmlFullscreenWindowResize: { value: true, why: 'the window keeps the screen whatever the page asks' },
  javascript: { value: true, why: 'the renderer is a program' },
  images: { value: true, why: 'pictures are content' },
  webgl: { value: true, why: 'the scenes are drawn with it' },
  textAreasAreResizable: { value: false, why: 'nothing on a kiosk is dragged larger' },
  scrollBounce: { value: false, why: 'the page is fixed' },
  zoomFactor: { value: 1, why: 'sizes follow the screen and the access settings' },
  backgroundThrottling: { value: true, why: 'a hidden or locked screen must not draw' },
  autoplayPolicy: { value: 'no-user-gesture-required', why: 'the attract loop may sound without a touch' },
  defaultEncoding: { value: 'UTF-8', why: 'every file is' },
  v8CacheOptions: { value: 'bypassHeatCheck', why: 'compiled code is kept from the first start' },
} as const satisfies Preferences;

/**
 * The web preferences of the one window. Developer tools exist only in an unpackaged app.
 */
export function webPreferences(preload: string, developing: boolean): WebPreferences {
  const values = Object.entries(WEB_PREFERENCES).map(([name, { value }]) => [name, value]);
  return { ...(Object.fromEntries(values) as WebPreferences), preload, devTools: developing };
}

/** What makes one window differ from another. */
export interface WindowOptions {
  /** Absolute path of the bundled preload. */
  preload: string;
  windowed: boolean;
  developing: boolean;
}

/** Makes the window, hidden: the kiosk, or a plain window at a desk. */
export function createWindow(electron: Electron, options: WindowOptions): BrowserWindow {
  const kiosk = !options.windowed;
  const constructorOptions: BrowserWindowConstructorOptions = {
    ...WINDOWED,
    show: false,
    kiosk,
    fullscreen: kiosk,
    // No frame to grab should full screen be lost. It stays resizable: some Linux window managers
    // refuse full screen to a window of fixed size.
    frame: !kiosk,
    movable: !kiosk,
    minimizable: !kiosk,
    autoHideMenuBar: true,
    backgroundColor: BACKGROUND,
    title: 'Vitrine',
    webPreferences: webPreferences(options.preload, options.developing),
  };
  return new electron.BrowserWindow(constructorOptions);
}

/**
 * Loads the start page and shows the window at its first frame, or after a while without one: a dark
 * window says more than none. In the kiosk, full screen is taken again whenever it is lost: a display
 * that was switched off and on can drop it.
 */
export async function showWindow(electron: Electron, window: BrowserWindow, windowed: boolean): Promise<void> {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const late = setTimeout(show, SHOW_WITHIN_MS);
  window.once('ready-to-show', () => {
    clearTimeout(late);
    show();
  });
  if (!windowed) keepFullScreen(electron, window);
  // A failed load is recovery's business, through `did-fail-load`.
  await window.loadURL(START_URL).catch(() => undefined);
}

function keepFullScreen(electron: Electron, window: BrowserWindow): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const takeNow = () => {
    pending = undefined;
    if (!window.isDestroyed() && !window.isKiosk()) window.setKiosk(true);
    if (!window.isDestroyed() && !window.isFullScreen()) window.setFullScreen(true);
  };
  // Not at once: a display that changes sends many events, and one that refuses must not be asked in a loop.
  const takeAgain = () => {
    pending ??= setTimeout(takeNow, TAKE_AGAIN_MS);
  };
  window.on('leave-full-screen', takeAgain);
  electron.screen.on('display-added', takeAgain);
  electron.screen.on('display-removed', takeAgain);
  electron.screen.on('display-metrics-changed', takeAgain);
}
