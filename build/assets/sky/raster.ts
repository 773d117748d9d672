/** An equirectangular picture of the sky: column 0 at right ascension 0, rising to the right; row 0 at the north pole. */
export interface Raster {
  width: number;
  height: number;
  values: Float32Array;
}

type Ring = readonly (readonly [number, number])[];

/**
 * Fills rings (degrees) by the even-odd rule. Each column is walked from the north pole, which must lie outside: so
 * rings that go all around the sky, as the Milky Way's do, need no cutting.
 */
export function fillRings(rings: readonly Ring[], width: number, height: number): Raster {
  const crossings: number[][] = Array.from({ length: width }, () => []);
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const from = ring[i];
      const to = ring[(i + 1) % ring.length];
      if (from && to) addCrossings(crossings, from, to);
    }
  }
  const values = new Float32Array(width * height);
  for (const [column, rows] of crossings.entries()) {
    rows.sort((a, b) => a - b);
    for (let i = 0; i + 1 < rows.length; i += 2) {
      const first = Math.max(0, Math.ceil((rows[i] ?? 0) * height - 0.5));
      const last = Math.min(height - 1, Math.floor((rows[i + 1] ?? 0) * height - 0.5));
      for (let row = first; row <= last; row++) values[row * width + column] = 1;
    }
  }
  return { width, height, values };
}

/** Blurs in place by about `sigma` degrees of sky in both axes: three box blurs, wider in columns toward the poles. */
export function blur(raster: Raster, sigma: number): void {
  const { width, height, values } = raster;
  const pixels = (sigma / 180) * height;
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let row = 0; row < height; row++) {
      const stretch = Math.max(0.08, Math.sin(((row + 0.5) / height) * Math.PI));
      const radius = Math.min(Math.round(pixels / stretch), width >> 2);
      boxBlur(values, line, row * width, 1, width, radius, true);
    }
    for (let column = 0; column < width; column++) {
      boxBlur(values, line, column, width, height, Math.round(pixels), false);
    }
  }
}

/** Rows, as fractions from the north pole, where the edge crosses the middle of each column. */
function addCrossings(crossings: number[][], from: readonly [number, number], to: readonly [number, number]): void {
  const width = crossings.length;
  const start = (from[0] / 360) * width - 0.5;
  let span = ((to[0] - from[0]) / 360) * width;
  if (span > width / 2) span -= width;
  if (span < -width / 2) span += width;
  if (span === 0) return;
  const low = Math.min(start, start + span);
  const high = Math.max(start, start + span);
  for (let x = Math.ceil(low); x < high; x++) {
    const declination = from[1] + ((to[1] - from[1]) * (x - start)) / span;
    crossings[((x % width) + width) % width]?.push((90 - declination) / 180);
  }
}

function boxBlur(
  values: Float32Array,
  line: Float32Array,
  offset: number,
  stride: number,
  length: number,
  radius: number,
  wraps: boolean,
): void {
  if (radius < 1) return;
  for (let i = 0; i < length; i++) line[i] = values[offset + i * stride] ?? 0;
  const at = (i: number) => line[wraps ? (i + 4 * length) % length : Math.min(Math.max(i, 0), length - 1)] ?? 0;
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < length; i++) {
    values[offset + i * stride] = sum * share;
    sum += at(i + radius + 1) - at(i - radius);
  }
}
