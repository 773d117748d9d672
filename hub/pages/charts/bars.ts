import { html } from 'ghtml';
import type { Share } from '../../answers/dashboard.ts';

/** Height of a row, in pixels. */
const HEIGHT = 32;
const MIDDLE = HEIGHT / 2;
/** Half the height of a whisker's ends, in pixels. */
const CAP = 6;

/** A number of the interval from 0 to 1 as a length in SVG. */
export function across(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** A share as a bar, with its interval as a whisker; as wide as its place. What it says is in the table beside it. */
export function bar({ high, low, share }: Share, tone: string): string {
  return html`<svg class="bar ${tone}" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">
<rect class="track" width="100%" height="${HEIGHT}" rx="8"/>
<rect class="value" width="${across(share)}" height="${HEIGHT}" rx="8"/>
!${whisker(low, high)}
</svg>`;
}

/** A share as a dot on its interval, on a scale from 0 to 100 %. */
export function dot({ high, low, share }: Share): string {
  return html`<svg class="dot" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">
!${scale()}
<line class="interval" x1="${across(low)}" x2="${across(high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>
<circle class="point" cx="${across(share)}" cy="${MIDDLE}" r="7"/>
</svg>`;
}

/** The scale alone, where a share is not shown. */
export function blank(): string {
  return html`<svg class="dot" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">!${scale()}</svg>`;
}

function scale(): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((at) => html`<line class="grid" x1="${across(at)}" x2="${across(at)}" y1="0" y2="${HEIGHT}"/>`)
    .join('');
}

function whisker(low: number, high: number): string {
  const ends = [low, high].map(
    (at) => html`<line x1="${across(at)}" x2="${across(at)}" y1="${MIDDLE - CAP}" y2="${MIDDLE + CAP}"/>`,
  );
  return html`<g class="whisker"><line x1="${across(low)}" x2="${across(high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>!${ends.join('')}</g>`;
}
