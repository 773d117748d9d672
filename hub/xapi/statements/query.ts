import {
  allowOnly,
  optional,
  type Parameters,
  type Reader,
  readIdentity,
  readIri,
  readMoment,
  readUuid,
} from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { type Format, FORMATS } from './format.ts';

/** Most statements in one answer. */
export const PAGE = 500;

/** One statement by its id, alive or voided. */
export interface SingleQuery {
  kind: 'single';
  id: string;
  voided: boolean;
  format: Format;
  attachments: boolean;
}

/** The filters of a list (Communication 2.1.3), checked. */
export interface ListQuery {
  kind: 'list';
  /** As `identityOf` gives it. */
  agent: string | undefined;
  verb: string | undefined;
  activity: string | undefined;
  registration: string | undefined;
  relatedActivities: boolean;
  relatedAgents: boolean;
  /** ISO 8601 in UTC with milliseconds, on `stored`: after it. */
  since: string | undefined;
  /** Likewise: at or before it. */
  until: string | undefined;
  /** 1 to `PAGE`. */
  limit: number;
  ascending: boolean;
  format: Format;
  attachments: boolean;
  /** The place of the last statement of the page before. */
  after: number | undefined;
}

/** The name under which `more` carries the place of the last statement given. */
export const CURSOR = 'after';

/** The last place that there can be: both engines count in 32 bits. */
const LAST_PLACE = 2 ** 31 - 1;

const SINGLE = new Set(['statementId', 'voidedStatementId', 'format', 'attachments']);
const LIST = new Set(
  `agent verb activity registration related_activities related_agents since until
  limit format attachments ascending ${CURSOR}`.split(/\s+/),
);

/** Reads the parameters of `GET statements`. Throws a `Refusal` (400) for one that is unknown, wrong, or out of place. */
export function readStatementQuery(parameters: Parameters): SingleQuery | ListQuery {
  const single = parameters.has('statementId') || parameters.has('voidedStatementId');
  const stray = single ? [...parameters.keys()].find((name) => LIST.has(name) && !SINGLE.has(name)) : undefined;
  if (stray !== undefined) throw badRequest(`${stray} does not go with a statement’s id.`);
  allowOnly(parameters, single ? SINGLE : LIST);
  return single ? readSingle(parameters) : readList(parameters);
}

function readSingle(parameters: Parameters): SingleQuery {
  const alive = parameters.get('statementId');
  const voided = parameters.get('voidedStatementId');
  if (alive !== undefined && voided !== undefined) {
    throw badRequest('statementId and voidedStatementId exclude each other.');
  }
  return {
    kind: 'single',
    id: readUuid(alive === undefined ? 'voidedStatementId' : 'statementId', alive ?? voided ?? ''),
    voided: voided !== undefined,
    format: readFormat(parameters.get('format')),
    attachments: readBoolean('attachments', parameters.get('attachments')),
  };
}

function readList(parameters: Parameters): ListQuery {
  const given = <Value>(name: string, read: Reader<Value>) => optional(parameters, name, read);
  const limit = given('limit', readWhole) ?? 0;
  return {
    kind: 'list',
    agent: given('agent', readIdentity),
    verb: given('verb', readIri),
    activity: given('activity', readIri),
    registration: given('registration', readUuid),
    relatedActivities: readBoolean('related_activities', parameters.get('related_activities')),
    relatedAgents: readBoolean('related_agents', parameters.get('related_agents')),
    since: given('since', readMoment),
    until: given('until', readMoment),
    limit: limit === 0 ? PAGE : Math.min(limit, PAGE),
    ascending: readBoolean('ascending', parameters.get('ascending')),
    format: readFormat(parameters.get('format')),
    attachments: readBoolean('attachments', parameters.get('attachments')),
    after: given(CURSOR, readPlace),
  };
}

function readWhole(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw badRequest(`${name} is not a whole number.`);
  return Number(text);
}

/** PostgreSQL refuses to compare a place with one that cannot be. */
function readPlace(name: string, text: string): number {
  return Math.min(readWhole(name, text), LAST_PLACE);
}

function readBoolean(name: string, text = 'false'): boolean {
  if (text !== 'true' && text !== 'false') throw badRequest(`${name} is true or false.`);
  return text === 'true';
}

function readFormat(text = 'exact'): Format {
  const format = FORMATS.find((known) => known === text);
  if (format === undefined) throw badRequest(`format is one of ${FORMATS.join(', ')}.`);
  return format;
}
