import { directionOf } from '../i18n/languages.ts';
import type { Settings } from './settings.ts';

/** Writes the settings on <html>, where ui/tokens.css reads them. */
export function applyAccess(root: HTMLElement, settings: Settings): void {
  root.lang = settings.language;
  root.dir = directionOf(settings.language);
  root.dataset['text'] = settings.textSize;
  root.dataset['contrast'] = settings.contrast;
  root.dataset['motion'] = settings.reducedMotion ? 'reduced' : 'full';
  root.dataset['reach'] = settings.lowReach ? 'low' : 'normal';
}
