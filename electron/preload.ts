import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type PreloadBridge } from './contract/bridge.ts';

/**
 * All that the page gets of the machine: one function to call, one to listen. Neither hands out
 * Electron's own event, which would lead back to `ipcRenderer`.
 */
const bridge: PreloadBridge = {
  async call(message) {
    return String(await ipcRenderer.invoke(CALL_CHANNEL, message));
  },
  on(listener) {
    const hear = (_event: unknown, text: unknown) => listener(String(text));
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear);
    };
  },
};

contextBridge.exposeInMainWorld('vitrine', bridge);
