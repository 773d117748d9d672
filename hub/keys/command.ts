import { openDatabase, type Place } from '../database/open.ts';
import type { KeyCommand } from '../options.ts';
import { createKeys, type Key } from './keys.ts';
import type { RandomBytes } from './secret.ts';

export interface KeyCommandOptions extends Place {
  command: KeyCommand;
  /** Milliseconds since 1970. */
  now: () => number;
  random: RandomBytes;
}

/** Runs a `key` command; a hub may be serving meanwhile. Resolves to the lines to print. Throws a `HubFault`. */
export async function runKeyCommand({ command, now, random, ...place }: KeyCommandOptions): Promise<string[]> {
  const { database } = await openDatabase(place);
  const keys = createKeys({ database, now, random });
  try {
    switch (command.kind) {
      case 'key create': {
        const { id, secret } = await keys.create(command.name, command.scope);
        return [`${id}:${secret}`];
      }
      case 'key rotate': {
        const { id, secret } = await keys.rotate(command.id);
        return [`${id}:${secret}`];
      }
      case 'key revoke':
        await keys.revoke(command.id);
        return [];
      case 'key list':
        return (await keys.list()).map(lineOf);
    }
  } finally {
    await database.destroy();
  }
}

function lineOf({ created, id, name, revoked, scope }: Key): string {
  return [id, scope.padEnd(5), created, revoked === null ? 'living'.padEnd(32) : `revoked ${revoked}`, name].join('  ');
}
