function lattice(x: number, y: number, z: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483647 ^ 0x27d4eb2d);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const smooth = (t: number) => t * t * (3 - 2 * t);
const mix = (from: number, to: number, t: number) => from + (to - from) * t;

/** Value noise of one octave at a point, 0 to 1. */
export function noise(x: number, y: number, z = 0): number {
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [smooth(x - ix), smooth(y - iy), smooth(z - iz)];
  const plane = (k: number) =>
    mix(
      mix(lattice(ix, iy, iz + k), lattice(ix + 1, iy, iz + k), u),
      mix(lattice(ix, iy + 1, iz + k), lattice(ix + 1, iy + 1, iz + k), u),
      v,
    );
  return mix(plane(0), plane(1), w);
}

/** Four octaves of noise, 0 to 1. */
export function fbm(x: number, y: number, z = 0): number {
  let sum = 0;
  let size = 0.5;
  let frequency = 1;
  for (let octave = 0; octave < 4; octave++) {
    sum += size * noise(x * frequency, y * frequency, z * frequency);
    size *= 0.5;
    frequency *= 2.03;
  }
  return sum / 0.9375;
}
