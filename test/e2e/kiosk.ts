import { test as base, type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { openElectronKiosk } from './hosts/electron.ts';
import { openWebKiosk } from './hosts/web.ts';
import { type Problems, watchProblems } from './problems.ts';
import { type DiskRecord, readRecord } from './record.ts';

export { expect };

/** The screens that Vitrine is drawn for, CSS pixels. */
export const BOARD = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;

/** Half of the drawing boards: the same picture (all sizes follow the screen), a quarter of the pixels to draw. */
export const HALF_BOARD = {
  landscape: { width: 960, height: 540 },
  portrait: { width: 540, height: 960 },
} as const;

/** The kiosk of one spec, in whichever host its project says. */
export interface Kiosk {
  readonly page: Page;
  readonly problems: Problems;
  readonly dataFolder: string;
  /** What is on disk now. */
  database(): DiskRecord;
  restart(): Promise<void>;
  /** Only where the station is a process of its own. */
  killStation(): Promise<void>;
  startStation(): Promise<void>;
}

interface Options {
  /** What `station.json` holds. */
  config: unknown;
  /** Opens the page with a clock that the spec moves. */
  ownClock: boolean;
  /** False: a machine whose graphics card does not answer. Words and buttons must do without, and are quick to test. */
  graphics: boolean;
}

/** A fresh kiosk on fresh data for each spec. At its end, nothing may have been said in the console. */
export const test = base.extend<Options & { kiosk: Kiosk }, { openBrowser: () => Promise<Browser> }>({
  // Launched once for all the specs of a worker, and not at all for those of the desktop app.
  openBrowser: [
    async ({ playwright, launchOptions, headless }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= playwright.chromium.launch({ ...launchOptions, headless })));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  config: [{ quality: 'low' }, { option: true }],
  ownClock: [false, { option: true }],
  graphics: [true, { option: true }],
  kiosk: async (
    { openBrowser, viewport, hasTouch, locale, timezoneId, contextOptions, config, ownClock, graphics },
    use,
    info,
  ) => {
    let problems: Problems | undefined;
    const prepare = async (page: Page) => {
      problems = watchProblems(page);
      if (ownClock) await page.clock.install();
      if (!graphics) {
        problems.expect(/WebGL/);
        await page.addInitScript(takeGraphicsAway);
      }
    };
    const context: BrowserContextOptions = {
      ...contextOptions,
      viewport,
      hasTouch,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    };
    const host =
      info.project.name === 'electron'
        ? await inElectron(context, config, prepare)
        : await openWebKiosk({ browser: await openBrowser(), context, config, prepare });
    await host.page.locator('[data-screen]').first().waitFor({ timeout: 60_000 });
    const watched = problems ?? watchProblems(host.page);
    await use({
      // In the desktop app another one after `restart`.
      get page() {
        return host.page;
      },
      problems: watched,
      dataFolder: host.dataFolder,
      database: () => readRecord(host.dataFolder),
      restart: () => host.restart(),
      killStation: () => host.killStation(),
      startStation: () => host.startStation(),
    });
    await host.close();
    expect(watched.found(), 'what the kiosk said in its console, or asked of other machines').toEqual([]);
  },
});

/** In the page: a canvas gives no drawing context. */
function takeGraphicsAway(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
}

type Host = Omit<Kiosk, 'problems' | 'database'> & { close(): Promise<void> };

async function inElectron(
  context: BrowserContextOptions,
  config: unknown,
  prepare: (page: Page) => Promise<void>,
): Promise<Host> {
  const kiosk = await openElectronKiosk({ context, config, prepare });
  const refuse = () => Promise.reject(new Error('In the desktop app the station lives and dies with its screen.'));
  return {
    get page() {
      return kiosk.page;
    },
    dataFolder: kiosk.dataFolder,
    restart: () => kiosk.restart(),
    close: () => kiosk.close(),
    killStation: refuse,
    startStation: refuse,
  };
}
