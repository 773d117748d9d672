import type { Actor } from '../data/actor.ts';

/** The home page of the accounts by which the hub vouches for statements. */
const HOME = 'https://vitrine.example/hub/keys';

/** Who vouches for a statement (Data 2.4.9): the key that it came with, or another way in. */
export function authorityOf(name: string): Actor {
  return { objectType: 'Agent', account: { homePage: HOME, name } };
}
