import { BufferGeometry, Float32BufferAttribute } from 'three';

/** What a triangle of the landscape is made of; the shader's table of matters has the same numbers. */
export const MATTER = {
  hill: 0,
  meadow: 1,
  fir: 2,
  wall: 3,
  roof: 4,
  window: 5,
  glow: 6,
  stone: 7,
  leaf: 8,
  sea: 9,
  ice: 10,
} as const;
export type Matter = (typeof MATTER)[keyof typeof MATTER];

/** A corner: azimuth and altitude in degrees, and two numbers whose meaning is the matter's own. */
export type Corner = readonly [azimuth: number, altitude: number, u?: number, v?: number];

export interface Stuff {
  matter: Matter;
  /** 0 near, 1 lost in the haze. */
  haze: number;
  /** A random number of the object, 0 to 1. */
  tone: number;
}

/**
 * Collects triangles around the visitor, given by azimuth and altitude, in the order in which they are painted:
 * the far ones first. All of the landscape is one geometry and one draw call.
 */
export interface Mould {
  /** Adds a polygon, convex, as a fan. */
  polygon(corners: readonly Corner[], stuff: Stuff): void;
  /** Adds a band: two rows of corners of the same length. */
  band(upper: readonly Corner[], lower: readonly Corner[], stuff: Stuff): void;
  build(): BufferGeometry;
}

const RADIANS = Math.PI / 180;

export function createMould(): Mould {
  const positions: number[] = [];
  const places: number[] = [];
  const stuffs: number[] = [];
  const index: number[] = [];

  function corner([azimuth, altitude, u = 0, v = 0]: Corner, { matter, haze, tone }: Stuff): number {
    const flat = Math.cos(altitude * RADIANS);
    positions.push(
      flat * Math.sin(azimuth * RADIANS),
      Math.sin(altitude * RADIANS),
      -flat * Math.cos(azimuth * RADIANS),
    );
    places.push(azimuth, altitude, u, v);
    stuffs.push(matter, haze, tone);
    return positions.length / 3 - 1;
  }

  return {
    polygon(corners, stuff) {
      const at = corners.map((one) => corner(one, stuff));
      for (let i = 2; i < at.length; i++) index.push(at[0] ?? 0, at[i - 1] ?? 0, at[i] ?? 0);
    },
    band(upper, lower, stuff) {
      const high = upper.map((one) => corner(one, stuff));
      const low = lower.map((one) => corner(one, stuff));
      for (let i = 1; i < high.length; i++) {
        const [a = 0, b = 0, c = 0, d = 0] = [high[i - 1], high[i], low[i - 1], low[i]];
        index.push(a, c, b, b, c, d);
      }
    },
    build() {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
      geometry.setAttribute('place', new Float32BufferAttribute(places, 4));
      geometry.setAttribute('stuff', new Float32BufferAttribute(stuffs, 3));
      geometry.setIndex(index);
      return geometry;
    },
  };
}
