import type { Icon } from '@phosphor-icons/react';
import { Binoculars } from '@phosphor-icons/react/dist/csr/Binoculars';
import { BookOpen } from '@phosphor-icons/react/dist/csr/BookOpen';
import { Clock } from '@phosphor-icons/react/dist/csr/Clock';
import { Compass } from '@phosphor-icons/react/dist/csr/Compass';
import { Eye } from '@phosphor-icons/react/dist/csr/Eye';
import { GlobeHemisphereWest } from '@phosphor-icons/react/dist/csr/GlobeHemisphereWest';
import type { ComponentType } from 'react';
import type { Visit } from '../../experience.ts';
import type { Planetarium, PlanetariumSnapshot } from '../model/types.ts';
import { LookControls } from './LookControls.tsx';
import { SeeTab } from './SeeTab.tsx';
import { ShowTab } from './ShowTab.tsx';
import { StoriesTab } from './stories/StoriesTab.tsx';
import { PlaceTab } from './place/PlaceTab.tsx';
import { TimeTab } from './time/TimeTab.tsx';
import type { SkyWords } from './words.ts';

/** What the content of every tab receives. */
export interface TabProps {
  model: Planetarium;
  visit: Visit;
  /** What the model shows now; a new object each time it changes. */
  shown: PlanetariumSnapshot;
  words: SkyWords;
  /** Opens the search, over the panel. */
  search: () => void;
}

/** The tabs of the panel, in order; their words are `planetarium:tabs.<id>`. */
export const TABS = [
  { id: 'see', icon: Binoculars, Content: SeeTab },
  { id: 'look', icon: Compass, Content: LookControls },
  { id: 'time', icon: Clock, Content: TimeTab },
  { id: 'place', icon: GlobeHemisphereWest, Content: PlaceTab },
  { id: 'stories', icon: BookOpen, Content: StoriesTab },
  { id: 'show', icon: Eye, Content: ShowTab },
] as const satisfies readonly { id: string; icon: Icon; Content: ComponentType<TabProps> }[];
export type TabId = (typeof TABS)[number]['id'];
