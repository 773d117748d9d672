import { describe, expect, it, vi } from 'vitest';
import { createOverlay } from '../../../renderer/experiences/trades/model/overlay.ts';

describe('the glass between scene and panel', () => {
  it('tells a button where its point is, at once and at each change, until it no longer asks', () => {
    const overlay = createOverlay();
    const heard = vi.fn();
    overlay.place('next', 1, 2, true);
    const leave = overlay.follow('next', heard);
    overlay.place('next', 3, 4, false);
    overlay.place('other', 9, 9, true);
    leave();
    overlay.place('next', 5, 6, true);
    expect(heard.mock.calls).toEqual([
      [1, 2, true],
      [3, 4, false],
    ]);
  });

  it('tells the scene when the panel leaves another part of the screen free', () => {
    const overlay = createOverlay();
    const heard = vi.fn();
    const leave = overlay.onFree(heard);
    overlay.setFree({ left: 0, right: 0.6, top: 0.1, bottom: 1 });
    leave();
    overlay.setFree({ left: 0, right: 1, top: 0, bottom: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(overlay.free().right).toBe(1);
  });
});
