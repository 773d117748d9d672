import 'i18next';
import type access from '../../assets/locales/fr/access.json';
import type common from '../../assets/locales/fr/common.json';
import type console from '../../assets/locales/fr/console.json';
import type dome from '../../assets/locales/fr/dome.json';
import type doors from '../../assets/locales/fr/doors.json';
import type feedback from '../../assets/locales/fr/feedback.json';
import type journey from '../../assets/locales/fr/journey.json';
import type planetarium from '../../assets/locales/fr/planetarium.json';
import type skyEvents from '../../assets/locales/fr/sky-events.json';
import type skyHunt from '../../assets/locales/fr/sky-hunt.json';
import type skyFlight from '../../assets/locales/fr/sky-flight.json';
import type skyObjects from '../../assets/locales/fr/sky-objects.json';
import type skySearch from '../../assets/locales/fr/sky-search.json';
import type skyPlace from '../../assets/locales/fr/sky-place.json';
import type skyTime from '../../assets/locales/fr/sky-time.json';
import type skyStories from '../../assets/locales/fr/sky-stories.json';
import type trades from '../../assets/locales/fr/trades.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      access: typeof access;
      common: typeof common;
      console: typeof console;
      dome: typeof dome;
      doors: typeof doors;
      feedback: typeof feedback;
      journey: typeof journey;
      planetarium: typeof planetarium;
      'sky-events': typeof skyEvents;
      'sky-flight': typeof skyFlight;
      'sky-objects': typeof skyObjects;
      'sky-search': typeof skySearch;
      'sky-place': typeof skyPlace;
      'sky-time': typeof skyTime;
      'sky-hunt': typeof skyHunt;
      'sky-stories': typeof skyStories;
      trades: typeof trades;
    };
  }
}
