import type { SyncTrouble } from '../../electron/contract/sync.ts';
import { openDatabase, type Place } from '../database/open.ts';
import { EXIT, HubFault } from '../fault.ts';
import type { ForwardingCommand } from '../options.ts';
import { ATTACHMENT } from './outgoing.ts';
import { type ForwardingStatus, readForwarding, requeueForwarding } from './status.ts';

export interface ForwardingCommandOptions extends Place {
  command: ForwardingCommand;
}

/** What a trouble is, for people. */
const TROUBLES: Readonly<Record<SyncTrouble, string>> = {
  network: 'it cannot be reached',
  timeout: 'it does not answer in time',
  stranger: 'something else answers in its place',
  busy: 'it asks to wait',
  store: 'it has a fault',
  credentials: 'its key is refused',
  address: 'there is no record store at this address',
  disk: 'this hub’s database refuses to write',
};

/** Runs a `forwarding` command; a hub may be serving meanwhile. Resolves to the lines to print. Throws a `HubFault`. */
export async function runForwardingCommand({ command, ...place }: ForwardingCommandOptions): Promise<string[]> {
  const { database } = await openDatabase(place, 'hub');
  try {
    if (command.kind === 'forwarding status') {
      const stores = await readForwarding(database);
      return stores.length === 0 ? ['Nothing is forwarded: see --forward-to.'] : stores.flatMap(linesOf);
    }
    const count = await requeueForwarding(database, command.reason);
    if (count === 0) throw noneFor(command.reason);
    return [`${count} will be sent again.`];
  } finally {
    await database.destroy();
  }
}

function linesOf(status: ForwardingStatus): string[] {
  const { acknowledgedAt, address, delivered, nextAt, oldestWaiting, refused, trouble, waiting } = status;
  return [
    address,
    `  delivered  ${delivered}${acknowledgedAt === undefined ? '' : `, last ${acknowledgedAt}`}`,
    `  waiting    ${waiting}${oldestWaiting === undefined ? '' : `, since ${oldestWaiting}`}`,
    ...refused.map(({ canRequeue, count, reason }) => {
      const remedy = canRequeue ? `to send again: forwarding requeue ${reason}` : 'only travels with its attachments';
      return `  set apart  ${count}, ${reason} (${remedy})`;
    }),
    ...(trouble === undefined ? [] : [`  trouble    ${TROUBLES[trouble]}; next attempt ${nextAt ?? 'soon'}`]),
  ];
}

function noneFor(reason: string): HubFault {
  return new HubFault(
    EXIT.wrongCommandLine,
    reason === ATTACHMENT
      ? 'Statements with attachments of their own cannot be forwarded.'
      : `None is set apart for the reason ${reason}.`,
    'npm run hub -- forwarding status names the reasons.',
  );
}
