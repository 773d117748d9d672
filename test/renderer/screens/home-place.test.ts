import fc from 'fast-check';
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { homeLayout } from '../../../renderer/screens/home/layout.ts';
import { homeView, project, standIn } from '../../../renderer/screens/home/scene/place.ts';

const screen = fc.record({
  width: fc.integer({ min: 800, max: 3840 }),
  height: fc.integer({ min: 800, max: 3840 }),
  count: fc.integer({ min: 1, max: 6 }),
});

function stand(given: { width: number; height: number; count: number }) {
  const view = homeView(given.width, given.height);
  return homeLayout({ ...given, textScale: 1 }).cards.map((card) => ({ card, view, at: standIn(card.diorama, view) }));
}

/** Where a point of the diorama is seen. */
function seen(point: Vector3, { at, view }: ReturnType<typeof stand>[number]) {
  return project(point.multiplyScalar(at.scale).applyQuaternion(at.orientation).add(at.position), view);
}

describe('the place of a world on home', () => {
  it('puts the middle of its base where the screen wants it', () => {
    fc.assert(
      fc.property(screen, (given) => {
        for (const one of stand(given)) {
          const middle = seen(new Vector3(), one);
          expect(middle.x).toBeCloseTo(one.at.centre.x, 3);
          expect(middle.y).toBeCloseTo(one.at.centre.y, 3);
        }
      }),
    );
  });

  it('keeps its base within its card, but for the edge that perspective brings nearer', () => {
    fc.assert(
      fc.property(screen, (given) => {
        for (const one of stand(given)) {
          const slack = one.at.pixels * 0.3;
          const { diorama } = one.card;
          for (let angle = 0; angle < 6.28; angle += 0.3) {
            const { x, y } = seen(new Vector3(Math.cos(angle), 0, Math.sin(angle)), one);
            expect(x).toBeGreaterThan(diorama.x - slack);
            expect(x).toBeLessThan(diorama.x + diorama.width + slack);
            expect(y).toBeGreaterThan(diorama.y - slack);
            expect(y).toBeLessThan(diorama.y + diorama.height + slack);
          }
        }
      }),
    );
  });

  it('shows every base from above, however high or low it stands', () => {
    fc.assert(
      fc.property(screen, (given) => {
        for (const one of stand(given)) {
          expect(seen(new Vector3(0, 0, 1), one).y).toBeGreaterThan(seen(new Vector3(0, 0, -1), one).y);
          expect(seen(new Vector3(0, 1, 0), one).y).toBeLessThan(seen(new Vector3(), one).y);
        }
      }),
    );
  });
});
