import { badRequest } from './refusal.ts';
import { editionOf } from './version.ts';

export const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** A request to one resource, whichever way it was written. */
export interface XapiRequest {
  method: Method;
  /** After `/xapi/`, such as `activities/state`. */
  resource: string;
  parameters: ReadonlyMap<string, string>;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

export interface XapiResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** Form parameters that stand for headers (1.0.3, Communication 1.3). */
const HEADERS_IN_FORM = new Set(
  'authorization x-experience-api-version content-type content-length if-match if-none-match'.split(' '),
);
/** What may be given back in a header (RFC 9110, 5.5): a kept `Content-Type` is. */
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;
const FORM = 'application/x-www-form-urlencoded';

/** Reads the parameters of a URL's query or of a form. Throws a `Refusal` (400) for one that is repeated. */
export function readParameters(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (parameters.has(name)) throw badRequest(`${name} is given twice.`);
    if (value.includes('\0')) throw badRequest(`${name} holds a character that no text may hold.`);
    parameters.set(name, value);
  }
  return parameters;
}

/** True when a request says by a `method` parameter that it stands for another one. */
export function isAlternate({ parameters }: XapiRequest): boolean {
  return parameters.has('method');
}

/**
 * The request that stands behind one in 1.0.3's alternate syntax: its method, headers, parameters and content come in a
 * form. Throws a `Refusal` (400) for any other use of `method`, and in 2.0, which has no such syntax.
 */
export function fromAlternate(request: XapiRequest): XapiRequest {
  const { body, headers, method, parameters, resource } = request;
  if (method !== 'POST') throw badRequest('The alternate request syntax is a POST.');
  if (parameters.size > 1)
    throw badRequest('In the alternate request syntax, method is the only parameter of the URL.');
  if (!isType(headers.get('content-type'), FORM)) throw badRequest(`The alternate request syntax is ${FORM}.`);
  const wanted = METHODS.find((known) => known === parameters.get('method'));
  if (wanted === undefined) throw badRequest(`method is one of ${METHODS.join(', ')}.`);
  const form = readParameters(body.toString('utf8'));
  const content = form.get('content');
  if (content === undefined && (wanted === 'PUT' || wanted === 'POST')) throw badRequest('The form has no content.');
  const behind = {
    headers: new Map([...headers].filter(([name]) => name !== 'content-type' && name !== 'content-length')),
    parameters: new Map<string, string>(),
  };
  if (content !== undefined) behind.headers.set('content-type', 'application/json');
  for (const [name, value] of form) {
    if (name === 'content') continue;
    if (HEADERS_IN_FORM.has(name.toLowerCase())) {
      if (!HEADER_VALUE.test(value)) throw badRequest(`${name} holds a character that no header may hold.`);
      behind.headers.set(name.toLowerCase(), value);
    } else behind.parameters.set(name, value);
  }
  if (editionOf(behind.headers.get('x-experience-api-version') ?? '') === '2.0.0') {
    throw badRequest('2.0 has no alternate request syntax.');
  }
  return { method: wanted, resource, ...behind, body: Buffer.from(content ?? '', 'utf8') };
}

/** True when a `Content-Type` is of a media type, whatever its parameters. */
export function isType(contentType: string | undefined, type: string): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === type;
}

/** The JSON of a body. Throws a `Refusal` (400) when it is none, or not in UTF-8. */
export function readJsonBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw badRequest('The body is not JSON.');
  }
}

/** An answer in JSON. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): XapiResponse {
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** 204. */
export const NO_CONTENT: XapiResponse = { status: 204, headers: {}, body: '' };
