// Who may import what. test/architecture seeds a violation of each rule, so that a typo cannot disarm one.
// `tsPreCompilationDeps` makes `import type` count too.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const noSpec = '\\.spec\\.tsx?$';
const sdkOnlyIn = (sdk, folder) =>
  rule(
    `${sdk.replace('@', '')}-in-its-adapters`,
    `Only the adapters of that technology (and tests) know the package ${sdk}.`,
    { path: '^(src|projections|web)/', pathNot: `^src/adapters/${folder}/` },
    { path: `^node_modules/${sdk}/` },
  );

export default {
  forbidden: [
    rule('no-circular', 'A circle has no layer.', {}, { circular: true }),
    rule(
      'domain-is-pure',
      'Deciders know nothing but the domain.',
      { path: '^src/domain/', pathNot: noSpec },
      { pathNot: '^src/domain/' },
    ),
    rule(
      'projections-are-pure',
      'Folds see events and the shapes a port hands over, nothing else.',
      { path: '^projections/', pathNot: noSpec },
      { pathNot: '^(projections|src/domain|src/ports)/' },
    ),
    rule(
      'ports-see-domain',
      'A port is told in the words of the domain, never in those of an SDK.',
      { path: '^src/ports/', pathNot: noSpec },
      { pathNot: '^src/(ports|domain)/' },
    ),
    rule(
      'contracts-see-domain-and-zod',
      'The browser loads contracts.',
      { path: '^src/contracts/', pathNot: noSpec },
      { pathNot: '^(src/(contracts|domain)/|node_modules/zod/)' },
    ),
    rule(
      'event-catalog-sees-facts-and-ports',
      'The stored form depends on the facts, and implements the codec port of the event log.',
      { path: '^src/event-catalog/', pathNot: noSpec },
      { pathNot: '^(src/(event-catalog|domain|ports)/|node_modules/zod/)' },
    ),
    rule(
      'application-knows-no-edge',
      'Use cases work through ports.',
      { path: '^src/application/', pathNot: noSpec },
      { path: '^src/(adapters|http|gateway|admin|audit|event-catalog)/' },
    ),
    rule(
      'decisions-read-no-view',
      'A command or a reactor decides on the log; only queries read what projections folded.',
      { path: '^src/application/', pathNot: `^src/application/queries/|${noSpec}` },
      { path: '^projections/' },
    ),
    rule(
      'processing-is-generic',
      'The runner of subscriptions knows no use case and no edge.',
      { path: '^src/processing/', pathNot: noSpec },
      { path: '^src/(application|adapters|http|gateway|admin|audit)/' },
    ),
    rule(
      'adapters-are-islands',
      'One adapter never imports another; what two share lies in shared-<technology>.',
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/adapters/', pathNot: '^src/adapters/($1|shared-[^/]+)/' },
    ),
    rule(
      'adapters-only-implement',
      'An adapter implements a port and drives nothing.',
      { path: '^src/adapters/' },
      { path: '^(src/(application|processing|http|gateway|admin|audit|contracts|config)|projections)/' },
    ),
    rule(
      'stored-form-is-for-event-logs',
      'Only event logs read and write the stored form of a fact.',
      { path: '^src/adapters/', pathNot: '^src/adapters/event-log-' },
      { path: '^src/event-catalog/' },
    ),
    rule(
      'adapters-are-wired-at-the-root',
      'Only the files directly under src (module, entry points) bring ports and adapters together.',
      { path: '^(src/[^/]+/|projections/|web/)', pathNot: `^src/adapters/|${noSpec}` },
      { path: '^src/adapters/' },
    ),
    rule(
      'web-sees-pure-code',
      'The browser takes contracts, domain and projections; all three are pure.',
      { path: '^web/' },
      { path: '^src/', pathNot: '^src/(contracts|domain)/' },
    ),
    rule('web-runs-in-a-browser', 'No built-in module of Node.', { path: '^web/src/' }, { dependencyTypes: ['core'] }),
    rule(
      'product-knows-no-test',
      'Helpers of tests stay out of the product, and the server takes nothing from the web.',
      { path: '^(src|projections|web)/', pathNot: noSpec },
      { path: '^(test|bench)/' },
    ),
    rule(
      'server-knows-no-web',
      'The web depends on the server, never the reverse.',
      { path: '^(src|projections)/' },
      { path: '^web/' },
    ),
    sdkOnlyIn('libsql', '[^/]+-libsql'),
    sdkOnlyIn('@eventstore', 'event-log-eventstoredb'),
    sdkOnlyIn('mongodb', '[^/]+-mongodb'),
    sdkOnlyIn('@anthropic-ai', 'agent-runtime-anthropic'),
    sdkOnlyIn('@octokit', 'code-host-github'),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
