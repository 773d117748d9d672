/** The six families of tastes on the board, clockwise from the front left; colours of their fields (sRGB). */
export const TASTES = [
  { id: 'hammer', color: '#a9542e' },
  { id: 'lens', color: '#355f8e' },
  { id: 'palette', color: '#6d4a84' },
  { id: 'books', color: '#43755a' },
  { id: 'key', color: '#bf8d42' },
  { id: 'heart', color: '#ad5a66' },
] as const;

export type Taste = (typeof TASTES)[number]['id'];

/** Angle of one sixth, radians. */
export const SIXTH = Math.PI / 3;

/** Where the middle of a field lies around the board, radians from the visitor's side toward the right. */
export function fieldAngle(index: number): number {
  return -SIXTH / 2 - index * SIXTH;
}

/** Where its thing stands: on its field, a little further from the middle of the picture, so that all are seen. */
export function thingAngle(index: number): number {
  const angle = fieldAngle(index);
  return angle + 0.16 * Math.sin(2 * angle);
}
