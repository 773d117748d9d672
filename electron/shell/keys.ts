import type { Input, WebContents } from 'electron';

type Key = Pick<Input, 'key' | 'control' | 'alt' | 'shift' | 'meta'>;

/** Keys of media keyboards that browsers and systems act upon. */
const BROWSER_KEYS =
  /^(Browser|Launch|Media|Audio|Zoom)|^(Print|PrintScreen|Help|Open|Save|Find|New|Close|Power|Sleep)$/;

/**
 * Keys that the page never sees, with the reason of each. What is left is what the kiosk is driven
 * with: Tab, arrows, Enter, Space, Escape, page keys, letters and figures, with or without Shift.
 * Keys that the operating system keeps for itself never come here: see `build/os/`.
 */
export const REFUSED_KEYS: readonly { why: string; matches: (key: Key) => boolean }[] = [
  {
    why: 'function keys: help, search, reload, caret browsing, menu, full screen, developer tools',
    matches: ({ key }) => /^F\d{1,2}$/.test(key),
  },
  {
    why: 'Ctrl and Cmd shortcuts: reload, close, print, save, open, zoom, history, developer tools',
    // AltGr is Ctrl+Alt on Windows and makes characters such as @ on an AZERTY keyboard.
    matches: ({ key, control, alt, meta }) => meta || (control && !(alt && isCharacter(key))),
  },
  {
    why: 'Alt shortcuts: back, forward, home page, window menu, close',
    matches: ({ key, alt, control }) => alt && !(control && isCharacter(key)),
  },
  { why: 'a lone Alt moves the focus to a menu bar', matches: ({ key }) => key === 'Alt' },
  { why: 'the menu key opens a context menu', matches: ({ key }) => key === 'ContextMenu' },
  { why: 'browser and media keys', matches: ({ key }) => BROWSER_KEYS.test(key) },
];

/** What developers get in place of the menu's shortcuts, in an unpackaged app only. */
const DEVELOPER_KEYS: Readonly<Record<string, (contents: WebContents) => void>> = {
  F5: (contents) => contents.reload(),
  F12: (contents) => contents.toggleDevTools(),
};

/** Why a key is refused, or undefined when the page may have it. */
export function refusalOfKey(key: Key): string | undefined {
  return REFUSED_KEYS.find(({ matches }) => matches(key))?.why;
}

/** Takes refused keys away before the page and the menus see them. */
export function guardKeys(contents: WebContents, developing: boolean): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.on('before-input-event', (event, input) => {
    if (refusalOfKey(input) === undefined) return;
    event.preventDefault();
    if (developing && input.type === 'keyDown') DEVELOPER_KEYS[input.key]?.(contents);
  });
}

function isCharacter(key: string): boolean {
  return /^.$/u.test(key);
}
