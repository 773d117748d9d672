import { type Finish, PALETTE } from '../../../../../stage/atelier/palette.ts';

/** What a violin is made of. */
export const FINISH = {
  /** Spruce and maple under the varnish. */
  table: { color: '#c8691f', roughness: 0.16, metalness: 0, glow: 0, texture: 'fibresZ' },
  maple: { color: '#94401a', roughness: 0.16, metalness: 0, glow: 0 },
  /** Spruce and maple as they come from the plane. */
  whiteSpruce: { color: '#e9cf9f', roughness: 0.7, metalness: 0, glow: 0, texture: 'fibresZ' },
  whiteMaple: { color: '#dcb98a', roughness: 0.55, metalness: 0, glow: 0 },
  ebony: { color: '#1b1512', roughness: 0.32, metalness: 0, glow: 0 },
  dark: { color: '#140a06', roughness: 0.9, metalness: 0, glow: 0 },
  gut: { ...PALETTE.steel, color: '#e8e2d2', roughness: 0.35 },
} satisfies Record<string, Finish>;
