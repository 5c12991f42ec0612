// Measures the built web (gzip, kB of 1,000 bytes) against the budget of the interface and fails above it.
// Usage: node web/size-check.mjs [folder of the build]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET = { initialJs: 190, initialCss: 15, conversation: 75, lazyRoute: 60 };
const ENTRY = 'index.html';

/** The chunk and all that it imports at once, as keys of the manifest. */
function withImports(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) withImports(manifest, imported, found);
  return found;
}

/** What each part costs: `{ name, size, limit }` with sizes in kB. */
export function measure(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const gzipped = (file) => gzipSync(readFileSync(join(folder, file))).length / 1_000;
  const total = (files) => [...files].reduce((sum, file) => sum + gzipped(file), 0);
  const initial = withImports(manifest, ENTRY);
  const stylesheets = new Set([...initial].flatMap((key) => manifest[key].css ?? []));
  const routes = Object.entries(manifest).filter(([key, chunk]) => chunk.isDynamicEntry && key.endsWith('-page.tsx'));
  return [
    { name: 'initial JS', size: total([...initial].map((key) => manifest[key].file)), limit: BUDGET.initialJs },
    { name: 'initial CSS', size: total(stylesheets), limit: BUDGET.initialCss },
    ...routes.map(([key]) => ({
      name: key,
      size: total(
        [...withImports(manifest, key)].filter((part) => !initial.has(part)).map((part) => manifest[part].file),
      ),
      limit: key.includes('conversation-page') ? BUDGET.conversation : BUDGET.lazyRoute,
    })),
  ];
}

function main(folder) {
  const parts = measure(folder);
  for (const { name, size, limit } of parts) {
    console.log(`${size > limit ? 'OVER' : 'ok  '} ${size.toFixed(1).padStart(6)} of ${limit} kB  ${name}`);
  }
  if (parts.some(({ size, limit }) => size > limit)) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  main(process.argv[2] ?? join(import.meta.dirname, '../dist/web'));
}
