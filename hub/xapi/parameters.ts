import { type Actor, actor, identityOf } from './data/actor.ts';
import { isIri, isUuid } from './data/primitives.ts';
import { isTimestamp, toUtc } from './data/time.ts';
import { badRequest } from './refusal.ts';

/** The parameters of a request, by name. */
export type Parameters = ReadonlyMap<string, string>;

/** Reads the text of a parameter, whose name it tells when it throws a `Refusal` (400). */
export type Reader<Value> = (name: string, text: string) => Value;

/** Throws a `Refusal` (400) for a parameter that is not among those known. */
export function allowOnly(parameters: Parameters, known: Iterable<string>): void {
  const names = new Set(known);
  const other = [...parameters.keys()].find((name) => !names.has(name));
  if (other !== undefined) throw badRequest(`There is no parameter ${other}.`);
}

/** What a parameter says, or nothing without it. */
export function optional<Value>(parameters: Parameters, name: string, read: Reader<Value>): Value | undefined {
  const text = parameters.get(name);
  return text === undefined ? undefined : read(name, text);
}

/** What a parameter says. Throws a `Refusal` (400) without it. */
export function required<Value>(parameters: Parameters, name: string, read: Reader<Value>): Value {
  const text = parameters.get(name);
  if (text === undefined) throw badRequest(`${name} is missing.`);
  return read(name, text);
}

/** An Agent or an identified Group, as JSON. */
export function readActor(name: string, text: string): Actor {
  const value = readJson(name, text);
  const { error } = actor.safeParse(value);
  if (error !== undefined) throw badRequest(`${name} is not an agent: ${error.issues[0]?.message ?? ''}.`);
  if (identityOf(value as Actor) === undefined) throw badRequest(`${name} needs an identifier.`);
  return value as Actor;
}

/** The same, as `identityOf` gives it. */
export function readIdentity(name: string, text: string): string {
  return identityOf(readActor(name, text)) ?? '';
}

/** An absolute IRI. */
export function readIri(name: string, text: string): string {
  if (!isIri(text)) throw badRequest(`${name} is not an absolute IRI.`);
  return text;
}

/** A UUID, in lower case. */
export function readUuid(name: string, text: string): string {
  if (!isUuid(text)) throw badRequest(`${name} is not a UUID.`);
  return text.toLowerCase();
}

/** A timestamp, as ISO 8601 in UTC with milliseconds. */
export function readMoment(name: string, text: string): string {
  if (!isTimestamp(text, '1.0.3')) throw badRequest(`${name} is not a timestamp.`);
  return toUtc(text);
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} is not JSON.`);
  }
}
