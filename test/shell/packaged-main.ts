/**
 * Runs the main bundle out of an unpacked archive, in its place among the packages it was shipped with,
 * around Electron's double: `node packaged-main.ts ARCHIVE DATA`. Prints what the kiosk answers as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createElectronDouble } from './electron-double.ts';

const [archive = '', data = ''] = process.argv.slice(2);

const double = createElectronDouble({ packaged: true, userData: join(data, 'usual') });
const stand = join(archive, 'node_modules', 'electron');
mkdirSync(stand, { recursive: true });
writeFileSync(join(stand, 'index.js'), 'module.exports = globalThis.electronDouble;');
writeFileSync(join(stand, 'package.json'), '{"main":"index.js"}');
Object.assign(globalThis, { electronDouble: double.electron });

process.argv = ['vitrine', `--data=${data}`];
createRequire(join(archive, 'package.json'))('./dist/electron/main.cjs');
double.becomeReady();
while (double.callsOf('window.loadURL').length === 0) await new Promise((resolve) => setTimeout(resolve, 10));

const page = (await double.handlerOf('session.protocol.handle')(new Request('app://kiosk/'))) as Response;
const window = double.theWindow();
const sender = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
const call = async (name: string): Promise<unknown> => {
  const reply = await double.handlerOf('ipcMain.handle kiosk:call')(sender, JSON.stringify({ name, input: {} }));
  return JSON.parse(String(reply)) as unknown;
};

const report = {
  status: page.status,
  page: await page.text(),
  preload: double.callsOf('new BrowserWindow')[0],
  description: await call('station.describe'),
  catalogue: await call('catalogue.list'),
};
process.emit('SIGTERM');
while (double.callsOf('app.exit').length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
process.stdout.write(JSON.stringify({ ...report, exit: double.callsOf('app.exit')[0] }), () => process.exit(0));
