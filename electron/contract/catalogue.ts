import { z } from 'zod';
import { audience, identifier } from './vocabulary.ts';

/**
 * A door is a way into an experience, shown as one card on the home screen. An experience has at
 * least one; the words of a door come from the locale files (`doors.<experience>.<door>.*`).
 */
export const door = z.strictObject({
  id: identifier,
  /** Minutes that most visitors stay, shown on the card. */
  minutes: z.int().min(1).max(30),
});
export type Door = z.infer<typeof door>;

/** One experience as the home screen and the console see it. */
export const catalogueEntry = z.strictObject({
  id: identifier,
  doors: z.array(door).min(1).max(6),
  /** The questionnaire of each audience. */
  questionnaires: z.record(audience, identifier),
  /** True after three failures in a day, until an operator looks. */
  withdrawn: z.boolean(),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

export const catalogue = z.array(catalogueEntry).max(32);
export type Catalogue = z.infer<typeof catalogue>;
