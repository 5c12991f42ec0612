import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin, Rollup } from 'vite';
import { join } from 'node:path';
import { measure } from './size-check.mjs';

const server = process.env['CODE_RUNS_URL'] ?? 'http://127.0.0.1:3000';

/** The text font is needed for the first paint, and its hashed name is only known once the bundle is written. */
function preloadTextFont(): Plugin {
  return {
    name: 'preload-text-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
        if (!font) throw new Error('The text font is not part of the bundle.');
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: true };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

/**
 * The parts of the conversation page, which most people open first or next, load behind what the first paint needs. Every other
 * part of the interface is fetched when the page rests, so that nothing is missing when the server is gone for a while.
 */
function loadAhead(): Plugin {
  return {
    name: 'load-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const own = chunks.filter((chunk) => chunk.isDynamicEntry && chunk.facadeModuleId?.startsWith(SOURCE));
        const conversation = own.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('/conversation-page.tsx'));
        if (conversation.length === 0) throw new Error('The conversation page is not part of the bundle.');
        const first = withImports(conversation, chunks).map(({ fileName }) => fileName);
        const later = withImports(own, chunks).flatMap((chunk) => [
          chunk.fileName,
          ...(chunk.viteMetadata?.importedCss ?? []),
        ]);
        const isNew = (file: string) => !html.includes(file);
        const link = (file: string, attrs: Readonly<Record<string, string>>) => ({
          tag: 'link',
          attrs: { href: `/${file}`, crossorigin: true, ...attrs },
          injectTo: 'head' as const,
        });
        return [
          ...first.filter(isNew).map((file) => link(file, { rel: 'modulepreload', fetchpriority: 'low' })),
          ...[...new Set(later)]
            .filter((file) => isNew(file) && !first.includes(file))
            .map((file) => link(file, { rel: 'prefetch' })),
        ];
      },
    },
  };
}

const SOURCE = join(import.meta.dirname, 'src').replaceAll('\\', '/');

function withImports(entries: readonly Rollup.OutputChunk[], all: readonly Rollup.OutputChunk[]): Rollup.OutputChunk[] {
  const found = new Set(entries);
  for (const { imports } of found) {
    for (const chunk of all) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

/** Fails the build when a part is over its budget, so that no page grows slow unseen. */
function keepToBudget(): Plugin {
  return {
    name: 'keep-to-budget',
    apply: 'build',
    writeBundle({ dir }) {
      const over = measure(dir ?? '').filter(({ size, limit }) => size > limit);
      const words = over.map(({ name, size, limit }) => `${name} has ${size.toFixed(1)} kB of ${limit}`);
      if (over.length > 0) throw new Error(`Over the size budget: ${words.join('; ')}.`);
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), preloadTextFont(), loadAhead(), keepToBudget()],
  // The manifest is read by size-check.mjs. Nothing is inlined: `data:` is not an allowed source of fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, assetsInlineLimit: 0 },
  // The highlighter's worker loads each language when it is first met.
  worker: { format: 'es' },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
