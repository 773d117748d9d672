import { boundaryOf, type Part, readMultipart, writeMultipart } from '../attachments/multipart.ts';
import { pairAttachments } from '../attachments/pair.ts';
import { checkSignatures } from '../attachments/signature.ts';
import type { Statement } from '../data/statement.ts';
import { allowOnly, type Parameters, readUuid, required } from '../parameters.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { isType, json, NO_CONTENT, readJsonBody, type XapiRequest, type XapiResponse } from '../request.ts';
import { authorityOf } from '../statements/authority.ts';
import { factsOf } from '../statements/facts.ts';
import { canonical, type Format, readLanguages, withIdsAlone } from '../statements/format.ts';
import { type Prepared, prepareStatement } from '../statements/prepare.ts';
import { CURSOR, type ListQuery, readStatementQuery, type SingleQuery } from '../statements/query.ts';
import { readStatements } from '../statements/read.ts';
import type { StatementStore } from '../statements/store.ts';
import type { Caller, Resource, Stores } from './resource.ts';

const JSON_TYPE = 'application/json';
const MIXED_TYPE = 'multipart/mixed';

/** `/xapi/statements` (Communication 2.1). */
export const statementsResource: Resource = {
  async GET(request, stores) {
    const query = readStatementQuery(request.parameters);
    return query.kind === 'single' ? getOne(query, request, stores) : getPage(query, request, stores);
  },

  async PUT(request, stores, caller) {
    allowOnly(request.parameters, ['statementId']);
    const id = required(request.parameters, 'statementId', readUuid);
    await save(request, stores, caller, (value) => {
      if (Array.isArray(value)) throw badRequest('A PUT is of one statement.');
      const [statement] = readStatements(value, caller.edition);
      if (statement?.id !== undefined && statement.id.toLowerCase() !== id) {
        throw badRequest('The statement’s id is not the statementId.');
      }
      return statement === undefined ? [] : [{ ...statement, id }];
    });
    return NO_CONTENT;
  },

  async POST(request, stores, caller) {
    allowOnly(request.parameters, []);
    const saved = await save(request, stores, caller, (value) => readStatements(value, caller.edition));
    return json(saved.map(({ id }) => id));
  },
};

async function save(
  request: XapiRequest,
  { newId, statements }: Stores,
  { edition, key }: Caller,
  read: (value: unknown) => Statement[],
): Promise<Prepared[]> {
  const { parts, value } = readBody(request);
  const sent = read(value);
  const authority = authorityOf(key.id);
  const prepared = sent.map((statement) => prepareStatement(statement, { authority, edition, newId }));
  const contents = pairAttachments(
    prepared.flatMap(({ facts }) => facts.attachments),
    parts,
  );
  for (const statement of sent) checkSignatures(statement, contents);
  await statements.save(prepared, contents);
  return prepared;
}

/** The JSON of a request, and the parts that came after it. */
function readBody({ body, headers }: XapiRequest): { value: unknown; parts: Part[] } {
  const type = headers.get('content-type');
  if (isType(type, JSON_TYPE)) return { value: readJsonBody(body), parts: [] };
  if (type === undefined || !isType(type, MIXED_TYPE)) {
    throw badRequest(`The Content-Type of statements is ${JSON_TYPE} or ${MIXED_TYPE}.`);
  }
  const [first, ...parts] = readMultipart(body, boundaryOf(type));
  if (first === undefined || !isType(first.headers.get('content-type'), JSON_TYPE)) {
    throw badRequest(`The first part is ${JSON_TYPE}.`);
  }
  return { value: readJsonBody(first.content), parts };
}

async function getOne(query: SingleQuery, request: XapiRequest, stores: Stores): Promise<XapiResponse> {
  const found = await stores.statements.single(query);
  if (found === undefined) throw new Refusal(404, 'There is no such statement.');
  const [body = ''] = await formatted([found.body], query.format, request, stores.statements);
  return withAttachments(query.attachments, body, [body], stores, {
    'last-modified': new Date(found.stored).toUTCString(),
  });
}

async function getPage(query: ListQuery, request: XapiRequest, stores: Stores): Promise<XapiResponse> {
  const { bodies, next } = await stores.statements.list(query);
  const given = await formatted(bodies, query.format, request, stores.statements);
  const more = next === undefined ? '' : moreOf(request.parameters, next);
  const body = `{"statements":[${given.join(',')}],"more":${JSON.stringify(more)}}`;
  return withAttachments(query.attachments, body, given, stores, {});
}

/** The address of the next page, from the root of the server. */
function moreOf(parameters: Parameters, next: number): string {
  const further = new URLSearchParams([...parameters].filter(([name]) => name !== CURSOR));
  further.set(CURSOR, String(next));
  return `/xapi/statements?${further.toString()}`;
}

async function formatted(
  bodies: readonly string[],
  format: Format,
  { headers }: XapiRequest,
  store: StatementStore,
): Promise<string[]> {
  if (format === 'exact') return [...bodies];
  const statements = bodies.map((body) => JSON.parse(body) as Statement);
  if (format === 'ids') return statements.map((statement) => JSON.stringify(withIdsAlone(statement)));
  const ids = new Set(statements.flatMap((statement) => [...factsOf(statement).activities.keys()]));
  const definitions = await store.definitions([...ids]);
  const languages = readLanguages(headers.get('accept-language') ?? '');
  return statements.map((statement) => JSON.stringify(canonical(statement, definitions, languages)));
}

async function withAttachments(
  wanted: boolean,
  body: string,
  bodies: readonly string[],
  { newId, statements }: Stores,
  headers: Record<string, string>,
): Promise<XapiResponse> {
  if (!wanted) return { status: 200, headers: { 'content-type': JSON_TYPE, ...headers }, body };
  const attachments = bodies.flatMap((text) => factsOf(JSON.parse(text) as Statement).attachments);
  const digests = new Set(attachments.map(({ sha2 }) => sha2.toLowerCase()));
  const contents = await statements.attachments([...digests]);
  const parts: Part[] = [
    { headers: new Map([['Content-Type', JSON_TYPE]]), content: Buffer.from(body) },
    ...contents.map(({ content, sha2, type }) => ({
      headers: new Map([
        ['Content-Type', type],
        ['Content-Transfer-Encoding', 'binary'],
        ['X-Experience-API-Hash', sha2],
      ]),
      content: Buffer.from(content),
    })),
  ];
  const boundary = newId();
  return {
    status: 200,
    headers: { 'content-type': `${MIXED_TYPE}; boundary=${boundary}`, ...headers },
    body: writeMultipart(parts, boundary),
  };
}
