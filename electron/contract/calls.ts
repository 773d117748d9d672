import { z } from 'zod';
import { call } from './call.ts';
import { catalogue } from './catalogue.ts';
import { calibration, domeSettings, STILL, STILL_SIZES, stillName } from './dome.ts';
import { answers, ledger, questionnaires, receipt } from './questionnaire.ts';
import { machineHealth, stationDescription } from './station.ts';
import { exported, refusalReason, syncStatus } from './sync.ts';
import { identifier } from './vocabulary.ts';

const nothing = z.strictObject({});

/** Every call of the station. Adding one: an entry here and one function of the same name in the station. */
export const CALLS = {
  'station.describe': call({ role: 'visitor', input: nothing, output: stationDescription }),
  'catalogue.list': call({ role: 'visitor', input: nothing, output: catalogue }),
  'feedback.questionnaires': call({
    role: 'visitor',
    input: z.strictObject({ experience: identifier }),
    output: questionnaires,
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
  'sync.status': call({ role: 'operator', input: nothing, output: syncStatus }),
  /** Starts sending at once and does not wait for its end: `ledger.changed` tells of it. */
  'sync.send': call({ role: 'operator', input: nothing, output: syncStatus }),
  'sync.requeue': call({
    role: 'operator',
    input: z.strictObject({ reason: refusalReason }),
    output: syncStatus,
  }),
  'sync.export': call({ role: 'operator', input: nothing, output: exported }),
  'health.machine': call({ role: 'operator', input: nothing, output: machineHealth }),
  'catalogue.restore': call({
    role: 'operator',
    input: z.strictObject({ experience: identifier }),
    output: catalogue,
  }),
  'dome.settings': call({ role: 'visitor', input: nothing, output: domeSettings }),
  'dome.calibrate': call({
    role: 'operator',
    input: z.strictObject({ calibration, pattern: z.boolean() }),
    output: domeSettings,
  }),
  /** A picture larger than a call goes in pieces: begin, append in order, finish. One at a time. */
  'still.begin': call({
    role: 'operator',
    input: z.strictObject({ size: z.literal(STILL_SIZES), bytes: z.int().min(1).max(STILL.bytes) }),
    output: z.strictObject({ id: z.uuid() }),
  }),
  'still.append': call({
    role: 'operator',
    input: z.strictObject({
      id: z.uuid(),
      offset: z.int().min(0).max(STILL.bytes),
      base64: z
        .base64()
        .min(4)
        .max(Math.ceil(STILL.pieceBytes / 3) * 4),
    }),
    output: z.strictObject({ received: z.int().min(0) }),
  }),
  'still.finish': call({
    role: 'operator',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ file: stillName, bytes: z.int().min(0) }),
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
