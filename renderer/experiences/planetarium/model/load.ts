import { z } from 'zod';
import { decodeStars } from './catalogue.ts';
import type { Constellation, NamedStar, SkyData } from './types.ts';

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

/**
 * What the planetarium shows, from the content of `stars.bin`, `names.json` and `constellations.json`.
 * Throws `CatalogueError` or `ZodError`, which name what is wrong.
 */
export function parseSkyData(content: { stars: ArrayBuffer; names: unknown; constellations: unknown }): SkyData {
  const named = namedStars.parse(content.names) as NamedStar[];
  const constellations = constellationList
    .parse(content.constellations)
    .map((row): Constellation => ({ ...row, lines: row.lines.map((line) => Float32Array.from(line)) }));
  return {
    stars: decodeStars(content.stars),
    named: new Map(named.map((star) => [star.hip, star])),
    constellations,
  };
}
