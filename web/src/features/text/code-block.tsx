import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../../ui/icon-button.js';
import { useHighlighted } from '../code/use-highlighted.js';
import { CodeTokens } from '../code/code-tokens.js';

interface CodeBlockProps {
  readonly code: string;
  readonly language: string | undefined;
  /** What stands above the code, as a path; nothing when empty. */
  readonly title?: string;
}

/** A fenced block: its language, a copy button, and colours once the words stand still. It scrolls inside itself. */
export function CodeBlock({ code, language, title = '' }: CodeBlockProps) {
  const lines = useHighlighted(code, language);
  return (
    <div className="group/code relative min-w-0 overflow-hidden rounded-lg border border-line bg-sunken">
      {title === '' ? null : (
        <p className="truncate border-b border-line py-1 pr-9 pl-3 font-mono text-xs text-fg-2">{title}</p>
      )}
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label={language ? `Code, ${language}` : 'Code'}
        className="overflow-x-auto px-3 py-2.5 text-xs/[18px] focus-inset"
      >
        <code>{lines ? <CodeTokens lines={lines} /> : code}</code>
      </pre>
      <CopyButton text={code} />
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      icon={copied ? Check : Copy}
      iconSize={14}
      size="sm"
      tooltip={false}
      label={copied ? 'Copied' : 'Copy code'}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      className="absolute top-1 right-1 bg-sunken opacity-0 group-focus-within/code:opacity-100 group-hover/code:opacity-100"
    />
  );
}
