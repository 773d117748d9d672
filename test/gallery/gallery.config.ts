import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the repository itself, so that `/assets/…` is where the station puts it. For eyes and tests only. */
export default defineConfig({
  root,
  appType: 'mpa',
  publicDir: false,
  cacheDir: `${root}node_modules/.vite-gallery`,
  plugins: [react()],
  optimizeDeps: { entries: ['test/gallery/main.tsx'] },
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
});
