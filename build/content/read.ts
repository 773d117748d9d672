import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Content } from './check.ts';
import { readModelFacts } from './glb.ts';

/** Reads all content of an `assets` folder. Throws with the file's name when one is no JSON or no model. */
export function readContent(assets: string): Content {
  const trades = join(assets, 'trades');
  return {
    cards: readFolder(join(trades, 'cards'), '.json', parse),
    worlds: readFolder(join(trades, 'worlds'), '.json', parse),
    game: named(join(trades, 'game.json'), parse),
    valley: named(join(trades, 'valley.json'), parse),
    models: readFolder(join(assets, 'models'), '.glb', readModelFacts),
  };
}

function readFolder<Item>(folder: string, ending: string, read: (bytes: Buffer) => Item): Map<string, Item> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted();
  return new Map(files.map((file) => [basename(file, ending), named(join(folder, file), read)]));
}

function named<Item>(path: string, read: (bytes: Buffer) => Item): Item {
  try {
    return read(readFileSync(path));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'));
}
