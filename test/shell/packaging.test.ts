import { extractAll, extractFile, listPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packageApp, type PackagedApp, ROOT } from './packaged-app.ts';

const run = promisify(execFile);
/** Building, packing and unpacking, beside other tests. Milliseconds. */
const TIMEOUT_MS = 240_000;

let app: PackagedApp;
let archive = '';
let files: string[] = [];

beforeAll(async () => {
  app = await packageApp();
  archive = join(app.resources, 'app.asar');
  const listed = listPackage(archive, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
  files = listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`)));
}, TIMEOUT_MS);
afterAll(() => app?.close());

const readText = (path: string) => extractFile(archive, path).toString('utf8');
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(ROOT, path)).isFile());

describe('the packaged app', () => {
  test('holds both bundles, the whole renderer and all that it serves', () => {
    expect(files).toEqual(expect.arrayContaining(['dist/electron/main.cjs', 'dist/electron/preload.cjs']));
    expect(files).toEqual(expect.arrayContaining(filesIn('dist/renderer').filter((path) => !path.endsWith('.map'))));
    expect(files).toEqual(expect.arrayContaining(filesIn('assets')));
    expect(files).toContain('dist/renderer/index.html');
    expect(files).toContain('LICENSE');
    expect(files).toContain('NOTICE.md');
  });

  test('starts with the main bundle', () => {
    const shipped = JSON.parse(readText('package.json')) as Record<string, unknown>;
    expect(shipped).toMatchObject({ name: 'vitrine', productName: 'Vitrine', version: manifest.version });
    expect(files).toContain(shipped.main);
    expect(shipped).not.toHaveProperty('scripts');
    expect(shipped).not.toHaveProperty('devDependencies');
  });

  test('holds every package that the main bundle requires', () => {
    const required = [...readText('dist/electron/main.cjs').matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name]) => name,
    );
    expect(required).toEqual(expect.arrayContaining(['electron', 'better-sqlite3']));
    const outside = required.filter((name = '') => name !== 'electron' && !isBuiltin(name));
    for (const name of outside) expect(files).toContain(`node_modules/${name}/package.json`);
  });

  test('has a preload that stands alone', () => {
    const required = [...readText('dist/electron/preload.cjs').matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name]) => name,
    );
    expect(required).toEqual(['electron']);
  });

  test('holds no source, no test, no map and nothing that is only good for building', () => {
    const ours = /\.(map|ts|tsx)$|^(build|electron|renderer|test|out)\//;
    const theirs = /^node_modules\/.*(\.(md|cpp|hpp|h|gyp)$|\/(test|tests|docs)\/|\/\.[^/]+$)/;
    expect(files.filter((path) => ours.test(path) || theirs.test(path))).toEqual([]);
    const tools = Object.keys(manifest.devDependencies);
    expect(files.filter((path) => tools.some((name) => path.startsWith(`node_modules/${name}/`)))).toEqual([]);
  });

  test('has SQLite’s library for this system alone, outside the archive where it can be loaded', () => {
    expect(files.filter((path) => path.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' });
    expect(unpacked.filter((path) => statSync(join(`${archive}.unpacked`, path)).isFile())).toEqual([
      join('node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node'),
    ]);
  });

  test('has its fuses set: no Node, no NODE_OPTIONS, no inspector, the archive alone and checked', () => {
    expect(app.fuses()).toEqual({
      runAsNode: false,
      cookieEncryption: false,
      nodeOptions: false,
      nodeCliInspect: false,
      embeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      wasmTrapHandlers: true,
    });
  });

  test('comes with the licences and two languages of Electron, and without an update feed', () => {
    expect(existsSync(join(app.folder, 'LICENSES.chromium.html'))).toBe(true);
    expect(existsSync(join(app.folder, 'LICENSE.electron.txt'))).toBe(true);
    expect(readdirSync(join(app.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'fr.pak']);
    expect(existsSync(join(app.resources, 'app-update.yml'))).toBe(false);
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'opens its station and serves its page from what was packed',
    async () => {
      const unpacked = join(app.folder, '..', 'unpacked');
      extractAll(archive, unpacked);
      const { stdout } = await run(process.execPath, [
        join(ROOT, 'test/shell/packaged-main.ts'),
        unpacked,
        join(app.folder, '..', 'data'),
      ]);
      const report: unknown = JSON.parse(stdout);
      expect(report).toMatchObject({
        status: 200,
        page: expect.stringContaining('<script') as string,
        preload: [
          { kiosk: true, webPreferences: { preload: join(unpacked, 'dist/electron/preload.cjs'), devTools: false } },
        ],
        description: { ok: true, value: { version: '0.1.0' } },
        catalogue: { ok: true },
        exit: [0],
      });
      expect(report).not.toHaveProperty('description.value.outOfOrder');
    },
    TIMEOUT_MS,
  );
});
