/** The hub's command line: `node hub/main.ts [key …] [options]`; see `--help`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { EXIT, HubFault } from './fault.ts';
import { openHub } from './hub.ts';
import { runKeyCommand } from './keys/command.ts';
import { type Command, HELP, readCommand } from './options.ts';

const DATA_FOLDER = join(import.meta.dirname, '..', '.data', 'hub');
/** Longest wait for a clean end, in milliseconds. */
const CLOSE_MS = 6_000;
/** Seconds of its rate that a key may use at once. */
const BURST_SECONDS = 10;

try {
  await run(readCommand(process.argv.slice(2)));
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
  if (command.kind !== 'serve') {
    for (const line of await runKeyCommand({ ...common, command })) print(line);
    return;
  }
  const { host, perSecond, port } = command;
  const hub = await openHub({
    ...common,
    host,
    port,
    rate: { perSecond, burst: perSecond * BURST_SECONDS },
    newId: randomUUID,
    onFault: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
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
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown): void {
  if (error instanceof HubFault) {
    process.stderr.write(`${error.message}\nRemedy: ${error.remedy}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.internal;
  }
}
