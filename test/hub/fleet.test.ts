import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fr from '../../assets/locales/fr/hub.json' with { type: 'json' };
import type { Heartbeat } from '../../electron/contract/hub.ts';
import { byUrgency } from '../../hub/pages/fleet/machines.ts';
import { heardWords, levelOf } from '../../hub/pages/fleet/sentences.ts';
import { fill, wordsFor } from '../../hub/pages/words.ts';
import { basic, createBrowser } from './browser.ts';
import { ENGINES, type Started } from './engines.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-25T10:00:00Z');
const SOUND: Heartbeat = {
  lab: 'labo-1',
  machine: 'Borne 1',
  version: '1.2.3',
  ring: 'general',
  ledger: { recorded: 1234, acknowledged: 1234, waiting: 0, refused: 0 },
  diskFree: 120,
  rebuilt: false,
  withdrawn: [],
};
const REFUSED: Partial<Heartbeat> = { ledger: { recorded: 13, acknowledged: 12, waiting: 0, refused: 1 } };
const words = wordsFor('fr');

describe('the order of the fleet', () => {
  it('keeps labs together, puts first the lab and the machine that most need somebody, then goes by name', () => {
    const machine = (lab: string, name: string, changes: Partial<Heartbeat> = {}, silence = 0) => ({
      heartbeat: { ...SOUND, lab, machine: name, ...changes },
      seen: NOW - silence,
    });
    const fleet = [
      machine('labo-1', 'Borne 10'),
      machine('labo-1', 'Borne 2'),
      machine('labo-2', 'Borne 1'),
      machine('labo-2', 'Borne 2', REFUSED),
      machine('labo-3', 'Borne 1', { diskFree: 2 }),
      machine('labo-3', 'Borne 2', {}, 48 * HOUR_MS),
    ];
    const order = ['3/2', '3/1', '2/2', '2/1', '1/2', '1/10'];
    for (const given of [fleet, fleet.toReversed()]) {
      const names = byUrgency(given, NOW).map(
        ({ heartbeat }) => `${heartbeat.lab.slice(5)}/${heartbeat.machine.slice(6)}`,
      );
      expect(names).toEqual(order);
    }
  });
});

describe('when a machine was last heard', () => {
  it.each([
    ['2026-11-25T08:05:00Z', 'aujourd’hui à 09:05'],
    ['2026-11-24T23:30:00Z', 'aujourd’hui à 00:30'],
    ['2026-11-24T22:30:00Z', 'hier'],
    ['2026-11-21T15:12:00Z', 'samedi 21 novembre'],
  ])('%s is said « %s »', (seen, said) => {
    expect(heardWords(Date.parse(seen), NOW, words)).toBe(said);
  });
});

describe('how soon somebody should look', () => {
  it('is today for what loses or hides something, and otherwise when there', () => {
    expect(levelOf([])).toBe('good');
    expect(
      levelOf([
        { kind: 'late', since: NOW },
        { kind: 'outdated', newest: '2.0.0' },
      ]),
    ).toBe('wary');
    expect(
      levelOf([
        { kind: 'clock', clock: 'skew' },
        { kind: 'refused', count: 1 },
      ]),
    ).toBe('bad');
  });
});

describe('the page', () => {
  const [sqlite] = ENGINES;
  let started: Started;
  let now = NOW;
  let open: () => Promise<string>;
  let tell: (heartbeat: Heartbeat) => Promise<number>;

  beforeAll(async () => {
    started = await (sqlite?.start({ now: () => now }) ?? Promise.reject(new Error('There is no engine.')));
    const writer = await started.hub.keys.create('kiosks', 'write');
    const reader = await started.hub.keys.create('reader', 'read');
    const browser = createBrowser(started.hub.address);
    open = async () => (await browser.get('/fleet', basic(reader))).text;
    tell = async (heartbeat) => {
      const init = { method: 'POST', headers: basic(writer), body: JSON.stringify(heartbeat) };
      return (await fetch(`${started.hub.address}/kiosk/heartbeat`, init)).status;
    };
  });
  afterAll(async () => {
    expect(started.faults).toEqual([]);
    await started.end();
  });

  it('says how a machine appears there while it is empty', async () => {
    const text = await open();
    expect(text).toContain(fr.fleet.none);
    for (const step of fr.fleet.steps) expect(text).toContain(step.replaceAll('"', '&#34;'));
    expect(text).not.toContain('<table');
    expect(text).toContain('<a href="/fleet" aria-current="page">');
  });

  it('shows each machine with its state in words, in a table', async () => {
    now = NOW - 72 * HOUR_MS;
    expect(await tell({ ...SOUND, lab: 'labo-2', machine: 'Borne <b>3</b>' })).toBe(204);
    now = NOW;
    expect(await tell(SOUND)).toBe(204);
    expect(await tell({ ...SOUND, machine: 'Borne 2', ...REFUSED, withdrawn: ['planetarium'], clock: 'jump' })).toBe(
      204,
    );
    const text = await open();
    expect(text).toContain(fill(fr.fleet.ailing, { count: 2, all: 3 }));
    expect(text).toContain('Borne &#60;b&#62;3&#60;/b&#62;');
    const rows = text.split('<tr role="row">').slice(2);
    expect(rows).toHaveLength(3);
    const [silent = '', refused = '', sound = ''] = rows;
    expect(silent).toContain(fill(fr.fleet.troubles.silent, { day: 'dimanche 22 novembre' }));
    expect(silent, 'no finer than the day').not.toMatch(/\d\d:\d\d/);
    expect(refused).toContain(fill(fr.fleet.troubles.refused, { count: 1 }));
    expect(refused).toContain(fill(fr.fleet.troubles.withdrawn, { experiences: 'Planétarium' }));
    expect(refused).toContain(fr.fleet.clocks.jump);
    expect(sound).toContain(fr.fleet.levels.good);
    expect(sound).toContain('1\u202f234');
    expect(sound).toContain('aujourd’hui à 11:00');
  });
});
