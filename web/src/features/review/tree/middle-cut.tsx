import { useLayoutEffect, useRef } from 'react';
import { cn } from '../../../ui/cn.js';
import { cutMiddle } from './cut-middle.js';

interface MiddleCutProps {
  readonly text: string;
  /** Shown on hover; the text itself when absent. */
  readonly title?: string;
  readonly className?: string;
}

/** One line; what does not fit is left out in its middle. */
export function MiddleCut({ text, title = text, className }: MiddleCutProps) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const cut = () => cutToFit(box.current, text);
    cut();
    if (document.fonts.status === 'loading') void document.fonts.ready.then(cut);
  }, [text, className]);
  return (
    <span ref={box} title={title} className={cn('min-w-0 flex-1 truncate whitespace-pre', className)}>
      {text}
    </span>
  );
}

function cutToFit(element: HTMLElement | null, text: string): void {
  const shown = element?.firstChild;
  if (!element || !shown) return;
  // scrollWidth is rounded, and a fraction too much is cut by the browser.
  const range = document.createRange();
  range.selectNodeContents(element);
  const show = (part: string) => {
    if (shown.nodeValue !== part) shown.nodeValue = part;
  };
  show(
    cutMiddle(text, (part) => {
      show(part);
      return range.getBoundingClientRect().width <= element.getBoundingClientRect().width;
    }),
  );
}
