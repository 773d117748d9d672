import { AdditiveBlending, Color, Mesh, PlaneGeometry, ShaderMaterial } from 'three';

/** The glow around a lamp: it always faces the eye. */
export interface Halo {
  object: Mesh;
  setBrightness(brightness: number): void;
  dispose(): void;
}

const VERTEX = /* glsl */ `
  varying vec2 vUv;
  void main() {
    vUv = uv;
    vec4 middle = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    float unit = length(modelMatrix[0].xyz);
    gl_Position = projectionMatrix * (middle + vec4(position.xy * unit, 0.0, 0.0));
  }
`;

const FRAGMENT = /* glsl */ `
  uniform float brightness;
  uniform vec3 color;
  varying vec2 vUv;
  void main() {
    float r = length(vUv - 0.5) * 2.0;
    float a = exp(-r * r * 26.0) * 0.75 + exp(-r * 4.2) * 0.34;
    a *= smoothstep(1.0, 0.4, r);
    // Light that is added stays in display values, so that its faint end keeps its warmth.
    gl_FragColor = vec4(color * a * brightness, 1.0);
  }
`;

/** A glow so many units across, of a colour given in display values. */
export function createHalo(size: number, color: readonly [number, number, number]): Halo {
  const uniforms = { brightness: { value: 1 }, color: { value: new Color().setRGB(...color) } };
  const object = new Mesh(
    new PlaneGeometry(size, size),
    new ShaderMaterial({
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      blending: AdditiveBlending,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
    }),
  );
  object.renderOrder = 5;
  return {
    object,
    setBrightness(brightness) {
      uniforms.brightness.value = brightness;
    },
    dispose() {
      object.geometry.dispose();
      object.material.dispose();
    },
  };
}
