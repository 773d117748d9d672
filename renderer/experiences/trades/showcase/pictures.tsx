import { Drawing } from '../../../ui/clay/Drawing.tsx';
import { arc, circle, type ClayDrawing } from '../../../ui/clay/layers.ts';
import { wholeOutline } from './worlds/violin/outline.ts';

/** The violin's body, drawn from its true outline: its bottom on the board, and board units for a millimetre. */
const BOTTOM = 194;
const SCALE = 0.375;

function violinBody(): string {
  const points = wholeOutline(4).map(([x, y]) => `${(100 + x * SCALE).toFixed(1)} ${(BOTTOM - y * SCALE).toFixed(1)}`);
  return `M${points.join('L')}Z`;
}

const WORLDS: ClayDrawing = [
  ['rod', 'M100 66V22'],
  ['rod', 'M84 20H116'],
  ['rod', 'M84 37H116'],
  ['body', circle(100, 10, 10)],
  ['body', violinBody()],
  ['bold', 'M100 64V98'],
  ['fine', 'M82 119Q87 119 84 132Q81 144 77 141'],
  ['fine', 'M118 119Q113 119 116 132Q119 144 123 141'],
  ['ink', 'M92 137H108'],
  ['bold', 'M100 160V180'],
  ['bold', 'M79 101L121 112'],
  ['rod', 'M22 86L184 127'],
];

const GAME: ClayDrawing = [
  ['rod', arc(100, 140, 92, 172, 214)],
  ['rod', arc(100, 140, 92, -34, 8)],
  ['rod', 'M106 62L113 20'],
  ['body', circle(114, 15, 12)],
  ['body', 'M37 84Q31 98 39 108L82 184Q89 193 98 186L163 128Q171 120 167 108Q158 76 108 66Q54 58 37 84Z'],
  ['ink', 'M98 160C66 136 80 104 102 122C126 108 134 140 98 160Z'],
  ['fine', 'M40 98Q100 72 166 118'],
];

/** The doors as they are drawn where no diorama stands, in the hand of the faces. */
export const TRADES_PICTURES = {
  worlds: () => <Drawing of={WORLDS} />,
  game: () => <Drawing of={GAME} />,
} as const;
