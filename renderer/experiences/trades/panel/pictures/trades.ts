import type { ClayDrawing } from '../../../../ui/clay/layers.ts';
import { OTHER_DRAWINGS } from './others.ts';
import { WORLD_DRAWINGS } from './worlds.ts';

/** Each trade's object, by the id of its card. */
export const TRADE_DRAWINGS: Readonly<Record<string, ClayDrawing>> = { ...WORLD_DRAWINGS, ...OTHER_DRAWINGS };
