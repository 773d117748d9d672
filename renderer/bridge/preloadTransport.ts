import type { PreloadBridge } from '../../electron/contract/bridge.ts';
import type { Transport } from './transport.ts';

/** Over the two functions that the desktop app's preload gives to the page. */
export function openPreloadTransport(preload: PreloadBridge): Transport {
  return {
    send: (message) => preload.call(message),
    onEvent: (listener) => preload.on(listener),
    onBack: () => () => {},
    prove: () => {},
    close: () => {},
  };
}
