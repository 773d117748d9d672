import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent, type Content } from '../../build/content/check.ts';
import { readModelFacts } from '../../build/content/glb.ts';
import { readContent } from '../../build/content/read.ts';
import { sayContent } from '../../build/content/say.ts';
import { longSentences } from '../../build/content/sentences.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const CONTENT = readContent(ASSETS);

/** The content with one file changed. */
function changed(folder: 'cards' | 'worlds', name: string, change: (file: Record<string, unknown>) => void): Content {
  const file = structuredClone(CONTENT[folder].get(name)) as Record<string, unknown>;
  change(file);
  return { ...CONTENT, [folder]: new Map([...CONTENT[folder], [name, file]]) };
}

function order(): string[] {
  return structuredClone(CONTENT.order) as string[];
}

describe('the content of the trades', () => {
  it('is whole: every card, every world and its model, and the valley', () => {
    expect(checkContent(CONTENT)).toEqual([]);
    expect(CONTENT.cards.size).toBe(18);
    expect(CONTENT.worlds.size).toBe(8);
  });

  it.each([
    ['a missing field', (card: Record<string, unknown>) => delete card['qualities'], 'qualities'],
    [
      'a ROME code of an unknown form',
      (card: Record<string, unknown>) => (card['rome'] = { code: 'Z15', version: 'v4.60' }),
      'rome.code',
    ],
    [
      'an edition of the ROME that nobody read',
      (card: Record<string, unknown>) => (card['rome'] = { code: 'B1505', version: 'v4' }),
      'rome.version',
    ],
    [
      'a fact without its source',
      (card: Record<string, unknown>) => (card['fact'] = { text: { fr: 'x', en: 'x' }, source: 'hearsay' }),
      'fact',
    ],
    ['a word in one language alone', (card: Record<string, unknown>) => (card['where'] = { fr: 'Ici' }), 'where.en'],
  ])('refuses a card with %s, and names the field', (_, change, field) => {
    const problems = checkContent(changed('cards', 'luthier', change));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'cards/luthier.json', field }));
  });

  it('refuses a world that speaks of a node that its model lacks', () => {
    const content = changed('worlds', 'lutherie', (world) => {
      (world['gesture'] as { tool: string }).tool = 'hammer';
    });
    expect(checkContent(content)).toContainEqual(
      expect.objectContaining({ file: 'worlds/lutherie.json', message: 'the model lutherie.glb has no node “hammer”' }),
    );
  });

  it('refuses a piece that a finger would take by what is not seen', () => {
    const content = changed('worlds', 'printing', (world) => {
      (world['hidden'] as string[]).push('stencil-red');
    });
    expect(checkContent(content)).toEqual([
      expect.objectContaining({ file: 'worlds/printing.json', field: 'gesture.pieces.2.changes.0.node' }),
    ]);
  });

  it('says of a world without a model how to make one', () => {
    const models = new Map([...CONTENT.models].filter(([name]) => name !== 'glass'));
    expect(checkContent({ ...CONTENT, models })).toEqual([
      {
        file: 'worlds/glass.json',
        field: 'id',
        message: 'there is no assets/models/glass.glb: make it with npm run assets',
      },
    ]);
  });

  it('refuses a valley in which a world has no place', () => {
    const valley = structuredClone(CONTENT.valley) as { spots: { world: string }[] };
    valley.spots = valley.spots.filter(({ world }) => world !== 'care');
    expect(checkContent({ ...CONTENT, valley })).toContainEqual({
      file: 'valley.json',
      field: 'spots',
      message: '“care” wants one place, it has 0',
    });
  });

  it.each([
    ['a world that is none', [...order(), 'bakery'], '“bakery” stands in it, but there is no worlds/bakery.json'],
    ['a world missing', order().filter((id) => id !== 'care'), '“care” is missing: no one would find that world'],
    ['a world twice', [...order(), 'care'], '“care” stands in it more than once'],
    ['no list at all', {}, 'Invalid input: expected array, received object'],
  ])('refuses an order with %s', (_, listed, message) => {
    expect(checkContent({ ...CONTENT, order: listed })).toEqual([
      { file: 'order.json', field: '(the whole file)', message },
    ]);
  });

  it('refuses two pictures of the game with one id', () => {
    const game = structuredClone(CONTENT.game) as { id: string }[];
    const [first, , third] = game;
    if (!first || !third) throw new Error('no pictures');
    third.id = first.id;
    expect(checkContent({ ...CONTENT, game })).toEqual([
      { file: 'game.json', field: 'id', message: `“${first.id}” is the id of more than one picture` },
    ]);
  });

  it('refuses a French sentence that is too long to read standing, and says which', () => {
    const long = 'Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze';
    const content = changed('worlds', 'care', (world) => {
      (world['person'] as { says: unknown }).says = { fr: `Bonjour. ${long} !`, en: 'Hello.' };
    });
    expect(checkContent(content)).toEqual([
      { file: 'worlds/care.json', field: 'person.says.fr', message: `15 words, at most 14 and better 12: “${long}”` },
    ]);
  });

  it('refuses a model above its budget', () => {
    const model = CONTENT.models.get('lutherie');
    if (!model) throw new Error('no model');
    const content = {
      ...CONTENT,
      models: new Map([...CONTENT.models, ['lutherie', { ...model, triangles: 300_001 }]]),
    };
    expect(checkContent(content)).toContainEqual(expect.objectContaining({ file: 'lutherie.glb', field: 'triangles' }));
  });

  it('refuses a letter that leads nowhere', () => {
    const cards = new Map([...CONTENT.cards].filter(([name]) => name !== 'lodge-keeper'));
    const problems = checkContent({ ...CONTENT, cards });
    expect(problems).toContainEqual(expect.objectContaining({ file: 'cards', field: 'E' }));
  });

  it('says of a file that is no model that it is none', () => {
    expect(() => readModelFacts(Buffer.from('not a model at all, really'))).toThrow('this is no GLB file');
  });
});

describe('the length of a sentence', () => {
  const many = (count: number): string => Array.from({ length: count }, () => 'mot').join(' ');

  it.each([
    ['fourteen words', many(14), []],
    ['fifteen', many(15), [15]],
    ['two sentences', `${many(10)}. ${many(10)}.`, []],
    ['a colon between', `${many(10)} : ${many(10)} !`, []],
    ['a question in guillemets', `« ${many(14)} ? » ${many(14)}`, []],
    ['a dot inside a number', `${many(13)} 4.60 ${many(1)}`, [15]],
    ['a number in two groups', `${many(13)} 300 000`, []],
    ['signs that are no words', `${many(13)} — 24 %`, []],
  ])('counts %s', (_, fr, expected) => {
    expect(longSentences({ said: [{ fr, en: many(40) }] }).map(({ words }) => words)).toEqual(expected);
  });

  it('says where the sentence stands', () => {
    const [found] = longSentences({ ways: [{ text: { fr: `Oui. ${many(15)}.` } }] });
    expect(found).toEqual({ field: 'ways.0.text.fr', sentence: many(15), words: 15 });
  });
});

describe('what the check says', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** The trades in a folder of their own, without a model. */
  function copied(): string {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-content-'));
    folders.push(folder);
    cpSync(join(ASSETS, 'trades'), join(folder, 'trades'), { recursive: true });
    cpSync(join(ASSETS, 'models', 'glass.glb'), join(folder, 'models', 'glass.glb'));
    return folder;
  }

  it('counts what is whole', () => {
    expect(sayContent(ASSETS)).toEqual({ whole: true, lines: ['18 cards, 8 worlds and their models are whole.'] });
  });

  it('counts what is to be mended', () => {
    const { lines, whole } = sayContent(copied());
    expect(whole).toBe(false);
    expect(lines).toContain('worlds/care.json: id: there is no assets/models/care.glb: make it with npm run assets');
    expect(lines.at(-1)).toBe('8 to mend.');
  });

  it.each([
    ['trades/cards/luthier.json', '{ "id": "luthier", }', /^assets\/trades\/cards\/luthier\.json: it is no JSON: /],
    ['trades/order.json', '["glass"', /^assets\/trades\/order\.json: it is no JSON: /],
    ['models/glass.glb', 'glass', /^assets\/models\/glass\.glb: this is no GLB file$/],
  ])('says of a broken %s in words what is wrong', (path, text, message) => {
    const folder = copied();
    writeFileSync(join(folder, path), text);
    const { lines, whole } = sayContent(folder);
    expect(whole).toBe(false);
    expect(lines[0]).toMatch(message);
    expect(lines.join('\n')).not.toContain('    at ');
  });

  it('says that a file is missing', () => {
    const folder = copied();
    rmSync(join(folder, 'trades', 'game.json'));
    expect(sayContent(folder).lines[0]).toBe('assets/trades/game.json: it is missing');
  });
});
