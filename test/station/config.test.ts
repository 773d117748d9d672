import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stationSchemaText } from '../../electron/station/config/json-schema.ts';
import { readCredentials } from '../../electron/delivery/credentials.ts';
import { parseConfig, readConfig } from '../../electron/station/config/read.ts';
import { EXIT, faultText, StationFault } from '../../electron/station/fault.ts';
import { CONFIG_FAULTS, faultyFile } from './config-faults.ts';
import { ASSETS, emptyFolder } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faultOf(act: () => unknown): StationFault {
  try {
    act();
  } catch (error) {
    if (error instanceof StationFault) return error;
    throw error;
  }
  throw new Error('There was no fault.');
}

test('without a file the station is Labo 1 in Épinal, in French and English', () => {
  expect(readConfig(folder)).toMatchObject({
    lab: {
      id: 'labo-1',
      name: 'Labo 1',
      place: { town: 'Épinal', latitude: 48.1733, longitude: 6.4497, elevation: 330 },
    },
    machine: 'Borne 1',
    languages: ['fr', 'en'],
    quality: 'auto',
    hours: { opens: '08:00', closes: '19:00' },
    kiosk: { fullScreen: true, preventSleep: true, softwareGraphics: false },
    updates: { ring: 'general' },
  });
});

test('a file that names one thing leaves every other at its default', () => {
  writeFileSync(join(folder, 'station.json'), '{ "lab": { "name": "Labo 3" } }');
  expect(readConfig(folder)).toEqual({ ...parseConfig({}), lab: { ...parseConfig({}).lab, name: 'Labo 3' } });
});

test('the byte order mark of Windows’ Notepad is no fault', () => {
  writeFileSync(join(folder, 'station.json'), '\uFEFF{ "machine": "Borne 2" }');
  expect(readConfig(folder).machine).toBe('Borne 2');
});

test('plain http is accepted on this machine alone', () => {
  writeFileSync(join(folder, 'key'), 'kiosk-1:secret', { mode: 0o600 });
  const config = (address: string): string => JSON.stringify({ lrs: { address, credentialsFile: 'key' } });
  writeFileSync(join(folder, 'station.json'), config('http://127.0.0.1:8080/xapi'));
  expect(readConfig(folder).lrs).toMatchObject({ version: '1.0.3' });
  writeFileSync(join(folder, 'station.json'), config('http://192.168.1.4/xapi'));
  expect(faultOf(() => readConfig(folder)).field).toBe('lrs.address');
});

test('the record store’s key is one line KEY:SECRET beside the file, for the kiosk’s account alone', () => {
  const path = join(folder, 'store.key');
  writeFileSync(
    join(folder, 'station.json'),
    JSON.stringify({ lrs: { address: 'https://hub.example/xapi', credentialsFile: 'store.key' } }),
  );
  writeFileSync(path, 'kiosk-1:se:cret\r\n', { mode: 0o600 });
  expect(readConfig(folder).lrs?.credentialsFile, 'absolute, for whoever reads it later').toBe(path);
  expect(readCredentials(path).authorization).toBe(`Basic ${btoa('kiosk-1:se:cret')}`);
  for (const text of ['', 'kiosk-1', ':secret', 'kiosk-1:', 'kiosk 1:secret', 'a:b\nc:d', `a:${'x'.repeat(1000)}`]) {
    writeFileSync(path, text);
    const fault = faultOf(() => readConfig(folder));
    expect(fault.field, text).toBe('lrs.credentialsFile');
    expect(fault.message).toContain('does not hold KEY:SECRET');
  }
  writeFileSync(path, 'kiosk-1:secret');
  for (const mode of [0o604, 0o602, 0o644]) {
    chmodSync(path, mode);
    const fault = faultOf(() => readConfig(folder));
    expect(fault.field).toBe('lrs.credentialsFile');
    expect(fault.message).toContain('everybody on this machine');
    expect(fault.remedy).toContain(`chmod 600 ${path}`);
  }
  chmodSync(path, 0o640);
  expect(readConfig(folder).lrs?.address, 'a group may share it').toBe('https://hub.example/xapi');
});

test('a file that is named but absent, or is a folder, is a fault; an absent default one is not', () => {
  const absent = faultOf(() => readConfig(folder, join(folder, 'no.json')));
  expect(absent).toMatchObject({ exitCode: EXIT.wrongConfiguration });
  expect(absent.message).toContain('does not exist');
  mkdirSync(join(folder, 'station.json'));
  expect(faultOf(() => readConfig(folder)).message).toContain('is a folder');
});

describe('each fault of station.json is refused with its field and a remedy', () => {
  test('there are at least twenty', () => expect(CONFIG_FAULTS.length).toBeGreaterThanOrEqual(20));

  test.each(CONFIG_FAULTS)('$what', (wrong) => {
    writeFileSync(join(folder, 'station.json'), faultyFile(wrong));
    const fault = faultOf(() => readConfig(folder));
    expect(fault.exitCode).toBe(EXIT.wrongConfiguration);
    expect(fault.field).toBe(wrong.field);
    expect(fault.message).toMatch(/^.{15,500}\.$/s);
    expect(fault.remedy).toMatch(/^(Write|Give|Remove|List|Name|Put|Run|Save|Look|Start) .{10,}\.$/s);
    expect(faultText(fault)).toContain('Remedy: ');
  });
});

test('the published JSON Schema is the one that the zod schema gives', () => {
  expect(
    readFileSync(join(ASSETS, 'station.schema.json'), 'utf8'),
    'run: node electron/station/config/json-schema.ts',
  ).toBe(stationSchemaText());
});

test('the example is right as it stands', () => {
  const example: unknown = JSON.parse(readFileSync(join(ASSETS, 'station.example.json'), 'utf8'));
  expect(parseConfig(example).lab.id).toBe('labo-1');
  expect(Object.keys(example ?? {})).toEqual(
    expect.arrayContaining(['$schema', 'lab', 'machine', 'languages', 'hours']),
  );
});
