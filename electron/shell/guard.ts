import type { Session, WebContents } from 'electron';
import type { Log } from '../station/ports.ts';
import type { Electron } from './electron.ts';
import { isOurs, START_URL } from './origin.ts';
import { isGranted } from './permissions.ts';

/** Requests that may leave the page, with the reason of each; all others are cancelled. */
const REQUESTS: readonly { why: string; allows: (url: string, developing: boolean) => boolean }[] = [
  { why: 'the app itself', allows: isOurs },
  { why: 'workers and textures that the app made in memory', allows: (url) => url.startsWith(`blob:${START_URL}`) },
  { why: 'small pictures inside a style sheet; they reach nothing', allows: (url) => url.startsWith('data:') },
  { why: 'the developer tools of an unpackaged app', allows: (url, developing) => developing && isDevTools(url) },
];

/**
 * Holds every page that is ever made to the app: no navigation away, no new window, no webview.
 * Called before `ready`, so that no page comes first.
 */
export function guardContents(app: Electron['app'], log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    guardPage(contents, log);
  });
}

/** Holds a session to the app: no permission, no device, no request elsewhere, no download. */
export function guardSession(session: Session, developing: boolean, log: Log): void {
  const refuse = (what: string, detail?: string) => log.warn('refused', { what, detail });

  session.setPermissionRequestHandler((_contents, permission, answer) => {
    if (!isGranted(permission)) refuse('permission', permission);
    answer(isGranted(permission));
  });
  // The contents may be null here (a worker, a service): the answer depends on the permission alone.
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);

  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !REQUESTS.some(({ allows }) => allows(details.url, developing));
    if (cancel) refuse('request', schemeOf(details.url));
    answer({ cancel });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    refuse('download');
  });
}

function guardPage(contents: WebContents, log: Log): void {
  const refuse = (what: string, url?: string) => log.warn('refused', { what, detail: url && schemeOf(url) });

  // A page may load itself again, as its last resort after an error. That is the only navigation.
  contents.on('will-navigate', (event) => {
    if (event.url === START_URL && event.isMainFrame) return;
    event.preventDefault();
    refuse('navigation', event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.url === START_URL && event.isMainFrame) return;
    event.preventDefault();
    refuse('frame navigation', event.url);
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    refuse('redirect', event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refuse('webview');
  });
  contents.setWindowOpenHandler(({ url }) => {
    refuse('window', url);
    return { action: 'deny' };
  });
}

/** Only the scheme reaches the log: the rest of a URL could hold anything. */
function schemeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function isDevTools(url: string): boolean {
  return url.startsWith('devtools://devtools/');
}
