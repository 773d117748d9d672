import type { Visit } from '../experiences/experience.ts';
import type { OpenExperience } from '../experiences/open.ts';
import type { Place } from '../journey/state.ts';
import { AttractScreen } from './attract/AttractScreen.tsx';
import { ConsoleScreen } from './console/ConsoleScreen.tsx';
import { ExperienceScreen } from './experience/ExperienceScreen.tsx';
import { FeedbackScreen } from './feedback/FeedbackScreen.tsx';
import type { HomeDoor } from './home/doors.ts';
import { HomeScreen } from './home/HomeScreen.tsx';
import type { HomeLayout } from './home/layout.ts';
import { OutOfOrderScreen } from './out-of-order/OutOfOrderScreen.tsx';
import { ThanksScreen } from './thanks/ThanksScreen.tsx';

/** The screen of a place. */
export function PlaceScreen({
  place,
  visit,
  open,
  doors,
  layout,
  onAwake,
}: {
  place: Place;
  visit: Visit | null;
  open: OpenExperience | null;
  doors: readonly HomeDoor[];
  layout: HomeLayout;
  onAwake: (key: string | null) => void;
}) {
  switch (place.at) {
    case 'attract':
      return <AttractScreen />;
    case 'home':
      return <HomeScreen doors={doors} layout={layout} onAwake={onAwake} />;
    case 'experience':
      return visit && <ExperienceScreen experience={place.experience} door={place.door} open={open} visit={visit} />;
    case 'feedback':
      return <FeedbackScreen place={place} />;
    case 'thanks':
      return <ThanksScreen experience={place.experience} />;
    case 'console':
      return <ConsoleScreen token={place.token} />;
    case 'out-of-order':
      return <OutOfOrderScreen fault={place.fault} />;
  }
}
