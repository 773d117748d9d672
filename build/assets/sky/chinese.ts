import { readCelestial, readFeatures, unitVector } from './celestial.ts';
import { CHINESE_ANIMALS, CHINESE_FIGURES, type ChineseFigure } from './chinese-figures.ts';

const DECIMALS = 5;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Star {
  hip: number;
  magnitude: number;
  at: [number, number, number];
}

/** `chinese.json`: figures of the Chinese sky, laid out as the constellations are, the four animals first. */
export async function makeChinese(): Promise<string> {
  const stars = await readDesignated();
  const find = (designation: string): Star => {
    const star = stars.get(designation);
    if (!star) throw new Error(`no star is called ${designation}`);
    return star;
  };
  const figures = CHINESE_FIGURES.map((figure) => {
    const lines = figure.lines.map((line) => line.split(', ').map(find));
    return { figure, lines, members: [...new Set(lines.flat())] };
  });
  const animals = CHINESE_ANIMALS.map(({ id, ...name }) => {
    const members = figures.filter(({ figure }) => figure.animal === id).flatMap((one) => one.members);
    return row({ id, ...name, rank: 1, animal: id }, [], members);
  });
  const rows = [...animals, ...figures.map(({ figure, lines, members }) => row(figure, lines, members))];
  return `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

function row({ id, fr, en, pinyin, rank, animal }: Omit<ChineseFigure, 'lines'>, lines: Star[][], members: Star[]) {
  const brightest = members.toSorted((a, b) => a.magnitude - b.magnitude)[0];
  return {
    id: `cn-${id}`,
    name: { fr, en, la: pinyin },
    ...(animal && { animal }),
    label: middle(members),
    rank,
    brightest: brightest?.hip,
    lines: lines.map((line) => line.flatMap(({ at }) => at.map(round))),
  };
}

/** Stars by Bayer's letter (with its number and without) or Flamsteed's number with the constellation; of several, the brightest. */
async function readDesignated(): Promise<Map<string, Star>> {
  const names = await readCelestial<Record<string, { bayer?: string; flam?: string; c?: string }>>('starnames.json');
  const features = await readFeatures<{ mag: number }, [number, number]>('stars.6.json');
  const stars = new Map<string, Star>();
  for (const { id, properties, geometry } of features.toSorted((a, b) => a.properties.mag - b.properties.mag)) {
    const { bayer, flam, c } = names[id] ?? {};
    const star = { hip: Number(id), magnitude: properties.mag, at: unitVector(...geometry.coordinates) };
    const letter = bayer?.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
    for (const word of [letter, bayer?.replace(/\d/g, ''), flam]) {
      if (word && c && !stars.has(`${word} ${c}`)) stars.set(`${word} ${c}`, star);
    }
  }
  return stars;
}

function middle(stars: readonly Star[]): number[] {
  const sum = stars.reduce((total, { at }) => total.map((value, axis) => value + (at[axis] ?? 0)), [0, 0, 0]);
  const length = Math.hypot(...sum);
  return sum.map((value) => round(value / length));
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
