/** Background tabs draw no frames; they fold this often. */
const BACKGROUND_MS = 500;

/** Calls `flush` once for any number of calls in one frame; in a background tab, once in 500 ms. */
export function frameBatch(flush: () => void): { readonly request: () => void; readonly cancel: () => void } {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = timer = undefined;
  };
  const run = () => {
    cancel();
    flush();
  };
  const request = () => {
    if (frame !== undefined || timer !== undefined) return;
    // A tab that is hidden in between never gets its frame, so the timer runs in any case.
    timer = setTimeout(run, BACKGROUND_MS);
    if (document.visibilityState === 'visible') frame = requestAnimationFrame(run);
  };
  return { request, cancel };
}
