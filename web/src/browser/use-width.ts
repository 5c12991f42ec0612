import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** A ref for an element, and the element's width in CSS pixels (0 until it is drawn). */
export function useWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const frame = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}
