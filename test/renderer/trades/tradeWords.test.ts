import { describe, expect, it } from 'vitest';
import { formsOf, tied } from '../../../renderer/experiences/trades/panel/tradeWords.ts';
import { CARDS } from './cards.ts';

const TITLES = CARDS.flatMap(({ title, variants = [] }) => [title, ...variants.map((variant) => variant.title)]);

describe('the name of a trade', () => {
  it('is that of each of the eighteen cards, and of the trades nearby', () => {
    expect(CARDS).toHaveLength(18);
    expect(TITLES.length).toBeGreaterThan(18);
  });

  it.each(TITLES.map((title) => [title.masculine, title] as const))(
    'of « %s » is said in both forms, what they share once',
    (_, title) => {
      const said = formsOf(title, 'fr');
      const { feminine, masculine, en } = title;
      expect(formsOf(title, 'en')).toBe(en);
      if (feminine === masculine) {
        expect(said).toBe(feminine);
        return;
      }
      const [hers = '', ...his] = said.split(', ');
      expect(his).toEqual([masculine]);
      expect(feminine.startsWith(hers)).toBe(true);
      const rest = feminine.slice(hers.length);
      expect(masculine.endsWith(rest), `« ${masculine} » tells the end of « ${feminine} »`).toBe(true);
      expect(feminine.split(' ').at(-1) === masculine.split(' ').at(-1), 'a shared end is said once').toBe(rest !== '');
    },
  );

  it('is said as one would say it', () => {
    const said = Object.fromEntries(CARDS.map(({ id, title }) => [id, formsOf(title, 'fr')]));
    expect(said).toMatchObject({
      glassblower: 'souffleuse, souffleur de verre',
      luthier: 'luthière, luthier',
      'spa-attendant': 'agente thermale, agent thermal',
      'cyber-analyst': 'analyste en cybersécurité',
    });
  });
});

/** Spaces that no line breaks at, made visible: `_` between words, `~` the narrow one within a number. */
const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('words that no line may part', () => {
  it.each([
    ['60 % de femmes', '60_% de femmes'],
    ['En 2019, 65,7 % des élèves', 'En 2019, 65,7_% des élèves'],
    ['24 V : bien. 0 V, et rien.', '24_V_: bien. 0_V, et rien.'],
    ['À 1 140 °C au four', 'À 1~140_°C au four'],
    ['ont 300 000 hectares', 'ont 300~000_hectares'],
    ['1 000 000 de sapins', '1~000~000_de sapins'],
    ['dès 17 ans, pour 60 euros', 'dès 17_ans, pour 60_euros'],
    ['En 2021 la promotion', 'En 2021 la promotion'],
    ['ROME 4.60, France', 'ROME 4.60, France'],
    ['Une « machine » : quoi ? Ça !', 'Une «_machine_»_: quoi_? Ça_!'],
  ])('in French: %s', (text, whole) => {
    expect(seen(tied(text, 'fr'))).toBe(whole);
  });

  it.each([
    ['24 V: good', '24_V: good'],
    ['At 1,140 °C in the kiln', 'At 1,140_°C in the kiln'],
    ['Why? A mill !', 'Why? A mill !'],
  ])('in English: %s', (text, whole) => {
    expect(seen(tied(text, 'en'))).toBe(whole);
  });
});
