import { Group, type Mesh, Object3D, PerspectiveCamera } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTENT } from '../../../../renderer/experiences/trades/content.ts';
import type { Point } from '../../../../renderer/experiences/trades/model/content/point.ts';
import type { World } from '../../../../renderer/experiences/trades/model/content/world.ts';
import { nodesOf } from '../../../../renderer/experiences/trades/model/gesture/nodes.ts';
import { createTrades } from '../../../../renderer/experiences/trades/model/trades.ts';
import { closeView, type FreeArea } from '../../../../renderer/experiences/trades/model/view.ts';
import { project } from '../../../../renderer/experiences/trades/scene/camera/project.ts';
import { createRig } from '../../../../renderer/experiences/trades/scene/camera/rig.ts';
import { createNodes } from '../../../../renderer/experiences/trades/scene/diorama/nodes.ts';
import { createPlay } from '../../../../renderer/experiences/trades/scene/gesture/play.ts';

const SIZE = { width: 1920, height: 1080 };
const WHOLE: FreeArea = { left: 0, right: 1, top: 0, bottom: 1 };
const FRAME = 1 / 60;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A world without its model, seen as a visitor sees it when they come to do its gesture. */
function stand(id: string) {
  const trades = createTrades({ content: CONTENT, door: 'worlds', random: () => 0.4 });
  trades.enter(id);
  const world = CONTENT.worlds.find((one) => one.id === id);
  if (!world) throw new Error(`no world ${id}`);
  const root = new Group();
  for (const name of namesIn(world)) root.add(Object.assign(new Object3D(), { name }));
  const nodes = createNodes(root);
  const camera = new PerspectiveCamera();
  camera.aspect = SIZE.width / SIZE.height;
  const rig = createRig(camera);
  rig.aim(closeView(world.focus, world.view, WHOLE, camera.aspect), WHOLE);
  rig.step(FRAME, SIZE.width, SIZE.height);
  const wake = vi.fn();
  const play = createPlay(world, trades, { nodes, rig, camera, size: () => SIZE, wake });
  const gesture = () => {
    const now = trades.gesture();
    if (!now) throw new Error('no gesture');
    return now;
  };
  const seen = (at: Point) => {
    const { x, y } = project(at, camera, SIZE.width, SIZE.height);
    return [x, y] as const;
  };
  const hand = play.objects[0] as Mesh;
  return { world, trades, play, gesture, seen, hand, wake, nodes };
}

function namesIn({ gesture }: World): string[] {
  const led = gesture.kind === 'path' ? [gesture.tool] : [];
  const turned = gesture.kind === 'band' && gesture.turns ? [gesture.turns.node] : [];
  return [...nodesOf(gesture), ...led, ...turned];
}

/** The strokes of the violin maker's gesture, as close as a finger's moves are. */
function strokesOf({ gesture }: World): Point[][] {
  if (gesture.kind !== 'path') throw new Error('not a path');
  return gesture.strokes.map((line) =>
    line.flatMap((to, at) => {
      const from = line[at - 1] ?? to;
      return [0.25, 0.5, 0.75, 1].map(
        (share): Point => [
          from[0] + (to[0] - from[0]) * share,
          from[1] + (to[1] - from[1]) * share,
          from[2] + (to[2] - from[2]) * share,
        ],
      );
    }),
  );
}

describe('a finger that holds a tool', () => {
  it('leads it along one stroke; for the next it takes hold anew', () => {
    const { gesture, play, seen, world } = stand('lutherie');
    const [first = [], second = []] = strokesOf(world).map((line) => line.map(seen));
    expect(play.handling.grab(...(first[0] ?? [0, 0]))).toBe(true);
    for (const at of [...first, ...second]) play.handling.lead(...at);
    expect(gesture()).toMatchObject({ stroke: 1 });
    expect(gesture().progress).toBeCloseTo(1 / 3);
    play.handling.tap(...(second[0] ?? [0, 0]));
    expect(gesture().progress, 'a spent hold does not tap').toBeCloseTo(1 / 3);
    expect(play.handling.grab(...(second[0] ?? [0, 0]))).toBe(true);
    for (const at of second) play.handling.lead(...at);
    expect(gesture()).toMatchObject({ stroke: 2 });
  });

  it('brings it on by a tap', () => {
    const { gesture, play, seen } = stand('lutherie');
    const now = gesture();
    if (now.kind !== 'path') throw new Error('not a path');
    const { next } = now;
    play.handling.grab(...seen(now.tool));
    play.handling.tap(...seen(now.tool));
    expect(now.tool).toEqual(next);
  });
});

describe('a finger that goes round', () => {
  const circle = (middle: readonly [number, number], radius: number) =>
    Array.from({ length: 13 }, (_, step) => {
      const angle = (step / 12) * 2 * Math.PI;
      return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)] as const;
    });
  const pull = (play: ReturnType<typeof stand>['play'], points: readonly (readonly [number, number])[]) => {
    for (const [at, to] of points.entries()) play.handling.stroke(points[at - 1] ?? to, to);
  };

  it('pushes about the middle, and does not by trembling there', () => {
    const { gesture, play, seen, world } = stand('glass');
    play.handling.grab(0, 0);
    pull(play, circle(seen(world.focus), 12));
    expect(gesture()).toMatchObject({ value: 0 });
    pull(play, circle(seen(world.focus), 200));
    const now = gesture();
    if (now.kind !== 'band' || world.gesture.kind !== 'band') throw new Error('not a band');
    expect(now.value).toBeCloseTo(4 * world.gesture.push);
  });

  it('begins anew each time that it comes down', () => {
    const { gesture, play, seen, world } = stand('glass');
    for (let times = 0; times < 6; times++) {
      play.handling.grab(0, 0);
      pull(play, circle(seen(world.focus), 200).slice(0, 3));
    }
    expect(gesture()).toMatchObject({ value: 0 });
  });
});

describe('a world at rest', () => {
  it('wants no frame while it waits for the hand of light, nor while it shows it', () => {
    const { hand, play, trades } = stand('lutherie');
    const settle = () => {
      let frames = 0;
      while (play.step(FRAME, false) && frames < 300) frames += 1;
      play.beckon(FRAME, false);
    };
    settle();
    expect(hand.visible, 'a gesture that has not begun is shown').toBe(true);
    expect(play.step(FRAME, false)).toBe(false);
    trades.move((gesture) => gesture.kind === 'path' && gesture.advance());
    expect(play.step(FRAME, false), 'the plane has moved').toBe(true);
    settle();
    expect(hand.visible).toBe(false);
    expect(play.step(FRAME, false)).toBe(false);
    vi.advanceTimersByTime(3000);
    settle();
    expect(hand.visible).toBe(true);
    expect(play.step(FRAME, false)).toBe(false);
  });

  it('is woken to show where to go on where motion is unwelcome, and the hand then stands there', () => {
    const { gesture, hand, play, trades, wake } = stand('lutherie');
    const draw = () => {
      play.beckon(0, true);
      return play.step(Number.POSITIVE_INFINITY, true);
    };
    draw();
    trades.move((now) => now.kind === 'path' && now.advance());
    expect(draw(), 'the plane has moved').toBe(true);
    expect(draw()).toBe(false);
    expect(hand.visible).toBe(false);
    wake.mockClear();
    vi.advanceTimersByTime(2000);
    expect(wake).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(wake).toHaveBeenCalledOnce();
    draw();
    expect(hand.visible).toBe(true);
    const now = gesture();
    if (now.kind !== 'path' || !now.next) throw new Error('no next point');
    expect(hand.position.distanceTo({ x: now.next[0], y: now.next[1], z: now.next[2] })).toBeLessThan(1e-6);
    const before = hand.position.clone();
    vi.advanceTimersByTime(700);
    draw();
    expect(hand.position).toEqual(before);
  });

  it('shows a hint at once', () => {
    const { hand, play, trades } = stand('robot');
    play.beckon(0, true);
    expect(hand.visible).toBe(false);
    trades.hint();
    play.beckon(0, true);
    expect(hand.visible).toBe(true);
  });

  it('lets what was kept turning run down when the work is done', () => {
    const { gesture, play, trades } = stand('glass');
    for (let beat = 0; beat < 300 && !gesture().isDone; beat++) {
      if (beat % 7 === 0) trades.move((now) => now.kind === 'band' && now.where === 'low' && now.push());
      trades.step(0.1);
      play.step(FRAME, false);
    }
    expect(gesture().isDone).toBe(true);
    expect(play.step(FRAME, false)).toBe(true);
    let frames = 0;
    while (play.step(FRAME, false) && frames < 600) frames += 1;
    expect(frames).toBeLessThan(300);
  });
});
