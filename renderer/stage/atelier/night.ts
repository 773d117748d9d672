import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  Color,
  type IUniform,
  Mesh,
  PlaneGeometry,
  Points,
  ShaderMaterial,
  Vector2,
  Vector3,
} from 'three';
import { createRandom } from '../random.ts';
import nightFragment from './night.frag.glsl?raw';
import nightVertex from './night.vert.glsl?raw';

const MOST = 6;
const DUST = 700;
/** Cells across and down of the grid that carries the light. */
const GRID = [44, 30] as const;
/** Dust magnitudes run over this range; each magnitude has about three times the grains of the one before. */
const DUST_RANGE = 5;

/** A light behind a world: where its base stands on the screen, its size and its colour. */
export interface WorldLight {
  /** CSS pixels from the top left. */
  x: number;
  y: number;
  /** CSS pixels for one unit of the diorama. */
  pixels: number;
}

/** The night that fills the canvas behind the dioramas: two draw calls. */
export interface Night {
  objects: readonly [Mesh, Points];
  /** Size of the canvas in CSS pixels, pixels of the canvas for one of them, and where the worlds stand. */
  arrange(width: number, height: number, ratio: number, worlds: readonly WorldLight[]): void;
  /** Colour and strength of the light behind one world. */
  setLight(world: number, color: Color, strength: number): void;
  dispose(): void;
}

const DUST_VERTEX = /* glsl */ `
  attribute vec2 grain; // magnitude below the brightest, colour 0 (warm) to 1 (blue)
  uniform float ratio;
  varying vec3 vColor;
  void main() {
    float flux = pow(10.0, -0.4 * grain.x);
    gl_Position = vec4(position.xy, 0.9998, 1.0);
    gl_PointSize = ratio * (1.3 + 1.5 * flux);
    vColor = mix(vec3(1.0, 0.86, 0.72), vec3(0.72, 0.82, 1.0), grain.y) * (0.2 + 0.6 * flux);
  }
`;

const DUST_FRAGMENT = /* glsl */ `
  varying vec3 vColor;
  void main() {
    vec2 d = gl_PointCoord * 2.0 - 1.0;
    // Light that is added stays in display values.
    gl_FragColor = vec4(vColor * exp(-dot(d, d) * 2.2), 1.0);
  }
`;

function createDust(): BufferGeometry {
  const random = createRandom(88);
  const position = new Float32Array(DUST * 3);
  const grain = new Float32Array(DUST * 2);
  for (let i = 0; i < DUST; i++) {
    position.set([random() * 2 - 1, random() * 2 - 1, 0], i * 3);
    const magnitude = DUST_RANGE * (1 + Math.log10(Math.max(random(), 1e-3)) / (0.5 * DUST_RANGE));
    grain.set([Math.max(0, magnitude), random()], i * 2);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('grain', new BufferAttribute(grain, 2));
  return geometry;
}

/** `grounded`: the worlds stand on the ground and throw a shadow; else there is only light behind them. */
export function createNight({ grounded }: { grounded: boolean }): Night {
  const centres = Array.from({ length: MOST }, () => new Vector3(0, 0, 1));
  const lights = Array.from({ length: MOST }, () => new Color(0, 0, 0));
  const uniforms = {
    size: { value: new Vector2(1, 1) },
    count: { value: 0 },
    grounded: { value: grounded ? 1 : 0 },
    centres: { value: centres },
    lights: { value: lights },
  } satisfies Record<string, IUniform>;
  const ratio = { value: 1 };

  const ground = new Mesh(
    new PlaneGeometry(2, 2, ...GRID),
    new ShaderMaterial({
      uniforms,
      vertexShader: nightVertex,
      fragmentShader: nightFragment,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    }),
  );
  const dust = new Points(
    createDust(),
    new ShaderMaterial({
      uniforms: { ratio },
      vertexShader: DUST_VERTEX,
      fragmentShader: DUST_FRAGMENT,
      // Added while the opaque is drawn, behind everything: what is transparent would be drawn over the worlds.
      blending: AdditiveBlending,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    }),
  );
  ground.renderOrder = -20;
  dust.renderOrder = -19;
  for (const object of [ground, dust]) {
    object.frustumCulled = false;
    object.matrixAutoUpdate = false;
    object.raycast = () => {};
  }

  return {
    objects: [ground, dust],
    arrange(width, height, canvasRatio, worlds) {
      uniforms.size.value.set(width, height);
      uniforms.count.value = Math.min(worlds.length, MOST);
      ratio.value = canvasRatio * Math.max(1, Math.min(width, height) / 1080);
      worlds.slice(0, MOST).forEach(({ x, y, pixels }, i) => centres[i]?.set(x, y, pixels));
    },
    setLight(world, color, strength) {
      lights[world]?.copy(color).multiplyScalar(strength);
    },
    dispose() {
      for (const object of [ground, dust]) {
        object.geometry.dispose();
        object.material.dispose();
      }
    },
  };
}
