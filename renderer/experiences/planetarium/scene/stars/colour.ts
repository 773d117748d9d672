import { starTemperature } from '../../model/colour.ts';

/** Steps of the table of colours. */
const STEPS = 64;
const BLUEST = -0.4;
const REDDEST = 2;

/** How far colours are drawn apart, so that they are seen on small points: 1 is a black body's own colour. */
const SATURATION = 1.35;

/**
 * Linear sRGB of a star of colour index B−V, the strongest channel at 1.
 * Chromaticity of a black body: Kim et al. 2002 (US patent 7024034).
 */
export function starColour(colourIndex: number): readonly [number, number, number] {
  const place = ((colourIndex - BLUEST) / (REDDEST - BLUEST)) * (STEPS - 1);
  return TABLE[Math.round(Math.min(Math.max(place, 0), STEPS - 1))] ?? [1, 1, 1];
}

function blackBody(colourIndex: number): [number, number, number] {
  const kelvin = Math.min(Math.max(starTemperature(colourIndex), 1667), 25_000);
  const x =
    kelvin < 4000
      ? -0.2661239e9 / kelvin ** 3 - 0.2343589e6 / kelvin ** 2 + 0.8776956e3 / kelvin + 0.17991
      : -3.0258469e9 / kelvin ** 3 + 2.1070379e6 / kelvin ** 2 + 0.2226347e3 / kelvin + 0.24039;
  const y =
    kelvin < 2222
      ? -1.1063814 * x ** 3 - 1.3481102 * x ** 2 + 2.18555832 * x - 0.20219683
      : kelvin < 4000
        ? -0.9549476 * x ** 3 - 1.37418593 * x ** 2 + 2.09137015 * x - 0.16748867
        : 3.081758 * x ** 3 - 5.8733867 * x ** 2 + 3.75112997 * x - 0.37001483;
  const [X, Y, Z] = [x / y, 1, (1 - x - y) / y];
  const rgb = [
    3.2404542 * X - 1.5371385 * Y - 0.4985314 * Z,
    -0.969266 * X + 1.8760108 * Y + 0.041556 * Z,
    0.0556434 * X - 0.2040259 * Y + 1.0572252 * Z,
  ].map((channel) => Math.max(channel, 0)) as [number, number, number];
  const peak = Math.max(...rgb);
  return rgb.map((channel) => (channel / peak) ** SATURATION) as [number, number, number];
}

const TABLE = Array.from({ length: STEPS }, (_, i) => blackBody(BLUEST + ((REDDEST - BLUEST) * i) / (STEPS - 1)));
