import { z } from 'zod';
import { decodeStars } from './catalogue.ts';
import { type Constellation, DEEP_SKY_TYPES, type DeepSkyObject, type NamedStar, type SkyData } from './types.ts';

const name = z.string().min(1).max(60);
const unit = z.number().min(-1).max(1);

const namedStars = z
  .array(
    z.strictObject({
      hip: z.int().min(1).max(1_000_000),
      name: z.strictObject({ fr: name.optional(), en: name.optional(), la: name.optional() }).optional(),
      designation: name.optional(),
      constellation: name.optional(),
    }),
  )
  .max(10_000);

const constellationList = z
  .array(
    z.strictObject({
      id: z.string().length(3),
      name: z.strictObject({ fr: name, en: name, la: name }),
      label: z.tuple([unit, unit, unit]),
      rank: z.int().min(1).max(3),
      lines: z
        .array(
          z
            .array(unit)
            .min(3)
            .max(600)
            .refine((line) => line.length % 3 === 0, 'x y z of each point'),
        )
        .max(60),
    }),
  )
  .length(88);

const deepSkyList = z
  .array(
    z.strictObject({
      id: z.string().min(2).max(8),
      designation: name.optional(),
      name: z.strictObject({ fr: name, en: name }).optional(),
      type: z.enum(DEEP_SKY_TYPES),
      magnitude: z.number().min(-2).max(16),
      direction: z.tuple([unit, unit, unit]),
      size: z.tuple([z.number().positive().max(10), z.number().positive().max(10)]),
      angle: z.number().min(0).max(180),
    }),
  )
  .max(1000);

/** The content of the files of `assets/sky` that the model reads. */
export interface SkyFiles {
  stars: ArrayBuffer;
  names: unknown;
  constellations: unknown;
  /** Left out by a sky that only decorates. */
  deepSky?: unknown;
}

/** What the planetarium shows, from its files. Throws `CatalogueError` or `ZodError`, which name what is wrong. */
export function parseSkyData(content: SkyFiles): SkyData {
  const named = namedStars.parse(content.names) as NamedStar[];
  const constellations = constellationList
    .parse(content.constellations)
    .map((row): Constellation => ({ ...row, lines: row.lines.map((line) => Float32Array.from(line)) }));
  return {
    stars: decodeStars(content.stars),
    named: new Map(named.map((star) => [star.hip, star])),
    constellations,
    deepSky: deepSkyList.parse(content.deepSky ?? []) as DeepSkyObject[],
  };
}
