import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignatures, SIGNATURE } from '../../hub/xapi/attachments/signature.ts';
import { type Json, statement } from './client.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SAID = statement();

interface Signing {
  header?: Json;
  payload?: string;
  contentType?: string;
}

/** Checks a statement signed as told. */
function check({
  contentType = 'application/octet-stream',
  header = {},
  payload = JSON.stringify(SAID),
}: Signing): void {
  const head = Buffer.from(JSON.stringify({ alg: 'RS256', ...header })).toString('base64url');
  const signed = `${head}.${Buffer.from(payload).toString('base64url')}`;
  const content = Buffer.from(`${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`);
  const sha2 = createHash('sha256').update(content).digest('hex');
  const attachment = { usageType: SIGNATURE, contentType, sha2, length: content.length };
  checkSignatures({ ...SAID, attachments: [attachment] } as never, [{ sha2, type: contentType, content }]);
}

describe('a signed statement', () => {
  it.each(['RS256', 'RS384', 'RS512'])('may be signed by %s', (alg) => {
    expect(() => check({ header: { alg } })).not.toThrow();
  });

  it('may be signed with its keys in another order', () => {
    const payload = JSON.stringify(Object.fromEntries(Object.entries(SAID).toReversed()));
    expect(() => check({ payload })).not.toThrow();
  });

  it.each<[string, Signing, RegExp]>([
    ['another algorithm', { header: { alg: 'HS256' } }, /RS256/],
    ['no algorithm', { header: { alg: 'none' } }, /RS256/],
    ['another content type', { contentType: 'text/plain' }, /contentType/],
    ['a payload that is no JSON', { payload: "{'" }, /payload/],
    [
      'another statement',
      { payload: JSON.stringify({ ...SAID, verb: { id: 'http://e.org/v' } }) },
      /not the statement/,
    ],
    ['a certificate that is none', { header: { x5c: ['AAAA'] } }, /certificate/],
  ])('is refused with %s', (_name, signing, told) => {
    expect(() => check(signing)).toThrow(told);
  });

  it('is refused when its signature did not come', () => {
    const attachment = { usageType: SIGNATURE, contentType: 'application/octet-stream', sha2: 'a', length: 1 };
    expect(() => checkSignatures({ ...SAID, attachments: [attachment] } as never, [])).toThrow(/comes with/);
  });
});
