import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the renderer into `dist/renderer`; `assets/` is served beside it by the station, not bundled. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome140',
    assetsDir: 'app',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // The kiosk, and the window of a dome.
    rolldownOptions: { input: [`${root}renderer/index.html`, `${root}renderer/dome.html`] },
  },
});
