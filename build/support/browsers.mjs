import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Commands of Chromium's family on Linux, the one that suits a kiosk best first. */
const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
/** Where these are when the PATH does not say. */
const LINUX_FILES = ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
/** Variables of the Windows folders that programs are installed in. */
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];
const WINDOWS_FILES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What a kiosk page needs of Chromium: each switch with its reason. */
const ALWAYS = [
  ['--no-first-run', 'no welcome page over the kiosk'],
  ['--no-default-browser-check', 'no question at start'],
  ['--disable-translate', 'no bubble that offers to translate'],
  ['--disable-features=Translate,MediaRouter,OptimizationHints', 'the same, and no search for devices to cast to'],
  ['--disable-session-crashed-bubble', 'no bubble after a power cut'],
  ['--disable-background-networking', 'no call home'],
  ['--disable-component-update', 'no call home'],
  ['--disable-sync', 'no account'],
  ['--password-store=basic', 'no keyring that asks for a password'],
  ['--autoplay-policy=no-user-gesture-required', 'the attract loop may make sound'],
  ['--disable-pinch', 'pinching zooms the sky, never the page'],
  ['--overscroll-history-navigation=0', 'two fingers do not go back a page'],
];

/**
 * An installed browser of Chromium's family, or nothing.
 * @param {object} [machine]
 * @param {NodeJS.Platform} [machine.platform]
 * @param {Readonly<Record<string, string | undefined>>} [machine.env] `VITRINE_BROWSER` names one and wins
 * @param {(file: string) => boolean} [machine.exists]
 * @returns {string | undefined} absolute path of the program
 */
export function findBrowser({ platform = process.platform, env = process.env, exists = existsSync } = {}) {
  return candidates(platform, env).find(exists);
}

/**
 * The command line that shows one page and nothing else of the browser.
 * @param {object} options
 * @param {string} options.address
 * @param {string} options.profile folder of the browser's own data
 * @param {boolean} options.windowed
 * @param {boolean} options.asRoot Chromium refuses to run as root with its sandbox
 */
export function browserArguments({ address, profile, windowed, asRoot }) {
  return [
    ...ALWAYS.map(([name = '']) => name),
    `--user-data-dir=${profile}`,
    ...(windowed ? [] : ['--kiosk']),
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    `--app=${address}`,
  ];
}

/**
 * Whether a window can be opened.
 * @param {NodeJS.Platform} [platform]
 * @param {Readonly<Record<string, string | undefined>>} [env]
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
function candidates(platform, env) {
  const named = env['VITRINE_BROWSER'];
  const chosen = named === undefined || named === '' ? [] : [named];
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return [...chosen, ...WINDOWS_FILES.flatMap((file) => folders.map((folder) => win32.join(folder, file)))];
  }
  if (platform !== 'linux') return chosen;
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...chosen,
    ...LINUX_COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    ...LINUX_FILES,
  ];
}
