/** Two discs in the sky, one before the other: radii and the distance of their centres in one unit, whichever. */
export interface Discs {
  behind: number;
  before: number;
  separation: number;
}

/** Share of the area of the disc behind that the one before hides, 0 to 1. */
export function obscuration({ behind, before, separation }: Discs): number {
  if (separation >= behind + before) return 0;
  if (separation <= Math.abs(before - behind)) return before >= behind ? 1 : (before / behind) ** 2;
  const a = (separation ** 2 + behind ** 2 - before ** 2) / (2 * separation);
  const b = separation - a;
  return (segment(behind, a) + segment(before, b)) / (Math.PI * behind ** 2);
}

/** Share of the diameter of the disc behind that the one before hides; over 1 when it is hidden with room to spare. */
export function magnitude({ behind, before, separation }: Discs): number {
  return (behind + before - separation) / (2 * behind);
}

/** Area of the part of a disc that lies beyond a line at `distance` from its centre. */
function segment(radius: number, distance: number): number {
  const cosine = Math.min(Math.max(distance / radius, -1), 1);
  return radius ** 2 * Math.acos(cosine) - distance * Math.sqrt(Math.max(0, radius ** 2 - distance ** 2));
}
