import { html } from 'ghtml';
import type { Database } from '../database/schema.ts';
import type { Credentials, Key, Keys } from '../keys/keys.ts';
import type { RandomBytes } from '../keys/secret.ts';
import { readCredentials } from '../xapi/authorise.ts';
import { Buckets, type Rate } from '../xapi/buckets.ts';
import { csvExport, jsonExport } from './exports/exports.ts';
import { fleetPage } from './fleet/fleet.ts';
import { frame } from './frame/frame.ts';
import { htmlPage, type Page, type PageRequest, type PageResponse, seeOther } from './page.ts';
import { resultsPage } from './results/results.ts';
import { Sessions } from './sign-in/sessions.ts';
import { type Hindrance, safeReturn, SIGN_IN, SIGN_OUT, signInPage } from './sign-in/sign-in.ts';
import { openStaticFiles } from './static/static.ts';
import { type Words, wordsFor } from './words.ts';

/** Every page that needs a key, by its path. */
const PAGES: Readonly<Record<string, Page>> = {
  '/': resultsPage,
  '/export.csv': csvExport,
  '/export.json': jsonExport,
  '/fleet': fleetPage,
};

/** Periods end today, on the labs' calendar. */
const TIME_ZONE = 'Europe/Paris';
/** Wrong keys of one address. A key cannot be guessed: this spares the hub the work. */
const WRONG_KEYS: Rate = { perSecond: 0.5, burst: 20 };

/** Nothing is loaded from elsewhere, nothing runs, no other site shows the pages inside its own. */
const CAUTIOUS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export interface PagesOptions {
  database: Database;
  keys: Keys;
  /** Requests of one key. */
  rate: Rate;
  /** Milliseconds since 1970. */
  now: () => number;
  random: RandomBytes;
}

export interface Pages {
  /** Answers a request for anything that is not xAPI. Throws only what was not foreseen. */
  answer(request: PageRequest): Promise<PageResponse>;
}

/** The pages of a hub, apart from how they are reached. */
export function createPages({ database, keys, now, random, rate }: PagesOptions): Pages {
  const files = openStaticFiles();
  const sessions = new Sessions(random);
  const wrong = new Buckets(WRONG_KEYS);
  const ofKeys = new Buckets(rate);

  /** The key of these credentials, or why it does not open the pages. */
  async function admit(credentials: Credentials | undefined, address: string): Promise<Key | Hindrance> {
    const key = credentials === undefined ? undefined : await keys.find(credentials);
    if (key !== undefined) return key.scope === 'write' ? 'writeOnly' : key;
    return wrong.take(address, now()) > 0 ? 'tooMany' : 'wrong';
  }

  async function signIn({ address, form, secure }: PageRequest, words: Words): Promise<PageResponse> {
    const to = safeReturn(form.get('to'));
    const credentials = readKey(form.get('key') ?? '');
    const admitted = await admit(credentials, address);
    if (typeof admitted === 'string' || credentials === undefined) {
      const hindrance = typeof admitted === 'string' ? admitted : 'wrong';
      return htmlPage(signInPage(words, to, hindrance), STATUS[hindrance]);
    }
    return seeOther(to, { 'set-cookie': sessions.open(credentials, now(), secure) });
  }

  async function show(page: Page, request: PageRequest, words: Words): Promise<PageResponse> {
    const { address, headers, path, query } = request;
    const authorization = headers.get('authorization');
    const signedIn = sessions.find(headers.get('cookie'), now());
    const here = query.size === 0 ? path : `${path}?${query.toString()}`;
    if (authorization === undefined && signedIn === undefined) {
      return seeOther(`${SIGN_IN}?${new URLSearchParams({ to: here }).toString()}`);
    }
    const key = await admit(authorization === undefined ? signedIn : readCredentials(authorization), address);
    if (typeof key === 'string') {
      const ask = authorization === undefined ? {} : { 'www-authenticate': 'Basic realm="Vitrine hub"' };
      return htmlPage(signInPage(words, here, key), STATUS[key], ask);
    }
    const seconds = ofKeys.take(key.id, now());
    if (seconds > 0) return refuse(words, 429, { 'retry-after': String(seconds) });
    return page(request, { database, words, key, now: now(), today: dayIn(TIME_ZONE, now()) });
  }

  async function route(request: PageRequest): Promise<PageResponse> {
    const { headers, method, path, query, secure } = request;
    const file = files(path, headers.get('if-none-match'));
    if (file !== undefined) return file;
    const words = wordsFor(headers.get('accept-language'));
    if (path === SIGN_IN) {
      return method === 'POST' ? signIn(request, words) : htmlPage(signInPage(words, safeReturn(query.get('to'))));
    }
    if (path === SIGN_OUT && method === 'POST') {
      return seeOther(SIGN_IN, { 'set-cookie': sessions.close(headers.get('cookie'), secure) });
    }
    const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
    if (page === undefined || method === 'POST') return refuse(words, 404);
    return show(page, request, words);
  }

  return {
    async answer(request) {
      const { body, headers, status } = await route(request);
      return { status, headers: { ...CAUTIOUS, ...headers }, body };
    },
  };
}

const STATUS: Readonly<Record<Hindrance, number>> = { wrong: 401, writeOnly: 403, tooMany: 429 };

/** What a person typed or pasted, `KEY:SECRET`. */
function readKey(text: string): Credentials | undefined {
  const [, id, secret] = /^([\w-]+):([\w-]+)$/.exec(text.trim()) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** A page that says what cannot be shown. */
function refuse(words: Words, status: 404 | 429, headers: Readonly<Record<string, string>> = {}): PageResponse {
  const { lead, title } = words.text.refused[status];
  const body = html`<section class="card"><h1>${title}</h1><p>${lead}</p></section>`;
  return htmlPage(frame({ words, title, body }), status, headers);
}

/** The calendar day `YYYY-MM-DD` of an instant, in a time zone. */
function dayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
