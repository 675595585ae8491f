// Who may import whom. `npm run check` runs it; docs/architecture.md says why.

// A module may be one file (`queries.ts`), a part of it (`figure-queries.ts`) or a folder of parts (`queries/list.ts`).
const part = (...names) => `[/-](?:${names.join('|')})(?:\\.ts|/)`

// `refs` belongs to the queries: the selections in which other nouns' queries show this one. It reads nothing itself.
const QUERIES = `^lib/.*${part('queries', 'refs')}`
const MUTATIONS = `^lib/.*${part('mutations')}`
const ACTIONS = `^lib/.*${part('actions')}`
const SCHEMA_OR_POLICY = `^lib/.*${part('schema', 'policy')}`
const FIVE_FILES = `^lib/[^/]+.*${part('schema', 'policy', 'queries', 'refs', 'mutations', 'actions')}`

const DATABASE = '^lib/(?:db|sqlite-adapter)(?:\\.ts$|/)'
const GENERATED = '^generated/'
const ENUMS = '^generated/prisma/enums\\.ts$'
const NEXT = '(?:^|node_modules/)next(?:/|$)'
const FRAMEWORK = '(?:^|node_modules/)(?:next|next-intl|use-intl|react|react-dom)(?:/|$)'
const SERVER_PACKAGES =
  '(?:^|node_modules/)(?:@prisma|prisma|better-sqlite3|better-auth|@better-auth|pino|rate-limiter-flexible|server-only)(?:/|$)'
const SERVER_MODULES = '^lib/(?:auth|page-cache|history)/|^lib/(?:env|paths|secret)\\.ts$'

// Folders of lib that are no nouns: anything may use what they export.
const PURE = '^lib/(?:text|origins|disputes|figures|reporting)/'
// What a noun offers to the others inside one transaction, beside its five files: finding a record by what was typed,
// noting new information, and what the record says of a claim by itself.
const OFFERED =
  '^lib/(?:sources|documents|claims)/resolve\\.ts$|^lib/documents/(?:text|urls)\\.ts$|^lib/evidence/file-type\\.ts$|^lib/assessments/new-information\\.ts$|^lib/claims/(?:on-record|derived|similar)\\.ts$|^lib/sources/parties\\.ts$|^lib/jobs/(?:handler|wake|unattended)\\.ts$|^lib/live/hub\\.ts$|-job\\.ts$'
const SHARED = `^lib/(?:text|origins|disputes|figures|reporting|fetching|history|auth|page-cache)/|${OFFERED}`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule(
      'lib-imports-nothing-above',
      'Imports run app → components → lib, never back.',
      { path: '^lib/' },
      { path: '^(?:app|components|scripts|tests|prisma)/' },
    ),
    rule(
      'components-import-no-routes',
      'Imports run app → components → lib, never back.',
      { path: '^components/' },
      { path: '^(?:app|scripts|tests|prisma)/' },
    ),
    rule(
      'app-imports-no-tooling',
      'What is served knows nothing of scripts, tests and example data.',
      { path: '^app/' },
      { path: '^(?:scripts|tests|prisma)/' },
    ),
    rule(
      'database-only-in-queries-and-mutations',
      'Only queries, mutations, auth and history touch the database; whoever is handed a transaction may name its type.',
      { path: '^lib/', pathNot: [QUERIES, MUTATIONS, '^lib/(?:auth|history)/', DATABASE] },
      { path: [DATABASE, GENERATED], pathNot: ENUMS, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pages-know-no-database',
      'What a page shows comes from queries, in their shape.',
      { path: '^(?:app|components|i18n)/' },
      { path: [DATABASE, GENERATED], pathNot: ENUMS },
    ),
    rule(
      'drivers-only-beneath-the-database',
      'The database is opened in one place; the page cache and the check of the history read it on their own.',
      { path: '^(?:app|components|i18n|lib)/', pathNot: [DATABASE, '^lib/(?:auth|history|page-cache)/'] },
      {
        path: '(?:^|node_modules/)(?:better-sqlite3|@prisma/adapter-better-sqlite3|@prisma/driver-adapter-utils)(?:/|$)',
      },
    ),
    rule(
      'app-changes-only-through-actions',
      'A route reads by queries and writes by actions.',
      { path: '^app/' },
      { path: MUTATIONS },
    ),
    rule(
      'components-are-given-their-data',
      'A component gets what it shows from its page; it may name the type of what a query returns.',
      { path: '^components/' },
      { path: [QUERIES, MUTATIONS], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'schema-and-policy-know-no-server',
      'They run in the browser and in tests alike.',
      { path: SCHEMA_OR_POLICY },
      {
        path: [DATABASE, GENERATED, FRAMEWORK, SERVER_PACKAGES, SERVER_MODULES, QUERIES, MUTATIONS, ACTIONS],
        pathNot: [ENUMS, `^lib/[^/]+.*${part('schema', 'policy')}`],
      },
    ),
    rule(
      'schema-and-policy-know-no-node',
      'They run in the browser and in tests alike.',
      { path: SCHEMA_OR_POLICY },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'next-stays-out-of-lib',
      'Only actions, auth and the page cache know the framework.',
      { path: '^lib/', pathNot: [ACTIONS, '^lib/(?:auth|page-cache)/'] },
      { path: NEXT },
    ),
    rule(
      'algorithms-are-pure',
      'Origins, disputes and figures are computed from values alone.',
      { path: PURE, pathNot: [QUERIES, MUTATIONS, ACTIONS] },
      {
        path: [DATABASE, GENERATED, FRAMEWORK, SERVER_PACKAGES, SERVER_MODULES, QUERIES, MUTATIONS, ACTIONS],
        pathNot: ENUMS,
      },
    ),
    rule(
      'algorithms-know-no-node',
      'Origins, disputes and figures are computed from values alone.',
      { path: PURE, pathNot: [QUERIES, MUTATIONS, ACTIONS] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'nouns-meet-in-five-files',
      "One noun uses another's schema, policy, queries, mutations and actions, and what it offers; the rest is its own.",
      { path: '^lib/([^/]+)/' },
      { path: '^lib/[^/]+/', pathNot: ['^lib/$1/', FIVE_FILES, SHARED] },
    ),
    rule('no-cycles', 'Two modules that need each other are one, or three.', {}, { circular: true }),
    rule('no-orphans-in-lib', 'A module that nobody uses is dead.', { path: '^lib/', orphan: true }, {}),
    rule('imports-resolve', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'no-development-packages-in-the-app',
      'What is served stands on packages that a production install has.',
      { path: '^(?:app|components|i18n|lib)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: ['^\\.next/', '^next-env\\.d\\.ts$'] },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
