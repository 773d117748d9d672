import { Box3, Sphere, Vector3 } from 'three';
import type { Point, World } from '../../model/content/world.ts';
import type { Gesture } from '../../model/gesture/begin.ts';
import { ghostOf } from '../../model/gesture/ghost.ts';
import { pointByRay } from '../../model/gesture/nearest.ts';
import type { Trades } from '../../model/types.ts';
import { project, rayAt } from '../camera/project.ts';
import type { Play, Sight } from '../diorama/Diorama.tsx';
import { createGhostHand, type HandMove } from '../hand/ghostHand.ts';
import { createChanges } from './changes.ts';
import { type Target, targetsOf } from './targets.ts';

/** A tool is taken hold of, and a thing touched, within this distance, as a share of the screen's shorter side. */
const FINGERTIP = 0.075;
/** A finger that goes round so far has given one push, radians. */
const PUSH = 1.1;
/** The hand of light waits so long after the last move, seconds; longer where it would answer for the visitor. */
const PATIENCE = { along: 2.5, round: 2.5, touch: 14 } as const;

/** A world's gesture on the screen: its nodes follow the model, fingers lead it, a hand of light shows the next move. */
export function createPlay(world: World, trades: Trades, sight: Sight): Play {
  const { camera, nodes, rig, size, wake } = sight;
  const { gesture: spec } = world;
  const changes = createChanges(nodes, world.hidden ?? []);
  const hand = createGhostHand();
  const turning = spec.kind === 'band' && spec.turns ? { ...spec.turns, pose: nodes.pose(spec.turns.node) } : undefined;
  const tool = spec.kind === 'path' ? nodes.pose(spec.tool) : undefined;
  const start = spec.kind === 'path' ? spec.strokes[0]?.[0] : undefined;
  let waited = 0;
  let round = 0;
  let moves = -1;
  let leading = false;

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

  function act(target: Target): void {
    if (target.kind === 'hotspot') trades.look(target.id);
    else trades.move(target.act);
  }

  /** Leads the tool to where the finger is. */
  function lead(x: number, y: number): void {
    const gesture = trades.gesture();
    if (gesture?.kind !== 'path' || spec.kind !== 'path') return;
    const { height, width } = size();
    const { along, from } = rayAt(x, y, camera, width, height);
    const point = pointByRay(from, along, spec.strokes[gesture.stroke] ?? []);
    if (point) trades.lead(point);
    waited = 0;
    wake();
  }

  function nextMove(): HandMove | undefined {
    const gesture = trades.gesture();
    const ghost = gesture && isAtWork() ? ghostOf(gesture, world) : undefined;
    if (ghost?.kind !== 'touch-node') return ghost;
    const at = middleOf(sight, ghost.node);
    return at && { kind: 'touch', at };
  }

  return {
    objects: [hand.object],
    handling: {
      grab(x, y) {
        const gesture = trades.gesture();
        leading = isAtWork() && gesture?.kind === 'path' && !gesture.isDone && away(gesture.tool, x, y) < reach() * 1.6;
        return leading;
      },
      lead,
      stroke(from, to) {
        if (!isAtWork() || trades.gesture()?.kind !== 'band') return false;
        const { height, width } = size();
        const middle = project(world.focus, camera, width, height);
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
        if (leading) return lead(x, y);
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
      press() {
        if (!isAtWork()) return;
        trades.move((gesture) => {
          if (gesture.kind === 'path') gesture.advance();
          if (gesture.kind === 'band') gesture.push();
        });
      },
    },
    step(seconds, still) {
      const gesture = trades.gesture();
      if (!gesture) return false;
      const snapshot = trades.snapshot();
      if (snapshot.moves !== moves) {
        moves = snapshot.moves;
        waited = 0;
      }
      changes.set(gesture.changes);
      let moving = changes.step(seconds);
      if (gesture.kind === 'path' && tool && start) {
        tool.move.set(gesture.tool[0] - start[0], gesture.tool[1] - start[1], gesture.tool[2] - start[2]);
      }
      if (gesture.kind === 'band' && turning?.pose && !still) {
        turning.pose.sway[turning.axis] += 2 * Math.PI * turning.most * gesture.value * seconds;
        moving ||= gesture.value > 0.005;
      }
      const next = nextMove();
      waited += Number.isFinite(seconds) ? seconds : 0;
      const patient = next !== undefined && !snapshot.hinted && waited < patienceFor(next, gesture);
      hand.show(patient ? undefined : next);
      const showing = hand.step(Number.isFinite(seconds) ? seconds : 0, camera, still);
      return moving || showing || (next !== undefined && patient);
    },
    dispose: hand.dispose,
  };
}

/** A gesture that has not begun is shown at once, unless showing it answers. */
function patienceFor({ kind }: HandMove, { progress }: Gesture): number {
  return progress === 0 && kind !== 'touch' ? 0 : PATIENCE[kind];
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
