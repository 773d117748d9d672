import type { Planetarium } from '../model/types.ts';
import '../../../stage/region.css';
import './labels/labels.css';
import type { Frame } from './frame.ts';
import { createNameLayer } from './labels/NameLayer.ts';
import type { SkyWords } from './labels/wishes.ts';
import { createProjection } from './projection/projection.ts';
import { createTouch } from './touch/touch.ts';

/** What lies over the canvas: the names, and the region that fingers and keys use. */
export interface SkyOverlay {
  /** Places the names for a frame. */
  update(frame: Frame): void;
  /** Lets the sky glide on after a throw. True while it glides. */
  step(seconds: number): boolean;
  setWords(words: SkyWords, label: string, keys: string): void;
  setReducedMotion(reduced: boolean): void;
  close(): void;
}

export function createSkyOverlay(parent: HTMLElement, model: Planetarium, wake: () => void): SkyOverlay {
  const region = document.createElement('div');
  region.className = 'scene-region sky-region';
  region.tabIndex = 0;
  region.setAttribute('role', 'application');
  parent.append(region);
  const names = createNameLayer(parent, model.data);
  let words: SkyWords | null = null;
  let reduced = false;
  let last: Frame | null = null;
  const touch = createTouch(region, {
    model,
    view: () => {
      const { width, height } = last ?? { width: parent.clientWidth, height: parent.clientHeight };
      const aspect = width / height;
      return {
        projection: createProjection(model.gaze, aspect, model.centre, model.flight.view?.turn),
        aim: createProjection(model.gaze, aspect, model.centre),
        width,
        height,
      };
    },
    named: names.at,
    millimetre,
    wake,
    reducedMotion: () => reduced,
  });

  // Text sizes follow the screen, the visitor's choice of size, and the fonts that arrive.
  const measure = () => {
    names.measureAgain();
    wake();
  };
  const size = new ResizeObserver(measure);
  size.observe(parent);
  const choices = new MutationObserver(measure);
  choices.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-text', 'data-contrast', 'lang'],
  });
  document.fonts.addEventListener('loadingdone', measure);

  return {
    update(frame) {
      last = frame;
      if (words) names.update(frame, words);
    },
    step: touch.step,
    setWords(next, label, keys) {
      words = next;
      region.setAttribute('aria-label', label);
      region.setAttribute('aria-description', keys);
      wake();
    },
    setReducedMotion(on) {
      reduced = on;
    },
    close() {
      document.fonts.removeEventListener('loadingdone', measure);
      size.disconnect();
      choices.disconnect();
      touch.close();
      names.close();
      region.remove();
    },
  };
}

/** CSS pixels for one millimetre of the glass, as the interface computed it from the screen's diagonal. */
function millimetre(): number {
  const declared = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  return declared > 0 ? declared : 3.6;
}
