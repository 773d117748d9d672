import type { Place } from '../../../../electron/contract/station.ts';
import type { Clock } from '../../experience.ts';
import type { BortleClass } from './brightness.ts';
import type { Flight, FlightSnapshot } from './flight/types.ts';
import type { Constellation, DeepSkyObject, MeteorShower, NamedStar, SkyData } from './data.ts';
import type { BodyId, Ground, Horizontal, SatelliteId, Sky, Vector3 } from './sky.ts';

/** What can be chosen in the sky. Facts, picking and words each have one function a kind: see `facts.ts`. */
export type Target =
  | { kind: 'star'; hip: number }
  | { kind: 'body'; id: BodyId }
  | { kind: 'satellite'; id: SatelliteId }
  | { kind: 'constellation'; id: string }
  | { kind: 'deepSky'; id: string }
  | { kind: 'shower'; id: string };

/** One touch of the sky. */
export interface SkyTouch {
  /** Where: unit vector in HOR, as drawn. */
  direction: Vector3;
  /** The brightest thing there. */
  target: Target | null;
}

/** What the panel says of a target. */
export interface TargetFacts {
  target: Target;
  horizontal: Horizontal;
  /** Of a constellation, that of its brightest star; of a shower, that of its middling meteors. */
  magnitude: number;
  /** B−V, stars only. */
  colour?: number;
  /** Distance from the site in astronomical units, bodies only. */
  distance?: number;
  /** Illuminated fraction, bodies only. */
  phase?: number;
  named?: NamedStar;
  constellation?: ConstellationFacts;
  deepSky?: DeepSkyObject;
  shower?: ShowerFacts;
}

export interface ConstellationFacts extends Pick<Constellation, 'id' | 'name' | 'animal'> {
  /** Its brightest star. */
  brightestStar: NamedStar | null;
  /** Widest angle of its figure, degrees. */
  extent: number;
  /** Month, 0 to 11, in whose evenings it stands highest; else it never sets, or never rises, where the visitor is. */
  season: number | 'always' | 'never';
}

export interface ShowerFacts extends MeteorShower {
  /** Unix milliseconds of the peak nearest to the time of the sky. */
  peakTime: number;
  /** Meteors an hour that one person sees now; 0 when the shower sleeps or its radiant is down. */
  hourly: number;
  active: boolean;
}

/** Where the visitor looks. */
export interface Gaze {
  altitude: number;
  azimuth: number;
  /** Vertical field of view, degrees. */
  fieldOfView: number;
}

/** The part of the screen that nothing hides: fractions of its width and height, from the left and from the top. */
export interface FreeArea {
  /** Width of the whole screen over its height. */
  aspect: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** What lies over the sky, in the same fractions: no name is written there. */
  covered?: readonly Covered[];
}

/** A rectangle of the screen: fractions of its width and height, from the left and from the top. */
export interface Covered {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What may be shown or hidden. */
export interface Layers {
  constellationLines: boolean;
  constellationNames: boolean;
  starNames: boolean;
  grid: boolean;
  atmosphere: boolean;
  landscape: boolean;
  /** Borders of the constellations. */
  boundaries: boolean;
  /** Galaxies, clusters and nebulae. */
  deepSky: boolean;
  /** Shooting stars, and the points from which they come. */
  meteors: boolean;
}

/** Whose figures are drawn in the sky. */
export const CULTURES = ['western', 'chinese'] as const;
export type Culture = (typeof CULTURES)[number];

/** The part of the model that the panel and the labels show; a new object each time it changes. */
export interface PlanetariumSnapshot {
  time: number;
  /** Where the sky is seen from. */
  place: Place;
  /** Simulated seconds for one real second; 0 is frozen, 1 is live. */
  rate: number;
  /** True while the sky follows the clock of the room. */
  live: boolean;
  gaze: Gaze;
  layers: Layers;
  selected: TargetFacts | null;
  /** Altitude of the Sun's centre, degrees, airless as twilights are counted: what makes day, dusk and night. */
  sunAltitude: number;
  /** Faintest magnitude drawn for this field of view and sky brightness. */
  limitMagnitude: number;
  /** Class of the night sky, 1 the darkest to 9 the middle of a city. */
  bortle: BortleClass;
  /** Stars above the horizon that the naked eye sees now; 0 when it is day. */
  visibleStars: number;
  culture: Culture;
  flight: FlightSnapshot;
}

/** Instants of the sky where the visitor may go. */
export type Moment =
  | 'now'
  | 'tonight'
  | 'noon'
  | 'sunrise'
  | 'sunset'
  | 'fullMoon'
  | 'marchEquinox'
  | 'juneSolstice'
  | 'septemberEquinox'
  | 'decemberSolstice'
  | 'christmas'
  | 'longAgo';

/** What a planetarium is opened with. */
export interface PlanetariumOptions {
  data: SkyData;
  place: Place;
  /** The clock of the room: Unix milliseconds. */
  clock: Clock;
  /** The door of the home screen: how the visit begins. */
  door: string;
  reducedMotion: boolean;
}

/**
 * The planetarium's model: pure, mutable, stepped outside React. Methods set goals; `step` moves toward them with
 * critically damped springs (at once in reduced motion).
 */
export interface Planetarium {
  readonly data: SkyData;
  /** The sky at the model's present time; recomputed by `step` when the time moved enough to be seen. */
  readonly sky: Sky;
  /** The instant now shown, Unix milliseconds: that of the snapshot, but of this very frame. */
  readonly time: number;
  /** Where the sky is seen from: the lab, until `setPlace`. */
  readonly place: Place;
  readonly ground: Ground;
  /** The gaze as drawn in this frame. The object is the model's own: read it, do not keep it. */
  readonly gaze: Gaze;
  /** Where on the screen the gaze's direction is drawn: −1 to 1, from left to right and from bottom to top. */
  readonly centre: readonly [number, number];
  /** What lies over the sky: panel, buttons, words. */
  readonly covered: readonly Covered[];
  readonly layers: Readonly<Layers>;
  readonly selected: TargetFacts | null;
  readonly limitMagnitude: number;
  /** Faintest star that the naked eye sees at the zenith now. */
  readonly nakedEyeLimit: number;
  /** Simulated seconds for one real second, as in the snapshot. */
  readonly rate: number;
  readonly reducedMotion: boolean;
  readonly bortle: BortleClass;
  readonly culture: Culture;
  /** The figures of the culture. */
  readonly figures: readonly Constellation[];
  /** The way from the ground to the stars; while one flies, `sky` is as seen from there, its directions in CAM. */
  readonly flight: Flight;

  /** Advances by `seconds` of real time. True when anything visible changed, so a frame is owed. */
  step(seconds: number): boolean;
  /**
   * True while something moves so that it shows from frame to frame (spring, time running), so frames must go on.
   * False in a live or stopped sky, for which a step each second is enough.
   */
  isMoving(): boolean;

  /**
   * Turns the gaze by angles of the view, radians, at once: positive to the right and up. A finger that holds the sky
   * and moves right by x pixels asks for −x / pixels per radian. Ends the following of a target.
   */
  drag(deltaAzimuth: number, deltaAltitude: number): void;
  /** Moves the gaze's goal by degrees (buttons, arrow keys). Ends the following of a target. */
  turn(deltaAzimuth: number, deltaAltitude: number): void;
  /** Moves the gaze's goal; the field is that of a landscape screen, and wider in portrait. */
  lookAt(horizontal: Pick<Horizontal, 'altitude' | 'azimuth'>, fieldOfView?: number): void;
  /** Multiplies the field of view; below 1 comes nearer. Bounded 0.02° to 100°. */
  zoom(factor: number): void;

  /** Goes to an instant and stops there, or keeps the present rate if `keepRate`. */
  setTime(time: number, keepRate?: boolean): void;
  /** Puts the sky at an instant at once and holds it there: what a finger on the time ring asks at each move. */
  holdTime(time: number): void;
  /** Moves by milliseconds from where time is going, and keeps the present rate; a jump of hours is seen to turn. */
  moveTime(milliseconds: number): void;
  /**
   * Goes to `now` (the clock of the room, live) or to another moment, and looks at the Sun or the Moon where it is
   * about them. Which instant each one is: `momentAt`.
   */
  goTo(moment: Moment): void;
  setRate(rate: number): void;
  /** Back to the clock of the room. */
  goLive(): void;

  /**
   * Goes to another place of the Earth; the instant, its rate and the gaze are kept, and what is followed stays in the
   * middle. Without `ground`: the hills near the lab, ice near the poles, else a plain.
   */
  setPlace(place: Place, ground?: Ground): void;

  /** How much artificial light the night has: a class of Bortle's, 1 to 9. Throws `RangeError` for another. */
  setBortle(bortle: number): void;
  setCulture(culture: Culture): void;
  setLayer(layer: keyof Layers, shown: boolean): void;
  setReducedMotion(reduced: boolean): void;
  /** Keeps what is looked at in the middle of what the panel leaves free. */
  setFreeArea(area: FreeArea): void;

  /** The brightest thing within `radius` degrees of a direction (unit vector, HOR), that is above the horizon and drawn. */
  pick(direction: Vector3, radius: number): Target | null;
  select(target: Target | null): void;
  /** What a tap or Enter does to the sky: goes to who asks for touches, else selects. */
  touch(touched: SkyTouch): void;
  /** Asks for the touches of the sky: a question is answered so. True takes the touch. Returns its undo. */
  onTouch(taker: (touched: SkyTouch) => boolean): () => void;
  /** Selects, brings it to the middle and follows it; comes near to a body, so that its disc is seen. */
  show(target: Target): void;
  /** Position now of a target. */
  locate(target: Target): Horizontal;
  /** What is worth seeing above the horizon now, best first: the Moon, planets, then the brightest named stars. */
  highlights(count: number): readonly TargetFacts[];

  /** Called after any change of the snapshot, at most ten times a second while things move. Returns its undo. */
  subscribe(listener: () => void): () => void;
  snapshot(): PlanetariumSnapshot;
}
