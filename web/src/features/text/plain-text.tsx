import { useMemo } from 'react';
import { cn } from '../../ui/cn.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { CodeBlock } from './code-block.js';
import { codeParts, type Inline } from './code-parts.js';

interface PlainTextProps {
  readonly text: string;
  readonly className?: string;
}

/** Words of a person, as they were typed: code looks like code, nothing else is read as Markdown, and no address is a link. */
export function PlainText({ text, className }: PlainTextProps) {
  const parts = useMemo(() => codeParts(visibleText(text)), [text]);
  return (
    <div className={cn('grid grid-cols-[minmax(0,1fr)] gap-1.5', className)}>
      {parts.map((part, index) =>
        part.kind === 'words' ? (
          <p key={index} dir="auto" className="break-words whitespace-pre-wrap">
            {part.inlines.map(inlineView)}
          </p>
        ) : (
          <CodeBlock key={index} code={part.text} language={part.info.split(/\s/)[0] || undefined} title={part.info} />
        ),
      )}
    </div>
  );
}

function inlineView({ code, text }: Inline, index: number) {
  if (!code) return text;
  return (
    <code key={index} dir="ltr" className="rounded-[5px] border border-line bg-panel px-1 text-[0.92em]">
      {text}
    </code>
  );
}
