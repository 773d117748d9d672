import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { EventMessage } from '../../electron/contract/bridge.ts';
import { LIMITS } from '../../electron/contract/limits.ts';
import { createServe } from '../../electron/station/serve/serve.ts';
import { openWebHost, type WebHost } from '../../electron/web/server.ts';
import { answersOf, ASSETS, openTestStation, type TestStation } from './world.ts';

let world: TestStation;
let host: WebHost;
let cookie = '';

beforeEach(async () => {
  world = await openTestStation();
  const serve = createServe({ rendererFolder: ASSETS, assetsFolder: ASSETS });
  const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  host = await openWebHost({ station: world.station, serve, port: 0, random });
  const { headers } = await send(new URL(host.address).pathname + new URL(host.address).search);
  cookie = String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
});
afterEach(async () => {
  await host.close();
  await world[Symbol.asyncDispose]();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Raw HTTP, so that every header may be a lie. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { body, headers = {}, method = 'GET' } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: host.port, path, method, headers, agent: false },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function rpc(message: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return send('/rpc', { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...headers }, body });
}

const describeCall = { name: 'station.describe', input: {} };

test('the printed address gives a cookie that scripts and other sites cannot use, and leads to the page', async () => {
  const { searchParams } = new URL(host.address);
  expect(searchParams.get('key')?.length).toBeGreaterThanOrEqual(43);
  const opened = await send(`/?key=${searchParams.get('key')}`);
  expect(opened.status).toBe(303);
  expect(opened.headers.location).toBe('/');
  expect(opened.headers['set-cookie']?.[0]).toMatch(/^vitrine-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  expect(opened.headers['set-cookie']?.[0], 'the key is not the cookie').not.toContain(searchParams.get('key'));
});

test('without the cookie everything is 401: page, assets, calls, and a wrong key', async () => {
  for (const path of [
    '/',
    '/station.example.json',
    '/assets/station.example.json',
    '/?key=',
    '/?key=wrong',
    '/nothing',
  ]) {
    expect((await send(path)).status, path).toBe(401);
  }
  expect((await rpc(describeCall, { cookie: '' })).status).toBe(401);
  expect((await rpc(describeCall, { cookie: `vitrine-${host.port}=${'A'.repeat(43)}` })).status).toBe(401);
});

test('with the cookie the files and the calls are answered', async () => {
  expect((await send('/assets/station.example.json', { headers: { cookie } })).status).toBe(200);
  const answer = await rpc(describeCall, { origin: `http://127.0.0.1:${host.port}` });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { version: '1.2.3' } });
});

test('ranges pass through', async () => {
  const part = await send('/assets/station.example.json', { headers: { cookie, range: 'bytes=0-0' } });
  expect(part.status).toBe(206);
  expect(part.body).toBe('{');
});

test('another name for this machine is refused, even with the cookie and the key', async () => {
  const key = new URL(host.address).search;
  for (const name of [
    'vitrine.example',
    `evil.example:${host.port}`,
    '127.0.0.1',
    `127.0.0.1.nip.io:${host.port}`,
    `[::1]:${host.port}`,
  ]) {
    expect((await rpc(describeCall, { host: name })).status, name).toBe(421);
    const opened = await send(`/${key}`, { headers: { host: name } });
    expect(opened.status, name).toBe(421);
    expect(opened.headers['set-cookie']).toBeUndefined();
  }
});

test('another origin is refused, even with the cookie', async () => {
  for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${host.port}`, 'http://127.0.0.1:1']) {
    expect((await rpc(describeCall, { origin })).status, origin).toBe(403);
  }
});

test('a body that is too large, no JSON, no call or of another type is refused with a code of the list', async () => {
  const huge = JSON.stringify({ name: 'station.describe', input: { text: 'x'.repeat(LIMITS.messageBytes) } });
  const refused: [Answer, number][] = [
    [await rpc(huge), 413],
    [await rpc('{'), 400],
    [await rpc('null'), 400],
    [await rpc('{"name":7,"input":{}}'), 400],
    [await rpc(describeCall, { 'content-type': 'text/plain' }), 415],
  ];
  for (const [answer, status] of refused) {
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
  expect((await send('/rpc', { headers: { cookie } })).status).toBe(405);
  expect((await rpc(describeCall)).status, 'the host goes on').toBe(200);
});

function listen(headers: Record<string, string>): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${host.port}/events`, { headers });
}

function outcome(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_, response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });
}

const ours = (): Record<string, string> => ({ cookie, origin: `http://127.0.0.1:${host.port}` });

test('events are for our own page alone', async () => {
  expect(await outcome(listen(ours()))).toBe('open');
  expect(await outcome(listen({ origin: ours()['origin'] ?? '' }))).toBe(401);
  expect(await outcome(listen({ cookie }))).toBe(403);
  expect(await outcome(listen({ ...ours(), origin: 'http://evil.example' }))).toBe(403);
  expect(await outcome(listen({ ...ours(), host: 'evil.example' }))).toBe(421);
});

function heard(socket: WebSocket): string[] {
  const names: string[] = [];
  socket.on('message', (data: Buffer) => {
    const event = JSON.parse(data.toString()) as EventMessage;
    names.push(event.name);
  });
  return names;
}

test('visitors’ events go to every screen, operators’ only to one that showed the token of an open console', async () => {
  const [visitor, operator] = [listen(ours()), listen(ours())];
  const [visitorHeard, operatorHeard] = [heard(visitor), heard(operator)];
  await Promise.all([outcome(visitor), outcome(operator)]);
  const token = await world.unlock();
  operator.send(JSON.stringify({ token }));
  await expect
    .poll(
      async () => {
        await world.value('feedback.submit', answersOf());
        return operatorHeard;
      },
      { interval: 300, timeout: 5000 },
    )
    .toContain('ledger.changed');
  for (let count = 0; count < 3; count++)
    await world.value('health.failure', { experience: 'planetarium', kind: 'load' });
  await expect.poll(() => visitorHeard).toEqual(['catalogue.changed']);
  expect(operatorHeard).toContain('catalogue.changed');

  await world.value('console.lock', {}, token);
  const before = operatorHeard.filter((name) => name === 'ledger.changed').length;
  await world.unlock();
  await world.value('feedback.submit', answersOf());
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(operatorHeard.filter((name) => name === 'ledger.changed').length, 'an old token hears nothing').toBe(before);
});

test('a socket that says anything but a right token is closed', async () => {
  for (const text of ['{"token":"wrong"}', 'hello', '{"token":"x","more":1}', '']) {
    const socket = listen(ours());
    await outcome(socket);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send(text);
    expect(await closed).toBe(1008);
  }
});

/** Sends bytes as they are and breaks the connection off. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(host.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      socket.resetAndDestroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => undefined);
  });
}

test('no address, however crooked, and no broken connection ends the host', async () => {
  const name = `Host: 127.0.0.1:${host.port}\r\n`;
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
  for (const target of [
    '//',
    '/\\',
    'http://[',
    '*',
    '/%',
    '//evil.example/',
    '/events?x',
    '/events',
    ':80',
    '/?key',
  ]) {
    for (const extra of ['', upgrade, `${upgrade}Origin: http://127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\n`]) {
      await sendRaw(`GET ${target} HTTP/1.1\r\n${name}${extra}\r\n`);
    }
  }
  await sendRaw('nonsense\r\n\r\n');
  await sendRaw(`CONNECT evil.example:443 HTTP/1.1\r\n${name}\r\n`);
  expect((await rpc(describeCall)).status).toBe(200);
});

test('closing ends open sockets and requests at once', async () => {
  const socket = listen(ours());
  await outcome(socket);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  const before = performance.now();
  await host.close();
  await closed;
  expect(performance.now() - before).toBeLessThan(1000);
});
