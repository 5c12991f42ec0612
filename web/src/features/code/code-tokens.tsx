import { Fragment } from 'react';
import { rightToLeftParts } from './right-to-left.js';
import type { CodeLine } from './highlight.types.js';

const COLORS = {
  keyword: 'text-code-keyword',
  string: 'text-code-string',
  function: 'text-code-function',
  comment: 'text-code-comment',
  number: 'text-code-number',
} as const;

/** Code runs from left to right: words of the other direction are kept apart, so that none moves what stands between them. */
export function CodeText({ text }: { readonly text: string }) {
  return rightToLeftParts(text).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part));
}

/** One line of code in the colours of its tokens. */
export function LineTokens({ line }: { readonly line: CodeLine }) {
  return line.map(({ text, kind }, index) =>
    kind === null ? (
      <CodeText key={index} text={text} />
    ) : (
      <span key={index} className={COLORS[kind]}>
        <CodeText text={text} />
      </span>
    ),
  );
}

export function CodeTokens({ lines }: { readonly lines: readonly CodeLine[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 ? '\n' : null}
      <LineTokens line={line} />
    </Fragment>
  ));
}
