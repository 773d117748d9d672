import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes.mjs';
import { inRoot, NODE, ROOT } from './paths.mjs';

/** How long fetching Electron (110 MB) may take before the kiosk goes on without it, in milliseconds. */
const FETCH_MS = 120_000;
/** How long it may take when it was asked for by name, in milliseconds. */
const ASKED_FETCH_MS = 15 * 60_000;
/** Holds the version that could not be fetched, so that it is tried once only. */
const FAILED = inRoot('node_modules/.vitrine-electron');
/** Where Electron's package says which program it unpacked. */
const PATH_FILE = inRoot('node_modules/electron/path.txt');

/**
 * The Electron program of this checkout, or nothing when it was not fetched. The package itself is never
 * loaded: in plain Node it starts a download.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | undefined}
 */
export function findElectron(env = process.env) {
  // An empty one counts as none, as for Electron itself.
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] || inRoot('node_modules/electron/dist');
  const name = existsSync(PATH_FILE) ? readFileSync(PATH_FILE, 'utf8') : defaultName();
  const program = join(folder, name);
  return existsSync(program) ? program : undefined;
}

/**
 * The Electron program, fetched if need be: once for each version, with a time limit.
 * @param {boolean} [again] try though it failed before, and let it say why it fails
 * @returns {Promise<string | undefined>} nothing when it cannot be had
 */
export async function obtainElectron(again = false) {
  const found = findElectron();
  if (found !== undefined) return found;
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'));
  if (!again && existsSync(FAILED) && readFileSync(FAILED, 'utf8') === version) return undefined;
  console.log(`Fetching Electron ${version} (110 MB, once)…`);
  await runToEnd(NODE, [inRoot('node_modules/electron/install.js')], {
    cwd: ROOT,
    timeout: again ? ASKED_FETCH_MS : FETCH_MS,
    // Who asked for it by name wants to know why not; for anyone else there is a browser.
    stdio: again ? ['ignore', 'inherit', 'inherit'] : 'ignore',
  });
  const fetched = findElectron();
  if (fetched === undefined) writeFileSync(FAILED, version);
  return fetched;
}

/** Why there is no Electron and what to do, in one line. */
export const WITHOUT_ELECTRON =
  'Electron could not be fetched; Vitrine runs in the browser instead (to try again: npm start -- --host electron).';

function defaultName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
