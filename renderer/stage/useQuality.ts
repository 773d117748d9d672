import { createContext, useContext } from 'react';
import { LEVELS, type QualityLevel } from './quality.ts';

export const QualityContext = createContext<QualityLevel>(LEVELS[2]);

/** The level at which the stage draws now; re-renders the scene when it changes, which is rare. */
export function useQuality(): QualityLevel {
  return useContext(QualityContext);
}
