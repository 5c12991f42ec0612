import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { safeUrl } from './safe-url.js';

const prose =
  'grid gap-2 text-prose break-words [&_a]:text-accent [&_a]:underline [&_blockquote]:border-l-2 [&_blockquote]:border-line [&_blockquote]:pl-3 [&_blockquote]:text-fg-2 [&_code]:rounded-[5px] [&_code]:border [&_code]:border-line [&_code]:bg-sunken [&_code]:px-1 [&_code]:text-xs [&_h3]:text-lg [&_h3]:font-semibold [&_h4]:font-semibold [&_hr]:border-line [&_ol]:list-decimal [&_ol]:pl-5 [&_pre]:overflow-x-auto [&_pre]:rounded-lg [&_pre]:border [&_pre]:border-line [&_pre]:bg-sunken [&_pre]:p-3 [&_pre_code]:border-0 [&_pre_code]:p-0 [&_table]:block [&_table]:overflow-x-auto [&_td]:border [&_td]:border-line [&_td]:px-2 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_ul]:list-disc [&_ul]:pl-5';

/** A PR's description. Raw HTML is not drawn, links leave only over https and mailto, images become links. */
export function PullBody({ text }: { readonly text: string }) {
  return (
    <div className={prose}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        urlTransform={safeUrl}
        components={{
          h1: ({ children }) => <h3>{children}</h3>,
          h2: ({ children }) => <h3>{children}</h3>,
          h3: ({ children }) => <h4>{children}</h4>,
          a: ({ href, children }) =>
            href ? <OutsideLink href={href}>{children}</OutsideLink> : <span>{children}</span>,
          img: ({ src, alt }) =>
            typeof src === 'string' && src !== '' ? (
              <OutsideLink href={src}>{alt || src}</OutsideLink>
            ) : (
              <span>{alt}</span>
            ),
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}

function OutsideLink({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
