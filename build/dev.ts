/**
 * `npm run dev`: the renderer from its sources with hot reload, over a station that starts again when its
 * own sources change. Vite's server passes calls, events and assets on to the web host, with the cookie
 * that the host gave this command: the host's own checks are those of every day.
 */
import { watch } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type ProxyOptions, type ViteDevServer } from 'vite';
import { CALL_PATH, EVENT_PATH } from '../electron/contract/bridge.ts';
import { browserArguments, findBrowser, hasDisplay } from './support/browsers.mjs';
import { DEV_HELP, readStartOptions, UsageError } from './support/options.mjs';
import { DEFAULT_DATA, inRoot, NODE, ROOT } from './support/paths.mjs';
import { type Group, onStop, startGroup } from './support/processes.mjs';

/** Editors write a file in several steps; one restart is enough. Milliseconds. */
const SETTLE_MS = 200;

/** A running web host and what opens it. */
interface Host {
  group: Group;
  origin: string;
  cookie: string;
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) console.log(DEV_HELP);
  else await develop(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${DEV_HELP}`);
  process.exitCode = 64;
}

async function develop(options: ReturnType<typeof readStartOptions>): Promise<void> {
  const data = options.data ?? DEFAULT_DATA;
  const stationArguments = [`--data=${data}`, ...(options.config === undefined ? [] : [`--config=${options.config}`])];
  let host = await openHost(stationArguments);
  let stopped = false;
  const server = await openVite(options.port, () => host);
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = options.host === 'serve' || !hasDisplay() ? undefined : findBrowser();
  const window =
    browser === undefined
      ? undefined
      : startGroup(
          browser,
          browserArguments({
            address,
            profile: join(data, 'browser-dev'),
            windowed: true,
            asRoot: process.getuid?.() === 0,
          }),
          { stdio: 'ignore' },
        );
  console.log(`Vitrine in development is at ${address} (Ctrl+C ends it)`);

  let restart = Promise.resolve();
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch(inRoot('electron'), { recursive: true }, () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      restart = restart.then(async () => {
        if (stopped) return;
        host = await reopenHost(host, stationArguments);
        server.ws.send({ type: 'full-reload' });
        console.log('The station started again.');
      });
    }, SETTLE_MS);
  });

  await new Promise<void>((resolve) => {
    onStop(() => resolve());
    void window?.ended.then(() => resolve());
  });
  stopped = true;
  clearTimeout(settled);
  watcher.close();
  await window?.close();
  await restart;
  await host.group.close();
  await server.close();
}

function openVite(port: number, host: () => Host): Promise<ViteDevServer> {
  const proxy: ProxyOptions = {
    target: host().origin,
    changeOrigin: true,
    ws: true,
    configure(server) {
      const admit = (request: { setHeader(name: string, value: string): unknown }, { headers }: IncomingMessage) => {
        // Another site's page keeps its origin, and the host refuses it.
        if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return;
        request.setHeader('cookie', host().cookie);
        request.setHeader('origin', host().origin);
      };
      server.on('proxyReq', admit);
      server.on('proxyReqWs', admit);
    },
  };
  return createServer({
    configFile: inRoot('build/vite.config.ts'),
    server: {
      host: '127.0.0.1',
      ...(port === 0 ? {} : { port, strictPort: true }),
      proxy: { [CALL_PATH]: proxy, [EVENT_PATH]: proxy, '/assets/': proxy },
    },
  }).then((server) => server.listen());
}

/** Starts the host from its sources; it keeps its port over restarts, because Vite's proxy knows it. */
async function openHost(args: readonly string[], port = 0): Promise<Host> {
  const group = startGroup(NODE, [inRoot('electron/web/main.ts'), ...args, `--port=${port}`, '--show-faults'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(group);
  const answer = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { group, origin: new URL(address).origin, cookie };
}

/** Closes a host and opens it again; while its sources do not run, waits for a state in which they do. */
async function reopenHost(host: Host, args: readonly string[]): Promise<Host> {
  await host.group.close();
  try {
    return await openHost(args, Number(new URL(host.origin).port));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return host;
  }
}

function addressOf(group: Group): Promise<string> {
  const { stdout } = group.child;
  if (stdout === null) throw new Error('the host has no output');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const address = /^Vitrine is at (http:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void group.ended.then(({ code }) => reject(new Error(`The station ended with code ${code}; its reason is above.`)));
  });
}
