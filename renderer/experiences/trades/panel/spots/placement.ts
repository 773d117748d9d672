/** A plate to stand near a point of the scene, in CSS pixels. */
export interface Wish {
  /** The point that it tells of. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far above the point its middle would like to be. */
  rise: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rounds of pushing apart: few are needed for eight plates, and each is cheap. */
const ROUNDS = 120;
/** An overlap that nobody sees, pixels. */
const UNSEEN = 0.01;

/** Across, then down. */
const AXES = [0, 1] as const;

/** Something that stands in the room: where its middle is and may be. What never makes way may be nowhere else. */
interface Standing {
  middle: [number, number];
  size: readonly [number, number];
  least: readonly [number, number];
  most: readonly [number, number];
}

/**
 * The middles of plates, each near its point, none over another, over an obstacle or out of the room as far as there is
 * place for all. Pure, and the same for the same wishes, so that nothing trembles while the scene is at rest.
 */
export function placePlates(
  wishes: readonly Wish[],
  room: Box,
  gap: number,
  obstacles: readonly Box[] = [],
): [x: number, y: number][] {
  const plates = wishes.map((wish) => plateOf(wish, room));
  const fixed = obstacles.map(obstacleOf);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [at, mine] of plates.entries()) {
      for (const its of plates.slice(at + 1)) moved = part(mine, its, gap) || moved;
      for (const obstacle of fixed) moved = part(mine, obstacle, gap) || moved;
    }
    if (!moved) break;
  }
  return plates.map(({ middle }) => middle);
}

/** Moves two apart, the shortest way that there is place for; false where they are clear of each other. */
function part(mine: Standing, its: Standing, gap: number): boolean {
  const ways = AXES.flatMap((axis) =>
    [-1, 1].map((sign) => {
      const wanted = (mine.size[axis] + its.size[axis]) / 2 + gap;
      const push = wanted - sign * (mine.middle[axis] - its.middle[axis]);
      return { axis, sign, push, mine: freedom(mine, axis, sign), its: freedom(its, axis, -sign) };
    }),
  ).toSorted((one, other) => one.push - other.push);
  const [shortest] = ways;
  if (!shortest || shortest.push <= UNSEEN) return false;
  const way = ways.find(({ push, ...free }) => free.mine + free.its >= push) ?? shortest;
  // Half each, but for what one of them has no place for.
  const moved = Math.min(way.mine, Math.max(way.push / 2, way.push - way.its));
  mine.middle[way.axis] += way.sign * moved;
  its.middle[way.axis] -= way.sign * Math.min(way.its, way.push - moved);
  return true;
}

/** How far something can go one way. */
function freedom({ middle, least, most }: Standing, axis: 0 | 1, sign: number): number {
  return Math.max(0, sign > 0 ? most[axis] - middle[axis] : middle[axis] - least[axis]);
}

function plateOf({ x, y, width, height, rise }: Wish, room: Box): Standing {
  const [left, right] = span(room.left + width / 2, room.right - width / 2);
  const [top, bottom] = span(room.top + height / 2, room.bottom - height / 2);
  return {
    middle: [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y - rise))],
    size: [width, height],
    least: [left, top],
    most: [right, bottom],
  };
}

/** From the least to the most; the middle of both where there is no room at all. */
function span(least: number, most: number): [number, number] {
  return least > most ? [(least + most) / 2, (least + most) / 2] : [least, most];
}

function obstacleOf({ left, right, top, bottom }: Box): Standing {
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  return { middle, size: [right - left, bottom - top], least: [...middle], most: [...middle] };
}
