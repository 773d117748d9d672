import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type told from '../../../../../assets/locales/fr/sky-objects.json';
import type { NameOf } from '../../model/search/things.ts';

/** The names that stand in the locale files, in any language. */
export function useNameOf(): NameOf {
  const { t } = useTranslation('planetarium');
  const { t: objects } = useTranslation('sky-objects');
  return useCallback(
    (target, lng) => {
      if (target.kind === 'body' || target.kind === 'satellite') return t(`bodies.${target.id}.name`, { lng });
      if (target.kind === 'shower') return objects(`showers.${target.id as keyof typeof told.showers}.name`, { lng });
      return '';
    },
    [t, objects],
  );
}
