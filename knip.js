/** What `npm run unused` looks for: files, exports and packages that nobody uses, and packages that are used undeclared. */
export default {
  entry: ['src/cli.ts', 'bench/*.ts', 'scripts/*.mjs', 'web/vite.config.ts', 'web/src/main.tsx'],
  project: ['{src,projections,test,bench}/**/*.ts', 'web/**/*.{ts,tsx,css}', '{bench,scripts}/**/*.mjs'],
  // The browser's checks of accessibility are injected as a file.
  ignoreDependencies: ['axe-core'],
  // Of the system.
  ignoreBinaries: ['unshare', 'java', 'mkfifo', 'openssl'],
  compilers: { css: (text) => [...text.matchAll(IMPORT)].map(([, name]) => `import '${name}';`).join('\n') },
  // Types are the vocabulary of a room: they may be spoken of before somebody does.
  exclude: ['types'],
};

const IMPORT = /(?:@import |@plugin |url\()'([^'?]+)'/g;
