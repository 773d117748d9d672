import './ui/fonts.ts';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { openBridge } from './bridge/openBridge.ts';
import { openWords } from './i18n/i18n.ts';
import { pageTimers, shownTimers } from './journey/timers.ts';
import { openVisit } from './journey/visit.ts';
import { KioskProvider } from './journey/VisitContext.tsx';
import { watchInput } from './journey/watchInput.ts';

/** Composition root: the only place that takes the clock, the chance and the timers of the page. */
const client = openBridge(window);
const visit = openVisit({
  client,
  after: pageTimers,
  afterShown: shownTimers,
  randomId: () => crypto.randomUUID(),
  chance: Math.random,
  reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
});
watchInput(window, visit);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <I18nextProvider i18n={openWords()}>
    <KioskProvider value={{ visit, client, clock: Date.now }}>
      <App />
    </KioskProvider>
  </I18nextProvider>,
);
