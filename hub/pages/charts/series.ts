import { html } from 'ghtml';
import type { Line } from '../../answers/dashboard.ts';
import { across } from './bars.ts';

/** Heights in pixels: of the shares, of the counts under them, and of the gap between. */
const SHARES = 130;
const COUNTS = 44;
const GAP = 14;
/** Part of its column that a count's bar fills. */
const FILL = 0.6;

/** Shares over time, each with its interval, above how many answers each is made of. */
export function series(lines: readonly Line[]): string {
  const most = Math.max(1, ...lines.map(({ n }) => n ?? 0));
  const middle = (index: number): string => across((index + 0.5) / lines.length);
  const height = (share: number): string => ((1 - share) * SHARES).toFixed(1);
  const grid = [0, 0.5, 1].map(
    (at) => html`<line class="grid" x1="0" x2="100%" y1="${height(at)}" y2="${height(at)}"/>`,
  );
  const links = lines.flatMap(({ of }, index) => {
    const before = lines[index - 1]?.of;
    if (of === undefined || before === undefined) return [];
    return [
      html`<line class="link" x1="${middle(index - 1)}" y1="${height(before.share)}" x2="${middle(index)}" y2="${height(of.share)}"/>`,
    ];
  });
  const points = lines.flatMap(({ of }, index) => {
    if (of === undefined) return [];
    const x = middle(index);
    return [
      html`<line class="interval" x1="${x}" x2="${x}" y1="${height(of.low)}" y2="${height(of.high)}"/><circle class="point" cx="${x}" cy="${height(of.share)}" r="5"/>`,
    ];
  });
  const counts = lines.flatMap(({ n }, index) => {
    if (n === undefined) return [];
    const tall = (n / most) * COUNTS;
    const x = across((index + (1 - FILL) / 2) / lines.length);
    const y = (SHARES + GAP + COUNTS - tall).toFixed(1);
    return [
      html`<rect class="count" x="${x}" width="${across(FILL / lines.length)}" y="${y}" height="${tall.toFixed(1)}" rx="3"/>`,
    ];
  });
  return html`<svg class="series" width="100%" height="${SHARES + GAP + COUNTS}" aria-hidden="true" focusable="false">
!${[...grid, ...counts, ...links, ...points].join('\n')}
</svg>`;
}
