// Who may import what: each room, and everything it may see besides itself. What is not listed is forbidden, and a folder
// without a row is an error. `node` stands for Node's own modules, `npm:x` for a package (or a scope); `.dependency-cruiser.mjs`
// makes the rules, `test/architecture` breaks each of them.

const PURE = ['src/domain'];
const FOLDS = [...PURE, 'src/ports'];
/** Waiting, repeating and naming what went wrong. */
const SHARED = 'src/shared';
const NEST = ['npm:@nestjs/common', 'npm:@nestjs/cqrs'];
const USE_CASES = ['src/application', 'src/application/access', 'src/domain', 'src/ports', SHARED, ...NEST];
const ADAPTER = ['src/domain', 'src/ports', SHARED, 'node', 'npm:zod'];
const LIBSQL = [...ADAPTER, 'src/adapters/shared-libsql'];
const MONGODB = [...ADAPTER, 'src/adapters/shared-mongodb', 'npm:mongodb'];
const HTTP = [
  'src/edge',
  'src/application',
  'src/contracts',
  'src/domain',
  'src/ports',
  SHARED,
  'npm:express',
  'npm:@nestjs/common',
];
const SHARED_WITH_WEB = ['src/contracts', 'src/domain', 'projections'];
const FEATURE = [
  ...SHARED_WITH_WEB,
  'web/src/api',
  'web/src/browser',
  'web/src/ui',
  ...['npm:@tanstack', 'npm:lucide-react', 'npm:react', 'npm:zod', 'npm:zustand'],
];

/** From the inside outwards. A room with inner rooms holds only the files directly in it. */
export const ROOMS = {
  'src/domain': [],
  'src/ports': PURE,
  'src/shared': ['src/ports', 'node'],
  projections: FOLDS,
  'src/contracts': [...PURE, 'npm:zod'],
  'src/event-catalog': [...FOLDS, 'npm:zod'],
  'src/config': ['src/domain', 'node', 'npm:zod'],
  'src/edit-bundles': [...FOLDS, 'node', 'npm:tar-stream', 'npm:zod'],
  'src/samples': ['src/edit-bundles', 'node'],
  'src/processing': ['src/ports', SHARED, 'projections', 'node'],

  'src/application': ['src/domain', 'src/ports', SHARED, 'npm:uuid'],
  'src/application/access': ['src/application', 'src/domain', 'src/ports', 'node', 'npm:@nestjs/common'],
  'src/application/directory': [
    ...['src/application', ...FOLDS, 'src/contracts', 'src/processing', 'projections', 'npm:@nestjs/common'],
  ],
  'src/application/pull-requests': [...USE_CASES, 'src/application/directory', 'node'],
  'src/application/conversation': [
    ...USE_CASES,
    ...['src/application/directory', 'src/application/pull-requests', 'src/contracts'],
  ],
  'src/application/commands': [
    ...USE_CASES,
    ...['src/application/conversation', 'src/application/directory', 'src/application/pull-requests'],
    ...['src/contracts', 'npm:zod'],
  ],
  'src/application/queries': [...USE_CASES, 'src/application/directory', 'src/contracts', 'projections'],
  'src/application/reactors': [
    ...['src/application', 'src/application/directory', 'src/application/pull-requests', 'src/domain', 'src/ports'],
    ...[SHARED, 'src/processing', 'src/edit-bundles', 'node'],
  ],

  'src/adapters/system': ['src/ports', 'npm:uuid'],
  'src/adapters/shared-event-log': ADAPTER,
  'src/adapters/shared-libsql': [...ADAPTER, 'npm:libsql'],
  'src/adapters/shared-mongodb': [...ADAPTER, 'npm:mongodb'],
  'src/adapters/shared-git': [...LIBSQL, 'src/edit-bundles'],
  'src/adapters/event-log-embedded': [...LIBSQL, 'src/adapters/shared-event-log', 'src/event-catalog'],
  'src/adapters/event-log-eventstoredb': [
    ...[...ADAPTER, 'src/adapters/shared-event-log', 'src/event-catalog', 'npm:@eventstore/db-client'],
  ],
  'src/adapters/read-model-embedded': LIBSQL,
  'src/adapters/read-model-mongodb': MONGODB,
  'src/adapters/state-embedded': LIBSQL,
  'src/adapters/state-mongodb': MONGODB,
  'src/adapters/blob-files': ADAPTER,
  'src/adapters/blob-mongodb': MONGODB,
  'src/adapters/agent-runtime-demo': [...ADAPTER, 'src/edit-bundles', 'npm:@nestjs/common', 'npm:diff'],
  'src/adapters/agent-runtime-anthropic': [
    ...[...ADAPTER, 'src/edit-bundles', 'npm:@anthropic-ai/sdk', 'npm:tar-stream', 'npm:@nestjs/common'],
  ],
  'src/adapters/code-host-by-kind': ADAPTER,
  'src/adapters/code-host-local-git': [...ADAPTER, 'src/adapters/shared-git', 'src/edit-bundles'],
  'src/adapters/code-host-github': [
    ...[...ADAPTER, 'src/adapters/shared-git', 'src/edit-bundles', 'npm:@octokit', 'npm:@nestjs/common'],
  ],

  'src/edge': [
    ...['src/application/access', 'src/contracts', 'src/domain', 'src/ports', 'node'],
    ...['npm:@nestjs/common', 'npm:cookie'],
  ],
  'src/http/routing': [...HTTP, 'src/application/access', 'npm:zod'],
  'src/http/api': [
    ...[...HTTP, 'src/http/routing', 'projections', 'src/processing', 'node'],
    ...[
      'src/application/access',
      'src/application/directory',
      'src/application/commands',
      'src/application/queries',
      'npm:zod',
      'npm:@nestjs/cqrs',
    ],
  ],
  'src/http/pipeline': [
    ...[...HTTP, 'src/application/directory', 'src/http/routing', 'src/processing', 'node', 'npm:rxjs'],
    'npm:rate-limiter-flexible',
  ],
  'src/gateway': [
    ...[
      'src/edge',
      'src/application',
      'src/application/access',
      'src/application/directory',
      'src/application/queries',
    ],
    ...['src/contracts', 'src/domain', 'src/ports', SHARED, 'src/processing', 'projections', 'node'],
    ...['npm:socket.io', 'npm:rate-limiter-flexible', 'npm:zod', 'npm:@nestjs'],
  ],
  'src/admin': ['src/config', 'src/event-catalog', 'src/ports', 'node'],
  'src/cli': [
    ...['src/admin', 'src/config', 'src/contracts', 'src/domain', 'src/ports', SHARED, 'projections', 'node'],
    ...['npm:commander', 'npm:socket.io-client', 'npm:zod'],
  ],
  // The composition root: the only room that brings ports and adapters together.
  'src/app': [
    ...['src/domain', 'src/ports', SHARED, 'src/event-catalog', 'src/config', 'src/samples', 'src/processing'],
    'projections',
    ...['src/application/*', 'src/application', 'src/adapters/*', 'src/edge', 'src/http/*', 'src/gateway', 'src/admin'],
    ...['node', 'npm:@nestjs', 'npm:zod'],
  ],
  // The entry points.
  src: ['src/app', 'src/cli', 'npm:reflect-metadata'],

  'web/src/ui': [
    ...['src/domain', 'npm:class-variance-authority', 'npm:clsx', 'npm:cmdk', 'npm:lucide-react', 'npm:radix-ui'],
    ...['npm:react', 'npm:tailwind-merge', 'npm:zustand'],
  ],
  'web/src/browser': ['src/domain', 'npm:react', 'npm:zod', 'npm:zustand'],
  'web/src/api': [...SHARED_WITH_WEB, 'npm:@tanstack/react-query', 'npm:zod', 'npm:zustand'],
  'web/src/live': [
    ...[...SHARED_WITH_WEB, 'web/src/api', 'npm:@tanstack/react-query', 'npm:react', 'npm:socket.io-client'],
    'npm:zustand',
  ],
  'web/src/features/code': ['web/src/ui', 'npm:react', 'npm:shiki'],
  'web/src/features/text': [
    ...[...FEATURE, 'web/src/features/code', 'npm:react-markdown', 'npm:remark-gfm', 'npm:remend'],
  ],
  'web/src/features/review': [...FEATURE, 'web/src/features/code', 'web/src/features/text', 'npm:virtua'],
  'web/src/features/composer': FEATURE,
  'web/src/features/shell': [...[...FEATURE, 'web/src/live', 'web/src/features/composer', 'npm:cmdk', 'npm:tinykeys']],
  'web/src/features/access': [...FEATURE, 'web/src/features/shell'],
  'web/src/features/runs': [...FEATURE, 'web/src/features/composer', 'web/src/features/shell'],
  'web/src/features/conversation': [
    ...[...FEATURE, 'web/src/live', 'web/src/features/composer', 'web/src/features/shell', 'web/src/features/review'],
    ...['web/src/features/text', 'npm:virtua'],
  ],
  'web/src/features/pulls': [
    ...[...FEATURE, 'web/src/features/review', 'web/src/features/shell', 'web/src/features/text'],
  ],
  'web/src/features/settings': [...FEATURE, 'web/src/features/shell'],
  'web/src/app': [...FEATURE, 'web/src/live', 'web/src/features/*'],
  'web/src': [
    'web/src/api',
    'web/src/app',
    'web/src/browser',
    'npm:@tanstack',
    'npm:get-nonce',
    'npm:react',
    'npm:react-dom',
    'web/src/styles',
  ],
  'web/src/styles': [],
};
