import type { CodeLine, HighlightReply, HighlightRequest } from './highlight.types.js';

/** Longer texts stay plain: nobody reads them for their colours, and they would hold up the others. */
const MAX_LENGTH = 200_000;

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (lines: readonly CodeLine[] | null) => void>();
const known = new Map<string, readonly CodeLine[] | null>();
const KNOWN = 300;

/** The lines in tokens, made in a worker; null when the text stays plain. Repeated questions are answered from memory. */
export async function highlight(code: string, language: string): Promise<readonly CodeLine[] | null> {
  if (code.length > MAX_LENGTH) return null;
  const key = `${language}\n${code}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const lines = await ask({ id: ++lastId, code, language });
  known.set(key, lines);
  const oldest = known.keys().next();
  if (known.size > KNOWN && !oldest.done) known.delete(oldest.value);
  return lines;
}

function ask(request: HighlightRequest): Promise<readonly CodeLine[] | null> {
  worker ??= start();
  return new Promise((resolve) => {
    waiting.set(request.id, resolve);
    worker?.postMessage(request);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./highlight.worker.ts', import.meta.url), {
    type: 'module',
    name: 'highlighter',
  });
  started.addEventListener('message', ({ data: { id, lines } }: MessageEvent<HighlightReply>) => {
    waiting.get(id)?.(lines);
    waiting.delete(id);
  });
  // A worker that cannot run leaves everything plain.
  started.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  });
  return started;
}
