import { existsSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';
import { runToEnd } from './processes.mjs';

/** @typedef {{ command: string, what: string, files: readonly string[], packages: readonly string[] }} FaultTool */

/** What the fault tests need beside Node, the files that it consists of, and Debian's packages of them. */
const FAULT_TOOLS = [
  {
    command: 'cc',
    what: 'a C compiler, for the recorder of writes',
    files: ['/usr/bin/cc', '/usr/include/dlfcn.h'],
    packages: ['gcc', 'libc6-dev'],
  },
  {
    command: 'fiu-run',
    what: 'fiu-run, which makes reads and writes fail',
    files: ['/usr/bin/fiu-run', '/usr/bin/fiu-ctrl'],
    packages: ['fiu-utils'],
  },
];

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
  const debian = isDebian();
  const remedy = browserRemedy({ browser: findBrowser(), debian, root: isRoot() });
  if (remedy === 'install') await install('Chromium', ['chromium']);
  const browser = findBrowser();
  if (browser !== undefined) return browser;
  throw new Error(
    'The end-to-end tests need Chromium, Chrome or Edge. ' +
      (debian ? 'Install it: sudo apt-get install chromium. ' : 'Install one of them. ') +
      'A program elsewhere can be named in the variable VITRINE_BROWSER.',
  );
}

/**
 * The tools of the fault tests that a machine lacks.
 * @param {(file: string) => boolean} [exists]
 * @returns {FaultTool[]}
 */
export function missingFaultTools(exists = existsSync) {
  return FAULT_TOOLS.filter(({ files }) => !files.every(exists));
}

/**
 * What to do about the tools that are missing: only Linux has them, and only root of a Debian can be helped.
 * @param {object} machine
 * @param {number} machine.missing how many
 * @param {boolean} machine.linux
 * @param {boolean} machine.debian
 * @param {boolean} machine.root
 * @returns {'nothing' | 'install' | 'leave out'}
 */
export function faultToolsRemedy({ missing, linux, debian, root }) {
  if (missing === 0) return 'nothing';
  return linux && debian && root ? 'install' : 'leave out';
}

/**
 * One sentence about tools that are missing, with their packages.
 * @param {readonly FaultTool[]} missing
 */
export function faultToolsSentence(missing) {
  const things = missing.map(({ what }) => what).join('; ');
  const packages = missing.flatMap((tool) => tool.packages).join(' ');
  return `it needs ${things} (Debian: apt-get install ${packages})`;
}

/** What this machine does about its missing tools, see `faultToolsRemedy`. */
export function ownFaultToolsRemedy(missing = missingFaultTools()) {
  const linux = process.platform === 'linux';
  return faultToolsRemedy({ missing: missing.length, linux, debian: isDebian(), root: isRoot() });
}

/**
 * Sees to it that the fault tests have their tools, or says which of them are left out for want of one.
 * @throws {Error} where they should have been installed and were not
 */
export async function obtainFaultTools() {
  const before = missingFaultTools();
  const remedy = ownFaultToolsRemedy(before);
  if (remedy === 'install') {
    const packages = before.flatMap((tool) => tool.packages);
    await install(packages.join(', '), packages);
    const missing = missingFaultTools();
    if (missing.length > 0) throw new Error(`A fault test cannot run: ${faultToolsSentence(missing)}.`);
  } else if (remedy === 'leave out') {
    for (const tool of before) console.log(`Left out: a fault test, because ${faultToolsSentence([tool])}.`);
  }
}

/**
 * @param {string} what
 * @param {readonly string[]} packages of Debian
 */
async function install(what, packages) {
  console.log(`Installing ${what} from Debian…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runToEnd('apt-get', ['update', '-qq'], { env });
  await runToEnd('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function isDebian() {
  return existsSync('/etc/debian_version');
}

function isRoot() {
  return process.getuid?.() === 0;
}
