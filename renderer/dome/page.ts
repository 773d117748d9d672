import type { DomeSettings } from '../../electron/contract/dome.ts';
import type { Place } from '../../electron/contract/station.ts';
import { createDomeSky } from '../experiences/planetarium/follow/DomeSky.ts';
import { createFollower } from '../experiences/planetarium/follow/follower.ts';
import { type Channel, HEARD_MS } from '../experiences/planetarium/follow/publish.ts';
import { readMessage, VERSION } from '../experiences/planetarium/follow/state.ts';
import type { Frame } from '../experiences/planetarium/scene/frame.ts';
import type { SkyWords } from '../experiences/planetarium/scene/labels/wishes.ts';
import type { LoadedSky } from '../experiences/planetarium/sky.ts';
import { createDomeCanvas, type DomeCanvas } from './canvas.ts';
import { createDomeNames } from './names.ts';

/** A lost graphics context is replaced after this pause, milliseconds. */
const MEND_MS = 2000;

export interface DomePage {
  /** The calibration, or the pattern, has changed. */
  set(settings: DomeSettings): void;
  close(): void;
}

export interface DomePageOptions {
  root: HTMLElement;
  sky: LoadedSky;
  place: Place;
  settings: DomeSettings;
  channel: Channel;
  words(language: 'fr' | 'en'): SkyWords;
  /** Unix milliseconds. */
  clock: () => number;
}

/** The dome's window: follows the touchscreen and draws when something is seen to change. */
export function openDomePage({ root, sky, place, channel, words, clock, ...first }: DomePageOptions): DomePage {
  let settings = first.settings;
  const follower = createFollower();
  const domeSky = createDomeSky({ data: sky.data, place, clock });
  const names = createDomeNames(root, sky.data);
  let canvas: DomeCanvas | null = null;
  let owed = true;
  let frames = 0;
  let last = performance.now();
  let closed = false;
  let greetedAt = Number.NEGATIVE_INFINITY;

  function mount(): void {
    if (closed) return;
    const made = createDomeCanvas(sky.data, sky.images);
    made.element.dome = {
      frames: () => frames,
      time: () => domeSky.model.sky.time,
      front: () => domeSky.front,
      layers: () => ({ ...domeSky.model.layers }),
      selected: () => domeSky.model.selected?.target ?? null,
      locate: (target) => domeSky.model.locate(target),
    };
    made.element.addEventListener('webglcontextlost', () => {
      canvas = null;
      made.element.remove();
      setTimeout(mount, MEND_MS);
    });
    root.prepend(made.element);
    canvas = made;
    owed = true;
  }

  /** The picture is never finer than the screen, nor than what was asked for. */
  function side(): number {
    return Math.max(1, Math.min(settings.size, Math.round(root.clientWidth * window.devicePixelRatio)));
  }

  function draw(drawn: DomeCanvas, language: 'fr' | 'en'): void {
    const { calibration, fieldOfView, pattern } = settings;
    const view = { ...calibration, fieldOfView, pattern, front: domeSky.front };
    const frame: Frame = drawn.draw(domeSky.model, view, side());
    // Names are laid in CSS pixels.
    const flat = { ...frame, width: root.clientWidth, height: root.clientHeight };
    names.update(flat, words(language), { mirror: calibration.mirror, bare: pattern });
    frames += 1;
    root.dataset['sky'] = domeSky.following ? 'followed' : 'own';
  }

  function tick(): void {
    if (closed) return;
    requestAnimationFrame(tick);
    const now = performance.now();
    const followed = follower.at(now);
    const changed = domeSky.show(followed, (now - last) / 1000);
    last = now;
    if (!canvas || !(changed || owed)) return;
    owed = false;
    draw(canvas, followed?.state.language ?? 'fr');
  }

  /** Says that a dome listens, unless it was said a moment ago. */
  function greet(pause: number): void {
    const now = performance.now();
    if (now - greetedAt < pause) return;
    greetedAt = now;
    channel.post({ version: VERSION, kind: 'hello' });
  }

  const off = channel.on((data) => {
    const message = readMessage(data);
    if (message?.kind === 'sky') {
      follower.hear(message, performance.now());
      greet(HEARD_MS);
    }
    if (message?.kind === 'left') follower.forget();
  });
  const size = new ResizeObserver(() => {
    owed = true;
  });
  size.observe(root);
  mount();
  greet(0);
  requestAnimationFrame(tick);

  return {
    set(next) {
      settings = next;
      owed = true;
    },
    close() {
      closed = true;
      off();
      channel.close();
      size.disconnect();
      canvas?.close();
    },
  };
}
