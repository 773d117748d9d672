/**
 * Installs what the commands need, when it is missing or stale. Plain JavaScript without a dependency:
 * it is what runs on a bare machine, under Node 20 and npm 9 or later.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd, Stopped } from './support/processes.mjs';
import { NODE, ROOT } from './support/paths.mjs';

/** Vite and the linters need this; npm's own range is in package.json. */
const OLDEST_NODE = [20, 19];
/** Written last, so that an installation cut short is stale. */
const STAMP = join(ROOT, 'node_modules', '.vitrine-setup');
/** Between two signs of life while npm is silent, in milliseconds. */
const SIGN_OF_LIFE_MS = 15_000;

export class SetupError extends Error {
  exitCode = 1;
}

/**
 * Installs the dependencies if they are missing or stale, and checks that their Node works.
 * @returns {Promise<boolean>} true when something was installed
 * @throws {SetupError} with a sentence that says what to do
 */
export async function setUp() {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint !== undefined) throw new SetupError(complaint);
  const wanted = wantedStamp(readFileSync(join(ROOT, 'package-lock.json')));
  if (!isStale(wanted, readStamp()) && existsSync(NODE)) return false;
  await install();
  checkNode();
  writeFileSync(STAMP, wanted);
  return true;
}

/**
 * What is wrong with a version of Node, or nothing.
 * @param {string} version such as `20.20.2`
 */
export function complaintAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return (
    `Vitrine needs Node ${OLDEST_NODE.join('.')} or later to start; this is Node ${version}. ` +
    'Install a newer one from https://nodejs.org or from your system’s packages, then try again.'
  );
}

/**
 * What the stamp says after a whole installation of this lock file on this kind of machine.
 * @param {Buffer | string} lockFile
 * @param {string} [platform]
 * @param {string} [arch]
 */
export function wantedStamp(lockFile, platform = process.platform, arch = process.arch) {
  return `${createHash('sha256').update(lockFile).digest('hex')} ${platform} ${arch}\n`;
}

/**
 * @param {string} wanted
 * @param {string | undefined} found
 */
export function isStale(wanted, found) {
  return found !== wanted;
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

async function install() {
  const from = performance.now();
  const seconds = () => Math.round((performance.now() - from) / 1000);
  console.log('Installing dependencies (about 500 MB, once)…');
  moveRunningNodeAway();
  const { program, args, shell } = npm();
  // Packages that ask for Node 22 run under the Node 24 installed here: npm's warnings about them mislead.
  const life = setInterval(() => console.log(`  still installing, ${seconds()} s…`), SIGN_OF_LIFE_MS);
  const code = await runToEnd(program, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    shell,
  }).finally(() => clearInterval(life));
  if (code === 127) throw new SetupError('npm is not installed. On Debian: apt-get install npm.');
  if (code !== 0) {
    throw new SetupError(
      `npm could not install the dependencies (exit code ${code}; its reason is above). ` +
        'Check the network or the proxy (npm config get proxy, npm config get registry) and try again.',
    );
  }
  console.log(`Installed in ${seconds()} s.`);
}

/** The npm that started us if one did, else the one on the PATH. */
function npm() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return { program: process.env['npm_node_execpath'] ?? process.execPath, args: [script], shell: false };
  }
  // Windows starts npm.cmd only through a shell.
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * `npm run` puts `node_modules/.bin` first on the PATH, so we may be running under the very Node that is
 * about to be replaced. Windows does not delete a running program, but lets it be renamed.
 */
function moveRunningNodeAway() {
  const attic = join(ROOT, 'dist', 'replaced-node');
  rmSync(attic, { recursive: true, force: true });
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(ROOT, 'node_modules') + sep)) return;
  mkdirSync(attic, { recursive: true });
  renameSync(process.execPath, join(attic, 'node.exe'));
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.node;
  const { stdout, error } = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  const found = stdout?.trim().slice(1);
  if (found === wanted) return;
  throw new SetupError(
    `The Node ${wanted} of node_modules does not run on this machine ` +
      `(${error?.message ?? `it answered “${found}”`}). Delete node_modules and try again; ` +
      'if npm was told to ignore install scripts (npm config get ignore-scripts), allow them.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log((await setUp()) ? 'Ready.' : 'Everything is installed.');
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof Stopped)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
