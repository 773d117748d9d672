import { Group } from 'three';
import { disposeAll } from '../../../../stage/disposal.ts';
import { horizontalVector } from '../../model/vectors.ts';
import type { Part } from '../frame.ts';
import { cutArcs } from '../lines/arcs.ts';
import { createRibbons } from '../lines/Ribbons.ts';
import type { SkyUniforms } from '../uniforms.ts';

/** Where the front of the audience is while a dome is calibrated, degrees: its arrow stands there. */
export const PATTERN_FRONT = 180;

/** Widths, units of the screen. */
const FINE = 1.2;
const BOLD = 3.5;

/**
 * What a dome is calibrated with: circles every 10° of altitude, spokes every 15° of azimuth, the horizon and the four
 * cardinal points bolder, and an arrow that stands before the audience.
 */
export function createPattern(uniforms: SkyUniforms): Part {
  const style = { placed: true, fadeLow: false, colour: '#f4efe6' } as const;
  const parts = [
    createRibbons(uniforms, cutArcs([...circles(10, 80), ...spokes(15)]), { ...style, width: FINE }),
    createRibbons(uniforms, cutArcs([...circles(0, 0), ...spokes(90)]), { ...style, width: BOLD }),
    createRibbons(uniforms, cutArcs(arrow()), { ...style, width: 2 * BOLD, colour: '#ffe08a' }),
  ];
  const object = new Group();
  for (const part of parts) {
    part.object.renderOrder = 50;
    object.add(part.object);
  }
  return {
    object,
    update: () => undefined,
    dispose: () => disposeAll(parts),
  };
}

function arrow(): number[][] {
  const at = (altitude: number, aside: number) => horizontalVector({ altitude, azimuth: PATTERN_FRONT + aside });
  return [
    [...at(18, 0), ...at(3, 0)],
    [...at(8, -4), ...at(3, 0), ...at(8, 4)],
  ];
}

function circles(from: number, to: number): number[][] {
  const lines: number[][] = [];
  for (let altitude = from; altitude <= to; altitude += 10) {
    const line: number[] = [];
    for (let azimuth = 0; azimuth <= 360; azimuth += 1) line.push(...horizontalVector({ altitude, azimuth }));
    lines.push(line);
  }
  return lines;
}

function spokes(step: number): number[][] {
  const lines: number[][] = [];
  for (let azimuth = 0; azimuth < 360; azimuth += step) {
    lines.push([...horizontalVector({ altitude: 0, azimuth }), ...horizontalVector({ altitude: 89, azimuth })]);
  }
  return lines;
}
