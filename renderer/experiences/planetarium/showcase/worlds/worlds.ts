import { type BufferGeometry, Color, Group, Mesh, ShaderMaterial, SphereGeometry } from 'three';
import type { Diorama } from '../../../../stage/atelier/diorama.ts';
import { createHalo } from '../../../../stage/atelier/halo.ts';
import { createAtelierMaterial, createAtelierUniforms } from '../../../../stage/atelier/material.ts';
import { buildOrrery, MOON, ORBITS, type OrreryGeometry, PLANE, SUN_RADIUS } from './orrery.ts';
import { planetGeometry } from './planets.ts';

/** Seconds for the Earth's turn; others follow their periods to this power, so that Saturn is still seen to move. */
const YEAR_SECONDS = 40;
const COMPRESSION = 0.62;
/** How much faster all goes when it is awake. */
const AWAKE_SPEED = 3;
/** The Earth's day and the Moon's month, seconds: slowed to be followed by eye. */
const DAY_SECONDS = 9;
const MONTH_SECONDS = 13;
/** Where the Moon is to begin with on its arm, radians: beside the Earth, away from the lamp. */
const MOON_START = -0.35;

const SUN_FRAGMENT = /* glsl */ `
  uniform float brightness;
  uniform float time;
  varying vec3 vLocal;
  varying vec3 vNormalView;
  varying vec3 vView;
  float hash(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
  float noise(vec3 p) {
    vec3 i = floor(p);
    vec3 f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(
      mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
      mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x), mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y),
      f.z);
  }
  void main() {
    float facing = max(0.0, dot(normalize(vNormalView), normalize(vView)));
    float cells = noise(vLocal * 9.0 + time * 0.35) * 0.6 + noise(vLocal * 21.0 - time * 0.5) * 0.4;
    vec3 color = mix(vec3(1.0, 0.36, 0.07), vec3(1.0, 0.8, 0.44), pow(facing, 0.6));
    color += vec3(0.55, 0.42, 0.2) * (cells - 0.5);
    gl_FragColor = vec4(min(color, vec3(1.0)) * min(brightness, 1.15), 1.0);
    #include <colorspace_fragment>
  }
`;
const SUN_VERTEX = /* glsl */ `
  varying vec3 vLocal;
  varying vec3 vNormalView;
  varying vec3 vView;
  void main() {
    vLocal = normal;
    vec4 view = modelViewMatrix * vec4(position, 1.0);
    vView = -view.xyz;
    vNormalView = normalMatrix * normal;
    gl_Position = projectionMatrix * view;
  }
`;
interface Built extends OrreryGeometry {
  planets: BufferGeometry[];
  moon: BufferGeometry;
}

let geometry: Built | undefined;

function build(): Built {
  return {
    ...buildOrrery(),
    planets: ORBITS.map(({ planet, radius }) => planetGeometry(planet, radius)),
    moon: planetGeometry('moon', MOON.radius),
  };
}

/** Sculpts the diorama, once. */
export function prepareWorlds(): Built {
  geometry ??= build();
  return geometry;
}

/** A brass orrery: a lamp for the Sun, six worlds on their arms, the Earth's Moon, days and nights by the lamp's light. */
export function createWorlds(): Diorama {
  const built = prepareWorlds();
  const uniforms = createAtelierUniforms();
  const material = createAtelierMaterial(uniforms);
  uniforms.keyColor.value.multiplyScalar(0.62);
  uniforms.lampReach.value = 2.6;
  const worldUniforms = createAtelierUniforms();
  const worldMaterial = createAtelierMaterial(worldUniforms, { doubleSided: true });
  worldUniforms.keyColor.value.multiplyScalar(0.05);
  worldUniforms.skyColor.value.multiplyScalar(0.16);
  worldUniforms.fillColor.value.multiplyScalar(0.1);
  worldUniforms.rimColor.value.multiplyScalar(0.16);
  worldUniforms.lampReach.value = 0.35;

  const sunUniforms = { brightness: { value: 1 }, time: { value: 0 } };
  const sun = new Mesh(
    new SphereGeometry(SUN_RADIUS, 48, 32),
    new ShaderMaterial({
      uniforms: sunUniforms,
      vertexShader: SUN_VERTEX,
      fragmentShader: SUN_FRAGMENT,
      toneMapped: false,
    }),
  );
  const corona = createHalo(1.5, [1, 0.58, 0.22]);
  sun.position.y = PLANE;
  corona.object.position.y = PLANE;

  const object = new Group();
  const bigWheel = new Mesh(built.bigWheel, material);
  bigWheel.position.y = 0.072;
  const smallWheel = new Mesh(built.smallWheel, material);
  smallWheel.position.set(0.2, 0.072, 0.2);
  object.add(new Mesh(built.still, material), bigWheel, smallWheel, sun, corona.object);

  const moonArm = new Group();
  const arms = ORBITS.map((orbit, i) => {
    const arm = new Group();
    arm.add(new Mesh(built.arms[i], material));
    const world = new Mesh(built.planets[i], worldMaterial);
    const axis = new Group();
    axis.position.set(orbit.distance, PLANE, 0);
    // Saturn leans along its arm, so that the lamp stays in the plane of its rings' shadow.
    if (orbit.planet === 'saturn') axis.rotation.x = orbit.tilt;
    else axis.rotation.z = orbit.tilt;
    axis.add(world);
    arm.add(axis);
    if (orbit.planet === 'earth') {
      const moon = new Mesh(built.moon, worldMaterial);
      moon.position.x = MOON.distance;
      moonArm.position.set(orbit.distance, PLANE, 0);
      moonArm.add(moon, new Mesh(built.moonArm, material));
      arm.add(moonArm);
    }
    object.add(arm);
    return { arm, axis, world, orbit };
  });

  const warm = new Color('#ffb066');
  const white = new Color('#fff0dc');
  let time = 0;
  let life = 0;
  return {
    object,
    step(seconds, awake, brightness) {
      time += seconds;
      life += seconds * (1 + (AWAKE_SPEED - 1) * awake);
      for (const { arm, axis, world, orbit } of arms) {
        const turn = (2 * Math.PI * life) / (YEAR_SECONDS * orbit.period ** COMPRESSION);
        arm.rotation.y = orbit.start + turn;
        // The Earth's axis keeps its direction among the stars; Saturn's stays square to its baked shadow.
        if (orbit.planet === 'earth') axis.rotation.y = -arm.rotation.y;
        if (orbit.planet !== 'saturn') world.rotation.y = (2 * Math.PI * life) / DAY_SECONDS;
      }
      moonArm.rotation.y = MOON_START + (2 * Math.PI * life) / MONTH_SECONDS;
      bigWheel.rotation.y = life * 0.12;
      smallWheel.rotation.y = -(life * 0.12 * 56) / 25 + 0.06;

      sunUniforms.time.value = time;
      sunUniforms.brightness.value = brightness * (0.95 + 0.2 * awake);
      corona.setBrightness(Math.min(sunUniforms.brightness.value, 1.2));
      object.updateWorldMatrix(true, false);
      for (const [target, color, strength] of [
        [uniforms, warm, 2.3],
        [worldUniforms, white, 2.5],
      ] as const) {
        target.exposure.value = brightness;
        target.lampColor.value.copy(color).multiplyScalar(strength * (1 + 0.25 * awake));
        object.localToWorld(target.lampPosition.value.set(0, PLANE, 0));
      }
    },
    dispose() {
      const { arms: armGeometries, planets, ...others } = built;
      for (const part of [...armGeometries, ...planets, ...Object.values(others)]) part.dispose();
      sun.geometry.dispose();
      sun.material.dispose();
      corona.dispose();
      material.dispose();
      worldMaterial.dispose();
    },
  };
}
