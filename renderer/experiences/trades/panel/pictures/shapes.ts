/** Shapes that several drawings are made of, as paths on the board of 200 × 200. */

/** A bar with round ends, from one point to another. */
export function bar(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const half = width / 2;
  const [dx, dy] = [((y2 - y1) / length) * half, ((x1 - x2) / length) * half];
  const r = round(half);
  return (
    `M${at(x1 + dx, y1 + dy)}L${at(x2 + dx, y2 + dy)}A${r} ${r} 0 0 1 ${at(x2 - dx, y2 - dy)}` +
    `L${at(x1 - dx, y1 - dy)}A${r} ${r} 0 0 1 ${at(x1 + dx, y1 + dy)}Z`
  );
}

/** A disc seen from above its rim. */
export function ellipse(x: number, y: number, wide: number, high: number): string {
  return `M${at(x - wide, y)}A${wide} ${high} 0 1 1 ${at(x + wide, y)}A${wide} ${high} 0 1 1 ${at(x - wide, y)}Z`;
}

/** A rectangle with round corners. */
export function slab(x: number, y: number, width: number, height: number, corner: number): string {
  const [right, foot] = [x + width, y + height];
  return (
    `M${at(x + corner, y)}H${round(right - corner)}Q${at(right, y)} ${at(right, y + corner)}V${round(foot - corner)}` +
    `Q${at(right, foot)} ${at(right - corner, foot)}H${round(x + corner)}Q${at(x, foot)} ${at(x, foot - corner)}` +
    `V${round(y + corner)}Q${at(x, y)} ${at(x + corner, y)}Z`
  );
}

/** A wheel with teeth: a saw's, or a machine's where they are blunt. */
export function toothed(x: number, y: number, inner: number, outer: number, teeth: number, blunt = 0): string {
  const step = (2 * Math.PI) / teeth;
  const on = (radius: number, turn: number) => at(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
  const tooth = (place: number) => {
    const turn = place * step;
    if (blunt === 0) return `${on(inner, turn)}L${on(outer, turn + step * 0.75)}`;
    const [from, to] = [turn + step * (0.25 - blunt / 4), turn + step * (0.75 + blunt / 4 - blunt / 2)];
    return `${on(inner, turn)}L${on(outer, from + step * 0.1)}L${on(outer, to)}L${on(inner, to + step * 0.14)}`;
  };
  return `M${Array.from({ length: teeth }, (_, place) => tooth(place)).join('L')}Z`;
}

export function heart(x: number, y: number, size: number): string {
  const s = (dx: number, dy: number) => at(x + dx * size, y + dy * size);
  return `M${s(0, 1)}C${s(-1.5, 0)} ${s(-1, -1)} ${s(-0.5, -1)}Q${s(-0.1, -1)} ${s(0, -0.5)}Q${s(0.1, -1)} ${s(0.5, -1)}C${s(1, -1)} ${s(1.5, 0)} ${s(0, 1)}Z`;
}

/** A drop of water, its tip up. */
export function drop(x: number, y: number, size: number): string {
  const s = (dx: number, dy: number) => at(x + dx * size, y + dy * size);
  return `M${s(0, -1.3)}C${s(0.3, -0.7)} ${s(0.8, -0.2)} ${s(0.8, 0.3)}A${round(size * 0.8)} ${round(size * 0.8)} 0 1 1 ${s(-0.8, 0.3)}C${s(-0.8, -0.2)} ${s(-0.3, -0.7)} ${s(0, -1.3)}Z`;
}

/** A fir in three tiers, the lowest first, so that each stands before the one under it. */
export function fir(x: number, foot: number, height: number): ['body', string][] {
  const tier = (top: number, base: number, half: number): ['body', string] => {
    const s = (dx: number, dy: number) => at(x + dx, foot - height * dy);
    return [
      'body',
      `M${s(0, top)}L${s(half, base + 0.03)}Q${s(half + 2, base)} ${s(half - 6, base)}H${round(x - half + 6)}Q${s(-half - 2, base)} ${s(-half, base + 0.03)}Z`,
    ];
  };
  return [tier(0.66, 0.14, height * 0.3), tier(0.84, 0.38, height * 0.24), tier(1, 0.62, height * 0.17)];
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
