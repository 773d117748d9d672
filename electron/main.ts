import {
  app,
  BrowserWindow,
  crashReporter,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  screen,
  session,
} from 'electron';
import { join } from 'node:path';
import { boot } from './shell/boot.ts';

// Bundled as CommonJS: what must come before Chromium's start runs in this very turn.
void boot(
  { app, BrowserWindow, crashReporter, ipcMain, Menu, powerSaveBlocker, protocol, screen, session },
  {
    argv: process.argv,
    folder: process.cwd(),
    root: join(__dirname, '../..'),
    events: process,
    clock: Date.now,
    complain: (text) => process.stderr.write(`${text}\n`),
  },
);
