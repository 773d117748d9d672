import {
  AdditiveBlending,
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  FrontSide,
  Group,
  type IUniform,
  Matrix4,
  Mesh,
  type Object3D,
  Points,
  ShaderMaterial,
  SphereGeometry,
  Vector2,
  Vector3,
  type WebGLRenderer,
} from 'three';
import type { BrightSky } from './brightSky.ts';
import { equatorToDiorama, type Facing, starColour } from './frame.ts';
import glassFragment from './glass.frag.glsl?raw';
import lensChunk from './lens.glsl?raw';
import linesVertex from './lines.vert.glsl?raw';
import starsFragment from './stars.frag.glsl?raw';
import starsVertex from './stars.vert.glsl?raw';

/** Magnitude of a star drawn at full size. */
const FULL_MAGNITUDE = -0.5;
const LINE_WIDTH = 0.0052;

export interface DomeColours {
  zenith: string;
  low: string;
  edge: string;
}

/** A glass half dome of the true bright stars over a diorama. */
export interface Dome {
  object: Group;
  /** Puts the stars in; until then the dome is an empty night. */
  setSky(sky: BrightSky, figures: readonly string[]): void;
  /** Shows the sky larger than life around a direction of the diorama. */
  setLens(middle: Vector3, power: number): void;
  /** Turns the sky so that this right ascension, degrees, is on the meridian. */
  turnTo(siderealAngle: number): void;
  setLight(brightness: number, stars: number, lines: number): void;
  colours: { zenith: Color; low: Color; edge: Color };
  dispose(): void;
}

const GLASS_VERTEX = /* glsl */ `
  varying vec3 vLocal;
  varying vec3 vView;
  varying vec3 vNormalView;
  void main() {
    vLocal = normal;
    vec4 view = modelViewMatrix * vec4(position, 1.0);
    vView = -view.xyz;
    vNormalView = normalMatrix * normal;
    gl_Position = projectionMatrix * view;
  }
`;

const LINES_FRAGMENT = /* glsl */ `
  uniform vec3 color;
  varying float vShown;
  void main() {
    gl_FragColor = vec4(color * vShown, 1.0);
    #include <colorspace_fragment>
  }
`;

const POLE = new Vector3(0, 0, 1);
const bufferSize = new Vector2();

/** Canvas pixels for one unit at distance 1, kept right before each draw. */
export function followPixels(object: Object3D, pixels: IUniform<number>): void {
  object.onBeforeRender = (renderer: WebGLRenderer, _scene, camera) => {
    renderer.getDrawingBufferSize(bufferSize);
    pixels.value = (bufferSize.y / 2) * (camera.projectionMatrix.elements[5] ?? 1);
  };
}

/** Makes the dome for a latitude in degrees; `facing` is the horizon at the far side. */
export function createDome(radius: number, latitude: number, facing: Facing, colours: DomeColours): Dome {
  const shared = {
    pixels: { value: 1 },
    horizon: { value: 0.02 },
    dioramaInverse: { value: new Matrix4() },
    lensMiddle: { value: new Vector3(0, 0, 1) },
    lensPower: { value: 1 },
  };
  const brightness = { value: 1 };
  const starLight = { value: 1 };
  const lineColor = { value: new Color() };
  const glassColours = {
    zenith: { value: new Color(colours.zenith) },
    low: { value: new Color(colours.low) },
    edge: { value: new Color(colours.edge) },
  };
  const lineTint = new Color(colours.edge);

  const glass = new SphereGeometry(radius, 56, 18, 0, 2 * Math.PI, 0, Math.PI / 2);
  const glassMaterial = (inside: boolean) =>
    new ShaderMaterial({
      uniforms: { ...glassColours, brightness, strength: { value: 1 } },
      vertexShader: GLASS_VERTEX,
      fragmentShader: glassFragment,
      defines: inside ? { INSIDE: '' } : {},
      side: inside ? BackSide : FrontSide,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
    });
  const bowl = new Mesh(glass, glassMaterial(true));
  const shell = new Mesh(glass, glassMaterial(false));
  bowl.renderOrder = -10;
  shell.renderOrder = 10;

  const additive = { transparent: true, depthWrite: false, blending: AdditiveBlending, toneMapped: false } as const;
  const starMaterial = new ShaderMaterial({
    uniforms: { ...shared, brightness: starLight },
    vertexShader: starsVertex.replace('#include <lens>', lensChunk),
    fragmentShader: starsFragment,
    ...additive,
  });
  const lineMaterial = new ShaderMaterial({
    uniforms: { ...shared, color: lineColor, width: { value: LINE_WIDTH } },
    vertexShader: linesVertex.replace('#include <lens>', lensChunk),
    fragmentShader: LINES_FRAGMENT,
    side: 2,
    ...additive,
  });
  const points = new Points(new BufferGeometry(), starMaterial);
  const lines = new Mesh(new BufferGeometry(), lineMaterial);
  for (const object of [points, lines]) {
    object.visible = false;
    object.frustumCulled = false;
    followPixels(object, shared.pixels);
  }
  lines.renderOrder = -9;
  points.renderOrder = -8;

  const object = new Group();
  const tilt = new Group();
  const turn = new Group();
  tilt.matrixAutoUpdate = false;
  tilt.matrix.copy(equatorToDiorama(latitude, facing));
  const toEquator = tilt.matrix.clone().invert();
  const lens = new Vector3(0, 0, 1);
  turn.add(lines, points);
  tilt.add(turn);
  object.add(bowl, tilt, shell);

  return {
    object,
    colours: {
      zenith: glassColours.zenith.value,
      low: glassColours.low.value,
      edge: glassColours.edge.value,
    },
    setSky(sky, figures) {
      points.geometry.dispose();
      points.geometry = starGeometry(sky, radius * 0.985);
      lines.geometry.dispose();
      lines.geometry = figureGeometry(sky, figures, radius * 0.985);
      points.visible = true;
      lines.visible = true;
    },
    setLens(middle, power) {
      lens.copy(middle).normalize().transformDirection(toEquator);
      shared.lensPower.value = power;
    },
    turnTo(siderealAngle) {
      turn.rotation.z = (-siderealAngle * Math.PI) / 180;
      shared.lensMiddle.value.copy(lens).applyAxisAngle(POLE, -turn.rotation.z);
    },
    setLight(all, stars, figures) {
      brightness.value = all;
      starLight.value = stars * all;
      lineColor.value.copy(lineTint).multiplyScalar(figures * all);
      object.updateWorldMatrix(true, false);
      shared.dioramaInverse.value.copy(object.matrixWorld).invert();
    },
    dispose() {
      glass.dispose();
      points.geometry.dispose();
      lines.geometry.dispose();
      for (const material of [bowl.material, shell.material, starMaterial, lineMaterial]) material.dispose();
    },
  };
}

function starGeometry(sky: BrightSky, radius: number): BufferGeometry {
  const tint = new Float32Array(sky.count * 3);
  const flux = new Float32Array(sky.count);
  for (let i = 0; i < sky.count; i++) {
    tint.set(starColour(sky.colours[i] ?? 0.6), i * 3);
    flux[i] = 10 ** (-0.4 * ((sky.magnitudes[i] ?? 6) - FULL_MAGNITUDE));
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new BufferAttribute(
      sky.directions.map((value) => value * radius),
      3,
    ),
  );
  geometry.setAttribute('tint', new BufferAttribute(tint, 3));
  geometry.setAttribute('flux', new BufferAttribute(flux, 1));
  return geometry;
}

/** One ribbon of two triangles for each segment; ends stop short of the stars, as on a drawn chart. */
function figureGeometry(sky: BrightSky, wanted: readonly string[], radius: number): BufferGeometry {
  const segments: number[][] = [];
  for (const { id, lines } of sky.constellations) {
    if (!wanted.includes(id)) continue;
    for (const line of lines) {
      for (let i = 0; i + 5 < line.length; i += 3) segments.push(shorten([...line.subarray(i, i + 6)], radius));
    }
  }
  const position = new Float32Array(segments.length * 12);
  const other = new Float32Array(segments.length * 12);
  const side = new Float32Array(segments.length * 4);
  const index: number[] = [];
  segments.forEach((segment, i) => {
    const from = segment.slice(0, 3);
    const to = segment.slice(3);
    position.set([...from, ...from, ...to, ...to], i * 12);
    other.set([...to, ...to, ...from, ...from], i * 12);
    side.set([1, -1, -1, 1], i * 4);
    index.push(i * 4, i * 4 + 1, i * 4 + 2, i * 4 + 2, i * 4 + 1, i * 4 + 3);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('other', new BufferAttribute(other, 3));
  geometry.setAttribute('side', new BufferAttribute(side, 1));
  geometry.setIndex(index);
  return geometry;
}

const GAP = 0.014;

function shorten(segment: number[], radius: number): number[] {
  const [x = 0, y = 0, z = 0, u = 0, v = 0, w = 0] = segment;
  const length = Math.hypot(u - x, v - y, w - z);
  const cut = Math.min(0.3, GAP / Math.max(length, 1e-6));
  const mix = (a: number, b: number, t: number) => (a + (b - a) * t) * radius;
  return [mix(x, u, cut), mix(y, v, cut), mix(z, w, cut), mix(x, u, 1 - cut), mix(y, v, 1 - cut), mix(z, w, 1 - cut)];
}
