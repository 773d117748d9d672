import { describe, expect, test } from 'vitest';
import { guardKeys, refusalOfKey } from '../../electron/shell/keys.ts';
import { asContents, createElectronDouble, createEvent, createKey } from './electron-double.ts';

/** Ways out of a browser by the keyboard. */
const REFUSED = chords(`
  F1 F3 F5 F6 F7 F10 F11 F12 Ctrl+F5 Shift+F10 Alt+F4 Ctrl+F4
  Ctrl+r Ctrl+Shift+R Ctrl+w Ctrl+q Ctrl+n Ctrl+Shift+N Ctrl+t Ctrl+Shift+T Ctrl+o Ctrl+p Ctrl+s Ctrl+f
  Ctrl+g Ctrl+h Ctrl+j Ctrl+l Ctrl+u Ctrl+e Ctrl+k Ctrl+d Ctrl+Tab Ctrl+0 Ctrl+= Ctrl+-
  Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+C Ctrl+Shift+Delete
  Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+Space Alt+d Alt+e Alt Meta Meta+r Meta+ArrowLeft
  BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch BrowserFavorites
  LaunchMail LaunchApplication1 MediaPlayPause AudioVolumeUp ZoomToggle ContextMenu Print Help
`);

/** What the kiosk is driven with by keyboard, switch or scanner. */
const PASSED = chords(`
  Tab Shift+Tab Enter Space Escape ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown
  Backspace Delete a Shift+A é 7 Shift+7 - F Shift CapsLock
`);

function chords(text: string): string[] {
  return text.trim().split(/\s+/);
}

describe('the keyboard', () => {
  test.each(REFUSED)('%s never reaches the page', (chord) => {
    expect(refusalOfKey(createKey(chord))).toBeTypeOf('string');
  });

  test.each(PASSED)('“%s” reaches the page', (chord) => {
    expect(refusalOfKey(createKey(chord))).toBeUndefined();
  });

  test('AltGr makes characters, as on an AZERTY keyboard under Windows', () => {
    expect(refusalOfKey({ ...createKey('@'), control: true, alt: true })).toBeUndefined();
    expect(refusalOfKey({ ...createKey('ArrowLeft'), control: true, alt: true })).toBeTypeOf('string');
  });

  function pressed(chord: string, developing: boolean) {
    const { makeWindow, names } = createElectronDouble();
    const { webContents } = makeWindow();
    guardKeys(asContents(webContents), developing);
    const event = createEvent();
    webContents.emit('before-input-event', event, createKey(chord));
    return { event, names: names() };
  }

  test('refused keys are prevented before the page and the menus see them', () => {
    expect(pressed('Ctrl+r', false).event.prevented).toBe(true);
    expect(pressed('Tab', false).event.prevented).toBe(false);
    expect(pressed('Tab', false).names).toContain('contents.setIgnoreMenuShortcuts');
  });

  test('F5 and F12 work for developers of an unpackaged app, and for nobody else', () => {
    expect(pressed('F5', true).names).toContain('contents.reload');
    expect(pressed('F12', true).names).toContain('contents.toggleDevTools');
    for (const chord of ['F5', 'F12']) {
      const { names } = pressed(chord, false);
      expect(names).not.toContain('contents.reload');
      expect(names).not.toContain('contents.toggleDevTools');
    }
  });
});
