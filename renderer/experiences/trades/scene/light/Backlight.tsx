import { useThree } from '@react-three/fiber';
import { useLayoutEffect, useMemo } from 'react';
import { Color, type PerspectiveCamera } from 'three';
import { ACCENTS } from '../../../../stage/atelier/accents.ts';
import { createNight, type Night } from '../../../../stage/atelier/night.ts';
import { useDisposable } from '../../../../stage/disposal.ts';
import { project } from '../camera/project.ts';

const makeNight = () => createNight({ grounded: true });
/** Radius of the base, metres. */
const BASE = 1.2;

/** The night behind a world, with its light on the ground and its shadow. */
export function useNight(level: number): Night {
  const night = useDisposable(makeNight);
  const color = useMemo(() => new Color(ACCENTS.metiers), []);
  useLayoutEffect(() => night.setLight(0, color, 1.15 * level), [night, color, level]);
  return night;
}

/** Lays the light and the shadow where the base is seen now. */
export function arrangeNight(
  night: Night,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  ratio: number,
): void {
  const middle = project([0, 0, 0], camera, width, height);
  const right = camera.matrixWorld.elements;
  const [x, , z] = [right[0] ?? 1, right[1] ?? 0, right[2] ?? 0];
  const rim = project([x * BASE, 0, z * BASE], camera, width, height);
  night.arrange(width, height, ratio, [
    { x: middle.x, y: middle.y, pixels: Math.hypot(rim.x - middle.x, rim.y - middle.y) },
  ]);
}

/** The night's two objects, for the scene. */
export function Backlight({ night }: { night: Night }) {
  useThree((state) => state.size);
  return night.objects.map((object) => <primitive key={object.uuid} object={object} dispose={null} />);
}
