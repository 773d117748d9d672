import { PALETTE } from '../../../../stage/atelier/palette.ts';
import type { Part } from '../../../../stage/atelier/sculpture.ts';
import { at, block, placed, rod, turned } from '../../../../stage/atelier/shapes.ts';
import { TOP } from './stand.ts';

const AMBER = { color: '#d0661a', roughness: 0.06, metalness: 0, glow: 0 };
const RED = { color: '#8c2416', roughness: 0.06, metalness: 0, glow: 0 };

/** A jar that stands in its varnish to the shoulder, corked. */
function jar(radius: number, height: number, varnish: typeof AMBER): Part[] {
  return [
    {
      geometry: turned(
        [
          [0.001, 0],
          [radius * 0.92, 0],
          [radius, radius * 0.1],
          [radius, height * 0.7],
          [radius * 0.9, height * 0.8],
          [radius * 0.62, height * 0.88],
          [radius * 0.6, height],
          [radius * 0.68, height * 1.01],
          [radius * 0.68, height * 1.05],
          [radius * 0.5, height * 1.06],
        ],
        32,
      ),
      finish: varnish,
      paint: (out, p) => {
        if (p.y > TOP + height * 0.74) out.setRGB(0.5, 0.56, 0.5);
      },
    },
    {
      geometry: turned(
        [
          [radius * 0.5, height],
          [radius * 0.54, height * 1.2],
          [radius * 0.48, height * 1.23],
          [0.001, height * 1.23],
        ],
        20,
      ),
      finish: { color: '#b98a5a', roughness: 0.9, metalness: 0, glow: 0 },
    },
    {
      geometry: block(radius * 1.1, height * 0.3, 0.004, 0.001),
      finish: PALETTE.lacquer,
      place: at([0, height * 0.26, radius - 0.002]),
    },
  ];
}

/** A glazed pot of varnish with the brush across it. */
function pot(): Part[] {
  return [
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.07, 0],
          [0.086, 0.02],
          [0.092, 0.07],
          [0.086, 0.1],
          [0.09, 0.112],
          [0.086, 0.118],
          [0.078, 0.114],
          [0.074, 0.1],
        ],
        36,
      ),
      finish: { color: '#3f5a72', roughness: 0.22, metalness: 0, glow: 0 },
    },
    {
      geometry: turned(
        [
          [0.08, 0.098],
          [0.001, 0.1],
        ],
        32,
      ),
      finish: AMBER,
    },
    ...placed(at([0.012, 0.116, 0], [0, 0.5, 0.14]), [
      {
        geometry: rod([-0.03, 0, 0], [0.2, 0, 0], 0.0085, 0.006, 10),
        finish: { ...AMBER, color: '#a33b22', roughness: 0.3 },
      },
      { geometry: rod([-0.062, 0, 0], [-0.028, 0, 0], 0.014, 0.0105, 12), finish: PALETTE.brass },
      {
        geometry: rod([-0.122, -0.004, 0], [-0.06, 0, 0], 0.006, 0.0155, 12),
        finish: { ...AMBER, color: '#5c3a22', roughness: 0.8 },
      },
    ]),
  ];
}

/** Varnish on the bench: an open pot with its brush, and two jars. */
export function varnishParts(): Part[] {
  return [
    ...placed(at([0.42, TOP, 0.33], [0, -0.2, 0]), pot()),
    ...placed(at([0.68, TOP, 0.13], [0, -0.3, 0]), jar(0.062, 0.15, AMBER)),
    ...placed(at([0.64, TOP, 0.27], [0, -0.1, 0]), jar(0.042, 0.1, RED)),
  ];
}
