/** The four files that may know Electron. */
const DOORS = ['electron', 'preload', 'window', 'menu'].map((name) => `src/main/${name}.ts`);

/** Folders of the window that know no feature, and that every feature may use. */
const COMMONS = ['api', 'editor', 'ui', 'i18n'];

/** Folders of src/main that belong to an entry, not to a service. */
const ENTRY_FOLDERS = ['web', 'cli', 'desktop'];

/** What pure code may build on: libraries that need neither Node nor a page. */
const PURE_PACKAGES = new Set([
  '@noble/hashes',
  'diff',
  'franc',
  'mdast',
  'mdast-util-to-markdown',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-transform',
  'uuid',
  'zod',
]);

const MAIN_ONLY = new Set(['conf', 'electron', 'electron-store', 'exifr', 'ws']);
const WINDOW_ONLY =
  /^(?:react|react-.*|@react-.*|@lingui\/.*|@tanstack\/.*|lucide-react|prosemirror-(?:view|gapcursor|dropcursor))$/;

const room = (path) => /^src\/(shared|main|renderer)\//.exec(path)?.[1] ?? null;
const folderIn = (room, path) => new RegExp(`^src/${room}/([^/]+)/`).exec(path)?.[1] ?? null;
const isPartOfProgram = (path) =>
  room(path) !== null || path.startsWith('assets/') || path === 'package.json';

function service(path) {
  const folder = folderIn('main', path);
  return folder !== null && !ENTRY_FOLDERS.includes(folder) ? folder : null;
}

function feature(path) {
  const folder = folderIn('renderer', path);
  return folder !== null && folder !== 'shell' && !COMMONS.includes(folder) ? folder : null;
}

/** The services that a file imports from. */
function servicesOf(from, imports) {
  return new Set(
    imports
      .filter((edge) => edge.from === from)
      .map((edge) => service(edge.to))
      .filter(Boolean),
  );
}

/**
 * The rules, each with a test for a breach. `edge` is one import, `imports` are all of them.
 *
 * @type {{says: string, breaks: (edge: import('./read-imports.mjs').Import, imports: import('./read-imports.mjs').Import[]) => boolean}[]}
 */
const rules = [
  {
    says: 'shared is pure: it imports only shared and libraries that need neither Node nor a page',
    breaks: ({ from, to, kind }) =>
      room(from) === 'shared' &&
      (kind === 'file' ? room(to) !== 'shared' : kind !== 'package' || !PURE_PACKAGES.has(to)),
  },
  {
    says: 'main and renderer never import each other: they meet at the seam in shared/api',
    breaks: ({ from, to }) =>
      (room(from) === 'main' && room(to) === 'renderer') ||
      (room(from) === 'renderer' && room(to) === 'main'),
  },
  {
    says: 'the window runs in a sandbox: nothing of Node’s or of the main side',
    breaks: ({ from, to, kind }) => room(from) === 'renderer' && (kind === 'builtin' || MAIN_ONLY.has(to)),
  },
  {
    says: 'the main side draws nothing: no library of the window',
    breaks: ({ from, to, kind }) => room(from) === 'main' && kind === 'package' && WINDOW_ONLY.test(to),
  },
  {
    says: 'electron and electron-store only in electron.ts, preload.ts, window.ts and menu.ts',
    breaks: ({ from, to }) => (to === 'electron' || to === 'electron-store') && !DOORS.includes(from),
  },
  {
    says: 'services meet only in app.ts',
    breaks: ({ from, to }, imports) => {
      if (service(to) === null || from === 'src/main/app.ts') return false;
      if (service(from) !== null) return service(from) !== service(to);
      return room(from) === 'main' && servicesOf(from, imports).size > 1;
    },
  },
  {
    says: 'a service knows itself and shared, not the entries',
    breaks: ({ from, to }) => service(from) !== null && room(to) === 'main' && service(to) === null,
  },
  {
    says: 'the commons (api, editor, ui, i18n) know no feature and no shell',
    breaks: ({ from, to }) =>
      COMMONS.includes(folderIn('renderer', from)) &&
      (feature(to) !== null || folderIn('renderer', to) === 'shell'),
  },
  {
    says: 'features meet only in shell: a feature knows the commons and itself',
    breaks: ({ from, to }) =>
      feature(from) !== null &&
      ((feature(to) !== null && feature(to) !== feature(from)) || folderIn('renderer', to) === 'shell'),
  },
  {
    says: 'the program is made of src, assets and package.json, nothing beside them',
    breaks: ({ to, kind }) => kind === 'file' && !isPartOfProgram(to),
  },
  { says: 'there is no such file', breaks: ({ kind }) => kind === 'missing' },
];

/** What an import breaks, in words; an empty list where it may stand. */
export function brokenRules(edge, imports) {
  return rules.filter((rule) => rule.breaks(edge, imports)).map((rule) => rule.says);
}
