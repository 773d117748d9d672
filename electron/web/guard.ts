import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SECRET_BYTES = 32;

/** Why a request is turned away, as a status and a word. */
export interface Refusal {
  status: 401 | 403 | 421;
  message: string;
}

/** Who may speak to the web host: the browser that was opened with this run's key, from our own page. */
export interface Guard {
  /** The key of the address that opens the kiosk. */
  readonly key: string;
  /** True for the opening address: `/?key=…` with this run's key. */
  opens(url: URL): boolean;
  /** `Set-Cookie` for the browser that opened it. */
  cookie(): string;
  /** Refuses another name for this machine (DNS rebinding), another origin, and whoever lacks the cookie. */
  refuse(request: IncomingMessage): Refusal | undefined;
  /** Host and origin alone, for the opening address. */
  refuseSource(request: IncomingMessage): Refusal | undefined;
}

/** `port` is part of the names: cookies of 127.0.0.1 are shared by all its ports. */
export function createGuard(port: number, random: (count: number) => Uint8Array): Guard {
  const key = Buffer.from(random(SECRET_BYTES)).toString('base64url');
  const secret = Buffer.from(random(SECRET_BYTES)).toString('base64url');
  const name = `vitrine-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];

  function refuseSource({ headers }: IncomingMessage): Refusal | undefined {
    if (headers.host === undefined || !hosts.includes(headers.host)) {
      return { status: 421, message: 'This is not the name of the kiosk.' };
    }
    // A browser always sends Origin where it matters: on POST and on WebSocket.
    if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
      return { status: 403, message: 'Another origin.' };
    }
    return undefined;
  }

  return {
    key,
    opens: (url) => url.pathname === '/' && sameText(url.searchParams.get('key') ?? '', key),
    cookie: () => `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    refuseSource,
    refuse(request) {
      const refusal = refuseSource(request);
      if (refusal !== undefined) return refusal;
      const shown = readCookie(request.headers.cookie, name);
      return sameText(shown, secret) ? undefined : { status: 401, message: 'Open the address that Vitrine printed.' };
    },
  };
}

function readCookie(header: string | undefined, name: string): string {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

function sameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
