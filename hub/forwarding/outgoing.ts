import type { Statement } from '../xapi/data/statement.ts';
import { SIGNATURE } from '../xapi/attachments/signature.ts';
import { factsOf } from '../xapi/statements/facts.ts';

/** Why a statement cannot be forwarded at all: it goes nowhere without contents that only travel beside it. */
export const ATTACHMENT = 'attachment';

/**
 * What a kept statement is to another record store, always the same bytes: all of it but what a store sets itself
 * (`stored`, `authority`, `version`). The other store says when it got the statement and from whom, which is us; the
 * names of our keys stay here. Nothing for one whose attachments are not to be fetched from a `fileUrl`, or that is
 * signed: a signature comes with its statement.
 */
export function outgoing(body: string): Buffer | undefined {
  const { authority: _ours, stored: _here, version: _spoken, ...said } = JSON.parse(body) as Statement;
  const { attachments } = factsOf(said);
  if (attachments.some(({ fileUrl, usageType }) => fileUrl === undefined || usageType === SIGNATURE)) return undefined;
  return Buffer.from(JSON.stringify(said));
}
