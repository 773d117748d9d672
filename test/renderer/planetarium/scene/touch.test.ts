import { describe, expect, it, vi } from 'vitest';
import type { Planetarium, SkyTouch, Target } from '../../../../renderer/experiences/planetarium/model/types.ts';
import { createProjection } from '../../../../renderer/experiences/planetarium/scene/projection/projection.ts';
import { createTouch } from '../../../../renderer/experiences/planetarium/scene/touch/touch.ts';

const SIZE = { width: 1920, height: 1080 };

/** A glass over a sky that looks south, and a hand for it. `passes` moves the hand's clock on, milliseconds. */
function openGlass({ reduced = false, named = null as Target | null } = {}) {
  const gaze = { altitude: 20, azimuth: 180, fieldOfView: 60 };
  const calls = {
    drag: vi.fn<(right: number, up: number) => void>(),
    select: vi.fn(),
    touch: vi.fn<(touched: SkyTouch) => void>(),
    zoom: vi.fn(),
    turn: vi.fn(),
    pick: vi.fn(() => null),
  };
  const region = Object.assign(new EventTarget(), { setPointerCapture: () => {} });
  const touch = createTouch(region as unknown as HTMLElement, {
    model: { gaze, ...calls } as unknown as Planetarium,
    view: () => {
      const projection = createProjection(gaze, SIZE.width / SIZE.height);
      return { projection, aim: projection, ...SIZE };
    },
    named: () => named,
    wake: () => {},
    reducedMotion: () => reduced,
    millimetre: () => 3.6,
  });
  let now = 1000;
  const send = (type: string, values: object) => {
    const event = Object.assign(new Event(type, { cancelable: true }), values);
    Object.defineProperty(event, 'timeStamp', { value: now });
    region.dispatchEvent(event);
    return event;
  };
  const point =
    (type: string) =>
    (x: number, y: number, pointerId = 1) =>
      send(type, { offsetX: x, offsetY: y, pointerId });
  return {
    ...calls,
    touched: calls.touch,
    touch,
    send,
    down: point('pointerdown'),
    move: point('pointermove'),
    up: point('pointerup'),
    passes: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** A throw to the right: 20 px each 10 ms, 2000 px a second. */
function throwRight(glass: ReturnType<typeof openGlass>): void {
  glass.down(900, 500);
  for (let i = 1; i <= 12; i++) {
    glass.passes(10);
    glass.move(900 + 20 * i, 500);
  }
  glass.up(1140, 500);
  glass.drag.mockClear();
}

describe('touching the sky', () => {
  it('turns the gaze against the finger, so that the sky goes with it', () => {
    const glass = openGlass();
    glass.down(960, 540);
    glass.passes(100);
    glass.move(1060, 500);
    const [right, up] = glass.drag.mock.calls[0] ?? [0, 0];
    expect(right).toBeLessThan(0);
    expect(up).toBeLessThan(0);
  });

  it('takes a short still touch for a tap, and a trembling one too', () => {
    const glass = openGlass();
    glass.down(960, 540);
    glass.passes(120);
    glass.move(964, 543);
    glass.up(964, 543);
    expect(glass.pick).toHaveBeenCalledOnce();
    expect(glass.touched).toHaveBeenCalledWith(expect.objectContaining({ target: null }));
    expect(glass.drag).not.toHaveBeenCalled();
  });

  it('picks within ten millimetres of the finger', () => {
    const glass = openGlass();
    glass.down(960, 540);
    glass.up(960, 540);
    const [, radius] = glass.pick.mock.calls[0] as unknown as [unknown, number];
    // 36 px where 60° fill 1080 px, a little less at the middle of a stereographic view.
    expect(radius).toBeGreaterThan(1.9);
    expect(radius).toBeLessThan(2.3);
  });

  it('takes what is named when the finger is on a name', () => {
    const target: Target = { kind: 'constellation', id: 'Ori' };
    const glass = openGlass({ named: target });
    glass.down(960, 540);
    glass.up(960, 540);
    expect(glass.touched).toHaveBeenCalledWith(expect.objectContaining({ target }));
    expect(glass.pick).not.toHaveBeenCalled();
  });

  it('does not take a long touch for a tap', () => {
    const glass = openGlass();
    glass.down(960, 540);
    glass.passes(900);
    glass.up(960, 540);
    expect(glass.pick).not.toHaveBeenCalled();
  });

  it('glides on after a throw, slower and slower, and comes to rest', () => {
    const glass = openGlass();
    throwRight(glass);
    const travelled: number[] = [];
    let frames = 0;
    while (glass.touch.step(1 / 60)) {
      travelled.push(-(glass.drag.mock.calls.at(-1)?.[0] ?? 0));
      frames += 1;
      if (frames > 1000) break;
    }
    expect(frames).toBeGreaterThan(20);
    expect(frames).toBeLessThan(200);
    expect(travelled).toEqual(travelled.toSorted((a, b) => b - a));
    expect(travelled.at(-1)).toBeGreaterThan(0);
  });

  it('glides as far on a slow machine as on a fast one', () => {
    const distance = (seconds: number) => {
      const glass = openGlass();
      throwRight(glass);
      while (glass.touch.step(seconds)) continue;
      return glass.drag.mock.calls.reduce((sum, [right]) => sum + right, 0);
    };
    expect(distance(1 / 20) / distance(1 / 120)).toBeCloseTo(1, 1);
  });

  it('does not glide in reduced motion, nor when the finger stopped before it left', () => {
    const calm = openGlass({ reduced: true });
    throwRight(calm);
    expect(calm.touch.step(1 / 60)).toBe(false);
    const held = openGlass();
    held.down(900, 500);
    held.passes(50);
    held.move(1100, 500);
    held.passes(400);
    held.up(1100, 500);
    expect(held.touch.step(1 / 60)).toBe(false);
  });

  it('a touch stops the glide', () => {
    const glass = openGlass();
    throwRight(glass);
    glass.down(500, 500);
    expect(glass.touch.step(1 / 60)).toBe(false);
  });

  it('comes nearer when two fingers part', () => {
    const glass = openGlass();
    glass.down(900, 500, 1);
    glass.down(1000, 500, 2);
    glass.move(1100, 500, 2);
    expect(glass.zoom).toHaveBeenCalledWith(0.5);
    glass.up(1100, 500, 2);
    glass.up(900, 500, 1);
    expect(glass.pick).not.toHaveBeenCalled();
  });

  it('leaves keys with modifiers to the browser and keeps its own from it', () => {
    const glass = openGlass();
    const shortcut = glass.send('keydown', { key: 'ArrowLeft', altKey: true, ctrlKey: false, metaKey: false });
    expect(shortcut.defaultPrevented).toBe(false);
    const own = glass.send('keydown', { key: 'ArrowLeft', altKey: false, ctrlKey: false, metaKey: false });
    expect(own.defaultPrevented).toBe(true);
    expect(glass.turn).toHaveBeenCalledOnce();
  });

  it('hears nothing any more once closed', () => {
    const glass = openGlass();
    glass.touch.close();
    glass.down(900, 500);
    glass.move(1100, 500);
    expect(glass.drag).not.toHaveBeenCalled();
  });
});
