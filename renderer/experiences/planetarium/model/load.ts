import { z } from 'zod';
import { bendBorder } from './boundaries.ts';
import { townLists } from './places.ts';
import { decodeStars } from './catalogue.ts';
import { type Constellation, DEEP_SKY_TYPES, type DeepSkyObject, type NamedStar, type SkyData } from './data.ts';

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

const figureList = z
  .array(
    z.strictObject({
      id: z.string().min(3).max(12),
      name: z.strictObject({ fr: name, en: name, la: name }),
      label: z.tuple([unit, unit, unit]),
      rank: z.int().min(1).max(3),
      brightest: z.int().positive().optional(),
      animal: z.string().max(12).optional(),
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
  .max(400);
const constellationList = figureList.length(88);

/** Polylines of right ascension and declination in degrees, equinox of 1875. */
const borderList = z.array(z.array(z.tuple([z.number().min(0).max(720), z.number().min(-90).max(90)])).min(2)).max(600);

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
  /** These are left out by a sky that only decorates. */
  deepSky?: unknown;
  chinese?: unknown;
  boundaries?: unknown;
  /** Left out likewise: the towns that a visitor may choose. */
  places?: unknown;
}

/** What the planetarium shows, from its files. Throws `CatalogueError` or `ZodError`, which name what is wrong. */
export function parseSkyData(content: SkyFiles): SkyData {
  const named = namedStars.parse(content.names) as NamedStar[];
  const constellations = constellationList.parse(content.constellations).map(toFigure);
  return {
    stars: decodeStars(content.stars),
    named: new Map(named.map((star) => [star.hip, star])),
    constellations,
    chinese: figureList.parse(content.chinese ?? []).map(toFigure),
    boundaries: (content.boundaries === undefined ? [] : borderList.parse(content.boundaries)).map(bendBorder),
    ...(content.places !== undefined && { places: townLists.parse(content.places) }),
    deepSky: deepSkyList.parse(content.deepSky ?? []) as DeepSkyObject[],
  };
}

function toFigure(row: z.infer<typeof figureList>[number]): Constellation {
  return { ...row, lines: row.lines.map((line) => Float32Array.from(line)) } as Constellation;
}
