/** Where a label may stand about its point. */
export type Anchor = 'right' | 'left' | 'below' | 'above' | 'middle';

/** A label that would like to be shown. Pixels; x to the right, y down. */
export interface Candidate {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Room left between the point and the text. */
  gap: number;
  /** Where it may stand, best first. */
  anchors: readonly Anchor[];
  /** The smaller goes first. */
  priority: number;
}

/** A label that is shown, by its upper left corner. */
export interface PlacedLabel {
  id: string;
  left: number;
  top: number;
  anchor: Anchor;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room kept between two labels, pixels. */
const MARGIN = 6;

/** How much earlier a label that is already shown goes, so that labels do not flicker as the sky turns. */
const LOYALTY = 0.6;

/**
 * Chooses which labels are shown and where, none over another nor over `taken`, all of them whole on the screen.
 * `before` tells where each one stood in the last picture: it stays there if it can.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  screen: { width: number; height: number },
  before: ReadonlyMap<string, Anchor>,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  const rank = (one: Candidate) => one.priority - (before.has(one.id) ? LOYALTY : 0);
  for (const candidate of candidates.toSorted((a, b) => rank(a) - rank(b))) {
    const old = before.get(candidate.id);
    const anchors = old && candidate.anchors.includes(old) ? [old, ...candidate.anchors] : candidate.anchors;
    for (const anchor of anchors) {
      const box = boxAt(candidate, anchor);
      if (!within(box, screen) || boxes.some((other) => touch(box, other))) continue;
      boxes.push(box);
      placed.push({ id: candidate.id, left: box.left, top: box.top, anchor });
      break;
    }
  }
  return placed;
}

function boxAt({ x, y, width, height, gap }: Candidate, anchor: Anchor): Box {
  const [left, top] = {
    right: [x + gap, y - height / 2] as const,
    left: [x - gap - width, y - height / 2] as const,
    below: [x - width / 2, y + gap] as const,
    above: [x - width / 2, y - gap - height] as const,
    middle: [x - width / 2, y - height / 2] as const,
  }[anchor];
  return { left, top, right: left + width, bottom: top + height };
}

function within(box: Box, screen: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= screen.width && box.bottom <= screen.height;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.right + MARGIN && b.left < a.right + MARGIN && a.top < b.bottom + MARGIN && b.top < a.bottom + MARGIN
  );
}
