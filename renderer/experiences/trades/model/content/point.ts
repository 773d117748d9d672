import { z } from 'zod';

/** A point of the world, or a way in it: metres, y up, the visitor at +z, the base's top at y = 0. */
export const point = z.tuple([z.number().min(-3).max(3), z.number().min(-1).max(3), z.number().min(-3).max(3)]);
export type Point = z.infer<typeof point>;
