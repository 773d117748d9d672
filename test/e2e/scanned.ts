import type { Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

/** Pixels for a module of the code. */
const MODULE = 4;

/** What a telephone would read from a code that the page draws as one path of dark modules. */
export async function scanned(code: Locator): Promise<string> {
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const width = size * MODULE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * MODULE; row < (Number(y) + 1) * MODULE; row++) {
      const from = (row * width + Number(x) * MODULE) * 4;
      for (let pixel = 0; pixel < Number(run) * MODULE; pixel++) data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}
