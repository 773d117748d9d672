import { HandTap } from '@phosphor-icons/react/dist/csr/HandTap';
import { useTranslation } from 'react-i18next';
import type { Spot } from '../spots/Spots.tsx';
import { HOTSPOT_ICONS } from './hotspots.ts';
import type { WorldProps } from './WorldPanel.tsx';

/** What can be touched on the world itself: the next point of a stroke, places to check, or things to look at. */
export function useWorldSpots({ model: { trades }, place, say }: WorldProps): Spot[] {
  const { t } = useTranslation('trades');
  const { world, tab, hotspot } = place;
  const gesture = trades.gesture();
  if (tab === 'look') {
    return world.hotspots.map(({ id, title }) => ({
      anchor: `hotspot:${id}`,
      word: say(title),
      icon: HOTSPOT_ICONS[id],
      pressed: hotspot === id,
      data: { 'data-hotspot': id },
      onPress: () => trades.look(hotspot === id ? undefined : id),
    }));
  }
  if (tab !== 'gesture' || !gesture || gesture.isDone) return [];
  if (gesture.kind === 'path') {
    const advance = () => trades.move((moved) => void (moved.kind === 'path' && moved.advance()));
    const data = { 'data-act': 'advance' } as const;
    return [{ anchor: 'next', word: t('gesture.next'), icon: HandTap, bare: true, data, onPress: advance }];
  }
  if (gesture.kind === 'fault' && world.gesture.kind === 'fault') {
    return world.gesture.places.map(({ id, text }) => ({
      anchor: `place:${id}`,
      word: say(text),
      note: gesture.seen.has(id) ? t('gesture.seen') : undefined,
      current: gesture.at === id,
      data: { 'data-place-id': id },
      onPress: () => trades.move((moved) => void (moved.kind === 'fault' && moved.look(id))),
    }));
  }
  return [];
}
