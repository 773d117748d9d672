/** The hub's command line: `node hub/main.ts [key … | forwarding … | import … | backup … | restore …] [options]`; see `--help`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { runBackupCommand, runRestoreCommand } from './backup/command.ts';
import { EXIT, HubFault } from './fault.ts';
import { runForwardingCommand } from './forwarding/command.ts';
import { checkTarget } from './forwarding/target.ts';
import { type HubOptions, openHub } from './hub.ts';
import { runImportCommand } from './import/command.ts';
import { runKeyCommand } from './keys/command.ts';
import { type Command, HELP, readCommand } from './options.ts';

const DATA_FOLDER = join(import.meta.dirname, '..', '.data', 'hub');
/** Longest wait for a clean end, in milliseconds. */
const CLOSE_MS = 6_000;
/** Seconds of its rate that a key may use at once. */
const BURST_SECONDS = 10;

try {
  await run(readCommand(process.argv.slice(2), process.env));
} catch (error) {
  fail(error);
}

async function run(command: Command): Promise<void> {
  if (command.kind === 'help') {
    print(HELP);
    return;
  }
  const common = {
    folder: resolve(command.data ?? DATA_FOLDER),
    url: process.env['DATABASE_URL'],
    now: Date.now,
    random: randomBytes,
  };
  switch (command.kind) {
    case 'serve':
      await serve(command, common);
      break;
    case 'import':
      process.exitCode = await runImportCommand({ ...common, files: command.files, print, complain });
      break;
    case 'backup':
      print(await runBackupCommand({ ...common, file: command.file }));
      break;
    case 'restore':
      print(await runRestoreCommand({ ...common, file: command.file }));
      break;
    case 'forwarding status':
    case 'forwarding requeue':
      for (const line of await runForwardingCommand({ ...common, command })) print(line);
      break;
    default:
      for (const line of await runKeyCommand({ ...common, command })) print(line);
  }
}

async function serve(
  { forward, host, perSecond, port }: Extract<Command, { kind: 'serve' }>,
  common: Pick<HubOptions, 'folder' | 'url' | 'now' | 'random'>,
): Promise<void> {
  if (forward !== undefined) checkTarget(forward);
  const hub = await openHub({
    ...common,
    host,
    port,
    rate: { perSecond, burst: perSecond * BURST_SECONDS },
    newId: randomUUID,
    onFault: (error) => complain(error instanceof Error ? String(error.stack) : String(error)),
    forwarding: forward && { target: forward, fetch, after, tell: complain },
  });
  const end = (): void => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    setTimeout(() => process.exit(EXIT.internal), CLOSE_MS).unref();
    hub.close().then(() => process.exit(EXIT.ok), fail);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  print(`The hub is at ${hub.address}`);
  print(`Statements go to ${hub.address}/xapi and are kept in ${hub.description}`);
  if (forward !== undefined) print(`They are sent on to ${forward.address}`);
}

function after(wait: number, act: () => void): () => void {
  const timer = setTimeout(act, wait);
  return () => clearTimeout(timer);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(error: unknown): void {
  if (error instanceof HubFault) {
    complain(`${error.message}\nRemedy: ${error.remedy}`);
    process.exitCode = error.exitCode;
  } else {
    complain(error instanceof Error ? String(error.stack) : String(error));
    process.exitCode = EXIT.internal;
  }
}
