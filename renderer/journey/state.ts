import type { Questionnaire, Questionnaires, Response } from '../../electron/contract/questionnaire.ts';
import type { StationDescription } from '../../electron/contract/station.ts';
import type { Audience } from '../../electron/contract/vocabulary.ts';
import type { Settings } from '../access/settings.ts';

/** Why the kiosk cannot serve, for the operator: what the station says, or that it does not answer. */
export type Fault = NonNullable<StationDescription['outOfOrder']> | 'unreachable';

/** What became of the answers after the last question. */
export type Delivery =
  /** Questions are still being asked. */
  | 'asking'
  /** Sent, no receipt yet. */
  | 'sending'
  /** No receipt in the time that a visitor can wait; the sending goes on behind. */
  | 'late'
  /** The station will never take them. */
  | 'refused';

/** Where the visitor is, with what that screen needs. */
export type Place =
  | { at: 'attract' }
  /** `sorry` after an experience broke. */
  | { at: 'home'; sorry: boolean }
  | { at: 'experience'; experience: string; door: string }
  | {
      at: 'feedback';
      experience: string;
      /** As drawn for this visitor. */
      questionnaires: Questionnaires;
      audience: Audience;
      /** The question shown, from 0. */
      step: number;
      responses: readonly Response[];
      delivery: Delivery;
    }
  | { at: 'thanks'; experience: string }
  | { at: 'console'; token: string | null }
  | { at: 'out-of-order'; fault: Fault };

export type PlaceName = Place['at'];

export type FeedbackPlace = Extract<Place, { at: 'feedback' }>;

/** The questions that are asked there. */
export function questionnaireAt({ audience, questionnaires }: FeedbackPlace): Questionnaire {
  return questionnaires[audience];
}

/** A sheet of words or controls over the screen; one at a time. */
export type Sheet = 'help' | 'access' | 'languages';

/** The whole visit. Nothing of a visitor is kept anywhere else. */
export interface Journey {
  place: Place;
  /** True while « are you still there? » is shown over the place. */
  warning: boolean;
  sheet: Sheet | null;
  settings: Settings;
  /** What the settings go back to. */
  defaults: Settings;
}

/** A visit that has not begun. */
export function beginning(defaults: Settings): Journey {
  return { place: { at: 'attract' }, warning: false, sheet: null, settings: defaults, defaults };
}
