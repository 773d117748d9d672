import { Mesh, type Object3D, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createGame } from '../../../../renderer/experiences/trades/showcase/game/game.ts';
import { fieldAngle, SIXTH, TASTES, thingAngle } from '../../../../renderer/experiences/trades/showcase/game/tastes.ts';
import { stroke } from '../../../../renderer/experiences/trades/showcase/worlds/bowing.ts';
import {
  BODY,
  halfOutline,
  halfWidth,
} from '../../../../renderer/experiences/trades/showcase/worlds/violin/outline.ts';
import { plateHeight } from '../../../../renderer/experiences/trades/showcase/worlds/violin/plate.ts';
import { createWorkshop } from '../../../../renderer/experiences/trades/showcase/worlds/workshop.ts';

const MOST_TRIANGLES = 40_000;
const MOST_DRAWS = 25;
const REACH = 1.05;

describe('the outline of the violin', () => {
  const outline = halfOutline(32);
  const widest = (from: number, to: number) =>
    2 * Math.max(...outline.filter(([, y]) => y >= from && y <= to).map(([x]) => x));
  const narrowest = 2 * Math.min(...outline.filter(([, y]) => y > 120 && y < 260).map(([x]) => x));

  it('has the true length and the three true widths', () => {
    expect(outline.at(-1)?.[1]).toBe(BODY.length);
    expect(widest(0, 130)).toBeCloseTo(BODY.lower, 0);
    expect(widest(245, 356)).toBeCloseTo(BODY.upper, 0);
    expect(narrowest).toBeCloseTo(BODY.middle, 0);
  });

  it('always rises, so that every height has one width', () => {
    for (const [i, [, y]] of outline.entries()) expect(y).toBeGreaterThanOrEqual(outline[i - 1]?.[1] ?? 0);
    expect(halfWidth(72)).toBeCloseTo(BODY.lower / 2, 0);
  });

  it('has four corners: the waist is narrower than what is over and under it by much', () => {
    expect(widest(148, 158) - narrowest).toBeGreaterThan(60);
    expect(widest(230, 240) - narrowest).toBeGreaterThan(35);
  });

  it('is arched by fifteen millimetres, falling to the edge', () => {
    expect(plateHeight(0, 180)).toBeCloseTo(BODY.arch, 1);
    expect(plateHeight(30, 196)).toBeLessThan(plateHeight(10, 196));
    expect(plateHeight(55, 196)).toBeLessThan(1);
  });
});

describe('the bow', () => {
  it('lies on the strings wherever the lever holds it', () => {
    for (const share of [-1, -0.4, 0, 0.7, 1]) {
      const { x, y, angle, contact } = stroke(share);
      const far = Math.hypot(contact.x - x, contact.y - y);
      expect(x + far * Math.cos(angle)).toBeCloseTo(contact.x, 6);
      expect(y + far * Math.sin(angle)).toBeCloseTo(contact.y, 6);
    }
  });

  it('is drawn by a hand’s breadth and more, and never off its hair', () => {
    const reach = (share: number) => {
      const { x, y, contact } = stroke(share);
      return Math.hypot(contact.x - x, contact.y - y);
    };
    expect(Math.abs(reach(1) - reach(-1))).toBeGreaterThan(100);
    for (const share of [-1, 1]) {
      expect(reach(share)).toBeGreaterThan(60);
      expect(reach(share)).toBeLessThan(600);
    }
  });
});

describe('the board of the game', () => {
  it('has six fields of six colours, and each thing stands on its own', () => {
    expect(new Set(TASTES.map(({ color }) => color)).size).toBe(6);
    for (const i of TASTES.keys()) expect(Math.abs(thingAngle(i) - fieldAngle(i))).toBeLessThan(SIXTH / 2 - 0.2);
  });
});

describe.each([
  ['workshop', createWorkshop],
  ['game', createGame],
])('the diorama of the %s', (_, create) => {
  it('has no vertex that is not a number', () => {
    for (const { geometry } of meshesOf(create().object)) {
      for (const { array } of Object.values(geometry.attributes)) {
        expect([...array].every((value) => Number.isFinite(value))).toBe(true);
      }
    }
  });

  it('keeps to its budget of triangles and of draw calls', () => {
    const meshes = meshesOf(create().object);
    const triangles = meshes.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0) / 3, 0);
    expect(triangles).toBeLessThan(MOST_TRIANGLES);
    expect(meshes.length).toBeLessThan(MOST_DRAWS);
  });

  it('stands on its base and does not reach over it', () => {
    const diorama = create();
    diorama.step(0, 0, 1);
    diorama.object.updateMatrixWorld(true);
    const place = new Vector3();
    for (const mesh of meshesOf(diorama.object)) {
      const position = mesh.geometry.getAttribute('position');
      for (let i = 0; i < position.count; i += 7) {
        place.fromBufferAttribute(position, i).applyMatrix4(mesh.matrixWorld);
        expect(Math.hypot(place.x, place.z)).toBeLessThan(REACH);
        expect(place.y).toBeGreaterThan(-0.2);
      }
    }
  });

  it('frees every geometry and material that it drew with', () => {
    const diorama = create();
    const freed = new Set<unknown>();
    const held = new Set<unknown>();
    for (const { geometry, material } of meshesOf(diorama.object)) {
      for (const thing of [geometry, ...[material].flat()]) {
        held.add(thing);
        thing.addEventListener('dispose', () => freed.add(thing));
      }
    }
    diorama.dispose();
    expect(freed).toEqual(held);
  });
});

function meshesOf(object: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  object.traverse((each) => {
    if (isMesh(each)) meshes.push(each);
  });
  return meshes;
}

function isMesh(object: Object3D): object is Mesh {
  return object instanceof Mesh;
}
