import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../station/config/read.ts';
import type { StationConfig } from '../station/config/schema.ts';
import { EXIT, faultText, toFault } from '../station/fault.ts';
import { errorFacts, openLogger } from '../station/log/logger.ts';
import { createOutOfOrderStation } from '../station/out-of-order.ts';
import type { Clock } from '../station/ports.ts';
import { createServe } from '../station/serve/serve.ts';
import { openStation, type Station } from '../station/station.ts';
import { openBridge } from './bridge.ts';
import { openDome } from './dome.ts';
import { trimDumps } from './dumps.ts';
import type { Electron } from './electron.ts';
import { createExit, type ProcessEvents } from './exit.ts';
import { leaveSoftwareNote, takeSoftwareNote } from './graphics.ts';
import { guardContents, guardSession } from './guard.ts';
import { guardKeys } from './keys.ts';
import { START_URL } from './origin.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { isOpen, keepDisplayAwake } from './power.ts';
import { recover } from './recovery.ts';
import { refreshAtNight } from './refresh.ts';
import { declareScheme, serveScheme } from './scheme.ts';
import { refusedSwitch, setSwitches } from './switches.ts';
import { createWindow, showWindow } from './window.ts';

/** What the shell takes from the process around it. */
export interface Surroundings {
  argv: readonly string[];
  /** Folder that relative paths on the command line start from. */
  folder: string;
  /** Folder that holds `dist` and `assets`: the repository, or the app's archive. */
  root: string;
  events: ProcessEvents;
  clock: Clock;
  complain: (text: string) => void;
}

/**
 * Starts the desktop app. The order is the point: everything up to `whenReady` must be said before
 * Chromium starts, and the guards stand before the first page.
 */
export async function boot(electron: Electron, { argv, folder, root, events, clock, complain }: Surroundings) {
  const { app, session } = electron;
  const developing = !app.isPackaged;

  const options = optionsOrComplaint(argv, folder, complain);
  if (!options) return app.exit(EXIT.wrongCommandLine);
  const refused = developing ? undefined : refusedSwitch(app.commandLine);
  if (refused) {
    complain(`Vitrine does not start with --${refused}: leave it out.`);
    return app.exit(EXIT.wrongCommandLine);
  }

  const places = placesFor(app, options, root);
  const log = openLogger(places.data, clock);
  const exit = createExit(app, events, (fault) => log.error('shell.fault', errorFacts(fault)));
  exit.beforeEnd(() => log.close());
  if (makeFolder(places.profile)) app.setPath('userData', places.profile);
  if (!app.requestSingleInstanceLock()) {
    complain('Vitrine is already running with this data folder.');
    return app.exit(EXIT.ok);
  }
  electron.crashReporter.start({ uploadToServer: false });
  trimDumps(app.getPath('crashDumps'));

  declareScheme(electron.protocol);
  const software = takeSoftwareNote(places.profile) || wantsSoftware(places.data, options.config);
  setSwitches(app.commandLine, software);
  // One lost graphics context must not bar the page from WebGL until the next start.
  app.disableDomainBlockingFor3DAPIs();
  app.enableSandbox();
  electron.Menu.setApplicationMenu(null);

  guardContents(app, log);

  await app.whenReady();

  const station = await stationOrFault();
  exit.beforeEnd(() => station.close());
  const windowed = options.windowed || station.config?.kiosk.fullScreen === false;

  guardSession(session.defaultSession, developing, log);
  const serve = createServe({ rendererFolder: join(root, 'dist/renderer'), assetsFolder: join(root, 'assets') });
  serveScheme(session.defaultSession.protocol, serve, log);

  const preload = join(root, 'dist/electron/preload.cjs');
  const window = createWindow(electron, { preload, windowed, developing });
  exit.holdWindow(window, windowed);
  guardKeys(window.webContents, developing);
  const dome = station.config?.dome.enabled
    ? openDome(electron, { preload, developing, display: station.config.dome.display, now: clock, log })
    : undefined;
  exit.beforeEnd(openBridge({ ipcMain: electron.ipcMain, window, others: () => dome?.windows() ?? [], station, log }));
  if (dome) exit.beforeEnd(dome.close);
  recover({
    electron,
    window,
    log,
    now: clock,
    giveUp: () => void exit.quit(EXIT.internal),
    preferSoftware: () => leaveSoftwareNote(places.profile),
  });
  exit.beforeEnd(keepDisplayAwake(electron.powerSaveBlocker, () => isAwake(station.config, clock())));
  const reload = () => window.isDestroyed() || void window.loadURL(START_URL).catch(() => undefined);
  exit.beforeEnd(
    refreshAtNight({
      contents: window.webContents,
      now: clock,
      isOpen: () => isOpenAt(station.config, clock()),
      load: reload,
    }),
  );
  app.on('second-instance', () => !window.isDestroyed() && window.focus());
  app.once('gpu-info-update', () => log.info('shell.graphics', { software, ...app.getGPUFeatureStatus() }));

  await showWindow(electron, window, windowed);
  dome?.start();

  async function stationOrFault(): Promise<Station> {
    const version = app.getVersion();
    try {
      return await openStation({
        folder: places.data,
        assets: join(root, 'assets'),
        config: options?.config,
        host: 'electron',
        version,
        clock,
        fetch,
        logger: log,
      });
    } catch (error) {
      // The kiosk opens all the same and says that it is out of order, and why.
      const fault = toFault(error);
      complain(faultText(fault));
      exit.setCode(fault.exitCode);
      return createOutOfOrderStation(fault, version);
    }
  }
}

function optionsOrComplaint(argv: readonly string[], folder: string, complain: (text: string) => void) {
  try {
    return readOptions(argv, folder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}.\nOptions: --windowed, --data FOLDER, --config FILE.`);
    return undefined;
  }
}

/** Where the station's data and Chromium's profile lie. Two kiosks with two data folders run side by side. */
function placesFor(app: Electron['app'], options: Options, root: string): { data: string; profile: string } {
  const ownData = options.data ?? (app.isPackaged ? undefined : join(root, '.data'));
  if (ownData === undefined) {
    const profile = options.profile ?? app.getPath('userData');
    return { data: join(profile, 'station'), profile };
  }
  return { data: ownData, profile: options.profile ?? join(ownData, 'screen') };
}

/** False where the disk refuses: the station then says so on its out-of-order screen. */
function makeFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** A configuration that cannot be read is the station's to tell; here it only means no wish. */
function wantsSoftware(data: string, config: string | undefined): boolean {
  try {
    return readConfig(data, config).kiosk.softwareGraphics;
  } catch {
    return false;
  }
}

function isOpenAt(config: StationConfig | undefined, instant: number): boolean {
  return config !== undefined && isOpen({ ...config.hours, timeZone: config.lab.place.timeZone }, instant);
}

function isAwake(config: StationConfig | undefined, instant: number): boolean {
  // Out of order is to be seen too.
  if (!config) return true;
  return config.kiosk.preventSleep && isOpenAt(config, instant);
}
