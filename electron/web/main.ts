import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, faultText, type StationFault, toFault } from '../station/fault.ts';
import { createOutOfOrderStation } from '../station/out-of-order.ts';
import { createServe } from '../station/serve/serve.ts';
import { openStation, type Station } from '../station/station.ts';
import { parseOptions, type WebOptions } from './options.ts';
import { openWebHost } from './server.ts';

/** From `electron/web` as from the bundle in `dist/web`. */
const ROOT = resolve(import.meta.dirname, '../..');
const DATA_FOLDER = join(ROOT, '.data');
/** Longest wait for a clean end, in milliseconds. */
const CLOSE_MS = 1_800;

await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  let fault: StationFault | undefined;
  let station: Station | undefined;
  try {
    const options = parseOptions(args);
    const version = readVersion();
    try {
      station = await open(options, version);
    } catch (error) {
      if (!options.showFaults) throw error;
      fault = toFault(error);
      process.stderr.write(`${faultText(fault)}\n`);
      station = createOutOfOrderStation(fault, version);
    }
    await serveUntilSignal(station, options.port, fault?.exitCode ?? EXIT.ok);
  } catch (error) {
    await station?.close();
    const last = toFault(error);
    process.stderr.write(`${faultText(last)}\n`);
    process.exitCode = last.exitCode;
  }
}

function open({ config, data }: WebOptions, version: string): Promise<Station> {
  return openStation({
    folder: resolve(data ?? DATA_FOLDER),
    assets: join(ROOT, 'assets'),
    config,
    host: 'browser',
    version,
    fetch,
  });
}

async function serveUntilSignal(station: Station, port: number, exitCode: number): Promise<void> {
  const serve = createServe({ rendererFolder: join(ROOT, 'dist/renderer'), assetsFolder: join(ROOT, 'assets') });
  const host = await openWebHost({ station, serve, port, random: randomBytes });
  const end = (): void => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    setTimeout(() => process.exit(exitCode), CLOSE_MS).unref();
    void host
      .close()
      .then(() => station.close())
      .finally(() => process.exit(exitCode));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdout.write(`Vitrine is at ${host.address}\n`);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known && typeof manifest.version === 'string' ? manifest.version : '0';
}
