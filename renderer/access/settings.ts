import type { Language } from '../../electron/contract/vocabulary.ts';

export const TEXT_SIZES = ['1', '2', '3', '4'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const CONTRASTS = ['night', 'day', 'maximum'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** What the four text sizes multiply by; the same figures stand in ui/tokens.css. */
export const TEXT_SCALES: Readonly<Record<TextSize, number>> = { 1: 1, 2: 1.2, 3: 1.45, 4: 1.75 };

/** What a visitor may change for the time of a visit; all of it goes back when the visit ends. */
export interface Settings {
  language: Language;
  textSize: TextSize;
  contrast: Contrast;
  reducedMotion: boolean;
  /** The interface comes down, within reach of a child or of someone seated. */
  lowReach: boolean;
}

/** The settings of a new visit. `reducedMotion` follows what the machine asks for. */
export function freshSettings(language: Language, reducedMotion = false): Settings {
  return { language, textSize: '1', contrast: 'night', reducedMotion, lowReach: false };
}
