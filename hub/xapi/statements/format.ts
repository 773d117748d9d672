import type { Activity, ActivityDefinition } from '../data/activity.ts';
import { type Actor, IDENTIFIERS } from '../data/actor.ts';
import { knownObject } from '../data/object.ts';
import { ACTIVITY_ROLES, type Context, type Statement, type SubStatement } from '../data/statement.ts';

/** How statements are given back: as kept, with ids alone, or in one language with the hub's definitions. */
export const FORMATS = ['exact', 'ids', 'canonical'] as const;
export type Format = (typeof FORMATS)[number];

type Said = Statement | SubStatement;
interface Rules {
  actor: (actor: Actor) => Actor;
  activity: (activity: Activity) => Activity;
  verb: (verb: Said['verb']) => Said['verb'];
}

/** The least that identifies what the statement names (Communication 2.1.3, `ids`). */
export function withIdsAlone(statement: Statement): Statement {
  return rewrite(statement, {
    actor: idsOfActor,
    activity: ({ id }) => ({ id }),
    verb: ({ id }) => ({ id }),
  });
}

/**
 * Activities as the hub knows them, their name and description in one language alone, like the verb: the first of
 * `languages` that each has. `languages` are tags in the client's order of preference; `definitions` are by id.
 */
export function canonical(
  statement: Statement,
  definitions: ReadonlyMap<string, ActivityDefinition>,
  languages: readonly string[],
): Statement {
  return rewrite(statement, {
    actor: (actor) => actor,
    activity: (activity) => {
      const definition = definitions.get(activity.id) ?? activity.definition;
      return definition === undefined ? activity : { ...activity, definition: inOneLanguage(definition, languages) };
    },
    verb: (verb) => (verb.display === undefined ? verb : { ...verb, display: oneLanguage(verb.display, languages) }),
  });
}

/** Tags of an `Accept-Language` header, best first (RFC 9110, 12.5.4). */
export function readLanguages(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** One entry of a language map; a client that prefers `fr-CA` is content with `fr` or `fr-FR`, before what it likes less. */
export function oneLanguage(map: Record<string, string>, languages: readonly string[]): Record<string, string> {
  const entries = Object.entries(map);
  const found =
    languages
      .map(
        (language) =>
          entries.find(([tag]) => tag.toLowerCase() === language.toLowerCase()) ??
          entries.find(([tag]) => primary(tag) === primary(language)),
      )
      .find((entry) => entry !== undefined) ??
    entries.find(([tag]) => tag.toLowerCase() === 'und') ??
    entries[0];
  return found === undefined ? {} : Object.fromEntries([found]);
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

function inOneLanguage(definition: ActivityDefinition, languages: readonly string[]): ActivityDefinition {
  return {
    ...definition,
    ...(definition.name === undefined ? {} : { name: oneLanguage(definition.name, languages) }),
    ...(definition.description === undefined ? {} : { description: oneLanguage(definition.description, languages) }),
  };
}

function idsOfActor(actor: Actor): Actor {
  const kept: Actor = {};
  if (actor.objectType !== undefined) kept.objectType = actor.objectType;
  for (const identifier of IDENTIFIERS) {
    if (actor[identifier] !== undefined) Object.assign(kept, { [identifier]: actor[identifier] });
  }
  const anonymous = IDENTIFIERS.every((identifier) => actor[identifier] === undefined);
  if (anonymous && actor.member !== undefined) kept.member = actor.member.map(idsOfActor);
  return kept;
}

function rewrite<Kept extends Said>(said: Kept, rules: Rules): Kept {
  const known = knownObject(said.object);
  return {
    ...said,
    actor: rules.actor(said.actor),
    verb: rules.verb(said.verb),
    ...(known.kind === 'activity' ? { object: rules.activity(known.activity) } : {}),
    ...(known.kind === 'actor' ? { object: rules.actor(known.actor) } : {}),
    ...(known.kind === 'sub' ? { object: rewrite(known.sub, rules) } : {}),
    ...(said.context === undefined ? {} : { context: rewriteContext(said.context, rules) }),
  };
}

function rewriteContext(context: Context, rules: Rules): Context {
  const { contextActivities, contextAgents, contextGroups, instructor, team } = context;
  return {
    ...context,
    ...(instructor === undefined ? {} : { instructor: rules.actor(instructor) }),
    ...(team === undefined ? {} : { team: rules.actor(team) }),
    ...(contextAgents === undefined
      ? {}
      : { contextAgents: contextAgents.map((entry) => ({ ...entry, agent: rules.actor(entry.agent) })) }),
    ...(contextGroups === undefined
      ? {}
      : { contextGroups: contextGroups.map((entry) => ({ ...entry, group: rules.actor(entry.group) })) }),
    ...(contextActivities === undefined
      ? {}
      : {
          contextActivities: Object.fromEntries(
            ACTIVITY_ROLES.flatMap((role) => {
              const found = contextActivities[role];
              return found === undefined ? [] : [[role, [found].flat().map(rules.activity)] as const];
            }),
          ),
        }),
  };
}
