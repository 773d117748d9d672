import { createProjection, type Projection } from './projection.ts';
import type { Vector3 } from '../../model/sky.ts';

/** How the picture of a dome is laid: what calibration sets, and where its audience faces. */
export interface Fulldome {
  /** Azimuth that stands before the audience, degrees: at the bottom of the picture. */
  front: number;
  /** By how much the dome leans toward its audience, degrees: its front edge lies so far under the horizon. */
  tilt: number;
  /** By how much the picture turns clockwise, as it is seen on a flat screen; degrees. */
  rotation: number;
  /** Left and right change places: for optics that mirror once more. */
  mirror: boolean;
  /** Of the whole circle, degrees. */
  fieldOfView: number;
}

/**
 * The « domemaster »: azimuthal equidistant, the dome's own pole in the middle (the zenith, where it does not lean),
 * the front of the audience at the bottom, in the circle inscribed in a square.
 */
export function createFulldome({ front, tilt, rotation, mirror, fieldOfView }: Fulldome): Projection {
  const upright = createProjection({ altitude: 90 - tilt, azimuth: front, fieldOfView }, 1);
  const [right, up, back] = upright.view;
  const turn = (rotation * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const side = mirror ? -1 : 1;
  return {
    ...upright,
    lens: 'equidistant',
    half: ((fieldOfView / 2) * Math.PI) / 180,
    view: [mix(right, side * cos, up, sin), mix(right, -side * sin, up, cos), back],
  };
}

function mix(a: Vector3, p: number, b: Vector3, q: number): Vector3 {
  return [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
}
