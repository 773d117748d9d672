import { scryptSync, timingSafeEqual } from 'node:crypto';
import type { Random } from '../ports.ts';

/** scrypt's cost: 32 MiB and about 80 ms on a lab PC, so that a stolen hash of a short PIN is slow to search. */
const COST: Cost = { N: 32_768, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Above these a hash would freeze the kiosk while it is checked. */
const MAX_N = 1_048_576;
const MAX_R = 16;
const MAX_P = 4;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
const PIN_HASH = /^scrypt\$(\d{4,7})\$(\d{1,2})\$(\d)\$([\w-]{16,86})\$([\w-]{43})$/;
/** What a PIN may be; the same as the contract's. */
export const PIN = /^\d{4,12}$/;

/** The hash of a PIN for `operator.pinHash` of `station.json`. */
export function hashPin(pin: string, random: Random, cost: Cost = COST): string {
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = scrypt(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** True for a hash of ours whose cost a kiosk can pay. */
export function isPinHash(text: string): boolean {
  const { N, p, r } = partsOf(text)?.cost ?? { N: 0, r: 0, p: 0 };
  const isPowerOfTwo = N > 1 && (N & (N - 1)) === 0;
  return isPowerOfTwo && N <= MAX_N && r >= 1 && r <= MAX_R && p >= 1 && p <= MAX_P;
}

/** True when the PIN made the hash. Takes the same time whatever the PIN. */
export function checkPin(pin: string, pinHash: string): boolean {
  const parts = isPinHash(pinHash) ? partsOf(pinHash) : undefined;
  return parts !== undefined && timingSafeEqual(scrypt(pin, parts.salt, parts.cost), parts.hash);
}

interface HashParts {
  cost: Cost;
  salt: Buffer;
  hash: Buffer;
}

function partsOf(text: string): HashParts | undefined {
  const match = PIN_HASH.exec(text);
  if (match === null) return undefined;
  const [, n, r, p, salt = '', hash = ''] = match;
  return {
    cost: { N: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

/** Parameters of scrypt: memory and time, block size, lanes. */
interface Cost {
  N: number;
  r: number;
  p: number;
}

function scrypt(pin: string, salt: Buffer, cost: Cost): Buffer {
  return scryptSync(pin, salt, HASH_BYTES, { ...cost, maxmem: 256 * cost.N * cost.r });
}
