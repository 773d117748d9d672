import sharp from 'sharp';
import { readFeatures } from './celestial.ts';
import { createNoise, fractal, ridged } from './noise.ts';
import { type Raster, blur, fillRings } from './raster.ts';

const WIDTH = 2048;
const HEIGHT = 1024;
const SEED = 88;
const QUALITY = 90;

/** The five nested contours: how far each is softened (degrees) and how much light it adds. */
const LEVELS = [
  { id: 'ol1', sigma: 3.2, light: 0.06 },
  { id: 'ol2', sigma: 1.5, light: 0.13 },
  { id: 'ol3', sigma: 0.8, light: 0.2 },
  { id: 'ol4', sigma: 0.6, light: 0.28 },
  { id: 'ol5', sigma: 0.5, light: 0.3 },
] as const;

/** Light of the unresolved disc and bulge, so that the contours melt into one another. */
const DISC = { light: 0.3, height: 6.5, floor: 0.3, reach: 80 };
const BULGE = { light: 0.6, length: 12, height: 6.5, latitude: -2 };
/** Beyond this galactic latitude nothing is drawn; degrees. */
const HALO = 32;

/**
 * The great dark clouds, in galactic degrees: middle, half length, half height, tilt (latitude per longitude), depth.
 * Places after the outlines of Dobashi et al. 2005 (PASJ 57, S1), rounded; the fine structure is noise.
 */
const CLOUDS = [
  { l: 25, b: 4.2, length: 17, height: 2.4, tilt: 0.1, depth: 1.5 },
  { l: 48, b: 1.8, length: 20, height: 2.1, tilt: -0.11, depth: 1.25 },
  { l: 72, b: 0.6, length: 12, height: 1.8, tilt: 0.05, depth: 1 },
  { l: 86, b: -0.8, length: 6, height: 3, tilt: 0.3, depth: 1.1 },
  { l: 5, b: 0.5, length: 15, height: 1.1, tilt: 0.12, depth: 1.3 },
  { l: -3, b: 6.5, length: 11, height: 1.5, tilt: -0.62, depth: 1.1 },
  { l: 2, b: 13, length: 9, height: 1.6, tilt: -0.5, depth: 0.7 },
  { l: -18, b: 0.3, length: 18, height: 1, tilt: 0.05, depth: 1 },
  { l: -57, b: -0.6, length: 3.2, height: 2.7, tilt: 0, depth: 1.9 },
  { l: -40, b: 1, length: 12, height: 0.9, tilt: -0.05, depth: 0.8 },
  { l: 112, b: 1.5, length: 15, height: 1.6, tilt: 0.1, depth: 0.6 },
  { l: 170, b: -9, length: 12, height: 4, tilt: 0.2, depth: 0.7 },
] as const;

/** EQJ → galactic, IAU 1958 carried to J2000 (Hipparcos catalogue, ESA SP-1200, vol. 1, eq. 1.5.11). */
const GALACTIC = [
  -0.0548755604, -0.8734370902, -0.4838350155, 0.4941094279, -0.44482963, 0.7469822445, -0.867666149, -0.1980763734,
  0.4559837762,
] as const;

const DEGREES = 180 / Math.PI;

/**
 * `milky-way.webp`: brightness of the Milky Way, equirectangular in EQJ (column 0 at right ascension 0, rising to the
 * right; row 0 at the north pole), sRGB-encoded so that a colour texture gives back linear light. Contours are data;
 * what is finer than about 2° is invented.
 */
export async function makeMilkyWay(): Promise<Uint8Array> {
  const sky = shape(await contours());
  const pixels = new Uint8Array(sky.values.length);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.round(255 * encode(sky.values[i] ?? 0));
  return await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}

/** Sum of the softened contours. */
async function contours(): Promise<Raster> {
  const features = await readFeatures<object, [number, number][][]>('milkyway.json');
  const sum: Raster = { width: WIDTH, height: HEIGHT, values: new Float32Array(WIDTH * HEIGHT) };
  for (const level of LEVELS) {
    const feature = features.find(({ id }) => id === level.id);
    if (!feature) throw new Error(`milkyway.json has no contour ${level.id}`);
    const filled = fillRings(feature.geometry.coordinates, WIDTH, HEIGHT);
    blur(filled, level.sigma);
    for (let i = 0; i < sum.values.length; i++) sum.values[i]! += level.light * (filled.values[i] ?? 0);
  }
  return sum;
}

/** Adds the disc's glow, the mottle of star clouds and the dust. */
function shape(base: Raster): Raster {
  const noise = createNoise(SEED);
  const warp = fractal(noise, 3, 0.5);
  const mottle = fractal(noise, 6, 0.55);
  const filaments = ridged(noise, 5, 0.55);
  for (let row = 0; row < HEIGHT; row++) {
    const dec = (90 - ((row + 0.5) / HEIGHT) * 180) / DEGREES;
    for (let column = 0; column < WIDTH; column++) {
      const ra = (((column + 0.5) / WIDTH) * 360) / DEGREES;
      const index = row * WIDTH + column;
      const [x, y, z] = galactic(ra, dec);
      base.values[index] = light(base.values[index] ?? 0, x, y, z, { warp, mottle, filaments });
    }
  }
  return base;
}

function light(
  contour: number,
  x: number,
  y: number,
  z: number,
  { warp, mottle, filaments }: Record<'warp' | 'mottle' | 'filaments', ReturnType<typeof createNoise>>,
): number {
  const b = Math.asin(z) * DEGREES;
  const fringe = smooth(1.4 * (1 - Math.abs(b) / HALO));
  if (fringe === 0) return 0;
  const l = Math.atan2(y, x) * DEGREES;

  const centre = Math.exp(-((l / DISC.reach) ** 2));
  const height = DISC.height * (0.75 + 0.35 * centre);
  const disc = DISC.light * (DISC.floor + (1 - DISC.floor) * centre) * Math.exp(-((Math.abs(b) / height) ** 1.3));
  const fromBulge = Math.hypot(l / BULGE.length, (b - BULGE.latitude) / BULGE.height);
  const bulge = BULGE.light * Math.exp(-(fromBulge ** 1.5));
  const glow = fringe * (contour * (0.55 + 0.45 * centre) + disc + bulge);

  const wx = x + 0.06 * warp(7 * x, 7 * y, 7 * z);
  const wy = y + 0.06 * warp(7 * x + 31, 7 * y, 7 * z);
  const wz = z + 0.06 * warp(7 * x, 7 * y + 57, 7 * z);
  const grain = mottle(13 * wx, 13 * wy, 13 * wz) + 0.45 * mottle(47 * wx, 47 * wy, 47 * wz);
  const clouds = Math.exp(1.35 * grain);

  const threads = filaments(9 * wx, 9 * wy, 12 * wz);
  const fine = filaments(31 * wx, 31 * wy, 37 * wz);
  const lane = Math.exp(-((b / 5.5) ** 2)) * (0.35 + 0.65 * centre);
  const dust = darkClouds(l, b, threads) + lane * (2.6 * Math.max(0, threads - 0.34) + 0.9 * Math.max(0, fine - 0.4));
  return glow * clouds * Math.exp(-dust);
}

/** Optical depth of the great dark clouds, their edges frayed by the filaments. */
function darkClouds(l: number, b: number, threads: number): number {
  let depth = 0;
  for (const cloud of CLOUDS) {
    const along = ((((l - cloud.l + 180) % 360) + 360) % 360) - 180;
    const across = b - cloud.b - cloud.tilt * along;
    const distance = Math.hypot(along / cloud.length, across / cloud.height);
    if (distance > 2.4) continue;
    depth += cloud.depth * smooth(1.5 - distance + 1.5 * (threads - 0.42));
  }
  return depth;
}

function galactic(ra: number, dec: number): [number, number, number] {
  const x = Math.cos(dec) * Math.cos(ra);
  const y = Math.cos(dec) * Math.sin(ra);
  const z = Math.sin(dec);
  const g = GALACTIC;
  return [g[0] * x + g[1] * y + g[2] * z, g[3] * x + g[4] * y + g[5] * z, g[6] * x + g[7] * y + g[8] * z];
}

function smooth(t: number): number {
  const x = Math.min(Math.max(t, 0), 1);
  return x * x * (3 - 2 * x);
}

/** Linear light to sRGB (IEC 61966-2-1), with a soft shoulder so that the bulge is not clipped. */
function encode(linear: number): number {
  const shown = 1 - Math.exp(-1.1 * linear);
  return shown <= 0.0031308 ? 12.92 * shown : 1.055 * shown ** (1 / 2.4) - 0.055;
}
