import type { Clock, Visit } from '../../renderer/experiences/experience.ts';
import type { Place } from '../../electron/contract/station.ts';

export const EPINAL: Place = {
  town: 'Épinal',
  latitude: 48.1733,
  longitude: 6.4497,
  elevation: 330,
  timeZone: 'Europe/Paris',
};

/** A clock frozen at `?time=` (ISO 8601, UTC), or one that runs from it with `&running=1`. */
export function readClock(parameters: URLSearchParams): Clock {
  const start = Date.parse(parameters.get('time') ?? '2026-11-24T20:00:00Z');
  if (Number.isNaN(start)) throw new Error('time= wants an ISO 8601 instant such as 2026-11-24T20:00:00Z.');
  if (parameters.get('running') !== '1') return () => start;
  const opened = performance.now();
  return () => start + performance.now() - opened;
}

export function readVisit(parameters: URLSearchParams): Visit {
  return {
    door: parameters.get('door') ?? 'tonight',
    place: EPINAL,
    language: parameters.get('language') === 'en' ? 'en' : 'fr',
    clock: readClock(parameters),
    reducedMotion: parameters.get('reduced') === '1',
    quality: 'high',
  };
}
