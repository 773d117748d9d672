import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type CallMessage } from '../contract/bridge.ts';
import type { CallError, Reply } from '../contract/errors.ts';
import { LIMITS } from '../contract/limits.ts';
import type { Log } from '../station/ports.ts';
import type { Station } from '../station/station.ts';
import type { Electron } from './electron.ts';
import { ORIGIN } from './origin.ts';

export interface BridgeOptions {
  ipcMain: Electron['ipcMain'];
  window: BrowserWindow;
  /** Windows beside the kiosk's, such as a dome's: heard as visitors, whatever they show. */
  others?: () => readonly BrowserWindow[];
  station: Pick<Station, 'dispatch' | 'on' | 'isOperator'>;
  log: Log;
}

/**
 * Joins the page to the station by one channel for calls and one for events, JSON text both ways.
 * Only the top frames of our own windows, at our own origin, are heard. The station checks the rest.
 * @returns its undo.
 */
export function openBridge({ ipcMain, window, others = () => [], station, log }: BridgeOptions): () => void {
  const contents = window.webContents;
  /** The last token that the page showed; the station says whether it is an operator's. */
  let token = '';

  ipcMain.handle(CALL_CHANNEL, async (event, ...args: unknown[]): Promise<string> => {
    const sender = [window, ...others()].find((one) => !one.isDestroyed() && one.webContents === event.sender);
    const stranger = strangenessOf(event, sender);
    if (stranger) {
      log.warn('call refused', { stranger });
      return refusal({ code: 'not-allowed', message: 'Only the kiosk’s own page may call.' });
    }
    const message = readMessage(args);
    if (!message) return refusal({ code: 'bad-input', message: 'A call is one JSON text of limited size.' });
    if (sender === window && typeof message.token === 'string') token = message.token;
    // Nobody types a PIN in a window without controls: a token shown there is not believed.
    const { token: shown, ...asVisitor } = message;
    return replyText(await station.dispatch(sender === window || shown === undefined ? message : asVisitor), log);
  });

  const undoEvents = station.on((event, role) => {
    const heard = role === 'operator' ? (station.isOperator(token) ? [window] : []) : [window, ...others()];
    const text = JSON.stringify(event);
    for (const one of heard) if (showsOurPage(one)) one.webContents.send(EVENT_CHANNEL, text);
  });
  // A page that starts again is no operator's until it shows its token.
  contents.on('did-navigate', () => {
    token = '';
  });

  return () => {
    undoEvents();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}

function showsOurPage(window: BrowserWindow): boolean {
  try {
    return !window.isDestroyed() && window.webContents.mainFrame.origin === ORIGIN;
  } catch {
    // The frame of a page that has just crashed cannot be asked.
    return false;
  }
}

/** What makes a sender a stranger, or undefined for our own page. */
function strangenessOf({ senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | undefined): string | undefined {
  if (window === undefined) return 'another window';
  // Null once the frame has gone elsewhere or away: what it asked is nobody's any more.
  if (senderFrame === null) return 'a frame that is gone';
  if (senderFrame.parent !== null) return 'a frame within the page';
  return senderFrame.origin === ORIGIN ? undefined : 'another origin';
}

/** The message in the arguments of a call, or undefined. Its fields are the station's to check. */
function readMessage(args: readonly unknown[]): CallMessage | undefined {
  const [text] = args;
  if (args.length !== 1 || typeof text !== 'string') return undefined;
  // A character is one byte at least: a longer text needs no counting.
  if (text.length > LIMITS.messageBytes || Buffer.byteLength(text) > LIMITS.messageBytes) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as CallMessage) : undefined;
  } catch {
    return undefined;
  }
}

function replyText(reply: Reply<unknown>, log: Log): string {
  const text = JSON.stringify(reply);
  if (Buffer.byteLength(text) <= LIMITS.messageBytes) return text;
  log.error('reply too large', { bytes: Buffer.byteLength(text) });
  return refusal({ code: 'bad-output', message: 'The answer is larger than the contract allows.' });
}

function refusal(error: CallError): string {
  return JSON.stringify({ ok: false, error } satisfies Reply<never>);
}
