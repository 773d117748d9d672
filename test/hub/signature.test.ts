import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSignatures, SIGNATURE } from '../../hub/xapi/attachments/signature.ts';
import { type Json, statement } from './client.ts';

const FIXTURE = join(import.meta.dirname, 'fixture');
/** A self-signed certificate and its key. */
const SIGNER = readFileSync(join(FIXTURE, 'only-for-tests-rsa.pem'), 'utf8');
const ED25519 = readFileSync(join(FIXTURE, 'only-for-tests-ed25519.pem'), 'utf8');
const SAID = statement();

/** A certificate as `x5c` holds it: base64 without PEM's frame. */
function chainOf(pem: string): string[] {
  const [, body = ''] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(pem) ?? [];
  return [body.replaceAll('\n', '')];
}

interface Signing {
  /** PEM. */
  key?: string;
  header?: Json;
  payload?: string;
  contentType?: string;
}

/** Checks a statement signed as told. */
function check({
  contentType = 'application/octet-stream',
  header = {},
  key = SIGNER,
  payload = JSON.stringify(SAID),
}: Signing): void {
  const { alg, ...others } = { alg: 'RS256', ...header };
  const head = Buffer.from(JSON.stringify({ alg, ...others })).toString('base64url');
  const signed = `${head}.${Buffer.from(payload).toString('base64url')}`;
  const signature = createSign(`RSA-SHA${/\d+$/.exec(alg)?.[0] ?? '256'}`).update(signed);
  const content = Buffer.from(`${signed}.${signature.sign(key, 'base64url')}`);
  checkContent(content, contentType);
}

function checkContent(content: Buffer, contentType = 'application/octet-stream'): void {
  const sha2 = createHash('sha256').update(content).digest('hex');
  const attachment = { usageType: SIGNATURE, contentType, sha2, length: content.length };
  checkSignatures({ ...SAID, attachments: [attachment] } as never, [{ sha2, type: contentType, content }]);
}

describe('a signed statement', () => {
  it.each(['RS256', 'RS384', 'RS512'])('may be signed by %s, with its certificate or without', (alg) => {
    expect(() => check({ header: { alg } })).not.toThrow();
    expect(() => check({ header: { alg, x5c: chainOf(SIGNER) } })).not.toThrow();
  });

  it.each(['RS256', 'RS384', 'RS512'])('is refused when another key than its certificate’s made it by %s', (alg) => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    const header = { alg, x5c: chainOf(SIGNER) };
    expect(() => check({ header, key: String(key) })).toThrow(/not made by the key/);
  });

  it('is refused when what is signed was changed', () => {
    const head = Buffer.from(JSON.stringify({ alg: 'RS256', x5c: chainOf(SIGNER) })).toString('base64url');
    const payload = Buffer.from(JSON.stringify(SAID)).toString('base64url');
    const signature = createSign('RSA-SHA256').update(`${head}.${payload}x`).sign(SIGNER, 'base64url');
    expect(() => checkContent(Buffer.from(`${head}.${payload}.${signature}`))).toThrow(/not made by the key/);
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
    ['a certificate of a key that is not RSA', { header: { x5c: chainOf(ED25519) } }, /of an RSA key/],
  ])('is refused with %s', (_name, signing, told) => {
    expect(() => check(signing)).toThrow(told);
  });

  it('is refused when its signature did not come', () => {
    const attachment = { usageType: SIGNATURE, contentType: 'application/octet-stream', sha2: 'a', length: 1 };
    expect(() => checkSignatures({ ...SAID, attachments: [attachment] } as never, [])).toThrow(/comes with/);
  });
});
