import { gestureSpec, type GestureSpec } from '../../../renderer/experiences/trades/model/gesture/spec.ts';

type Kind = GestureSpec['kind'];
type SpecOf<K extends Kind> = Extract<GestureSpec, { kind: K }>;

export const say = (text: string) => ({ fr: text, en: text });
const common = { task: say('task'), hint: say('hint'), done: say('done') };

const SPECS = {
  path: {
    ...common,
    kind: 'path',
    tool: 'plane',
    strokes: [
      [
        [0, 0.8, 0],
        [0.2, 0.8, 0],
        [0.4, 0.8, 0],
      ],
      [
        [0, 0.8, 0.1],
        [0.4, 0.8, 0.1],
      ],
    ],
    reach: 0.08,
    off: say('off'),
    backwards: say('backwards'),
    stroke: say('stroke'),
    changes: [[{ node: 'table', grow: 1.1 }], []],
  },
  band: {
    ...common,
    kind: 'band',
    measure: say('turns a minute'),
    does: say('turn'),
    scale: [0, 60],
    from: 24,
    to: 42,
    push: 0.15,
    fall: 0.35,
    hold: 6,
    low: say('low'),
    high: say('high'),
    inside: say('inside'),
    changes: [{ node: 'gather', grow: 2, move: [0, 0.1, 0] }],
  },
  order: {
    ...common,
    kind: 'order',
    steps: [
      {
        ask: say('first?'),
        choices: [
          { id: 'gel', text: say('gel'), says: say('clean') },
          { id: 'lift', text: say('lift'), says: say('not yet') },
        ],
        right: 'gel',
        changes: [{ node: 'gel', turn: [10, 0, 0] }],
      },
      {
        ask: say('then?'),
        choices: [
          { id: 'ask', text: say('ask'), says: say('kind') },
          { id: 'pull', text: say('pull'), says: say('hurts') },
        ],
        right: 'ask',
        changes: [],
      },
    ],
  },
  fault: {
    ...common,
    kind: 'fault',
    safe: { text: say('lock'), says: say('safe'), changes: [{ node: 'padlock', show: true }] },
    unsafe: say('unsafe'),
    places: [
      { id: 'one', text: say('one'), at: [0, 0.5, 0], reads: say('24 V'), faulty: false },
      { id: 'two', text: say('two'), at: [0.2, 0.5, 0], reads: say('0 V'), faulty: true },
      { id: 'three', text: say('three'), at: [0.4, 0.5, 0], reads: say('24 V'), faulty: false },
    ],
    sound: say('sound'),
    unseen: say('unseen'),
    changes: [{ node: 'joint-1', turn: [0, 30, 0] }],
  },
  assemble: {
    ...common,
    kind: 'assemble',
    wanted: 2,
    budget: { most: 50, unit: say('euros') },
    pieces: [
      {
        id: 'walk',
        text: say('walk'),
        cost: 10,
        fits: true,
        says: say('fresh air'),
        changes: [{ node: 'snowshoes', show: true }],
      },
      { id: 'cheese', text: say('cheese'), cost: 20, fits: true, says: say('from here'), changes: [] },
      { id: 'balloon', text: say('balloon'), cost: 45, fits: true, says: say('dear'), changes: [] },
      { id: 'mango', text: say('mango'), cost: 5, fits: false, says: say('from afar'), changes: [] },
    ],
    over: say('over'),
  },
} satisfies { [K in Kind]: SpecOf<K> };

/** A valid gesture of a kind, to be changed by a test. */
export function specOf<K extends Kind>(kind: K, changes: Partial<SpecOf<K>> = {}): SpecOf<K> {
  return gestureSpec.parse({ ...SPECS[kind], ...changes }) as SpecOf<K>;
}
