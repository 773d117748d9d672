import { createVerify, type KeyObject, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Statement } from '../data/statement.ts';
import { badRequest } from '../refusal.ts';
import { digestOf } from '../statements/equality.ts';
import type { AttachmentContent } from './pair.ts';

export const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature';
const CONTENT_TYPE = 'application/octet-stream';

const header = z.object({
  alg: z.enum(['RS256', 'RS384', 'RS512']),
  x5c: z.array(z.base64()).min(1).optional(),
});

/**
 * Checks the signatures that a statement carries (Data 2.6): a JSON Web Signature by RSA whose payload is the statement
 * before it was signed; with a certificate (`x5c`), that its key made it. Throws a `Refusal` (400).
 */
export function checkSignatures(statement: Statement, contents: readonly AttachmentContent[]): void {
  for (const { contentType, sha2, usageType } of statement.attachments ?? []) {
    if (usageType !== SIGNATURE) continue;
    if (contentType !== CONTENT_TYPE) throw badRequest(`The contentType of a signature is ${CONTENT_TYPE}.`);
    const signature = contents.find((content) => content.sha2 === sha2.toLowerCase());
    if (signature === undefined) throw badRequest('A signature comes with its statement.');
    checkSignature(statement, Buffer.from(signature.content).toString('latin1').trim());
  }
}

function checkSignature(statement: Statement, jws: string): void {
  const [head, payload, signature, ...rest] = jws.split('.');
  if (head === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    throw badRequest('The signature is not a JSON Web Signature.');
  }
  const { data } = header.safeParse(readJson(head, 'header'));
  if (data === undefined) throw badRequest('A signature is by RS256, RS384 or RS512.');
  const signed = readJson(payload, 'payload');
  if (typeof signed !== 'object' || signed === null || unsigned(signed as Statement) !== unsigned(statement)) {
    throw badRequest('What is signed is not the statement.');
  }
  const [certificate] = data.x5c ?? [];
  if (certificate === undefined) return;
  const verify = createVerify(`RSA-SHA${data.alg.slice(2)}`).update(`${head}.${payload}`);
  if (!verify.verify(readRsaKey(certificate), Buffer.from(signature, 'base64url'))) {
    throw badRequest('The signature was not made by the key of its certificate.');
  }
}

/** What a statement says apart from the signatures, which were added after it was signed. */
function unsigned({ attachments, ...said }: Statement): string {
  const others = attachments?.filter(({ usageType }) => usageType !== SIGNATURE) ?? [];
  return digestOf(others.length === 0 ? said : { ...said, attachments: others });
}

function readJson(text: string, which: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw badRequest(`The ${which} of the signature is not JSON.`);
  }
}

/** Throws a `Refusal` (400) for a key of another kind: RSA cannot be verified with it. */
function readRsaKey(certificate: string): KeyObject {
  const key = readKey(certificate);
  if (key.asymmetricKeyType !== 'rsa') throw badRequest('The certificate of a signature is of an RSA key.');
  return key;
}

function readKey(certificate: string): KeyObject {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
  } catch {
    throw badRequest('The certificate of the signature cannot be read.');
  }
}
