import { z } from 'zod';

/** A text in every language of the interface. */
export const words = (most: number) =>
  z.strictObject({ fr: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });
export type Words = z.infer<ReturnType<typeof words>>;

/** A short machine name. */
export const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** Where something was read, and when it was last looked at. */
export const source = z.strictObject({
  key: name,
  title: z.string().min(3).max(160),
  /** Host and path, without a protocol, as printed for who wants to look it up. */
  address: z.string().min(4).max(240),
  checked: z.iso.date(),
});
export type Source = z.infer<typeof source>;
