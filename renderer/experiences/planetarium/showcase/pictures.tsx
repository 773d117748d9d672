import { Drawing } from '../../../ui/clay/Drawing.tsx';
import { arc, circle, type ClayDrawing, doll, star } from '../../../ui/clay/layers.ts';

const TONIGHT: ClayDrawing = [
  ['body', star(122, 52, 44)],
  ['body', star(40, 44, 22)],
  ['body', star(176, 112, 18)],
  ...doll({ x: 66, height: 66, head: 0.27, foot: 164 }),
  ['body', 'M6 184Q10 160 58 154Q112 146 194 172V178Q194 190 182 190H14Q6 190 6 184Z'],
];

const WORLDS: ClayDrawing = [
  ['body', 'M72 16A44 44 0 1 0 96 82A36 36 0 1 1 72 16Z'],
  ['rod', 'M45 148A78 21 -16 0 1 195 105'],
  ['body', circle(120, 126, 50)],
  ['bold', 'M74 146Q118 158 168 118'],
  ['rod', 'M45 148A78 21 -16 0 0 195 105'],
  ['fine', 'M92 96Q116 90 144 96'],
];

const TURNING: ClayDrawing = [
  ['rod', arc(100, 92, 34, 200, 330)],
  ['rod', arc(100, 92, 58, 160, 240)],
  ['rod', arc(100, 92, 58, 275, 385)],
  ['rod', arc(100, 92, 82, 190, 285)],
  ['rod', arc(100, 92, 82, 310, 370)],
  ['body', star(100, 92, 20)],
  ['body', 'M6 184Q10 158 70 152Q130 144 194 170V178Q194 190 182 190H14Q6 190 6 184Z'],
];

/** The doors as they are drawn where no diorama stands, in the hand of the faces. */
export const PLANETARIUM_PICTURES = {
  tonight: () => <Drawing of={TONIGHT} />,
  worlds: () => <Drawing of={WORLDS} />,
  turning: () => <Drawing of={TURNING} />,
} as const;
