import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../electron/contract/catalogue.ts';
import type { Questionnaire, Questionnaires } from '../../../electron/contract/questionnaire.ts';
import type { StationDescription } from '../../../electron/contract/station.ts';
import { createClient } from '../../../renderer/bridge/client.ts';
import type { Transport } from '../../../renderer/bridge/transport.ts';
import { IDLE_MS, MOST_PRESENCES, openVisit, SEEN_MS } from '../../../renderer/journey/visit.ts';
import { createHandTimers, settle } from './hand-timers.ts';

const STATION: StationDescription = {
  version: '1',
  lab: {
    id: 'labo-1',
    name: 'Labo 1',
    place: { town: 'Épinal', latitude: 48, longitude: 6, elevation: 330, timeZone: 'Europe/Paris' },
  },
  languages: ['fr', 'en'],
  screen: {},
  quality: 'auto',
  consoleAvailable: true,
};
const CATALOGUE: Catalogue = [
  {
    id: 'planetarium',
    doors: [{ id: 'tonight', minutes: 3 }],
    questionnaires: { alone: 'standard', group: 'group', adult: 'adults' },
    withdrawn: false,
  },
];
const QUESTIONNAIRE: Questionnaire = {
  id: 'standard',
  version: 1,
  questions: [{ id: 'liked', kind: 'faces', choices: ['not', 'well'] }],
};
const QUESTIONNAIRES: Questionnaires = {
  alone: QUESTIONNAIRE,
  group: { ...QUESTIONNAIRE, id: 'group' },
  adult: {
    id: 'adults',
    version: 1,
    questions: [
      ...QUESTIONNAIRE.questions,
      { id: 'ease', kind: 'choice', choices: ['easy', 'hard'], asked: 'half' },
      { id: 'role', kind: 'choice', choices: ['teacher', 'family'] },
    ],
  },
};
const TOKEN = 't'.repeat(40);

/** A visit at a station that can be taken away; `calls` is what the station heard. */
function openWorld({ reachable = true, chance = 0.5 } = {}) {
  const timers = createHandTimers();
  const calls: string[] = [];
  const submitted: Record<string, unknown>[] = [];
  const world = { reachable, station: STATION };
  const listeners = new Set<(text: string) => void>();
  let back: () => void = () => {};
  const transport: Transport = {
    send(message) {
      if (!world.reachable) return Promise.reject(new Error('gone'));
      const { name, input } = JSON.parse(message) as { name: string; input: { id?: string } };
      calls.push(name);
      if (name === 'feedback.submit') submitted.push(input);
      const values: Record<string, unknown> = {
        'station.describe': world.station,
        'catalogue.list': CATALOGUE,
        'feedback.questionnaires': QUESTIONNAIRES,
        'feedback.submit': { id: input.id, day: '2026-11-24', dayPart: 'morning' },
        'health.failure': { today: 1, withdrawn: false },
        'console.unlock': { token: TOKEN },
        'console.lock': {},
      };
      return Promise.resolve(JSON.stringify({ ok: true, value: values[name] }));
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBack(listener) {
      back = listener;
      return () => {};
    },
    prove: () => {},
    close: () => {},
  };
  const visit = openVisit({
    client: createClient(transport),
    after: timers.after,
    randomId: () => crypto.randomUUID(),
    chance: () => chance,
    reducedMotion: false,
  });
  return {
    world,
    visit,
    timers,
    calls,
    submitted,
    place: () => visit.store.getState().journey.place.at,
    emit(name: string, payload: unknown) {
      for (const listener of listeners) listener(JSON.stringify({ name, payload }));
    },
    back: () => back(),
    async toFeedback() {
      await settle();
      visit.dispatch({ type: 'start' });
      visit.dispatch({ type: 'choose', experience: 'planetarium', door: 'tonight' });
      await settle();
      visit.finish();
    },
  };
}

describe('a visit', () => {
  it('sends the answer and thanks after the receipt, then goes home by itself', async () => {
    const { calls, place, timers, toFeedback, visit } = openWorld();
    await toFeedback();
    visit.dispatch({ type: 'answer', choice: 'well' });
    expect(place()).toBe('feedback');
    await settle();
    expect(place()).toBe('thanks');
    expect(calls.filter((name) => name === 'feedback.submit')).toHaveLength(1);
    await timers.advance(SEEN_MS.thanks);
    expect(place()).toBe('home');
  });

  it('asks a question for one in two when it is so drawn, and sends what an adult says to be with the rest', async () => {
    for (const [chance, asked] of [
      [0.49, ['liked', 'ease', 'role']],
      [0.5, ['liked', 'role']],
    ] as const) {
      const { submitted, toFeedback, visit } = openWorld({ chance });
      await toFeedback();
      visit.dispatch({ type: 'audience', audience: 'adult' });
      const choices: Record<string, string> = { liked: 'well', ease: 'hard', role: 'teacher' };
      for (const question of asked) visit.dispatch({ type: 'answer', choice: choices[question] ?? '' });
      await settle();
      expect(submitted).toMatchObject([
        {
          questionnaire: { id: 'adults', version: 1 },
          role: 'teacher',
          responses: asked.map((question) => ({ question, choice: choices[question] })),
        },
      ]);
    }
  });

  it('keeps what was answered by somebody who goes home, or away, in the middle, in the language it was read in', async () => {
    const leaving = openWorld();
    await leaving.toFeedback();
    leaving.visit.dispatch({ type: 'audience', audience: 'adult' });
    leaving.visit.dispatch({ type: 'answer', choice: 'well' });
    leaving.visit.dispatch({ type: 'home' });
    await settle();
    expect(leaving.place()).toBe('home');
    expect(leaving.submitted).toMatchObject([{ responses: [{ question: 'liked', choice: 'well' }] }]);

    const silent = openWorld();
    await silent.toFeedback();
    silent.visit.dispatch({ type: 'set', settings: { language: 'en' } });
    silent.visit.dispatch({ type: 'audience', audience: 'adult' });
    silent.visit.dispatch({ type: 'answer', choice: 'not' });
    await silent.timers.advance(IDLE_MS.visitor + IDLE_MS.warning);
    expect(silent.place()).toBe('attract');
    expect(silent.submitted).toMatchObject([{ language: 'en', responses: [{ choice: 'not' }] }]);

    const mute = openWorld();
    await mute.toFeedback();
    mute.visit.dispatch({ type: 'home' });
    await settle();
    expect(mute.submitted).toEqual([]);
  });

  it('does not take the receipt of an earlier visitor for the present one', async () => {
    const { back, place, timers, toFeedback, visit, world } = openWorld();
    await toFeedback();
    world.reachable = false;
    visit.dispatch({ type: 'answer', choice: 'well' });
    await settle();
    visit.dispatch({ type: 'home' });
    await toFeedback();
    expect(place()).toBe('feedback');
    world.reachable = true;
    back();
    await timers.advance(100);
    expect(visit.undelivered()).toBe(0);
    expect(place()).toBe('feedback');
  });

  it('does not warn a visitor who listens, but a minute after the last word', async () => {
    const { place, timers, visit } = openWorld();
    await settle();
    visit.dispatch({ type: 'start' });
    for (let told = 0; told < 12; told += 1) {
      await timers.advance(10_000);
      visit.present();
    }
    expect(visit.store.getState().journey.warning).toBe(false);
    await timers.advance(IDLE_MS.visitor);
    expect(visit.store.getState().journey.warning).toBe(true);
    visit.present();
    expect(visit.store.getState().journey.warning).toBe(true);
    await timers.advance(IDLE_MS.warning);
    expect(place()).toBe('attract');
  });

  it('does not believe for ever what goes on telling, unless somebody touches', async () => {
    const { timers, visit } = openWorld();
    const tell = async (times: number) => {
      for (let told = 0; told < times; told += 1) {
        await timers.advance(10_000);
        visit.present();
      }
    };
    await settle();
    visit.dispatch({ type: 'start' });
    await tell(MOST_PRESENCES);
    visit.touch();
    await tell(MOST_PRESENCES + 5);
    expect(visit.store.getState().journey.warning).toBe(false);
    await tell(1);
    expect(visit.store.getState().journey.warning).toBe(true);
  });

  it('warns after a minute and ends half a minute later', async () => {
    const { place, timers, visit } = openWorld();
    await settle();
    visit.dispatch({ type: 'start' });
    await timers.advance(IDLE_MS.visitor - 1);
    expect(visit.store.getState().journey.warning).toBe(false);
    await timers.advance(1);
    expect(visit.store.getState().journey.warning).toBe(true);
    await timers.advance(IDLE_MS.warning);
    expect(place()).toBe('attract');
    expect(timers.count()).toBe(0);
  });

  it('counts again from each touch', async () => {
    const { timers, visit } = openWorld();
    await settle();
    visit.dispatch({ type: 'start' });
    for (let touches = 0; touches < 5; touches += 1) {
      await timers.advance(IDLE_MS.visitor - 1);
      visit.touch();
    }
    expect(visit.store.getState().journey.warning).toBe(false);
  });

  it('locks the console whichever way it is left', async () => {
    for (const leave of [{ type: 'locked' }, { type: 'back' }, { type: 'home' }] as const) {
      const { calls, visit } = openWorld();
      await settle();
      visit.dispatch({ type: 'console' });
      await visit.unlock('2468');
      visit.dispatch(leave);
      await settle();
      expect(calls.filter((name) => name === 'console.lock')).toHaveLength(1);
    }
  });

  it('says that it is out of order when the station never answers, and starts when it does', async () => {
    const { place, timers, world } = openWorld({ reachable: false });
    await timers.advance(60_000);
    expect(place()).toBe('out-of-order');
    world.reachable = true;
    await timers.advance(10_000);
    expect(place()).toBe('attract');
  });

  it('follows the station into a fault and out of it', async () => {
    const { emit, place, toFeedback } = openWorld();
    await toFeedback();
    emit('station.changed', { ...STATION, outOfOrder: { reason: 'The disk is full.', remedy: 'Free some room.' } });
    expect(place()).toBe('out-of-order');
    emit('station.changed', STATION);
    expect(place()).toBe('attract');
  });

  it('tells the station when an experience breaks, and says sorry at home', async () => {
    const { calls, visit } = openWorld();
    await settle();
    visit.dispatch({ type: 'start' });
    visit.dispatch({ type: 'choose', experience: 'planetarium', door: 'tonight' });
    visit.broken('render');
    await settle();
    expect(calls).toContain('health.failure');
    expect(visit.store.getState().journey.place).toEqual({ at: 'home', sorry: true });
  });
});
