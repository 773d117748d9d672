import type { Key } from '../../keys/keys.ts';
import type { DocumentStore } from '../documents/store.ts';
import type { Method, XapiRequest, XapiResponse } from '../request.ts';
import type { StatementStore } from '../statements/store.ts';
import type { Edition } from '../version.ts';

/** What a resource works with. */
export interface Stores {
  statements: StatementStore;
  documents: DocumentStore;
  /** A random UUID. */
  newId: () => string;
}

/** Who asks, and how. */
export interface Caller {
  key: Key;
  edition: Edition;
}

export type Handler = (request: XapiRequest, stores: Stores, caller: Caller) => Promise<XapiResponse>;

/** A HEAD is answered as the GET without its body. */
export type Resource = Partial<Record<Exclude<Method, 'HEAD'>, Handler>>;
