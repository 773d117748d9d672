import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { closeView, type FreeArea, MOST_TURN, wholeView } from '../../../../renderer/experiences/trades/model/view.ts';
import { project, rayAt } from '../../../../renderer/experiences/trades/scene/camera/project.ts';
import { createRig } from '../../../../renderer/experiences/trades/scene/camera/rig.ts';

const LANDSCAPE: FreeArea = { left: 0, right: 0.66, top: 0.09, bottom: 1 };
const PORTRAIT: FreeArea = { left: 0, right: 1, top: 0.08, bottom: 0.58 };
const FROM = { bearing: 12, height: 27 };
/** Radius of a base with its rim, and the height that people and walls reach, metres. */
const BASE = 1.21;
const TALL = 1.5;

function seen(free: FreeArea, width: number, height: number) {
  const camera = new PerspectiveCamera(30, width / height);
  const rig = createRig(camera);
  rig.aim(wholeView(FROM, free, width / height), free);
  rig.step(1, width, height);
  const points = Array.from({ length: 32 }, (_, at) => {
    const angle = (at / 32) * 2 * Math.PI;
    return [BASE * Math.sin(angle), 0, BASE * Math.cos(angle)] as const;
  });
  const corners = [...points, [-0.6, TALL, -0.7], [0.6, TALL, -0.7], [0, TALL, 0]] as const;
  return corners.map(([x, y, z]) => project([x, y, z], camera, width, height));
}

describe('the camera of the worlds', () => {
  it.each([
    ['landscape', LANDSCAPE, 1920, 1080],
    ['portrait', PORTRAIT, 1080, 1920],
  ])('sees a whole world in the part of the screen that is free, %s', (_, free, width, height) => {
    const points = seen(free, width, height);
    const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
    expect(left).toBeGreaterThan(free.left * width);
    expect(right).toBeLessThan(free.right * width);
    for (const { ahead, y } of points) {
      expect(ahead).toBe(true);
      expect(y).toBeGreaterThan(free.top * height);
      expect(y).toBeLessThan(free.bottom * height);
    }
    // And not lost in it: the base fills most of the shorter way.
    const room = Math.min((free.right - free.left) * width, (free.bottom - free.top) * height);
    expect((right - left) / room).toBeGreaterThan(0.7);
  });

  it('comes to a close view, its point in the middle of what is free', () => {
    const camera = new PerspectiveCamera(30, 16 / 9);
    const rig = createRig(camera);
    rig.aim(wholeView(FROM, LANDSCAPE, 16 / 9), LANDSCAPE);
    rig.aim(closeView([0.3, 0.8, 0.2], FROM, LANDSCAPE, 16 / 9), LANDSCAPE);
    for (let frame = 0; frame < 400; frame++) rig.step(1 / 60, 1920, 1080);
    rig.sway(100, true);
    rig.step(1, 1920, 1080);
    const { x, y } = project([0.3, 0.8, 0.2], camera, 1920, 1080);
    expect(x).toBeCloseTo(1920 * 0.33, -1);
    expect(y).toBeCloseTo(1080 * 0.545, -1);
  });

  it('never shows the back of the set, however often a finger turns it', () => {
    const camera = new PerspectiveCamera(30, 16 / 9);
    const rig = createRig(camera);
    rig.aim(wholeView(FROM, LANDSCAPE, 16 / 9), LANDSCAPE);
    for (let pull = 0; pull < 50; pull++) rig.turn(20);
    rig.jump();
    rig.step(1, 1920, 1080);
    const bearing = (Math.atan2(camera.position.x, camera.position.z) * 180) / Math.PI;
    expect(bearing).toBeGreaterThan(FROM.bearing + 5);
    expect(bearing).toBeLessThan(MOST_TURN + 0.5);
  });

  it('finds the ray of a point of the glass: what is seen there lies on it', () => {
    const camera = new PerspectiveCamera(30, 16 / 9);
    const rig = createRig(camera);
    rig.aim(wholeView(FROM, LANDSCAPE, 16 / 9), LANDSCAPE);
    rig.step(1, 1920, 1080);
    const at = [0.2, 0.9, 0.3] as const;
    const { x, y } = project([...at], camera, 1920, 1080);
    const { along, from } = rayAt(x, y, camera, 1920, 1080);
    const far = Math.hypot(at[0] - from[0], at[1] - from[1], at[2] - from[2]);
    for (const axis of [0, 1, 2] as const) expect(from[axis] + along[axis] * far).toBeCloseTo(at[axis], 4);
  });
});
