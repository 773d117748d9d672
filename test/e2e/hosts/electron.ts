import { _electron, type BrowserContextOptions, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from '../../../build/support/electron.mjs';
import { ROOT } from '../../../build/support/paths.mjs';

/** How long the desktop app may take to show its page, in milliseconds. */
const START_MS = 60_000;
/** WebGL in software, as for the browser: a test machine has no graphics card. */
const GRAPHICS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** Of the page in CSS pixels, where the project gives none. */
const VIEWPORT = { width: 1920, height: 1080 };

export interface ElectronKioskOptions {
  /** Its viewport, locale, time zone and motion; Electron takes no touch from here, see `touch.ts`. */
  context: BrowserContextOptions;
  /** What `station.json` holds; none: the kiosk starts without one. */
  config?: unknown;
  /** Before the page's first script: listeners, a clock. */
  prepare: (page: Page) => Promise<void>;
}

/** The kiosk in the desktop app, as the specs see it; they never know in which host they run. */
export interface ElectronKiosk {
  /** The kiosk's page; another one after `restart`. */
  readonly page: Page;
  readonly dataFolder: string;
  /** Ends the app and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the unpackaged app (a packaged one cannot be debugged: its fuses say so) in a plain window on a
 * profile of its own, with Chromium's sandbox wherever the system has one for this account.
 */
export async function openElectronKiosk(options: ElectronKioskOptions): Promise<ElectronKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-electron-'));
  const dataFolder = join(folder, 'data');
  const args = ['--windowed', `--data=${dataFolder}`, `--user-data-dir=${join(folder, 'profile')}`];
  if (options.config !== undefined) {
    const file = join(folder, 'station.json');
    writeFileSync(file, JSON.stringify(options.config));
    args.push(`--config=${file}`);
  }
  let { app, page } = await launch(args, options);
  return {
    get page() {
      return page;
    },
    dataFolder,
    async restart() {
      await app.close();
      ({ app, page } = await launch(args, options));
    },
    async close() {
      await app.close();
      // A process that has just ended may still hold a file for a moment under Windows.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function launch(
  args: readonly string[],
  { context, prepare }: ElectronKioskOptions,
): Promise<{ app: ElectronApplication; page: Page }> {
  // Never left to Playwright: it would load the `electron` package, which downloads.
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error('Electron is not here: npx install-electron fetches it.');
  const { locale, reducedMotion, timezoneId, viewport } = context;
  const app = await _electron.launch({
    executablePath,
    cwd: ROOT,
    args: [...GRAPHICS, ROOT, ...args],
    env: environment(),
    // Chromium refuses its own sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: START_MS,
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
  try {
    const page = await app.firstWindow({ timeout: START_MS });
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, viewport ?? VIEWPORT);
    // The app loads its page by itself, before anyone could prepare it: what counts is the second load.
    await page.locator('[data-screen]').first().waitFor({ timeout: START_MS });
    if (reducedMotion !== undefined) await page.emulateMedia({ reducedMotion });
    await prepare(page);
    await page.reload();
    return { app, page };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Ours without what would make Electron run as Node. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}
