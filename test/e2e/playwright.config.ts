import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findBrowser } from '../../build/support/browsers.mjs';
import { findElectron } from '../../build/support/electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Software rendering on two cores is slow; a hang is still found. Milliseconds. */
const TEST_MS = 180_000;
const EXPECT_MS = 20_000;
/** Kiosks that draw nothing, side by side. */
const WORDS_AT_ONCE = 2;

/** Headless Chromium that does not call home. */
const QUIET_BROWSER = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
];

/** The same with WebGL in software. */
export const BROWSER_ARGUMENTS = [
  ...QUIET_BROWSER,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const browser = findBrowser();
const electron = findElectron();

/** The one on the PATH of the machine; a wrong path makes the first test say so. */
const web: NonNullable<PlaywrightTestConfig['projects']>[number] = {
  name: 'web',
  testIgnore: ['**/electron/**', '**/words/**', '**/hub/**'],
  // Two kiosks drawn in software at once make both miss their times.
  workers: 1,
  use: browserWith(BROWSER_ARGUMENTS),
};

/** Reads words and presses buttons where nothing is drawn: two kiosks at once do not hinder each other. */
const words: typeof web = {
  ...web,
  name: 'words',
  testDir: './words',
  testIgnore: [],
  fullyParallel: true,
  workers: WORDS_AT_ONCE,
  // Without a graphics process the page itself is painted several times faster than by one in software.
  use: browserWith([...QUIET_BROWSER, '--disable-gpu']),
};

/** Reads the hub's pages, which run nothing. */
const hub: typeof web = { ...words, name: 'hub', testDir: './hub', fullyParallel: false };

/** Compares skies drawn in software with pictures kept in the repository. */
const golden: typeof web = { ...web, name: 'golden', testDir: '../golden' };

/** Walks the same visits in the desktop app; left out where its program is not. */
const desktop: typeof web = { name: 'electron', testIgnore: ['**/web/**', '**/hub/**'], workers: 1 };

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}test-results/e2e`,
  workers: WORDS_AT_ONCE,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: TEST_MS,
  expect: { timeout: EXPECT_MS },
  reporter: [['list'], ['json', { outputFile: `${root}test-results/e2e.json` }]],
  use: {
    viewport: { width: 1920, height: 1080 },
    hasTouch: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: EXPECT_MS,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [words, hub, web, golden, ...(electron === undefined ? [] : [desktop])],
});

function browserWith(args: readonly string[]): NonNullable<PlaywrightTestConfig['use']> {
  return {
    browserName: 'chromium',
    launchOptions: { args: [...args], ...(browser === undefined ? {} : { executablePath: browser }) },
  };
}
