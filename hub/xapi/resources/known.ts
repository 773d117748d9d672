import { identityOf } from '../data/actor.ts';
import { allowOnly, readActor, readIri, required } from '../parameters.ts';
import { json } from '../request.ts';
import type { Resource } from './resource.ts';

/** `/xapi/activities` (Communication 2.5): all that statements told of one. */
export const activitiesResource: Resource = {
  async GET({ parameters }, { statements }) {
    allowOnly(parameters, ['activityId']);
    const id = required(parameters, 'activityId', readIri);
    const definition = (await statements.definitions([id])).get(id);
    return json({ objectType: 'Activity', id, ...(definition === undefined ? {} : { definition }) });
  },
};

/** `/xapi/agents` (Communication 2.4): the agent asked for, with every name that statements gave it. */
export const agentsResource: Resource = {
  async GET({ parameters }, { statements }) {
    allowOnly(parameters, ['agent']);
    const agent = required(parameters, 'agent', readActor);
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
