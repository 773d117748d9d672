/** The locale files of one language, without `shell`, which the desktop app shows before there is a page. */
export const NAMESPACES = [
  'common',
  'journey',
  'access',
  'feedback',
  'console',
  'dome',
  'doors',
  'planetarium',
  'sky-objects',
  'sky-events',
  'sky-search',
  'sky-time',
  'sky-place',
  'sky-stories',
  'sky-hunt',
  'sky-flight',
  'trades',
] as const;

export const DEFAULT_NAMESPACE = 'common';
