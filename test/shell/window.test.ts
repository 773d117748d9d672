import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createWindow,
  SHOW_WITHIN_MS,
  showWindow,
  TAKE_AGAIN_MS,
  WEB_PREFERENCES,
  webPreferences,
} from '../../electron/shell/window.ts';
import { asWindow, createElectronDouble } from './electron-double.ts';

const PRELOAD = '/app/dist/electron/preload.cjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function made({ windowed = false, developing = false } = {}) {
  const double = createElectronDouble();
  createWindow(double.electron, { preload: PRELOAD, windowed, developing });
  const [options] = double.callsOf('new BrowserWindow')[0] ?? [];
  return { ...double, window: double.theWindow(), options };
}

describe('the web preferences', () => {
  test('of a packaged kiosk are exactly these', () => {
    expect(webPreferences(PRELOAD, false)).toEqual({
      preload: PRELOAD,
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      disableDialogs: true,
      disableHtmlFullscreenWindowResize: true,
      javascript: true,
      images: true,
      webgl: true,
      textAreasAreResizable: false,
      scrollBounce: false,
      zoomFactor: 1,
      backgroundThrottling: true,
      autoplayPolicy: 'no-user-gesture-required',
      defaultEncoding: 'UTF-8',
      v8CacheOptions: 'bypassHeatCheck',
    });
  });

  test('turn no feature of Blink on, and use the default session that is guarded', () => {
    for (const name of ['enableBlinkFeatures', 'partition', 'session', 'additionalArguments']) {
      expect(webPreferences(PRELOAD, true)).not.toHaveProperty(name);
    }
  });

  test('have developer tools in an unpackaged app only', () => {
    expect(webPreferences(PRELOAD, true)).toEqual({ ...webPreferences(PRELOAD, false), devTools: true });
  });

  test('each say why', () => {
    for (const { why } of Object.values(WEB_PREFERENCES)) expect(why.length).toBeGreaterThan(10);
  });
});

describe('the window', () => {
  test('is a hidden kiosk on the colour of the night', () => {
    const { options } = made();
    expect(options).toMatchObject({
      show: false,
      kiosk: true,
      fullscreen: true,
      frame: false,
      backgroundColor: '#070B1A',
      webPreferences: webPreferences(PRELOAD, false),
    });
  });

  test('is a plain window at a desk', () => {
    expect(made({ windowed: true }).options).toMatchObject({ kiosk: false, fullscreen: false, frame: true });
  });

  test('loads the start page and is shown at its first frame, not before', async () => {
    const { electron, window, callsOf } = made();
    await showWindow(electron, asWindow(window), false);
    expect(callsOf('window.loadURL')).toEqual([['app://kiosk/']]);
    expect(window.isVisible()).toBe(false);
    window.emit('ready-to-show');
    expect(window.isVisible()).toBe(true);
    vi.advanceTimersByTime(SHOW_WITHIN_MS);
    expect(callsOf('window.show')).toHaveLength(1);
  });

  test('is shown dark after a while when no frame comes', async () => {
    const { electron, window } = made();
    await showWindow(electron, asWindow(window), false);
    vi.advanceTimersByTime(SHOW_WITHIN_MS - 1);
    expect(window.isVisible()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(window.isVisible()).toBe(true);
  });

  test('survives a start page that does not load', async () => {
    const { electron, window } = made();
    window.loadURL = () => Promise.reject(new Error('ERR_FAILED'));
    await expect(showWindow(electron, asWindow(window), false)).resolves.toBeUndefined();
  });

  test.each(['display-added', 'display-removed', 'display-metrics-changed', 'leave-full-screen'])(
    'takes the whole screen again after %s',
    async (name) => {
      const { electron, window, screen } = made();
      await showWindow(electron, asWindow(window), false);
      window.state.kiosk = false;
      window.state.fullScreen = false;
      (name === 'leave-full-screen' ? window : screen).emit(name, {});
      expect(window.state).toMatchObject({ kiosk: false, fullScreen: false });
      vi.advanceTimersByTime(TAKE_AGAIN_MS);
      expect(window.state).toMatchObject({ kiosk: true, fullScreen: true });
    },
  );

  test('asks for the screen once, however many events a changing display sends', async () => {
    const { electron, window, screen, callsOf } = made();
    await showWindow(electron, asWindow(window), false);
    window.state.fullScreen = false;
    for (let event = 0; event < 20; event++) screen.emit('display-metrics-changed', {});
    vi.advanceTimersByTime(TAKE_AGAIN_MS);
    expect(callsOf('window.setFullScreen')).toEqual([[true]]);
  });

  test('at a desk is left as the person put it', async () => {
    const { electron, window, screen, callsOf } = made({ windowed: true });
    await showWindow(electron, asWindow(window), true);
    window.state.kiosk = false;
    screen.emit('display-metrics-changed', {});
    vi.advanceTimersByTime(TAKE_AGAIN_MS);
    expect(callsOf('window.setKiosk')).toEqual([]);
  });
});
