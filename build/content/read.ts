import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Content } from './check.ts';
import { readModelFacts } from './glb.ts';

/** A file that cannot be read at all: its message names the file and says what is wrong with it. */
export class Unreadable extends Error {}

/** Reads all content of an `assets` folder. Throws `Unreadable` when a file is missing, no JSON or no model. */
export function readContent(assets: string): Content {
  const file = <Item>(path: string, read: (bytes: Buffer) => Item): Item => {
    try {
      return read(readFileSync(join(assets, path)));
    } catch (error) {
      throw unreadable(path, error);
    }
  };
  const folder = <Item>(path: string, ending: string, read: (bytes: Buffer) => Item): Map<string, Item> =>
    new Map(filesIn(assets, path, ending).map((name) => [basename(name, ending), file(`${path}/${name}`, read)]));

  return {
    cards: folder('trades/cards', '.json', parse),
    worlds: folder('trades/worlds', '.json', parse),
    game: file('trades/game.json', parse),
    order: file('trades/order.json', parse),
    valley: file('trades/valley.json', parse),
    models: folder('models', '.glb', readModelFacts),
  };
}

function filesIn(assets: string, path: string, ending: string): string[] {
  try {
    return readdirSync(join(assets, path))
      .filter((name) => name.endsWith(ending))
      .toSorted();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Unreadable {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const why = missing ? 'it is missing' : error instanceof Error ? error.message : String(error);
  return new Unreadable(`assets/${path}: ${why}`, { cause: error });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Error(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
