import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const source = (name: string): string => fileURLToPath(new URL(`src/main/${name}`, import.meta.url));
const outDir = fileURLToPath(new URL('dist/main', import.meta.url));

/**
 * The three entries and the threads, as ES modules for Node 24, flat in dist/main: a thread is found
 * beside whatever starts it. All packages are bundled, so that the packed app needs no node_modules; only Electron
 * itself, which is never installed with its binary everywhere, stays outside.
 */
const main: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: {
        electron: source('electron.ts'),
        web: source('web.ts'),
        cli: source('cli.ts'),
        'writer-thread': source('library/writer-thread.ts'),
        'reader-thread': source('library/reader-thread.ts'),
        'import-thread': source('import/import-thread.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload is CommonJS, in one file. */
const preload: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { preload: source('preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

/** The programs: src/main -> dist/main. */
export default defineConfig({
  publicDir: false,
  environments: { main, preload },
  builder: {
    async buildApp(builder) {
      // One after the other: the first empties the folder.
      for (const name of ['main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
