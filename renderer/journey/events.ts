import type { Questionnaires } from '../../electron/contract/questionnaire.ts';
import type { Audience } from '../../electron/contract/vocabulary.ts';
import type { Settings } from '../access/settings.ts';
import type { Fault, Sheet } from './state.ts';

/** Everything that can happen to a visit. */
export type JourneyEvent =
  /** The attract screen was touched. */
  | { type: 'start' }
  | { type: 'choose'; experience: string; door: string }
  | { type: 'home' }
  /** Escape: closes what is on top, else goes one screen back. */
  | { type: 'back' }
  /** The experience is over; without questionnaires, drawn for this visitor, there is nothing to ask. */
  | { type: 'finish'; questionnaires: Questionnaires | null }
  /** Who answers, said before the first question is. */
  | { type: 'audience'; audience: Audience }
  | { type: 'answer'; choice: string }
  | { type: 'skip' }
  /** No more questions: what was answered is enough. */
  | { type: 'enough' }
  | { type: 'receipt' }
  | { type: 'undelivered'; delivery: 'late' | 'refused' }
  /** A screen that leaves by itself has been seen long enough. */
  | { type: 'elapsed' }
  /** Nothing was touched for a while: first a warning, then the end of the visit. */
  | { type: 'idle' }
  /** Something is being told: a visitor may listen without touching. */
  | { type: 'presence' }
  /** The visitor is still there. */
  | { type: 'stay' }
  | { type: 'open'; sheet: Sheet }
  | { type: 'close' }
  | { type: 'set'; settings: Partial<Settings> }
  /** The experience broke and was closed. */
  | { type: 'broken' }
  | { type: 'console' }
  | { type: 'unlocked'; token: string }
  | { type: 'locked' }
  /** What the station says of itself: its fault, if any, and the settings a new visit starts with. */
  | { type: 'station'; fault: Fault | null; defaults: Settings };
