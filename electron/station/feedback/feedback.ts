import { StationError } from '../../contract/errors.ts';
import type { Answers, Ledger, Questionnaires, Receipt } from '../../contract/questionnaire.ts';
import type { Audience, DayPart } from '../../contract/vocabulary.ts';
import type { CatalogueAssets, Survey } from '../catalogue/assets.ts';
import type { StationConfig } from '../config/schema.ts';
import type { StationDatabase } from '../database/database.ts';
import { flooredToHour, localDay } from '../day.ts';
import { errorFacts } from '../log/logger.ts';
import { type Clock, type LogLines, type Random, randomInteger, uuid } from '../ports.ts';
import { createLedger } from './ledger.ts';
import { createPace } from './pace.ts';
import { type AnswerLine, type AnswerRow, createRecorder } from './recorder.ts';
import { answeredStatement } from './statement.ts';

/** Questionnaires, answers and their account. */
export interface Feedback {
  /** The questionnaires of an experience. Throws `not-found`. */
  questionnaires(experience: string): Questionnaires;
  /**
   * Commits an answer and its statements in one transaction; when it returns they are on disk. The same answer
   * again gives the same receipt; another answer with the same id is a `conflict`.
   */
  submit(answers: Answers): Receipt;
  ledger(): Ledger;
}

export interface FeedbackOptions {
  database: Pick<StationDatabase, 'connection' | 'copy'>;
  assets: CatalogueAssets;
  config: StationConfig;
  clock: Clock;
  /** A clock that nobody sets, milliseconds from any origin. */
  steady: Clock;
  random: Random;
  /** True while the clock is not to be believed: statements then say so. */
  isClockSuspect(): boolean;
  log: LogLines;
}

export function createFeedback(options: FeedbackOptions): Feedback {
  const { assets, clock, config, database, isClockSuspect, log, random, steady } = options;
  const { connection, copy } = database;
  const ledger = createLedger(connection);
  const find = connection.prepare<[string], AnswerRow>('SELECT * FROM answers WHERE id = ?');
  const findResponses = connection.prepare<[string], { question: string; choice: string }>(
    'SELECT question, choice FROM responses WHERE answer = ?',
  );
  const findPurged = connection.prepare<[string], number>('SELECT 1 FROM purged WHERE answer = ?').pluck();
  const record = createRecorder(connection);
  const recordCopy = createRecorder(copy);
  const isRapid = createPace(steady);

  function linesOf(row: AnswerRow, answers: Answers, survey: Survey, timestamp: string): AnswerLine[] {
    const registration = uuid(random);
    const { day, day_part: dayPart } = row;
    const lab = config.lab.id;
    const clockSuspect = isClockSuspect();
    const rapidRepeat = isRapid(answers);
    return answers.responses.map((response) => {
      const id = uuid(random);
      const statement = answeredStatement({
        id,
        registration,
        timestamp,
        day,
        dayPart,
        lab,
        clockSuspect,
        rapidRepeat,
        survey,
        answers,
        response,
      });
      // Serialised once and kept as bytes: a store refuses the same id with other content, for ever.
      return {
        ...response,
        seq: randomInteger(random),
        statementId: id,
        bytes: Buffer.from(JSON.stringify(statement)),
      };
    });
  }

  return {
    questionnaires(experience) {
      const { adult, alone, group } = surveysOf(assets, experience);
      return { alone: alone.questionnaire, group: group.questionnaire, adult: adult.questionnaire };
    },
    submit(answers) {
      const survey = checkedSurvey(assets, answers);
      const known = find.get(answers.id);
      if (known !== undefined) {
        if (!isSame(known, findResponses.all(answers.id), answers)) {
          throw new StationError('conflict', 'Another answer has this id.', { field: 'id' });
        }
        return { id: known.id, day: known.day, dayPart: known.day_part };
      }
      const instant = clock();
      const { day, dayPart } = localDay(instant, config.lab.place.timeZone);
      // Its own day went with it, as it can only after a clock that jumped.
      if (findPurged.get(answers.id) !== undefined) return { id: answers.id, day, dayPart };
      const row = toRow(answers, day, dayPart);
      const lines = linesOf(row, answers, survey, flooredToHour(instant));
      record(row, lines);
      try {
        recordCopy(row, lines);
      } catch (error) {
        // The answer is safe; the copy catches up at the next start.
        log.error('copy.failed', errorFacts(error));
      }
      return { id: answers.id, day, dayPart };
    },
    ledger,
  };
}

function surveysOf(assets: CatalogueAssets, experience: string): Record<Audience, Survey> {
  const wanted = assets.experiences.find(({ id }) => id === experience)?.questionnaires;
  if (wanted === undefined) throw new StationError('not-found', 'No such experience.', { field: 'experience' });
  const survey = (audience: Audience): Survey => {
    const found = assets.surveys.get(wanted[audience]);
    if (found === undefined) throw new Error(`The catalogue was read without “${wanted[audience]}”.`);
    return found;
  };
  return { alone: survey('alone'), group: survey('group'), adult: survey('adult') };
}

/** The survey that the answers belong to, once every question and choice is known to exist in it. */
function checkedSurvey(assets: CatalogueAssets, answers: Answers): Survey {
  const survey = Object.values(surveysOf(assets, answers.experience)).find(
    ({ questionnaire }) => questionnaire.id === answers.questionnaire.id,
  );
  if (survey === undefined) throw bad('questionnaire.id', 'Not a questionnaire of this experience.');
  const { version, questions } = survey.questionnaire;
  if (answers.questionnaire.version !== version) throw bad('questionnaire.version', 'Not the version in use.');
  const seen = new Set<string>();
  for (const [index, response] of answers.responses.entries()) {
    const question = questions.find((candidate) => candidate.id === response.question);
    if (question === undefined) throw bad(`responses.${index}.question`, 'No such question.');
    if (seen.has(response.question)) throw bad(`responses.${index}.question`, 'Answered twice.');
    if (!question.choices.includes(response.choice)) throw bad(`responses.${index}.choice`, 'No such choice.');
    seen.add(response.question);
  }
  return survey;
}

function bad(field: string, message: string): StationError {
  return new StationError('bad-input', message, { field });
}

function toRow(answers: Answers, day: string, dayPart: DayPart): AnswerRow {
  return {
    id: answers.id,
    experience: answers.experience,
    questionnaire: answers.questionnaire.id,
    version: answers.questionnaire.version,
    language: answers.language,
    role: answers.role ?? null,
    day,
    day_part: dayPart,
  };
}

/** Compares what the visitor said; day and part are the station's own. */
function isSame(row: AnswerRow, responses: { question: string; choice: string }[], answers: Answers): boolean {
  const given = toRow(answers, row.day, row.day_part);
  const said = new Map(answers.responses.map(({ question, choice }) => [question, choice]));
  return (
    row.experience === given.experience &&
    row.questionnaire === given.questionnaire &&
    row.version === given.version &&
    row.language === given.language &&
    row.role === given.role &&
    responses.length === said.size &&
    responses.every(({ question, choice }) => said.get(question) === choice)
  );
}
