import { z } from 'zod';
import { call } from './call.ts';
import { catalogue } from './catalogue.ts';
import { answers, ledger, questionnaire, receipt } from './questionnaire.ts';
import { machineHealth, stationDescription } from './station.ts';
import { identifier } from './vocabulary.ts';

const nothing = z.strictObject({});

/** Every call of the station. Adding one: an entry here and one function of the same name in the station. */
export const CALLS = {
  'station.describe': call({ role: 'visitor', input: nothing, output: stationDescription }),
  'catalogue.list': call({ role: 'visitor', input: nothing, output: catalogue }),
  'feedback.questionnaire': call({
    role: 'visitor',
    input: z.strictObject({ experience: identifier }),
    output: questionnaire,
  }),
  'feedback.submit': call({ role: 'visitor', input: answers, output: receipt }),
  'health.failure': call({
    role: 'visitor',
    input: z.strictObject({
      experience: identifier,
      /** What failed, from a closed list: never a message, which could hold anything. */
      kind: z.enum(['load', 'render', 'graphics-lost']),
    }),
    output: z.strictObject({ today: z.int().min(0), withdrawn: z.boolean() }),
  }),
  'console.unlock': call({
    role: 'visitor',
    input: z.strictObject({ pin: z.string().regex(/^\d{4,12}$/) }),
    output: z.strictObject({ token: z.string().min(32).max(128) }),
  }),
  'console.lock': call({ role: 'operator', input: nothing, output: nothing }),
  'feedback.ledger': call({ role: 'operator', input: nothing, output: ledger }),
  'health.machine': call({ role: 'operator', input: nothing, output: machineHealth }),
  'catalogue.restore': call({
    role: 'operator',
    input: z.strictObject({ experience: identifier }),
    output: catalogue,
  }),
} as const;

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
/** What a caller may pass (before defaults). */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
/** What the station's function receives (after parsing). */
export type ParsedInput<Name extends CallName> = z.output<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>;

/** True for the name of a call in the table (own keys only, so `constructor` is not one). */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name);
}
