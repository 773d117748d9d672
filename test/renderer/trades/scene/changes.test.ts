import { Group, Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { createNodes } from '../../../../renderer/experiences/trades/scene/diorama/nodes.ts';
import { createChanges } from '../../../../renderer/experiences/trades/scene/gesture/changes.ts';
import { createLife } from '../../../../renderer/experiences/trades/scene/life/life.ts';

function stand() {
  const root = new Group();
  const [plane, curl] = [new Object3D(), new Object3D()];
  plane.name = 'plane';
  plane.position.set(1, 0, 0);
  curl.name = 'curl';
  root.add(plane, curl);
  const nodes = createNodes(root);
  return { plane, curl, nodes };
}

describe('what a gesture changes in a world', () => {
  it('leads a node to its place and back, and rests there', () => {
    const { curl, nodes, plane } = stand();
    const changes = createChanges(nodes, ['curl']);
    changes.set([
      { node: 'plane', move: [0, 0.5, 0], turn: [0, 90, 0], grow: 2 },
      { node: 'curl', show: true },
    ]);
    let frames = 0;
    while (changes.step(1 / 30) && frames < 300) frames += 1;
    nodes.apply();
    expect(frames).toBeGreaterThan(5);
    expect(plane.position.toArray()).toEqual([1, expect.closeTo(0.5, 2), 0]);
    expect(plane.rotation.y).toBeCloseTo(Math.PI / 2, 2);
    expect(plane.scale.x).toBeCloseTo(2, 2);
    expect(curl.visible).toBe(true);
    changes.set([]);
    expect(changes.step(Number.POSITIVE_INFINITY), 'it has moved').toBe(true);
    expect(changes.step(Number.POSITIVE_INFINITY)).toBe(false);
    nodes.apply();
    expect(plane.position.toArray()).toEqual([1, 0, 0]);
    expect(curl.visible).toBe(false);
  });

  it('lets a later change of a node go before an earlier one', () => {
    const { nodes, plane } = stand();
    const changes = createChanges(nodes, []);
    changes.set([
      { node: 'plane', show: false },
      { node: 'plane', move: [1, 0, 0] },
      { node: 'plane', show: true },
    ]);
    changes.step(Number.POSITIVE_INFINITY);
    nodes.apply();
    expect(plane.visible).toBe(true);
    expect(plane.position.x).toBe(2);
  });

  it('leaves a node that the model lacks aside', () => {
    const { nodes } = stand();
    const changes = createChanges(nodes, ['ghost']);
    changes.set([{ node: 'nowhere', move: [1, 1, 1] }]);
    expect(changes.step(0.1)).toBe(false);
  });
});

describe('the life of a world', () => {
  it('sways about the pose that a gesture gave, and stays in its bounds', () => {
    const { nodes, plane } = stand();
    const life = createLife([{ kind: 'sway', node: 'plane', axis: 'z', angle: 8, period: 4 }], nodes);
    const angles = Array.from({ length: 120 }, () => {
      life.step(1 / 15);
      nodes.apply();
      return plane.rotation.z;
    });
    const most = (8 * Math.PI) / 180;
    expect(Math.max(...angles)).toBeCloseTo(most, 2);
    expect(Math.min(...angles)).toBeCloseTo(-most, 2);
    life.dispose();
  });

  it('draws its steam and its dust in one call each, and does without nodes that the model lacks', () => {
    const { nodes } = stand();
    const life = createLife(
      [
        { kind: 'steam', at: [0, 1, 0], height: 0.3, amount: 5 },
        { kind: 'dust', at: [0, 1, 0], size: [1, 1, 1], amount: 40 },
        { kind: 'flicker', node: 'fire', from: 0.5, to: 1, period: 1, shine: 1 },
      ],
      nodes,
    );
    expect(life.objects).toHaveLength(2);
    life.dispose();
  });
});
