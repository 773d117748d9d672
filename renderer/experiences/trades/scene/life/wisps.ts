import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  Color,
  NormalBlending,
  Points,
  ShaderMaterial,
  Vector3,
} from 'three';
import type { Life } from '../../model/content/world.ts';
import fragmentShader from './wisps.frag.glsl?raw';
import vertexShader from './wisps.vert.glsl?raw';

type WispSpec = Extract<Life, { kind: 'steam' | 'dust' }>;

/** Steam or dust: one call for all its grains. */
export interface Wisps {
  readonly object: Points;
  setTime(seconds: number): void;
  /** Pixels of the canvas for one metre at one metre's distance. */
  setScale(pixels: number): void;
  dispose(): void;
}

/** Seconds from the birth of a wisp to its end, and metres across at its widest; the same for a mote of dust. */
const STEAM = { lasts: 5.5, size: 0.19, color: '#dfe6f4', strength: 0.13 } as const;
const DUST = { lasts: 14, size: 0.011, color: '#ffe2b8', strength: 0.55 } as const;

/** `random` from 0 to 1: where each grain begins. */
export function createWisps(spec: WispSpec, random: () => number): Wisps {
  const isSteam = spec.kind === 'steam';
  const look = isSteam ? STEAM : DUST;
  const size = isSteam ? [0.05, spec.height, 0.05] : spec.size;
  const seed = new Float32Array(spec.amount * 4).map(() => random());
  if (isSteam) for (let at = 0; at < spec.amount; at++) seed[at * 4 + 3] = at / spec.amount;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(spec.amount * 3), 3));
  geometry.setAttribute('seed', new BufferAttribute(seed, 4));
  const uniforms = {
    time: { value: 0 },
    scale: { value: 1000 },
    lasts: { value: look.lasts },
    grain: { value: look.size },
    steam: { value: isSteam ? 1 : 0 },
    at: { value: new Vector3(...spec.at) },
    size: { value: new Vector3(...size) },
    color: { value: new Color(look.color).multiplyScalar(look.strength) },
    strength: { value: look.strength },
  };
  const material = new ShaderMaterial({
    uniforms,
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    blending: isSteam ? NormalBlending : AdditiveBlending,
    toneMapped: false,
  });
  const object = new Points(geometry, material);
  object.frustumCulled = false;
  object.raycast = () => {};
  return {
    object,
    setTime(seconds) {
      uniforms.time.value = seconds;
    },
    setScale(pixels) {
      uniforms.scale.value = pixels;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
