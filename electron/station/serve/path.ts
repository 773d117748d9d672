import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The real file that a URL's path names inside `root`, or undefined: for a path that leaves the root by dots,
 * encoded or not, by a backslash, a drive letter or a link, that holds a NUL, or that names nothing.
 */
export async function resolveInside(root: string, urlPath: string): Promise<string | undefined> {
  const decoded = decodeOnce(urlPath);
  if (decoded === undefined || /[\0\\:]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  try {
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, ...segments));
    const inside = relative(realRoot, real);
    const leaves = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return leaves ? undefined : real;
  } catch {
    return undefined;
  }
}

function decodeOnce(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
