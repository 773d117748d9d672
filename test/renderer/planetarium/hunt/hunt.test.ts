import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHunt } from '../../../../renderer/experiences/planetarium/model/hunt/hunt.ts';
import {
  awayFromFigure,
  constellationAt,
  toEquator,
} from '../../../../renderer/experiences/planetarium/model/hunt/regions.ts';
import { constellationOf } from '../../../../renderer/experiences/planetarium/model/objects.ts';
import { horizontalVector } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import { createRandom } from '../../../../renderer/stage/random.ts';
import { EPINAL, visitPlanetarium } from '../sky.ts';

const LOCALES = join(import.meta.dirname, '../../../../assets/locales');
const words = JSON.parse(readFileSync(join(LOCALES, 'fr/sky-hunt.json'), 'utf8')) as { facts: Record<string, string> };
const told = new Set(Object.keys(words.facts));

function play(at = '2026-11-25T13:00:00Z', seed = 7, reducedMotion = true) {
  const { planetarium, now } = visitPlanetarium({ at, reducedMotion });
  const hunt = createHunt({ model: planetarium, place: EPINAL, now: now(), told, random: createRandom(seed) });
  /** Touches the middle of a figure, or the zenith. */
  const touch = (id: string | null) => {
    const place = id ? planetarium.locate({ kind: 'constellation', id }) : { altitude: 89, azimuth: 0 };
    const direction = horizontalVector(place);
    planetarium.touch({ direction, target: planetarium.pick(direction, 2) });
  };
  return { planetarium, hunt, touch };
}

describe('find the constellation', () => {
  it('hides the figures of tonight’s sky and asks for five of them, all well above the horizon', () => {
    const { planetarium, hunt } = play();
    expect(planetarium.layers.constellationLines).toBe(false);
    expect(planetarium.layers.constellationNames).toBe(false);
    expect(planetarium.snapshot().sunAltitude).toBeLessThan(-11.9);
    const asked: string[] = [];
    while (hunt.snapshot().state !== 'over') {
      const { sought } = hunt.snapshot();
      expect(planetarium.locate({ kind: 'constellation', id: sought ?? '' }).altitude).toBeGreaterThan(20);
      asked.push(sought ?? '');
      hunt.next();
    }
    expect(asked).toHaveLength(5);
    expect(new Set(asked).size).toBe(5);
    expect(asked.every((id) => told.has(id))).toBe(true);
  });

  it('goes from easy to harder, and asks for the same figures for the same seed alone', () => {
    const asked = (seed: number) => {
      const { hunt, planetarium } = play('2026-11-25T13:00:00Z', seed);
      const list: string[] = [];
      for (; hunt.snapshot().state !== 'over'; hunt.next()) list.push(hunt.snapshot().sought ?? '');
      return { list, ranks: list.map((id) => constellationOf(planetarium.data, id).rank) };
    };
    expect(asked(3).list).toEqual(asked(3).list);
    expect(new Set([1, 2, 3, 4].map((seed) => asked(seed).list.join())).size).toBeGreaterThan(1);
    const { ranks } = asked(5);
    expect(ranks[0]).toBe(1);
    expect(ranks.at(-1)).toBeGreaterThanOrEqual(ranks[0] ?? 0);
  });

  it('chooses by tonight’s sky even while the sky still turns there', () => {
    const asked = (reducedMotion: boolean) => play('2026-11-25T10:00:00Z', 7, reducedMotion).hunt.snapshot().sought;
    expect(asked(false)).toBe(asked(true));
  });

  it('finds by a touch in the figure, lights it up, and takes no touch more until one goes on', () => {
    const { planetarium, hunt, touch } = play();
    const { sought } = hunt.snapshot();
    touch(sought);
    expect(hunt.snapshot()).toMatchObject({ state: 'found', found: [sought] });
    expect(planetarium.selected?.target).toEqual({ kind: 'constellation', id: sought });
    touch(null);
    expect(hunt.snapshot().state).toBe('found');
    hunt.next();
    expect(hunt.snapshot()).toMatchObject({ state: 'asking', round: 1 });
    expect(planetarium.selected).toBeNull();
  });

  it('says what was touched instead, and goes on asking', () => {
    const { hunt, touch } = play();
    const { sought } = hunt.snapshot();
    touch(sought === 'Cyg' ? 'Cas' : 'Cyg');
    expect(hunt.snapshot()).toMatchObject({ state: 'asking', sought, touched: sought === 'Cyg' ? 'Cas' : 'Cyg' });
  });

  it('helps by an arrow, then lights the figure, then brings it to the middle', () => {
    const { planetarium, hunt } = play();
    const { sought } = hunt.snapshot();
    const start = hunt.bearing();
    expect(Math.hypot(start.right, start.up)).toBeGreaterThan(12);
    hunt.help();
    expect(hunt.snapshot().help).toBe('arrow');
    hunt.help();
    expect(planetarium.selected?.target).toEqual({ kind: 'constellation', id: sought });
    hunt.help();
    const { right, up } = hunt.bearing();
    expect(Math.hypot(right, up)).toBeLessThan(0.1);
    const direction = horizontalVector(planetarium.gaze);
    planetarium.touch({ direction, target: null });
    expect(hunt.snapshot().state).toBe('found');
  });

  it('ends with what was found, can be played again, and puts the sky back', () => {
    const { planetarium, hunt, touch } = play();
    const { sought } = hunt.snapshot();
    touch(sought);
    while (hunt.snapshot().state !== 'over') hunt.next();
    expect(hunt.snapshot().found).toEqual([sought]);
    hunt.again();
    expect(hunt.snapshot()).toMatchObject({ state: 'asking', round: 0, found: [] });
    hunt.close();
    expect(planetarium.layers.constellationLines).toBe(true);
    expect(planetarium.selected).toBeNull();
  });

  it('has a sentence for at least five figures that stand high, on any evening of the year', () => {
    for (let month = 1; month <= 12; month += 1) {
      const { hunt } = play(`2027-${String(month).padStart(2, '0')}-15T12:00:00Z`, month);
      expect(hunt.snapshot().rounds, `month ${month}`).toBe(5);
    }
  });
});

it('every figure shown in the middle is found by a touch of the middle', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    for (const month of ['01', '04', '07', '10']) {
      const { planetarium, hunt } = play(`2027-${month}-15T12:00:00Z`, seed);
      for (; hunt.snapshot().state !== 'over'; hunt.next()) {
        for (let help = 0; help < 3; help += 1) hunt.help();
        planetarium.touch({ direction: horizontalVector(planetarium.gaze), target: null });
        expect(hunt.snapshot().state, hunt.snapshot().sought ?? '').toBe('found');
      }
    }
  }
});

describe('the region of a direction', () => {
  it('is the constellation whose borders hold it: stars by their own', () => {
    const { planetarium } = play();
    const { data, sky } = planetarium;
    // Vega, Deneb, Polaris, Capella, Aldebaran.
    for (const [hip, id] of [
      [91262, 'Lyr'],
      [102098, 'Cyg'],
      [11767, 'UMi'],
      [24608, 'Aur'],
      [21421, 'Tau'],
    ] as const) {
      const direction = horizontalVector(planetarium.locate({ kind: 'star', hip }));
      expect(constellationAt(toEquator(direction, sky)), id).toBe(id);
      expect(awayFromFigure(toEquator(direction, sky), constellationOf(data, id)), id).toBeLessThan(0.1);
    }
  });

  it('measures to a line between its ends, and to its ends beyond them', () => {
    const lines = [Float32Array.from([1, 0, 0, 0, 1, 0])];
    const at = (longitude: number, latitude: number) => {
      const [l, b] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
      return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)] as const;
    };
    expect(awayFromFigure(at(45, 7), { lines })).toBeCloseTo(7, 4);
    expect(awayFromFigure(at(45, -7), { lines })).toBeCloseTo(7, 4);
    expect(awayFromFigure(at(-20, 0), { lines })).toBeCloseTo(20, 4);
  });
});
