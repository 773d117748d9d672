import { Group } from 'three';
import { ease } from '../../model/flight/geometry.ts';
import { ORBIT_POINTS, type OrbitId, ORBITS, orbitAt } from '../../model/flight/solarSystem.ts';
import type { FlightView } from '../../model/flight/types.ts';
import { KM_PER_AU } from '../../model/flight/units.ts';
import type { Vector3 } from '../../model/sky.ts';
import { type MutableVector3, normalize, transform } from '../../model/vectors.ts';
import type { Part } from '../frame.ts';
import type { Arcs } from '../lines/arcs.ts';
import { createRibbons } from '../lines/Ribbons.ts';
import type { SkyUniforms } from '../uniforms.ts';

/** Orbits are computed anew when time moved by this, milliseconds. */
const RENEW = 5 * 86_400_000;
/** A piece that looks longer than this is too near to be drawn straight: cosine of 8°. */
const TOO_NEAR = Math.cos(8 * (Math.PI / 180));

/** Between these distances (kilometres) the orbits come out, and go away again. */
const PLANETS_SEEN = {
  from: 0.02 * KM_PER_AU,
  whole: 0.6 * KM_PER_AU,
  until: 3000 * KM_PER_AU,
  gone: 9000 * KM_PER_AU,
};
const MOON_SEEN = { from: 60_000, whole: 250_000, until: 2e7, gone: 1e8 };

/** The planets' orbits about the Sun and the Moon's about the Earth, as thin lines: one draw call each. */
export function createOrbits(uniforms: SkyUniforms): Part {
  const planets = createSet(
    uniforms,
    ORBITS.filter((id) => id !== 'moon'),
    PLANETS_SEEN,
    () => [0, 0, 0],
  );
  const moon = createSet(uniforms, ['moon'], MOON_SEEN, ({ earth }) => earth);
  const object = new Group().add(planets.object, moon.object);
  return {
    object,
    update(frame) {
      planets.update(frame);
      moon.update(frame);
    },
    dispose() {
      planets.dispose();
      moon.dispose();
    },
  };
}

function createSet(
  uniforms: SkyUniforms,
  ids: readonly OrbitId[],
  seen: typeof MOON_SEEN,
  about: (view: FlightView) => Vector3,
): Part {
  const arcs = emptyArcs(ids.length * ORBIT_POINTS);
  const ribbons = createRibbons(uniforms, arcs, { width: 1.6, colour: '#9db8ff', placed: true, fadeLow: false });
  ribbons.object.renderOrder = 2;
  ribbons.object.visible = false;
  let points: Vector3[][] = [];
  let computed = Number.NaN;
  let shown: FlightView | null = null;

  return {
    object: ribbons.object,
    update({ model }) {
      const { view } = model.flight;
      const altitude = view?.altitude ?? 0;
      const strength = ease(altitude, seen.from, seen.whole) * (1 - ease(altitude, seen.until, seen.gone));
      ribbons.object.visible = strength > 0;
      if (!view || strength <= 0) return;
      ribbons.own.opacity.value = 0.42 * strength;
      if (view === shown) return;
      shown = view;
      const { time } = model.sky;
      if (!(Math.abs(time - computed) < RENEW)) {
        points = ids.map((id) => orbitAt(id, time));
        computed = time;
      }
      place(arcs, points, view, about(view));
      for (const name of ['from', 'to']) {
        const attribute = ribbons.object.geometry.getAttribute(name);
        attribute.needsUpdate = true;
      }
    },
    dispose: ribbons.dispose,
  };
}

/** Directions of all the orbits' pieces from where the camera is. */
function place({ from, to }: Arcs, orbits: readonly Vector3[][], view: FlightView, about: Vector3): void {
  const offset = about.map((value, i) => value - (view.position[i] ?? 0)) as MutableVector3;
  const here: MutableVector3 = [0, 0, 0];
  const before: MutableVector3 = [0, 0, 0];
  const look = (out: MutableVector3, point: Vector3) =>
    normalize(transform(out, view.frame, point[0] + offset[0], point[1] + offset[1], point[2] + offset[2]));
  let at = 0;
  for (const orbit of orbits) {
    const last = orbit.at(-1);
    if (!last) continue;
    look(before, last);
    for (const point of orbit) {
      look(here, point);
      const near = before[0] * here[0] + before[1] * here[1] + before[2] * here[2] < TOO_NEAR;
      from.set(before, at);
      to.set(near ? before : here, at);
      before[0] = here[0];
      before[1] = here[1];
      before[2] = here[2];
      at += 3;
    }
  }
}

function emptyArcs(count: number): Arcs {
  return {
    from: new Float32Array(count * 3),
    to: new Float32Array(count * 3),
    gaps: new Float32Array(count * 2),
    groups: new Float32Array(count),
    count,
  };
}
