import type * as ElectronModule from 'electron';

/**
 * The parts of Electron that the shell uses. Every shell module takes them as a parameter: only
 * `main.ts` and `preload.ts` import `electron` at run time, so the shell can be tested in plain Node
 * against a recording double.
 */
export type Electron = Pick<
  typeof ElectronModule,
  | 'app'
  | 'BrowserWindow'
  | 'crashReporter'
  | 'ipcMain'
  | 'Menu'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'screen'
  | 'session'
>;
