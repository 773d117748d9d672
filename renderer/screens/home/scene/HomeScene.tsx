import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Color, type Group, type PerspectiveCamera } from 'three';
import type { Miniature, Showcase } from '../../../experiences/experience.ts';
import { ACCENTS } from '../../../stage/atelier/accents.ts';
import { createNight } from '../../../stage/atelier/night.ts';
import { PresenceContext } from '../../../stage/atelier/presence.ts';
import { useCalmMotion } from '../../../stage/calm.ts';
import { useDisposable } from '../../../stage/disposal.ts';
import { useWake } from '../../../stage/motion.ts';
import type { HomeLayout } from '../layout.ts';
import { homeView, standIn } from './place.ts';

const makeNight = () => createNight({ grounded: true });

/** One world of home, in the order of the layout's cards. */
export interface HomeWorld {
  /** Unique on the screen; `awakeDoor` names it. */
  door: string;
  accent: Showcase['accent'];
  Miniature: Miniature;
}

export interface HomeSceneProps {
  cards: readonly HomeWorld[];
  /** The door that is touched or focused, if any. */
  awakeDoor: string | null;
  layout: HomeLayout;
  reducedMotion: boolean;
}

/** Light of a world, and how far it comes forward (share of its distance). */
const CALM = { brightness: 1, forward: 0, lean: 0, halo: 1 };
const AWAKE = { brightness: 1.22, forward: 0.055, lean: 0.07, halo: 1.9 };
const ASIDE = { brightness: 0.42, forward: -0.02, lean: 0, halo: 0.35 };
/** The worlds come out of the dark one after another, seconds between two. */
const DARK = { ...CALM, brightness: 0, halo: 0 };
const STAGGER = 0.22;
/** How fast a world answers, 1/s, and how it sways at rest: radians and seconds. */
const ANSWER = 5;
const SWAY = 0.1;
const SWAY_SECONDS = 19;
const STILL = 1e-3;

type Pose = typeof CALM;

/** The night of home: the dioramas stand at the places of the layout, one wakes and the others step back. */
export function HomeScene({ cards, awakeDoor, layout, reducedMotion }: HomeSceneProps) {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const wake = useWake();
  const night = useDisposable(makeNight);
  const groups = useRef<(Group | null)[]>([]);
  const time = useRef(0);
  const placed = useRef<unknown>(null);
  const world = useMemo(() => cards.map(() => ({ pose: { ...DARK }, presence: { brightness: 1 } })), [cards]);
  const view = useMemo(() => homeView(size.width, size.height), [size.width, size.height]);
  const standings = useMemo(() => layout.cards.map((card) => standIn(card.diorama, view)), [layout, view]);
  const accents = useMemo(() => cards.map(({ accent }) => new Color(ACCENTS[accent])), [cards]);

  useLayoutEffect(() => {
    camera.position.set(0, 0, 0);
    camera.rotation.set(0, 0, 0);
    camera.up.set(0, 1, 0);
    camera.fov = view.fieldOfView;
    camera.near = 0.5;
    camera.far = 60;
    camera.clearViewOffset();
    camera.updateProjectionMatrix();
    night.arrange(
      view.width,
      view.height,
      ratio,
      standings.map(({ centre, pixels }) => ({ ...centre, pixels })),
    );
    wake();
  }, [camera, view, standings, night, ratio, wake]);

  useEffect(wake, [awakeDoor, reducedMotion, wake]);

  useCalmMotion((seconds) => {
    if (!reducedMotion) time.current += seconds;
    // The dioramas have taken their step before this one: what changes here is owed to them in another frame.
    let moving = !reducedMotion || placed.current !== standings;
    placed.current = standings;
    cards.forEach(({ door }, i) => {
      const group = groups.current[i];
      const standing = standings[i];
      const state = world[i];
      const accent = accents[i];
      if (!group || !standing || !state || !accent) return;
      const goal = awakeDoor === null ? CALM : awakeDoor === door ? AWAKE : ASIDE;
      const lit = reducedMotion || time.current >= i * STAGGER;
      if (approach(state.pose, lit ? goal : DARK, reducedMotion ? 1 : 1 - Math.exp(-ANSWER * seconds))) moving = true;
      const { brightness, forward, lean, halo } = state.pose;
      state.presence.brightness = brightness;
      night.setLight(i, accent, halo);
      group.position.copy(standing.position).multiplyScalar(1 - forward);
      group.quaternion.copy(standing.orientation);
      group.rotateX(lean);
      group.rotateY(SWAY * Math.sin((2 * Math.PI * time.current) / SWAY_SECONDS + i * 2.1));
      group.scale.setScalar(standing.scale);
    });
    return moving;
  });

  return (
    <>
      {night.objects.map((object) => (
        <primitive key={object.uuid} object={object} dispose={null} />
      ))}
      {cards.map(({ door, Miniature }, i) => (
        <group
          key={door}
          ref={(group) => {
            groups.current[i] = group;
          }}
        >
          <PresenceContext value={world[i]?.presence ?? { brightness: 1 }}>
            <Miniature awake={awakeDoor === door} reducedMotion={reducedMotion} />
          </PresenceContext>
        </group>
      ))}
    </>
  );
}

/** Moves every number of a pose toward its goal by a share of the way; true when something changed. */
function approach(pose: Pose, goal: Pose, share: number): boolean {
  let changed = false;
  for (const key of Object.keys(pose) as (keyof Pose)[]) {
    if (pose[key] === goal[key]) continue;
    changed = true;
    pose[key] += (goal[key] - pose[key]) * share;
    if (Math.abs(goal[key] - pose[key]) < STILL) pose[key] = goal[key];
  }
  return changed;
}
