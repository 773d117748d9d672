import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../build/support/browsers.mjs';
import { BROWSER_ARGUMENTS } from '../e2e/playwright.config.ts';
import { serveGallery } from './serveGallery.ts';

/** A page that is not ready by then will not be, milliseconds. */
const PATIENCE = 90_000;

export interface Gallery {
  /** Opens a show and waits until it is ready; throws with what the page said when it fails. */
  open(query: string, size: { width: number; height: number; scale?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the gallery and opens a browser on it. */
export async function openGallery(): Promise<Gallery> {
  const server = await serveGallery();
  const browser = await launchBrowser();

  return {
    async open(query, { width, height, scale = 1 }) {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      await page.goto(server.address(query), { timeout: PATIENCE });
      try {
        await whenReady(page);
      } catch (error) {
        await page.close();
        throw new Error([String(error), ...said].join('\n'), { cause: error });
      }
      if (said.length > 0) process.stderr.write(`${said.join('\n')}\n`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The tests' own browser. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args: BROWSER_ARGUMENTS, ...(executablePath && { executablePath }) });
}

/** Waits until the gallery says that its show stands; throws with what it says when it does not. */
export async function whenReady(page: Page): Promise<void> {
  const answer = await page.waitForFunction(
    () => {
      const { ready, failed } = document.documentElement.dataset;
      return failed ?? ready;
    },
    undefined,
    { timeout: PATIENCE },
  );
  const said = await answer.jsonValue();
  if (said !== 'true') throw new Error(`The gallery failed: ${said}`);
}
