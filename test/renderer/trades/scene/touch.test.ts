import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTouch, type Handling } from '../../../../renderer/experiences/trades/scene/hand/touch.ts';

/** A region without a page: it hears events, and nothing of it is drawn. */
class Region extends EventTarget {
  className = '';
  tabIndex = -1;
  setAttribute(): void {}
  setPointerCapture(): void {}
  remove(): void {}
}

let region: Region;
beforeEach(() => {
  region = new Region();
  vi.stubGlobal('document', { createElement: () => region });
});
afterEach(() => vi.unstubAllGlobals());

function open(changes: Partial<Handling> = {}) {
  const handling = {
    grab: vi.fn(() => false),
    lead: vi.fn(),
    stroke: vi.fn(() => false),
    tap: vi.fn(),
    turn: vi.fn(),
    press: vi.fn(),
    presses: false,
    leave: vi.fn(),
    ...changes,
  };
  createTouch({ append() {} } as unknown as HTMLElement, handling);
  return handling;
}

function finger(type: string, pointerId: number, offsetX = 0, offsetY = 0): void {
  region.dispatchEvent(Object.assign(new Event(type), { pointerId, offsetX, offsetY }));
}

describe('a finger on the world', () => {
  it('taps where it hardly moves, and turns nothing meanwhile', () => {
    const handling = open();
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 104, 103);
    finger('pointerup', 1, 104, 103);
    expect(handling.tap).toHaveBeenCalledExactlyOnceWith(104, 103);
    expect(handling.turn).not.toHaveBeenCalled();
    expect(handling.stroke).not.toHaveBeenCalled();
  });

  it('turns the world where its stroke does nothing else', () => {
    const handling = open();
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 120, 100);
    finger('pointerup', 1, 120, 100);
    expect(handling.stroke).toHaveBeenCalledExactlyOnceWith([100, 100], [120, 100]);
    expect(handling.turn).toHaveBeenCalledOnce();
    expect(handling.tap).not.toHaveBeenCalled();
  });

  it('leads what it holds and never turns', () => {
    const handling = open({ grab: () => true });
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 101, 100);
    finger('pointermove', 1, 160, 100);
    expect(handling.lead).toHaveBeenCalledTimes(2);
    expect(handling.turn).not.toHaveBeenCalled();
  });

  it.each(['pointercancel', 'lostpointercapture'])('is let go by a %s of its own, without a tap', (type) => {
    const handling = open({ grab: () => true });
    finger('pointerdown', 1, 100, 100);
    finger(type, 1);
    finger('pointermove', 1, 140, 100);
    finger('pointerup', 1, 140, 100);
    expect(handling.lead).not.toHaveBeenCalled();
    expect(handling.tap).not.toHaveBeenCalled();
  });

  it.each(['pointerup', 'pointercancel', 'lostpointercapture'])(
    'is not disturbed by a second one, nor by its %s',
    (type) => {
      const handling = open({ grab: vi.fn(() => true) });
      finger('pointerdown', 1, 100, 100);
      finger('pointerdown', 2, 300, 300);
      finger('pointermove', 2, 340, 300);
      finger(type, 2, 340, 300);
      expect(handling.grab).toHaveBeenCalledOnce();
      expect(handling.lead).not.toHaveBeenCalled();
      finger('pointermove', 1, 140, 100);
      expect(handling.lead).toHaveBeenCalledExactlyOnceWith(140, 100);
    },
  );
});
