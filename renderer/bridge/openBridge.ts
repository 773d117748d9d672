import type { PreloadBridge } from '../../electron/contract/bridge.ts';
import { pageTimers } from '../journey/timers.ts';
import { type Client, createClient } from './client.ts';
import { openPreloadTransport } from './preloadTransport.ts';
import { openWebTransport } from './webTransport.ts';

declare global {
  interface Window {
    /** Present in the desktop app only. */
    vitrine?: PreloadBridge;
  }
}

/** The bridge of this page: the desktop app's where there is one, else that of the page's own origin. */
export function openBridge(page: Window): Client {
  return createClient(
    page.vitrine
      ? openPreloadTransport(page.vitrine)
      : openWebTransport({
          origin: page.location.origin,
          fetch: (input, init) => page.fetch(input, init),
          openSocket: (url) => new WebSocket(url),
          after: pageTimers,
        }),
  );
}
