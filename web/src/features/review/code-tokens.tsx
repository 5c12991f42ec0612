import { Fragment } from 'react';
import type { CodeLine } from './highlight.types.js';

const COLORS = {
  keyword: 'text-code-keyword',
  string: 'text-code-string',
  function: 'text-code-function',
  comment: 'text-code-comment',
  number: 'text-code-number',
} as const;

/** One line of code in the colours of its tokens. */
export function LineTokens({ line }: { readonly line: CodeLine }) {
  return line.map(({ text, kind }, index) =>
    kind === null ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <span key={index} className={COLORS[kind]}>
        {text}
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
