import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { catalogueEntry } from '../../contract/catalogue.ts';
import { questionnaire, type Questionnaire } from '../../contract/questionnaire.ts';
import { identifier } from '../../contract/vocabulary.ts';
import { EXIT, StationFault } from '../fault.ts';

const experience = catalogueEntry.omit({ withdrawn: true });
export type Experience = z.output<typeof experience>;

const experiences = z
  .array(experience)
  .min(1)
  .max(32)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an experience twice')
  .refine(
    (list) => list.every(({ doors }) => new Set(doors.map(({ id }) => id)).size === doors.length),
    'a door twice in one experience',
  );

const words = z.strictObject({ 'fr-FR': z.string().min(1).max(200), 'en-US': z.string().min(1).max(200) });

/** What statements say of a questionnaire, fixed with its version. */
const statementWords = z.strictObject({
  questionnaire: identifier,
  version: z.int(),
  name: words,
  questions: z.record(identifier, z.strictObject({ text: words, choices: z.record(identifier, words) })),
});
export type StatementWords = z.output<typeof statementWords>;

/** A questionnaire and the words of its statements. */
export interface Survey {
  questionnaire: Questionnaire;
  words: StatementWords;
}

/** What the station offers, as it comes with the version. */
export interface CatalogueAssets {
  experiences: readonly Experience[];
  surveys: ReadonlyMap<string, Survey>;
}

/**
 * Reads and checks `<assets>/catalogue`. Throws a `StationFault` that names the file and the field: these files
 * come with the version, so the remedy is to install it again.
 */
export function readCatalogueAssets(assetsFolder: string): CatalogueAssets {
  const folder = join(assetsFolder, 'catalogue');
  const surveys = new Map<string, Survey>();
  const questionnaires = join(folder, 'questionnaires');
  for (const name of listData(questionnaires)) {
    const path = join(questionnaires, name);
    const survey = {
      questionnaire: read(path, questionnaire),
      words: read(path.replace(/\.json$/, '.statements.json'), statementWords),
    };
    checkWords(survey, path);
    surveys.set(survey.questionnaire.id, survey);
  }
  const path = join(folder, 'experiences.json');
  const known = read(path, experiences);
  for (const entry of known) checkQuestionnaires(entry, surveys, path);
  return { experiences: known, surveys };
}

function listData(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
  } catch (error) {
    throw fault(folder, 'it cannot be read', error);
  }
}

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fault(path, 'it cannot be read', error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fault(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Each questionnaire that an experience wants is there, and asks of its own doors alone. */
function checkQuestionnaires(
  { doors, id, questionnaires: wanted }: Experience,
  surveys: CatalogueAssets['surveys'],
  path: string,
): void {
  for (const name of Object.values(wanted)) {
    const survey = surveys.get(name);
    if (survey === undefined) throw fault(path, `experience “${id}” wants a questionnaire “${name}” that is not there`);
    const shown = survey.questionnaire.questions.filter(({ kind }) => kind === 'doors');
    const stranger = shown
      .flatMap(({ choices }) => choices)
      .find((choice) => doors.every((door) => door.id !== choice));
    if (stranger !== undefined) {
      throw fault(path, `experience “${id}” has no door “${stranger}”, which its questionnaire “${name}” shows`);
    }
  }
}

function checkWords({ questionnaire: data, words: said }: Survey, path: string): void {
  if (said.questionnaire !== data.id || said.version !== data.version) {
    throw fault(path, 'the words of its statements are of another questionnaire or version');
  }
  for (const { id, choices } of data.questions) {
    for (const choice of choices) {
      if (said.questions[id]?.choices[choice] === undefined) {
        throw fault(path, `question “${id}”, choice “${choice}” has no words for its statements`);
      }
    }
  }
}

function fault(path: string, reason: string, cause?: unknown): StationFault {
  return new StationFault(EXIT.internal, `${path} is wrong: ${reason}.`, 'Install this version of Vitrine again.', {
    cause,
  });
}
