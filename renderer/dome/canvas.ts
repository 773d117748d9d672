import { WebGLRenderer } from 'three';
import type { SkyData } from '../experiences/planetarium/model/data.ts';
import type { Planetarium, Target } from '../experiences/planetarium/model/types.ts';
import type { Frame } from '../experiences/planetarium/scene/frame.ts';
import { createFulldomePicture, type FulldomeView } from '../experiences/planetarium/scene/fulldome/FulldomePicture.ts';
import type { SkyImages } from '../experiences/planetarium/scene/images.ts';

/** What a test may ask of the dome's canvas. */
export interface DomeProbe {
  /** Frames drawn since the page stands. */
  frames(): number;
  /** Unix milliseconds of the sky that is drawn, and the azimuth before the audience. */
  time(): number;
  front(): number;
  layers(): Record<string, boolean>;
  selected(): Target | null;
  locate(target: Target): { altitude: number; azimuth: number };
}

declare global {
  interface HTMLCanvasElement {
    dome?: DomeProbe;
  }
}

/** A canvas that holds the dome's picture. */
export interface DomeCanvas {
  readonly element: HTMLCanvasElement;
  /** Draws with so many pixels each way, and gives the frame. */
  draw(model: Planetarium, view: FulldomeView, side: number): Frame;
  close(): void;
}

export function createDomeCanvas(data: SkyData, images: SkyImages): DomeCanvas {
  const renderer = new WebGLRenderer({ antialias: true, alpha: false, powerPreference: 'high-performance' });
  renderer.setPixelRatio(1);
  const picture = createFulldomePicture(data, images);
  let size = 0;
  return {
    element: renderer.domElement,
    draw(model, view, side) {
      if (size !== side) renderer.setSize(side, side, false);
      size = side;
      return picture.draw(renderer, model, view, side);
    },
    close() {
      picture.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
