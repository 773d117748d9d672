import { z } from 'zod';
import { gestureSpec } from '../gesture/spec.ts';
import { point } from './point.ts';
import { name, words } from './words.ts';

/** What may be looked at closely: the material, a tool, a sense. */
export const HOTSPOTS = ['material', 'tool', 'sense'] as const;
const hotspot = z.strictObject({
  id: z.enum(HOTSPOTS),
  at: point,
  title: words(40),
  text: words(170),
});
export type Hotspot = z.infer<typeof hotspot>;

/** A small thing that lives by itself; it stops where motion is unwelcome. */
export const life = z.discriminatedUnion('kind', [
  /** Wisps that rise from a point. */
  z.strictObject({
    kind: z.literal('steam'),
    at: point,
    height: z.number().min(0.05).max(1),
    amount: z.int().min(1).max(12),
  }),
  /** Motes that drift in a box about a point. */
  z.strictObject({ kind: z.literal('dust'), at: point, size: point, amount: z.int().min(8).max(120) }),
  /** A node that turns for ever, turns a second. */
  z.strictObject({
    kind: z.literal('spin'),
    node: name,
    axis: z.enum(['x', 'y', 'z']),
    speed: z.number().min(-3).max(3),
  }),
  /** A node that sways, degrees and seconds. */
  z.strictObject({
    kind: z.literal('sway'),
    node: name,
    axis: z.enum(['x', 'y', 'z']),
    angle: z.number().min(0.2).max(45),
    period: z.number().min(0.5).max(20),
  }),
  /** Light that wavers, such as a fire, or blinks, such as a rack's lamps. */
  z.strictObject({
    kind: z.literal('flicker'),
    node: name,
    from: z.number().min(0).max(4),
    to: z.number().min(0).max(4),
    period: z.number().min(0.05).max(6),
    /** It also lights what is about it, so many metres far. */
    shine: z.number().min(0.1).max(3).optional(),
  }),
  /** A node that breathes: it grows by a share and shrinks again. */
  z.strictObject({
    kind: z.literal('breathe'),
    node: name,
    share: z.number().min(0.002).max(0.2),
    period: z.number().min(1).max(8),
  }),
]);
export type Life = z.infer<typeof life>;

const moment = z.strictObject({
  hour: z.string().regex(/^([01]\d|2[0-3])h[0-5]\d$/, 'such as 08h30'),
  text: words(110),
});

/** From where something is first seen. */
export const view = z.strictObject({
  /** Degrees, 0 faces the visitor, growing to the right. */
  bearing: z.number().min(-60).max(60),
  /** Degrees above the horizon. */
  height: z.number().min(5).max(60),
  /** How far it reaches above its base, metres; a person and a wall when absent. */
  tall: z.number().min(0.3).max(2.5).optional(),
});

/** A small world: where its model is, what is told in it, and the gesture that is done in it. */
export const world = z
  .strictObject({
    id: name,
    /** The card of its trade. */
    card: name,
    view,
    /** Where the hands work: the camera comes near it for the gesture. */
    focus: point,
    title: words(40),
    /** What is seen, for who does not see it. */
    picture: words(300),
    /** Who works here. */
    person: z.strictObject({ name: z.string().min(2).max(20), says: words(160) }),
    hotspots: z.array(hotspot).length(HOTSPOTS.length),
    gesture: gestureSpec,
    day: z.array(moment).min(4).max(6),
    /** For whoever leads a class. */
    facilitator: z.strictObject({ questions: z.array(words(160)).length(2), misconception: words(220) }),
    life: z.array(life).min(3).max(6),
    /** Nodes that are not there until the gesture shows them. */
    hidden: z.array(name).max(8).optional(),
  })
  .superRefine(({ hotspots, day }, context) => {
    for (const id of HOTSPOTS) {
      if (!hotspots.some((one) => one.id === id)) {
        context.addIssue({ code: 'custom', path: ['hotspots'], message: `the hotspot “${id}” is missing` });
      }
    }
    for (const [at, { hour }] of day.entries()) {
      const before = day[at - 1];
      if (before && before.hour >= hour) {
        context.addIssue({
          code: 'custom',
          path: ['day', at, 'hour'],
          message: `${hour} does not come after ${before.hour}`,
        });
      }
    }
  });
export type World = z.infer<typeof world>;
