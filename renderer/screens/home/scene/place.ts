import { MathUtils, Matrix4, Quaternion, Vector3 } from 'three';
import type { Rect } from '../layout.ts';

/** Where a world stands in front of the camera, which is at the origin and looks along −z. */
export interface Standing {
  position: Vector3;
  orientation: Quaternion;
  /** Scene units for one unit of the diorama. */
  scale: number;
  /** CSS pixels for one unit of the diorama. */
  pixels: number;
  /** Centre of the base on the screen, CSS pixels from the top left. */
  centre: { x: number; y: number };
}

export interface View {
  width: number;
  height: number;
  /** Vertical, degrees. */
  fieldOfView: number;
}

/** Distance of the worlds from the camera, scene units. */
export const DISTANCE = 10;
/** How far above the base's plane the eye is, degrees. */
const ELEVATION = 23;
/** What a diorama takes on the screen, in its own units, seen from there: base of radius 1 and a dome over it. */
const EXTENT = { width: 2.03, above: 1.08, below: 0.56 };
/** Share of the sideways turn that is taken back: the ends of the arc are seen a little from inside. */
const FACING = 0.55;

const UP = new Vector3(0, 1, 0);
const RIGHT = new Vector3(1, 0, 0);

/** The view of home: a longer lens in portrait, so that the worlds high and low look alike. */
export function homeView(width: number, height: number): View {
  return { width, height, fieldOfView: width >= height ? 28 : 36 };
}

/** Stands a diorama in a rectangle of the screen, as large as fits, seen from the same height wherever it is. */
export function standIn(rect: Rect, view: View): Standing {
  const pixels = Math.min(rect.width / EXTENT.width, rect.height / (EXTENT.above + EXTENT.below));
  const centre = {
    x: rect.x + rect.width / 2,
    y: rect.y + rect.height / 2 + ((EXTENT.above - EXTENT.below) / 2) * pixels,
  };
  const unitsPerPixel = (2 * DISTANCE * Math.tan(MathUtils.degToRad(view.fieldOfView / 2))) / view.height;
  const position = new Vector3(
    (centre.x - view.width / 2) * unitsPerPixel,
    (view.height / 2 - centre.y) * unitsPerPixel,
    -DISTANCE,
  );
  const yaw = -Math.atan2(position.x, DISTANCE) * FACING;
  const pitch = Math.atan2(position.y, Math.hypot(position.x, DISTANCE)) + MathUtils.degToRad(ELEVATION);
  const orientation = new Quaternion()
    .setFromAxisAngle(UP, yaw)
    .multiply(new Quaternion().setFromAxisAngle(RIGHT, pitch));
  return { position, orientation, scale: pixels * unitsPerPixel, pixels, centre };
}

/** Projects a point of the scene to CSS pixels; for tests and for what the DOM hangs on the scene. */
export function project(point: Vector3, view: View): { x: number; y: number } {
  const projection = new Matrix4();
  const top = 0.1 * Math.tan(MathUtils.degToRad(view.fieldOfView / 2));
  const right = top * (view.width / view.height);
  projection.makePerspective(-right, right, top, -top, 0.1, 100);
  const clip = point.clone().applyMatrix4(projection);
  return { x: ((clip.x + 1) / 2) * view.width, y: ((1 - clip.y) / 2) * view.height };
}
