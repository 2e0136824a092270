/**
 * The import law: what must not import what. `npm run check` enforces it by tools/check/import-law.ts, and
 * tools/check/import-law.test.ts plants a violation of every rule.
 */

/** Packages (besides itself) that each package's sources may import. */
const packageLaw = {
  kernel: [],
  contracts: ['kernel'],
  feeds: ['kernel'],
  measurement: ['kernel'],
  http: ['kernel'],
  mail: ['kernel'],
  auth: ['kernel'],
  telemetry: ['kernel'],
  orm: ['kernel'],
  queue: ['contracts', 'kernel', 'orm', 'telemetry'],
  service: ['auth', 'kernel', 'orm', 'queue', 'telemetry'],
  cli: ['auth', 'feeds', 'http', 'kernel', 'measurement', 'orm'],
  testing: ['auth', 'kernel', 'orm'],
};

const tests = String.raw`\.test\.tsx?$|/(test|testing|fixture)/`;
const slice = String.raw`^subgraphs/([^/]+)/src/([^/]+)/`;
/** Type imports vanish at run time: they bind nobody. */
const valuesOnly = { dependencyTypesNot: ['type-only'] };

const packageRules = Object.entries(packageLaw).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `packages/${name} may import ${allowed.length === 0 ? 'no other package' : allowed.join(', ')}: dependencies point one way, towards kernel.`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: name === 'testing' ? undefined : tests },
  to: { path: '^(packages|subgraphs|gateway|web|tools|e2e|bench)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

const houseRules = [
  {
    name: 'gateway',
    comment: 'The gateway knows auth, telemetry and kernel: what a subgraph does is none of its business.',
    severity: 'error',
    from: { path: '^gateway/', pathNot: tests },
    to: { path: '^(packages|subgraphs|web|tools|e2e|bench)/', pathNot: '^packages/(auth|kernel|telemetry)/' },
  },
  {
    name: 'web',
    comment: 'The pages know the generated types and kernel; everything else they ask the API for.',
    severity: 'error',
    from: { path: '^web/src/' },
    to: { path: '^(packages|subgraphs|gateway|tools|e2e|bench)/', pathNot: '^packages/kernel/' },
  },
  {
    name: 'web-in-browser',
    comment: 'Pages run in a browser: there is no Node.',
    severity: 'error',
    from: { path: '^web/src/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'subgraph-alone',
    comment: 'A subgraph never imports another one, nor the gateway: they meet in the schema and in events.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^(subgraphs|gateway|web|tools|e2e|bench)/', pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'testing-in-tests',
    comment: 'Only tests use packages/testing.',
    severity: 'error',
    from: { path: '^(packages|subgraphs|gateway|web|tools)/', pathNot: `${tests}|^packages/testing/|vitest` },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'bull-in-queue',
    comment: 'Only packages/queue knows Bull: the queue can be replaced in one place.',
    severity: 'error',
    from: { pathNot: '^packages/queue/' },
    to: { path: 'node_modules/bull/' },
  },
  {
    name: 'pure-packages',
    comment: 'kernel, contracts, feeds and measurement are pure: no files, no network, no processes.',
    severity: 'error',
    from: { path: '^packages/(kernel|contracts|feeds|measurement)/src/', pathNot: tests },
    to: {
      dependencyTypes: ['core'],
      path: '^(node:)?(fs|fs/promises|net|tls|http|https|http2|dgram|dns|child_process|worker_threads|cluster)$',
    },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that import each other, be it for a type, are one file; a type that both need has a home of its own.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];

const sliceRules = [
  {
    name: 'slice-sees-verbs',
    comment: "Another slice's entities, loaders, resolvers and jobs are its own: call its verbs.",
    severity: 'error',
    from: { path: slice, pathNot: tests },
    to: {
      path: String.raw`^subgraphs/$1/src/[^/]+/.*\.(entity|loaders|resolvers|job)\.ts$`,
      pathNot: '^subgraphs/$1/src/$2/',
      ...valuesOnly,
    },
  },
  {
    name: 'verbs-below-transports',
    comment: 'A verb does not know who calls it: no loaders, resolvers or jobs in it.',
    severity: 'error',
    from: { path: `${slice}.*`, pathNot: String.raw`${tests}|\.(entity|loaders|resolvers|job)\.ts$` },
    to: { path: String.raw`^subgraphs/[^/]+/src/[^/]+/.*\.(loaders|resolvers|job)\.ts$`, ...valuesOnly },
  },
  {
    name: 'loaders-call-verbs',
    comment: 'Loaders batch verbs: resolvers and jobs are above or beside them.',
    severity: 'error',
    from: { path: String.raw`^subgraphs/[^/]+/src/.*\.loaders\.ts$` },
    to: { path: String.raw`\.(resolvers|job)\.ts$`, ...valuesOnly },
  },
  {
    name: 'jobs-call-verbs',
    comment: 'A job calls a verb, as a resolver does: it uses neither resolvers nor loaders.',
    severity: 'error',
    from: { path: String.raw`^subgraphs/[^/]+/src/.*\.job\.ts$` },
    to: { path: String.raw`\.(resolvers|loaders)\.ts$`, ...valuesOnly },
  },
  {
    name: 'resolvers-call-verbs',
    comment: 'A resolver translates: tables and jobs are for verbs.',
    severity: 'error',
    from: { path: String.raw`^subgraphs/[^/]+/src/[^/]+/.*\.resolvers\.ts$` },
    to: { path: String.raw`^subgraphs/[^/]+/src/.*\.(entity|job)\.ts$`, ...valuesOnly },
  },
  {
    name: 'entities-at-the-bottom',
    comment: 'An entity describes a table: it imports other entities and packages only.',
    severity: 'error',
    from: { path: String.raw`^subgraphs/[^/]+/src/.*\.entity\.ts$` },
    to: { path: '^subgraphs/', pathNot: String.raw`\.entity\.ts$`, ...valuesOnly },
  },
];

export default {
  forbidden: [...packageRules, ...houseRules, ...sliceRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    detectProcessBuiltinModuleCalls: true,
  },
};
