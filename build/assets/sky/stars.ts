import { STARS_FORMAT } from '../../../renderer/experiences/planetarium/model/catalogue.ts';
import { type Feature, readFeatures } from './celestial.ts';
import { PROPER_MOTIONS } from './proper-motions.ts';

type Star = Feature<{ mag: number; bv: string }, [number, number]>;

/** The whole Hipparcos catalogue as d3-celestial carries it, packed as `STARS_FORMAT` says. */
export async function packStars(): Promise<Uint8Array> {
  const stars = await readFeatures<Star['properties'], [number, number]>('stars.14.json');
  return packStarList(stars.toSorted(byBrightness), PROPER_MOTIONS);
}

/** Brightest first; the Hipparcos number settles ties, so that the bytes never change. */
function byBrightness(a: Star, b: Star): number {
  return a.properties.mag - b.properties.mag || Number(a.id) - Number(b.id);
}

function packStarList(
  stars: readonly Star[],
  motions: Readonly<Record<number, readonly [number, number]>>,
): Uint8Array {
  const format = STARS_FORMAT;
  const count = stars.length;
  const known = new Set(stars.map((star) => Number(star.id)));
  const moving = Object.entries(motions).filter(([hip]) => known.has(Number(hip)));
  const bytes = new Uint8Array(format.headerBytes + count * format.starBytes + moving.length * format.motionBytes);
  const view = new DataView(bytes.buffer);

  bytes.set(new TextEncoder().encode(format.magic), 0);
  view.setUint16(4, format.version, true);
  view.setUint16(6, format.headerBytes, true);
  view.setUint32(8, count, true);
  view.setUint32(12, moving.length, true);

  const put24 = (offset: number, value: number) => {
    view.setUint16(offset, value & 0xffff, true);
    view.setUint8(offset + 2, value >>> 16);
  };
  let offset: number = format.headerBytes;
  for (const star of stars) {
    put24(offset, Number(star.id));
    offset += 3;
  }
  for (const star of stars) {
    const turns = (star.geometry.coordinates[0] + 360) / 360;
    put24(offset, Math.round(turns * format.turn) % format.turn);
    offset += 3;
  }
  for (const star of stars) {
    put24(offset, Math.round(((star.geometry.coordinates[1] + 90) / 180) * (format.turn - 1)));
    offset += 3;
  }
  for (const star of stars) {
    view.setUint16(offset, Math.round((star.properties.mag + format.magnitudeOffset) / format.magnitudeStep), true);
    offset += 2;
  }
  for (const star of stars) {
    view.setUint8(offset, colourByte(star.properties.bv));
    offset += 1;
  }
  for (const [hip, [rightAscension, declination]] of moving) {
    view.setUint32(offset, Number(hip), true);
    view.setInt32(offset + 4, Math.round(rightAscension / format.motionStep), true);
    view.setInt32(offset + 8, Math.round(declination / format.motionStep), true);
    offset += format.motionBytes;
  }
  return bytes;
}

function colourByte(text: string): number {
  const format = STARS_FORMAT;
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return format.noColour;
  const step = Math.round((value - format.colourMinimum) / format.colourStep);
  return Math.min(Math.max(step, 0), format.noColour - 1);
}
