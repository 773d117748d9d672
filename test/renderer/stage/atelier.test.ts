import { BoxGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { fbm } from '../../../renderer/stage/atelier/noise.ts';
import { createRandom } from '../../../renderer/stage/random.ts';
import { PALETTE } from '../../../renderer/stage/atelier/palette.ts';
import { createRelief } from '../../../renderer/stage/atelier/relief.ts';
import { sculpt } from '../../../renderer/stage/atelier/sculpture.ts';
import { at } from '../../../renderer/stage/atelier/shapes.ts';

const UP = new Vector3(0, 1, 0);

function reliefWithWall() {
  const relief = createRelief(1);
  const wall = new BoxGeometry(0.1, 0.4, 1.6).translate(0, 0.2, 0);
  relief.stamp(wall);
  return relief;
}

describe('a relief', () => {
  it('is open everywhere when nothing stands on it', () => {
    expect(createRelief(1).openness(new Vector3(0.2, 0, 0.1), UP)).toBe(1);
  });

  it('is darker at the foot of a wall than away from it', () => {
    const relief = reliefWithWall();
    const foot = relief.openness(new Vector3(0.08, 0, 0), UP);
    const away = relief.openness(new Vector3(0.7, 0, 0), UP);
    expect(foot).toBeLessThan(0.75);
    expect(away).toBeGreaterThan(0.95);
  });

  it('throws the shadow of a wall away from the light only', () => {
    const relief = reliefWithWall();
    const light = new Vector3(-1, 1, 0).normalize();
    expect(relief.visibility(new Vector3(0.15, 0, 0), light)).toBe(0);
    expect(relief.visibility(new Vector3(-0.15, 0, 0), light)).toBe(1);
    expect(relief.visibility(new Vector3(0.9, 0, 0), light)).toBe(1);
  });
});

describe('a sculpture', () => {
  it('merges its parts where they stand, with their finish', () => {
    const merged = sculpt([
      { geometry: new BoxGeometry(1, 1, 1), finish: PALETTE.brass, place: at([2, 0, 0]) },
      { geometry: new BoxGeometry(1, 1, 1), finish: PALETTE.window },
    ]);
    expect(merged.getAttribute('position').count).toBe(48);
    expect(merged.index?.count).toBe(72);
    expect(merged.getAttribute('position').getX(0)).toBeCloseTo(2.5);
    expect(merged.getAttribute('surface').getY(0)).toBe(1);
    expect(merged.getAttribute('surface').getZ(47)).toBe(1);
  });

  it('keeps faces outward when a part is mirrored', () => {
    const merged = sculpt([
      { geometry: new BoxGeometry(1, 1, 1), finish: PALETTE.brass, place: at([0, 0, 0], [0, 0, 0], [-1, 1, 1]) },
    ]);
    const position = merged.getAttribute('position');
    const index = merged.index;
    for (let i = 0; i < (index?.count ?? 0); i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => new Vector3().fromBufferAttribute(position, index?.getX(i + k) ?? 0)) as [
        Vector3,
        Vector3,
        Vector3,
      ];
      const outward = b.clone().sub(a).cross(c.clone().sub(a));
      expect(outward.dot(a)).toBeGreaterThan(0);
    }
  });

  it('divides the long edges of a part that wants detail', () => {
    const coarse = sculpt([{ geometry: new BoxGeometry(1, 1, 1), finish: PALETTE.tile }]);
    const fine = sculpt([{ geometry: new BoxGeometry(1, 1, 1), finish: PALETTE.tile, detail: 0.3 }]);
    expect(fine.index?.count ?? 0).toBeGreaterThan(4 * (coarse.index?.count ?? 0));
  });
});

describe('the noise of the atelier', () => {
  it('repeats itself for the same seed and stays between 0 and 1', () => {
    const [a, b] = [createRandom(7), createRandom(7)];
    for (let i = 0; i < 100; i++) expect(a()).toBe(b());
    for (let i = 0; i < 500; i++) {
      const value = fbm(i * 0.37 - 40, i * 0.11, i * 0.05);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
