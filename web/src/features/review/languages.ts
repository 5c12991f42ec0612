/** By file extension or name, and by what people write after a code fence. Files of other languages stay plain. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  typescript: 'typescript',
  tsx: 'tsx',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  javascript: 'javascript',
  jsx: 'tsx',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  py: 'python',
  pyi: 'python',
  python: 'python',
  go: 'go',
  rs: 'rust',
  rust: 'rust',
  java: 'java',
  rb: 'ruby',
  ruby: 'ruby',
  php: 'php',
  c: 'c',
  h: 'c',
  cs: 'csharp',
  csharp: 'csharp',
  kt: 'kotlin',
  kts: 'kotlin',
  kotlin: 'kotlin',
  swift: 'swift',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  shell: 'shellscript',
  yml: 'yaml',
  yaml: 'yaml',
  toml: 'toml',
  sql: 'sql',
  css: 'css',
  scss: 'css',
  html: 'html',
  htm: 'html',
  xml: 'html',
  dockerfile: 'docker',
};

/** The highlighter's name of the language of a file; undefined when it is not highlighted. */
export function languageOfPath(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return LANGUAGES[name] ?? LANGUAGES[name.slice(name.lastIndexOf('.') + 1)];
}

/** The same for the word after a code fence. */
export function languageOfFence(word: string | undefined): string | undefined {
  return word === undefined ? undefined : LANGUAGES[word.toLowerCase()];
}
