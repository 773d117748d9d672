import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeLayout, MOST_CARDS, TOUCH, type Rect } from '../../../renderer/screens/home/layout.ts';

const SLACK = 0.001;

const size = fc
  .record({
    width: fc.integer({ min: 800, max: 3840 }),
    height: fc.integer({ min: 700, max: 3840 }),
    count: fc.integer({ min: 1, max: MOST_CARDS }),
    textScale: fc.constantFrom(1, 1.2, 1.45, 1.75),
  })
  .filter(({ width, height }) => width / height > 0.45 && width / height < 2.4);

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width - SLACK &&
    b.x < a.x + a.width - SLACK &&
    a.y < b.y + b.height - SLACK &&
    b.y < a.y + a.height - SLACK
  );
}

function inside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function share(rects: Rect[], width: number, height: number): number {
  return rects.reduce((sum, rect) => sum + rect.width * rect.height, 0) / (width * height);
}

describe('the layout of home', () => {
  it('keeps title, bar and every card inside the screen', () => {
    fc.assert(
      fc.property(size, (given) => {
        const screen = { x: 0, y: 0, width: given.width, height: given.height };
        const { title, bar, cards } = homeLayout(given);
        for (const rect of [title, bar, ...cards.map((card) => card.card)]) expect(inside(rect, screen)).toBe(true);
      }),
    );
  });

  it('lets nothing overlap, at any text scale', () => {
    fc.assert(
      fc.property(size, (given) => {
        const { title, bar, cards } = homeLayout(given);
        const rects = [title, bar, ...cards.map((card) => card.card)];
        rects.forEach((a, i) => rects.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
      }),
    );
  });

  it('splits each card into a world and words that do not touch', () => {
    fc.assert(
      fc.property(size, (given) => {
        for (const { card, diorama, words } of homeLayout(given).cards) {
          expect(inside(diorama, card)).toBe(true);
          expect(inside(words, card)).toBe(true);
          expect(overlap(diorama, words)).toBe(false);
        }
      }),
    );
  });

  it('makes as many cards as there are doors, each large enough to touch', () => {
    fc.assert(
      fc.property(size, (given) => {
        const { cards, bar } = homeLayout(given);
        expect(cards).toHaveLength(given.count);
        for (const { card } of cards) expect(Math.min(card.width, card.height)).toBeGreaterThanOrEqual(TOUCH * 2);
        expect(bar.height).toBeGreaterThanOrEqual(TOUCH);
      }),
    );
  });

  it('stands four doors in two columns where four rows would be too low for a finger', () => {
    const { cards } = homeLayout({ width: 800, height: 801, count: 4, textScale: 1 });
    expect(new Set(cards.map(({ card }) => card.x)).size).toBe(2);
    expect(Math.min(...cards.map(({ card }) => card.height))).toBeGreaterThanOrEqual(TOUCH * 2);
  });

  it.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
    ['4K', 3840, 2160],
  ])('keeps type at 24 px or more for three doors in %s, and grows it with the text scale', (_, width, height) => {
    const normal = homeLayout({ width, height, count: 3, textScale: 1 }).type;
    const largest = homeLayout({ width, height, count: 3, textScale: 1.75 }).type;
    expect(normal.minutes).toBeGreaterThanOrEqual(24);
    expect(normal.name).toBeGreaterThanOrEqual(56);
    expect(largest.line).toBeGreaterThan(normal.line * 1.3);
    expect(largest.name).toBeGreaterThan(normal.name);
  });

  it.each([
    ['landscape', 1920, 1080, 0.38],
    ['portrait', 1080, 1920, 0.38],
  ])('gives the three worlds most of what the words leave in %s', (_, width, height, least) => {
    const { cards } = homeLayout({ width, height, count: 3, textScale: 1 });
    expect(
      share(
        cards.map((card) => card.diorama),
        width,
        height,
      ),
    ).toBeGreaterThan(least);
  });

  it('brings the middle of the arc nearer than its ends', () => {
    const [left, middle, right] = homeLayout({ width: 1920, height: 1080, count: 3, textScale: 1 }).cards;
    expect(middle?.card.y).toBeGreaterThan((left?.card.y ?? 0) + 10);
    expect(left?.card.y).toBeCloseTo(right?.card.y ?? 0, 5);
  });

  it.each([3, 5])('swings from side to side in portrait with %i doors', (count) => {
    const { cards } = homeLayout({ width: 1080, height: 1920, count, textScale: 1 });
    expect(cards.map((card) => card.side)).toEqual(['right', 'left', 'right', 'left', 'right'].slice(0, count));
  });

  it('stands five doors in landscape on one arc that comes down in the middle', () => {
    const { cards } = homeLayout({ width: 1920, height: 1080, count: 5, textScale: 1 });
    const tops = cards.map(({ card }) => card.y);
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = tops;
    expect(third - first).toBeGreaterThan(100);
    expect(second).toBeGreaterThan(first);
    expect(fourth).toBeCloseTo(second, 5);
    expect(fifth).toBeCloseTo(first, 5);
  });

  it('stands five doors in two rows where a column of one row would be too narrow for a finger', () => {
    const { cards } = homeLayout({ width: 801, height: 700, count: 5, textScale: 1 });
    expect(new Set(cards.map(({ card }) => card.y)).size).toBe(2);
  });

  it('keeps a clear space between a world and the words at its side', () => {
    for (const [width, height, count] of [
      [1920, 1080, 6],
      [1080, 1920, 5],
    ] as const) {
      for (const { diorama, words, side } of homeLayout({ width, height, count, textScale: 1.45 }).cards) {
        const space = side === 'right' ? words.x - diorama.x - diorama.width : diorama.x - words.x - words.width;
        expect(space).toBeGreaterThan(15);
      }
    }
  });
});
