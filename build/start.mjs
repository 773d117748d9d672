/** `npm start`: installs and builds what is missing, then opens Vitrine in the best host of this machine. */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setUp } from './setup.mjs';
import { browserArguments, findBrowser, hasDisplay } from './support/browsers.mjs';
import { buildStale } from './support/build.mjs';
import { obtainElectron, WITHOUT_ELECTRON } from './support/electron.mjs';
import { HELP, readStartOptions, UsageError } from './support/options.mjs';
import { DEFAULT_DATA, inRoot, NODE, ROOT } from './support/paths.mjs';
import { onStop, startGroup, Stopped } from './support/processes.mjs';

/** Exit codes of our own (sysexits); any other is the station's. */
const EXIT = { ok: 0, wrongCommandLine: 64, noHost: 69, internal: 70 };
const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;

/** @typedef {import('./support/options.mjs').StartOptions} StartOptions */
/** @typedef {import('./support/processes.mjs').Group} Group */

process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} args */
async function main(args) {
  try {
    const options = readStartOptions(args);
    if (options.help) {
      console.log(HELP);
      return EXIT.ok;
    }
    await setUp();
    return await open(options);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${HELP}`);
      return EXIT.wrongCommandLine;
    }
    console.error(error instanceof Error ? error.message : error);
    return error instanceof Stopped ? error.exitCode : EXIT.internal;
  }
}

/** @param {StartOptions} options */
async function open(options) {
  const electron = await chooseElectron(options);
  if (electron !== undefined) {
    await buildStale(['renderer', 'electron']);
    return openElectron(electron, options);
  }
  if (options.host === 'electron') {
    console.error('Electron is not on this machine and could not be fetched; the reason is above.');
    return EXIT.noHost;
  }
  const browser = chooseBrowser(options);
  if (options.host === 'browser' && browser === undefined) {
    console.error('--host browser needs a display and Chromium, Chrome or Edge (VITRINE_BROWSER may name it).');
    return EXIT.noHost;
  }
  await buildStale(['renderer', 'web']);
  return openWeb(browser, options);
}

/** @param {StartOptions} options */
async function chooseElectron({ host }) {
  if (host === 'electron') return obtainElectron(true);
  if (host !== 'auto' || !hasDisplay()) return undefined;
  const electron = await obtainElectron();
  if (electron === undefined) console.log(WITHOUT_ELECTRON);
  return electron;
}

/** @param {StartOptions} options */
function chooseBrowser({ host }) {
  if (host === 'serve') return undefined;
  const browser = hasDisplay() ? findBrowser() : undefined;
  if (browser === undefined && host === 'auto') {
    console.log(`${hasDisplay() ? 'No Chromium, Chrome or Edge' : 'No display'} here: serving only.`);
  }
  return browser;
}

/**
 * @param {string} program
 * @param {StartOptions} options
 */
async function openElectron(program, options) {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  const app = startGroup(
    program,
    [
      ...(AS_ROOT ? ['--no-sandbox'] : []),
      ROOT,
      ...stationArguments(options),
      ...(options.windowed ? ['--windowed'] : []),
    ],
    { cwd: ROOT, env },
  );
  const forget = onStop(() => void app.close());
  const { code } = await app.ended;
  await app.close();
  forget();
  return code;
}

/**
 * Serves, and shows it in a browser if there is one. Either ending ends both.
 * @param {string | undefined} browser
 * @param {StartOptions} options
 */
async function openWeb(browser, options) {
  const host = startGroup(
    NODE,
    [
      inRoot('dist/web/main.mjs'),
      ...stationArguments(options),
      `--port=${options.port}`,
      // With a screen, visitors see that it is out of order; without one, the exit code must tell at once.
      ...(browser === undefined ? [] : ['--show-faults']),
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  /** @type {Group | undefined} */
  let window;
  let stopped = false;
  const closeAll = async () => {
    stopped = true;
    await window?.close();
    return host.close();
  };
  const forget = onStop(() => void closeAll());
  const profile = browserProfile(options);
  const lines = createInterface({ input: /** @type {NodeJS.ReadableStream} */ (host.child.stdout) });
  lines.on('line', (line) => {
    console.log(line);
    const address = /^Vitrine is at (http:\S+)$/.exec(line)?.[1];
    if (address === undefined || browser === undefined || window !== undefined || stopped) return;
    prepareProfile(profile);
    window = startGroup(
      browser,
      browserArguments({ address, profile, windowed: options.windowed, asRoot: AS_ROOT }),
      // A browser's complaints about the machine's bus and GPU would drown ours.
      { stdio: 'ignore' },
    );
    void window.ended.then(({ code }) => {
      if (!stopped && code !== 0) console.error(`The browser ended with code ${code}.`);
      void closeAll();
    });
  });
  await host.ended;
  const { code } = await closeAll();
  if (browser !== undefined) removeProfile(profile);
  forget();
  return code;
}

/** @param {StartOptions} options */
function stationArguments({ data, config }) {
  return [`--data=${data ?? DEFAULT_DATA}`, ...(config === undefined ? [] : [`--config=${config}`])];
}

/**
 * The browser's own data lies with the station's; nothing in it is kept from one start to the next.
 * @param {StartOptions} options
 */
function browserProfile({ data }) {
  const folder = data ?? DEFAULT_DATA;
  try {
    mkdirSync(folder, { recursive: true });
    return join(folder, 'browser');
  } catch {
    // The station says what is wrong with the folder, on screen: the browser must still open.
    return join(tmpdir(), `vitrine-browser-${process.pid}`);
  }
}

/** @param {string} profile */
function prepareProfile(profile) {
  removeProfile(profile);
  mkdirSync(profile, { recursive: true });
}

/** @param {string} profile */
function removeProfile(profile) {
  // A browser just ended may still be closing files.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
