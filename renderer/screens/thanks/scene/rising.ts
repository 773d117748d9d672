import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  type Object3D,
  PlaneGeometry,
  Points,
  ShaderMaterial,
  Vector2,
} from 'three';
import { createRandom } from '../../../stage/random.ts';
import moteVertex from './mote.vert.glsl?raw';
import starFragment from './star.frag.glsl?raw';

const MOTES = 520;
/** Where the star is lit, from the middle of the screen, shares of its half height. */
export const STAR = { x: 0, y: 0.34 };

/** Motes of light that rise and light a star; time in seconds is set from outside. */
export interface Rising {
  objects: readonly Object3D[];
  arrange(aspect: number, pixels: number): void;
  setTime(time: number): void;
  dispose(): void;
}

const STAR_VERTEX = /* glsl */ `
  uniform vec2 star;
  uniform float aspect;
  varying vec2 vPlace;
  void main() {
    vPlace = position.xy * 1.1;
    vec2 place = star + vPlace;
    gl_Position = vec4(place.x / aspect, place.y, 0.0, 1.0);
  }
`;
const MOTE_FRAGMENT = /* glsl */ `
  varying vec3 vLight;
  void main() {
    vec2 d = gl_PointCoord * 2.0 - 1.0;
    float r2 = dot(d, d);
    if (r2 > 1.0) discard;
    gl_FragColor = vec4(vLight * (exp(-r2 * 9.0) + 0.25 * pow(1.0 - sqrt(r2), 2.0)), 1.0);
  }
`;

export function createRising(accent: string): Rising {
  const uniforms = {
    time: { value: 0 },
    aspect: { value: 1 },
    pixels: { value: 1 },
    star: { value: new Vector2(STAR.x, STAR.y) },
    // Light that is added stays in display values.
    accent: { value: new Color(accent).convertLinearToSRGB() },
  };
  const options = {
    uniforms,
    blending: AdditiveBlending,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  } as const;
  const motes = new Points(
    moteGeometry(),
    new ShaderMaterial({ ...options, vertexShader: moteVertex, fragmentShader: MOTE_FRAGMENT }),
  );
  const star = new Mesh(
    new PlaneGeometry(2, 2),
    new ShaderMaterial({ ...options, vertexShader: STAR_VERTEX, fragmentShader: starFragment }),
  );
  const objects = [star, motes];
  for (const object of objects) object.frustumCulled = false;
  return {
    objects,
    arrange(aspect, pixels) {
      uniforms.aspect.value = aspect;
      uniforms.pixels.value = pixels;
    },
    setTime(time) {
      uniforms.time.value = time;
    },
    dispose() {
      for (const object of objects) {
        object.geometry.dispose();
        object.material.dispose();
      }
    },
  };
}

function moteGeometry(): BufferGeometry {
  const random = createRandom(3);
  const geometry = new BufferGeometry();
  const seed = new Float32Array(MOTES * 4).map(() => random());
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(MOTES * 3), 3));
  geometry.setAttribute('seed', new BufferAttribute(seed, 4));
  return geometry;
}
