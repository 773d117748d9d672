import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildStale } from '../../build/support/build.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** What precedes the fuses in Electron's executable, from @electron/fuses. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** Fuses of Electron 45 in the order of its executable, a byte each: `0` off, `1` on. */
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;
const ON = '1'.charCodeAt(0);

/** The app as electron-builder made it, unpacked. */
export interface PackagedApp {
  folder: string;
  /** `resources` of the app: its archive and what lies beside it. */
  resources: string;
  /** The fuses as they stand in the executable. */
  fuses(): Record<string, boolean>;
  close(): void;
}

/**
 * Runs `electron-builder --linux dir` on this repository with a stand-in for Electron: enough of its
 * folder for electron-builder to build the archive and set the fuses, and nothing that could run.
 */
export async function packageApp(): Promise<PackagedApp> {
  await buildStale(['renderer', 'electron']);
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-pack-'));
  const electronDist = join(folder, 'electron');
  makeStandIn(electronDist);
  const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
  await run(
    process.execPath,
    [
      builder,
      '--linux=dir',
      '--x64',
      '--publish=never',
      `-c.directories.output=${join(folder, 'out')}`,
      `-c.electronDist=${electronDist}`,
    ],
    { cwd: ROOT, env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, maxBuffer: 16 * 1024 * 1024 },
  );
  const app = join(folder, 'out', 'linux-unpacked');
  return {
    folder: app,
    resources: join(app, 'resources'),
    fuses() {
      const executable = readFileSync(join(app, 'vitrine'));
      // After the sentinel come the wire's version and its length.
      const at = executable.indexOf(SENTINEL) + SENTINEL.length + 2;
      return Object.fromEntries(FUSES.map((name, index) => [name, executable[at + index] === ON]));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function makeStandIn(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const locale of ['fr', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string };
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Electron’s licence');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Chromium’s licences');
  const elf = Buffer.alloc(64);
  elf.write('\x7fELF', 'latin1');
  // Version 1 of the wire, its length, and every fuse on, so that switching one off shows.
  const wire = Buffer.concat([SENTINEL, Buffer.from([1, FUSES.length, ...FUSES.map(() => ON)])]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([elf, wire, Buffer.alloc(64)]));
  chmodSync(join(folder, 'electron'), 0o755);
}
