/** As many connections to one server a browser keeps for later requests, over HTTP/1.1. */
const KEPT = 6;
const PATIENCE_MS = 3_000;

const underWay = new Set<AbortController>();

/** Names a request that may be ended and made again; the result takes the name back. */
export function repeatable(request: AbortController): () => void {
  underWay.add(request);
  return () => underWay.delete(request);
}

/**
 * For the moment after a silence: a network that was away (sleep, VPN, another Wi-Fi) leaves connections that neither end closed, and
 * the browser would give them to the next requests, each of which would wait for its whole patience. Ends what hangs on them, so that
 * it is made again, and asks on all that are kept at once: the living ones answer, the dead ones are dropped.
 */
export async function dropDeadConnections(): Promise<void> {
  for (const request of underWay) request.abort();
  const ask = () => fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  await Promise.allSettled(Array.from({ length: KEPT }, ask));
}
