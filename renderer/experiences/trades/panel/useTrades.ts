import { useCallback, useSyncExternalStore } from 'react';
import type { Language } from '../../../../electron/contract/vocabulary.ts';
import type { Visit } from '../../experience.ts';
import type { Words } from '../model/content/words.ts';
import type { Trades, TradesModel, TradesSnapshot } from '../model/types.ts';
import { tied } from './tradeWords.ts';

/** What the panel shows of the model; renders again when something changed. */
export function useTrades(trades: Trades): TradesSnapshot {
  return useSyncExternalStore(trades.subscribe, trades.snapshot);
}

/** Says a text of the content in the visitor's language. */
export type Say = (words: Words) => string;

export function useSaid({ language }: Visit): Say {
  return useCallback((words: Words) => tied(words[language], language), [language]);
}

/** What every part of the room gets: whom it drives, what is shown, and how it speaks. */
export interface PartProps {
  model: TradesModel;
  shown: TradesSnapshot;
  say: Say;
  language: Language;
}
