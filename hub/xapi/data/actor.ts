import { z } from 'zod';
import { byObjectType } from './object-type.ts';
import { iri, mailto, sha1 } from './primitives.ts';

/** Whoever or whatever acts: an Agent, or a Group of them (Data 2.4.2). */
export interface Actor {
  objectType?: 'Agent' | 'Group';
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
  member?: Actor[];
}

/** Inverse functional identifiers: each alone says who it is. */
export const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const account = z.strictObject({ homePage: iri, name: z.string().min(1) });
const identifiers = {
  mbox: mailto.optional(),
  mbox_sha1sum: sha1.optional(),
  openid: iri.optional(),
  account: account.optional(),
};
const name = z.string().optional();

export const agent = z
  .strictObject({ objectType: z.literal('Agent').optional(), name, ...identifiers })
  .refine((found) => countIdentifiers(found) === 1, 'needs exactly one identifier');

export const group = z
  .strictObject({ objectType: z.literal('Group'), name, ...identifiers, member: z.array(agent).optional() })
  .refine((found) => countIdentifiers(found) <= 1, 'has more than one identifier')
  .refine((found) => countIdentifiers(found) === 1 || found.member !== undefined, 'needs an identifier or members');

/** An Agent unless its `objectType` says Group. */
export const actor = byObjectType('Agent', { Agent: agent, Group: group });

/** An Agent, or the two anonymous members of three-legged OAuth (Data 2.4.9). */
export const authority = byObjectType('Agent', {
  Agent: agent,
  Group: group.refine(
    (found) => countIdentifiers(found) === 0 && found.member?.length === 2,
    'as a Group must be anonymous with two members',
  ),
});

/** One text for one identity, whatever it is called; nothing for an anonymous Group. */
export function identityOf(found: Actor): string | undefined {
  if (found.mbox !== undefined) return found.mbox;
  if (found.mbox_sha1sum !== undefined) return `sha1:${found.mbox_sha1sum.toLowerCase()}`;
  if (found.openid !== undefined) return `openid:${found.openid}`;
  if (found.account !== undefined) return `account:${JSON.stringify([found.account.homePage, found.account.name])}`;
  return undefined;
}

function countIdentifiers(found: object): number {
  return IDENTIFIERS.filter((identifier) => identifier in found).length;
}
