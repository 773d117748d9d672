import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Anchor,
  type Candidate,
  placeLabels,
} from '../../../../renderer/experiences/planetarium/scene/labels/placement.ts';

const SCREEN = { width: 1000, height: 600 };
const BESIDE: readonly Anchor[] = ['right', 'left', 'below', 'above'];

function label(id: string, x: number, y: number, priority = 0): Candidate {
  return { id, x, y, width: 100, height: 24, gap: 10, anchors: BESIDE, priority };
}

const nowhere = new Map<string, Anchor>();

const anyCandidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    x: fc.integer({ min: 0, max: 1000 }),
    y: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 60 }),
    gap: fc.integer({ min: 0, max: 40 }),
    anchors: fc.constant(BESIDE),
    priority: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe('placing names over the sky', () => {
  it('puts a name to the right of its point when there is room', () => {
    expect(placeLabels([label('vega', 300, 200)], SCREEN, nowhere)).toEqual([
      { id: 'vega', left: 310, top: 188, anchor: 'right' },
    ]);
  });

  it('goes to the left of a point near the right edge', () => {
    expect(placeLabels([label('vega', 960, 200)], SCREEN, nowhere)[0]?.anchor).toBe('left');
  });

  it('keeps the more important of two names that cannot both stand', () => {
    const tight = { width: 130, height: 40 };
    const placed = placeLabels([label('faint', 10, 20, 2), label('bright', 12, 20, 1)], tight, nowhere);
    expect(placed.map(({ id }) => id)).toEqual(['bright']);
  });

  it('leaves a name where it stood while it can, so that it does not jump about', () => {
    const before = new Map<string, Anchor>([['vega', 'below']]);
    expect(placeLabels([label('vega', 300, 200)], SCREEN, before)[0]?.anchor).toBe('below');
  });

  it('keeps a name that is shown rather than one barely more important that arrives', () => {
    const tight = { width: 130, height: 40 };
    const before = new Map<string, Anchor>([['old', 'right']]);
    const placed = placeLabels([label('old', 10, 20, 1.3), label('new', 12, 20, 1)], tight, before);
    expect(placed.map(({ id }) => id)).toEqual(['old']);
  });

  it('keeps clear of what is already taken', () => {
    const taken = [{ left: 305, top: 150, right: 1000, bottom: 250 }];
    expect(placeLabels([label('vega', 300, 200)], SCREEN, nowhere, taken)[0]?.anchor).toBe('left');
  });

  it('never lays one name over another nor over the edge, whatever is asked', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const placed = placeLabels(candidates, SCREEN, nowhere);
        const boxes = placed.map(({ id, left, top }) => {
          const { width, height } = candidates.find((one) => one.id === id) ?? { width: 0, height: 0 };
          return { left, top, right: left + width, bottom: top + height };
        });
        for (const [i, a] of boxes.entries()) {
          if (a.left < 0 || a.top < 0 || a.right > SCREEN.width || a.bottom > SCREEN.height) return false;
          for (const b of boxes.slice(i + 1)) {
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) return false;
          }
        }
        return true;
      }),
    );
  });

  it('gives the same picture for the same wishes in another order', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const distinct = candidates.map((one, i) => ({ ...one, priority: i }));
        const sorted = (list: Candidate[]) =>
          placeLabels(list, SCREEN, nowhere).toSorted((a, b) => a.id.localeCompare(b.id));
        expect(sorted(distinct.toReversed())).toEqual(sorted(distinct));
      }),
    );
  });
});
