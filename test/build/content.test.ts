import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, type Content } from '../../build/content/check.ts';
import { readModelFacts } from '../../build/content/glb.ts';
import { readContent } from '../../build/content/read.ts';

const CONTENT = readContent(resolve(import.meta.dirname, '../../assets'));

/** The content with one file changed. */
function changed(folder: 'cards' | 'worlds', name: string, change: (file: Record<string, unknown>) => void): Content {
  const file = structuredClone(CONTENT[folder].get(name)) as Record<string, unknown>;
  change(file);
  return { ...CONTENT, [folder]: new Map([...CONTENT[folder], [name, file]]) };
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
      (card: Record<string, unknown>) => (card['rome'] = { code: 'Z15', version: 'v4' }),
      'rome.code',
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
