import { describe, expect, it } from 'vitest';
import { createPlayer, type StoryPlayer } from '../../../../renderer/experiences/planetarium/model/stories/player.ts';
import type { Target } from '../../../../renderer/experiences/planetarium/model/types.ts';
import { horizontalVector } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, visitPlanetarium } from '../sky.ts';
import { readStory } from './stories.ts';

/** Seconds that every telling takes here. */
const TOLD = 5;
const POLARIS: Target = { kind: 'star', hip: 11767 };
const CAPELLA: Target = { kind: 'star', hip: 24608 };

function tell(id: string, options: { reducedMotion?: boolean } = {}) {
  const visit = visitPlanetarium({ at: '2026-11-25T13:00:00Z', ...options });
  const { planetarium } = visit;
  const story = readStory(id);
  const start = () =>
    createPlayer({
      story,
      model: planetarium,
      place: EPINAL,
      start: visit.now(),
      seconds: () => TOLD,
      reducedMotion: options.reducedMotion ?? false,
    });
  return {
    ...visit,
    story,
    start,
    /** Goes to a step by « next ». */
    goTo(player: StoryPlayer, step: string) {
      while (player.snapshot().step.id !== step) {
        const { index } = player.snapshot();
        player.next();
        expect(player.snapshot().index).toBe(index + 1);
      }
    },
    touch(target: Target | null) {
      const direction = target ? horizontalVector(planetarium.locate(target)) : ([0, 1, 0] as const);
      planetarium.touch({ direction, target });
    },
  };
}

describe('a story', () => {
  it('goes on by itself when a telling has passed, and stops at a question', () => {
    const { start, story } = tell('day-and-night');
    const player = start();
    expect(player.snapshot()).toMatchObject({ index: 0, state: 'telling', listening: true });
    player.step(TOLD - 0.1);
    expect(player.snapshot().index).toBe(0);
    player.step(0.2);
    expect(player.snapshot().index).toBe(1);
    const question = story.steps.findIndex((step) => step.question);
    for (let i = 0; i < 40; i += 1) player.step(1);
    expect(player.snapshot()).toMatchObject({ index: question, state: 'asking', listening: false });
  });

  it('teaches after a wrong answer and lets one try again; the right one goes on', () => {
    const { start, goTo } = tell('day-and-night');
    const player = start();
    goTo(player, 'why');
    const { index } = player.snapshot();
    player.answer('out');
    expect(player.snapshot()).toMatchObject({ state: 'asking', said: 'out', tried: ['out'], listening: true });
    player.answer('turns');
    expect(player.snapshot()).toMatchObject({ index, state: 'answered', said: 'turns' });
    player.step(TOLD + 0.1);
    expect(player.snapshot()).toMatchObject({ index: index + 1, said: null, tried: [] });
  });

  it('takes a touch of the sky as an answer, lights the answer up after three wrong ones, and never shuts', () => {
    const { start, goTo, touch, planetarium } = tell('day-and-night', { reducedMotion: true });
    const player = start();
    goTo(player, 'pole');
    touch(null);
    expect(player.snapshot()).toMatchObject({ state: 'asking', said: 'nothing' });
    touch(CAPELLA);
    expect(player.snapshot()).toMatchObject({ said: 'wrong', touched: CAPELLA });
    expect(planetarium.selected).toBeNull();
    touch(CAPELLA);
    expect(player.snapshot()).toMatchObject({ said: 'shown' });
    expect(planetarium.selected?.target).toEqual(POLARIS);
    touch(POLARIS);
    expect(player.snapshot()).toMatchObject({ state: 'answered', said: 'right' });
    player.previous();
    goTo(player, 'pole');
    player.next();
    expect(player.snapshot().step.id).toBe('dawn');
  });

  it('leaves the sky’s touches alone where it asks nothing', () => {
    const { start, touch, planetarium } = tell('distances', { reducedMotion: true });
    start();
    touch(CAPELLA);
    expect(planetarium.selected?.target).toEqual(CAPELLA);
  });

  it('stops and resumes with the sky’s own time', () => {
    const { start, goTo, planetarium, live } = tell('day-and-night');
    const player = start();
    goTo(player, 'sinks');
    expect(planetarium.snapshot().rate).toBe(500);
    player.pause();
    expect(planetarium.snapshot().rate).toBe(0);
    player.step(100);
    expect(player.snapshot()).toMatchObject({ paused: true, listening: false });
    expect(player.snapshot().step.id).toBe('sinks');
    player.play();
    expect(planetarium.snapshot().rate).toBe(500);
    const { time } = planetarium.snapshot();
    live(1);
    expect(planetarium.snapshot().time).toBeGreaterThan(time + 400_000);
  });

  it('lets time run no farther than the step says, and to its end for one who goes on', () => {
    const { start, goTo, planetarium, live } = tell('day-and-night');
    const player = start();
    goTo(player, 'sinks');
    live(1.5);
    const { time } = planetarium.snapshot();
    for (let i = 0; i < 20; i += 1) {
      live(0.5);
      player.step(0.1);
    }
    expect(planetarium.snapshot().rate).toBe(0);
    expect(planetarium.snapshot().time - time).toBeLessThan(70 * 60_000);
  });

  it('does not let time run in reduced motion: it is at the end at once', () => {
    const { start, goTo, planetarium } = tell('day-and-night', { reducedMotion: true });
    const player = start();
    goTo(player, 'sunset');
    expect(planetarium.snapshot().rate).toBe(0);
    expect(planetarium.snapshot().sunAltitude).toBeLessThan(0);
  });

  it('goes back to a step as it was: time, aim, layers and light', () => {
    const { start, goTo, planetarium, live } = tell('seasons');
    const player = start();
    goTo(player, 'december');
    live(2);
    const before = planetarium.snapshot();
    goTo(player, 'winter');
    live(2);
    while (player.snapshot().step.id !== 'december') player.previous();
    live(2);
    const after = planetarium.snapshot();
    expect(after.time).toBeCloseTo(before.time, -3);
    expect(after.layers).toEqual(before.layers);
    expect(after.gaze.azimuth).toBeCloseTo(before.gaze.azimuth, 0);
    expect(after.selected?.target).toEqual(before.selected?.target);
  });

  it('waits for a voice, but not for ever', () => {
    const { start } = tell('day-and-night');
    const player = start();
    player.setSpeaking(true);
    player.step(TOLD + 1);
    expect(player.snapshot().index).toBe(0);
    player.setSpeaking(false);
    player.step(0.1);
    expect(player.snapshot().index).toBe(1);
    player.setSpeaking(true);
    for (let i = 0; i < 16; i += 1) player.step(1);
    expect(player.snapshot().index).toBe(2);
  });

  it('puts the sky back as it was found, live or not', () => {
    const { start, goTo, planetarium } = tell('moon-phases', { reducedMotion: true });
    planetarium.goLive();
    planetarium.setLayer('grid', true);
    const before = planetarium.snapshot();
    const player = start();
    goTo(player, 'crescent');
    player.close();
    const after = planetarium.snapshot();
    expect(after).toMatchObject({ live: true, rate: 1, layers: before.layers, selected: null });
    expect(after.gaze.azimuth).toBeCloseTo(before.gaze.azimuth, 3);
    planetarium.touch({ direction: [0, 1, 0], target: CAPELLA });
    expect(planetarium.selected?.target).toEqual(CAPELLA);
  });

  it('can be told to its end, by its right answers, in any of the six', () => {
    for (const id of ['day-and-night', 'seasons', 'moon-phases', 'distances', 'what-stars-are', 'starlight']) {
      const { start, touch, story } = tell(id, { reducedMotion: true });
      const player = start();
      for (let beats = 0; beats < 400 && player.snapshot().state !== 'over'; beats += 1) {
        const { state, step } = player.snapshot();
        if (state === 'asking' && step.question?.kind === 'choice') player.answer(step.question.right);
        else if (state === 'asking' && step.question?.kind === 'touch') touch(step.question.right[0] ?? null);
        else player.step(1);
      }
      expect(player.snapshot(), id).toMatchObject({ state: 'over', index: story.steps.length - 1 });
      player.close();
    }
  });
});
