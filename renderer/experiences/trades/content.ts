import type { Card } from './model/content/card.ts';
import type { Valley } from './model/content/valley.ts';
import type { World } from './model/content/world.ts';
import type { Picture } from './model/game/interests.ts';
import type { TradesContent } from './model/types.ts';
import pictures from '../../../assets/trades/game.json';
import order from '../../../assets/trades/order.json';
import valley from '../../../assets/trades/valley.json';

// Data files that come with the version: `npm run check:content` and the tests have read them with their schemas.
const CARDS = import.meta.glob<Card>('../../../assets/trades/cards/*.json', { eager: true, import: 'default' });
const WORLDS = import.meta.glob<World>('../../../assets/trades/worlds/*.json', { eager: true, import: 'default' });

/** Everything that is told of the trades; worlds in the order of `order.json`, those that it does not name last. */
export const CONTENT: TradesContent = {
  worlds: Object.values(WORLDS).toSorted((a, b) => rank(a.id) - rank(b.id)),
  cards: Object.values(CARDS),
  pictures: pictures as Picture[],
  valley: valley as Valley,
};

function rank(world: string): number {
  const at = order.indexOf(world);
  return at === -1 ? order.length : at;
}
