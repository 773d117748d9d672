import type { Daylight } from '../../model/daylight.ts';
import { seasonsOf } from '../../model/moments.ts';
import { quartersAround } from '../../model/phases.ts';
import { turnOf, type Unit } from '../../model/turns.ts';
import { wrap180 } from '../../model/vectors.ts';
import { localTime } from '../../model/zone.ts';

/** The drawing board of the ring: its radius outside, and that of the hole. One unit is one pixel of the board. */
export const RING = { size: 440, outer: 216, inner: 144, middle: 180 } as const;

/** What stands at a place of the ring; turns from the top, clockwise. */
export type Mark =
  | { kind: 'tick'; at: number; strong: boolean }
  | { kind: 'figure'; at: number; text: string }
  | { kind: 'edge'; at: number; which: 'sunrise' | 'sunset' }
  | { kind: 'phase'; at: number; quarter: number }
  | { kind: 'season'; from: number; to: number; season: SeasonName };
export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

/** The colours of the sky by the Sun's altitude (degrees), from night to day. */
const SKY: readonly (readonly [altitude: number, colour: string])[] = [
  [-18, '#0c1436'],
  [-10, '#232a66'],
  [-5, '#6a4f8c'],
  [-1.5, '#e08a5c'],
  [2, '#f2c68a'],
  [9, '#8fc1f2'],
  [60, '#5b9df0'],
];
/** Samples of the day about the ring. */
const SAMPLES = 96;

const SEASON_COLOURS: Record<SeasonName, string> = {
  winter: '#7fa6d8',
  spring: '#7fbf86',
  summer: '#e8c061',
  autumn: '#c9784e',
};

/** The ring's colours, as a conic gradient from the top. */
export function bandOf(unit: Unit, at: { daylight: Daylight; turn: number; marks: readonly Mark[] }): string {
  if (unit === 'day') return dayBand(at.daylight, at.turn);
  if (unit === 'month') return `conic-gradient(#dfe6f5, #6e7ba6 25%, #141c3c 50%, #6e7ba6 75%, #dfe6f5)`;
  if (unit === 'year') return yearBand(at.marks);
  return 'conic-gradient(#3a4a86, #2b3767 50%, #3a4a86)';
}

function dayBand(daylight: Daylight, turn: number): string {
  const stops = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const altitude = daylight.altitudeAt(i / SAMPLES - turn + daylight.hourAngle);
    return mix(altitude);
  });
  return `conic-gradient(${stops.join(', ')})`;
}

function mix(altitude: number): string {
  const above = SKY.findIndex(([level]) => altitude < level);
  if (above === 0) return SKY[0]?.[1] ?? '';
  const [low, high] = [SKY.at(above < 0 ? -1 : above - 1), SKY.at(above)];
  if (!low || !high) return '';
  const share = Math.round(Math.min(1, Math.max(0, (altitude - low[0]) / Math.max(1e-6, high[0] - low[0]))) * 100);
  return `color-mix(in srgb, ${high[1]} ${share}%, ${low[1]})`;
}

function yearBand(marks: readonly Mark[]): string {
  const ordered = marks.filter((mark) => mark.kind === 'season').toSorted((a, b) => a.from - b.from);
  // Each season keeps its colour over its middle and melts into the next.
  const stops = ordered.flatMap(({ from, to, season }) => {
    const length = to > from ? to - from : to + 1 - from;
    return [0.28, 0.72].map((share) => ({ at: from + length * share, colour: SEASON_COLOURS[season] }));
  });
  const placed = stops.flatMap(({ at, colour }) => [at - 1, at, at + 1].map((turn) => ({ turn, colour })));
  const gradient = placed.toSorted((a, b) => a.turn - b.turn);
  return `conic-gradient(${gradient.map(({ turn, colour }) => `${colour} ${(turn * 100).toFixed(2)}%`).join(', ')})`;
}

/** The marks of a ring, at their true places about `time`. */
export function marksOf(
  unit: Unit,
  time: number,
  at: { timeZone: string; daylight: Daylight; south: boolean },
): Mark[] {
  if (unit === 'minute' || unit === 'hour') return figures(60, 5, (i) => (i % 15 === 0 ? String(i) : null), 0);
  if (unit === 'day') return [...figures(24, 1, (i) => (i % 6 === 0 ? `${i} h` : null), 0.5), ...edges(time, at)];
  if (unit === 'month') return phases(time, at.timeZone);
  if (unit === 'year') return [...months(time, at.timeZone), ...seasons(time, at)];
  const century = Math.floor(localTime(time, at.timeZone).year / 100) * 100;
  return figures(100, 10, (i) => (i % 20 === 0 ? yearFigure(century, i) : null), 0);
}

/** Within an era the year is told whole; years before ours are counted by astronomers, so they get no figure. */
function yearFigure(century: number, i: number): string {
  return century >= 0 ? String(century + i) : '';
}

function figures(whole: number, step: number, text: (i: number) => string | null, turned: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < whole; i += step) {
    const place = (i / whole + turned) % 1;
    const said = text(i);
    if (said) marks.push({ kind: 'figure', at: place, text: said });
    else marks.push({ kind: 'tick', at: place, strong: false });
  }
  return marks;
}

function edges(time: number, { timeZone, daylight }: { timeZone: string; daylight: Daylight }): Mark[] {
  const { halfDay, hourAngle } = daylight;
  if (halfDay <= 0 || halfDay >= 0.5) return [];
  const noon = turnOf('day', time, timeZone) - hourAngle;
  return [
    { kind: 'edge', at: noon - halfDay, which: 'sunrise' },
    { kind: 'edge', at: noon + halfDay, which: 'sunset' },
  ];
}

function phases(time: number, timeZone: string): Mark[] {
  return quartersAround(time).map(({ quarter, time: when }) => ({
    kind: 'phase',
    at: turnOf('month', when, timeZone),
    quarter,
  }));
}

function months(time: number, timeZone: string): Mark[] {
  const { year } = localTime(time, timeZone);
  return Array.from({ length: 12 }, (_, month) => {
    const start = new Date(0);
    start.setUTCFullYear(year, month, 1);
    return { kind: 'tick', at: turnOf('year', start.getTime(), 'UTC'), strong: false };
  });
}

/** The four seasons; south of the equator they are the other way round. */
function seasons(time: number, { timeZone, south }: { timeZone: string; south: boolean }): Mark[] {
  const { year } = localTime(time, timeZone);
  const found = seasonsOf(year);
  const starts = [found.marchEquinox, found.juneSolstice, found.septemberEquinox, found.decemberSolstice].map((when) =>
    turnOf('year', when, timeZone),
  );
  const names: readonly SeasonName[] = south
    ? ['autumn', 'winter', 'spring', 'summer']
    : ['spring', 'summer', 'autumn', 'winter'];
  return names.map((season, i) => ({
    kind: 'season',
    season,
    from: starts[i] ?? 0,
    to: starts[(i + 1) % 4] ?? 0,
  }));
}

/** Where a turn of the ring is drawn, from its centre. */
export function pointAt(turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** By how many turns a finger went about a centre, the short way. */
export function turnsBetween(from: { x: number; y: number }, to: { x: number; y: number }): number {
  const degrees = (point: { x: number; y: number }) => (Math.atan2(point.x, -point.y) * 180) / Math.PI;
  return wrap180(degrees(to) - degrees(from)) / 360;
}
