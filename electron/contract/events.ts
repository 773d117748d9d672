import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { domeSettings } from './dome.ts';
import { ledger } from './questionnaire.ts';
import { stationDescription } from './station.ts';

/** Every event that the station sends to its screen. `ledger` goes to unlocked consoles only. */
export const EVENTS = {
  'station.changed': { role: 'visitor', payload: stationDescription },
  'catalogue.changed': { role: 'visitor', payload: catalogue },
  'dome.changed': { role: 'visitor', payload: domeSettings },
  'ledger.changed': { role: 'operator', payload: ledger },
} as const;

export type Events = typeof EVENTS;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.output<Events[Name]['payload']>;
