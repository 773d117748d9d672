import { AdditiveBlending, BufferAttribute, BufferGeometry, Points, ShaderMaterial, Uint8BufferAttribute } from 'three';
import { townShare } from '../../model/brightness.ts';
import { countBrighter } from '../../model/catalogue.ts';
import type { StarCatalogue } from '../../model/data.ts';
import type { Frame, Part } from '../frame.ts';
import horizon from '../projection/horizon.glsl?raw';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import { starColour } from './colour.ts';
import fragment from './stars.frag.glsl?raw';
import vertex from './stars.vert.glsl?raw';

/**
 * Magnitudes beyond the limit that are still drawn, as grains under a pixel that fade out: the eye that cannot tell
 * them one by one still sees their light, and the sky has depth. They are neither named nor picked.
 */
const DUST = 1.3;

/** Fainter than anything that is drawn. */
const HIDDEN = 99;

export interface StarsPart extends Part {
  /** Hides the stars at these places of the catalogue, which something else then draws, or shows them again. */
  hide(indices: readonly number[], hidden: boolean): void;
  /** Lets the stars twinkle by `seconds` more; only while something else moves. */
  twinkle(seconds: number): void;
}

/**
 * Every star of the catalogue in one draw call; the limit magnitude, with `dust` magnitudes beyond it, is the end of
 * the draw range.
 */
export function createStars(uniforms: SkyUniforms, catalogue: StarCatalogue, dust = DUST): StarsPart {
  const geometry = new BufferGeometry();
  const directions = new BufferAttribute(catalogue.directions, 3);
  geometry.setAttribute('position', directions);
  const magnitudes = new BufferAttribute(Float32Array.from(catalogue.magnitudes), 1);
  geometry.setAttribute('magnitude', magnitudes);
  geometry.setAttribute('colour', new Uint8BufferAttribute(colours(catalogue), 3, true));
  const { material, own } = createStarMaterial(uniforms, {}, dust);
  const object = new Points(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 1;
  let revision = catalogue.revision;

  return {
    object,
    update({ model, quality }: Frame) {
      if (revision !== catalogue.revision) {
        revision = catalogue.revision;
        directions.needsUpdate = true;
      }
      const limit = Math.min(model.limitMagnitude, quality.starLimit);
      // In a sky that is lit up there is no grain: the light of lamps covers it.
      own.dust.value = dust * (1 - townShare(model.bortle));
      uniforms.limit.value = limit;
      geometry.setDrawRange(0, countBrighter(catalogue, limit + dust));
    },
    hide(indices, hidden) {
      for (const index of indices) magnitudes.setX(index, hidden ? HIDDEN : (catalogue.magnitudes[index] ?? HIDDEN));
      magnitudes.needsUpdate = true;
    },
    twinkle(seconds) {
      own.seconds.value = (own.seconds.value + seconds) % 600;
      own.twinkling.value = 1;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

/** The material of stars; with `PLACED`, positions are already in HOR (planets). */
export function createStarMaterial(uniforms: SkyUniforms, defines: Record<string, string>, dust = 0) {
  const own = { twinkling: { value: 0 }, seconds: { value: 0 }, dust: { value: dust } };
  const material = new ShaderMaterial({
    vertexShader: projection + horizon + vertex,
    fragmentShader: fragment,
    uniforms: { ...uniforms, ...own },
    defines,
    blending: AdditiveBlending,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  return { material, own };
}

function colours({ colours: indices, count }: StarCatalogue): Uint8Array {
  const bytes = new Uint8Array(count * 3);
  for (let i = 0; i < count; i++) {
    const colour = starColour(indices[i] ?? 0.6);
    for (let channel = 0; channel < 3; channel++) bytes[i * 3 + channel] = Math.round(255 * (colour[channel] ?? 1));
  }
  return bytes;
}
