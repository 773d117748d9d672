const MILLIMETRES_PER_INCH = 25.4;
/** Assumed where none is configured. */
const USUAL_DIAGONAL_INCHES = 24;

/** CSS pixels in one millimetre of glass, from the screen's size in CSS pixels and its diagonal in inches. */
export function pixelsPerMillimetre(
  screen: { width: number; height: number },
  diagonalInches: number = USUAL_DIAGONAL_INCHES,
): number {
  return Math.hypot(screen.width, screen.height) / (diagonalInches * MILLIMETRES_PER_INCH);
}
