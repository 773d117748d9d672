import { describe, expect, test } from 'vitest';
import { browserArguments, findBrowser, hasDisplay } from '../../build/support/browsers.mjs';
import {
  browserRemedy,
  faultToolsRemedy,
  faultToolsSentence,
  missingFaultTools,
} from '../../build/support/test-machine.mjs';

function findAmong(files: readonly string[], platform: NodeJS.Platform, env: Record<string, string>) {
  return findBrowser({ platform, env, exists: (file) => files.includes(file) });
}

const LINUX = { PATH: '/usr/local/bin:/usr/bin' };
const WINDOWS = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LocalAppData: 'C:\\Users\\lab\\AppData\\Local',
};
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const OWN_CHROME = 'C:\\Users\\lab\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';

describe('the browser', () => {
  test('of a machine without one is not made up', () => {
    expect(findAmong([], 'linux', LINUX)).toBeUndefined();
    expect(findAmong([], 'win32', WINDOWS)).toBeUndefined();
    expect(findAmong(['/usr/bin/firefox'], 'linux', LINUX)).toBeUndefined();
  });

  test('of Linux is found on the PATH, Chromium before Chrome before Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findAmong(all, 'linux', LINUX)).toBe('/usr/bin/chromium');
    expect(findAmong(all.slice(0, 2), 'linux', LINUX)).toBe('/usr/bin/google-chrome');
    expect(findAmong(all.slice(0, 1), 'linux', LINUX)).toBe('/usr/bin/microsoft-edge');
  });

  test('of Linux is found outside the PATH where vendors put it', () => {
    expect(findAmong(['/opt/google/chrome/chrome'], 'linux', {})).toBe('/opt/google/chrome/chrome');
  });

  test('of Windows is found for all users or one, Chrome before Edge', () => {
    expect(findAmong([EDGE], 'win32', WINDOWS)).toBe(EDGE);
    expect(findAmong([EDGE, OWN_CHROME], 'win32', WINDOWS)).toBe(OWN_CHROME);
  });

  test('named in VITRINE_BROWSER wins where it exists', () => {
    const env = { ...LINUX, VITRINE_BROWSER: '/srv/chrome' };
    expect(findAmong(['/usr/bin/chromium', '/srv/chrome'], 'linux', env)).toBe('/srv/chrome');
    expect(findAmong(['/usr/bin/chromium'], 'linux', env)).toBe('/usr/bin/chromium');
  });

  test('of a relative folder of the PATH is not run', () => {
    expect(findAmong(['chromium', './chromium'], 'linux', { PATH: '.:' })).toBeUndefined();
  });
});

describe('the command line of the kiosk', () => {
  const address = 'http://127.0.0.1:4173/?key=k';
  const base = { address, profile: '/lab/browser', windowed: false, asRoot: false };

  test('fills the screen with the page alone and holds back pinch, swipe and first-run pages', () => {
    expect(browserArguments(base)).toEqual(
      expect.arrayContaining([
        '--kiosk',
        `--app=${address}`,
        '--user-data-dir=/lab/browser',
        '--disable-pinch',
        '--overscroll-history-navigation=0',
        '--autoplay-policy=no-user-gesture-required',
        '--no-first-run',
        '--no-default-browser-check',
      ]),
    );
  });

  test('is not a kiosk in a window', () => {
    expect(browserArguments({ ...base, windowed: true })).not.toContain('--kiosk');
  });

  test('gives up the sandbox for root only, who cannot have one', () => {
    expect(browserArguments(base)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...base, asRoot: true })).toContain('--no-sandbox');
  });
});

test('Linux has a display when X or Wayland says so; Windows always has', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('a missing browser is installed by root on Debian; anyone else is told', () => {
  expect(browserRemedy({ browser: '/usr/bin/chromium', debian: true, root: true })).toBe('nothing');
  expect(browserRemedy({ browser: undefined, debian: true, root: true })).toBe('install');
  expect(browserRemedy({ browser: undefined, debian: true, root: false })).toBe('ask');
  expect(browserRemedy({ browser: undefined, debian: false, root: true })).toBe('ask');
});

test('missing tools of the fault tests are installed by root on Debian; elsewhere their tests are left out', () => {
  const machine = { missing: 1, linux: true, debian: true, root: true };
  expect(faultToolsRemedy({ ...machine, missing: 0 })).toBe('nothing');
  expect(faultToolsRemedy(machine)).toBe('install');
  expect(faultToolsRemedy({ ...machine, root: false })).toBe('leave out');
  expect(faultToolsRemedy({ ...machine, debian: false })).toBe('leave out');
  const missing = missingFaultTools((file) => file === '/usr/bin/cc');
  expect(
    missing.map(({ command }) => command),
    'a compiler without the headers of C is none',
  ).toEqual(['cc', 'fiu-run']);
  expect(faultToolsSentence(missing)).toContain('apt-get install gcc libc6-dev fiu-utils');
});
