import { createHash, timingSafeEqual } from 'node:crypto';

/** Bytes of a key's public part and of its secret. */
const ID_BYTES = 9;
const SECRET_BYTES = 32;

export type RandomBytes = (count: number) => Uint8Array;

/** The public part of a new key: 18 hexadecimal digits, which no command line takes for an option. */
export function newKeyId(random: RandomBytes): string {
  return Buffer.from(random(ID_BYTES)).toString('hex');
}

/** A new secret of 256 random bits: 43 letters that a URL may hold. */
export function newSecret(random: RandomBytes): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url');
}

/**
 * A secret as it is kept. One SHA-256 is enough, without salt or slowness: those protect words that people choose,
 * whereas 256 random bits cannot be guessed however fast the hash is; and each request pays for it.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** True when a secret is the one that was hashed, in a time that tells nothing about it. */
export function isSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}
