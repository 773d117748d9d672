import { readFeatures, unitVector } from './celestial.ts';
import { CONSTELLATION_NAMES } from './constellation-names.ts';

interface Names {
  fr: string;
  en: string;
  name: string;
}
type Line = [number, number][];

const CONSTELLATIONS = 88;
/** Decimals of the vectors: 2″. */
const DECIMALS = 5;

/** `constellations.json`: the 88, with names, label, rank and figure. The two halves of Serpens are one. */
export async function makeConstellations(): Promise<string> {
  const names = await readFeatures<Names, [number, number]>('constellations.json');
  const figures = await readFeatures<{ rank: string }, Line[]>('constellations.lines.json');
  const ids = [...new Set(names.map(({ id }) => String(id)))].toSorted();
  if (ids.length !== CONSTELLATIONS) throw new Error(`${ids.length} constellations instead of ${CONSTELLATIONS}`);
  const rows = ids.map((id) => {
    const name = names.find((feature) => feature.id === id)?.properties;
    const parts = figures.filter((feature) => feature.id === id);
    const first = parts[0];
    if (!name || !first) throw new Error(`constellation ${id} has no name or no figure`);
    const lines = parts.flatMap((part) => part.geometry.coordinates);
    return JSON.stringify({
      id,
      name: { fr: clean(name.fr), en: clean(name.en), la: clean(name.name), ...CONSTELLATION_NAMES[id] },
      label: middle(first.geometry.coordinates),
      rank: Number(first.properties.rank),
      lines: lines.map((line) => line.flatMap(([ra, dec]) => unitVector(ra, dec).map(round))),
    });
  });
  return `[\n${rows.join(',\n')}\n]\n`;
}

/** Middle of a figure: each segment counts by its length. A figure of one point is its own middle. */
function middle(lines: readonly Line[]): number[] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const a = unitVector(...(line[i - 1] as [number, number]));
      const b = unitVector(...(line[i] as [number, number]));
      const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      for (const axis of [0, 1, 2] as const) sum[axis] += ((a[axis] + b[axis]) / 2) * length;
    }
  }
  const length = Math.hypot(...sum);
  return sum.map((value) => round(value / length));
}

/** The source has stray spaces of several kinds. */
function clean(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
