import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CredentialsFault, readCredentials } from '../../delivery/credentials.ts';
import { EXIT, StationFault } from '../fault.ts';
import { remedyFor } from './remedies.ts';
import { stationConfig, type StationConfig } from './schema.ts';

/** The file that IT provisions, in the data folder unless the host names another. */
export const CONFIG_FILE = 'station.json';

/**
 * Reads the station's configuration. Without `file`, `station.json` of the data folder, or the defaults where
 * there is none; `lrs.credentialsFile` comes back absolute. Throws a `StationFault` (exit 78) with the path of the field
 * and the remedy.
 */
export function readConfig(folder: string, file?: string): StationConfig {
  const path = file === undefined ? join(folder, CONFIG_FILE) : resolve(file);
  const text = readText(path, file === undefined);
  const config = parseConfig(text === undefined ? {} : parseJson(text, path));
  if (config.lrs === undefined) return config;
  const credentialsFile = resolve(dirname(path), config.lrs.credentialsFile);
  checkCredentials(credentialsFile);
  return { ...config, lrs: { ...config.lrs, credentialsFile } };
}

/** Checks a parsed `station.json` and fills its defaults, or throws the first fault found in it. */
export function parseConfig(value: unknown): StationConfig {
  const parsed = stationConfig.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw parsed.error;
  const { field, reason, remedy } = remedyFor(issue);
  throw fault(`${CONFIG_FILE} is wrong: ${reason}`, remedy, field);
}

function readText(path: string, mayBeAbsent: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A data folder that is no folder is the database's fault to tell.
    if ((code === 'ENOENT' || code === 'ENOTDIR') && mayBeAbsent) return undefined;
    if (code === 'ENOENT') throw fault(`${path} does not exist.`, 'Correct --config, or put the file there.');
    if (code === 'EISDIR')
      throw fault(`${path} is a folder.`, `Name the file itself, such as ${join(path, CONFIG_FILE)}.`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw fault(`${path} is not UTF-8 text.`, 'Save it again with the encoding UTF-8.');
    }
    throw fault(`${path} cannot be read (${String(code)}).`, 'Give the kiosk’s account the right to read it.');
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    // Windows' Notepad begins its files with a byte order mark, which TextDecoder has taken off.
    return JSON.parse(text);
  } catch (error) {
    const place =
      error instanceof Error ? /\(line \d+ column \d+\)|at position \d+/.exec(error.message)?.[0] : undefined;
    throw fault(
      `${path} is not JSON${place === undefined ? '' : ` ${place}`}.`,
      'Look there for a missing comma, quote or brace, or start again from assets/station.example.json.',
    );
  }
}

function checkCredentials(path: string): void {
  try {
    readCredentials(path);
  } catch (error) {
    if (!(error instanceof CredentialsFault)) throw error;
    throw fault(`${CONFIG_FILE} is wrong: ${error.message}`, error.remedy, 'lrs.credentialsFile');
  }
}

function fault(reason: string, remedy: string, field?: string): StationFault {
  return new StationFault(EXIT.wrongConfiguration, reason, remedy, field === undefined ? {} : { field });
}
