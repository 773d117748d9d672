import { inRoot } from '../../build/support/paths.mjs';
import { createServer } from 'vite';
import config from './gallery.config.ts';

/** The gallery on a free port of this machine. */
export interface GalleryServer {
  /** Address of a show: `address('show=sky&fov=20')`. */
  address(query: string): string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const server = await createServer({ ...config, configFile: false, root: inRoot('.') });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('The gallery has no address.');
  return {
    address: (query) => `${base}test/gallery/index.html?${query}`,
    close: () => server.close(),
  };
}
