import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findBrowser } from '../../build/support/browsers.mjs';
import { findElectron } from '../../build/support/electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Software rendering on two cores is slow; a hang is still found. Milliseconds. */
const TEST_MS = 180_000;
const EXPECT_MS = 20_000;

/** Headless Chromium with WebGL in software, and nothing that calls home. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
];

const browser = findBrowser();
const electron = findElectron();

/** The one on the PATH of the machine; a wrong path makes the first test say so. */
const web: NonNullable<PlaywrightTestConfig['projects']>[number] = {
  name: 'web',
  testIgnore: '**/electron/**',
  use: {
    browserName: 'chromium',
    launchOptions: { args: BROWSER_ARGUMENTS, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
};

/** Compares skies drawn in software with pictures kept in the repository. */
const golden: typeof web = { ...web, name: 'golden', testDir: '../golden' };

/** Walks the same visits in the desktop app; left out where its program is not. */
const desktop: typeof web = { name: 'electron', testIgnore: '**/web/**' };

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}test-results/e2e`,
  // Two kiosks drawn in software at once make both miss their times.
  workers: 1,
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
  projects: electron === undefined ? [web, golden] : [web, golden, desktop],
});
