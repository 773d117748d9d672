import type { Audience } from '../../../electron/contract/vocabulary.ts';
import { arc, circle, type ClayDrawing, doll } from '../../ui/clay/layers.ts';

const OCTAGON =
  'M70 22H130Q136 22 140 26L174 60Q178 64 178 70V130Q178 136 174 140L140 174Q136 178 130 178H70Q64 178 60 174L26 140Q22 136 22 130V70Q22 64 26 60L60 26Q64 22 70 22Z';
const CUSHION = 'M56 24H144Q176 24 176 56V144Q176 176 144 176H56Q24 176 24 144V56Q24 24 56 24Z';
const ROUND = circle(100, 100, 79);

const NO: ClayDrawing = [
  ['body', OCTAGON],
  ['bold', 'M70 70L130 130M130 70L70 130'],
];

const BULB =
  'M100 34C134 34 157 59 157 92C157 114 144 126 135 138Q129 146 129 152H71Q71 146 65 138C56 126 43 114 43 92C43 59 66 34 100 34Z';
const HALF_OF_BULB = 'M45 98H155C152 118 143 127 135 138Q129 146 129 152H71Q71 146 65 138C57 127 48 118 45 98Z';
const SOCKET = 'M72 162H128V176Q128 190 114 190H86Q72 190 72 176Z';

const RULE = 'M178 20V186M178 44H164M178 80H164M178 116H164M178 152H164';

/** A child before a rule, taller from one age to the next. */
const grown = (height: number, head: number): ClayDrawing => [['rod', RULE], ...doll({ x: 86, height, head })];

/** The drawing of each choice that is not a face, by question and choice. None is told from another by colour. */
export const PICTOGRAMS: Readonly<Record<string, Readonly<Record<string, ClayDrawing>>>> = {
  again: {
    yes: [
      ['body', ROUND],
      ['bold', arc(100, 102, 44, -20, 270)],
      ['bold', 'M88 34L102 58L76 72'],
    ],
    maybe: [
      ['body', CUSHION],
      ['bold', 'M72 78Q72 50 100 50Q130 50 130 78Q130 98 100 110V122M100 150v.1'],
    ],
    no: NO,
  },
  learnt: {
    yes: [
      ['rod', 'M100 6V14M36 28L43 35M164 28L157 35M10 92H20M190 92H180'],
      ['body', BULB],
      ['body', SOCKET],
      ['ink', 'M88 144V112L74 90M112 144V112L126 90M88 112H112'],
    ],
    little: [
      ['body', HALF_OF_BULB],
      ['rod', BULB],
      ['body', SOCKET],
    ],
    no: [
      ['rod', BULB],
      ['body', SOCKET],
    ],
  },
  ease: {
    easy: [
      ['rod', 'M152 142V74'],
      ['body', 'M152 70L104 88L152 106Z'],
      ['body', 'M12 176Q12 146 66 142Q130 136 188 150V176Q188 184 180 184H20Q12 184 12 176Z'],
      ['ink', 'M34 164Q90 156 150 164'],
    ],
    medium: [
      ['rod', 'M120 100V30'],
      ['body', 'M120 26L74 44L120 62Z'],
      ['body', 'M12 176Q42 168 68 130Q96 88 122 92Q154 98 188 176Q190 184 180 184H20Q10 184 12 176Z'],
      ['ink', 'M36 172Q92 172 88 148Q86 128 118 118'],
    ],
    hard: [
      ['rod', 'M136 56V8'],
      ['body', 'M136 4L98 18L136 32Z'],
      ['body', 'M10 176L64 88Q70 80 76 88L90 108L130 50Q136 42 141 50L190 176Q192 184 184 184H16Q8 184 10 176Z'],
      ['ink', 'M40 170L96 158L72 138L118 126L96 112L134 96L130 78'],
    ],
  },
  age: {
    'under-8': grown(88, 0.29),
    '8-10': grown(112, 0.265),
    '11-14': grown(134, 0.24),
    '15-17': grown(154, 0.215),
    '18-over': grown(172, 0.19),
    unsaid: [
      ['rod', 'M62 96V70A38 38 0 0 1 138 70V96'],
      ['body', 'M52 92H148Q164 92 164 108V172Q164 188 148 188H52Q36 188 36 172V108Q36 92 52 92Z'],
      ['bold', 'M100 132V156'],
      ['bold', 'M100 128v.1'],
    ],
  },
  role: {
    teacher: [
      ['body', 'M16 14H138Q150 14 150 26V98Q150 110 138 110H16Q4 110 4 98V26Q4 14 16 14Z'],
      ['ink', 'M28 44H92M28 72H112'],
      ...doll({ x: 150, height: 152, head: 0.19 }),
      ...doll({ x: 36, height: 74, head: 0.28 }),
      ...doll({ x: 92, height: 74, head: 0.28 }),
    ],
    family: [
      ['rod', 'M14 76L100 14L186 76'],
      ...doll({ x: 68, height: 128, head: 0.2 }),
      ...doll({ x: 136, height: 86, head: 0.28 }),
    ],
    other: [['rod', 'M144 92v.1M166 92v.1M188 92v.1'], ...doll({ x: 84, height: 158, head: 0.2 })],
  },
};

/** Who answers, drawn small: told by height, heads and number. */
export const AUDIENCE_PICTOGRAMS: Readonly<Record<Audience, ClayDrawing>> = {
  alone: doll({ x: 100, height: 138, head: 0.29 }),
  group: [
    ...doll({ x: 42, height: 124, head: 0.27 }),
    ...doll({ x: 158, height: 116, head: 0.27 }),
    ...doll({ x: 100, height: 148, head: 0.26 }),
  ],
  adult: doll({ x: 100, height: 186, head: 0.17 }),
};
