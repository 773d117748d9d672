import {
  type BufferGeometry,
  Color,
  type Material,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PointLight,
  Vector3,
} from 'three';
import { createRandom } from '../../../../stage/random.ts';
import type { Life as LifeSpec } from '../../model/content/world.ts';
import type { Nodes, Pose } from '../diorama/nodes.ts';
import { createWisps, type Wisps } from './wisps.ts';

/** The small things of a world that live by themselves. */
export interface Life {
  /** What it adds to the world. */
  readonly objects: readonly Object3D[];
  /** Lives on; who calls it applies the nodes afterwards. Zero seconds: only takes its place. */
  step(seconds: number): void;
  /** Pixels of the canvas for one metre at one metre's distance. */
  setScale(pixels: number): void;
  dispose(): void;
}

/** Candela of a light that wavers, at strength one. */
const SHINE = 1.1;

/** Makes a world live. What its model lacks is left out. */
export function createLife(specs: readonly LifeSpec[], nodes: Nodes): Life {
  const random = createRandom(specs.length + 7);
  const wisps: Wisps[] = [];
  const lights: PointLight[] = [];
  const materials: Material[] = [];
  const steps: ((time: number) => void)[] = [];
  let time = random() * 20;

  for (const spec of specs) {
    const phase = random() * 2 * Math.PI;
    if (spec.kind === 'steam' || spec.kind === 'dust') {
      wisps.push(createWisps(spec, random));
      continue;
    }
    const pose = nodes.pose(spec.node);
    if (!pose) continue;
    switch (spec.kind) {
      case 'spin':
        steps.push((now) => (pose.sway[spec.axis] = 2 * Math.PI * ((spec.speed * now) % 1)));
        break;
      case 'sway':
        steps.push((now) => {
          pose.sway[spec.axis] = ((spec.angle * Math.PI) / 180) * Math.sin((2 * Math.PI * now) / spec.period + phase);
        });
        break;
      case 'breathe':
        steps.push((now) => {
          pose.breath = 1 + (spec.share / 2) * (1 + Math.sin((2 * Math.PI * now) / spec.period + phase));
        });
        break;
      case 'flicker': {
        const own = ownGlow(pose, materials);
        const light = spec.shine === undefined ? undefined : shineOf(pose, spec.shine, own.color);
        if (light) lights.push(light);
        steps.push((now) => {
          const strength = spec.from + (spec.to - spec.from) * waver(now / spec.period + phase);
          own.set(strength);
          if (light) light.intensity = SHINE * strength;
        });
        break;
      }
    }
  }

  return {
    objects: [...wisps.map(({ object }) => object), ...lights],
    step(seconds) {
      time += seconds;
      for (const step of steps) step(time);
      for (const wisp of wisps) wisp.setTime(time);
    },
    setScale(pixels) {
      for (const wisp of wisps) wisp.setScale(pixels);
    },
    dispose() {
      for (const wisp of wisps) wisp.dispose();
      for (const material of materials) material.dispose();
      for (const light of lights) light.dispose();
    },
  };
}

/** A wavering from 0 to 1 that does not repeat itself soon: two sines whose periods have no common measure. */
function waver(turns: number): number {
  const angle = 2 * Math.PI * turns;
  return 0.5 + 0.3 * Math.sin(angle) + 0.2 * Math.sin(angle * 2.618 + 1.3);
}

/** Gives the glowing parts of a node a material of their own, whose strength can be set. */
function ownGlow(pose: Pose, materials: Material[]): { color: Color; set(strength: number): void } {
  const own = new MeshBasicMaterial({ vertexColors: true });
  const color = new Color(1, 1, 1);
  materials.push(own);
  pose.object.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const mesh = object as Mesh<BufferGeometry, Material>;
    if (!(mesh.material instanceof MeshBasicMaterial)) return;
    mesh.material = own;
    const { color: colors } = mesh.geometry.attributes;
    if (colors) color.setRGB(colors.getX(0), colors.getY(0), colors.getZ(0));
  });
  return { color, set: (strength) => own.color.setScalar(strength) };
}

/** A light at a node, in its colour, that reaches so many metres. */
function shineOf(pose: Pose, reach: number, color: Color): PointLight {
  const light = new PointLight(color, SHINE, reach, 1.6);
  pose.object.updateWorldMatrix(true, false);
  light.position.copy(pose.object.getWorldPosition(new Vector3()));
  light.position.z += 0.12;
  return light;
}
