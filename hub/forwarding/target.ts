import { isPlainAddress, isSafeAddress } from '../../electron/delivery/address.ts';
import { CredentialsFault, readCredentials } from '../../electron/delivery/credentials.ts';
import { EXIT, HubFault } from '../fault.ts';
import type { Edition } from '../xapi/version.ts';

/** The institution's record store, as it is configured. */
export interface Target {
  /** The xAPI endpoint without `/statements`, as `plainTarget` writes it. */
  address: string;
  /** File that holds KEY:SECRET. */
  credentialsFile: string;
  /** Value of `X-Experience-API-Version`. */
  version: Edition;
}

/** Longest address, in characters: it is part of a key. */
const ADDRESS_LENGTH = 400;

/**
 * An address without the slashes at its end, so that one store has one name; or why it cannot be one: it must be https
 * (http on this machine alone) and no more than the address.
 */
export function plainTarget(address: string): { address: string } | { wrong: string } {
  if (address.length > ADDRESS_LENGTH || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return { wrong: 'is not a web address' };
  }
  if (!isSafeAddress(address)) return { wrong: 'is not https' };
  if (!isPlainAddress(address)) return { wrong: 'is more than the address of the store' };
  return { address: address.replace(/\/+$/, '') };
}

/** Throws a `HubFault` (exit 64) for a key that cannot be used; later on, such a key only pauses the forwarding. */
export function checkTarget({ credentialsFile }: Target): void {
  try {
    readCredentials(credentialsFile);
  } catch (error) {
    if (!(error instanceof CredentialsFault)) throw error;
    throw new HubFault(EXIT.wrongCommandLine, `--forward-credentials: ${error.message}`, error.remedy, error);
  }
}
