/**
 * What a path of a drawing is: a lit `body` of clay, a `rod` of clay as thick as a finger, or features on them in `ink`,
 * `bold` or `fine`. Ink shows on clay alone: under it may be the night.
 */
export type ClayLayer = 'body' | 'rod' | 'ink' | 'bold' | 'fine';

/** Paths from the back to the front, on a board of 200 × 200. Each path stands once. */
export type ClayDrawing = readonly (readonly [ClayLayer, string])[];

/** A wooden doll with a smile. `head` is the share of its height that half of its head takes: children have large ones. */
export function doll({
  x,
  height,
  head,
  foot = 188,
}: {
  x: number;
  height: number;
  head: number;
  foot?: number;
}): ClayDrawing {
  const radius = height * head;
  const top = foot - height;
  const middle = top + radius;
  const neck = middle + radius * 0.7;
  const half = height * 0.17 + radius * 0.25;
  const at = (dx: number, y: number) => `${round(x + dx)} ${round(y)}`;
  const eye = radius * 0.36;
  return [
    [
      'body',
      `M${at(-half, foot - 8)}C${at(-half, neck + (foot - neck) * 0.3)} ${at(-half * 0.6, neck)} ${at(0, neck)}` +
        `C${at(half * 0.6, neck)} ${at(half, neck + (foot - neck) * 0.3)} ${at(half, foot - 8)}` +
        `Q${at(half, foot)} ${at(half - 10, foot)}L${at(10 - half, foot)}Q${at(-half, foot)} ${at(-half, foot - 8)}Z`,
    ],
    ['body', circle(x, middle, radius)],
    ['fine', `M${at(-eye, middle - radius * 0.1)}v.1M${at(eye, middle - radius * 0.1)}v.1`],
    ['fine', `M${at(-eye, middle + radius * 0.3)}Q${at(0, middle + radius * 0.62)} ${at(eye, middle + radius * 0.3)}`],
  ];
}

/** A star of four points. */
export function star(x: number, y: number, radius: number): string {
  const waist = radius * 0.16;
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  return (
    `M${at(0, -radius)}Q${at(waist, -waist)} ${at(radius, 0)}Q${at(waist, waist)} ${at(0, radius)}` +
    `Q${at(-waist, waist)} ${at(-radius, 0)}Q${at(-waist, -waist)} ${at(0, -radius)}Z`
  );
}

export function circle(x: number, y: number, radius: number): string {
  const [left, right, r] = [round(x - radius), round(x + radius), round(radius)];
  return `M${left} ${round(y)}A${r} ${r} 0 1 1 ${right} ${round(y)}A${r} ${r} 0 1 1 ${left} ${round(y)}Z`;
}

/** Part of a circle, from one angle to another, in degrees clockwise from the right. */
export function arc(x: number, y: number, radius: number, from: number, to: number): string {
  const at = (angle: number) => {
    const turn = (angle * Math.PI) / 180;
    return `${round(x + radius * Math.cos(turn))} ${round(y + radius * Math.sin(turn))}`;
  };
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
