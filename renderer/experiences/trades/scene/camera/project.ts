import { type PerspectiveCamera, Vector3 } from 'three';
import type { Point } from '../../model/content/point.ts';

const scratch = new Vector3();

/** Where a point of the world is on a screen of so many CSS pixels, from its left top; `ahead` is false behind the camera. */
export function project(
  [x, y, z]: Point,
  camera: PerspectiveCamera,
  width: number,
  height: number,
): { x: number; y: number; ahead: boolean } {
  scratch.set(x, y, z).project(camera);
  return { x: ((1 + scratch.x) / 2) * width, y: ((1 - scratch.y) / 2) * height, ahead: scratch.z < 1 };
}

/** The ray of a point of the screen: where the camera stands, and its direction of length one. */
export function rayAt(
  x: number,
  y: number,
  camera: PerspectiveCamera,
  width: number,
  height: number,
): { from: Point; along: Point } {
  scratch.set((2 * x) / width - 1, 1 - (2 * y) / height, 0.5).unproject(camera);
  scratch.sub(camera.position).normalize();
  const { position } = camera;
  return { from: [position.x, position.y, position.z], along: [scratch.x, scratch.y, scratch.z] };
}
