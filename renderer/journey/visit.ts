import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Undo } from '../../electron/contract/bridge.ts';
import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import type { Catalogue } from '../../electron/contract/catalogue.ts';
import type { Reply } from '../../electron/contract/errors.ts';
import type { Questionnaires } from '../../electron/contract/questionnaire.ts';
import type { StationDescription } from '../../electron/contract/station.ts';
import { type Language, VISITOR_ROLES, type VisitorRole } from '../../electron/contract/vocabulary.ts';
import { freshSettings } from '../access/settings.ts';
import type { Client } from '../bridge/client.ts';
import { createDelivery } from './delivery.ts';
import { type Chance, drawnFor } from './drawing.ts';
import type { JourneyEvent } from './events.ts';
import { canGoIdle, hasUnsent, leavesByItself, next } from './next.ts';
import { beginning, type FeedbackPlace, type Journey, questionnaireAt } from './state.ts';
import type { After } from './timers.ts';

/** Without touch: the warning comes, and then the visit ends. Milliseconds. */
export const IDLE_MS = { visitor: 60_000, console: 300_000, warning: 30_000 } as const;
/** Signs of presence that count in a row without a touch: at one in ten seconds, five minutes of listening. */
export const MOST_PRESENCES = 30;
/** How long the screens that leave by themselves are shown. */
export const SEEN_MS = { thanks: 3000, undelivered: 8000 } as const;
/** Pause between two tries to reach the station at start, and how long before the screen says it is out of order. */
const KNOCK_MS = 500;
const KNOCKS_BEFORE_FAULT = 10;

export interface VisitState {
  journey: Journey;
  /** Null until the station has answered. */
  station: StationDescription | null;
  catalogue: Catalogue;
}

/** The visit and all it causes: what is asked of the station, and the timers. */
export interface Visit {
  store: StoreApi<VisitState>;
  dispatch(event: JourneyEvent): void;
  /** Any touch or key: somebody is there. The warning alone asks for an answer. */
  touch(): void;
  /** Something is being told to the visitor, who may listen without touching; it does not answer the warning. */
  present(): void;
  /** The visitor has finished: the questions, if the station gave them. */
  finish(): void;
  /** The experience broke: tells the station, goes home, says sorry. */
  broken(kind: CallInput<'health.failure'>['kind']): void;
  unlock(pin: string): Promise<Reply<CallOutput<'console.unlock'>>>;
  /** Answers in memory that have no receipt yet. */
  undelivered(): number;
  close(): void;
}

/** `afterShown` counts from when the screen is painted; it is `after` where nothing is painted (tests). */
export function openVisit({
  client,
  after,
  afterShown = after,
  randomId,
  chance,
  reducedMotion,
}: {
  client: Client;
  after: After;
  afterShown?: After;
  randomId: () => string;
  chance: Chance;
  reducedMotion: boolean;
}): Visit {
  const store = createStore<VisitState>(() => ({
    journey: beginning(freshSettings('fr', reducedMotion)),
    station: null,
    catalogue: [],
  }));
  const questionnaires = new Map<string, Questionnaires>();
  let sentId: string | null = null;
  let cancelIdle: Undo | null = null;
  let cancelLeaving: Undo | null = null;
  let cancelKnock: Undo | null = null;
  let closed = false;
  /** Signs of presence since the last touch: what goes on telling for ever, to nobody, is not believed. */
  let presences = 0;

  const delivery = createDelivery({
    submit: (answers) => client.call('feedback.submit', answers),
    after,
    onReceipt: (id) => id === sentId && dispatch({ type: 'receipt' }),
    onUndelivered: (id, how) => id === sentId && dispatch({ type: 'undelivered', delivery: how }),
  });

  function dispatch(event: JourneyEvent): void {
    const before = store.getState().journey;
    const journey = next(before, event);
    if (journey !== before) store.setState({ journey });
    if (journey.place !== before.place) arrived(journey, before);
    if (event.type === 'presence') {
      if (journey.warning || presences >= MOST_PRESENCES) return;
      presences += 1;
    } else if (event.type !== 'station') presences = 0;
    if (event.type !== 'station' || !cancelIdle) armIdle();
  }

  function arrived({ place }: Journey, { place: before, settings }: Journey): void {
    cancelLeaving?.();
    cancelLeaving = null;
    if (leavesByItself(place)) {
      cancelLeaving = afterShown(place.at === 'thanks' ? SEEN_MS.thanks : SEEN_MS.undelivered, () =>
        dispatch({ type: 'elapsed' }),
      );
    }
    if (place.at === 'experience') void readQuestionnaires(place.experience);
    if (place.at === 'feedback' && place.delivery === 'sending') send(place, settings.language);
    // Who walks away in the middle has answered all the same.
    else if (before.at === 'feedback' && place.at !== 'feedback' && hasUnsent(before)) send(before, settings.language);
    if (before.at === 'console' && before.token && (place.at !== 'console' || place.token !== before.token)) {
      void client.call('console.lock', {}, before.token);
    }
  }

  function send(place: FeedbackPlace, language: Language): void {
    const { id, version } = questionnaireAt(place);
    const role = roleIn(place);
    sentId = randomId();
    delivery.send({
      id: sentId,
      experience: place.experience,
      questionnaire: { id, version },
      language,
      ...(role === undefined ? {} : { role }),
      responses: [...place.responses],
    });
  }

  function armIdle(): void {
    cancelIdle?.();
    cancelIdle = null;
    const { journey } = store.getState();
    if (closed || !canGoIdle(journey)) return;
    const silence = journey.place.at === 'console' ? IDLE_MS.console : IDLE_MS.visitor;
    cancelIdle = after(journey.warning ? IDLE_MS.warning : silence, () => dispatch({ type: 'idle' }));
  }

  async function readQuestionnaires(experience: string): Promise<void> {
    if (questionnaires.has(experience)) return;
    const reply = await client.call('feedback.questionnaires', { experience });
    if (reply.ok) questionnaires.set(experience, reply.value);
  }

  function takeStation(station: StationDescription): void {
    store.setState({ station });
    const defaults = freshSettings(station.languages[0] ?? 'fr', reducedMotion);
    dispatch({ type: 'station', fault: station.outOfOrder ?? null, defaults });
  }

  function takeCatalogue(catalogue: Catalogue): void {
    store.setState({ catalogue });
    for (const { id } of catalogue) void readQuestionnaires(id);
  }

  /** Reads what the station says of itself, until it answers. */
  async function knock(tries = 0): Promise<void> {
    const [station, catalogue] = await Promise.all([
      client.call('station.describe', {}),
      client.call('catalogue.list', {}),
    ]);
    if (closed) return;
    if (catalogue.ok) takeCatalogue(catalogue.value);
    if (station.ok) takeStation(station.value);
    if (station.ok && (catalogue.ok || station.value.outOfOrder)) return;
    if (!station.ok && !store.getState().station && tries === KNOCKS_BEFORE_FAULT) {
      dispatch({ type: 'station', fault: 'unreachable', defaults: store.getState().journey.defaults });
    }
    cancelKnock?.();
    cancelKnock = after(KNOCK_MS * Math.min(tries + 1, 10), () => void knock(tries + 1));
  }

  const undo = [
    client.on('station.changed', takeStation),
    client.on('catalogue.changed', takeCatalogue),
    client.onBack(() => {
      cancelKnock?.();
      void knock();
      delivery.hurry();
    }),
  ];
  void knock();

  return {
    store,
    dispatch,
    touch() {
      presences = 0;
      // The warning is answered on itself: taken away under the finger, it would let the tap through.
      if (!store.getState().journey.warning) armIdle();
    },
    present: () => dispatch({ type: 'presence' }),
    finish() {
      const { place } = store.getState().journey;
      if (place.at !== 'experience') return;
      const asked = questionnaires.get(place.experience);
      dispatch({ type: 'finish', questionnaires: asked ? drawnFor(asked, chance) : null });
    },
    broken(kind) {
      const { place } = store.getState().journey;
      if (place.at !== 'experience') return;
      void client.call('health.failure', { experience: place.experience, kind });
      dispatch({ type: 'broken' });
    },
    async unlock(pin) {
      const reply = await client.call('console.unlock', { pin });
      if (reply.ok) dispatch({ type: 'unlocked', token: reply.value.token });
      return reply;
    },
    undelivered: () => delivery.waiting(),
    close() {
      closed = true;
      for (const cancel of undo) cancel();
      for (const cancel of [cancelIdle, cancelLeaving, cancelKnock]) cancel?.();
      delivery.close();
    },
  };
}

/** What an adult says to be is an answer like the others, and goes with each of them. */
function roleIn({ responses }: FeedbackPlace): VisitorRole | undefined {
  const said = responses.find(({ question }) => question === 'role')?.choice;
  return VISITOR_ROLES.find((role) => role === said);
}
