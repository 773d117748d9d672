import { posix } from 'node:path';

/**
 * Who may import whom. The last entry whose `in` holds a file counts; a file that none holds is free.
 * @typedef {object} Law
 * @property {string} in file or folder; `*` stands for one name, the same everywhere in the entry
 * @property {readonly string[]} ours files and folders of ours that may be imported
 * @property {readonly string[]} [only] the packages that may be imported; `node:` stands for Node's own
 * @property {readonly string[]} [never] the packages that may not, where `only` is absent
 * @property {readonly string[]} [types] packages of which types alone may be imported
 */

/** What a page of a browser cannot or must not load. */
const NOT_IN_A_PAGE = ['node:', 'electron', 'electron-updater', 'better-sqlite3', 'ws', 'pino'];
/** What an experience may use besides its own folder. */
const FOR_EXPERIENCES = [
  'electron/contract',
  'renderer/experiences/experience.ts',
  'renderer/stage',
  'renderer/ui',
  'renderer/access',
  'renderer/i18n',
  'assets',
];
/** A model counts and knows no screen. */
const NOT_IN_A_MODEL = [...NOT_IN_A_PAGE, 'three', 'react', 'react-dom', '@react-three/fiber', 'zustand', 'maath'];
const NOT_IN_A_STATION = ['electron', 'electron-updater', 'react', 'react-dom', 'three', 'vite'];

/** @type {readonly Law[]} */
export const LAW = [
  { in: 'electron/contract', ours: ['electron/contract'], only: ['zod'] },
  {
    in: 'electron/delivery',
    ours: ['electron/delivery', 'electron/contract'],
    never: [...NOT_IN_A_STATION, 'better-sqlite3', 'kysely', 'pg', 'ws'],
  },
  {
    in: 'electron/station',
    ours: ['electron/station', 'electron/delivery', 'electron/contract', 'assets'],
    never: [...NOT_IN_A_STATION, 'better-sqlite3', 'ws'],
  },
  {
    in: 'electron/station/database',
    ours: ['electron/station', 'electron/delivery', 'electron/contract'],
    never: [...NOT_IN_A_STATION, 'ws'],
  },
  {
    in: 'electron/web',
    ours: ['electron/web', 'electron/station', 'electron/contract', 'assets'],
    never: [...NOT_IN_A_STATION, 'better-sqlite3'],
  },
  {
    in: 'electron/shell',
    ours: ['electron/shell', 'electron/station', 'electron/contract', 'assets'],
    never: ['react', 'react-dom', 'three', 'vite', 'better-sqlite3', 'ws'],
    types: ['electron'],
  },
  {
    in: 'electron/main.ts',
    ours: ['electron/shell', 'electron/station', 'electron/contract', 'assets'],
    never: ['better-sqlite3', 'ws'],
  },
  { in: 'electron/preload.ts', ours: ['electron/contract'], only: ['electron'] },
  {
    in: 'hub',
    ours: ['hub', 'electron/delivery', 'electron/contract', 'assets'],
    never: ['electron', 'react', 'three', 'vite'],
  },
  { in: 'renderer', ours: ['renderer', 'electron/contract', 'assets'], never: NOT_IN_A_PAGE },
  {
    in: 'renderer/experiences/experience.ts',
    ours: ['renderer/stage', 'renderer/access', 'electron/contract'],
    never: NOT_IN_A_PAGE,
  },
  { in: 'renderer/experiences/*', ours: ['renderer/experiences/*', ...FOR_EXPERIENCES], never: NOT_IN_A_PAGE },
  {
    in: 'renderer/experiences/*/model',
    ours: ['renderer/experiences/*/model', 'renderer/experiences/experience.ts', 'electron/contract'],
    never: NOT_IN_A_MODEL,
  },
  {
    in: 'renderer/experiences/*/scene',
    ours: ['renderer/experiences/*/scene', 'renderer/experiences/*/model', ...FOR_EXPERIENCES],
    never: [...NOT_IN_A_PAGE, 'react-dom'],
  },
  {
    in: 'renderer/experiences/*/panel',
    ours: ['renderer/experiences/*/panel', 'renderer/experiences/*/model', ...FOR_EXPERIENCES],
    never: [...NOT_IN_A_PAGE, 'three', '@react-three/fiber'],
  },
];

/**
 * What is unlawful in an import, or nothing.
 * @param {string} file the importing file, from the root, with slashes
 * @param {string} specifier what it imports
 * @param {boolean} typeOnly
 * @returns {string | undefined} a sentence
 */
export function breach(file, specifier, typeOnly = false) {
  const law = LAW.findLast((entry) => star(entry.in, file) !== undefined);
  if (law === undefined) return undefined;
  const name = star(law.in, file) ?? '';
  const place = law.in.replace('*', name);
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
    const ours = law.ours.map((folder) => folder.replace('*', name));
    return ours.some((folder) => holds(folder, target)) ? undefined : `${place} may not import ${target}`;
  }
  if (law.types?.includes(packageOf(specifier)) === true) {
    return typeOnly ? undefined : `${place} may import only types of ${specifier}`;
  }
  const named = (/** @type {string} */ entry) => entry === packageOf(specifier);
  const lawful = law.only === undefined ? law.never?.some(named) !== true : law.only.some(named);
  return lawful ? undefined : `${place} may not import ${specifier}`;
}

/** The rule as oxlint (and ESLint) takes it. */
export default {
  meta: { name: 'vitrine' },
  rules: {
    'import-law': {
      meta: { type: 'problem', docs: { description: 'Who may import whom, by folder.' } },
      /** @param {any} context */
      create(context) {
        const file = posix.relative(slashes(context.cwd), slashes(context.filename));
        /** @param {any} node */
        const check = (node) => {
          const specifier = node.source?.value;
          if (typeof specifier !== 'string') return;
          const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
          const message = breach(file, specifier, typeOnly);
          if (message !== undefined) context.report({ node: node.source, message });
        };
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportAllDeclaration: check,
          ExportNamedDeclaration: check,
        };
      },
    },
  },
};

/**
 * What the star of a pattern stands for in a file inside it (empty when it has none), or nothing.
 * @param {string} pattern
 * @param {string} file
 */
function star(pattern, file) {
  if (!pattern.includes('*')) return holds(pattern, file) ? '' : undefined;
  const [before = ''] = pattern.split('*');
  if (!file.startsWith(before)) return undefined;
  const [name = '', ...rest] = file.slice(before.length).split('/');
  return rest.length > 0 && holds(pattern.replace('*', name), file) ? name : undefined;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function holds(folder, file) {
  return file === folder || file.startsWith(`${folder}/`);
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** @param {string} path */
function slashes(path) {
  return path.replaceAll('\\', '/');
}
