import { type DocumentScope, readDocumentId } from '../documents/document.ts';
import { names, type Preconditions, type Unsaid } from '../documents/preconditions.ts';
import { allowOnly, optional, readIdentity, readIri, readMoment, readUuid, required } from '../parameters.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { json, NO_CONTENT, type XapiRequest } from '../request.ts';
import type { Edition } from '../version.ts';
import type { Resource } from './resource.ts';

interface Kind {
  kind: DocumentScope['kind'];
  /** The parameter that names one document. */
  id: 'stateId' | 'profileId';
  /** The parameters that say which documents. */
  scope: readonly ('activityId' | 'agent')[];
  optional: readonly 'registration'[];
  /** Whether all of a scope may be deleted at once. */
  deletesAll: boolean;
  /** What a PUT may do that says nothing of the document it expects. */
  unsaid: Readonly<Record<Edition, Unsaid>>;
}

/** `/xapi/activities/state` (Communication 2.3). */
export const stateResource = resourceOf({
  kind: 'state',
  id: 'stateId',
  scope: ['activityId', 'agent'],
  optional: ['registration'],
  deletesAll: true,
  unsaid: { '1.0.3': 'anything', '2.0.0': 'adding' },
});

/** `/xapi/activities/profile` (Communication 2.7). */
export const activityProfileResource = resourceOf({
  kind: 'activity-profile',
  id: 'profileId',
  scope: ['activityId'],
  optional: [],
  deletesAll: false,
  unsaid: { '1.0.3': 'nothing', '2.0.0': 'nothing' },
});

/** `/xapi/agents/profile` (Communication 2.6). */
export const agentProfileResource = resourceOf({
  kind: 'agent-profile',
  id: 'profileId',
  scope: ['agent'],
  optional: [],
  deletesAll: false,
  unsaid: { '1.0.3': 'nothing', '2.0.0': 'nothing' },
});

function resourceOf(kind: Kind): Resource {
  return {
    async GET(request, { documents }) {
      const scope = readScope(kind, request, ['since']);
      const since = optional(request.parameters, 'since', readMoment);
      const id = request.parameters.get(kind.id);
      if (id === undefined) return json(await documents.ids(scope, since));
      const found = await documents.get(scope, id);
      if (found === undefined) throw new Refusal(404, 'There is no such document.');
      const headers = { etag: found.etag, 'last-modified': new Date(found.updated).toUTCString() };
      const seen = request.headers.get('if-none-match');
      if (seen !== undefined && names(seen, found.etag)) return { status: 304, headers, body: '' };
      return { status: 200, headers: { ...headers, 'content-type': found.type }, body: Buffer.from(found.content) };
    },

    async PUT(request, { documents }, caller) {
      const scope = readScope(kind, request, []);
      const conditions = preconditions(request, kind.unsaid[caller.edition]);
      await documents.put(scope, readId(kind, request), readDocument(request), conditions);
      return NO_CONTENT;
    },

    async POST(request, { documents }) {
      const scope = readScope(kind, request, []);
      await documents.post(scope, readId(kind, request), readDocument(request), preconditions(request, 'anything'));
      return NO_CONTENT;
    },

    async DELETE(request, { documents }) {
      const scope = readScope(kind, request, []);
      if (kind.deletesAll && !request.parameters.has(kind.id)) await documents.deleteAll(scope);
      else await documents.delete(scope, readId(kind, request), preconditions(request, 'anything'));
      return NO_CONTENT;
    },
  };
}

function readScope(kind: Kind, { parameters }: XapiRequest, others: readonly string[]): DocumentScope {
  allowOnly(parameters, [kind.id, ...kind.scope, ...kind.optional, ...others]);
  for (const name of kind.scope) if (!parameters.has(name)) throw badRequest(`${name} is missing.`);
  return {
    kind: kind.kind,
    activity: optional(parameters, 'activityId', readIri) ?? '',
    agent: optional(parameters, 'agent', readIdentity) ?? '',
    registration: optional(parameters, 'registration', readUuid) ?? '',
  };
}

function readId(kind: Kind, { parameters }: XapiRequest): string {
  return required(parameters, kind.id, readDocumentId);
}

function readDocument({ body, headers }: XapiRequest): { type: string; content: Buffer } {
  return { type: headers.get('content-type') ?? 'application/octet-stream', content: body };
}

function preconditions({ headers }: XapiRequest, unsaid: Unsaid): Preconditions {
  return { ifMatch: headers.get('if-match'), ifNoneMatch: headers.get('if-none-match'), unsaid };
}
