import { BODY_IDS, type BodyId, type Constellation, type NamedStar, type SkyData } from '../types.ts';
import { plain } from './plain.ts';
import type { Sought } from './search.ts';

type Language = 'fr' | 'en';
type Names = Partial<Record<Language | 'la', string>>;

/** What everybody knows comes first; a star comes after by its magnitude. */
const DEPTH = { brightBody: 0, faintBody: 4, figures: [1.5, 3, 5] as const, star: 2 };
const FAINT_BODIES: readonly BodyId[] = ['uranus', 'neptune'];

/** The names of what the catalogue does not name, in both languages. */
export interface OtherNames {
  body(id: BodyId, language: Language): string;
}

/** Everything that may be looked for by name, in the order of the catalogue. */
export function thingsOf(data: SkyData, language: Language, others: OtherNames): Sought[] {
  const depths = new Map(Array.from(data.stars.hip, (hip, i) => [hip, data.stars.magnitudes[i] ?? 0] as const));
  const figures = new Map(data.constellations.map((constellation) => [constellation.id, constellation]));
  return [
    ...BODY_IDS.map((id) => bodyThing(id, language, others)),
    ...[...data.named.values()]
      .filter(({ hip }) => depths.has(hip))
      .map((star) => starThing(star, language, figures, depths.get(star.hip) ?? 0)),
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

function bodyThing(id: BodyId, language: Language, others: OtherNames): Sought {
  const name = others.body(id, language);
  const answers = answersTo([name, others.body(id, 'fr'), others.body(id, 'en')]);
  const depth = FAINT_BODIES.includes(id) ? DEPTH.faintBody : DEPTH.brightBody;
  return { target: { kind: 'body', id }, name, answers, depth };
}

function starThing(
  { hip, name, designation, constellation }: NamedStar,
  language: Language,
  figures: ReadonlyMap<string, Constellation>,
  magnitude: number,
): Sought {
  const own = name?.[language];
  const inFull = designation && figures.get(constellation ?? '');
  const letter = designation?.replace(/ \p{L}+$/u, '') ?? '';
  const shown = own ?? designation ?? `HIP ${hip}`;
  const answers = answersTo([
    shown,
    ...allOf(name, language),
    ...(designation ? [designation] : []),
    ...(inFull ? allOf(inFull.name, language).map((figure) => `${letter} ${figure}`) : []),
    `HIP ${hip}`,
  ]);
  return { target: { kind: 'star', hip }, name: shown, answers, depth: DEPTH.star + magnitude };
}

/** A name in the visitor's language, then in French, Latin and English. */
function allOf(names: Names | undefined, language: Language): string[] {
  return [names?.[language], names?.fr, names?.la, names?.en].filter((name) => name !== undefined);
}

/** Each once; « M31 » answers to `m31` as to `m 31`. */
function answersTo(names: readonly string[]): string[] {
  const spelled = names.map(plain);
  const tight = spelled.filter((name) => /^[a-z]{1,3} \d+$/.test(name)).map((name) => name.replace(' ', ''));
  return [...new Set([...spelled, ...tight])].filter((name) => name !== '');
}
