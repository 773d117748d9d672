import type { NamedStar } from '../../../renderer/experiences/planetarium/model/data.ts';
import { readCelestial, readFeatures } from './celestial.ts';
import { STAR_NAMES } from './star-names.ts';

/** Stars as bright as this carry their designation even without a name. */
const DESIGNATED_MAGNITUDE = 4.5;

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

interface CelestialName {
  bayer?: string;
  flam?: string;
  /** IAU abbreviation of the constellation; some nearby stars have none. */
  c?: string;
}

/** `names.json`: the named and the designated stars, by Hipparcos number. */
export async function makeStarNames(): Promise<string> {
  const names = await readCelestial<Record<string, CelestialName>>('starnames.json');
  const stars = await readFeatures<{ mag: number }, [number, number]>('stars.14.json');
  const result: NamedStar[] = [];
  for (const star of stars) {
    const hip = Number(star.id);
    const proper = STAR_NAMES[hip];
    const known = names[hip];
    const designation = known && star.properties.mag <= DESIGNATED_MAGNITUDE ? designate(known) : undefined;
    if (!proper && !designation) continue;
    const full = designation ?? (known ? designate(known) : undefined);
    result.push({
      hip,
      ...(proper && { name: typeof proper === 'string' ? { en: proper, fr: proper } : proper }),
      ...(full && { designation: full }),
      ...(known?.c && { constellation: known.c }),
    });
  }
  const missing = Object.keys(STAR_NAMES).filter((hip) => !result.some((star) => star.hip === Number(hip)));
  if (missing.length > 0) throw new Error(`named stars that the catalogue lacks: HIP ${missing.join(', ')}`);
  result.sort((a, b) => a.hip - b.hip);
  return `[\n${result.map((star) => JSON.stringify(star)).join(',\n')}\n]\n`;
}

/** Bayer's letter or Flamsteed's number with the constellation, such as « γ¹ And » or « 41 Ari ». */
function designate({ bayer, flam, c }: CelestialName): string | undefined {
  const letter = bayer?.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit) || flam;
  return letter && c ? `${letter} ${c}` : undefined;
}
