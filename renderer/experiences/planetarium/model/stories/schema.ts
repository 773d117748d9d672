import { z } from 'zod';
import { BODY_IDS } from '../sky.ts';

const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9-]*$/, 'a name of letters, figures and hyphens')
  .max(40);
const angle = (least: number, most: number) => z.number().min(least).max(most);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('star'), hip: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('body'), id: z.enum(BODY_IDS) }),
  z.strictObject({ kind: z.literal('constellation'), id: z.string().length(3) }),
  z.strictObject({
    kind: z.literal('deepSky'),
    id: z.string().regex(/^M\d{1,3}$/, 'a number of Messier, such as M31'),
  }),
]);

/** Instants that come back: each is looked for from another one. */
export const OCCASIONS = [
  'noon',
  'midnight',
  'sunrise',
  'sunset',
  'civil-dusk',
  'nautical-dusk',
  'new-moon',
  'first-quarter',
  'full-moon',
  'last-quarter',
  /** The moonrise nearest to sunset, of the days about the next full Moon. */
  'full-moonrise',
  /** The civil dusk at which the young Moon first stands clear of the hills. */
  'evening-crescent',
  'march-equinox',
  'june-solstice',
  'september-equinox',
  'december-solstice',
  /** The Earth nearest to the Sun. */
  'perihelion',
] as const;

/** One hop in time; a list of them leads from the present to an instant of the story. */
const hop = z
  .strictObject({
    /** Begins at a moment that the story named before. */
    from: id.optional(),
    /** The first occasion from here on. */
    next: z.enum(OCCASIONS).optional(),
    /** The one nearest to here, before or after; of those that come each day. */
    nearest: z.enum(['noon', 'midnight', 'sunrise', 'sunset']).optional(),
    after: z
      .strictObject({
        days: angle(-400, 400).optional(),
        hours: angle(-48, 48).optional(),
        minutes: angle(-600, 600).optional(),
      })
      .optional(),
    /** The first instant of a dark night at which all of these stand above `above` degrees. */
    seen: z.array(target).min(1).max(4).optional(),
    above: angle(2, 60).optional(),
  })
  .refine(
    ({ from, next, nearest, after, seen }) =>
      [from, next, nearest, after, seen].filter((one) => one !== undefined).length === 1,
    'exactly one of from, next, nearest, after, seen',
  );

/** Where to look: at a direction, or at a target; `altitude` beside a target keeps its azimuth only. */
const look = z
  .strictObject({
    target: target.optional(),
    altitude: angle(-12, 90).optional(),
    azimuth: angle(0, 360).optional(),
    /** Vertical field of a landscape screen, degrees. */
    field: angle(0.02, 100).optional(),
    /** Comes so near that the disc fills half of the view. */
    close: z.literal(true).optional(),
  })
  .refine(
    ({ target: to, altitude, azimuth }) =>
      to ? azimuth === undefined : altitude !== undefined && azimuth !== undefined,
    'a target, or an altitude and an azimuth',
  )
  .refine(({ close, field }) => (field === undefined) === (close === true), 'either a field, or close');

const layers = z.strictObject({
  constellationLines: z.boolean().optional(),
  constellationNames: z.boolean().optional(),
  starNames: z.boolean().optional(),
  grid: z.boolean().optional(),
  atmosphere: z.boolean().optional(),
  landscape: z.boolean().optional(),
});

const kelvin = angle(1000, 60_000);
const positive = z.number().positive().max(1e30);

/** What stands beside the words where the sky alone does not tell: always drawn from figures, never by hand. */
const figure = z.discriminatedUnion('kind', [
  /** The Earth from above its north pole, half of it in the dark, with the place of the kiosk. */
  z.strictObject({ kind: z.literal('globe'), runHours: angle(1, 48).optional() }),
  /** The Earth on its orbit, and leaning as seen from the side. */
  z.strictObject({ kind: z.literal('orbit'), runDays: angle(1, 400).optional() }),
  /** The Moon about the Earth from above, and as it is seen. */
  z.strictObject({ kind: z.literal('moon'), runDays: angle(1, 60).optional() }),
  /** A ladder of powers of ten: `value` in seconds of light, or in metres. */
  z.strictObject({
    kind: z.literal('ladder'),
    unit: z.enum(['light', 'metres']),
    rungs: z
      .array(z.strictObject({ id, value: positive }))
      .min(1)
      .max(7),
    lit: id,
  }),
  /** Bands of colour: a black body, and the dark lines of elements. */
  z.strictObject({
    kind: z.literal('spectrum'),
    spectra: z
      .array(z.strictObject({ id, kelvin, lines: z.array(z.enum(['H', 'Na', 'Ca', 'Mg', 'Fe'])).max(5) }))
      .min(1)
      .max(3),
    peak: z.literal(true).optional(),
    labels: z.literal(true).optional(),
  }),
  /** How much black bodies shine at each wavelength. */
  z.strictObject({
    kind: z.literal('profiles'),
    profiles: z.array(z.strictObject({ id, kelvin })).min(1).max(4),
  }),
  /** Stars side by side, to one scale. */
  z.strictObject({
    kind: z.literal('discs'),
    discs: z
      .array(z.strictObject({ id, radii: positive, kelvin }))
      .min(1)
      .max(5),
  }),
]);

const question = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('choice'), answers: z.array(id).min(2).max(4), right: id })
    .refine(({ answers, right }) => answers.includes(right), { message: 'not among the answers', path: ['right'] }),
  /** The answer is a thing of the sky. */
  z.strictObject({ kind: z.literal('touch'), right: z.array(target).min(1).max(8) }),
]);

const step = z.strictObject({
  id,
  /** When: absent, time goes on from the step before. */
  time: z.array(hop).min(1).max(6).optional(),
  /** How fast time then runs, simulated seconds in a real one, and for how many simulated minutes. */
  run: z.strictObject({ rate: angle(1, 3600), minutes: angle(1, 1440) }).optional(),
  look: look.optional(),
  layers: layers.optional(),
  /** What wears the ring. */
  light: target.optional(),
  figure: figure.optional(),
  question: question.optional(),
});

const story = z
  .strictObject({
    id,
    /** Place in the list. */
    order: z.int().min(1).max(100),
    cycle: z.enum(['3', '4', 'seconde']),
    /** From which age on. */
    age: z.int().min(5).max(18),
    picture: z.enum(['globe', 'orbit', 'moon', 'ladder', 'discs', 'spectrum']),
    /** Where the facts and figures come from. */
    sources: z.array(z.string().min(1).max(400)).min(1).max(12),
    /** Instants by name, each from the present or from those before it. */
    moments: z.record(id, z.array(hop).min(1).max(6)),
    steps: z.array(step).min(10).max(16),
  })
  .superRefine(({ moments, steps }, context) => {
    const known = new Set<string>();
    const checkHops = (hops: readonly z.infer<typeof hop>[], path: (string | number)[]) => {
      hops.forEach(({ from, seen, above }, index) => {
        if (from !== undefined && !known.has(from)) {
          context.addIssue({ code: 'custom', path: [...path, index, 'from'], message: `no moment « ${from} » before` });
        }
        if ((seen === undefined) !== (above === undefined)) {
          context.addIssue({ code: 'custom', path: [...path, index, 'above'], message: 'goes with seen, and only so' });
        }
      });
    };
    for (const [name, hops] of Object.entries(moments)) {
      checkHops(hops, ['moments', name]);
      known.add(name);
    }
    const ids = new Set<string>();
    steps.forEach(({ id: name, time, run }, index) => {
      if (time) checkHops(time, ['steps', index, 'time']);
      if (run && !time) {
        context.addIssue({ code: 'custom', path: ['steps', index, 'run'], message: 'needs a time to start from' });
      }
      if (ids.has(name)) {
        context.addIssue({ code: 'custom', path: ['steps', index, 'id'], message: `a second step « ${name} »` });
      }
      ids.add(name);
    });
    if (!steps[0]?.time || !steps[0].look) {
      context.addIssue({ code: 'custom', path: ['steps', 0], message: 'the first step needs a time and a look' });
    }
  });

export type Occasion = (typeof OCCASIONS)[number];
/** What a story can point at. */
export type StoryTarget = z.infer<typeof target>;
export type Hop = z.infer<typeof hop>;
export type Figure = z.infer<typeof figure>;
export type Question = z.infer<typeof question>;
export type Step = z.infer<typeof step>;
export type Story = z.infer<typeof story>;
export type Cycle = Story['cycle'];

/** Thrown for a story that is not one; the message names the file, the field and what is wrong with it. */
export class StoryError extends Error {
  override name = 'StoryError';
}

/** Reads one story file. */
export function parseStory(content: unknown, file: string): Story {
  const read = story.safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${fieldOf(path)}: ${message}`);
  throw new StoryError(`${file}: ${faults.join('; ')}`);
}

/** `steps[3].question.right`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return field.replace(/^\./, '') || 'the whole';
}
