import { BufferAttribute, BufferGeometry, Points, ShaderMaterial } from 'three';
import { extinction } from '../../model/brightness.ts';
import { isSeen } from '../../model/facts.ts';
import { SATELLITE_IDS, type SatelliteId } from '../../model/sky.ts';
import airSource from '../air/air.glsl?raw';
import type { Part } from '../frame.ts';
import projection from '../projection/projection.glsl?raw';
import { pixelsPerRadian } from '../projection/projection.ts';
import type { SkyUniforms } from '../uniforms.ts';
import fragment from './satellites.frag.glsl?raw';
import vertex from './satellites.vert.glsl?raw';

/** Vertical field, degrees, below which the moons stand apart from Jupiter's light. */
const WIDEST = 2.5;
/** Magnitude of what is hidden by Jupiter or its shadow. */
const HIDDEN = 99;
const RADIANS = Math.PI / 180;

/** Linear sRGB: Io's sulphur, Europa's ice, the two dusty ones. */
const COLOURS: Record<SatelliteId, readonly [number, number, number]> = {
  io: [1, 0.83, 0.5],
  europa: [1, 0.95, 0.87],
  ganymede: [0.86, 0.8, 0.72],
  callisto: [0.66, 0.6, 0.54],
};

/** Jupiter's four great moons, in one draw call; only in a telescope's field. */
export function createSatellites(uniforms: SkyUniforms): Part {
  const geometry = new BufferGeometry();
  const places = new BufferAttribute(new Float32Array(SATELLITE_IDS.length * 3), 3);
  const magnitudes = new BufferAttribute(new Float32Array(SATELLITE_IDS.length), 1);
  const sizes = new BufferAttribute(new Float32Array(SATELLITE_IDS.length), 1);
  geometry.setAttribute('position', places);
  geometry.setAttribute('magnitude', magnitudes);
  geometry.setAttribute('size', sizes);
  const colours = new Float32Array(SATELLITE_IDS.flatMap((id) => [...COLOURS[id]]));
  geometry.setAttribute('colour', new BufferAttribute(colours, 3));
  const material = new ShaderMaterial({
    vertexShader: projection + airSource + vertex,
    fragmentShader: airSource + fragment,
    uniforms,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const object = new Points(geometry, material);
  object.frustumCulled = false;
  // Over the planet's disc: those behind it are not drawn at all.
  object.renderOrder = 5;
  return {
    object,
    update({ model, projection: view, height, ratio }) {
      const { sky, gaze } = model;
      object.visible = gaze.fieldOfView < WIDEST;
      if (!object.visible) return;
      for (const [i, satellite] of sky.satellites.entries()) {
        places.setXYZ(i, ...satellite.direction);
        sizes.setX(i, (satellite.angularDiameter / 2) * RADIANS * pixelsPerRadian(view, height) * ratio);
        magnitudes.setX(i, isSeen(satellite) ? satellite.magnitude + extinction(satellite.altitude) : HIDDEN);
      }
      places.needsUpdate = true;
      sizes.needsUpdate = true;
      magnitudes.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
