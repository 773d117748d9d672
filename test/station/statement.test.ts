import { expect, test } from 'vitest';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { answeredStatement, type StatementFacts } from '../../electron/station/feedback/statement.ts';
import { answersOf, ASSETS } from './world.ts';

const survey = readCatalogueAssets(ASSETS).surveys.get('standard');

function statementOf(changes: Partial<StatementFacts> = {}): Record<string, unknown> {
  if (survey === undefined) throw new Error('There is no standard questionnaire.');
  return answeredStatement({
    id: '11111111-1111-4111-8111-111111111111',
    registration: '22222222-2222-4222-8222-222222222222',
    timestamp: '2026-11-24T14:00:00.000Z',
    day: '2026-11-24',
    dayPart: 'afternoon',
    lab: 'labo-1',
    clockSuspect: false,
    rapidRepeat: false,
    survey,
    answers: answersOf(),
    response: { question: 'liked', choice: 'loved' },
    ...changes,
  });
}

test('a statement of a face holds what xAPI 1.0.3 asks, and nothing of the visitor', () => {
  expect(statementOf()).toMatchInlineSnapshot(`
    {
      "actor": {
        "account": {
          "homePage": "https://vitrine.example/xapi",
          "name": "visiteur-anonyme",
        },
        "objectType": "Agent",
      },
      "context": {
        "contextActivities": {
          "category": [
            {
              "id": "https://vitrine.example/xapi/profile/v1",
              "objectType": "Activity",
            },
          ],
          "grouping": [
            {
              "id": "https://vitrine.example/xapi/experiences/planetarium",
              "objectType": "Activity",
            },
          ],
          "parent": [
            {
              "id": "https://vitrine.example/xapi/questionnaires/standard/v2",
              "objectType": "Activity",
            },
          ],
        },
        "extensions": {
          "https://vitrine.example/xapi/extensions/day": "2026-11-24",
          "https://vitrine.example/xapi/extensions/day-part": "afternoon",
          "https://vitrine.example/xapi/extensions/lab": "labo-1",
          "https://vitrine.example/xapi/extensions/questionnaire": "standard",
          "https://vitrine.example/xapi/extensions/questionnaire-version": 2,
        },
        "language": "fr-FR",
        "platform": "Vitrine",
        "registration": "22222222-2222-4222-8222-222222222222",
      },
      "id": "11111111-1111-4111-8111-111111111111",
      "object": {
        "definition": {
          "description": {
            "en-US": "Did you like this activity?",
            "fr-FR": "Tu as aimé cette activité ?",
          },
          "interactionType": "likert",
          "name": {
            "en-US": "Kiosk questionnaire",
            "fr-FR": "Questionnaire de la borne",
          },
          "scale": [
            {
              "description": {
                "en-US": "I did not like it",
                "fr-FR": "Je n’ai pas aimé",
              },
              "id": "not",
            },
            {
              "description": {
                "en-US": "A little",
                "fr-FR": "Un peu",
              },
              "id": "little",
            },
            {
              "description": {
                "en-US": "A lot",
                "fr-FR": "Bien",
              },
              "id": "well",
            },
            {
              "description": {
                "en-US": "I loved it",
                "fr-FR": "J’ai adoré",
              },
              "id": "loved",
            },
          ],
          "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        },
        "id": "https://vitrine.example/xapi/questionnaires/standard/v2/liked",
        "objectType": "Activity",
      },
      "result": {
        "completion": true,
        "response": "loved",
      },
      "timestamp": "2026-11-24T14:00:00.000Z",
      "verb": {
        "display": {
          "en-US": "answered",
          "fr-FR": "a répondu à",
        },
        "id": "http://adlnet.gov/expapi/verbs/answered",
      },
    }
  `);
});

test('a choice is a choice, not a scale', () => {
  const { object, result } = statementOf({ response: { question: 'again', choice: 'maybe' } });
  expect(object).toMatchObject({
    definition: { interactionType: 'choice', choices: [{ id: 'yes' }, { id: 'maybe' }, { id: 'no' }] },
  });
  expect(result).toEqual({ response: 'maybe', completion: true });
});

test('a chosen role is said, an unsaid one is absent', () => {
  const role = 'https://vitrine.example/xapi/extensions/visitor-role';
  expect(JSON.stringify(statementOf())).not.toContain(role);
  expect(JSON.stringify(statementOf({ answers: answersOf({ role: 'teacher' }) }))).toContain(`"${role}":"teacher"`);
});

test('every key that must be an IRI is one, and every language map has French and English', () => {
  const seen = { maps: 0, extensions: 0 };
  walk(statementOf(), (key, value) => {
    if (['display', 'name', 'description'].includes(key) && typeof value === 'object') {
      expect(Object.keys(value ?? {})).toEqual(['fr-FR', 'en-US']);
      seen.maps += 1;
    }
    if (key === 'extensions') {
      for (const iri of Object.keys(value ?? {})) expect(URL.canParse(iri), iri).toBe(true);
      seen.extensions += 1;
    }
  });
  expect(seen).toEqual({ maps: 7, extensions: 1 });
});

function walk(value: unknown, visit: (key: string, value: object | null) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries<unknown>({ ...value })) {
    if (key === 'name' && typeof child === 'string') continue;
    if (typeof child === 'object') visit(key, child);
    walk(child, visit);
  }
}
