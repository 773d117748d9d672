import { DARK_SKY_LUMINANCE, limitMagnitude, nakedEyeLimit } from './brightness.ts';
import { moveStars } from './catalogue.ts';
import { createDarkness } from './darkness.ts';
import { createEphemeris } from './ephemeris.ts';
import { bodyOf, factsOf, highlightsOf, locateTarget, sameTarget } from './facts.ts';
import { createFields, type Field, starField } from './field.ts';
import { createFlight } from './flight/flight.ts';
import { airLeft } from './flight/see.ts';
import { portOf } from './flight/stops.ts';
import { createFraming } from './framing.ts';
import { createGaze, GAZE_BOUNDS } from './gaze.ts';
import { groundAt } from './ground.ts';
import { createLag } from './lag.ts';
import { momentAt } from './moments.ts';
import { createNotices } from './notices.ts';
import { gazeAtBody, OPENING_LAYERS, openingFor } from './opening.ts';
import { pickTarget } from './pick.ts';
import { createTimeFlow } from './time.ts';
import type { BodyId, Sky } from './sky.ts';
import type {
  Culture,
  Gaze,
  Layers,
  Moment,
  Planetarium,
  PlanetariumOptions,
  PlanetariumSnapshot,
  SkyTouch,
  Target,
  TargetFacts,
} from './types.ts';

/** The planetarium of one visit, opened as its door says. */
export function createPlanetarium(options: PlanetariumOptions): Planetarium {
  const { data, place: lab, clock } = options;
  const opening = openingFor(options.door, clock(), lab);
  let place = lab;
  let ground = groundAt(lab, lab);
  let ephemeris = createEphemeris(place);
  const flow = createTimeFlow(clock);
  const view = createGaze(opening.gaze);
  const framing = createFraming();
  const layers: Layers = { ...OPENING_LAYERS };
  const darkness = createDarkness();
  let culture: Culture = 'western';
  const takers = new Set<(touched: SkyTouch) => boolean>();

  let reduced = options.reducedMotion;
  let selected: Target | null = opening.target;
  let followed: Target | null = opening.target;
  const fields = createFields(framing, (id) => bodyOf(sky, id));
  /** For the free area, until the visitor chooses another field: a whole disc, or a view as wide as asked. */
  let wanted: Field | null =
    opening.target?.kind === 'body' ? fields.close(opening.target.id) : fields.wide(opening.gaze.fieldOfView);
  /** What was looked at when the flight left the ground; one who comes back sees it again. Null on the ground. */
  let left: { gaze: Gaze; wanted: Field | null; selected: Target | null; followed: Target | null } | null = null;
  if (opening.time !== null) {
    flow.setTime(opening.time, true);
    flow.setRate(opening.rate);
    flow.settle();
  }
  const lag = createLag(flow, view.gaze, () => followed !== null);
  /** The sky over the place, and the one from where the visitor is: the same but in flight. */
  let placeSky = computeAt(flow.time);
  let sky = placeSky;
  const flight = createFlight({
    ground: () => placeSky,
    gaze: () => view.gaze,
    onCourse(azimuth, stop) {
      left ??= { gaze: view.goal(), wanted, selected, followed };
      followed = null;
      selected = null;
      facts = null;
      view.setLowest(-90);
      view.lookAt({ altitude: stop.look, azimuth });
      wanted = fields.wide(stop.field);
      frame();
      commanded();
    },
  });
  let limit = computeLimit();
  let facts: TargetFacts | null = selected && factsOf(selected, sky, data);
  const notices = createNotices(takeSnapshot);

  function computeAt(time: number): Sky {
    moveStars(data.stars, time);
    return ephemeris.at(time, lag.take());
  }

  /** Of the sky, cd/m². */
  function luminance(): number {
    const air = airLeft(flight.altitude);
    return DARK_SKY_LUMINANCE + (darkness.luminance(sky, layers.atmosphere) - DARK_SKY_LUMINANCE) * air;
  }

  function computeLimit(): number {
    return limitMagnitude(luminance(), view.gaze.fieldOfView);
  }

  function refresh(): void {
    placeSky = computeAt(flow.time);
    moveCamera();
    if (followed) view.follow(locateTarget(followed, sky, data));
  }

  /** Sees the same instant from where the visitor has come. */
  function moveCamera(): void {
    sky = flight.see(placeSky);
    if (!flight.flying) lookAgain();
    limit = computeLimit();
    facts = selected && factsOf(selected, sky, data);
  }

  /** Once the feet are on the ground again: turns back to what one left. */
  function lookAgain(): void {
    view.setLowest(GAZE_BOUNDS.altitude.lowest);
    if (!left) return;
    const { gaze } = left;
    ({ wanted, selected, followed } = left);
    left = null;
    view.lookAt(followed ? locateTarget(followed, sky, data) : gaze);
    view.setField(gaze.fieldOfView);
    frame();
    if (reduced) view.settle();
  }

  function takeSnapshot(): PlanetariumSnapshot {
    return {
      time: flow.time,
      place,
      rate: flow.rate,
      live: flow.live,
      gaze: { ...view.gaze },
      layers: { ...layers },
      selected: facts,
      sunAltitude: bodyOf(sky, 'sun').airlessAltitude,
      limitMagnitude: limit,
      bortle: darkness.bortle,
      visibleStars: darkness.count(placeSky, data.stars, luminance()),
      culture,
      flight: flight.takeSnapshot(),
    };
  }

  /** After a command: in reduced motion everything arrives at once; the listeners hear of it now. */
  function commanded(): void {
    if (reduced) {
      view.settle();
      framing.settle();
      flow.settle();
      flight.settle();
    }
    if (reduced || lag.isLate(sky.time)) refresh();
    limit = computeLimit();
    notices.notify();
  }

  function frame(): void {
    if (wanted) view.setField(wanted());
  }

  /** Turns to where a body will stand, low enough for the ground to be seen. */
  function lookFrom(time: number, id: BodyId): void {
    const gaze = gazeAtBody(time, id, place);
    followed = null;
    view.lookAt(gaze);
    wanted = fields.wide(gaze.fieldOfView);
    frame();
  }

  function select(target: Target | null): void {
    if (flight.flying) {
      const port = portOf(target);
      if (port) flight.goTo({ kind: 'body', id: port });
      return;
    }
    if (sameTarget(target, selected)) return;
    facts = target && factsOf(target, sky, data);
    selected = target;
    if (!sameTarget(target, followed)) followed = null;
    commanded();
  }

  function goTo(moment: Moment): void {
    if (moment === 'now') flow.goLive();
    else {
      const { time, look } = momentAt(moment, clock(), flow.goal, place);
      flow.setTime(time, false);
      flow.setRate(1);
      if (look) lookFrom(time, look);
    }
    commanded();
  }

  return {
    data,
    layers,
    flight,
    gaze: view.gaze,
    centre: framing.centre,
    get covered() {
      return framing.covered;
    },
    get sky() {
      return sky;
    },
    get time() {
      return flow.time;
    },
    get place() {
      return place;
    },
    get ground() {
      return ground;
    },
    get selected() {
      return facts;
    },
    get limitMagnitude() {
      return limit;
    },
    get nakedEyeLimit() {
      return nakedEyeLimit(luminance());
    },
    get rate() {
      return flow.rate;
    },
    get reducedMotion() {
      return reduced;
    },
    get bortle() {
      return darkness.bortle;
    },
    get culture() {
      return culture;
    },
    get figures() {
      return culture === 'chinese' ? data.chinese : data.constellations;
    },

    step(seconds) {
      const before = Math.floor(flow.time / 1000);
      const { rate } = flow;
      flow.step(seconds);
      const moved = framing.step(seconds);
      const flown = flight.step(seconds);
      let seen = view.step(seconds);
      if (seen) limit = computeLimit();
      if (lag.isLate(sky.time) || (!flow.isJumping() && flow.rate === 0 && flow.time !== sky.time)) {
        refresh();
        seen = true;
      } else if (flown) moveCamera();
      seen ||= moved || flown;
      if (seen || Math.floor(flow.time / 1000) !== before || flow.rate !== rate) notices.owe();
      notices.step(seconds);
      return seen;
    },
    isMoving() {
      return (
        view.isMoving() ||
        framing.isMoving() ||
        flight.isMoving() ||
        flow.isJumping() ||
        lag.isLively() ||
        notices.isAwaited()
      );
    },

    drag(deltaAzimuth, deltaAltitude) {
      followed = null;
      view.drag(deltaAzimuth, deltaAltitude);
      notices.owe();
    },
    turn(deltaAzimuth, deltaAltitude) {
      followed = null;
      view.turn(deltaAzimuth, deltaAltitude);
      commanded();
    },
    lookAt(horizontal, fieldOfView) {
      left = null;
      followed = null;
      view.lookAt(horizontal);
      wanted = fieldOfView === undefined ? null : fields.wide(fieldOfView);
      frame();
      commanded();
    },
    zoom(factor) {
      if (!(factor > 0)) throw new RangeError(`a field of view cannot be multiplied by ${factor}`);
      wanted = null;
      view.setField(view.goal().fieldOfView * factor);
      commanded();
    },

    setTime(time, keepRate = false) {
      flow.setTime(time, keepRate);
      commanded();
    },
    holdTime(time) {
      flow.holdTime(time);
      // Where frames run, they tell the listeners in their turn; else the listeners must hear of it to draw one.
      if (reduced) refresh();
      if (!notices.owed) notices.notify();
    },
    moveTime(milliseconds) {
      flow.moveTime(milliseconds);
      commanded();
    },
    goTo,
    setRate(rate) {
      flow.setRate(rate);
      commanded();
    },
    goLive() {
      goTo('now');
    },

    setPlace(to, around = groundAt(to, lab)) {
      place = to;
      ground = around;
      ephemeris = createEphemeris(to);
      refresh();
      commanded();
    },

    setBortle(bortle) {
      darkness.set(bortle);
      commanded();
    },
    setCulture(to) {
      culture = to;
      commanded();
    },
    setLayer(layer, shown) {
      layers[layer] = shown;
      commanded();
    },
    setFreeArea(area) {
      const entering = !framing.placed;
      if (!framing.set(area)) return;
      frame();
      if (entering) view.settle();
      commanded();
    },
    setReducedMotion(on) {
      reduced = on;
      commanded();
    },

    pick(direction, radius) {
      return pickTarget(sky, data, direction, {
        radius,
        limit,
        horizon: layers.landscape && !flight.flying,
        deepSky: layers.deepSky,
        figures: this.figures,
      });
    },
    select,
    touch(touched) {
      if (![...takers].some((take) => take(touched))) select(touched.target);
    },
    onTouch(taker) {
      takers.add(taker);
      return () => {
        takers.delete(taker);
      };
    },
    show(target) {
      left = null;
      facts = factsOf(target, sky, data);
      selected = target;
      followed = target;
      view.lookAt(facts.horizontal);
      wanted = target.kind === 'star' ? null : target.kind === 'body' ? fields.close(target.id) : fields.whole(facts);
      if (target.kind === 'star') view.setField(starField(view.goal().fieldOfView));
      frame();
      commanded();
    },
    locate: (target) => locateTarget(target, sky, data),
    highlights: (count) => highlightsOf(sky, data, limit, count),

    subscribe: notices.subscribe,
    snapshot: notices.snapshot,
  };
}
