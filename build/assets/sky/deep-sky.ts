import type { DeepSkyObject, DeepSkyType } from '../../../renderer/experiences/planetarium/model/data.ts';
import { readFeatures, unitVector } from './celestial.ts';
import { DEEP_SKY_NAMES, POSITION_ANGLES } from './deep-sky-names.ts';

interface Properties {
  name: string;
  /** Such as `NGC 224`, or empty. */
  desig: string;
  type: string;
  mag: number;
  /** Minutes of arc: `190x60`, or `13` where it is round. */
  dim: string;
}

const MESSIER = 110;
const DECIMALS = 5;

const TYPES: Readonly<Record<string, DeepSkyType>> = {
  s: 'galaxy',
  e: 'galaxy',
  i: 'galaxy',
  oc: 'openCluster',
  gc: 'globularCluster',
  sfr: 'nebula',
  rn: 'nebula',
  pn: 'planetaryNebula',
  snr: 'remnant',
};
/** The source calls these three « a place ». */
const PLACES: Readonly<Record<string, DeepSkyType>> = { M24: 'starCloud', M40: 'doubleStar', M73: 'openCluster' };

/** Minutes of arc of the one that has no size in the source: the two stars of M40 are 0.8′ apart. */
const LEAST_SIZE = 1;

/** `deep-sky.json`: Messier's 110, brightest first. */
export async function makeDeepSky(): Promise<string> {
  const features = await readFeatures<Properties, [number, number]>('messier.json');
  if (features.length !== MESSIER) throw new Error(`${features.length} objects of Messier instead of ${MESSIER}`);
  const rows = features.map(({ properties, geometry }): DeepSkyObject => {
    const { name: id, desig, type, mag, dim } = properties;
    const kind = TYPES[type] ?? PLACES[id];
    if (!kind) throw new Error(`${id} is of the unknown type ${type}`);
    const [long = LEAST_SIZE, short = long] = dim.split('x').filter(Boolean).map(Number);
    const name = DEEP_SKY_NAMES[id];
    return {
      id,
      ...(desig && { designation: desig }),
      ...(name && { name }),
      type: kind,
      magnitude: mag,
      direction: unitVector(...geometry.coordinates).map(round) as [number, number, number],
      size: [round(Math.max(long, short) / 60), round(Math.min(long, short) / 60)],
      angle: POSITION_ANGLES[id] ?? 0,
    };
  });
  rows.sort((a, b) => a.magnitude - b.magnitude || a.id.localeCompare(b.id, 'en', { numeric: true }));
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
