import { z } from 'zod';
import { editionOf, type Edition } from '../version.ts';
import { type Activity, activity } from './activity.ts';
import { type Actor, actor, agent, authority, group } from './actor.ts';
import { byObjectType } from './object-type.ts';
import { extensions, iri, languageMap, languageTag, sha2, uuid } from './primitives.ts';
import { duration, timestamp } from './time.ts';

export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';

export interface Attachment {
  usageType: string;
  contentType: string;
  length: number;
  sha2: string;
  fileUrl?: string;
}

export interface StatementRef {
  objectType: 'StatementRef';
  id: string;
}

export type StatementObject = Activity | Actor | StatementRef | SubStatement;

export const ACTIVITY_ROLES = ['parent', 'grouping', 'category', 'other'] as const;

export interface Context {
  registration?: string;
  instructor?: Actor;
  team?: Actor;
  contextActivities?: Partial<Record<(typeof ACTIVITY_ROLES)[number], Activity | Activity[]>>;
  contextAgents?: { agent: Actor }[];
  contextGroups?: { group: Actor }[];
}

interface Said {
  actor: Actor;
  verb: { id: string; display?: Record<string, string> };
  object: StatementObject;
  context?: Context;
  timestamp?: string;
  attachments?: Attachment[];
}

export interface SubStatement extends Said {
  objectType: 'SubStatement';
}

/** A statement whose form has been checked. */
export interface Statement extends Said {
  id?: string;
  stored?: string;
  authority?: Actor;
  version?: string;
}

const verb = z.strictObject({ id: iri, display: languageMap.optional() });

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ max, min }) => max === undefined || min === undefined || min < max, 'has its min above its max')
  .refine(({ max, raw }) => raw === undefined || max === undefined || raw <= max, 'has its raw above its max')
  .refine(({ min, raw }) => raw === undefined || min === undefined || raw >= min, 'has its raw below its min');

const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
});

const attachment = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: languageMap.optional(),
  contentType: z.string().regex(/^[^\s\p{Cc}/;]+\/[^\s\p{Cc}/;]+(?:\s*;\P{Cc}*)?$/u, 'is not a media type'),
  length: z.int().min(0),
  sha2,
  fileUrl: iri.optional(),
});

const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid });

const oneOrMoreActivities = z.union([z.array(activity), activity]);
const contextActivities = z.strictObject({
  parent: oneOrMoreActivities.optional(),
  grouping: oneOrMoreActivities.optional(),
  category: oneOrMoreActivities.optional(),
  other: oneOrMoreActivities.optional(),
});

const relevantTypes = z.array(iri).min(1).optional();
/** What 2.0 adds to a context. */
const CONTEXT_OF_2 = {
  contextAgents: z.array(z.strictObject({ objectType: z.literal('contextAgent'), agent, relevantTypes })).optional(),
  contextGroups: z.array(z.strictObject({ objectType: z.literal('contextGroup'), group, relevantTypes })).optional(),
};

/** A statement in the form that the edition wants; unknown properties and nulls are refused (Data 2.2). */
export const statementSchema = {
  '1.0.3': buildSchema('1.0.3'),
  '2.0.0': buildSchema('2.0.0'),
} as const satisfies Record<Edition, z.ZodType>;

function buildSchema(edition: Edition) {
  const context = z.strictObject({
    registration: uuid.optional(),
    instructor: actor.optional(),
    team: group.optional(),
    contextActivities: contextActivities.optional(),
    revision: z.string().optional(),
    platform: z.string().optional(),
    language: languageTag.optional(),
    statement: statementRef.optional(),
    extensions: extensions.optional(),
    ...(edition === '2.0.0' ? CONTEXT_OF_2 : {}),
  });
  const said = {
    actor,
    verb,
    result: result.optional(),
    context: context.optional(),
    timestamp: timestamp(edition).optional(),
    attachments: z.array(attachment).optional(),
  };
  const objects = { Activity: activity, Agent: agent, Group: group, StatementRef: statementRef };
  const subStatement = z
    .strictObject({
      objectType: z.literal('SubStatement'),
      ...said,
      object: byObjectType('Activity', objects),
    })
    .superRefine(checkTogether);
  return z
    .strictObject({
      ...said,
      id: uuid.optional(),
      object: byObjectType('Activity', { ...objects, SubStatement: subStatement }),
      stored: timestamp(edition).optional(),
      authority: authority.optional(),
      version: z
        .string()
        .refine((text) => isVersion(text, edition), 'is not a version spoken here')
        .optional(),
    })
    .superRefine(checkTogether);
}

/** Rules that hold between properties. */
function checkTogether(found: object, context: z.RefinementCtx): void {
  const {
    verb: { id: verbId },
    ...said
  } = found as Said;
  const { objectType = 'Activity' } = said.object;
  if (verbId === VOIDED && objectType !== 'StatementRef') {
    context.addIssue({ code: 'custom', path: ['object'], message: 'of a voiding statement must be a StatementRef' });
  }
  for (const property of ['revision', 'platform'] as const) {
    if (said.context === undefined || !(property in said.context) || objectType === 'Activity') continue;
    context.addIssue({
      code: 'custom',
      path: ['context', property],
      message: 'is only for statements about an Activity',
    });
  }
}

/** A statement of 1.0 may reach an LRS through 2.0, not the other way round. */
function isVersion(text: string, edition: Edition): boolean {
  const found = editionOf(text);
  return found !== undefined && (found === '1.0.3' || edition === '2.0.0');
}
