import { describe, expect, it } from 'vitest';
import { computeSky } from '../../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { bodyOf, locateTarget } from '../../../../renderer/experiences/planetarium/model/facts.ts';
import { namedInstants } from '../../../../renderer/experiences/planetarium/model/stories/instants.ts';
import { wholeStaging } from '../../../../renderer/experiences/planetarium/model/stories/staging.ts';
import { daylightHours } from '../../../../renderer/experiences/planetarium/model/stories/daylight.ts';
import type { BodyView, Horizontal, Sky } from '../../../../renderer/experiences/planetarium/model/sky.ts';
import type { Target } from '../../../../renderer/experiences/planetarium/model/types.ts';
import { EPINAL, readSkyData } from '../sky.ts';
import { readStories, readStory } from './stories.ts';

const data = readSkyData();
const almanac = { site: EPINAL, data };

/** Days on which a story may be opened: through the seasons and the Moon's months. */
const OPENINGS = [
  '2026-11-25T13:00:00Z',
  '2026-12-23T22:30:00Z',
  '2027-02-08T09:10:00Z',
  '2027-04-19T19:40:00Z',
  '2027-06-21T05:00:00Z',
  '2027-08-05T15:20:00Z',
  '2027-09-30T11:00:00Z',
].map((date) => Date.parse(date));

interface Seen {
  /** When the step begins, and when its time has run. */
  begins: number;
  ends: number;
  sky: Sky;
  sun: BodyView;
  moon: BodyView;
  at(target: Target): Horizontal;
}

/** The sky of a step of a story opened at `start`; at the end of its run with `ended`. */
function see(storyId: string, stepId: string, start: number, ended = false): Seen {
  const story = readStory(storyId);
  const named = namedInstants(story.moments, start, almanac);
  const index = story.steps.findIndex(({ id }) => id === stepId);
  expect(index, `${storyId} tells ${stepId}`).toBeGreaterThanOrEqual(0);
  const staging = wholeStaging(story, index, start, almanac, named);
  const begins = staging.time ?? start;
  const ends = staging.run?.until ?? begins;
  const sky = computeSky(ended ? ends : begins, EPINAL);
  return {
    begins,
    ends,
    sky,
    sun: bodyOf(sky, 'sun'),
    moon: bodyOf(sky, 'moon'),
    at: (target) => locateTarget(target, sky, data),
  };
}

const star = (hip: number): Target => ({ kind: 'star', hip });
const SIRIUS = star(32349);
const POLARIS = star(11767);

/** Angle from south, either way. */
const fromSouth = ({ azimuth }: { azimuth: number }) => Math.abs(azimuth - 180);

describe.each(OPENINGS)('opened at %d, « Day and night »', (start) => {
  it('shows the Sun due south at its highest, then at the horizon, then stars', () => {
    const noon = see('day-and-night', 'noon', start);
    expect(fromSouth(noon.sun)).toBeLessThan(0.5);
    const before = see('day-and-night', 'sunset', start);
    const after = see('day-and-night', 'sunset', start, true);
    expect(before.sun.altitude).toBeGreaterThan(0.3);
    expect(after.sun.altitude).toBeLessThan(-0.2);
    expect(after.sun.azimuth).toBeGreaterThan(220);
    expect(after.sun.azimuth).toBeLessThan(315);
    expect(see('day-and-night', 'stars', start, true).sun.airlessAltitude).toBeLessThan(-6);
  });

  it('turns the night about Polaris, which stays', () => {
    const first = see('day-and-night', 'turning', start);
    const last = see('day-and-night', 'turning', start, true);
    expect(first.sun.airlessAltitude).toBeLessThan(-11.5);
    expect(Math.abs(first.at(POLARIS).altitude - last.at(POLARIS).altitude)).toBeLessThan(1.3);
    expect(Math.abs(first.at(POLARIS).altitude - EPINAL.latitude)).toBeLessThan(0.8);
  });

  it('brings the Sun back in the east, up by a hair, as the words say', () => {
    const dawn = see('day-and-night', 'dawn', start, true);
    expect(dawn.sun.altitude).toBeGreaterThan(-0.3);
    expect(dawn.sun.altitude).toBeLessThan(1.5);
    expect(dawn.sun.azimuth).toBeLessThan(140);
  });
});

describe.each(OPENINGS)('opened at %d, « The seasons »', (start) => {
  it('has the Sun at 65° at noon in June and 18° in December', () => {
    expect(see('seasons', 'june', start).sun.altitude).toBeCloseTo(65.27, 0);
    expect(see('seasons', 'december', start).sun.altitude).toBeCloseTo(18.4, 0);
    expect(fromSouth(see('seasons', 'june', start).sun)).toBeLessThan(1);
  });

  it('has days of 16 hours in June, nearly twice those of December', () => {
    const june = daylightHours(see('seasons', 'long', start).begins, EPINAL);
    const december = daylightHours(see('seasons', 'short', start).begins, EPINAL);
    expect(june).toBeGreaterThan(16);
    expect(june / december).toBeGreaterThan(1.85);
    expect(june / december).toBeLessThan(2);
  });

  it('has the Earth nearest to the Sun in early January', () => {
    const { begins, sun } = see('seasons', 'near', start);
    expect(new Date(begins).getUTCMonth()).toBe(0);
    expect(new Date(begins).getUTCDate()).toBeLessThan(7);
    expect(sun.distance * 149.5978707).toBeCloseTo(147.1, 1);
  });

  it('has the Sun rise due east at the equinox, on a day of nearly twelve hours', () => {
    const { sun, begins } = see('seasons', 'equinox', start);
    expect(Math.abs(sun.azimuth - 90)).toBeLessThan(2);
    expect(sun.altitude).toBeGreaterThan(-0.4);
    expect(daylightHours(begins, EPINAL)).toBeCloseTo(12.2, 0);
  });

  it('has Orion in the south on a winter night, Vega very high on a summer night', () => {
    const winter = see('seasons', 'winter', start);
    expect(fromSouth(winter.at(star(26311)))).toBeLessThan(15);
    expect(winter.sun.airlessAltitude).toBeLessThan(-18);
    const summer = see('seasons', 'summer', start);
    expect(summer.at(star(91262)).altitude).toBeGreaterThan(72);
    expect(summer.at(star(26311)).altitude).toBeLessThan(0);
  });
});

describe.each(OPENINGS)('opened at %d, « The phases of the Moon »', (start) => {
  it('has a full Moon rise in the east as the Sun sets across from it', () => {
    const { moon, sun } = see('moon-phases', 'rise', start);
    expect(moon.phase).toBeGreaterThan(0.98);
    expect(moon.altitude).toBeGreaterThan(1.5);
    expect(moon.altitude).toBeLessThan(14);
    expect(moon.azimuth).toBeLessThan(140);
    expect(sun.altitude).toBeLessThan(0);
    expect(sun.altitude).toBeGreaterThan(-13);
    expect(Math.abs(sun.azimuth - moon.azimuth)).toBeGreaterThan(140);
    expect(see('moon-phases', 'close', start).moon.phase).toBeGreaterThan(0.98);
  });

  it('has half a Moon up before sunrise a week later', () => {
    const { moon, sun, begins } = see('moon-phases', 'last', start);
    expect(moon.phase).toBeGreaterThan(0.43);
    expect(moon.phase).toBeLessThan(0.57);
    expect(moon.altitude).toBeGreaterThan(12);
    expect(sun.altitude).toBeLessThan(-3);
    const days = (begins - see('moon-phases', 'rise', start).begins) / 86_400_000;
    expect(days).toBeGreaterThan(5.2);
    expect(days).toBeLessThan(9.5);
  });

  it('has a new Moon beside the Sun by day', () => {
    const { moon, sun } = see('moon-phases', 'new', start);
    expect(moon.phase).toBeLessThan(0.02);
    expect(sun.altitude).toBeGreaterThan(10);
  });

  it('has a crescent in the west at dusk, high enough to be touched', () => {
    const { moon, sun } = see('moon-phases', 'crescent', start);
    expect(moon.phase).toBeGreaterThan(0.05);
    expect(moon.phase).toBeLessThan(0.42);
    expect(moon.altitude).toBeGreaterThan(8);
    expect(moon.azimuth).toBeGreaterThan(190);
    expect(sun.airlessAltitude).toBeCloseTo(-6, 0);
  });

  it('has the first quarter toward the south at sunset', () => {
    const { moon, sun } = see('moon-phases', 'first', start);
    expect(moon.phase).toBeGreaterThan(0.42);
    expect(moon.phase).toBeLessThan(0.58);
    expect(fromSouth(moon)).toBeLessThan(45);
    expect(Math.abs(sun.altitude + 0.7)).toBeLessThan(0.8);
  });
});

describe.each(OPENINGS)('opened at %d, the stories of stars', (start) => {
  it('show by night what they name, above the hills', () => {
    const shown: [string, string, Target[]][] = [
      ['distances', 'moon', [{ kind: 'body', id: 'moon' }]],
      ['distances', 'jupiter', [{ kind: 'body', id: 'jupiter' }]],
      ['distances', 'nearest', [SIRIUS, star(21421), star(24436)]],
      ['distances', 'andromeda', [star(5447)]],
      ['what-stars-are', 'hotter', [star(27989), star(24436)]],
      ['what-stars-are', 'young', [star(17702)]],
      ['starlight', 'sirius', [SIRIUS]],
      ['starlight', 'rigel', [star(24436)]],
    ];
    for (const [storyId, stepId, targets] of shown) {
      const seen = see(storyId, stepId, start);
      expect(seen.sun.airlessAltitude, `${storyId} ${stepId}`).toBeLessThan(-11.9);
      for (const target of targets) {
        expect(seen.at(target).altitude, `${storyId} ${stepId} ${JSON.stringify(target)}`).toBeGreaterThan(10);
      }
    }
  });

  it('give distances that the ephemeris confirms', () => {
    const minutes = (distance: number) => (distance * 149_597_870.7) / 299_792.458 / 60;
    expect(minutes(see('distances', 'sun', start).sun.distance)).toBeCloseTo(8.3, 0);
    const seconds = minutes(see('distances', 'moon', start).moon.distance) * 60;
    expect(seconds).toBeGreaterThan(1.1);
    expect(seconds).toBeLessThan(1.4);
    const jupiter = minutes(bodyOf(see('distances', 'jupiter', start).sky, 'jupiter').distance);
    expect(jupiter).toBeGreaterThan(32.5);
    expect(jupiter).toBeLessThan(54.5);
  });
});

it('every story can be opened on any of these days, and goes no farther than a year and a half', () => {
  for (const story of readStories()) {
    for (const start of OPENINGS) {
      const named = namedInstants(story.moments, start, almanac);
      for (const [name, time] of named) {
        expect(time, `${story.id} ${name}`).toBeGreaterThanOrEqual(start - 13 * 3_600_000);
        expect(time - start, `${story.id} ${name}`).toBeLessThan(550 * 86_400_000);
      }
    }
  }
});
