import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** The package that carries NASA's two maps of the Earth. */
const SOURCE = 'three-globe@2.45.2';

/** Each map: its file in the package, the fingerprint of that file, and how hard it is pressed. */
const MAPS = {
  day: {
    file: 'package/example/img/earth-blue-marble.jpg',
    sha256: '228deba2e4b600146bdcb6cfa359b8ead6aacc2b1c13550a29cd82824cfa1c01',
    width: 2048,
    quality: 88,
  },
  night: {
    file: 'package/example/img/earth-night.jpg',
    sha256: '355ab23dd1323315b393d7b91dd2d7ee223a1cbaaba2b48dc72ba90d371ced24',
    width: 4096,
    quality: 48,
  },
} as const;

const run = promisify(execFile);

/**
 * `earth.webp` and `earth-night.webp`: NASA's *Blue Marble* (no clouds) and its lights of cities by night, both
 * equirectangular, longitude −180° to 180° from left to right, latitude 90° at the top.
 */
export async function makeEarth(map: keyof typeof MAPS): Promise<Uint8Array> {
  const { file, sha256, width, quality } = MAPS[map];
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-earth-'));
  try {
    const { stdout } = await run('npm', ['pack', SOURCE, '--silent', '--pack-destination', folder], {
      shell: process.platform === 'win32',
    });
    await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', folder, file]);
    const image = await readFile(join(folder, file));
    const fingerprint = createHash('sha256').update(image).digest('hex');
    if (fingerprint !== sha256) throw new Error(`${SOURCE} ${file} has sha256 ${fingerprint}, not ${sha256}`);
    return await sharp(image)
      .resize(width, width / 2, { fit: 'fill', kernel: 'lanczos3' })
      .webp({ quality, effort: 6 })
      .toBuffer();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
