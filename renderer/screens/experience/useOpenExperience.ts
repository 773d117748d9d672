import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Visit } from '../../experiences/experience.ts';
import type { OpenExperience } from '../../experiences/open.ts';
import { openExperience } from '../../experiences/registry.ts';
import type { Place } from '../../journey/state.ts';

/**
 * The experience of the present place: null while it loads and where there is none. It stays open while its
 * questions are asked, and is closed when the visitor is elsewhere.
 */
export function useOpenExperience(place: Place, visit: Visit | null, onFailure: () => void): OpenExperience | null {
  const wanted = visit && (place.at === 'experience' || place.at === 'feedback') ? place.experience : null;
  const [open, setOpen] = useState<OpenExperience | null>(null);
  // A change of language or of display must not load the experience anew: only `wanted` does.
  const latest = useRef({ visit, onFailure });
  useLayoutEffect(() => {
    latest.current = { visit, onFailure };
  });

  useEffect(() => {
    const { visit: entering } = latest.current;
    if (!wanted || !entering) return undefined;
    let left = false;
    let entered: OpenExperience | null = null;
    openExperience(wanted, entering).then(
      (experience) => {
        if (left) {
          experience.close();
          return;
        }
        entered = experience;
        setOpen(experience);
      },
      (error: unknown) => {
        reportError(new Error(`The experience ${wanted} cannot be loaded.`, { cause: error }));
        if (!left) latest.current.onFailure();
      },
    );
    return () => {
      left = true;
      setOpen(null);
      // The scene is unmounted before its model is closed.
      if (entered) setTimeout(entered.close, 0);
    };
  }, [wanted]);

  return open?.id === wanted ? open : null;
}
