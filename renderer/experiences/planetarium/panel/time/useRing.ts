import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Planetarium } from '../../model/types.ts';
import { boundTime, turnOf, TURNS, type Unit } from '../../model/turns.ts';
import { turnsBetween } from './dial.ts';

/** A finger nearer the centre than this share of the ring's radius turns nothing: angles there mean little. */
const DEAD = 0.3;

interface Grip {
  pointer: number;
  x: number;
  y: number;
  /** The instant under the finger: kept here, for the model bounds and the ring repeats. */
  time: number;
  /** Whether time ran at its own pace before, as it will again. */
  walked: boolean;
}

/**
 * Turns the hand of the ring: with the finger at each of its moves, and by itself while time runs. React draws none of
 * it, so that the hand never waits for words.
 */
export function useRing(model: Planetarium, unit: Unit, hand: RefObject<SVGGElement | null>) {
  const grip = useRef<Grip | null>(null);

  const draw = (time: number) => {
    const turn = turnOf(unit, time, model.place.timeZone);
    if (hand.current) hand.current.style.transform = `rotate(${turn * 360}deg)`;
  };

  useEffect(() => {
    let frame = 0;
    const paint = () => {
      if (!grip.current) draw(model.time);
      frame = model.isMoving() ? requestAnimationFrame(paint) : 0;
    };
    const undo = model.subscribe(() => {
      if (frame === 0) paint();
    });
    paint();
    return () => {
      undo();
      cancelAnimationFrame(frame);
    };
  });

  const place = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left - width / 2;
    const y = event.clientY - top - height / 2;
    return { x, y, far: Math.hypot(x, y) > (DEAD * width) / 2 };
  };

  const release = (event: PointerEvent<HTMLElement>) => {
    if (grip.current?.pointer !== event.pointerId) return;
    if (grip.current.walked) model.setRate(1);
    grip.current = null;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { x, y, far } = place(event);
      if (grip.current || !far) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { rate } = model.snapshot();
      grip.current = { pointer: event.pointerId, x, y, time: model.time, walked: rate === 1 };
      model.holdTime(model.time);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      const to = place(event);
      if (to.far) {
        held.time = boundTime(held.time + turnsBetween(held, to) * TURNS[unit].length);
        draw(held.time);
        model.holdTime(held.time);
      }
      held.x = to.x;
      held.y = to.y;
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
