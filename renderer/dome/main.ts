import '../ui/fonts.ts';
import './dome.css';
import type { DomeSettings } from '../../electron/contract/dome.ts';
import type { StationDescription } from '../../electron/contract/station.ts';
import { openBridge } from '../bridge/openBridge.ts';
import { openChannel } from '../experiences/planetarium/follow/channel.ts';
import { createSkyWords } from '../experiences/planetarium/scene/labels/skyWords.ts';
import type { SkyWords } from '../experiences/planetarium/scene/labels/wishes.ts';
import { loadSky } from '../experiences/planetarium/sky.ts';
import { openWords } from '../i18n/i18n.ts';
import { listenToThree } from '../stage/threeMessages.ts';
import { openDomePage } from './page.ts';

/** A station or a file that does not answer is asked again after this, milliseconds. */
const AGAIN_MS = 3000;
/** The settings are read again this often: a pattern left on ends with the operator's session. */
const REFRESH_MS = 30_000;

/** Composition root of the dome's window. It has no buttons: whatever fails is tried again, on black. */
const client = openBridge(window);
const i18n = openWords();
const words = new Map<'fr' | 'en', SkyWords>();
listenToThree();

const root = document.getElementById('dome');
if (!root) throw new Error('The page has no #dome.');
const [station, settings, sky] = await Promise.all([
  untilGiven(readStation),
  untilGiven(readSettings),
  untilGiven(() => loadSky().catch(() => null)),
]);
const page = openDomePage({
  root,
  sky,
  place: station.lab.place,
  settings,
  channel: openChannel(),
  words: wordsOf,
  clock: Date.now,
});
client.on('dome.changed', page.set);
const refresh = async () => {
  const read = await readSettings();
  if (read) page.set(read);
};
setInterval(() => void refresh(), REFRESH_MS);

// In a browser the window is moved to the projector by hand, then one click or key fills its screen.
for (const type of ['click', 'keydown']) {
  document.addEventListener(type, () => void document.documentElement.requestFullscreen().catch(() => undefined));
}

async function readStation(): Promise<StationDescription | null> {
  const reply = await client.call('station.describe', {});
  return reply.ok ? reply.value : null;
}

async function readSettings(): Promise<DomeSettings | null> {
  const reply = await client.call('dome.settings', {});
  return reply.ok ? reply.value : null;
}

async function untilGiven<T>(read: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function wordsOf(language: 'fr' | 'en'): SkyWords {
  const known = words.get(language);
  if (known) return known;
  const made = createSkyWords(i18n.getFixedT(language, ['planetarium', 'sky-flight', 'sky-objects']), language);
  words.set(language, made);
  return made;
}
