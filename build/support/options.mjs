import { resolve } from 'node:path';

/** @typedef {'auto' | 'electron' | 'browser' | 'serve'} HostChoice */
/**
 * @typedef {object} StartOptions
 * @property {HostChoice} host
 * @property {boolean} windowed
 * @property {number} port 0 for any free one
 * @property {string | undefined} data absolute
 * @property {string | undefined} config absolute
 * @property {boolean} help
 */

/** A wrong command line. */
export class UsageError extends Error {}

const HOSTS = ['electron', 'browser', 'serve'];

export const HELP = `Vitrine: npm start -- [options]

  --windowed        an ordinary window instead of the whole screen
  --host HOST       electron  the desktop application
                    browser   an installed Chromium, Chrome or Edge,
                              or the program that VITRINE_BROWSER names
                    serve     no screen: serve it and print the address
                    (without this: the first of the three that is possible here)
  --port N          port of the browser and serve hosts, 1 to 65535 (a free one)
  --data FOLDER     where answers and logs are kept (.data in this folder)
  --config FILE     the station.json to use (station.json in the data folder, if there is one)
  --help            this text

Ctrl+C closes everything.`;

export const DEV_HELP = `Vitrine in development: npm run dev -- [options]

  --host serve      open no window, print the address
  --port N          port of the page (5173, or the next free one)
  --data FOLDER     where answers and logs are kept (.data in this folder)
  --config FILE     the station.json to use
  --help            this text`;

/**
 * Reads the options of `npm start`. `--name value` and `--name=value` are the same.
 * @param {readonly string[]} args without the program's own two
 * @param {string} [folder] what relative paths start from
 * @returns {StartOptions}
 * @throws {UsageError} for anything that is not in the help
 */
export function readStartOptions(args, folder = process.cwd()) {
  /** @type {StartOptions} */
  const options = { host: 'auto', windowed: false, port: 0, data: undefined, config: undefined, help: false };
  /** @type {Record<string, () => void>} */
  const flags = {
    '--windowed': () => (options.windowed = true),
    '--help': () => (options.help = true),
    '-h': () => (options.help = true),
  };
  /** @type {Record<string, (value: string) => void>} */
  const values = {
    '--host': (value) => (options.host = readHost(value)),
    '--port': (value) => (options.port = readPort(value)),
    '--data': (value) => (options.data = resolve(folder, value)),
    '--config': (value) => (options.config = resolve(folder, value)),
  };
  const given = new Set();
  for (let index = 0; index < args.length; index += 1) {
    const [name = '', ...rest] = (args[index] ?? '').split('=');
    const inline = rest.length > 0 ? rest.join('=') : undefined;
    const flag = flags[name];
    const take = values[name];
    if (flag === undefined && take === undefined) throw new UsageError(`unknown option: ${args[index]}`);
    if (given.has(name)) throw new UsageError(`${name} is given twice`);
    given.add(name);
    if (flag !== undefined) {
      if (inline !== undefined) throw new UsageError(`${name} takes no value`);
      flag();
    }
    if (take !== undefined) {
      const value = inline ?? args[(index += 1)];
      if (value === undefined || value === '' || value.startsWith('--')) {
        throw new UsageError(`${name} needs a value`);
      }
      take(value);
    }
  }
  if (options.host === 'electron' && given.has('--port')) {
    throw new UsageError('--port is for the browser and serve hosts: Electron opens no port');
  }
  return options;
}

/** @param {string} value */
function readHost(value) {
  if (!HOSTS.includes(value)) throw new UsageError(`--host is one of ${HOSTS.join(', ')}, not “${value}”`);
  return /** @type {HostChoice} */ (value);
}

/** @param {string} value */
function readPort(value) {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new UsageError(`--port is a whole number from 1 to 65535, not “${value}”`);
  }
  return port;
}
