/** Gradient noise in three dimensions, from a seed only: the same on every machine. */
export type Noise = (x: number, y: number, z: number) => number;

/** Perlin's improved noise (SIGGRAPH 2002) over a table shuffled by `seed`; about −1 to 1. */
export function createNoise(seed: number): Noise {
  const table = shuffledTable(seed);
  const at = (index: number) => table[index & 511] ?? 0;
  return (x, y, z) => {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const zi = Math.floor(z);
    const fx = x - xi;
    const fy = y - yi;
    const fz = z - zi;
    const u = fade(fx);
    const v = fade(fy);
    const w = fade(fz);
    const a = at(xi & 255) + (yi & 255);
    const b = at((xi & 255) + 1) + (yi & 255);
    const c = zi & 255;
    const aa = at(a) + c;
    const ab = at(a + 1) + c;
    const ba = at(b) + c;
    const bb = at(b + 1) + c;
    const low = mix(
      mix(slope(at(aa), fx, fy, fz), slope(at(ba), fx - 1, fy, fz), u),
      mix(slope(at(ab), fx, fy - 1, fz), slope(at(bb), fx - 1, fy - 1, fz), u),
      v,
    );
    const high = mix(
      mix(slope(at(aa + 1), fx, fy, fz - 1), slope(at(ba + 1), fx - 1, fy, fz - 1), u),
      mix(slope(at(ab + 1), fx, fy - 1, fz - 1), slope(at(bb + 1), fx - 1, fy - 1, fz - 1), u),
      v,
    );
    return mix(low, high, w);
  };
}

/** Sum of octaves, each twice as fine and `gain` as strong; about −1 to 1. */
export function fractal(noise: Noise, octaves: number, gain: number): Noise {
  let total = 0;
  for (let i = 0; i < octaves; i++) total += gain ** i;
  return (x, y, z) => {
    let sum = 0;
    let strength = 1;
    let scale = 1;
    for (let i = 0; i < octaves; i++) {
      sum += strength * noise(x * scale, y * scale, z * scale);
      strength *= gain;
      scale *= 2.03;
    }
    return sum / total;
  };
}

/** Octaves folded at zero, so that thin crests appear: filaments. 0 to 1, 1 on the crests. */
export function ridged(noise: Noise, octaves: number, gain: number): Noise {
  let total = 0;
  for (let i = 0; i < octaves; i++) total += gain ** i;
  return (x, y, z) => {
    let sum = 0;
    let strength = 1;
    let scale = 1;
    for (let i = 0; i < octaves; i++) {
      const fold = 1 - Math.min(1, 1.6 * Math.abs(noise(x * scale, y * scale, z * scale)));
      sum += strength * fold * fold;
      strength *= gain;
      scale *= 2.07;
    }
    return sum / total;
  };
}

/** 512 bytes: a permutation of 0…255 twice, shuffled by a linear congruential generator (Numerical Recipes). */
function shuffledTable(seed: number): Uint8Array {
  const table = new Uint8Array(512);
  for (let i = 0; i < 256; i++) table[i] = i;
  let state = seed >>> 0;
  for (let i = 255; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const kept = table[i] ?? 0;
    table[i] = table[j] ?? 0;
    table[j] = kept;
  }
  table.copyWithin(256, 0, 256);
  return table;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** One of twelve slopes, chosen by the hash. */
function slope(hash: number, x: number, y: number, z: number): number {
  const h = hash & 15;
  const u = h < 8 ? x : y;
  const v = h < 4 ? y : h === 12 || h === 14 ? x : z;
  return ((h & 1) === 0 ? u : -u) + ((h & 2) === 0 ? v : -v);
}
