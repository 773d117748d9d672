import { describe, expect, it } from 'vitest';
import { createDomeSky } from '../../../renderer/experiences/planetarium/follow/DomeSky.ts';
import { createFollower, SILENCE_MS } from '../../../renderer/experiences/planetarium/follow/follower.ts';
import {
  type Channel,
  EVERY_MS,
  lastTold,
  LISTENING_MS,
  publish,
} from '../../../renderer/experiences/planetarium/follow/publish.ts';
import {
  type DomeMessage,
  type DomeState,
  readMessage,
  VERSION,
} from '../../../renderer/experiences/planetarium/follow/state.ts';
import { createPlanetarium } from '../../../renderer/experiences/planetarium/model/planetarium.ts';
import { EPINAL, readSkyData } from './sky.ts';

const NIGHT = Date.parse('2026-11-12T20:00:00Z');
const data = readSkyData();

const STATE: DomeState = {
  version: VERSION,
  kind: 'sky',
  time: NIGHT,
  rate: 0,
  place: EPINAL,
  ground: 'hills',
  azimuth: 180,
  layers: { constellationLines: false },
  selected: null,
  language: 'fr',
};

describe('what a dome is told', () => {
  it('is checked: another version, a stranger’s message or a wild number is left unread', () => {
    expect(readMessage(STATE)).toEqual(STATE);
    for (const wrong of [
      { ...STATE, version: 2 },
      { ...STATE, time: Number.NaN },
      { ...STATE, rate: 1e9 },
      { ...STATE, extra: 1 },
      'hello',
      null,
    ]) {
      expect(readMessage(wrong)).toBeUndefined();
    }
    const strange = readMessage({ ...STATE, selected: { kind: 'comet', id: 'Halley' } });
    expect(strange, 'a target that nobody knows is left out').toEqual(STATE);
  });

  it('goes out at once, then at most ten times a second, then each second, until the planetarium is left', () => {
    const room = createRoom();
    const model = createPlanetarium({ data, place: EPINAL, clock: () => NIGHT, door: 'tonight', reducedMotion: true });
    const stop = publish(model, 'fr', room);
    expect(room.posted).toHaveLength(1);
    for (let i = 0; i < 20; i++) model.turn(1, 0);
    expect(room.posted).toHaveLength(1);
    room.pass(EVERY_MS);
    expect(room.posted).toHaveLength(2);
    expect(room.posted[1]).toMatchObject({ kind: 'sky', azimuth: model.gaze.azimuth });
    room.pass(3000);
    expect(room.posted.length).toBeGreaterThanOrEqual(4);
    expect(room.posted.length).toBeLessThanOrEqual(6);
    const before = room.posted.length;
    stop();
    expect(room.posted.at(-1)).toEqual({ version: VERSION, kind: 'left' });
    room.pass(5000);
    expect(room.posted).toHaveLength(before + 1);
  });

  it('goes out only while a dome listens: one that never answers, or says nothing any more, is told nothing', () => {
    const room = createRoom();
    const model = createPlanetarium({ data, place: EPINAL, clock: () => NIGHT, door: 'tonight', reducedMotion: true });
    const stop = publish(model, 'fr', room);
    const change = () => {
      model.turn(1, 0);
      room.pass(EVERY_MS);
    };
    room.pass(LISTENING_MS);
    const unheard = room.posted.length;
    change();
    expect(room.posted).toHaveLength(unheard);
    expect(lastTold()?.state.azimuth, 'for a picture of it').toBe(model.gaze.azimuth);

    room.hear({ version: VERSION, kind: 'hello' });
    expect(room.posted.at(-1)).toMatchObject({ kind: 'sky', azimuth: model.gaze.azimuth });
    for (let seconds = 0; seconds < 12; seconds += 2) {
      change();
      expect(room.posted.at(-1)).toMatchObject({ azimuth: model.gaze.azimuth });
      room.pass(2000);
      room.hear({ version: VERSION, kind: 'hello' });
    }
    room.pass(LISTENING_MS);
    const gone = room.posted.length;
    change();
    expect(room.posted).toHaveLength(gone);
    stop();
  });
});

describe('a dome that follows', () => {
  it('lets time run on evenly between two messages', () => {
    const follower = createFollower();
    follower.hear({ ...STATE, rate: 600 }, 1000);
    expect(follower.at(1050)?.time).toBe(NIGHT + 600 * 50);
    follower.hear({ ...STATE, rate: 600, time: NIGHT + 600 * 100 }, 1100);
    expect(follower.at(1100)?.time).toBeCloseTo(NIGHT + 60_000, 6);
  });

  it('catches up with a gaze that turned without a jump, the short way round', () => {
    const follower = createFollower();
    follower.hear({ ...STATE, azimuth: 350 }, 0);
    follower.hear({ ...STATE, azimuth: 10 }, 100);
    const seen = [100, 200, 300, 500, 900, 2600].map((now) => follower.at(now));
    expect(seen[0]?.azimuth).toBeCloseTo(350, 6);
    expect(seen[1]?.azimuth).toBeGreaterThan(350);
    for (let i = 2; i < seen.length; i++) {
      const turned = (((seen[i]?.azimuth ?? 0) - (seen[i - 1]?.azimuth ?? 0) + 540) % 360) - 180;
      expect(turned).toBeGreaterThan(0);
      expect(turned).toBeLessThan(12);
    }
    expect(seen.at(-1)).toMatchObject({ azimuth: 10, moving: false });
  });

  it('jumps over a season at once, and turns through an hour', () => {
    const follower = createFollower();
    follower.hear(STATE, 0);
    follower.hear({ ...STATE, time: NIGHT + 3_600_000 }, 100);
    expect(follower.at(100)?.time).toBe(NIGHT);
    expect(follower.at(3000)?.time).toBe(NIGHT + 3_600_000);
    follower.hear({ ...STATE, time: NIGHT + 90 * 86_400_000 }, 3100);
    expect(follower.at(3100)?.time).toBe(NIGHT + 90 * 86_400_000);
  });

  it('forgets a planetarium that was left, or that says nothing any more', () => {
    const follower = createFollower();
    follower.hear(STATE, 0);
    expect(follower.at(SILENCE_MS)).not.toBeNull();
    expect(follower.at(SILENCE_MS + 1)).toBeNull();
    follower.hear(STATE, 10_000);
    follower.forget();
    expect(follower.at(10_001)).toBeNull();
  });
});

describe('the sky of a dome', () => {
  const open = (now = NIGHT) => createDomeSky({ data, place: EPINAL, clock: () => now });
  const told = (state: Partial<DomeState> = {}) => {
    const follower = createFollower();
    follower.hear({ ...STATE, ...state }, 0);
    return follower.at(0);
  };

  it('is tonight’s above the lab when nobody looks: now by night, the coming evening by day', () => {
    const night = open();
    night.show(null, 0.1);
    expect(night.model.sky.time).toBe(NIGHT);
    expect(night.front).toBe(180);
    const noon = Date.parse('2026-11-12T11:00:00Z');
    const evening = open(noon).model.sky.time;
    expect(evening).toBeGreaterThan(noon + 5 * 3_600_000);
    expect(evening).toBeLessThan(noon + 8 * 3_600_000);
  });

  it('takes time, place, layers, selection and gaze of the touchscreen, then owes no frame while it rests', () => {
    const sky = open();
    const time = NIGHT + 5_000_123;
    const north = { ...EPINAL, town: 'Alta', latitude: 69.97, longitude: 23.27 };
    const state = told({ time, place: north, ground: 'ice', azimuth: 77, selected: { kind: 'body', id: 'saturn' } });
    expect(sky.show(state, 0.1)).toBe(true);
    expect(sky.following).toBe(true);
    expect(sky.model.sky.time).toBe(time);
    expect(sky.model.sky.site.latitude).toBe(69.97);
    expect(sky.model.ground).toBe('ice');
    expect(sky.model.layers.constellationLines).toBe(false);
    expect(sky.model.selected?.target).toEqual({ kind: 'body', id: 'saturn' });
    expect(sky.front).toBe(77);
    expect(sky.show(state, 0.1)).toBe(false);
    const again = told({ time, place: north, ground: 'ice', azimuth: 77, selected: { kind: 'body', id: 'saturn' } });
    expect(sky.show(again, 0.1), 'the same told anew').toBe(false);
    expect(sky.show(told({ time, place: north, ground: 'ice', azimuth: 77 }), 0.1), 'nothing selected any more').toBe(
      true,
    );
    expect(sky.show(told({ time, place: north, ground: 'ice', azimuth: 77 }), 0.1)).toBe(false);
  });

  it('goes back to its own when the planetarium is left', () => {
    const sky = open();
    sky.show(told({ time: NIGHT + 90 * 86_400_000, layers: { landscape: false } }), 0.1);
    expect(sky.show(null, 0.1)).toBe(true);
    expect(sky.following).toBe(false);
    expect(sky.model.sky.time).toBe(NIGHT);
    expect(sky.model.layers.landscape).toBe(true);
  });
});

/** A channel, timers and a clock that a test moves by hand. */
function createRoom() {
  let now = 0;
  const posted: DomeMessage[] = [];
  const waiting = new Map<() => void, number>();
  const listeners = new Set<(data: unknown) => void>();
  const channel: Channel = {
    post: (message) => posted.push(message),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
  };
  return {
    channel,
    posted,
    clock: () => now,
    after(milliseconds: number, run: () => void) {
      waiting.set(run, now + milliseconds);
      return () => {
        waiting.delete(run);
      };
    },
    pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const next = [...waiting].filter(([, at]) => at <= end).toSorted(([, a], [, b]) => a - b)[0];
        if (!next) break;
        waiting.delete(next[0]);
        now = next[1];
        next[0]();
      }
      now = end;
    },
    hear(message: unknown) {
      for (const listener of listeners) listener(message);
    },
  };
}
