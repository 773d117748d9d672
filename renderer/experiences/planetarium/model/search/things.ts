import { SHOWERS } from '../showers.ts';
import type { Constellation, DeepSkyObject, NamedStar, SkyData } from '../data.ts';
import { BODY_IDS } from '../sky.ts';
import type { Target } from '../types.ts';
import { plain } from './plain.ts';
import type { Sought } from './search.ts';

type Language = 'fr' | 'en';
type Names = Partial<Record<Language | 'la', string>>;

/** The name of what the catalogues of the sky do not name: bodies and showers. */
export type NameOf = (target: Target, language: Language) => string;

/** How far down each kind begins; the magnitude, or the rank of a figure, comes on top. */
const DEPTH = { body: 0, faintBody: 4, figure: 0.5, star: 2, deepSky: 1, shower: 6 } as const;
const FAINT_BODIES: readonly string[] = ['uranus', 'neptune'];

/** Everything that may be looked for by name. */
export function thingsOf(data: SkyData, language: Language, nameOf: NameOf): Sought[] {
  const magnitudes = new Map(Array.from(data.stars.hip, (hip, i) => [hip, data.stars.magnitudes[i] ?? 0] as const));
  const figures = new Map(data.constellations.map((constellation) => [constellation.id, constellation]));
  const told = (target: Target, depth: number): Sought => {
    const name = nameOf(target, language);
    return { target, name, answers: answersTo([name, nameOf(target, 'fr'), nameOf(target, 'en')]), depth };
  };
  return [
    ...BODY_IDS.map((id) => told({ kind: 'body', id }, FAINT_BODIES.includes(id) ? DEPTH.faintBody : DEPTH.body)),
    ...data.constellations.map((constellation) => figureThing(constellation, language)),
    ...[...data.named.values()]
      .filter(({ hip }) => magnitudes.has(hip))
      .map((star) => starThing(star, language, figures, magnitudes.get(star.hip) ?? 0)),
    ...data.deepSky.map((object) => deepSkyThing(object, language)),
    ...SHOWERS.map(({ id }) => told({ kind: 'shower', id }, DEPTH.shower)),
  ];
}

/** The star of a Hipparcos number, typed with « HIP » or alone; null where there is none. */
export function starOfNumber(typed: string, data: SkyData, language: Language): Sought | null {
  const number = /^(?:hip ?)?(\d{1,6})$/.exec(plain(typed))?.[1];
  if (number === undefined) return null;
  const hip = Number(number);
  if (!data.stars.hip.includes(hip)) return null;
  const star = data.named.get(hip);
  const name = star?.name?.[language] ?? star?.designation ?? `HIP ${hip}`;
  return { target: { kind: 'star', hip }, name, answers: [plain(`HIP ${hip}`)], depth: 0 };
}

function figureThing({ id, name, rank }: Constellation, language: Language): Sought {
  return {
    target: { kind: 'constellation', id },
    name: name[language],
    answers: answersTo([...allOf(name, language), id]),
    depth: DEPTH.figure + (rank - 1) * 2,
  };
}

function starThing(
  { hip, name, designation, constellation }: NamedStar,
  language: Language,
  figures: ReadonlyMap<string, Constellation>,
  magnitude: number,
): Sought {
  const shown = name?.[language] ?? designation ?? `HIP ${hip}`;
  const figure = figures.get(constellation ?? '');
  const letter = designation?.replace(/ \p{L}+$/u, '');
  const inFull = letter && figure ? allOf(figure.name, language).map((own) => `${letter} ${own}`) : [];
  const answers = answersTo([shown, ...allOf(name, language), designation, ...inFull, `HIP ${hip}`]);
  return { target: { kind: 'star', hip }, name: shown, answers, depth: DEPTH.star + magnitude };
}

function deepSkyThing({ id, name, designation, magnitude }: DeepSkyObject, language: Language): Sought {
  const number = id.replace(/^M/, 'M ');
  const shown = name?.[language] ?? number;
  const answers = answersTo([shown, ...allOf(name, language), number, designation]);
  return { target: { kind: 'deepSky', id }, name: shown, answers, depth: DEPTH.deepSky + magnitude };
}

/** A name in the visitor's language, then in French, Latin and English. */
function allOf(names: Names | undefined, language: Language): string[] {
  return [names?.[language], names?.fr, names?.la, names?.en].filter((name) => name !== undefined);
}

/** Each once; « M 31 » answers to `m31` as to `m 31`. */
function answersTo(names: readonly (string | undefined)[]): string[] {
  const spelled = names.map((name) => plain(name ?? ''));
  const tight = spelled.filter((name) => /^[a-z]{1,3} \d+$/.test(name)).map((name) => name.replace(' ', ''));
  return [...new Set([...spelled, ...tight])].filter((name) => name !== '');
}
