import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Group,
  Mesh,
  ShaderMaterial,
  Shape,
  ShapeGeometry,
  TorusGeometry,
  Vector2,
} from 'three';
import type { AtelierMaterial } from '../../../../stage/atelier/material.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { sculpt } from '../../../../stage/atelier/sculpture.ts';
import { at } from '../../../../stage/atelier/shapes.ts';
import type { BrightSky } from '../sky/brightSky.ts';
import discFragment from './disc.frag.glsl?raw';
import { followPixels } from '../sky/dome.ts';
import { starColour } from '../sky/frame.ts';
import trailsVertex from './trails.vert.glsl?raw';

/** The upright disc: its radius and the height of its middle (diorama units). */
export const DISC_RADIUS = 0.82;
const CENTRE = 0.3;
/** The pole on the disc, and disc units for one radian from it. */
const POLE = new Vector2(0.0, 0.6);
const UNITS_PER_RADIAN = 0.95;
/** Stars with a trail, its length (radians) and its pieces. */
const STARS = 190;
const LENGTH = 1.35;
const PIECES = 20;
const WIDTH = 0.0088;
/** How far from the pole stars are still on the disc, radians. */
const FARTHEST = 1.35;

const DISC_VERTEX = /* glsl */ `
  varying vec2 vPlace;
  void main() {
    vPlace = position.xy;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;
const TRAILS_FRAGMENT = /* glsl */ `
  varying vec3 vTint;
  varying float vSide;
  varying vec2 vPlace;
  void main() {
    float inside = 1.0 - smoothstep(RADIUS - 0.03, RADIUS - 0.008, length(vPlace - vec2(0.0, CENTRE)));
    if (inside <= 0.0 || vPlace.y < 0.0) discard;
    gl_FragColor = vec4(vTint * inside * (0.3 + 0.7 * (1.0 - vSide * vSide)), 1.0);
  }
`;

/** Long trails of the true northern stars around the pole, on an upright disc of sky in a brass ring. */
export interface Trails {
  object: Group;
  colours: { zenith: Color; low: Color };
  setSky(sky: BrightSky): void;
  /** Radians that the sky has turned. */
  turnTo(angle: number): void;
  /** `sunSide` −1 west to 1 east and `warmth` 0 to 1 of the low Sun. */
  setLight(brightness: number, trails: number, sunSide: number, warmth: number): void;
  dispose(): void;
}

export function createTrails(brass: AtelierMaterial): Trails {
  const defines = { RADIUS: DISC_RADIUS.toFixed(4), CENTRE: CENTRE.toFixed(4) };
  const uniforms = {
    pixels: { value: 1 },
    width: { value: WIDTH },
    brightness: { value: 1 },
    turn: { value: 0 },
    pole: { value: POLE },
  };
  const material = new ShaderMaterial({
    defines,
    uniforms,
    vertexShader: trailsVertex,
    fragmentShader: TRAILS_FRAGMENT,
    side: DoubleSide,
    blending: AdditiveBlending,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
  });
  const sky = {
    zenith: { value: new Color() },
    low: { value: new Color() },
    brightness: { value: 1 },
    sunSide: { value: 0 },
    warmth: { value: 0 },
  };
  const disc = new Mesh(
    discGeometry(),
    new ShaderMaterial({
      defines,
      uniforms: sky,
      vertexShader: DISC_VERTEX,
      fragmentShader: discFragment,
      side: DoubleSide,
      toneMapped: false,
    }),
  );
  const low = Math.asin(CENTRE / DISC_RADIUS);
  const ring = new Mesh(
    sculpt([
      {
        geometry: new TorusGeometry(DISC_RADIUS, 0.0135, 10, 96, Math.PI + 2 * low),
        finish: PALETTE.brass,
        place: at([0, CENTRE, 0], [0, 0, -low]),
      },
    ]),
    brass,
  );
  const stars = new Mesh(new BufferGeometry(), material);
  stars.visible = false;
  stars.frustumCulled = false;
  followPixels(stars, uniforms.pixels);
  const object = new Group();
  object.add(disc, ring, stars);
  return {
    object,
    colours: { zenith: sky.zenith.value, low: sky.low.value },
    setSky(bright) {
      stars.geometry.dispose();
      stars.geometry = trailGeometry(bright);
      stars.visible = true;
    },
    turnTo(angle) {
      uniforms.turn.value = angle;
    },
    setLight(brightness, trails, sunSide, warmth) {
      sky.brightness.value = brightness;
      sky.sunSide.value = sunSide;
      sky.warmth.value = warmth;
      uniforms.brightness.value = trails * brightness;
    },
    dispose() {
      for (const mesh of [disc, ring, stars]) mesh.geometry.dispose();
      disc.material.dispose();
      material.dispose();
    },
  };
}

/** A disc cut off where it meets the base. */
function discGeometry(): ShapeGeometry {
  const low = Math.asin(CENTRE / DISC_RADIUS);
  const shape = new Shape();
  shape.absarc(0, CENTRE, DISC_RADIUS, -low, Math.PI + low, false);
  shape.closePath();
  return new ShapeGeometry(shape, 96);
}

/** Trails as seen looking north: the sky turns against the clock around the pole, so a tail lies clockwise of its head. */
function trailGeometry(sky: BrightSky): BufferGeometry {
  const polar: number[] = [];
  const tint: number[] = [];
  const trail: number[] = [];
  const strength: number[] = [];
  const index: number[] = [];
  let drawn = 0;
  for (let i = 0; i < sky.count && drawn < STARS; i++) {
    const [x = 0, y = 0, z = 0] = sky.directions.subarray(i * 3, i * 3 + 3);
    const distance = Math.acos(Math.min(1, z));
    if (distance > FARTHEST) continue;
    drawn += 1;
    const head = Math.atan2(y, x);
    const colour = starColour(sky.colours[i] ?? 0.6);
    const bright = Math.min(1, 10 ** (-0.2 * ((sky.magnitudes[i] ?? 4) - 1.2)));
    const first = polar.length / 2;
    for (let piece = 0; piece <= PIECES; piece++) {
      const share = piece / PIECES;
      for (const side of [-1, 1]) {
        polar.push(distance * UNITS_PER_RADIAN, head - LENGTH * (1 - share));
        tint.push(...colour);
        trail.push(share, side);
        strength.push(bright);
      }
      if (piece === PIECES) continue;
      const k = first + piece * 2;
      index.push(k, k + 1, k + 2, k + 2, k + 1, k + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array((polar.length / 2) * 3), 3));
  geometry.setAttribute('polar', new BufferAttribute(new Float32Array(polar), 2));
  geometry.setAttribute('tint', new BufferAttribute(new Float32Array(tint), 3));
  geometry.setAttribute('trail', new BufferAttribute(new Float32Array(trail), 2));
  geometry.setAttribute('strength', new BufferAttribute(new Float32Array(strength), 1));
  geometry.setIndex(index);
  return geometry;
}
