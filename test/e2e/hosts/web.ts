import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { inRoot } from '../../../build/support/paths.mjs';

/** How long the station may take to open on two busy cores, milliseconds. */
const START_MS = 60_000;

export interface WebKioskOptions {
  browser: Browser;
  context: BrowserContextOptions;
  /** What `station.json` holds; none: the kiosk starts without one. */
  config?: unknown;
  /** Before the page is opened: listeners, a clock. */
  prepare: (page: Page) => Promise<void>;
}

/** The kiosk in a browser, with its station in a process of its own. */
export interface WebKiosk {
  readonly page: Page;
  readonly dataFolder: string;
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Ends the station at once, as a power cut would; the page stays. */
  killStation(): Promise<void>;
  /** Starts it again on the same port and data; the page's browser gets the new key. */
  startStation(): Promise<void>;
}

export async function openWebKiosk({ browser, context: options, config, prepare }: WebKioskOptions): Promise<WebKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-web-'));
  const dataFolder = join(folder, 'data');
  const args = ['--data', dataFolder, '--show-faults'];
  if (config !== undefined) {
    const file = join(folder, 'station.json');
    writeFileSync(file, JSON.stringify(config));
    args.push('--config', file);
  }
  let station = await start([...args, '--port', '0']);
  const { port } = new URL(station.address);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await prepare(page);
  await page.goto(station.address);

  async function killStation() {
    await end(station.child, 'SIGKILL');
  }
  async function startStation() {
    station = await start([...args, '--port', port]);
    const key = await context.newPage();
    await key.goto(station.address);
    await key.close();
  }
  return {
    page,
    dataFolder,
    killStation,
    startStation,
    async restart() {
      // Its page would call a station that does not know it any more.
      await page.goto('about:blank');
      await end(station.child, 'SIGTERM');
      station = await start([...args, '--port', port]);
      await page.goto(station.address);
    },
    async close() {
      await context.close();
      await end(station.child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function start(args: readonly string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [inRoot('dist/web/main.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  return new Promise((resolve, reject) => {
    const hang = setTimeout(() => fail('did not start in time'), START_MS);
    function fail(why: string) {
      clearTimeout(hang);
      child.kill('SIGKILL');
      reject(new Error(`The station ${why}: ${printed}`));
    }
    child.stderr.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const address = /^Vitrine is at (\S+)$/m.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(hang);
      child.off('exit', ended);
      resolve({ child, address });
    });
    function ended() {
      fail('ended at once');
    }
    child.once('exit', ended);
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
