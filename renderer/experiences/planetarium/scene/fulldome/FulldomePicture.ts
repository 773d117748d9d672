import { Camera, DoubleSide, Mesh, type Object3D, Scene, ShaderMaterial, type WebGLRenderer } from 'three';
import { LEVELS } from '../../../../stage/quality.ts';
import { bodyOf } from '../../model/facts.ts';
import type { SkyData } from '../../model/data.ts';
import type { Planetarium } from '../../model/types.ts';
import { nightAt } from '../air/exposure.ts';
import type { SkyImages } from '../images.ts';
import { createFulldome, type Fulldome } from '../projection/fulldome.ts';
import { createSkyPicture } from '../SkyPicture.ts';
import { createMarker } from './Marker.ts';
import { createMask } from './Mask.ts';
import { createPattern, PATTERN_FRONT } from './Pattern.ts';
import type { Frame, Part } from '../frame.ts';

/** Side of a picture in which one unit of drawing is one pixel; units grow with its square root, so stars stay fine. */
const DRAWING_BOARD = 2048;

/** What is drawn and how it is laid. */
export interface FulldomeView extends Fulldome {
  /** Degrees hidden inward from the edge. */
  mask: number;
  /** The pattern of calibration over the sky. */
  pattern: boolean;
}

/** The whole sky as a dome's square picture. */
export interface FulldomePicture {
  /** Draws on the renderer's canvas, `side` pixels of it each way. Gives the frame, for what lies over the picture. */
  draw(renderer: WebGLRenderer, model: Planetarium, view: FulldomeView, side: number): Frame;
  dispose(): void;
}

export function createFulldomePicture(data: SkyData, images: SkyImages): FulldomePicture {
  const parts: { pattern?: Part } = {};
  const picture = createSkyPicture(data, images, (uniforms) => {
    parts.pattern = createPattern(uniforms);
    return [createMarker(uniforms), parts.pattern];
  });
  const mask = createMask();
  const scene = new Scene().add(picture.object, mask.object);
  const camera = new Camera();
  return {
    draw(renderer, model, view, side) {
      const sunAltitude = bodyOf(model.sky, 'sun').altitude;
      const frame: Frame = {
        model,
        renderer,
        projection: createFulldome(view.pattern ? { ...view, front: PATTERN_FRONT } : view),
        width: side,
        height: side,
        unit: Math.sqrt(side / DRAWING_BOARD),
        ratio: 1,
        quality: LEVELS[3],
        sunAltitude,
        night: nightAt(sunAltitude),
      };
      if (parts.pattern) parts.pattern.object.visible = view.pattern;
      mask.set(view.mask, view.fieldOfView);
      picture.update(frame);
      if (view.mirror) picture.object.traverse(drawBothSides);
      renderer.render(scene, camera);
      return frame;
    },
    dispose() {
      picture.dispose();
      mask.dispose();
    },
  };
}

/**
 * In a mirrored picture, triangles that the projection places turn over, while those laid straight on the screen do
 * not: none may be left out for its side.
 */
function drawBothSides(object: Object3D): void {
  if (!(object instanceof Mesh) || !(object.material instanceof ShaderMaterial)) return;
  if (object.material.side === DoubleSide) return;
  object.material.side = DoubleSide;
  object.material.needsUpdate = true;
}
