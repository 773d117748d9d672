import { randomBytes } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../build/support/browsers.mjs';
import { inRoot } from '../../build/support/paths.mjs';
import { createServe } from '../../electron/station/serve/serve.ts';
import { openStation } from '../../electron/station/station.ts';
import { openWebHost } from '../../electron/web/server.ts';
import { BROWSER_ARGUMENTS } from '../e2e/playwright.config.ts';
import { type Figure, figure, median } from './figure.ts';

/** Starts of each page; the figures are their medians. */
const RUNS = 5;
/** Software rendering is slow, a hang is longer. Milliseconds. */
const LONGEST_MS = 60_000;
/** The least page that draws: what the browser and the server cost without us. */
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Empty</title><body data-screen="empty"></body>';

/** When a page can be used, in milliseconds. */
interface Start {
  /** Since the browser was asked to start. */
  fromLaunch: number;
  /** Since the page began to load. */
  fromNavigation: number;
}

export const name = 'Cold start to the first interactive frame, fresh profile';

/**
 * Opens the kiosk and an empty page from the same server, alternately, each time in a new browser with a
 * new profile. The kiosk is interactive when its attract screen is there and the stage has drawn a frame;
 * the empty page at its first frame.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const kiosk = await open(folder, 'kiosk', inRoot('dist/renderer'));
  const emptyFolder = join(folder, 'empty-page');
  await mkdir(emptyFolder);
  await writeFile(join(emptyFolder, 'index.html'), EMPTY_PAGE);
  const empty = await open(folder, 'empty', emptyFolder);
  try {
    const starts: { kiosk: Start; empty: Start }[] = [];
    // The first pair warms the disk's cache and is not counted.
    for (let index = 0; index <= RUNS; index += 1) {
      const pair = { empty: await start(empty.address, 'empty'), kiosk: await start(kiosk.address, 'attract') };
      if (index > 0) starts.push(pair);
    }
    const middle = (page: 'kiosk' | 'empty', what: keyof Start) => median(starts.map((pair) => pair[page][what]));
    const against = (what: keyof Start) => ({
      name: 'an empty page, same server and browser',
      value: middle('empty', what),
    });
    return [
      figure('Cold start, browser included', middle('kiosk', 'fromLaunch'), 'ms', against('fromLaunch')),
      figure('Cold start, page alone', middle('kiosk', 'fromNavigation'), 'ms', against('fromNavigation')),
    ];
  } finally {
    await kiosk.close();
    await empty.close();
    await rm(folder, { recursive: true });
  }
}

async function open(parent: string, folder: string, rendererFolder: string) {
  const assetsFolder = inRoot('assets');
  const station = await openStation({
    folder: join(parent, folder),
    assets: assetsFolder,
    host: 'browser',
    version: 'bench',
  });
  const serve = createServe({ rendererFolder, assetsFolder });
  const host = await openWebHost({ station, serve, port: 0, random: randomBytes });
  return {
    address: host.address,
    async close() {
      await host.close();
      await station.close();
    },
  };
}

async function start(address: string, screen: string): Promise<Start> {
  const launched = Date.now();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: BROWSER_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(address, { waitUntil: 'commit' });
    const ready = await page.waitForFunction(
      (wanted) => {
        if (document.querySelector(`[data-screen="${wanted}"]`) === null) return false;
        const canvases = [...document.querySelectorAll('canvas')];
        if (wanted !== 'empty' && !canvases.some((canvas) => (canvas.stage?.frames() ?? 0) > 0)) return false;
        return { now: performance.now(), origin: performance.timeOrigin };
      },
      screen,
      { polling: 'raf', timeout: LONGEST_MS },
    );
    const { now, origin } = (await ready.jsonValue()) as { now: number; origin: number };
    return { fromLaunch: origin + now - launched, fromNavigation: now };
  } finally {
    await browser.close();
  }
}
