import { type BufferGeometry, LatheGeometry, SphereGeometry, Vector2 } from 'three';
import { noise } from '../../../../stage/atelier/noise.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { type Paint, type Part, sculpt } from '../../../../stage/atelier/sculpture.ts';
import { at, turned } from '../../../../stage/atelier/shapes.ts';
import { SIXTH, TASTES } from './tastes.ts';

/** Radius and height of the widest part of the top; its tip is at the origin. */
export const GIRTH = { radius: 0.3, height: 0.3 };

/** Half the profile of its body from the tip up, radius and height. */
const BODY: readonly (readonly [number, number])[] = [
  [0.02, 0.02],
  [0.06, 0.05],
  [0.268, 0.25],
  [GIRTH.radius, GIRTH.height],
  [GIRTH.radius - 0.01, GIRTH.height + 0.035],
  [0.18, 0.42],
  [0.075, 0.475],
];

/** Each of the six sides in its field's colour, lighter above. */
const sides: Paint = (out, p, n) => {
  const side = Math.floor(Math.atan2(n.x, n.z) / SIXTH + 6) % 6;
  out.set(TASTES[side]?.color ?? '#ffffff').multiplyScalar(0.9 + 0.2 * noise(p.x * 12, p.y * 30, p.z * 12));
};

function body(): Part {
  const lathe = new LatheGeometry(
    BODY.map(([x, y]) => new Vector2(x, y)),
    6,
  );
  const flat = lathe.toNonIndexed();
  lathe.dispose();
  flat.computeVertexNormals();
  return {
    geometry: flat,
    finish: { color: '#ffffff', roughness: 0.26, metalness: 0, glow: 0 },
    paint: sides,
    detail: 0.08,
  };
}

/** The top upright on its tip: six painted sides, brass tip, edges and knob, a stem of walnut. */
export function topGeometry(): BufferGeometry {
  return sculpt(
    [
      body(),
      {
        geometry: turned(
          [
            [0.001, 0],
            [0.012, 0.006],
            [0.026, 0.024],
            [0.05, 0.045],
            [0.066, 0.058],
            [0.05, 0.064],
          ],
          24,
        ),
        finish: PALETTE.brass,
      },
      {
        geometry: turned(
          [
            [0.06, 0.466],
            [0.082, 0.47],
            [0.084, 0.482],
            [0.06, 0.492],
            [0.036, 0.5],
            [0.03, 0.52],
          ],
          28,
        ),
        finish: PALETTE.brass,
      },
      {
        geometry: turned(
          [
            [0.03, 0.51],
            [0.025, 0.56],
            [0.026, 0.66],
            [0.032, 0.72],
            [0.024, 0.74],
          ],
          20,
        ),
        finish: { color: '#8a5230', roughness: 0.3, metalness: 0, glow: 0 },
      },
      {
        geometry: new SphereGeometry(0.046, 24, 16),
        finish: PALETTE.brass,
        place: at([0, 0.765, 0], [0, 0, 0], [1, 0.85, 1]),
      },
    ],
    (p, n) => ({
      occlusion: Math.min(1, 0.62 + 0.5 * p.y + 0.3 * Math.max(0, n.y)),
      direct: [n.y < -0.2 ? 0.6 : 1, 0],
    }),
  );
}
