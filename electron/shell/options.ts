import { resolve } from 'node:path';

/** The desktop app's own options. */
export interface Options {
  /** A plain window instead of the kiosk, for people at a desk. */
  windowed: boolean;
  /** Folder of the station's data, absolute. */
  data: string | undefined;
  /** The station.json to read, absolute. */
  config: string | undefined;
  /** Folder of Chromium's profile, absolute; tests give each run a fresh one. */
  profile: string | undefined;
}

/** A wrong command line; the message says what and the remedy. */
export class UsageError extends Error {}

/**
 * Reads our options from `process.argv`. Not from `app.commandLine`, which lower-cases switches.
 * Other arguments are Chromium's or the app's path, and pass.
 * @throws UsageError when one of ours lacks its value, has one too many or comes twice.
 */
export function readOptions(argv: readonly string[], folder: string): Options {
  const path = (name: string) => {
    const value = valueOf(argv, name);
    return value === undefined ? undefined : resolve(folder, value);
  };
  return {
    windowed: isGiven(argv, '--windowed'),
    data: path('--data'),
    config: path('--config'),
    profile: path('--user-data-dir'),
  };
}

function isGiven(argv: readonly string[], name: string): boolean {
  if (argv.some((argument) => argument.startsWith(`${name}=`))) throw new UsageError(`${name} takes no value`);
  return argv.includes(name);
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const values = argv.flatMap((argument, index) => {
    if (argument === name) return [argv[index + 1] ?? ''];
    return argument.startsWith(`${name}=`) ? [argument.slice(name.length + 1)] : [];
  });
  if (values.length > 1) throw new UsageError(`${name} is given ${values.length} times: give it once`);
  const [value] = values;
  if (value !== undefined && (value === '' || value.startsWith('--'))) {
    throw new UsageError(`${name} needs a path after it`);
  }
  return value;
}
