import { z } from 'zod';
import { point } from '../content/point.ts';
import { name, words } from '../content/words.ts';

/** A word said after a move: kind, short, and it teaches. */
const said = words(150);

/** What a move changes in the world: a node of the model goes, turns (degrees), grows or shows. */
export const change = z.strictObject({
  node: name,
  /** By how much, in metres, from where the model has it. */
  move: point.optional(),
  turn: z.tuple([z.number(), z.number(), z.number()]).optional(),
  grow: z.number().min(0.01).max(4).optional(),
  show: z.boolean().optional(),
});
export type Change = z.infer<typeof change>;

const common = {
  /** What is to be done, and why it is the trade's. */
  task: words(120),
  /** What the ghost hand shows, in words. */
  hint: words(120),
  /** Said at the end. */
  done: words(170),
};

/** Follow a path: along each stroke, from its first point to its last. */
const path = z.strictObject({
  ...common,
  kind: z.literal('path'),
  /** The node that follows the hand. */
  tool: name,
  /** Lines of points in metres; the tool is led along them. */
  strokes: z.array(z.array(point).min(2).max(12)).min(1).max(6),
  /** How far beside the line is still on it, in metres. */
  reach: z.number().min(0.02).max(0.4),
  off: said,
  backwards: said,
  /** Said after each stroke but the last. */
  stroke: said,
  /** After each stroke. */
  changes: z.array(z.array(change).max(6)).max(6),
});

/** Keep a value in a band: each push raises it, it falls by itself. */
const band = z.strictObject({
  ...common,
  kind: z.literal('band'),
  /** What is kept, and its unit, such as “tours par minute”. */
  measure: words(40),
  from: z.number(),
  to: z.number(),
  /** The whole scale; 0 to 1 of the model. */
  scale: z.tuple([z.number(), z.number()]),
  /** What a push is called, as a verb. */
  does: words(24),
  /** How much of the scale a push gives. */
  push: z.number().min(0.02).max(0.5),
  /** Share of the value that is lost each second. */
  fall: z.number().min(0.05).max(1),
  /** Seconds in the band, all together, that make it good. */
  hold: z.number().min(3).max(30),
  low: said,
  high: said,
  inside: said,
  /** The node that turns with the value, turns a second at the top of the scale. */
  turns: z.strictObject({ node: name, axis: z.enum(['x', 'y', 'z']), most: z.number() }).optional(),
  /** What grows as the gesture succeeds, from none to all. */
  changes: z.array(change).max(6),
});

/** Choose in order: at each step one of the choices is right, and each other teaches why not. */
const order = z.strictObject({
  ...common,
  kind: z.literal('order'),
  steps: z
    .array(
      z.strictObject({
        ask: words(120),
        choices: z
          .array(z.strictObject({ id: name, text: words(70), says: said }))
          .min(2)
          .max(4),
        right: name,
        changes: z.array(change).max(8),
      }),
    )
    .min(2)
    .max(6),
});

/** Find the fault: make safe first, look at places, then name the faulty one. */
const fault = z.strictObject({
  ...common,
  kind: z.literal('fault'),
  /** What must be done before anything is touched. */
  safe: z.strictObject({ text: words(70), says: said, changes: z.array(change).max(6) }),
  /** Said to who touches before it is safe. */
  unsafe: said,
  places: z
    .array(z.strictObject({ id: name, text: words(60), at: point, reads: words(110), faulty: z.boolean() }))
    .min(3)
    .max(6),
  /** Said when a sound place is named. */
  sound: said,
  /** Said when a place is named before it was looked at. */
  unseen: said,
  changes: z.array(change).max(6),
});

/** Assemble: put the right things where they belong, within a limit that may be spent. */
const assemble = z.strictObject({
  ...common,
  kind: z.literal('assemble'),
  /** What may be spent at most; absent: there is no limit. */
  budget: z.strictObject({ most: z.number().min(1), unit: words(20) }).optional(),
  /** How many must be chosen. */
  wanted: z.int().min(2).max(8),
  pieces: z
    .array(
      z.strictObject({
        id: name,
        text: words(60),
        cost: z.number().min(0).optional(),
        fits: z.boolean(),
        /** Said when it is put in: what it brings, or why it does not fit. */
        says: said,
        changes: z.array(change).max(6),
      }),
    )
    .min(3)
    .max(9),
  /** True where the order of the pieces matters: they are listed in it. */
  inOrder: z.boolean().optional(),
  /** Said when a piece comes too early. */
  early: said.optional(),
  /** Said when the limit would be passed. */
  over: said.optional(),
});

export const gestureSpec = z
  .discriminatedUnion('kind', [path, band, order, fault, assemble])
  .superRefine((spec, context) => {
    const refuse = (where: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path: where, message });
    const refuseTwins = (where: (string | number)[], list: readonly { id: string }[]): void => {
      for (const [at, { id }] of list.entries()) {
        if (list.findIndex((one) => one.id === id) < at) refuse([...where, at, 'id'], `there is another “${id}”`);
      }
    };
    switch (spec.kind) {
      case 'path':
        if (spec.changes.length !== spec.strokes.length) refuse(['changes'], 'one list of changes for each stroke');
        break;
      case 'band':
        if (spec.from === spec.scale[0])
          refuse(['from'], 'must lie above the bottom of “scale”: else it is done untouched');
        if (!(spec.scale[0] <= spec.from && spec.from < spec.to && spec.to <= spec.scale[1])) {
          refuse(['from'], '“from” and “to” must lie within “scale”, in this order');
        }
        break;
      case 'order':
        for (const [at, { choices, right }] of spec.steps.entries()) {
          refuseTwins(['steps', at, 'choices'], choices);
          if (!choices.some(({ id }) => id === right)) refuse(['steps', at, 'right'], `no choice “${right}”`);
        }
        break;
      case 'fault':
        refuseTwins(['places'], spec.places);
        if (spec.places.filter(({ faulty }) => faulty).length !== 1)
          refuse(['places'], 'one place, and only one, is faulty');
        break;
      case 'assemble': {
        refuseTwins(['pieces'], spec.pieces);
        const fitting = spec.pieces.filter(({ fits }) => fits);
        if (fitting.length < spec.wanted) refuse(['wanted'], 'more wanted than pieces that fit');
        if (spec.inOrder === true && fitting.length !== spec.wanted)
          refuse(['inOrder'], 'with an order, every fitting piece is wanted');
        if (spec.inOrder === true && spec.early === undefined)
          refuse(['early'], 'missing: said when a piece comes too early');
        if (spec.budget !== undefined) {
          if (spec.over === undefined) refuse(['over'], 'missing: said when the limit would be passed');
          const cheapest = fitting
            .map(({ cost = 0 }) => cost)
            .toSorted((a, b) => a - b)
            .slice(0, spec.wanted);
          if (cheapest.reduce((sum, cost) => sum + cost, 0) > spec.budget.most)
            refuse(['budget', 'most'], 'nothing can be made within it');
        }
        break;
      }
    }
  });
export type GestureSpec = z.infer<typeof gestureSpec>;
export type PathSpec = Extract<GestureSpec, { kind: 'path' }>;
export type BandSpec = Extract<GestureSpec, { kind: 'band' }>;
export type OrderSpec = Extract<GestureSpec, { kind: 'order' }>;
export type FaultSpec = Extract<GestureSpec, { kind: 'fault' }>;
export type AssembleSpec = Extract<GestureSpec, { kind: 'assemble' }>;
