import type { Frame } from '../experiences/planetarium/scene/frame.ts';
import { createWishes, type SkyWords, type Wish } from '../experiences/planetarium/scene/labels/wishes.ts';
import { project } from '../experiences/planetarium/scene/projection/projection.ts';
import { horizontalVector } from '../experiences/planetarium/model/vectors.ts';
import type { SkyData } from '../experiences/planetarium/model/data.ts';

/** The few names over a dome: what is chosen, planets, great constellations, four cardinal points. */
export interface DomeNames {
  /** With `bare`, the cardinal points alone. */
  update(frame: Frame, words: SkyWords, options: { mirror: boolean; bare: boolean }): void;
}

/** Altitude of the cardinal points, degrees: over the hills. */
const CARDINAL_ALTITUDE = 7;
/** Distance by which a name stands under a thing, toward the edge; shares of the picture's side. */
const ASIDE = { star: 0.016, selected: 0.03 };
/** Names closer than this hide one another: the later gives way. Shares of the side. */
const APART = 0.055;
const CARDINALS = [
  ['n', 0],
  ['e', 90],
  ['s', 180],
  ['w', 270],
] as const;

/**
 * Names in DOM, over the picture. Each is turned so that its foot is toward the edge of the dome: whoever faces that
 * side reads it upright. In a mirrored picture the letters are mirrored too, and the optics set both right.
 */
export function createDomeNames(parent: HTMLElement, data: SkyData): DomeNames {
  const wishesOf = createWishes(data);
  const shown = new Map<string, HTMLElement>();

  return {
    update(frame, words, { mirror, bare }) {
      const { projection, width } = frame;
      const placed: { x: number; y: number }[] = [];
      const kept = new Set<string>();
      for (const wish of few(bare ? [] : wishesOf(frame, words), words)) {
        const point = project(projection, wish.direction);
        const radius = Math.hypot(point.x, point.y);
        if (!point.front || radius > 0.985) continue;
        // Toward the edge, where the feet of the letters are; straight down in the very middle.
        const [outX, outY] = radius > 0.01 ? [point.x / radius, -point.y / radius] : [0, 1];
        const aside =
          wish.kind === 'cardinal' || wish.kind === 'constellation' ? 0 : ASIDE[wish.selected ? 'selected' : 'star'];
        const at = { x: (1 + point.x) / 2 + outX * aside, y: (1 - point.y) / 2 + outY * aside };
        if (placed.some(({ x, y }) => Math.hypot(at.x - x, at.y - y) < APART)) continue;
        placed.push(at);
        kept.add(wish.id);
        const element = shown.get(wish.id) ?? make(wish);
        element.textContent = wish.text;
        element.dataset['selected'] = String(wish.selected);
        const turn = Math.atan2(-outX, outY);
        element.style.transform = `translate(${at.x * width}px, ${at.y * width}px) translate(-50%, -50%) rotate(${turn}rad)${mirror ? ' scaleX(-1)' : ''}`;
      }
      for (const [id, element] of shown) {
        if (kept.has(id)) continue;
        element.remove();
        shown.delete(id);
      }
    },
  };

  function make(wish: Wish): HTMLElement {
    const element = document.createElement('span');
    element.className = 'dome-name';
    element.dataset['kind'] = wish.kind;
    parent.append(element);
    shown.set(wish.id, element);
    return element;
  }
}

/** The first come first: what is chosen, the cardinal points, the planets, the constellations everybody knows. */
function few(wishes: readonly Wish[], words: SkyWords): Wish[] {
  const cardinals = CARDINALS.map(
    ([id, azimuth]): Wish => ({
      id: `cardinal-${id}`,
      kind: 'cardinal',
      text: words.cardinals[id],
      direction: horizontalVector({ altitude: CARDINAL_ALTITUDE, azimuth }),
      anchors: [],
      priority: -5,
      selected: false,
    }),
  );
  return [
    ...wishes.filter(({ selected }) => selected),
    ...cardinals,
    ...wishes.filter(({ kind, selected }) => !selected && kind === 'body'),
    ...wishes.filter(({ kind, selected }) => !selected && kind === 'constellation'),
  ];
}
