import { z } from 'zod';
import { extensions, iri, languageMap } from './primitives.ts';

/** What is acted upon (Data 2.4.4.1). */
export interface Activity {
  objectType?: 'Activity';
  id: string;
  definition?: ActivityDefinition;
}

export interface ActivityDefinition {
  name?: Record<string, string>;
  description?: Record<string, string>;
  extensions?: Record<string, unknown>;
  [property: string]: unknown;
}

const COMPONENT_LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;
type ComponentList = (typeof COMPONENT_LISTS)[number];

/** Which lists of components an interaction may have (Data 2.4.4.1, “Interaction Components”). */
const LISTS_OF = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
} as const satisfies Record<string, readonly ComponentList[]>;
type InteractionType = keyof typeof LISTS_OF;

const component = z.strictObject({ id: z.string().min(1), description: languageMap.optional() });
const components = z
  .array(component)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'repeats an id')
  .optional();

const definition = z
  .strictObject({
    name: languageMap.optional(),
    description: languageMap.optional(),
    type: iri.optional(),
    moreInfo: iri.optional(),
    interactionType: z.enum(Object.keys(LISTS_OF) as InteractionType[]).optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
    extensions: extensions.optional(),
  })
  .superRefine((found, context) => {
    const lists = COMPONENT_LISTS.filter((list) => found[list] !== undefined);
    if (found.interactionType === undefined) {
      if (lists.length === 0 && found.correctResponsesPattern === undefined) return;
      context.addIssue({ code: 'custom', path: ['interactionType'], message: 'is missing from an interaction' });
      return;
    }
    const allowed: readonly ComponentList[] = LISTS_OF[found.interactionType];
    for (const list of lists.filter((candidate) => !allowed.includes(candidate))) {
      context.addIssue({ code: 'custom', path: [list], message: `does not belong to ${found.interactionType}` });
    }
  });

export const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: definition.optional(),
});

/** Two definitions of one activity as one: languages and extensions add up, for the rest the later one counts. */
export function mergeDefinitions(
  earlier: ActivityDefinition | undefined,
  later: ActivityDefinition | undefined,
): ActivityDefinition | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  const merged: ActivityDefinition = { ...earlier, ...later };
  for (const property of ['name', 'description', 'extensions'] as const) {
    if (earlier[property] === undefined || later[property] === undefined) continue;
    Object.assign(merged, { [property]: { ...earlier[property], ...later[property] } });
  }
  return merged;
}
