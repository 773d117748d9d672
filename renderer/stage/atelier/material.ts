import { Color, DoubleSide, FrontSide, type IUniform, ShaderMaterial, Vector3 } from 'three';
import fragmentShader from './atelier.frag.glsl?raw';
import vertexShader from './atelier.vert.glsl?raw';

/** Light of one diorama; colours are linear and may exceed 1. */
export interface AtelierUniforms {
  [name: string]: IUniform;
  keyDirection: IUniform<Vector3>;
  keyColor: IUniform<Color>;
  fillColor: IUniform<Color>;
  skyColor: IUniform<Color>;
  rimColor: IUniform<Color>;
  /** World space. */
  lampPosition: IUniform<Vector3>;
  lampColor: IUniform<Color>;
  /** How fast the lamp fades with the square of the distance. */
  lampReach: IUniform<number>;
  /** Strength of windows and lamps, 0 to 1. */
  glow: IUniform<number>;
  exposure: IUniform<number>;
  /** World space, toward the sun; only with `sun`. */
  sunDirection: IUniform<Vector3>;
  sunColor: IUniform<Color>;
  /** Radians along the sun's path, compared with the sculpture's `direct` window. */
  sunAngle: IUniform<number>;
}

export type AtelierMaterial = ShaderMaterial & { uniforms: AtelierUniforms };

/** Toward the key light in view space: upper left, in front. */
export const KEY_DIRECTION = new Vector3(-0.56, 0.68, 0.47).normalize();

function light(color: string, strength: number): Color {
  return new Color(color).multiplyScalar(strength);
}

/** The uniforms of one diorama, shared by its materials so that one change lights all of it. */
export function createAtelierUniforms(): AtelierUniforms {
  return {
    keyDirection: { value: KEY_DIRECTION.clone() },
    keyColor: { value: light('#ffe2b8', 2.1) },
    fillColor: { value: light('#8fa8ff', 0.75) },
    skyColor: { value: light('#8094d8', 0.42) },
    rimColor: { value: light('#ffffff', 0.75) },
    lampPosition: { value: new Vector3() },
    lampColor: { value: new Color(0, 0, 0) },
    lampReach: { value: 12 },
    glow: { value: 1 },
    exposure: { value: 1 },
    sunDirection: { value: new Vector3(0, 1, 0) },
    sunColor: { value: new Color(0, 0, 0) },
    sunAngle: { value: 0 },
  };
}

/** The one material of the dioramas. With `sun`, the direct light follows `sunDirection` instead of the key. */
export function createAtelierMaterial(
  uniforms: AtelierUniforms,
  { sun = false, doubleSided = false }: { sun?: boolean; doubleSided?: boolean } = {},
): AtelierMaterial {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    defines: sun ? { SUN: '' } : {},
    side: doubleSided ? DoubleSide : FrontSide,
    toneMapped: false,
  });
  material.uniforms = uniforms;
  return material as AtelierMaterial;
}
