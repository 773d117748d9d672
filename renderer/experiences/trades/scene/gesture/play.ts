import { Box3, Sphere, Vector3 } from 'three';
import type { Point } from '../../model/content/point.ts';
import type { World } from '../../model/content/world.ts';
import type { Gesture } from '../../model/gesture/begin.ts';
import { type GhostMove, ghostOf } from '../../model/gesture/ghost.ts';
import { pointByRay } from '../../model/gesture/nearest.ts';
import type { Trades } from '../../model/types.ts';
import { project, rayAt } from '../camera/project.ts';
import type { Play, Sight } from '../diorama/Diorama.tsx';
import { createGhostHand, type HandMove } from '../hand/ghostHand.ts';
import { createAlarm } from './alarm.ts';
import { createChanges } from './changes.ts';
import { type Target, targetsOf } from './targets.ts';

/** A tool is taken hold of, and a thing touched, within this distance, as a share of the screen's shorter side. */
const FINGERTIP = 0.075;
/** A finger that goes round so far has given one push, radians; nearer to the middle, in fingertips, it only trembles. */
const PUSH = 1.1;
const HUB = 0.4;
/** How fast what is kept turning follows its value, 1/s; a turn slower than that, in shares of the fastest, is none. */
const RUN_UP = 3;
const STOPPED = 0.003;
/** The hand of light waits so long after the last move, seconds; longer where it would answer for the visitor. */
const PATIENCE = { along: 2.5, round: 2.5, touch: 14, 'touch-node': 14 } as const;

/** A world's gesture on the screen: its nodes follow the model, fingers lead it, a hand of light shows the next move. */
export function createPlay(world: World, trades: Trades, sight: Sight): Play {
  const { camera, nodes, rig, size, wake } = sight;
  const { gesture: spec } = world;
  const changes = createChanges(nodes, world.hidden ?? []);
  const hand = createGhostHand();
  const turning = spec.kind === 'band' && spec.turns ? { ...spec.turns, pose: nodes.pose(spec.turns.node) } : undefined;
  const tool = spec.kind === 'path' ? nodes.pose(spec.tool) : undefined;
  const start = spec.kind === 'path' ? spec.strokes[0]?.[0] : undefined;
  const alarm = createAlarm(wake);
  /** When somebody last moved, milliseconds. */
  let since = performance.now();
  let moves = trades.snapshot().moves;
  const shown = { moves: -1, progress: -1 };
  let round = 0;
  let running = 0;
  /** What a finger that took hold of the tool does: it leads along one stroke, and then nothing more. */
  let hold: 'none' | 'leads' | 'spent' = 'none';

  function reach(): number {
    const { height, width } = size();
    return FINGERTIP * Math.min(width, height);
  }

  function away(at: Point, x: number, y: number): number {
    const { height, width } = size();
    const seen = project(at, camera, width, height);
    return seen.ahead ? Math.hypot(seen.x - x, seen.y - y) : Number.POSITIVE_INFINITY;
  }

  const isAtWork = (): boolean => {
    const { place } = trades.snapshot();
    return place.kind === 'world' && place.tab === 'gesture';
  };

  /** What one touch does of a gesture that is led by hand. */
  function advance(): void {
    if (spec.kind === 'path') trades.move((gesture) => gesture.kind === 'path' && gesture.advance());
    if (spec.kind === 'band') trades.move((gesture) => gesture.kind === 'band' && gesture.push());
  }

  function act(target: Target): void {
    if (target.kind === 'hotspot') trades.look(target.id);
    else trades.move(target.act);
  }

  /** Leads the tool to where the finger is, to the end of this stroke: the next one begins elsewhere. */
  function lead(x: number, y: number): void {
    const gesture = trades.gesture();
    if (hold !== 'leads' || gesture?.kind !== 'path' || spec.kind !== 'path') return;
    const { height, width } = size();
    const { along, from } = rayAt(x, y, camera, width, height);
    const { stroke } = gesture;
    const point = pointByRay(from, along, spec.strokes[stroke] ?? []);
    if (point) trades.lead(point);
    if (gesture.stroke !== stroke) hold = 'spent';
    since = performance.now();
    wake();
  }

  /** True when the hand of light may show this now; else it asks for a frame when it may. */
  function isDue(ghost: GhostMove, gesture: Gesture): boolean {
    const left = trades.snapshot().hinted ? 0 : patienceFor(ghost, gesture) * 1000 - (performance.now() - since);
    alarm.set(left > 0 ? left : undefined);
    return left <= 0;
  }

  function handMove(ghost: GhostMove): HandMove | undefined {
    if (ghost.kind !== 'touch-node') return ghost;
    const at = middleOf(sight, ghost.node);
    return at && { kind: 'touch', at };
  }

  /** Nodes that go where the model says, at once. True where one has moved. */
  function leadTool(gesture: Gesture): boolean {
    if (gesture.kind !== 'path' || !tool || !start) return false;
    const [x, y, z] = gesture.tool;
    const { move } = tool;
    const moved = move.x !== x - start[0] || move.y !== y - start[1] || move.z !== z - start[2];
    move.set(x - start[0], y - start[1], z - start[2]);
    return moved;
  }

  /** What is kept turning turns with its value, and runs down when the work is done. */
  function turnOn(gesture: Gesture, seconds: number): boolean {
    if (gesture.kind !== 'band' || !turning?.pose) return false;
    const goal = gesture.isDone ? 0 : gesture.value;
    running += (goal - running) * (1 - Math.exp(-RUN_UP * seconds));
    if (goal === 0 && running < STOPPED) running = 0;
    turning.pose.sway[turning.axis] += 2 * Math.PI * turning.most * running * seconds;
    return running > 0;
  }

  return {
    objects: [hand.object],
    handling: {
      grab(x, y) {
        const gesture = trades.gesture();
        round = 0;
        const holds =
          isAtWork() && gesture?.kind === 'path' && !gesture.isDone && away(gesture.tool, x, y) < reach() * 1.6;
        hold = holds ? 'leads' : 'none';
        return holds;
      },
      lead,
      stroke(from, to) {
        if (!isAtWork() || trades.gesture()?.kind !== 'band') return false;
        const { height, width } = size();
        const middle = project(world.focus, camera, width, height);
        const near = Math.min(...[from, to].map(([x, y]) => Math.hypot(x - middle.x, y - middle.y)));
        if (near < reach() * HUB) return true;
        const before = Math.atan2(from[1] - middle.y, from[0] - middle.x);
        const after = Math.atan2(to[1] - middle.y, to[0] - middle.x);
        round += Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)));
        if (round >= PUSH) {
          round = 0;
          trades.move((gesture) => gesture.kind === 'band' && gesture.push());
        }
        return true;
      },
      tap(x, y) {
        if (hold === 'leads') return advance();
        if (hold === 'spent') return;
        const near = targetsOf(world, trades)
          .map((target) => {
            const at = 'node' in target ? middleOf(sight, target.node) : target.at;
            return { target, away: at ? away(at, x, y) : Number.POSITIVE_INFINITY };
          })
          .toSorted((a, b) => a.away - b.away)[0];
        if (near && near.away < reach() * (near.target.kind === 'anywhere' ? 4 : 1)) act(near.target);
      },
      turn(degrees) {
        rig.turn(degrees);
        wake();
      },
      leave: trades.leave,
      presses: spec.kind === 'path' || spec.kind === 'band',
      press() {
        if (isAtWork()) advance();
      },
    },
    step(seconds, still) {
      const gesture = trades.gesture();
      if (!gesture) return false;
      // What has changed is asked for only when it may have.
      const { moves: made } = trades.snapshot();
      const { progress } = gesture;
      if (made !== shown.moves || progress !== shown.progress) changes.set(gesture.changes);
      shown.moves = made;
      shown.progress = progress;
      const changed = changes.step(seconds);
      const led = leadTool(gesture);
      const turned = !still && turnOn(gesture, seconds);
      hand.face(camera);
      return changed || led || turned;
    },
    beckon(seconds, still) {
      const gesture = trades.gesture();
      const snapshot = trades.snapshot();
      if (snapshot.moves !== moves) since = performance.now();
      moves = snapshot.moves;
      const ghost = gesture && isAtWork() ? ghostOf(gesture, world) : undefined;
      hand.show(gesture && ghost && isDue(ghost, gesture) ? handMove(ghost) : undefined);
      hand.step(seconds, still);
    },
    dispose() {
      alarm.set(undefined);
      hand.dispose();
    },
  };
}

/** A gesture that has not begun is shown at once, unless showing it answers. */
function patienceFor({ kind }: GhostMove, { progress }: Gesture): number {
  return progress === 0 && (kind === 'along' || kind === 'round') ? 0 : PATIENCE[kind];
}

const box = new Box3();
const ball = new Sphere();

/** The middle of a node as it stands now, metres; of its place where it is hidden or empty. */
function middleOf({ nodes }: Sight, name: string): Point | undefined {
  const object = nodes.pose(name)?.object;
  if (!object) return undefined;
  box.setFromObject(object);
  const { x, y, z } = box.isEmpty() ? object.getWorldPosition(new Vector3()) : box.getBoundingSphere(ball).center;
  return [x, y, z];
}
