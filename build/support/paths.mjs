import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where data lies when `--data` is not given. */
export const DEFAULT_DATA = join(ROOT, '.data');

/** The Node that everything touching SQLite runs under: the one of `node_modules`, the same as Electron's. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The script behind a package's command, to be run with `NODE`: no shell and no `.cmd` file between.
 * @param {string} packageName
 * @param {string} script path inside the package
 */
export function toolScript(packageName, script) {
  return join(ROOT, 'node_modules', ...packageName.split('/'), ...script.split('/'));
}

/** @param {string} path inside the repository, with slashes */
export function inRoot(path) {
  return join(ROOT, ...path.split('/'));
}

/** @param {string} path inside the repository, with slashes */
export function existsInRoot(path) {
  return existsSync(inRoot(path));
}
