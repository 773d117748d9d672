import { identityOf } from '../data/actor.ts';
import { badRequest } from '../refusal.ts';
import { json, type XapiRequest } from '../request.ts';
import { readActor, readIri } from '../statements/query.ts';
import { EDITIONS } from '../version.ts';
import type { Resource } from './resource.ts';

/** `/xapi/activities` (Communication 2.5): all that statements told of one. */
export const activitiesResource: Resource = {
  async GET(request, { statements }) {
    const id = readIri('activityId', onlyParameter(request, 'activityId'));
    const definition = (await statements.definitions([id])).get(id);
    return json({ objectType: 'Activity', id, ...(definition === undefined ? {} : { definition }) });
  },
};

/** `/xapi/agents` (Communication 2.4): the agent asked for, with every name that statements gave it. */
export const agentsResource: Resource = {
  async GET(request, { statements }) {
    const agent = readActor('agent', onlyParameter(request, 'agent'));
    const { account, mbox, mbox_sha1sum: mboxSha1, name, openid } = agent;
    const names = new Set(await statements.namesOf(identityOf(agent) ?? ''));
    if (name !== undefined) names.add(name);
    return json({
      objectType: 'Person',
      ...(names.size === 0 ? {} : { name: [...names] }),
      ...(mbox === undefined ? {} : { mbox: [mbox] }),
      ...(mboxSha1 === undefined ? {} : { mbox_sha1sum: [mboxSha1] }),
      ...(openid === undefined ? {} : { openid: [openid] }),
      ...(account === undefined ? {} : { account: [account] }),
    });
  },
};

/** `/xapi/about` (Communication 2.8), for whoever asks. */
export const ABOUT = json({ version: EDITIONS });

function onlyParameter({ parameters }: XapiRequest, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw badRequest(`${name} is missing.`);
  const other = [...parameters.keys()].find((candidate) => candidate !== name);
  if (other !== undefined) throw badRequest(`There is no parameter ${other}.`);
  return value;
}
