import { describe, expect, it } from 'vitest';
import { VOIDED } from '../../hub/xapi/data/statement.ts';
import { Refusal } from '../../hub/xapi/refusal.ts';
import { readStatements } from '../../hub/xapi/statements/read.ts';
import type { Edition } from '../../hub/xapi/version.ts';
import { type Json, statement } from './client.ts';

const ID = '39e24cc4-69af-4b01-a824-1fdc6ea8a3af';
const AGENT = { mbox: 'mailto:ada@example.org' };
const ACTIVITY = { id: 'http://example.org/a' };
const ATTACHMENT = {
  usageType: 'http://example.org/usage',
  display: { fr: 'Essai' },
  contentType: 'text/plain; charset=utf-8',
  length: 4,
  sha2: '0'.repeat(64),
  fileUrl: 'http://example.org/file',
};
const SUB = { objectType: 'SubStatement', actor: AGENT, verb: { id: 'http://example.org/v' }, object: ACTIVITY };

/** What is wrong with a statement, or nothing. */
function complaint(changes: Json, edition: Edition = '1.0.3'): string | undefined {
  try {
    readStatements({ ...statement(), ...changes }, edition);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) return error.message;
    throw error;
  }
}

const GOOD: [string, Json][] = [
  ['the least', {}],
  ['an agent by SHA-1', { actor: { objectType: 'Agent', mbox_sha1sum: 'a'.repeat(40) } }],
  ['an agent by OpenID', { actor: { openid: 'http://ada.example.org' } }],
  ['an agent by account', { actor: { account: { homePage: 'http://example.org', name: 'ada' } } }],
  ['an anonymous group', { actor: { objectType: 'Group', member: [AGENT] } }],
  ['an identified group without members', { actor: { objectType: 'Group', ...AGENT } }],
  ['any extension, null included', { result: { extensions: { 'http://example.org/x': null } } }],
  ['a score', { result: { score: { scaled: -1, raw: 0, min: 0, max: 10 } } }],
  ['one context activity without a list', { context: { contextActivities: { parent: ACTIVITY } } }],
  ['a revision of an activity', { context: { revision: '1', platform: 'Vitrine' } }],
  ['a reference', { object: { objectType: 'StatementRef', id: ID } }],
  ['a voiding', { verb: { id: VOIDED }, object: { objectType: 'StatementRef', id: ID } }],
  ['a sub-statement', { object: SUB }],
  ['an attachment elsewhere', { attachments: [ATTACHMENT] }],
  ['an anonymous authority of two', { authority: { objectType: 'Group', member: [AGENT, AGENT] } }],
  [
    'a likert scale',
    { object: { ...ACTIVITY, definition: { interactionType: 'likert', scale: [{ id: 'a' }, { id: 'b' }] } } },
  ],
  [
    'irregular and private language tags',
    { verb: { id: 'http://e.org/v', display: { 'i-klingon': 'a', 'x-b': 'b' } } },
  ],
];

const WRONG: [string, Json, RegExp][] = [
  ['an unknown property', { extra: 1 }, /extra/],
  ['a property in other letters', { Result: {} }, /Result/],
  ['a null', { result: null }, /result/],
  ['no actor', { actor: undefined }, /actor/],
  ['no verb', { verb: undefined }, /verb/],
  ['no object', { object: undefined }, /object/],
  ['an id that is no UUID', { id: 'one' }, /id: is not a UUID/],
  ['a verb without a scheme', { verb: { id: 'tried' } }, /verb\.id: is not an absolute IRI/],
  ['an IRI with a space', { verb: { id: 'http://example.org/a b' } }, /IRI/],
  ['a wrong language', { verb: { id: 'http://e.org/v', display: { a12345: 'x' } } }, /display/],
  ['two identifiers', { actor: { ...AGENT, openid: 'http://a.example.org' } }, /exactly one identifier/],
  ['no identifier', { actor: { name: 'Ada' } }, /exactly one identifier/],
  ['an mbox without mailto', { actor: { mbox: 'ada@example.org' } }, /mbox/],
  ['an anonymous group of nobody', { actor: { objectType: 'Group' } }, /members/],
  ['a group within a group', { actor: { objectType: 'Group', member: [{ objectType: 'Group', ...AGENT }] } }, /member/],
  ['an unknown kind of object', { object: { objectType: 'Thing', id: ID } }, /is not one of/],
  ['a sub-statement with an id', { object: { ...SUB, id: ID } }, /id/],
  ['a sub-statement in another', { object: { ...SUB, object: SUB } }, /is not one of/],
  ['a voiding of an activity', { verb: { id: VOIDED } }, /StatementRef/],
  ['an extension whose key is no IRI', { result: { extensions: { x: 1 } } }, /extensions/],
  ['a scaled score above 1', { result: { score: { scaled: 1.01 } } }, /scaled/],
  [
    'a media type with a control character',
    { attachments: [{ ...ATTACHMENT, contentType: 'text/plain; a\0' }] },
    /media type/,
  ],
  ['a raw score above its max', { result: { score: { raw: 11, max: 10 } } }, /raw above/],
  ['a raw score below its min', { result: { score: { raw: -1, min: 0 } } }, /raw below/],
  ['a min above the max', { result: { score: { min: 2, max: 1 } } }, /min above/],
  ['a truth in quotes', { result: { success: 'true' } }, /success/],
  ['a wrong duration', { result: { duration: 'P4W1D' } }, /duration/],
  ['a wrong timestamp', { timestamp: '2015-11-18T12:17:00-00:00' }, /timestamp/],
  ['a revision of an agent', { object: { objectType: 'Agent', ...AGENT }, context: { revision: '1' } }, /revision/],
  [
    'a platform of a reference',
    { object: { objectType: 'StatementRef', id: ID }, context: { platform: 'x' } },
    /platform/,
  ],
  ['a team of one agent', { context: { team: AGENT } }, /team/],
  ['an attachment with a short digest', { attachments: [{ ...ATTACHMENT, sha2: 'abc' }] }, /sha2/],
  ['an attachment with half a byte', { attachments: [{ ...ATTACHMENT, length: 1.5 }] }, /length/],
  [
    'a list of another interaction',
    { object: { ...ACTIVITY, definition: { interactionType: 'likert', steps: [] } } },
    /steps/,
  ],
  [
    'a pattern without an interaction',
    { object: { ...ACTIVITY, definition: { correctResponsesPattern: [] } } },
    /missing/,
  ],
  [
    'a choice that is there twice',
    { object: { ...ACTIVITY, definition: { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] } } },
    /repeats an id/,
  ],
  ['a named group as authority', { authority: { objectType: 'Group', ...AGENT, member: [AGENT, AGENT] } }, /authority/],
  ['a version before 1', { version: '0.9.9' }, /version/],
  ['a version after 1.0', { version: '1.1.0' }, /version/],
];

describe('a statement', () => {
  it.each(GOOD)('may have %s', (_name, changes) => {
    expect(complaint(changes, '1.0.3')).toBeUndefined();
    expect(complaint(changes, '2.0.0')).toBeUndefined();
  });

  it.each(WRONG)('may not have %s', (_name, changes, told) => {
    expect(complaint(changes, '1.0.3')).toMatch(told);
    expect(complaint(changes, '2.0.0')).toMatch(told);
  });

  it('has context agents and groups in 2.0 alone', () => {
    const context = {
      contextAgents: [{ objectType: 'contextAgent', agent: AGENT, relevantTypes: ['http://example.org/t'] }],
      contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [AGENT] } }],
    };
    expect(complaint({ context }, '2.0.0')).toBeUndefined();
    expect(complaint({ context }, '1.0.3')).toMatch(/contextAgents/);
    const empty = { contextAgents: [{ objectType: 'contextAgent', agent: AGENT, relevantTypes: [] }] };
    expect(complaint({ context: empty }, '2.0.0')).toMatch(/relevantTypes/);
  });

  it('of 2.0 does not come through 1.0.3', () => {
    expect(complaint({ version: '2.0.0' }, '1.0.3')).toMatch(/version/);
    expect(complaint({ version: '2.0.0' }, '2.0.0')).toBeUndefined();
    expect(complaint({ version: '1.0.3' }, '2.0.0')).toBeUndefined();
  });

  it('is named by its place in a batch', () => {
    expect(() => readStatements([statement(), statement({ extra: 1 })], '1.0.3')).toThrow(/^Statement 2: /);
  });

  it('has an id that nothing else in the batch has, whatever the case of its letters', () => {
    const batch = [statement({ id: ID }), statement({ id: ID.toUpperCase() })];
    expect(() => readStatements(batch, '1.0.3')).toThrow(/same id/);
  });
});
