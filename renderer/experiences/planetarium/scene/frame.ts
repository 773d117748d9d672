import type { Object3D, WebGLRenderer } from 'three';
import type { QualityLevel } from '../../../stage/quality.ts';
import type { Planetarium } from '../model/types.ts';
import type { Projection } from './projection/projection.ts';

/** One frame of the sky: what every part needs to bring itself up to date. */
export interface Frame {
  model: Planetarium;
  renderer: WebGLRenderer;
  projection: Projection;
  /** Of the canvas, CSS pixels. */
  width: number;
  height: number;
  /** CSS pixels for one pixel of a screen whose shorter side is 1080. */
  unit: number;
  /** Device pixels for one CSS pixel. */
  ratio: number;
  quality: QualityLevel;
  /** Altitude of the Sun, degrees; in an eclipse, of the one that would give as little light (`lightAltitude`). */
  sunAltitude: number;
  /** 0 by day, 1 by night. */
  night: number;
}

/** Something that is drawn. */
export interface Part {
  readonly object: Object3D;
  update(frame: Frame): void;
  dispose(): void;
}
