import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HELP, readStartOptions, UsageError } from '../../build/support/options.mjs';

describe('the options of npm start', () => {
  test('without any, the host is chosen and the port is a free one', () => {
    expect(readStartOptions([])).toEqual({
      host: 'auto',
      windowed: false,
      port: 0,
      data: undefined,
      config: undefined,
      help: false,
    });
  });

  test('every option is understood, with a space or an equals sign', () => {
    const spaced = ['--windowed', '--host', 'serve', '--port', '4173', '--data', 'd', '--config', 'c=1.json'];
    const joined = ['--windowed', '--host=serve', '--port=4173', '--data=d', '--config=c=1.json'];
    const wanted = {
      host: 'serve',
      windowed: true,
      port: 4173,
      data: resolve('/lab/d'),
      config: resolve('/lab/c=1.json'),
    };
    expect(readStartOptions(spaced, '/lab')).toMatchObject(wanted);
    expect(readStartOptions(joined, '/lab')).toMatchObject(wanted);
  });

  test.each([
    [['--fullscreen'], 'unknown option: --fullscreen'],
    [['planetarium'], 'unknown option: planetarium'],
    [['-w'], 'unknown option: -w'],
    [['--host', 'firefox'], 'electron, browser, serve'],
    [['--host'], '--host needs a value'],
    [['--data='], '--data needs a value'],
    [['--data', '--windowed'], '--data needs a value'],
    [['--port', '0'], 'from 1 to 65535'],
    [['--port', '65536'], 'from 1 to 65535'],
    [['--port', '80a'], 'from 1 to 65535'],
    [['--port', '1e3'], 'from 1 to 65535'],
    [['--windowed=yes'], '--windowed takes no value'],
    [['--port', '4173', '--port', '4174'], '--port is given twice'],
    [['--host', 'electron', '--port', '4173'], 'Electron opens no port'],
  ])('%j is refused, and the reason is told', (args, reason) => {
    expect(() => readStartOptions(args)).toThrow(UsageError);
    expect(() => readStartOptions(args)).toThrow(reason);
  });

  test('the help names every option that is understood', () => {
    for (const name of ['--windowed', '--host', '--port', '--data', '--config', '--help']) expect(HELP).toContain(name);
  });
});
