import { useThree } from '@react-three/fiber';
import { type ComponentProps, useCallback, useEffect, useMemo } from 'react';
import { Color, type PerspectiveCamera, Vector3 } from 'three';
import { ACCENTS } from './accents.ts';
import type { Diorama } from './diorama.ts';
import { createNight } from './night.ts';
import { useDisposable } from '../disposal.ts';
import { useWake } from '../motion.ts';
import type { AttractShot, Experience } from '../../experiences/experience.ts';
import { along, useShot } from '../shot.ts';

const makeNight = () => createNight({ grounded: false });

/** The way of a camera around a diorama: key values, evenly spaced in time, passed smoothly. */
export interface Flight {
  /** Around the diorama from the visitor's side, rising to the right; degrees. */
  turn: readonly number[];
  /** Above the base's plane, degrees. */
  height: readonly number[];
  /** From what is looked at, diorama units. */
  distance: readonly number[];
  /** What is looked at, diorama units. */
  x: readonly number[];
  y: readonly number[];
  z: readonly number[];
}

/** What is filmed, and how. */
export interface DioramaShot {
  create: () => Diorama;
  accent: Experience['accent'];
  flight: Flight;
  seconds: number;
}

const FIELD = 30;
/** In portrait the camera steps back by this, so that the diorama keeps its width. */
const PORTRAIT_DISTANCE = 1.72;
/** The diorama stands right of the middle and above it, where the words are not: shares of the screen. */
const LANDSCAPE_SHIFT = { x: 0.15, y: -0.02 };
const PORTRAIT_SHIFT = { x: 0, y: 0.1 };
const HALO = 1.5;
const RADIANS = Math.PI / 180;

const eye = new Vector3();
const target = new Vector3();

/** A shot of a diorama before the light of its experience, by one slow camera. */
export function dioramaShot({ id, ...shot }: DioramaShot & { id: string }): AttractShot {
  return { id, seconds: shot.seconds, Scene: (props) => useDioramaShot(shot, props) };
}

function useDioramaShot(
  { create, accent, flight, seconds }: DioramaShot,
  { reducedMotion }: Pick<ComponentProps<AttractShot['Scene']>, 'reducedMotion'>,
) {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const diorama = useDisposable(create);
  const night = useDisposable(makeNight);
  const light = useMemo(() => new Color(ACCENTS[accent]), [accent]);
  const wake = useWake();
  useEffect(() => () => camera.clearViewOffset(), [camera]);
  useEffect(() => void diorama.ready?.then(wake), [diorama, wake]);

  const frame = useCallback(() => {
    const portrait = size.height > size.width;
    const shift = portrait ? PORTRAIT_SHIFT : LANDSCAPE_SHIFT;
    camera.fov = FIELD;
    camera.near = 0.02;
    camera.far = 60;
    camera.setViewOffset(
      size.width,
      size.height,
      -shift.x * size.width,
      shift.y * size.height,
      size.width,
      size.height,
    );
    camera.updateProjectionMatrix();
    night.arrange(size.width, size.height, ratio, [
      {
        x: size.width * (0.5 + shift.x),
        y: size.height * (0.55 - shift.y),
        pixels: Math.min(size.width, size.height) * 0.42,
      },
    ]);
    night.setLight(0, light, HALO);
    return portrait ? PORTRAIT_DISTANCE : 1;
  }, [camera, size, ratio, night, light]);

  useShot(seconds, reducedMotion, (share, elapsed) => {
    const back = frame();
    const turn = along(flight.turn, share) * RADIANS;
    const height = along(flight.height, share) * RADIANS;
    const distance = along(flight.distance, share) * back;
    target.set(along(flight.x, share), along(flight.y, share), along(flight.z, share));
    eye.set(Math.sin(turn) * Math.cos(height), Math.sin(height), Math.cos(turn) * Math.cos(height));
    camera.position.copy(target).addScaledVector(eye, distance);
    camera.up.set(0, 1, 0);
    camera.lookAt(target);
    diorama.step(elapsed, 0.6, 1.1);
  });

  return (
    <>
      {night.objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
      <primitive object={diorama.object} dispose={null} />
    </>
  );
}
