import { BufferAttribute, BufferGeometry, Color, Matrix4, SphereGeometry } from 'three';
import { fbm } from '../../../../stage/atelier/noise.ts';
import { type Paint, type Part, sculpt } from '../../../../stage/atelier/sculpture.ts';

/** Land of the Earth by tens of degrees: rows from 85° north to 85° south, columns from 175° west to 175° east. */
const LAND = [
  '..........######....................',
  '......#####.####....#...#..####.....',
  '.#########.###..#..#################',
  '..#..#######.....###############..#.',
  '.....#######.....###############....',
  '......####.......##..##.#########...',
  '.......##.......########.####.......',
  '........##......########.##.#.#.....',
  '..........###....######..#..##......',
  '..........#####....###......##..#...',
  '..........####.....####.......###...',
  '...........###.....###.......#####..',
  '...........##.......#........#..##..',
  '..........##.......................#',
  '...........#........................',
  '...........#..........############..',
  '####################################',
  '####################################',
];

function land(column: number, row: number): number {
  return LAND[Math.min(17, Math.max(0, row))]?.[((column % 36) + 36) % 36] === '#' ? 1 : 0;
}

/** Share of land near a place in degrees, smooth, with a ragged coast. */
function landAt(longitude: number, latitude: number): number {
  const x = (longitude + 180) / 10 - 0.5;
  const y = (90 - latitude) / 10 - 0.5;
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - column, y - row];
  const top = land(column, row) * (1 - u) + land(column + 1, row) * u;
  const bottom = land(column, row + 1) * (1 - u) + land(column + 1, row + 1) * u;
  return top * (1 - v) + bottom * v + (fbm(longitude / 9, latitude / 9, 2) - 0.5) * 0.55;
}

type Skin = (out: Color, latitude: number, longitude: number, x: number, y: number, z: number) => void;

const scratch = new Color();
function blend(out: Color, color: string, share: number): void {
  out.lerp(scratch.set(color), Math.min(1, Math.max(0, share)));
}

/** How each world is painted; latitude and longitude in degrees, x y z on the unit sphere. */
const SKINS = {
  mercury: (out, _lat, _lon, x, y, z) => {
    out.set('#8d8278').multiplyScalar(0.6 + 0.8 * fbm(x * 5, y * 5, z * 5));
  },
  venus: (out, lat, _lon, x, _y, z) => {
    out.set('#e8cd96');
    blend(out, '#b9854a', fbm(x * 1.5, lat / 14 + x * 1.2, z * 1.5) * 1.3 - 0.3);
  },
  earth: (out, lat, lon, x, y, z) => {
    const ground = landAt(lon, lat);
    out.set('#1d4f9e');
    if (ground > 0.42) {
      out.set('#4f8a44');
      blend(out, '#c7a467', 1.3 - Math.abs(Math.abs(lat) - 24) / 11);
      blend(out, '#2f6f3a', 1 - Math.abs(lat) / 12);
    } else blend(out, '#3a86c8', (ground - 0.2) * 3);
    blend(out, '#f4f8ff', (Math.abs(lat) - (lat > 0 ? 72 : 66)) / 6);
    blend(out, '#ffffff', (fbm(x * 3.4 + 7, y * 5.2, z * 3.4) - 0.56) * 5);
  },
  moon: (out, _lat, _lon, x, y, z) => {
    out.set('#d6d2c8');
    blend(out, '#77736c', (fbm(x * 2.4 + 3, y * 2.4, z * 2.4) - 0.45) * 4);
  },
  mars: (out, lat, _lon, x, y, z) => {
    out.set('#c8613a');
    blend(out, '#6f3324', (fbm(x * 3 + 1, y * 3, z * 3) - 0.46) * 4);
    blend(out, '#fff6ee', (Math.abs(lat) - 74) / 6);
  },
  jupiter: (out, lat, lon, x, y, z) => {
    const wave = lat + (fbm(x * 4, y * 7, z * 4) - 0.5) * 9;
    out.set('#ecd9ba');
    for (const [middle, width, color] of [
      [14, 6, '#a8653e'],
      [-13, 7, '#b07448'],
      [32, 5, '#c39a70'],
      [-33, 5, '#c29468'],
      [52, 8, '#a88d74'],
      [-54, 10, '#9d8470'],
    ] as const) {
      blend(out, color, 1.25 - Math.abs(wave - middle) / width);
    }
    blend(out, '#c2492c', 1.9 - 1.9 * Math.hypot((lon - 30) / 16, (lat + 22) / 8));
  },
  saturn: (out, lat) => {
    out.set('#e8d2a0');
    blend(out, '#c9a46a', 0.5 + 0.5 * Math.sin(lat / 4.4));
    blend(out, '#a99a78', (Math.abs(lat) - 58) / 20);
  },
} satisfies Record<string, Skin>;

export type PlanetId = keyof typeof SKINS;

/** A painted globe around the origin, its axis along y. */
export function planetGeometry(id: PlanetId, radius: number): BufferGeometry {
  const fine = radius > 0.05;
  const skin: Skin = SKINS[id];
  const paint: Paint = (out, p, n) => {
    const latitude = (Math.asin(Math.min(1, Math.max(-1, n.y))) * 180) / Math.PI;
    const longitude = (Math.atan2(-n.z, n.x) * 180) / Math.PI;
    skin(out, latitude, longitude, p.x / radius, p.y / radius, p.z / radius);
  };
  const flattened = new Matrix4().makeScale(1, id === 'saturn' ? 0.91 : id === 'jupiter' ? 0.94 : 1, 1);
  const globe: Part = {
    geometry: new SphereGeometry(radius, fine ? 48 : 24, fine ? 30 : 16),
    finish: { color: '#ffffff', roughness: id === 'earth' ? 0.45 : 0.8, metalness: 0, glow: 0 },
    place: flattened,
    paint,
  };
  return sculpt(id === 'saturn' ? [globe, saturnRings(radius)] : [globe]);
}

/** Inner and outer edges and brightness of Saturn's rings C, B, Cassini's gap and A, in radii of Saturn. */
const RINGS = [
  [1.24, 1.52, 0.3],
  [1.53, 1.94, 1],
  [1.95, 2.03, 0.06],
  [2.03, 2.27, 0.68],
] as const;
const RING_SECTORS = 128;

/** Flat rings; the lamp is toward −x, so the globe's shadow lies across them toward +x. */
function saturnRings(radius: number): Part {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  for (const [inner, outer] of RINGS) {
    const first = position.length / 3;
    for (let i = 0; i <= RING_SECTORS; i++) {
      const a = (i / RING_SECTORS) * 2 * Math.PI;
      for (const r of [inner, outer]) {
        position.push(r * radius * Math.cos(a), 0, r * radius * Math.sin(a));
        normal.push(-0.62, 0.78, 0);
      }
      if (i === RING_SECTORS) continue;
      const k = first + i * 2;
      index.push(k, k + 2, k + 1, k + 1, k + 2, k + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3));
  geometry.setIndex(index);
  return {
    geometry,
    finish: { color: '#dcc79c', roughness: 0.9, metalness: 0, glow: 0 },
    paint: (out, p) => {
      const r = Math.hypot(p.x, p.z) / radius;
      const ring = RINGS.find(([inner, outer]) => r >= inner - 0.002 && r <= outer + 0.002);
      out.multiplyScalar((ring?.[2] ?? 0.5) * (0.82 + 0.3 * fbm(r * 34, 1)));
      if (p.x > 0 && Math.abs(p.z) < radius * 0.98) out.multiplyScalar(0.1);
    },
  };
}
