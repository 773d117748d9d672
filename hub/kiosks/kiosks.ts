import type { z } from 'zod';
import {
  heartbeat,
  heldAnswer,
  heldQuestion,
  KIOSK_RESOURCES,
  type KioskResource,
} from '../../electron/contract/hub.ts';
import type { Gate } from '../keys/gate.ts';
import type { Key } from '../keys/keys.ts';
import { badRequest, Refusal } from '../xapi/refusal.ts';
import { json, NO_CONTENT, readJsonBody, type XapiResponse } from '../xapi/request.ts';
import type { KioskStore } from './store.ts';

/** What kiosks ask beyond xAPI. */
export interface Kiosks {
  /** Answers a POST to `/kiosk/RESOURCE` of a living key. Throws a `Refusal`. */
  answer(resource: string, key: Key, body: Buffer): Promise<XapiResponse>;
}

export function createKiosks({ gate, store }: { gate: Gate; store: KioskStore }): Kiosks {
  const answers: Record<KioskResource, (key: Key, body: Buffer) => Promise<XapiResponse>> = {
    async heartbeat(key, body) {
      await store.beat(key.id, read(heartbeat, body));
      return NO_CONTENT;
    },
    async held(_key, body) {
      const { ids } = read(heldQuestion, body);
      return json(heldAnswer.parse({ held: await store.held(ids) }));
    },
  };
  return {
    async answer(resource, key, body) {
      const known = KIOSK_RESOURCES.find((one) => one === resource);
      if (known === undefined) throw new Refusal(404, 'There is no such resource.');
      if (key.scope === 'read') throw new Refusal(403, 'A key of the scope read may not do this.');
      gate.count(key);
      return answers[known](key, body);
    },
  };
}

/** Reads a body as a schema wants it. Throws a `Refusal` (400) that names the field. */
function read<Schema extends z.ZodType>(schema: Schema, body: Buffer): z.output<Schema> {
  const parsed = schema.safeParse(readJsonBody(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it should be'}`);
}
