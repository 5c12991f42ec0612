import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
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

/** The parts of the conversation page, which most people open first or next: they load behind what the first paint needs. */
function preloadConversation(): Plugin {
  return {
    name: 'preload-conversation',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/conversation-page.tsx'));
        if (!page) throw new Error('The conversation page is not part of the bundle.');
        const parts = new Set([page.fileName]);
        for (const file of parts) {
          const part = chunks.find(({ fileName }) => fileName === file);
          for (const imported of part?.imports ?? []) parts.add(imported);
        }
        return [...parts]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: true, fetchpriority: 'low' },
            injectTo: 'head' as const,
          }));
      },
    },
  };
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
  plugins: [react(), tailwindcss(), preloadTextFont(), preloadConversation(), keepToBudget()],
  // The manifest is read by size-check.mjs. Nothing is inlined: `data:` is not an allowed source of fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, manifest: true, assetsInlineLimit: 0 },
  // The highlighter's worker loads each language when it is first met.
  worker: { format: 'es' },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
