import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** The package that carries NASA's CGI Moon Kit map, and the fingerprint of the map in it. */
const SOURCE = 'globe.gl@2.46.2';
const FILE = 'package/example/moon-landing-sites/lunar_surface.jpg';
const SHA256 = 'e6d9860c3b928800d00f2e07f8f239f5a4e04838919daed1f177907ac01bb007';

const WIDTH = 2048;
const HEIGHT = 1024;
const QUALITY = 82;

const run = promisify(execFile);

/**
 * `moon.webp`: NASA's map of the Moon (LRO's wide-angle camera), equirectangular, selenographic longitude −180° to 180°
 * from left to right (0°, the middle of the face turned to us, in the middle), latitude 90° at the top.
 */
export async function makeMoon(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-moon-'));
  try {
    const { stdout } = await run('npm', ['pack', SOURCE, '--silent', '--pack-destination', folder], {
      shell: process.platform === 'win32',
    });
    await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', folder, FILE]);
    const image = await readFile(join(folder, FILE));
    const fingerprint = createHash('sha256').update(image).digest('hex');
    if (fingerprint !== SHA256) throw new Error(`${SOURCE} ${FILE} has sha256 ${fingerprint}, not ${SHA256}`);
    return await sharp(image, { limitInputPixels: false })
      .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'lanczos3' })
      .webp({ quality: QUALITY, effort: 6 })
      .toBuffer();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
