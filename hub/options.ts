import { parseArgs } from 'node:util';
import { EXIT, HubFault } from './fault.ts';
import { plainTarget, type Target } from './forwarding/target.ts';
import { type Scope, SCOPES } from './keys/keys.ts';
import { EDITIONS } from './xapi/version.ts';

export type Command =
  | { kind: 'help' }
  | {
      kind: 'serve';
      host: string;
      port: number;
      data: string | undefined;
      perSecond: number;
      forward: Target | undefined;
    }
  | { kind: 'key create'; name: string; scope: Scope; data: string | undefined }
  | { kind: 'key list'; data: string | undefined }
  | { kind: 'key revoke' | 'key rotate'; id: string; data: string | undefined }
  | { kind: 'forwarding status'; data: string | undefined }
  | { kind: 'forwarding requeue'; reason: string; data: string | undefined }
  | { kind: 'import'; files: readonly string[]; data: string | undefined }
  | { kind: 'backup' | 'restore'; file: string; data: string | undefined };

export type ForwardingCommand = Extract<Command, { kind: `forwarding ${string}` }>;
export type KeyCommand = Extract<Command, { kind: `key ${string}` }>;

/** Longest name of a key. */
const NAME_LENGTH = 80;

export const HELP = `The hub collects what the kiosks send: npm run hub -- [options]

  --port N          the port (8090; 0 for a free one)
  --host ADDRESS    the interface to listen on (127.0.0.1: this machine alone)
  --data FOLDER     where its SQLite file is kept (.data/hub in this folder)
  --rate N          requests that one key may make in a second, for long (100)
  --forward-to URL --forward-credentials FILE [--forward-version 1.0.3|2.0.0]
                    sends every statement on to another record store, whose KEY:SECRET
                    is in the file; FORWARD_TO, FORWARD_CREDENTIALS and FORWARD_VERSION
                    of the environment do the same
  --help            this text

  key create --name NAME --scope write|read|all
                    makes a key and prints KEY:SECRET, once
  key list          every key, without its secret
  key rotate KEY    gives a key another secret and prints it, once
  key revoke KEY    ends a key

  forwarding [status]
                    how much has been sent on, what waits, what was set apart and why
  forwarding requeue REASON
                    sends on again what was set apart for this reason

  import FILE…      takes what kiosks exported to a USB stick; again changes nothing
  backup FILE       writes all that the hub keeps to a file, while it runs
  restore FILE      puts a backup where no hub has been: a new folder, or an empty database

DATABASE_URL=postgres://USER:PASSWORD@HOST/DATABASE uses a PostgreSQL server in place of the file.`;

/**
 * Reads the command line, and from the environment what it says of forwarding. Throws a `HubFault` (exit 64) for
 * anything that is not in the help.
 */
export function readCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Command {
  const { positionals, values } = parse(args);
  if (values.help === true) return { kind: 'help' };
  const { data } = values;
  const [noun, ...rest] = positionals;
  switch (noun) {
    case undefined:
      allow(values, ['host', 'port', 'data', 'rate', 'forward-to', 'forward-credentials', 'forward-version']);
      return {
        kind: 'serve',
        host: values.host ?? '127.0.0.1',
        port: readWhole('--port', values.port ?? '8090', 0, 65_535),
        perSecond: readWhole('--rate', values.rate ?? '100', 1, 1_000_000),
        data,
        forward: readTarget({
          to: values['forward-to'] ?? environment['FORWARD_TO'],
          credentials: values['forward-credentials'] ?? environment['FORWARD_CREDENTIALS'],
          version: values['forward-version'] ?? environment['FORWARD_VERSION'],
        }),
      };
    case 'key':
      return readKeyCommand(rest, values);
    case 'forwarding':
      return readForwardingCommand(rest, values);
    case 'import':
      allow(values, ['data']);
      if (rest.length === 0) throw wrong('import needs a file.');
      return { kind: 'import', files: rest, data };
    case 'backup':
    case 'restore': {
      allow(values, ['data']);
      const [file, ...others] = rest;
      if (file === undefined || others.length > 0) throw wrong(`${noun} needs one file.`);
      return { kind: noun, file, data };
    }
    default:
      throw unknown(positionals);
  }
}

function readKeyCommand([verb, id, ...rest]: readonly string[], values: Values): KeyCommand {
  const { data } = values;
  if (rest.length > 0) throw unknown(['key', verb ?? '', id ?? '', ...rest]);
  if ((verb === 'create' || verb === 'list') && id !== undefined) throw wrong(`key ${verb} takes no key.`);
  switch (verb) {
    case 'create':
      allow(values, ['name', 'scope', 'data']);
      return { kind: 'key create', name: readName(values.name), scope: readScope(values.scope), data };
    case 'list':
      allow(values, ['data']);
      return { kind: 'key list', data };
    case 'revoke':
    case 'rotate':
      allow(values, ['data']);
      if (id === undefined) throw wrong(`key ${verb} needs a key.`);
      return { kind: `key ${verb}`, id, data };
    default:
      throw unknown(['key', verb ?? '']);
  }
}

function readForwardingCommand(
  [verb = 'status', reason, ...rest]: readonly string[],
  values: Values,
): ForwardingCommand {
  allow(values, ['data']);
  const { data } = values;
  if (verb === 'status' && reason === undefined) return { kind: 'forwarding status', data };
  if (verb !== 'requeue' || rest.length > 0) {
    throw unknown(['forwarding', verb, ...(reason === undefined ? [] : [reason]), ...rest]);
  }
  if (reason === undefined) throw wrong('forwarding requeue needs a reason.');
  return { kind: 'forwarding requeue', reason, data };
}

interface TargetWords {
  to: string | undefined;
  credentials: string | undefined;
  version: string | undefined;
}

function readTarget({ credentials, to, version = '1.0.3' }: TargetWords): Target | undefined {
  if (to === undefined) {
    if (credentials !== undefined) throw wrong('--forward-credentials needs --forward-to.');
    return undefined;
  }
  if (credentials === undefined) throw wrong('--forward-to needs --forward-credentials.');
  const target = plainTarget(to);
  if ('wrong' in target) throw wrong(`--forward-to ${target.wrong}: give it as https://lrs.example/xapi.`);
  const edition = EDITIONS.find((known) => known === version);
  if (edition === undefined) throw wrong(`--forward-version is one of ${EDITIONS.join(', ')}.`);
  return { address: target.address, credentialsFile: credentials, version: edition };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        rate: { type: 'string' },
        name: { type: 'string' },
        scope: { type: 'string' },
        'forward-to': { type: 'string' },
        'forward-credentials': { type: 'string' },
        'forward-version': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function allow(values: object, names: readonly string[]): void {
  const other = Object.keys(values).find((name) => !names.includes(name));
  if (other !== undefined) throw wrong(`--${other} does not belong to this command.`);
}

function readWhole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d{1,7}$/.test(text) || value < least || value > most) {
    throw wrong(`${option} is a whole number from ${least} to ${most}, not “${text}”.`);
  }
  return value;
}

function readName(text: string | undefined): string {
  if (text === undefined || text.trim() === '' || text.length > NAME_LENGTH || /\p{Cc}/u.test(text)) {
    throw wrong(`--name is one line of 1 to ${NAME_LENGTH} characters.`);
  }
  return text;
}

function readScope(text: string | undefined): Scope {
  const scope = SCOPES.find((known) => known === text);
  if (scope === undefined) throw wrong(`--scope is one of ${SCOPES.join(', ')}.`);
  return scope;
}

function unknown(positionals: readonly string[]): HubFault {
  return wrong(`There is no command ${positionals.join(' ').trim()}.`);
}

function wrong(reason: string): HubFault {
  return new HubFault(EXIT.wrongCommandLine, reason, 'npm run hub -- --help lists what there is.');
}
