import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { EXIT, StationFault } from '../../electron/station/fault.ts';
import { ASSETS, emptyFolder, openTestStation } from './world.ts';

let assets = '';
beforeEach(() => {
  assets = emptyFolder();
  cpSync(join(ASSETS, 'catalogue'), join(assets, 'catalogue'), { recursive: true });
});
afterEach(() => rmSync(assets, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(assets, 'catalogue', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

test('each experience has its doors, and a questionnaire for each audience that begins with the same two taps', async () => {
  await using world = await openTestStation();
  expect(await world.value('catalogue.list', {})).toEqual([
    {
      id: 'planetarium',
      questionnaires: { alone: 'standard', group: 'group', adult: 'adults' },
      withdrawn: false,
      doors: [
        { id: 'tonight', minutes: 3 },
        { id: 'worlds', minutes: 3 },
        { id: 'turning', minutes: 2 },
      ],
    },
    {
      id: 'trades',
      questionnaires: { alone: 'trades', group: 'trades-group', adult: 'adults' },
      withdrawn: false,
      doors: [
        { id: 'worlds', minutes: 4 },
        { id: 'game', minutes: 2 },
      ],
    },
  ]);
  for (const [experience, preferred] of [
    ['planetarium', ['preferred']],
    ['trades', []],
  ] as const) {
    const { adult, alone, group } = await world.value('feedback.questionnaires', { experience });
    const asked = ({ questions }: typeof alone) => questions.map(({ id }) => id);
    expect(asked(alone)).toEqual(['liked', 'again', 'learnt', ...preferred, 'age']);
    expect(asked(group)).toEqual(['liked', 'again', 'learnt', ...preferred]);
    expect(asked(adult)).toEqual(['liked', 'again', 'learnt', 'ease', 'role']);
    for (const { questions } of [alone, group, adult]) {
      expect(questions.slice(0, 2)).toEqual([
        { id: 'liked', kind: 'faces', choices: ['not', 'little', 'well', 'loved'] },
        { id: 'again', kind: 'choice', choices: ['yes', 'maybe', 'no'] },
      ]);
    }
  }
  expect(await world.call('feedback.questionnaires', { experience: 'submarine' })).toMatchObject({
    ok: false,
    error: { code: 'not-found', field: 'experience' },
  });
});

const STANDARD = 'questionnaires/standard.json';
const STATEMENTS = 'questionnaires/standard.statements.json';

test.each([
  ['broken JSON', 'experiences.json', (text: string) => text.slice(1), /experiences\.json is wrong: it cannot be read/],
  ['an unknown key', 'experiences.json', (text: string) => text.replace('"minutes"', '"minute"'), /0\.doors\.0/],
  ['a door twice', 'experiences.json', (text: string) => text.replace('worlds', 'tonight'), /a door twice/],
  [
    'a missing questionnaire',
    'experiences.json',
    (text: string) => text.replace('"standard"', '"other"'),
    /wants a questionnaire “other”/,
  ],
  [
    'an audience without a questionnaire',
    'experiences.json',
    (text: string) => text.replace(', "adult": "adults"', ''),
    /0\.questionnaires\.adult/,
  ],
  [
    'a question about a door of another experience',
    STANDARD,
    (text: string) => text.replace('"worlds"', '"workshop"'),
    /has no door “workshop”|choice “workshop” has no words/,
  ],
  [
    'a question kind that does not exist',
    STANDARD,
    (text: string) => text.replace('"faces"', '"stars"'),
    /questions\.0\.kind/,
  ],
  [
    'a choice without words',
    STANDARD,
    (text: string) => text.replace('"maybe"', '"perhaps"'),
    /choice “perhaps” has no words/,
  ],
  [
    'words of another version',
    STATEMENTS,
    (text: string) => text.replace('"version": 2', '"version": 3'),
    /another questionnaire or version/,
  ],
  [
    'words without English',
    STATEMENTS,
    (text: string) => text.replace(', "en-US": "Yes"', ''),
    /questions\.again\.choices\.yes/,
  ],
])('a catalogue with %s is refused at start with the file and the field', (_, file, change, message) => {
  edit(file, change);
  let fault: unknown;
  try {
    readCatalogueAssets(assets);
  } catch (error) {
    fault = error;
  }
  if (!(fault instanceof StationFault)) throw new Error('There was no fault.');
  expect(fault.exitCode).toBe(EXIT.internal);
  expect(fault.message).toMatch(message);
  expect(fault.remedy).toContain('Install');
});

test('the catalogue as it stands is right', () => {
  expect(readCatalogueAssets(assets).experiences.map(({ id }) => id)).toEqual(['planetarium', 'trades']);
});
