import { memo, type ComponentProps, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { CodeBlock } from './code-block.js';

const ALLOWED = /^(https:|mailto:)/i;
/** Descriptions of pull requests name their siblings so. */
const OWN_PULL = /^\/pulls\/[^/?#\s]+\/\d{1,9}$/;

/** Only addresses that a person can judge: https, mailto, and pages of pull requests here. Everything else loses its address. */
export function safeUrl(url: string): string {
  return ALLOWED.test(url) || OWN_PULL.test(url) ? url : '';
}

function Anchor({ href, children }: { readonly href?: string | undefined; readonly children?: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  );
}

function Image({ src, alt }: ComponentProps<'img'>) {
  const address = typeof src === 'string' ? src : '';
  return <Anchor href={address}>{alt ? `Image: ${alt}` : address || 'Image'}</Anchor>;
}

const components: Components = {
  a: ({ href, children }) => <Anchor href={href}>{children}</Anchor>,
  img: Image,
  pre: ({ children }) => <>{children}</>,
  code: ({ className, children, node }) => {
    const language = /language-(\S+)/.exec(className ?? '')?.[1];
    const text = textOf(children);
    const isBlock =
      language !== undefined || node?.position?.start.line !== node?.position?.end.line || text.endsWith('\n');
    return isBlock ? (
      <CodeBlock code={text.replace(/\n$/, '')} language={language} />
    ) : (
      <code dir="ltr">{children}</code>
    );
  },
  table: ({ children }) => (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked ?? false} readOnly disabled aria-label={checked ? 'Done' : 'To do'} />
  ),
  // One level for all: an agent's headings have no place in the page's own order of headings.
  h1: ({ children }) => <h3 className="md-large">{children}</h3>,
  h2: ({ children }) => <h3 className="md-large">{children}</h3>,
  h3: ({ children }) => <h3>{children}</h3>,
  h4: ({ children }) => <h3>{children}</h3>,
  h5: ({ children }) => <h3>{children}</h3>,
  h6: ({ children }) => <h3>{children}</h3>,
};

const plugins = [remarkGfm];

function textOf(children: ReactNode): string {
  return Array.isArray(children) ? children.map(textOf).join('') : typeof children === 'string' ? children : '';
}

/** One block of Markdown: no raw HTML, no remote images, links by `safeUrl`. Equal text is not parsed again. */
export const MarkdownBlock = memo(function MarkdownBlock({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown remarkPlugins={plugins} components={components} urlTransform={safeUrl}>
      {text}
    </ReactMarkdown>
  );
});
