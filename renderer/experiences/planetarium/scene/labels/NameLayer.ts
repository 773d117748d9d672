import type { DeepSkyObject, SkyData } from '../../model/data.ts';
import type { Vector3 } from '../../model/sky.ts';
import type { Target } from '../../model/types.ts';
import { bodyOf } from '../../model/facts.ts';
import { horizontalVector } from '../../model/vectors.ts';
import type { Frame } from '../frame.ts';
import { pixelsPerRadian, project } from '../projection/projection.ts';
import { leastRadius, shownRadius } from '../bodies/size.ts';
import { type Anchor, type Box, type Candidate, placeLabels } from './placement.ts';
import { createWishes, type SkyWords, type Wish } from './wishes.ts';

/** Names and the ring about what is chosen, in DOM over the canvas: crisp, and as large as the visitor wants. */
export interface NameLayer {
  update(frame: Frame, words: SkyWords): void;
  /** What the name at a point chooses; CSS pixels. */
  at(x: number, y: number): Target | null;
  /** Forgets the sizes of texts: after a change of text size, language or screen. */
  measureAgain(): void;
  close(): void;
}

/** Radius of the ring about what is chosen: the least, its room beyond a disc, and that of a disc which needs none. */
const RING = { least: 26, room: 12, largest: 60 };

/** Room between a point and its name, units. */
const GAP = 14;
/** A figure's name may stand farther from its middle than a star's from the star. */
const FIGURE_GAP = 46;

interface Name {
  element: HTMLElement;
  /** What the element says and wears, kept here because to ask the DOM each frame is slow. */
  text: string;
  selected: boolean;
  /** Pixels; null until it is measured. */
  size: { width: number; height: number } | null;
  shown: boolean;
  target: Target | null;
  left: number;
  top: number;
}

const RADIANS = Math.PI / 180;

export function createNameLayer(parent: HTMLElement, data: SkyData): NameLayer {
  const layer = document.createElement('div');
  layer.className = 'sky-names';
  layer.setAttribute('aria-hidden', 'true');
  const halo = document.createElement('div');
  halo.className = 'sky-halo';
  layer.append(halo);
  parent.append(layer);

  const wish = createWishes(data);
  const names = new Map<string, Name>();
  let anchors = new Map<string, Anchor>();

  function nameOf({ id, kind, text, selected, target }: Wish): Name {
    const known = names.get(id);
    if (known && known.text === text && known.selected === selected) return known;
    const element = known?.element ?? document.createElement('span');
    element.className = id.length > 'cardinal-n'.length && kind === 'cardinal' ? 'sky-name minor' : 'sky-name';
    element.dataset['kind'] = kind;
    element.dataset['selected'] = String(selected);
    element.textContent = text;
    if (!known) layer.append(element);
    const at = { target: target ?? null, left: known?.left ?? 0, top: known?.top ?? 0 };
    const name: Name = { element, text, selected, size: null, shown: known?.shown ?? false, ...at };
    names.set(id, name);
    return name;
  }

  function sizeOf(name: Name): { width: number; height: number } {
    name.size ??= { width: name.element.offsetWidth, height: name.element.offsetHeight };
    return name.size;
  }

  function show(name: Name, shown: boolean): void {
    if (name.shown === shown) return;
    name.shown = shown;
    name.element.classList.toggle('shown', shown);
  }

  return {
    update(frame, words) {
      const { width, height, unit, projection } = frame;
      const toPixels = (direction: Vector3) => {
        const { x, y, front } = project(projection, direction);
        return { x: ((x + 1) / 2) * width, y: ((1 - y) / 2) * height, front };
      };
      const covered = coveredBoxes(frame);
      const wished: { one: Wish; name: Name; x: number; y: number }[] = [];
      for (const one of wish(frame, words)) {
        const { x, y, front } = toPixels(one.direction);
        if (!front || x < 0 || y < 0 || x > width || y > height || covered.some((box) => holds(box, x, y))) continue;
        wished.push({ one, name: nameOf(one), x, y });
      }
      // All are written before any is measured: the browser lays the page out once, not for each.
      const candidates = wished.map(({ one, name, x, y }): Candidate => {
        const ringed = one.selected && one.kind !== 'constellation';
        const gap = ringed ? haloRadius(frame) + 8 * unit : gapOf(one, frame);
        const { id, anchors: wanted, priority } = one;
        return { id, x, y, ...sizeOf(name), gap, anchors: wanted, priority };
      });
      const placed = placeLabels(candidates, { width, height }, anchors, covered);
      anchors = new Map(placed.map(({ id, anchor }) => [id, anchor]));
      for (const { id, left, top } of placed) {
        const name = names.get(id);
        if (!name) continue;
        name.left = left;
        name.top = top;
        name.element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
        show(name, true);
      }
      for (const [id, name] of names) if (!anchors.has(id)) show(name, false);
      drawHalo(halo, frame, toPixels);
    },
    at(x, y) {
      for (const { shown, target, left, top, size } of names.values()) {
        if (!shown || !target || !size) continue;
        if (holds({ left, top, right: left + size.width, bottom: top + size.height }, x, y)) return target;
      }
      return null;
    },
    measureAgain() {
      for (const { element } of names.values()) element.remove();
      names.clear();
    },
    close: () => layer.remove(),
  };
}

/** What lies over the sky, CSS pixels. */
function coveredBoxes({ model, width, height }: Frame): Box[] {
  return model.covered.map(({ left, right, top, bottom }) => ({
    left: left * width,
    right: right * width,
    top: top * height,
    bottom: bottom * height,
  }));
}

function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function drawHalo(
  halo: HTMLElement,
  frame: Frame,
  toPixels: (direction: Vector3) => { x: number; y: number; front: boolean },
): void {
  const chosen = frame.model.selected;
  const up = chosen && (chosen.horizontal.altitude > -1 || !frame.model.layers.landscape);
  const worn = chosen?.target.kind !== 'constellation' && haloRadius(frame) < RING.largest * frame.unit;
  const place = up && worn ? toPixels(horizontalVector(chosen.horizontal)) : null;
  halo.classList.toggle('shown', place?.front === true);
  if (!place?.front) return;
  const radius = haloRadius(frame);
  halo.style.width = halo.style.height = `${(2 * radius).toFixed(1)}px`;
  halo.style.transform = `translate(${(place.x - radius).toFixed(1)}px, ${(place.y - radius).toFixed(1)}px)`;
}

/** Radius of the ring about what is chosen, CSS pixels. */
function haloRadius(frame: Frame): number {
  const { model, unit } = frame;
  const { target, deepSky } = model.selected ?? {};
  const disc = target?.kind === 'body' ? discRadius(frame, target.id) : deepSky ? cloudRadius(frame, deepSky) : 0;
  return Math.max(RING.least * unit, disc + RING.room * unit);
}

function gapOf({ kind, target }: Wish, frame: Frame): number {
  if (kind === 'constellation') return FIGURE_GAP * frame.unit;
  const disc = target?.kind === 'body' ? discRadius(frame, target.id) : 0;
  return Math.max(GAP * frame.unit, disc + 8 * frame.unit);
}

/** Half the longer axis of a cloud or a cluster, CSS pixels. */
function cloudRadius({ projection, height }: Frame, { size }: DeepSkyObject): number {
  return (size[0] / 2) * RADIANS * pixelsPerRadian(projection, height);
}

/** Radius of a body's disc as drawn, CSS pixels. */
function discRadius({ model, projection, height, unit }: Frame, id: Parameters<typeof bodyOf>[1]): number {
  const perRadian = pixelsPerRadian(projection, height);
  const radius = (bodyOf(model.sky, id).angularDiameter / 2) * RADIANS * (id === 'saturn' ? 2.27 : 1);
  const held = id === 'moon' || id === 'sun' ? shownRadius(radius, perRadian, leastRadius(model.sky) * unit) : radius;
  return held * (id === 'sun' ? 1.3 : 1) * perRadian;
}
