import { z } from 'zod';
import { point } from './point.ts';
import { name } from './words.ts';
import { life, view } from './world.ts';

/** The valley from which worlds are entered: where each one is, a point just above its place. */
export const valley = z.strictObject({
  view,
  spots: z.array(z.strictObject({ world: name, at: point })).min(1),
  life: z.array(life).min(1).max(8),
});
export type Valley = z.infer<typeof valley>;
