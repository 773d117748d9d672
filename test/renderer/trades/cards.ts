import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { card, type Card } from '../../../renderer/experiences/trades/model/content/card.ts';

const FOLDER = resolve(import.meta.dirname, '../../../assets/trades/cards');

/** The cards, as the kiosk ships them. */
export const CARDS: readonly Card[] = readdirSync(FOLDER).map((file) =>
  card.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
);
