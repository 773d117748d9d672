import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Object3D, PerspectiveCamera } from 'three';
import { useCalmMotion } from '../../../../stage/calm.ts';
import { useMotion, useWake } from '../../../../stage/motion.ts';
import type { Point } from '../../model/content/point.ts';
import type { Life as LifeSpec } from '../../model/content/world.ts';
import type { Overlay } from '../../model/overlay.ts';
import { FIELD, type FreeArea, type View } from '../../model/view.ts';
import { project } from '../camera/project.ts';
import { createRig, type Rig } from '../camera/rig.ts';
import { createTouch, type Handling } from '../hand/touch.ts';
import { createLife, type Life } from '../life/life.ts';
import { arrangeNight, Backlight, useNight } from '../light/Backlight.tsx';
import { Lights } from '../light/Lights.tsx';
import type { LoadedModel } from './loadModel.ts';
import { createNodes, type Nodes } from './nodes.ts';
import { useModel } from './useModel.ts';

/** The world as who plays with it sees it: its nodes, its camera, the size of the screen in CSS pixels. */
export interface Sight {
  nodes: Nodes;
  rig: Rig;
  camera: PerspectiveCamera;
  size(): { width: number; height: number };
  /** Asks for a frame. */
  wake(): void;
}

/** What goes on in a world beyond its life. */
export interface Play {
  /** Objects that it adds. */
  readonly objects: readonly Object3D[];
  readonly handling: Handling;
  /** Goes on by `seconds` (infinity: at once); `still` where motion is unwelcome. True while a node moves. */
  step(seconds: number, still: boolean): boolean;
  /** Shows by `seconds` more what may be done next: what needs neither every frame nor a shadow. */
  beckon(seconds: number, still: boolean): void;
  dispose(): void;
}

/** What a world is shown with. */
export interface Guide {
  /** Where the camera wants to be. */
  view(free: FreeArea, aspect: number): View;
  /** Points that buttons stand on. */
  anchors(): Iterable<readonly [id: string, at: Point]>;
  /** Begins what is played in it. */
  play(sight: Sight): Play;
  /** Told when something changed. Gives its undo. */
  subscribe(listener: () => void): () => void;
}

interface Standing {
  model: LoadedModel;
  nodes: Nodes;
  life: Life;
  play: Play;
}

/** One round world in its light: its model, its life, its camera, and what fingers do. `guide` must be stable. */
export function Diorama({
  name,
  life,
  guide,
  overlay,
  level,
  label,
  reducedMotion,
}: {
  name: string;
  life: readonly LifeSpec[];
  guide: Guide;
  overlay: Overlay;
  /** Multiplies all light. */
  level: number;
  /** What is seen, for who does not see it. */
  label: string;
  reducedMotion: boolean;
}) {
  const model = useModel(name);
  const camera = useThree((state) => state.camera);
  const renderer = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const wake = useWake();
  const night = useNight(level);
  const seen = useRef(size);
  useLayoutEffect(() => {
    seen.current = size;
  }, [size]);
  const rig = useRig();

  const standing = useMemo((): Standing | null => {
    if (!model || !rig || !(camera instanceof PerspectiveCamera)) return null;
    const nodes = createNodes(model.root);
    const sight: Sight = { nodes, rig, camera, size: () => seen.current, wake };
    return { model, nodes, life: createLife(life, nodes), play: guide.play(sight) };
  }, [model, rig, camera, life, guide, wake]);
  // No frame may show it as it was modelled, with all that is hidden at first.
  useLayoutEffect(() => {
    standing?.life.step(0);
    standing?.play.step(Number.POSITIVE_INFINITY, true);
    standing?.nodes.apply();
  }, [standing]);
  useEffect(() => {
    renderer.shadowMap.needsUpdate = true;
    wake();
    return () => {
      standing?.play.dispose();
      standing?.life.dispose();
    };
  }, [standing, renderer, wake]);

  useEffect(() => guide.subscribe(wake), [guide, wake]);
  useEffect(() => overlay.onFree(wake), [overlay, wake]);
  useEffect(wake, [wake, size, ratio, level, reducedMotion]);
  useRegion(standing?.play.handling, label);
  useQuietShadows();

  // Before what follows, which puts the nodes where life has brought them.
  useCalmMotion((seconds) => {
    const passed = reducedMotion ? 0 : seconds;
    rig?.sway(passed, reducedMotion || standing === null);
    standing?.life.step(passed);
    standing?.play.beckon(passed, reducedMotion);
    return !reducedMotion;
  });
  useMotion((seconds) => {
    if (!rig || !(camera instanceof PerspectiveCamera)) return false;
    const { height, width } = size;
    const free = overlay.free();
    rig.aim(guide.view(free, width / height), free);
    if (reducedMotion) rig.jump();
    const travelling = rig.step(seconds, width, height);
    const playing = standing?.play.step(reducedMotion ? Number.POSITIVE_INFINITY : seconds, reducedMotion) ?? false;
    if (playing) renderer.shadowMap.needsUpdate = true;
    standing?.nodes.apply();
    standing?.life.setScale((height * ratio) / (2 * Math.tan((FIELD * Math.PI) / 360)));
    arrangeNight(night, camera, width, height, ratio);
    for (const [id, at] of guide.anchors()) {
      const { ahead, x, y } = project(at, camera, width, height);
      overlay.place(id, x, y, ahead && standing !== null && isWithin(x / width, y / height, free));
    }
    return (travelling || playing) && !reducedMotion;
  });

  return (
    <>
      <Backlight night={night} />
      <Lights level={level} />
      {standing && (
        <>
          <primitive object={standing.model.root} dispose={null} />
          {[...standing.life.objects, ...standing.play.objects].map((object) => (
            <primitive key={object.uuid} object={object} dispose={null} />
          ))}
        </>
      )}
    </>
  );
}

/** True in the part of the screen that words leave free; shares of the screen. */
function isWithin(x: number, y: number, { bottom, left, right, top }: FreeArea): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** The rig of the stage's camera, which is given back as it was before the next scene takes it. */
function useRig(): Rig | null {
  const camera = useThree((state) => state.camera);
  const rig = useMemo(() => (camera instanceof PerspectiveCamera ? createRig(camera) : null), [camera]);
  useLayoutEffect(() => {
    if (!(camera instanceof PerspectiveCamera)) return undefined;
    const { far, fov, near } = camera;
    return () => {
      camera.clearViewOffset();
      Object.assign(camera, { far, fov, near });
      camera.updateProjectionMatrix();
    };
  }, [camera]);
  return rig;
}

/** Fingers and keys on the world. */
function useRegion(handling: Handling | undefined, label: string): void {
  const { t } = useTranslation('trades');
  const keys = handling?.presses === true ? `${t('region.keys')} ${t('region.press')}` : t('region.keys');
  const parent = useThree((state) => state.gl.domElement.parentElement);
  useEffect(() => {
    if (!parent || !handling) return undefined;
    const touch = createTouch(parent, handling);
    touch.setWords(label, keys);
    return touch.close;
  }, [parent, handling, label, keys]);
}

/** The shadow map is drawn when something moved and when a new graphics context has none, not in each frame. */
function useQuietShadows(): void {
  const renderer = useThree((state) => state.gl);
  useEffect(() => {
    const { domElement: canvas } = renderer;
    const drawAnew = () => {
      renderer.shadowMap.needsUpdate = true;
    };
    renderer.shadowMap.autoUpdate = false;
    canvas.addEventListener('webglcontextrestored', drawAnew);
    return () => {
      canvas.removeEventListener('webglcontextrestored', drawAnew);
      renderer.shadowMap.autoUpdate = true;
    };
  }, [renderer]);
}
