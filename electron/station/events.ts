import type { EventMessage, Undo } from '../contract/bridge.ts';
import { EVENTS, type EventName, type EventPayload } from '../contract/events.ts';
import type { Role } from '../contract/roles.ts';

/** Who hears an event: the host passes operators' events to unlocked consoles only. */
export type EventListener = (event: EventMessage, role: Role) => void;

/** The station's events, checked against the contract as they leave. */
export interface EventHub {
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  on(listener: EventListener): Undo;
}

export function createEvents(): EventHub {
  const listeners = new Set<EventListener>();
  return {
    emit(name, payload) {
      const { payload: schema, role } = EVENTS[name];
      const message = { name, payload: schema.parse(payload) };
      for (const listener of listeners) listener(message, role);
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
