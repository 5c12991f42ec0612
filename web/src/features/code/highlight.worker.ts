import { createHighlighterCore, createCssVariablesTheme, type HighlighterCore, type LanguageInput } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { CodeToken, HighlightReply, HighlightRequest } from './highlight.types.js';

const LANGUAGES: Readonly<Record<string, LanguageInput>> = {
  c: () => import('shiki/langs/c.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  css: () => import('shiki/langs/css.mjs'),
  docker: () => import('shiki/langs/docker.mjs'),
  go: () => import('shiki/langs/go.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  java: () => import('shiki/langs/java.mjs'),
  javascript: () => import('shiki/langs/javascript.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  kotlin: () => import('shiki/langs/kotlin.mjs'),
  php: () => import('shiki/langs/php.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  ruby: () => import('shiki/langs/ruby.mjs'),
  rust: () => import('shiki/langs/rust.mjs'),
  shellscript: () => import('shiki/langs/shellscript.mjs'),
  sql: () => import('shiki/langs/sql.mjs'),
  swift: () => import('shiki/langs/swift.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  tsx: () => import('shiki/langs/tsx.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
};

// The theme's colours are names, not values: the page gives them meaning by classes, in both themes.
const theme = createCssVariablesTheme({ name: 'names', variablePrefix: '--', fontStyle: false });
const KINDS: Readonly<Record<string, CodeToken['kind']>> = {
  'var(--token-keyword)': 'keyword',
  'var(--token-string)': 'string',
  'var(--token-string-expression)': 'string',
  'var(--token-function)': 'function',
  'var(--token-comment)': 'comment',
  'var(--token-constant)': 'number',
};

// The first line of a language compiles its expressions, which takes longer than the library's own limit of half a second;
// what is over the limit loses its colours in mid-line.
const LIMITS = { tokenizeTimeLimit: 10_000, tokenizeMaxLineLength: 5_000 } as const;

let highlighter: Promise<HighlighterCore> | undefined;

function ready(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

async function highlight({ id, code, language }: HighlightRequest): Promise<HighlightReply> {
  try {
    const shiki = await ready();
    const grammar = LANGUAGES[language];
    if (grammar && !shiki.getLoadedLanguages().includes(language)) await shiki.loadLanguage(grammar);
    const { tokens } = shiki.codeToTokens(code, { lang: language, theme: 'names', ...LIMITS });
    const lines = tokens.map((line) =>
      line.map(({ content, color }) => ({ text: content, kind: KINDS[color ?? ''] ?? null })),
    );
    return { id, lines };
  } catch {
    // An unknown language or a grammar's defect: the reader still has the plain text.
    return { id, lines: null };
  }
}

self.addEventListener('message', (event: MessageEvent<HighlightRequest>) => {
  void highlight(event.data).then((reply) => self.postMessage(reply));
});
