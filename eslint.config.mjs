import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'];

// Each entry replaces the earlier `no-restricted-syntax` of the same file, so these are put together by hand.
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in src/config only, and passed on.',
};
const streamName = ['Literal[value=/^cr_./]', 'TemplateElement[value.raw=/^cr_./]'].map((selector) => ({
  selector,
  message: 'Names of streams and their beginnings come from domain/shared/streams.ts.',
}));
const clock = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({ selector, message: 'Pure code is given the time.' }));
const chance = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Pure code is given its ids and its chance.',
};
const outsideWorld = [
  'crypto',
  'process',
  'fetch',
  'performance',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
].map((name) => ({ name, message: 'Pure code reaches nothing outside itself.' }));
const restrictSyntax = (...entries) => ({ 'no-restricted-syntax': ['error', ...entries] });

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
  {
    files: ['web/**/*.js'],
    languageOptions: {
      globals: { document: 'readonly', localStorage: 'readonly', matchMedia: 'readonly', window: 'readonly' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An adapter over a synchronous library promises all the same: it must reject, not throw.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      // A switch over the facts counts once: one case a fact is what a fold looks like.
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      ...restrictSyntax(defaultExport, environment, ...streamName),
    },
  },
  {
    files: ['src/config/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts'],
    rules: restrictSyntax(defaultExport, ...streamName),
  },
  {
    files: ['src/domain/**/*.ts', 'projections/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld],
      ...restrictSyntax(defaultExport, environment, ...streamName, chance, ...clock),
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      ...restrictSyntax(defaultExport),
    },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
