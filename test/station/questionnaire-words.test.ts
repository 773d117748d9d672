import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../electron/contract/vocabulary.ts';
import { readCatalogueAssets, type Survey } from '../../electron/station/catalogue/assets.ts';
import { LANGUAGE_TAGS } from '../../electron/contract/xapi.ts';
import { ASSETS } from './world.ts';

const { experiences, surveys } = readCatalogueAssets(ASSETS);

/** The words at a path of a locale file, without the marks that only keep lines from breaking. */
function wordsAt(language: string, file: string, ...path: string[]): unknown {
  const whole: unknown = JSON.parse(readFileSync(join(ASSETS, 'locales', language, `${file}.json`), 'utf8'));
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    whole,
  );
  return typeof found === 'string' ? found.replaceAll('\u2060', '') : found;
}

test.each(LANGUAGES)('what statements say of each question is what the screen asked, in %s', (language) => {
  const tag = LANGUAGE_TAGS[language];
  for (const { experience, survey } of asked()) {
    const { id, questions } = survey.questionnaire;
    for (const question of questions) {
      const said = survey.words.questions[question.id];
      expect(said?.text[tag], `${id}.${question.id}`).toBe(wordsAt(language, 'feedback', id, question.id, 'question'));
      for (const choice of question.choices) {
        const shown =
          question.kind === 'doors'
            ? wordsAt(language, 'doors', experience, choice, 'name')
            : wordsAt(language, 'feedback', id, question.id, choice);
        expect(said?.choices[choice]?.[tag], `${id}.${question.id}.${choice}`).toBe(shown);
      }
    }
    expect(wordsAt(language, 'feedback', id, 'notice')).toBeTypeOf('string');
  }
});

test('a group and an adult are asked what a child is asked, in the same order, but for what is theirs alone', () => {
  const [first] = experiences;
  const idsOf = (name: string | undefined) =>
    surveys.get(name ?? '')?.questionnaire.questions.map(({ id }) => id) ?? [];
  const alone = idsOf(first?.questionnaires.alone);
  expect(idsOf(first?.questionnaires.group)).toEqual(alone.filter((id) => id !== 'age'));
  const adult = idsOf(first?.questionnaires.adult);
  expect(adult.filter((id) => alone.includes(id))).toEqual(alone.filter((id) => adult.includes(id)));
});

function asked(): { experience: string; survey: Survey }[] {
  const found = experiences.flatMap(({ id, questionnaires }) =>
    Object.values(questionnaires).flatMap((name) => {
      const survey = surveys.get(name);
      return survey ? [{ experience: id, survey }] : [];
    }),
  );
  expect(found.length).toBe(experiences.length * 3);
  return found;
}
