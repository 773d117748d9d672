/** The scheme and host under which the renderer and its assets are served in the desktop app. */
export const SCHEME = 'app';
export const HOST = 'kiosk';
export const ORIGIN = `${SCHEME}://${HOST}`;
/** The kiosk's page. */
export const START_URL = `${ORIGIN}/`;
/** The page of a dome's window, which has no control and goes nowhere. */
export const DOME_URL = `${ORIGIN}/dome.html`;
/** Shown in its place while it cannot be loaded; made by the shell itself. */
export const FALLBACK_URL = `${ORIGIN}/out-of-order`;

/** True for a URL of the app itself. Compares parsed parts: `app://kiosk.evil/` is not ours. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
