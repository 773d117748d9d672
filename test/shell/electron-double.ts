import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Input, WebContents } from 'electron';
import type { Electron } from '../../electron/shell/electron.ts';
import { START_URL } from '../../electron/shell/origin.ts';

/** One call that the shell made, such as `app.enableSandbox` with its arguments. */
export interface Recorded {
  name: string;
  args: readonly unknown[];
}

export interface DoubleOptions {
  packaged?: boolean;
  /** Switches on Chromium's command line. */
  switches?: readonly string[];
  /** False: another instance holds the lock. */
  lock?: boolean;
  /** Folder of `userData` until the shell sets its own. */
  userData?: string;
  /** Screens of the machine. */
  displays?: { bounds: { x: number; y: number; width: number; height: number } }[];
}

type Handler = (...args: never[]) => unknown;

/**
 * Stands for Electron in plain Node: records every call in its order, keeps every handler, and lets a
 * test emit what Chromium would. It does nothing by itself.
 */
export function createElectronDouble(options: DoubleOptions = {}) {
  const record: Recorded[] = [];
  const handlers = new Map<string, Handler>();
  const note =
    <Result>(name: string, result?: Result) =>
    (...args: unknown[]) => {
      record.push({ name, args });
      return result as Result;
    };
  /** Records a call and keeps the function it was given. */
  const keep =
    (name: string) =>
    (...args: unknown[]) => {
      record.push({ name, args });
      const handler = args.findLast((arg) => typeof arg === 'function');
      if (handler) handlers.set(name, handler as Handler);
    };

  class Recording extends EventEmitter {
    readonly #name: string;
    constructor(name: string) {
      super();
      this.#name = name;
    }
    override on(event: string, listener: (...args: unknown[]) => void): this {
      record.push({ name: `${this.#name}.on ${event}`, args: [listener] });
      return super.on(event, listener);
    }
  }

  const paths: Record<string, string> = { userData: options.userData ?? '/nowhere', crashDumps: '/nowhere/dumps' };
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  const app = Object.assign(new Recording('app'), {
    isPackaged: options.packaged ?? false,
    commandLine: {
      appendSwitch: note('app.commandLine.appendSwitch'),
      hasSwitch: (name: string) => options.switches?.includes(name) ?? false,
    },
    getPath: (name: string) => paths[name],
    setPath: (name: string, path: string) => {
      note('app.setPath')(name, path);
      paths[name] = path;
      if (name === 'userData') paths.crashDumps = join(path, 'Crashpad');
    },
    getVersion: () => '0.1.0',
    getGPUFeatureStatus: () => ({ webgl2: 'enabled' }),
    requestSingleInstanceLock: note('app.requestSingleInstanceLock', options.lock ?? true),
    disableDomainBlockingFor3DAPIs: note('app.disableDomainBlockingFor3DAPIs'),
    enableSandbox: note('app.enableSandbox'),
    whenReady: note('app.whenReady', ready),
    exit: note('app.exit'),
  });

  const defaultSession = Object.assign(new Recording('session'), {
    protocol: { handle: keep('session.protocol.handle') },
    webRequest: { onBeforeRequest: keep('session.webRequest.onBeforeRequest') },
    setPermissionRequestHandler: keep('session.setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('session.setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('session.setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('session.setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: note('session.setSpellCheckerEnabled'),
  });

  function createContents() {
    const mainFrame = { origin: 'app://kiosk', parent: null };
    const contents = Object.assign(new Recording('contents'), {
      mainFrame,
      send: note('contents.send'),
      reload: note('contents.reload'),
      toggleDevTools: note('contents.toggleDevTools'),
      setIgnoreMenuShortcuts: note('contents.setIgnoreMenuShortcuts'),
      forcefullyCrashRenderer: note('contents.forcefullyCrashRenderer'),
      setWindowOpenHandler: keep('contents.setWindowOpenHandler'),
    });
    app.emit('web-contents-created', {}, contents);
    return contents;
  }

  class Window extends Recording {
    readonly webContents = createContents();
    readonly state = { visible: false, destroyed: false, kiosk: true, fullScreen: true };
    constructor(windowOptions: BrowserWindowConstructorOptions) {
      super('window');
      record.push({ name: 'new BrowserWindow', args: [windowOptions] });
      windows.push(this);
    }
    loadURL(url: string): Promise<void> {
      record.push({ name: 'window.loadURL', args: [url] });
      return Promise.resolve();
    }
    show() {
      record.push({ name: 'window.show', args: [] });
      this.state.visible = true;
    }
    showInactive() {
      record.push({ name: 'window.showInactive', args: [] });
      this.state.visible = true;
    }
    destroy() {
      record.push({ name: 'window.destroy', args: [] });
      this.state.destroyed = true;
    }
    setBounds = note('window.setBounds');
    focus = note('window.focus');
    setKiosk(kiosk: boolean) {
      record.push({ name: 'window.setKiosk', args: [kiosk] });
      this.state.kiosk = kiosk;
    }
    setFullScreen(fullScreen: boolean) {
      record.push({ name: 'window.setFullScreen', args: [fullScreen] });
      this.state.fullScreen = fullScreen;
    }
    isVisible = () => this.state.visible;
    isDestroyed = () => this.state.destroyed;
    isKiosk = () => this.state.kiosk;
    isFullScreen = () => this.state.fullScreen;
  }

  const windows: Window[] = [];
  const displays = options.displays ?? [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
  const screen = Object.assign(new Recording('screen'), { getAllDisplays: () => displays });
  let blocker = 0;

  const parts = {
    app,
    BrowserWindow: Window,
    crashReporter: { start: note('crashReporter.start') },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        note('ipcMain.handle')(channel);
        handlers.set(`ipcMain.handle ${channel}`, handler);
      },
      removeHandler: note('ipcMain.removeHandler'),
    },
    Menu: { setApplicationMenu: note('Menu.setApplicationMenu') },
    powerSaveBlocker: {
      start: (type: string) => {
        note('powerSaveBlocker.start')(type);
        return ++blocker;
      },
      stop: note('powerSaveBlocker.stop'),
    },
    protocol: { registerSchemesAsPrivileged: note('protocol.registerSchemesAsPrivileged') },
    screen,
    session: { defaultSession },
  };

  return {
    // The one place where the double is taken for the real thing: it has what the shell uses of it.
    electron: parts as unknown as Electron,
    record,
    app,
    session: defaultSession,
    screen,
    /** The machine's screens: a test plugs and unplugs them. */
    displays,
    windows,
    becomeReady,
    /** Names of what was called, in order. */
    names: () => record.map(({ name }) => name),
    /** Arguments of each call of that name. */
    callsOf: (name: string) => record.filter((call) => call.name === name).map(({ args }) => args),
    /** The function that the shell gave to a call of that name. */
    handlerOf(name: string): (...args: unknown[]) => unknown {
      const handler = handlers.get(name);
      if (!handler) throw new Error(`no handler was given to ${name}`);
      return handler as (...args: unknown[]) => unknown;
    },
    /** The window that the shell made. */
    theWindow() {
      const [window] = windows;
      if (!window) throw new Error('no window was made');
      return window;
    },
    /** A window of its own, for modules that are given one. */
    makeWindow: () => new Window({}),
  };
}

export type ElectronDouble = ReturnType<typeof createElectronDouble>;
export type WindowDouble = ReturnType<ElectronDouble['makeWindow']>;

/** The double's window as the type that the shell's modules take. */
export const asWindow = (window: WindowDouble) => window as unknown as BrowserWindow;
export const asContents = (contents: WindowDouble['webContents']) => contents as unknown as WebContents;

/** An event that can be prevented, as Electron's are. */
export function createEvent(fields: { url?: string; isMainFrame?: boolean } = {}) {
  const event = {
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
    url: START_URL,
    isMainFrame: true,
    ...fields,
  };
  return event;
}

/** A key as `before-input-event` gives it; `chord` such as `Ctrl+Shift+I` or `Alt+Space`. */
export function createKey(chord: string): Input {
  const names = chord.split('+');
  const key = names.at(-1)?.replace('Space', ' ') ?? '';
  const has = (name: string) => names.slice(0, -1).includes(name);
  return {
    type: 'keyDown',
    key,
    code: '',
    isAutoRepeat: false,
    isComposing: false,
    shift: has('Shift'),
    control: has('Ctrl') || key === 'Control',
    alt: has('Alt') || key === 'Alt',
    meta: has('Meta') || key === 'Meta',
    location: 0,
    modifiers: [],
  };
}
