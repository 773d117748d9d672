import { createHash } from 'node:crypto';
import type { Tables } from '../../database/schema.ts';
import type { Attachment } from '../data/statement.ts';
import { badRequest } from '../refusal.ts';
import type { Part } from './multipart.ts';

/** The algorithm of a digest by its length in hexadecimal. */
const ALGORITHMS: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/** The content of an attachment, as it is kept. */
export type AttachmentContent = Tables['attachment'];

/**
 * The contents that came with statements, each once. Throws a `Refusal` (400) when a part is not an attachment of
 * theirs or not what its digest says, or when one without a `fileUrl` did not come (Data 2.4.11, Communication 1.5).
 */
export function pairAttachments(attachments: readonly Attachment[], parts: readonly Part[]): AttachmentContent[] {
  const declared = new Map(attachments.map(({ contentType, sha2 }) => [sha2.toLowerCase(), contentType]));
  const contents = new Map<string, AttachmentContent>();
  for (const { content, headers } of parts) {
    const sha2 = headers.get('x-experience-api-hash')?.toLowerCase();
    if (sha2 === undefined) throw badRequest('A part has no X-Experience-API-Hash.');
    if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary') {
      throw badRequest('The Content-Transfer-Encoding of an attachment is binary.');
    }
    const type = declared.get(sha2);
    if (type === undefined) throw badRequest(`No statement has the attachment ${sha2}.`);
    if (digest(content, sha2) !== sha2) throw badRequest(`The attachment ${sha2} is not what its digest says.`);
    contents.set(sha2, { sha2, type, content });
  }
  const missing = attachments.find(({ fileUrl, sha2 }) => fileUrl === undefined && !contents.has(sha2.toLowerCase()));
  if (missing !== undefined) throw badRequest(`The attachment ${missing.sha2} has no fileUrl and did not come.`);
  return [...contents.values()];
}

function digest(content: Buffer, like: string): string | undefined {
  const algorithm = ALGORITHMS[like.length];
  return algorithm === undefined ? undefined : createHash(algorithm).update(content).digest('hex');
}
