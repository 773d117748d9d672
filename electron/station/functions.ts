import type { CallName, CallOutput, ParsedInput } from '../contract/calls.ts';
import type { StationDescription } from '../contract/station.ts';
import type { CatalogueStore } from './catalogue/catalogue.ts';
import type { OperatorConsole } from './console/console.ts';
import type { Dome } from './dome/dome.ts';
import type { Stills } from './dome/stills.ts';
import type { EventHub } from './events.ts';
import type { Feedback } from './feedback/feedback.ts';
import type { Health } from './health/health.ts';
import type { Sync } from './sync/sync.ts';

/** The station's function for one call: gets the parsed input, gives the output or throws a `StationError`. */
export type StationFunction<Name extends CallName> = (
  input: ParsedInput<Name>,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** One function for every call of the contract. */
export type StationFunctions = { readonly [Name in CallName]: StationFunction<Name> };

/** The parts that the functions act on. */
export interface StationParts {
  description: StationDescription;
  catalogue: CatalogueStore;
  feedback: Feedback;
  health: Health;
  console: OperatorConsole;
  dome: Dome;
  stills: Stills;
  events: EventHub;
  sync: Sync;
  /** Tells unlocked consoles, a little later and once for many answers, that the ledger moved. */
  ledgerMoved(): void;
}

/** The table of the station: adding a call is one entry in the contract and one here. */
export function createFunctions(parts: StationParts): StationFunctions {
  const { catalogue, console, description, dome, events, feedback, health, ledgerMoved, stills, sync } = parts;
  return {
    'station.describe': () => description,
    'catalogue.list': () => catalogue.list(),
    'feedback.questionnaires': ({ experience }) => feedback.questionnaires(experience),
    'feedback.submit': (answers) => {
      const receipt = feedback.submit(answers);
      ledgerMoved();
      return receipt;
    },
    'health.failure': ({ experience }) => {
      const failure = health.failure(experience);
      if (failure.withdrawn) events.emit('catalogue.changed', catalogue.list());
      return failure;
    },
    'console.unlock': ({ pin }) => ({ token: console.unlock(pin) }),
    'console.lock': () => {
      console.lock();
      events.emit('dome.changed', dome.hidePattern());
      return {};
    },
    'feedback.ledger': () => feedback.ledger(),
    'sync.status': () => sync.status(),
    'sync.send': () => {
      sync.send();
      return sync.status();
    },
    'sync.requeue': ({ reason }) => {
      sync.requeue(reason);
      return sync.status();
    },
    'sync.export': () => sync.exportWaiting(),
    'health.machine': () => health.machine(),
    'catalogue.restore': ({ experience }) => {
      health.restore(experience);
      events.emit('catalogue.changed', catalogue.list());
      return catalogue.list();
    },
    'dome.settings': () => dome.settings(),
    'dome.calibrate': ({ calibration, pattern }) => {
      const settings = dome.calibrate(calibration, pattern);
      events.emit('dome.changed', settings);
      return settings;
    },
    'still.begin': ({ size, bytes }) => stills.begin(size, bytes),
    'still.append': ({ id, offset, base64 }) => stills.append(id, offset, base64),
    'still.finish': ({ id }) => stills.finish(id),
  };
}
