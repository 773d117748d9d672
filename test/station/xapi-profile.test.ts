import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { answeredStatement } from '../../electron/station/feedback/statement.ts';
import { ANSWERED, EXTENSION, INTERACTION, PROFILE } from '../../electron/contract/xapi.ts';
import { answersOf, ASSETS } from './world.ts';

const words = z.strictObject({ fr: z.string().min(3), en: z.string().min(3) });
/** The parts of the xAPI Profiles specification 1.0 that ours uses. */
const profileSchema = z.strictObject({
  '@context': z.literal('https://w3id.org/xapi/profiles/context'),
  id: z.url(),
  type: z.literal('Profile'),
  conformsTo: z.literal('https://w3id.org/xapi/profiles#1.0'),
  prefLabel: words,
  definition: words,
  author: z.strictObject({ type: z.literal('Organization'), name: z.string() }),
  versions: z.array(z.strictObject({ id: z.url(), generatedAtTime: z.iso.datetime() })).min(1),
  concepts: z.array(
    z.strictObject({
      id: z.url(),
      type: z.literal('ContextExtension'),
      inScheme: z.literal(PROFILE),
      prefLabel: words,
      definition: words,
      inlineSchema: z.string(),
    }),
  ),
  templates: z.tuple([
    z.strictObject({
      id: z.url(),
      type: z.literal('StatementTemplate'),
      inScheme: z.literal(PROFILE),
      prefLabel: words,
      definition: words,
      verb: z.literal(ANSWERED),
      objectActivityType: z.literal(INTERACTION),
      rules: z.array(
        z.strictObject({
          location: z.string(),
          presence: z.enum(['included', 'excluded', 'recommended']),
          any: z.array(z.string()).optional(),
          scopeNote: words.optional(),
        }),
      ),
    }),
  ]),
});

const profile = profileSchema.parse(JSON.parse(readFileSync(join(ASSETS, 'xapi/profile.jsonld'), 'utf8')));

/** What stands at a path such as `$.context.extensions['https://…']`. */
function at(statement: unknown, location: string): unknown {
  const keys = [...location.matchAll(/\.(\w+)|\['([^']+)'\]/g)].map(([, plain, quoted]) => plain ?? quoted ?? '');
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    statement,
  );
}

function statements(): Record<string, unknown>[] {
  const survey = readCatalogueAssets(ASSETS).surveys.get('standard');
  if (survey === undefined) throw new Error('There is no standard questionnaire.');
  const facts = {
    id: '11111111-1111-4111-8111-111111111111',
    registration: '22222222-2222-4222-8222-222222222222',
    timestamp: '2026-11-24T14:00:00.000Z',
    day: '2026-11-24',
    dayPart: 'afternoon',
    lab: 'labo-1',
    survey,
  };
  return survey.questionnaire.questions.flatMap(({ choices, id }) =>
    choices.map((choice) =>
      answeredStatement({
        ...facts,
        clockSuspect: true,
        rapidRepeat: true,
        answers: answersOf({ role: 'family' }),
        response: { question: id, choice },
      }),
    ),
  );
}

test('the profile’s present version is the one that statements cite', () => {
  expect(profile.versions.map(({ id }) => id)).toContain(PROFILE);
  expect(at(statements()[0], '$.context.contextActivities.category')).toEqual([
    { objectType: 'Activity', id: PROFILE },
  ]);
});

test('the profile defines each extension once, and statements use no other', () => {
  expect(profile.concepts.map(({ id }) => id).toSorted()).toEqual(Object.values(EXTENSION).toSorted());
  for (const statement of statements()) {
    expect(Object.keys(at(statement, '$.context.extensions') ?? {}).toSorted()).toEqual(
      Object.values(EXTENSION).toSorted(),
    );
  }
});

test('each extension’s value is what its JSON Schema allows, and the schema refuses others', () => {
  for (const { id, inlineSchema } of profile.concepts) {
    const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(JSON.parse(inlineSchema)));
    const [statement] = statements();
    expect(schema.safeParse(at(statement, `$.context.extensions['${id}']`)).success, id).toBe(true);
    for (const wrong of ['Une phrase libre.', -1, null, {}]) expect(schema.safeParse(wrong).success, id).toBe(false);
  }
});

test('every statement keeps every rule of its template', () => {
  const [{ rules }] = profile.templates;
  expect(rules.length).toBeGreaterThan(10);
  for (const statement of statements()) {
    for (const { any, location, presence } of rules) {
      const value = at(statement, location);
      if (presence === 'included') expect(value, location).toBeDefined();
      if (presence === 'excluded') expect(value, location).toBeUndefined();
      if (any !== undefined) expect(any).toContain(value);
    }
  }
});
