import { describe, expect, it, vi } from 'vitest';
import { createTrades } from '../../../renderer/experiences/trades/model/trades.ts';
import type { TradesContent } from '../../../renderer/experiences/trades/model/types.ts';
import { CONTENT } from '../../../renderer/experiences/trades/content.ts';

const open = (door = 'worlds', content: TradesContent = CONTENT) => createTrades({ content, door, random: () => 0.4 });

describe('a visit of the trades', () => {
  it('goes into a world, begins its gesture, and comes back', () => {
    const trades = open();
    expect(trades.snapshot().place.kind).toBe('valley');
    expect(trades.gesture()).toBeUndefined();
    trades.enter('lutherie');
    expect(trades.snapshot().place).toMatchObject({ kind: 'world', tab: 'gesture' });
    expect(trades.gesture()?.kind).toBe('path');
    trades.leave();
    expect(trades.gesture()).toBeUndefined();
  });

  it('keeps the gesture while another tab is read, and remembers what was done in this visit', () => {
    const trades = open();
    trades.enter('lutherie');
    trades.move((gesture) => gesture.kind === 'path' && gesture.advance());
    const half = trades.gesture()?.progress;
    trades.look('tool');
    trades.show('card');
    trades.show('gesture');
    expect(trades.gesture()?.progress).toBe(half);
    for (let taps = 0; taps < 12; taps++) trades.move((gesture) => gesture.kind === 'path' && gesture.advance());
    expect([...trades.snapshot().done]).toEqual(['lutherie']);
    trades.again();
    expect(trades.gesture()?.progress).toBe(0);
  });

  it('tells the panel at each move, and no more than ten times a second of what moves by itself', () => {
    const trades = open();
    const heard = vi.fn();
    trades.enter('glass');
    trades.subscribe(heard);
    trades.move((gesture) => gesture.kind === 'band' && gesture.push());
    expect(heard).toHaveBeenCalledTimes(1);
    for (let frame = 0; frame < 60; frame++) trades.step(1 / 60);
    expect(heard.mock.calls.length).toBeLessThanOrEqual(12);
  });

  it('plays the game from its door to the suggestion, with faces or without', () => {
    const trades = open('game');
    for (let at = 0; at < CONTENT.pictures.length; at++) {
      expect(trades.snapshot().place).toEqual({ kind: 'game', at });
      trades.like(at % 2 === 0 ? 2 : undefined);
    }
    expect(trades.snapshot().place).toMatchObject({ kind: 'suggestion', suggestion: { near: { length: 3 } } });
  });

  it('shows how the next move goes when asked, until the hand moves', () => {
    const trades = open();
    trades.hint();
    expect(trades.snapshot().hinted).toBe(false);
    trades.enter('lutherie');
    trades.hint();
    expect(trades.snapshot().hinted).toBe(true);
    trades.move((gesture) => gesture.kind === 'path' && gesture.advance());
    expect(trades.snapshot().hinted).toBe(false);
  });

  it('leaves unknown names aside', () => {
    const trades = open();
    trades.enter('nowhere');
    expect(trades.snapshot().place.kind).toBe('valley');
    trades.like(2);
    trades.show('card');
    expect(trades.snapshot().place.kind).toBe('valley');
  });
});
