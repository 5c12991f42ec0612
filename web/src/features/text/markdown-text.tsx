import { Suspense, lazy, useMemo } from 'react';
import remend from 'remend';
import { cn } from '../../ui/cn.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { splitBlocks } from './markdown-blocks.js';
import './markdown.css';

// The parser is half of this page's code, and the log can be drawn without it: it loads beside the first facts.
const parser = import('./markdown.js');
const MarkdownBlock = lazy(async () => ({ default: (await parser).MarkdownBlock }));

/** Reading a longer block as Markdown, or drawing it, would stop the page for a moment. Nobody writes a paragraph like that. */
const PLAIN_FROM = 20_000;

interface MarkdownTextProps {
  readonly text: string;
  /** More words are coming: half-open syntax is closed for the eye and a caret stands at the end. */
  readonly streaming?: boolean;
  readonly className?: string;
}

/** Markdown from an agent or a person, drawn block by block; hidden characters are shown by name. */
export function MarkdownText({ text, streaming = false, className }: MarkdownTextProps) {
  const blocks = useMemo(() => splitBlocks(visibleText(text)), [text]);
  return (
    <div className={cn('md', streaming && 'md-streaming', className)}>
      {blocks.map((block, index) => (
        <div key={index} dir="auto" className="md-block">
          <Block text={streaming && index === blocks.length - 1 ? remend(block) : block} />
        </div>
      ))}
    </div>
  );
}

function Block({ text }: { readonly text: string }) {
  const plain = <p className="whitespace-pre-wrap">{text}</p>;
  if (text.length > PLAIN_FROM && !text.startsWith('```')) return plain;
  return (
    <Suspense fallback={plain}>
      <MarkdownBlock text={text} />
    </Suspense>
  );
}
