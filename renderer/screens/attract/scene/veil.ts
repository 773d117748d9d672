import {
  Color,
  type FramebufferTexture,
  FramebufferTexture as Frame,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
} from 'three';

/** What lies over a shot while the next one comes: the last picture of the one before, or the night at the start. */
export interface Veil {
  object: Mesh;
  /** Takes the picture of the frame being drawn, then calls `taken`. */
  take(taken: () => void): void;
  /** How much of it is seen, 0 to 1. */
  setOpacity(opacity: number): void;
  dispose(): void;
}

const VERTEX = /* glsl */ `
  varying vec2 vUv;
  void main() {
    vUv = uv;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`;

/** The picture is taken as displayed, so it is shown without any conversion. */
const FRAGMENT = /* glsl */ `
  uniform sampler2D picture;
  uniform vec3 night;
  uniform float hasPicture;
  uniform float opacity;
  varying vec2 vUv;
  void main() {
    gl_FragColor = vec4(mix(night, texture2D(picture, vUv).rgb, hasPicture), opacity);
  }
`;

export function createVeil(night: string): Veil {
  const color = new Color(night).convertLinearToSRGB();
  const uniforms = {
    picture: { value: null as FramebufferTexture | null },
    night: { value: color },
    hasPicture: { value: 0 },
    opacity: { value: 1 },
  };
  const object = new Mesh(
    new PlaneGeometry(2, 2),
    new ShaderMaterial({
      uniforms,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    }),
  );
  object.frustumCulled = false;
  object.renderOrder = 1000;
  let onTaken: (() => void) | null = null;
  const size = new Vector2();

  object.onAfterRender = (renderer: WebGLRenderer) => {
    const taken = onTaken;
    if (!taken) return;
    onTaken = null;
    renderer.getDrawingBufferSize(size);
    const old = uniforms.picture.value;
    if (old?.image.width !== size.x || old.image.height !== size.y) {
      old?.dispose();
      uniforms.picture.value = new Frame(size.x, size.y);
    }
    const picture = uniforms.picture.value;
    if (picture) renderer.copyFramebufferToTexture(picture);
    uniforms.hasPicture.value = 1;
    taken();
  };

  return {
    object,
    take(taken) {
      object.visible = true;
      onTaken = taken;
    },
    setOpacity(opacity) {
      uniforms.opacity.value = opacity;
      object.visible = opacity > 0 || onTaken !== null;
    },
    dispose() {
      onTaken = null;
      object.geometry.dispose();
      object.material.dispose();
      uniforms.picture.value?.dispose();
    },
  };
}
