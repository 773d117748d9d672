import { z } from 'zod';
import { card, type Card, LETTERS, lettersOf } from '../../renderer/experiences/trades/model/content/card.ts';
import { valley } from '../../renderer/experiences/trades/model/content/valley.ts';
import { type Life, world, type World } from '../../renderer/experiences/trades/model/content/world.ts';
import { words } from '../../renderer/experiences/trades/model/content/words.ts';
import { nodesOf } from '../../renderer/experiences/trades/model/gesture/nodes.ts';
import type { ModelFacts } from './glb.ts';
import { LONGEST, longSentences } from './sentences.ts';

/** What a world's model may weigh: bytes, calls to draw it, triangles. */
export const BUDGET = { bytes: 1_500_000, calls: 150, triangles: 300_000 } as const;
/** Pictures of the game of each type. */
const PICTURES = 2;

/** All content as it was read: file name (without its ending) → parsed JSON. */
export interface Content {
  cards: ReadonlyMap<string, unknown>;
  worlds: ReadonlyMap<string, unknown>;
  game: unknown;
  order: unknown;
  valley: unknown;
  models: ReadonlyMap<string, ModelFacts>;
}

/** What is wrong, in words: the file, the field in it, and what would be right. */
export interface Problem {
  file: string;
  field: string;
  message: string;
}

/** Stands for a field where the file itself is wrong. */
const WHOLE = '(the whole file)';

const order = z.array(z.string());
const game = z.array(z.strictObject({ id: z.string(), letter: z.enum(LETTERS), text: words(60) }));

/** Checks every card, world and picture, and that they fit together and with their models. Nothing wrong: no problem. */
export function checkContent({
  cards,
  game: pictures,
  models,
  order: listed,
  valley: land,
  worlds,
}: Content): Problem[] {
  const problems: Problem[] = [];
  const goodCards = parseAll('cards', cards, card, problems);
  const goodWorlds = parseAll('worlds', worlds, world, problems);
  checkGame(pictures, problems);
  checkOrder(listed, goodWorlds, problems);
  checkValley(land, goodWorlds, models, problems);
  for (const one of goodWorlds.values()) checkWorld(one, goodCards, models, problems);
  for (const one of goodCards.values()) {
    if (one.world !== undefined && !goodWorlds.has(one.world)) {
      problems.push({ file: `cards/${one.id}.json`, field: 'world', message: `there is no worlds/${one.world}.json` });
    }
  }
  checkLetters(goodCards, problems);
  checkSentences('game.json', pictures, problems);
  return problems;
}

function parseAll<Item extends { id: string }>(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  schema: z.ZodType<Item>,
  problems: Problem[],
): Map<string, Item> {
  const good = new Map<string, Item>();
  for (const [name, value] of files) {
    const file = `${folder}/${name}.json`;
    checkSentences(file, value, problems);
    const { data, error } = schema.safeParse(value);
    for (const issue of error?.issues ?? []) {
      problems.push({ file, field: issue.path.join('.') || WHOLE, message: issue.message });
    }
    if (!data) continue;
    if (data.id !== name) problems.push({ file, field: 'id', message: `must be “${name}”, as the file is called` });
    good.set(data.id, data);
  }
  return good;
}

function checkGame(value: unknown, problems: Problem[]): void {
  const file = 'game.json';
  const { data, error } = game.safeParse(value);
  for (const issue of error?.issues ?? [])
    problems.push({ file, field: issue.path.join('.') || WHOLE, message: issue.message });
  for (const id of repeated(data?.map((picture) => picture.id) ?? [])) {
    problems.push({ file, field: 'id', message: `“${id}” is the id of more than one picture` });
  }
  for (const letter of data === undefined ? [] : LETTERS) {
    const count = data?.filter((picture) => picture.letter === letter).length;
    if (count !== PICTURES)
      problems.push({ file, field: letter, message: `${PICTURES} pictures are wanted, there are ${count}` });
  }
}

/** The list names every world once, and no other. */
function checkOrder(value: unknown, worlds: ReadonlyMap<string, World>, problems: Problem[]): void {
  const file = 'order.json';
  const { data, error } = order.safeParse(value);
  for (const { message, path } of error?.issues ?? []) {
    problems.push({ file, field: path.join('.') || WHOLE, message });
  }
  if (!data) return;
  const say = (message: string): void => void problems.push({ file, field: WHOLE, message });
  for (const id of new Set(data)) if (!worlds.has(id)) say(`“${id}” stands in it, but there is no worlds/${id}.json`);
  for (const id of worlds.keys()) if (!data.includes(id)) say(`“${id}” is missing: no one would find that world`);
  for (const id of repeated(data)) say(`“${id}” stands in it more than once`);
}

/** What somebody reads while standing is short: see `sentences.ts`. */
function checkSentences(file: string, value: unknown, problems: Problem[]): void {
  for (const { field, sentence, words: count } of longSentences(value)) {
    problems.push({ file, field, message: `${count} words, at most ${LONGEST} and better 12: “${sentence}”` });
  }
}

/** What stands more than once in a list, each named once. */
function repeated(names: readonly string[]): Set<string> {
  return new Set(names.filter((one, at) => names.indexOf(one) !== at));
}

function checkWorld(
  one: World,
  cards: ReadonlyMap<string, Card>,
  models: ReadonlyMap<string, ModelFacts>,
  problems: Problem[],
): void {
  const file = `worlds/${one.id}.json`;
  if (cards.get(one.card)?.world !== one.id) {
    problems.push({ file, field: 'card', message: `cards/${one.card}.json must exist and name this world in “world”` });
  }
  checkTouched(file, one, problems);
  checkModel(file, one.id, wantedNodes(one), models, problems);
}

/** A finger takes a piece by the first node that it changes: one that is not seen cannot be touched. */
function checkTouched(file: string, { gesture, hidden = [] }: World, problems: Problem[]): void {
  if (gesture.kind !== 'assemble') return;
  for (const [at, { changes }] of gesture.pieces.entries()) {
    const node = changes[0]?.node;
    if (node === undefined || !hidden.includes(node)) continue;
    problems.push({
      file,
      field: `gesture.pieces.${at}.changes.0.node`,
      message: `“${node}” is hidden at first: name first what can be seen and touched`,
    });
  }
}

/** The valley has one place for each world, and a model. */
function checkValley(
  value: unknown,
  worlds: ReadonlyMap<string, World>,
  models: ReadonlyMap<string, ModelFacts>,
  problems: Problem[],
): void {
  const file = 'valley.json';
  const { data, error } = valley.safeParse(value);
  for (const issue of error?.issues ?? [])
    problems.push({ file, field: issue.path.join('.') || WHOLE, message: issue.message });
  if (!data) return;
  const placed = data.spots.map((spot) => spot.world);
  for (const id of new Set([...worlds.keys(), ...placed])) {
    const times = placed.filter((one) => one === id).length;
    if (!worlds.has(id)) problems.push({ file, field: 'spots', message: `there is no worlds/${id}.json` });
    else if (times !== 1) problems.push({ file, field: 'spots', message: `“${id}” wants one place, it has ${times}` });
  }
  checkModel(file, 'valley', new Set(livelyNodes(data.life)), models, problems);
}

/** The model is there, has the nodes that are spoken of, and keeps to the budget. */
function checkModel(
  file: string,
  name: string,
  wanted: ReadonlySet<string>,
  models: ReadonlyMap<string, ModelFacts>,
  problems: Problem[],
): void {
  const model = models.get(name);
  if (!model) {
    problems.push({ file, field: 'id', message: `there is no assets/models/${name}.glb: make it with npm run assets` });
    return;
  }
  for (const node of wanted) {
    if (!model.nodes.has(node))
      problems.push({ file, field: node, message: `the model ${name}.glb has no node “${node}”` });
  }
  for (const [what, most] of Object.entries(BUDGET) as [keyof typeof BUDGET, number][]) {
    if (model[what] > most) {
      problems.push({
        file: `${name}.glb`,
        field: what,
        message: `${Math.round(model[what])} is more than ${most}: make it lighter`,
      });
    }
  }
}

function livelyNodes(life: readonly Life[]): string[] {
  return life.flatMap((one) => ('node' in one ? one.node : []));
}

/** Every node of the model that a world speaks of. */
function wantedNodes({ gesture, hidden = [], life }: World): Set<string> {
  const led = gesture.kind === 'path' ? [gesture.tool] : [];
  const turned = gesture.kind === 'band' && gesture.turns ? [gesture.turns.node] : [];
  return new Set([...nodesOf(gesture), ...hidden, ...livelyNodes(life), ...led, ...turned]);
}

/** Whatever somebody likes, there is a world for it and a card besides. */
function checkLetters(cards: ReadonlyMap<string, Card>, problems: Problem[]): void {
  for (const letter of LETTERS) {
    const leading = [...cards.values()].filter((one) => lettersOf(one).has(letter));
    if (leading.length < 2)
      problems.push({ file: 'cards', field: letter, message: `at least two cards must lead to ${letter}` });
    if (!leading.some((one) => one.world !== undefined && one.riasec.includes(letter))) {
      problems.push({ file: 'cards', field: letter, message: `at least one card with a world must have ${letter}` });
    }
  }
}
