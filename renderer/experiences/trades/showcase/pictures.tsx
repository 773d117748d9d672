import { Drawing } from '../../../ui/clay/Drawing.tsx';
import { arc, circle, type ClayDrawing } from '../../../ui/clay/layers.ts';

const WORLDS: ClayDrawing = [
  ['rod', 'M100 74V26'],
  ['rod', 'M84 34H116'],
  ['body', circle(100, 18, 12)],
  [
    'body',
    'M100 66C124 66 134 78 132 92C131 101 126 103 129 108C117 112 117 124 130 130C127 135 132 138 136 147' +
      'C143 168 129 190 100 190C71 190 57 168 64 147C68 138 73 135 70 130C83 124 83 112 71 108C74 103 69 101 68 92' +
      'C66 78 76 66 100 66Z',
  ],
  ['bold', 'M100 72V106'],
  ['fine', 'M84 134H116'],
  ['fine', 'M84 112Q79 128 72 142'],
  ['fine', 'M116 112Q121 128 128 142'],
  ['bold', 'M100 160V180'],
  ['rod', 'M22 92L182 136'],
];

const GAME: ClayDrawing = [
  ['rod', arc(100, 168, 84, 196, 232)],
  ['rod', arc(100, 168, 84, 308, 344)],
  ['rod', 'M108 62L116 20'],
  ['body', circle(117, 16, 12)],
  ['body', 'M44 78Q40 90 46 98L84 178Q90 188 97 180L164 122Q170 116 166 106Q158 78 110 68Q60 58 44 78Z'],
  ['ink', 'M98 132C76 114 86 92 101 104C119 96 124 118 98 132Z'],
  ['fine', 'M48 100Q100 78 164 120'],
];

/** The doors as they are drawn where no diorama stands, in the hand of the faces. */
export const TRADES_PICTURES = {
  worlds: () => <Drawing of={WORLDS} />,
  game: () => <Drawing of={GAME} />,
} as const;
