import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Nearer to the end than this counts as at the end. */
const END_PX = 40;
/** A scroll this long after a gesture is still the person's. */
const GESTURE_MS = 800;
/** While someone scrolls up, the end does not pull them back before they are out of its reach. */
const PAUSE_MS = 300;
const SCROLL_KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', ' '];

interface Follow {
  /** Of the scrolling element, and of the element in it that holds everything. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly following: boolean;
  /** Goes to the end and follows from now on. */
  readonly jump: () => void;
  /** Stays where it is from now on: the person goes to some row by keyboard. */
  readonly leave: () => void;
}

/**
 * Keeps the end in view while it grows. Only a person's gesture (wheel, touch, key, scrollbar) ends that; coming near the
 * end or `jump` begins it again. Growth, folding and resizing never do either.
 */
export function useFollow(): Follow {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const active = useRef(true);
  const [following, setFollowing] = useState(true);
  const set = useCallback((on: boolean) => {
    active.current = on;
    setFollowing(on);
  }, []);
  const jump = useCallback(() => {
    set(true);
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [set]);

  useEffect(() => {
    if (!box.current || !content.current) return undefined;
    return watch(box.current, content.current, { isActive: () => active.current, set });
  }, [set]);

  const leave = useCallback(() => set(false), [set]);
  return { box, content, following, jump, leave };
}

interface Switch {
  readonly isActive: () => boolean;
  readonly set: (on: boolean) => void;
}

/** Listens to gestures, scrolling and growth until the returned function is called. */
function watch(box: HTMLElement, content: HTMLElement, { isActive, set }: Switch): () => void {
  const gestures = listenToGestures(box);
  const toEnd = () => {
    if (isActive() && !gestures.goesUp()) box.scrollTop = box.scrollHeight;
  };
  const onScroll = () => {
    const away = box.scrollHeight - box.clientHeight - box.scrollTop;
    if (away <= END_PX) set(true);
    else if (gestures.isActive()) set(false);
  };
  box.addEventListener('scroll', onScroll, { passive: true });
  const observer = new ResizeObserver(toEnd);
  observer.observe(content);
  observer.observe(box);
  return () => {
    box.removeEventListener('scroll', onScroll);
    gestures.stop();
    observer.disconnect();
  };
}

function listenToGestures(box: HTMLElement) {
  let at = -Infinity;
  let upAt = -Infinity;
  let pressed = false;
  const abort = new AbortController();
  const options = { signal: abort.signal, passive: true };
  const gesture = (up: boolean) => {
    at = performance.now();
    if (up) upAt = at;
  };
  box.addEventListener('wheel', ({ deltaY }) => gesture(deltaY < 0), options);
  box.addEventListener('touchmove', () => gesture(true), options);
  box.addEventListener('keydown', ({ key }) => SCROLL_KEYS.includes(key) && gesture(key !== 'ArrowDown'), options);
  // The scrollbar is part of the element, beyond its inner width.
  const onPress = ({ offsetX, target }: PointerEvent) => (pressed = target === box && offsetX >= box.clientWidth);
  box.addEventListener('pointerdown', onPress, options);
  window.addEventListener('pointerup', () => (pressed = false), options);
  return {
    isActive: () => pressed || performance.now() - at < GESTURE_MS,
    goesUp: () => pressed || performance.now() - upAt < PAUSE_MS,
    stop: () => abort.abort(),
  };
}
