/**
 * Bodies are drawn at their true size as soon as that is large enough to be looked at; at wide fields they are held
 * at `least` pixels so that they are seen at all, and the two meet smoothly. Gives the radius shown, radians.
 */
export function shownRadius(trueRadius: number, pixelsPerRadian: number, least: number): number {
  const held = least / pixelsPerRadian;
  return (trueRadius ** 4 + held ** 4) ** 0.25;
}
