import { type Activity, type ActivityDefinition, mergeDefinitions } from '../data/activity.ts';
import { type Actor, identityOf } from '../data/actor.ts';
import { knownObject } from '../data/object.ts';
import { ACTIVITY_ROLES, type Attachment, type Statement, type SubStatement, VOIDED } from '../data/statement.ts';

/** By what a statement can be found, and what it tells of activities and people. */
export interface Facts {
  verb: string;
  registration: string | undefined;
  /** By identity; true where the agent is the actor or the object, false where it is only related. */
  agents: ReadonlyMap<string, boolean>;
  /** By id; true where the activity is the object, false where it is only related. */
  activities: ReadonlyMap<string, boolean>;
  /** The statement that this one is about. */
  target: string | undefined;
  voids: boolean;
  definitions: ReadonlyMap<string, ActivityDefinition>;
  /** Names by which identities are called. */
  names: readonly { identity: string; name: string }[];
  attachments: readonly Attachment[];
}

/** Reads what the filters of a query look at (Communication 2.1.3), including inside a SubStatement. */
export function factsOf(statement: Statement): Facts {
  const gathered = new Gathering();
  gathered.statement(statement, true);
  if (statement.authority !== undefined) gathered.actor(statement.authority, false);
  const known = knownObject(statement.object);
  return {
    verb: statement.verb.id,
    registration: statement.context?.registration?.toLowerCase(),
    agents: gathered.agents,
    activities: gathered.activities,
    target: known.kind === 'reference' ? known.reference.id.toLowerCase() : undefined,
    voids: statement.verb.id === VOIDED,
    definitions: gathered.definitions,
    names: [...gathered.names.values()],
    attachments: gathered.attachments,
  };
}

class Gathering {
  readonly agents = new Map<string, boolean>();
  readonly activities = new Map<string, boolean>();
  readonly definitions = new Map<string, ActivityDefinition>();
  readonly names = new Map<string, { identity: string; name: string }>();
  readonly attachments: Attachment[] = [];

  /** `direct` is false inside a SubStatement: all that it names is only related. */
  statement(said: Statement | SubStatement, direct: boolean): void {
    this.actor(said.actor, direct);
    this.attachments.push(...(said.attachments ?? []));
    const known = knownObject(said.object);
    if (known.kind === 'activity') this.activity(known.activity, direct);
    if (known.kind === 'actor') this.actor(known.actor, direct);
    if (known.kind === 'sub') this.statement(known.sub, false);
    const { context } = said;
    if (context === undefined) return;
    for (const role of ACTIVITY_ROLES) {
      for (const activity of [context.contextActivities?.[role] ?? []].flat()) this.activity(activity, false);
    }
    if (context.instructor !== undefined) this.actor(context.instructor, false);
    if (context.team !== undefined) this.actor(context.team, false);
    for (const { agent } of context.contextAgents ?? []) this.actor(agent, false);
    for (const { group } of context.contextGroups ?? []) this.actor(group, false);
  }

  /** A Group is found by its members as well. */
  actor(found: Actor, direct: boolean): void {
    const identity = identityOf(found);
    if (identity !== undefined) {
      this.agents.set(identity, direct || this.agents.get(identity) === true);
      if (found.name !== undefined) {
        this.names.set(JSON.stringify([identity, found.name]), { identity, name: found.name });
      }
    }
    for (const member of found.member ?? []) this.actor(member, direct);
  }

  activity({ definition, id }: Activity, direct: boolean): void {
    this.activities.set(id, direct || this.activities.get(id) === true);
    const merged = mergeDefinitions(this.definitions.get(id), definition);
    if (merged !== undefined) this.definitions.set(id, merged);
  }
}
