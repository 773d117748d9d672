import { readFileSync, statSync } from 'node:fs';

/** Longest credentials file, in bytes: a key and a secret are under a hundred. */
const MOST_BYTES = 1000;
/** Rights of everybody else on the machine. POSIX only: Windows has no such bits, there the folder's rights count. */
const OTHERS = 0o007;

/** Why a credentials file cannot be used, and what to do. */
export class CredentialsFault extends Error {
  override readonly name = 'CredentialsFault';
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/**
 * Reads a record store's key: one line, `KEY:SECRET`, as `npm run hub -- key create` prints it. Throws a
 * `CredentialsFault` when it cannot be read, is something else, or may be read by everybody on the machine.
 */
export function readCredentials(path: string): { authorization: string } {
  let text: string;
  let mode: number;
  try {
    text = readFileSync(path, 'utf8');
    mode = statSync(path).mode;
  } catch {
    throw new CredentialsFault(
      `the credentials file ${path} cannot be read.`,
      'Put the file there and let the account that runs this read it, or correct its name.',
    );
  }
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new CredentialsFault(
      `everybody on this machine may open the credentials file ${path}.`,
      `Give it to the account that runs this alone: chmod 600 ${path}.`,
    );
  }
  const pair = text.replace(/^\uFEFF/, '').trim();
  if (text.length > MOST_BYTES || !/^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/.test(pair)) {
    throw new CredentialsFault(
      `the credentials file ${path} does not hold KEY:SECRET.`,
      'Write the key, a colon and the secret on one line, as the record store gave them.',
    );
  }
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
