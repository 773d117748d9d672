import {
  Color,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three';
import horizon from '../projection/horizon.glsl?raw';
import projection from '../projection/projection.glsl?raw';
import type { SkyUniforms } from '../uniforms.ts';
import type { Arcs } from './arcs.ts';
import fragment from './lines.frag.glsl?raw';
import vertex from './lines.vert.glsl?raw';

export interface RibbonStyle {
  /** Units of the screen. */
  width: number;
  colour: string;
  /** Arcs are in HOR, not in EQJ. */
  placed: boolean;
  fadeLow: boolean;
}

/** Arcs of the sky as soft thin ribbons, in one draw call. */
export function createRibbons(uniforms: SkyUniforms, arcs: Arcs, style: RibbonStyle) {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute([0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0], 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  geometry.setAttribute('from', new InstancedBufferAttribute(arcs.from, 3));
  geometry.setAttribute('to', new InstancedBufferAttribute(arcs.to, 3));
  geometry.setAttribute('gaps', new InstancedBufferAttribute(arcs.gaps, 2));
  geometry.setAttribute('group', new InstancedBufferAttribute(arcs.groups, 1));
  geometry.instanceCount = arcs.count;
  const own = {
    width: { value: style.width },
    gap: { value: 0 },
    fadeLow: { value: style.fadeLow ? 1 : 0 },
    colour: { value: new Color(style.colour).convertLinearToSRGB() },
    opacity: { value: 1 },
    /** The group that is lit, −1 for none, and its opacity. */
    lit: { value: -1 },
    litOpacity: { value: 1 },
  };
  const material = new ShaderMaterial({
    vertexShader: projection + horizon + vertex,
    fragmentShader: fragment,
    uniforms: { ...uniforms, ...own },
    defines: style.placed ? { PLACED: '' } : {},
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  return {
    object,
    own,
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
