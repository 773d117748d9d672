import type { StarCatalogue, StarMotion } from './data.ts';

/**
 * `stars.bin`: the Hipparcos catalogue, brightest first, little endian, in columns.
 *
 * | bytes        | content                                                                        |
 * | ------------ | ------------------------------------------------------------------------------ |
 * | 0…3          | magic `VSTR`                                                                   |
 * | 4…5, 6…7     | uint16 version, uint16 length of this header                                   |
 * | 8…11, 12…15  | uint32 number n of stars, uint32 number m of stars that move                   |
 * | then 3 × n   | uint24 Hipparcos number                                                        |
 * | then 3 × n   | uint24 right ascension at J2000, in turns of 2²⁴ (0.08″)                       |
 * | then 3 × n   | uint24 declination + 90° at J2000, in half turns of 2²⁴ − 1 (0.04″)            |
 * | then 2 × n   | uint16 visual magnitude + 2, in hundredths                                     |
 * | then 1 × n   | uint8 B−V + 0.5, in fiftieths, up to 4.58; 255 where the catalogue has none    |
 * | then 12 × m  | uint32 Hipparcos number, int32 × 2 proper motion in right ascension × cos(dec) |
 * |              | and declination, hundredths of a milliarcsecond per Julian year                |
 */
export const STARS_FORMAT = {
  magic: 'VSTR',
  version: 1,
  headerBytes: 16,
  starBytes: 12,
  motionBytes: 12,
  turn: 2 ** 24,
  magnitudeOffset: 2,
  magnitudeStep: 0.01,
  colourMinimum: -0.5,
  colourStep: 0.02,
  noColour: 255,
  motionStep: 0.01,
} as const;

/** B−V given to the 1 % of stars of unknown colour: about the Sun's, the middle of the catalogue. */
const UNKNOWN_COLOUR = 0.6;

/** Bound against a damaged count; the Hipparcos catalogue has 118,218. */
const MOST_STARS = 1_000_000;

const J2000 = 2000;
/** Unix milliseconds of J2000.0, 2000-01-01 12:00. */
const J2000_TIME = Date.UTC(2000, 0, 1, 12);
const JULIAN_YEAR_MS = 365.25 * 86_400_000;

/** Stars are moved when the year is off by more than this: Arcturus then errs by 0.6″ at most. */
const EPOCH_TOLERANCE = 0.25;

const RADIANS = Math.PI / 180;
const MILLIARCSECOND = 1 / 3_600_000;

/** Thrown when `stars.bin` is not what it should be; the message names what is wrong. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
}

/** Decodes `stars.bin`. Throws `CatalogueError` naming the magic, version, count or length that is wrong. */
export function decodeStars(bytes: ArrayBuffer): StarCatalogue {
  const format = STARS_FORMAT;
  if (bytes.byteLength < format.headerBytes) {
    throw new CatalogueError(`length: ${bytes.byteLength} bytes, less than the header's ${format.headerBytes}`);
  }
  const view = new DataView(bytes);
  const magic = String.fromCharCode(...new Uint8Array(bytes, 0, 4));
  if (magic !== format.magic) throw new CatalogueError(`magic: ${JSON.stringify(magic)}, not "${format.magic}"`);
  const version = view.getUint16(4, true);
  if (version !== format.version) throw new CatalogueError(`version: ${version}, this reads ${format.version}`);
  const header = view.getUint16(6, true);
  if (header !== format.headerBytes) throw new CatalogueError(`header: ${header} bytes, not ${format.headerBytes}`);
  const count = view.getUint32(8, true);
  const moving = view.getUint32(12, true);
  if (count < 1 || count > MOST_STARS || moving > count) {
    throw new CatalogueError(`count: ${count} stars of which ${moving} move`);
  }
  const length = header + count * format.starBytes + moving * format.motionBytes;
  if (bytes.byteLength !== length) {
    throw new CatalogueError(`length: ${bytes.byteLength} bytes, ${count} stars need ${length}`);
  }
  return decodeColumns(bytes, view, count, moving);
}

/**
 * Brings the moving stars to the year of `time` (Unix milliseconds) when they are more than a quarter of a year off.
 * True when directions were rewritten; `revision` then went up.
 */
export function moveStars(catalogue: StarCatalogue, time: number): boolean {
  const epoch = J2000 + (time - J2000_TIME) / JULIAN_YEAR_MS;
  if (Math.abs(epoch - catalogue.epoch) <= EPOCH_TOLERANCE) return false;
  const years = epoch - J2000;
  for (const motion of catalogue.motions) {
    writeDirection(
      catalogue.directions,
      motion.index,
      (motion.rightAscension + motion.rightAscensionPerYear * years) * RADIANS,
      (motion.declination + motion.declinationPerYear * years) * RADIANS,
    );
  }
  catalogue.epoch = epoch;
  catalogue.revision += 1;
  return true;
}

/** How many stars are as bright as `magnitude` or brighter: the length of the draw range. */
export function countBrighter(catalogue: StarCatalogue, magnitude: number): number {
  let low = 0;
  let high = catalogue.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((catalogue.magnitudes[middle] ?? Infinity) <= magnitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decodeColumns(bytes: ArrayBuffer, view: DataView, count: number, moving: number): StarCatalogue {
  const format = STARS_FORMAT;
  const raw = new Uint8Array(bytes);
  const read24 = (offset: number) =>
    (raw[offset] ?? 0) | ((raw[offset + 1] ?? 0) << 8) | ((raw[offset + 2] ?? 0) << 16);
  const hipAt = format.headerBytes;
  const rightAscensionAt = hipAt + 3 * count;
  const declinationAt = rightAscensionAt + 3 * count;
  const magnitudeAt = declinationAt + 3 * count;
  const colourAt = magnitudeAt + 2 * count;
  const motionAt = colourAt + count;

  const hip = new Uint32Array(count);
  const directions = new Float32Array(count * 3);
  const magnitudes = new Float32Array(count);
  const colours = new Float32Array(count);
  const rightAscension = (index: number) => (read24(rightAscensionAt + 3 * index) / format.turn) * 360;
  const declination = (index: number) => (read24(declinationAt + 3 * index) / (format.turn - 1)) * 180 - 90;
  for (let i = 0; i < count; i++) {
    hip[i] = read24(hipAt + 3 * i);
    writeDirection(directions, i, rightAscension(i) * RADIANS, declination(i) * RADIANS);
    magnitudes[i] = view.getUint16(magnitudeAt + 2 * i, true) * format.magnitudeStep - format.magnitudeOffset;
    const colour = raw[colourAt + i] ?? format.noColour;
    colours[i] = colour === format.noColour ? UNKNOWN_COLOUR : colour * format.colourStep + format.colourMinimum;
  }

  const motions: StarMotion[] = [];
  for (let i = 0; i < moving; i++) {
    const offset = motionAt + i * format.motionBytes;
    const number = view.getUint32(offset, true);
    const index = hip.indexOf(number);
    if (index < 0) throw new CatalogueError(`motion ${i}: HIP ${number} is not among the stars`);
    const unit = format.motionStep * MILLIARCSECOND;
    motions.push({
      index,
      rightAscension: rightAscension(index),
      declination: declination(index),
      rightAscensionPerYear: (view.getInt32(offset + 4, true) * unit) / Math.cos(declination(index) * RADIANS),
      declinationPerYear: view.getInt32(offset + 8, true) * unit,
    });
  }
  return { count, hip, directions, magnitudes, colours, epoch: J2000, revision: 0, motions };
}

function writeDirection(directions: Float32Array, index: number, rightAscension: number, declination: number): void {
  const horizontal = Math.cos(declination);
  directions[index * 3] = horizontal * Math.cos(rightAscension);
  directions[index * 3 + 1] = horizontal * Math.sin(rightAscension);
  directions[index * 3 + 2] = Math.sin(declination);
}
