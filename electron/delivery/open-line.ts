import { CredentialsFault, readCredentials } from './credentials.ts';
import type { Line } from './exchange.ts';

/**
 * The way to a server with the key that its file holds now, so that one that was replaced is taken without a restart;
 * or the trouble with that file.
 */
export function openLine(credentialsFile: string, way: Omit<Line, 'authorization'>): Line | 'credentials' {
  try {
    return { ...way, authorization: readCredentials(credentialsFile).authorization };
  } catch (error) {
    if (error instanceof CredentialsFault) return 'credentials';
    throw error;
  }
}
