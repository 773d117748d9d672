import type { Gate } from '../keys/gate.ts';
import type { Key } from '../keys/keys.ts';
import { mayUse } from './authorise.ts';
import { badRequest, Refusal } from './refusal.ts';
import { fromAlternate, isAlternate, type XapiRequest, type XapiResponse } from './request.ts';
import { activityProfileResource, agentProfileResource, stateResource } from './resources/documents.ts';
import { activitiesResource, agentsResource } from './resources/known.ts';
import { type PublicResource, publicResources } from './resources/public.ts';
import type { Resource, Stores } from './resources/resource.ts';
import { statementsResource } from './resources/statements.ts';
import { type Edition, editionOf } from './version.ts';

const RESOURCES: Readonly<Record<string, Resource>> = {
  statements: statementsResource,
  activities: activitiesResource,
  agents: agentsResource,
  'activities/state': stateResource,
  'activities/profile': activityProfileResource,
  'agents/profile': agentProfileResource,
};

/** Answered before a key has spoken in an edition of its own. */
const FIRST_EDITION: Edition = '2.0.0';

export interface XapiOptions {
  gate: Gate;
  stores: Stores;
  /** JSON-LD of the kiosks' xAPI profile. */
  profile: Buffer;
}

export type Xapi = ReturnType<typeof createXapi>;

/** The xAPI resources of a hub, apart from how they are reached. */
export function createXapi({ gate, profile, stores }: XapiOptions) {
  const forAll = publicResources(profile);
  /** A client that names no version is told the one it last spoke. */
  const spoken = new Map<string, Edition>();

  async function handle(request: XapiRequest, key: Key, edition: Edition): Promise<XapiResponse> {
    const resource = Object.hasOwn(RESOURCES, request.resource) ? RESOURCES[request.resource] : undefined;
    if (resource === undefined) throw new Refusal(404, 'There is no such resource.');
    const handler = resource[request.method === 'HEAD' ? 'GET' : request.method];
    if (handler === undefined) {
      throw new Refusal(405, 'The resource has no such method.', { allow: Object.keys(resource).join(', ') });
    }
    if (!mayUse(key.scope, request.method, request.resource)) {
      throw new Refusal(403, `A key of the scope ${key.scope} may not do this.`);
    }
    gate.count(key);
    return handler(request, stores, { key, edition });
  }

  return {
    /**
     * The key of a request whose body has not come yet: whoever has none sends no body. Nothing for what is
     * for everybody, and for the alternate syntax without a header: its credentials may be in its body, which is taken.
     * Throws a `Refusal`.
     */
    async admit(request: XapiRequest, address: string): Promise<Key | undefined> {
      const header = request.headers.get('authorization');
      if (forAll.has(request.resource) || (isAlternate(request) && header === undefined)) return undefined;
      return gate.admit(header, address);
    },

    /**
     * Answers a request from an address, of the key that it was admitted with; every refusal is an answer. Throws only
     * what was not foreseen.
     */
    async answer(sent: XapiRequest, address: string, admitted: Key | undefined): Promise<XapiResponse> {
      let edition = editionOf(sent.headers.get('x-experience-api-version') ?? '') ?? FIRST_EDITION;
      try {
        const open = forAll.get(sent.resource);
        if (open !== undefined) return complete(show(sent, open), edition);
        const request = isAlternate(sent) ? fromAlternate(sent) : sent;
        const key = admitted ?? (await gate.admit(request.headers.get('authorization'), address));
        const version = request.headers.get('x-experience-api-version');
        const asked = version === undefined ? undefined : editionOf(version);
        edition = asked ?? spoken.get(key.id) ?? edition;
        if (asked === undefined) {
          throw badRequest(
            version === undefined
              ? 'The header X-Experience-API-Version is missing.'
              : `xAPI ${version.slice(0, 20)} is not spoken here.`,
          );
        }
        spoken.set(key.id, asked);
        return complete(await handle(request, key, asked), edition);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return complete(refused(error), edition);
      }
    },

    /** The answer to a request that was refused elsewhere. */
    refuse(refusal: Refusal, request: XapiRequest): XapiResponse {
      const edition = editionOf(request.headers.get('x-experience-api-version') ?? '') ?? FIRST_EDITION;
      return complete(refused(refusal), edition);
    },
  };

  function complete(response: XapiResponse, edition: Edition): XapiResponse {
    return {
      ...response,
      headers: {
        'x-experience-api-version': edition,
        'x-experience-api-consistent-through': stores.statements.consistentThrough(),
        'cache-control': 'no-store',
        ...response.headers,
      },
    };
  }
}

function show(request: XapiRequest, resource: PublicResource): XapiResponse {
  if (request.method === 'GET' || request.method === 'HEAD') return resource(request);
  throw new Refusal(405, 'The resource has no such method.', { allow: 'GET' });
}

function refused({ headers, message, status }: Refusal): XapiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: message }),
  };
}
