import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Where a request is when something strikes. */
export const MOMENTS = [
  'nothing has arrived',
  'half has arrived',
  'all was taken, nothing is back',
  'half of the reply is back',
  'the reply is back',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** The line between a kiosk and its hub, which knows where each request is. */
export interface Line extends AsyncDisposable {
  /** Where the kiosk finds the hub. */
  readonly address: string;
  /**
   * Calls `act` once, when a request with statements after so many others like it is there, and passes on nothing more
   * of it; resolves then.
   */
  strike(moment: Moment, after: number, act: () => void): Promise<void>;
  /** Calls `act` once, as many milliseconds after that request was passed on; resolves when it has its end. */
  strikeLater(wait: number, after: number, act: () => void): Promise<void>;
}

interface Blow {
  moment: Moment | 'later';
  wait: number;
  after: number;
  act(): void;
  done(): void;
}

/** Opens a line to the hub at this port of the same machine. */
export async function openLine(port: number): Promise<Line> {
  let blow: Blow | undefined;
  const server = createServer((asked, answer) => {
    let due: Blow | undefined;
    if (blow !== undefined && asked.method === 'POST' && asked.url === '/xapi/statements') {
      if (blow.after === 0) [due, blow] = [blow, undefined];
      else blow.after -= 1;
    }
    void pass(port, asked, answer, due).catch(() => asked.socket.destroy());
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const own = server.address();
  const plan = (planned: Omit<Blow, 'done'>): Promise<void> =>
    new Promise((done) => {
      blow = { ...planned, done };
    });
  return {
    address: `http://127.0.0.1:${typeof own === 'object' && own !== null ? own.port : 0}`,
    strike: (moment, after, act) => plan({ moment, wait: 0, after, act }),
    strikeLater: (wait, after, act) => plan({ moment: 'later', wait, after, act }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function pass(port: number, asked: IncomingMessage, answer: ServerResponse, blow?: Blow): Promise<void> {
  const body = await whole(asked);
  const strike = (): void => {
    blow?.act();
    blow?.done();
    asked.socket.destroy();
  };
  if (blow?.moment === 'nothing has arrived') return strike();
  const { headers, method, url: path } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path, headers });
  if (blow?.moment === 'half has arrived') {
    onward.on('error', () => undefined);
    await new Promise((written) => onward.write(body.subarray(0, body.length / 2), written));
    strike();
    onward.destroy();
    return undefined;
  }
  const replied = new Promise<IncomingMessage>((found, failed) => onward.on('response', found).on('error', failed));
  onward.end(body);
  if (blow?.moment === 'later') setTimeout(blow.act, blow.wait);
  try {
    const reply = await replied;
    const text = await whole(reply);
    if (blow?.moment === 'all was taken, nothing is back') return strike();
    answer.writeHead(reply.statusCode ?? 0, reply.headers);
    if (blow?.moment === 'half of the reply is back') {
      await new Promise((written) => answer.write(text.subarray(0, text.length / 2), written));
      return strike();
    }
    await new Promise<void>((written) => answer.end(text, written));
    if (blow?.moment === 'the reply is back') return strike();
  } finally {
    if (blow?.moment === 'later') blow.done();
  }
  return undefined;
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
