import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOptions, UsageError } from '../../electron/shell/options.ts';
import { REFUSED_SWITCHES, refusedSwitch, setSwitches } from '../../electron/shell/switches.ts';
import { createElectronDouble } from './electron-double.ts';

const FOLDER = resolve('/home/kiosk');
const read = (...args: string[]) => readOptions(['electron', '--inspect=0', '.', ...args], FOLDER);

describe('the command line', () => {
  test('without options opens the kiosk on its usual data', () => {
    expect(read()).toEqual({ windowed: false, data: undefined, config: undefined, profile: undefined });
  });

  test('takes values after a space or an equals sign, relative to the folder of the start', () => {
    expect(read('--data', 'Données', '--config=/etc/vitrine.json', '--windowed')).toEqual({
      windowed: true,
      data: resolve(FOLDER, 'Données'),
      config: resolve('/etc/vitrine.json'),
      profile: undefined,
    });
  });

  test('keeps the capitals of a path', () => {
    expect(read('--user-data-dir=/Tmp/Profile').profile).toBe(resolve('/Tmp/Profile'));
  });

  test('lets Chromium’s own switches pass', () => {
    expect(() => read('--ozone-platform=x11', '--remote-debugging-port=0')).not.toThrow();
  });

  test.each([
    ['a value that is missing at the end', ['--data']],
    ['a value that is another option', ['--data', '--windowed']],
    ['an empty value', ['--config=']],
    ['an option given twice', ['--data', 'a', '--data=b']],
    ['a value for --windowed', ['--windowed=no']],
  ])('refuses %s', (_what, args) => {
    expect(() => read(...args)).toThrow(UsageError);
  });
});

describe('Chromium’s switches', () => {
  test('keep pinch and swipes away from the page on every machine', () => {
    const { electron, callsOf } = createElectronDouble();
    setSwitches(electron.app.commandLine, false);
    expect(callsOf('app.commandLine.appendSwitch')).toEqual([
      ['disable-pinch'],
      ['overscroll-history-navigation', '0'],
    ]);
  });

  test('draw in software where the graphics card is out', () => {
    const { electron, callsOf } = createElectronDouble();
    setSwitches(electron.app.commandLine, true);
    expect(callsOf('app.commandLine.appendSwitch')).toEqual(
      expect.arrayContaining([['enable-unsafe-swiftshader'], ['use-angle', 'swiftshader'], ['ignore-gpu-blocklist']]),
    );
  });

  test.each(REFUSED_SWITCHES.map(({ name, why }) => [name, why]))('--%s is refused: it %s', (name) => {
    expect(refusedSwitch(createElectronDouble({ switches: [name] }).electron.app.commandLine)).toBe(name);
  });

  test('debugging through a port and through a pipe are both refused', () => {
    const names = REFUSED_SWITCHES.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['remote-debugging-port', 'remote-debugging-pipe', 'no-sandbox']));
  });
});
