import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../build/support/browsers.mjs';
import { inRoot, NODE } from '../../build/support/paths.mjs';
import { type Group, startGroup } from '../../build/support/processes.mjs';

/** Longest wait for anything to appear or to go, in milliseconds. */
const PATIENCE_MS = 60_000;

/** One `npm start` with a data folder of its own. */
interface Started {
  group: Group;
  /** All that it printed so far. */
  text(): string;
  /** What `look` finds, as soon as it finds something. */
  until<T>(look: () => T | undefined): Promise<T>;
}

// Windows has no signals; there the whole tree is ended at once.
describe.skipIf(process.platform === 'win32')('npm start', () => {
  let folder = '';
  let data = '';
  let started: Started | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitrine-start-'));
    data = join(folder, 'data');
  });
  afterEach(async () => {
    await started?.group.close();
    started = undefined;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  function start(...args: string[]): Started {
    const env = { ...process.env, DISPLAY: ':0', VITRINE_BROWSER: headlessBrowser(folder) };
    const group = startGroup(NODE, [inRoot('build/start.mjs'), `--data=${data}`, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [group.child.stdout, group.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    }
    started = { group, text: () => text, until: (look) => until(look, () => text) };
    return started;
  }

  /** Starts in a browser and waits until the browser is up. */
  async function startInBrowser() {
    const kiosk = start('--host=browser');
    await kiosk.until(() => (existsSync(join(data, 'browser', 'Default')) ? true : undefined));
    const host = await kiosk.until(() => processesNaming('dist/web/main.mjs', data)[0]);
    const browser = await kiosk.until(() => processesNaming(`--user-data-dir=${data}`, '--app=')[0]);
    return { kiosk, host, browser };
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'serves until %s, then leaves with code 0 and no child',
    async (signal) => {
      const kiosk = start('--host=serve');
      const address = await kiosk.until(() => /^Vitrine is at (http\S+)$/m.exec(kiosk.text())?.[1]);
      const opened = await fetch(address, { redirect: 'manual' });
      expect(opened.status).toBe(303);
      kiosk.group.child.kill(signal);
      expect(await kiosk.group.ended).toEqual({ code: 0, signal: null });
      expect(processesNaming(data)).toEqual([]);
    },
  );

  test('closes the browser and the station together, and removes the browser’s profile', async () => {
    const { kiosk } = await startInBrowser();
    kiosk.group.child.kill('SIGINT');
    expect(await kiosk.group.ended).toEqual({ code: 0, signal: null });
    expect(processesNaming(data)).toEqual([]);
    expect(existsSync(join(data, 'browser'))).toBe(false);
  });

  test('ends when its browser dies', async () => {
    const { kiosk, browser } = await startInBrowser();
    process.kill(browser, 'SIGKILL');
    await kiosk.group.ended;
    expect(kiosk.text()).toContain('The browser ended');
    expect(processesNaming(data)).toEqual([]);
  });

  test('closes the browser when the station dies, and tells that it did', async () => {
    const { kiosk, host } = await startInBrowser();
    process.kill(host, 'SIGKILL');
    expect((await kiosk.group.ended).code).toBe(128 + 9);
    expect(processesNaming(data)).toEqual([]);
  });

  test('passes on the exit code of a station whose port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    const port = await until(
      () => {
        const address = other.address();
        return typeof address === 'object' && address !== null ? address.port : undefined;
      },
      () => 'listening',
    );
    const kiosk = start('--host=serve', `--port=${port}`);
    expect((await kiosk.group.ended).code).toBe(69);
    expect(kiosk.text()).toContain(`${port}`);
    other.close();
  });

  test('passes on the exit code of a station whose station.json is wrong', async () => {
    const config = join(folder, 'station.json');
    writeFileSync(config, '{ "lab": 7 }');
    const kiosk = start('--host=serve', `--config=${config}`);
    expect((await kiosk.group.ended).code).toBe(78);
    expect(kiosk.text()).toContain('lab');
  });

  test('refuses an unknown option with code 64 and the help, and starts nothing', async () => {
    const kiosk = start('--kiosk');
    expect((await kiosk.group.ended).code).toBe(64);
    expect(kiosk.text()).toContain('unknown option: --kiosk');
    expect(kiosk.text()).toContain('--windowed');
    expect(existsSync(data)).toBe(false);
  });
});

/** A real browser without a screen: a script that adds what that needs. */
function headlessBrowser(folder: string): string {
  const script = join(folder, 'browser.sh');
  const program = findBrowser();
  if (program === undefined) throw new Error('no browser to test with');
  writeFileSync(
    script,
    `#!/bin/sh\nexec "${program}" --headless=new --use-angle=swiftshader --enable-unsafe-swiftshader "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

/** Numbers of the processes whose command line holds all of these. */
function processesNaming(...words: readonly string[]): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && words.every((word) => commandLine(pid).includes(word)))
    .toSorted((a, b) => a - b);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

async function until<T>(look: () => T | undefined, story: () => string): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const found = look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error(`waited in vain; so far:\n${story()}`);
}
