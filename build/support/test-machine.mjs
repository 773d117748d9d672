import { existsSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';
import { runToEnd } from './processes.mjs';

/** The package that brings a Chromium to Debian. */
const INSTALL = ['install', '-y', '--no-install-recommends', 'chromium'];

/**
 * What to do about the browser that the end-to-end tests need.
 * @param {object} machine
 * @param {string | undefined} machine.browser what `findBrowser` found
 * @param {boolean} machine.debian
 * @param {boolean} machine.root
 * @returns {'nothing' | 'install' | 'ask'}
 */
export function browserRemedy({ browser, debian, root }) {
  if (browser !== undefined) return 'nothing';
  return debian && root ? 'install' : 'ask';
}

/**
 * Sees to it that there is a browser to test in.
 * @returns {Promise<string>} its program
 * @throws {Error} that says what to install
 */
export async function obtainTestBrowser() {
  const debian = existsSync('/etc/debian_version');
  const remedy = browserRemedy({ browser: findBrowser(), debian, root: process.getuid?.() === 0 });
  if (remedy === 'install') {
    console.log('Installing Chromium from Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runToEnd('apt-get', ['update', '-qq'], { env });
    await runToEnd('apt-get', ['-qq', ...INSTALL], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const browser = findBrowser();
  if (browser !== undefined) return browser;
  throw new Error(
    'The end-to-end tests need Chromium, Chrome or Edge. ' +
      (debian ? 'Install it: sudo apt-get install chromium. ' : 'Install one of them. ') +
      'A program elsewhere can be named in the variable VITRINE_BROWSER.',
  );
}
