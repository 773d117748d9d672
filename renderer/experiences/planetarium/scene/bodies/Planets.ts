import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  Mesh,
  PlaneGeometry,
  Points,
  ShaderMaterial,
  Vector3,
} from 'three';
import { bodyOf } from '../../model/facts.ts';
import type { BodyView, Sky } from '../../model/sky.ts';
import airSource from '../air/air.glsl?raw';
import type { Frame, Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import { pixelsPerRadian } from '../projection/projection.ts';
import { createStarMaterial } from '../stars/Stars.ts';
import type { SkyUniforms } from '../uniforms.ts';
import vertex from './disc.vert.glsl?raw';
import { LOOKS, PLANETS, type PlanetId } from './looks.ts';
import { faceVisitor } from './Moon.ts';
import fragment from './planet.frag.glsl?raw';

/** A planet's disc begins to show at this radius and has replaced its point at the second, units of the screen. */
const DISC = { from: 2.2, whole: 4.5 };

/** Kilometres: above this, planets are held this bright within so many au. */
const SPACE_FROM = 1e6;
const HELD = { magnitude: 1.4, until: 900 };

const RADIANS = Math.PI / 180;

/** The planets: points of light in wide fields, discs at their true size in a telescope's. */
export function createPlanets(uniforms: SkyUniforms): Part {
  const points = createPoints(uniforms);
  const square = new PlaneGeometry(2, 2);
  const discs = PLANETS.map((id) => createDisc(uniforms, square, id));
  const object = new Group().add(points.object, ...discs.map((disc) => disc.object));
  return {
    object,
    update(frame) {
      points.update(frame);
      for (const disc of discs) disc.update(frame);
    },
    dispose() {
      points.dispose();
      square.dispose();
      for (const disc of discs) disc.dispose();
    },
  };
}

function createPoints(uniforms: SkyUniforms): Part {
  const geometry = new BufferGeometry();
  const places = new BufferAttribute(new Float32Array(PLANETS.length * 3), 3);
  const magnitudes = new BufferAttribute(new Float32Array(PLANETS.length), 1);
  geometry.setAttribute('position', places);
  geometry.setAttribute('magnitude', magnitudes);
  geometry.setAttribute('colour', new BufferAttribute(new Float32Array(PLANETS.flatMap((id) => LOOKS[id].point)), 3));
  const { material } = createStarMaterial(uniforms, { PLACED: '' });
  const object = new Points(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 3;
  let placed: { sky: Sky; perRadian: number } | null = null;
  return {
    object,
    update(frame) {
      const { sky } = frame.model;
      const perRadian = pixelsPerRadian(frame.projection, frame.height);
      if (placed?.sky === sky && placed.perRadian === perRadian) return;
      placed = { sky, perRadian };
      for (const [i, id] of PLANETS.entries()) {
        const planet = bodyOf(sky, id);
        places.setXYZ(i, ...planet.direction);
        magnitudes.setX(i, discShare(planet, frame) >= 1 ? 99 : shownMagnitude(planet, frame));
      }
      places.needsUpdate = true;
      magnitudes.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

function createDisc(uniforms: SkyUniforms, square: PlaneGeometry, id: PlanetId): Part {
  const look = LOOKS[id];
  const own = {
    centre: { value: new Vector3() },
    rightward: { value: new Vector3() },
    upward: { value: new Vector3() },
    radius: { value: 0 },
    reach: { value: Math.max(1.05, look.ring[1] * 1.02) },
    toSun: { value: new Vector3() },
    north: { value: new Vector3() },
    dark: { value: new Color(look.dark) },
    pale: { value: new Color(look.pale) },
    belts: { value: look.belts },
    caps: { value: look.caps },
    flat_: { value: look.flat },
    ring: { value: look.ring },
    brightness: { value: 1.6 },
    opacity: { value: 0 },
  };
  const material = new ShaderMaterial({
    vertexShader: projection + vertex,
    fragmentShader: airSource + fragment,
    uniforms: { ...uniforms, ...own },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(square, material);
  object.frustumCulled = false;
  object.renderOrder = 4;
  return {
    object,
    update(frame) {
      const { sky } = frame.model;
      const planet = bodyOf(sky, id);
      own.opacity.value = discShare(planet, frame);
      object.visible = own.opacity.value > 0;
      if (!object.visible) return;
      own.centre.value.set(...planet.direction);
      faceVisitor(own.centre.value, own.rightward.value, own.upward.value);
      own.radius.value = (planet.angularDiameter / 2) * RADIANS;
      toSun(sky, planet, own.toSun.value);
      own.north.value.set(...planet.north);
      own.brightness.value = 0.9 + 0.8 * frame.night;
    },
    dispose: () => material.dispose(),
  };
}

/** In flight a planet is held bright enough to be found, until all are one point with the Sun. */
function shownMagnitude(planet: BodyView, { model }: Frame): number {
  if (model.flight.altitude < SPACE_FROM) return planet.magnitude;
  return planet.distance > HELD.until ? 99 : Math.min(planet.magnitude, HELD.magnitude);
}

/** 0 while the planet is a point, 1 once it is a disc. */
function discShare(planet: BodyView, { projection: view, height, unit }: Frame): number {
  const radius = (planet.angularDiameter / 2) * RADIANS * pixelsPerRadian(view, height);
  return Math.min(Math.max((radius / unit - DISC.from) / (DISC.whole - DISC.from), 0), 1);
}

/** From the planet to the Sun, out of their places as seen: enough for a phase. */
function toSun(sky: Sky, planet: BodyView, out: Vector3): void {
  const sun = bodyOf(sky, 'sun');
  const [x, y, z] = planet.direction;
  out.set(...sun.direction).multiplyScalar(sun.distance);
  out.x -= x * planet.distance;
  out.y -= y * planet.distance;
  out.z -= z * planet.distance;
  out.normalize();
}
