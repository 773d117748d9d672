import type { Icon } from '@phosphor-icons/react';
import { Clock } from '@phosphor-icons/react/dist/csr/Clock';
import { Ruler } from '@phosphor-icons/react/dist/csr/Ruler';
import { Stairs } from '@phosphor-icons/react/dist/csr/Stairs';
import type { ComponentType } from 'react';
import type { TabProps } from '../tabs.ts';
import { TimeTab } from '../time/TimeTab.tsx';
import { StopsTab } from './StopsTab.tsx';
import { WalkTab } from './WalkTab.tsx';

/** The tabs of the panel in flight, in order; their words are `sky-flight:tabs.<id>`. */
export const FLIGHT_TABS = [
  { id: 'stops', icon: Stairs, Content: StopsTab },
  { id: 'walk', icon: Ruler, Content: WalkTab },
  { id: 'time', icon: Clock, Content: TimeTab },
] as const satisfies readonly { id: string; icon: Icon; Content: ComponentType<TabProps> }[];
export type FlightTabId = (typeof FLIGHT_TABS)[number]['id'];
