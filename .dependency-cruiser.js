// Who may import whom. `npm run check` runs it; docs/architecture.md draws it.

/**
 * The house, from the roof down. An import runs down this list or stays in its own folder; a line with several folders is
 * one floor, on which a folder may use another one as long as that one does not use it.
 */
const FLOORS = [
  ['app'],
  ['components'],
  ['i18n'],
  ['lib/desk'],
  ['lib/reader'],
  ['lib/assessments'],
  ['lib/claims', 'lib/statements', 'lib/rebuttals', 'lib/evidence', 'lib/comments'],
  ['lib/sources', 'lib/documents', 'lib/quotes', 'lib/retrievals', 'lib/stories', 'lib/labels'],
  ['lib/people'],
  ['lib/record'],
  ['lib/platform'],
  ['lib/reasoning', 'lib/reporting', 'lib/extraction', 'lib/text'],
]

/** Folders of which no two import each other: those of the floors, and each kind of work at the desk by itself. */
const DESK = [
  'annotations',
  'bulk',
  'duplicates',
  'example',
  'imports',
  'intake',
  'jobs',
  'merges',
  'notifications',
  'placements',
  'queues',
  'search',
  'undo',
].map((name) => `lib/desk/${name}`)

const PURE = '^lib/(?:reasoning|reporting|extraction|text)/'
const ENUMS = '^generated/prisma/enums\\.ts$'
const DATABASE = '^lib/platform/database/'
const FRAMEWORK = '(?:^|node_modules/)(?:next|next-intl|use-intl|react|react-dom)(?:/|$)'
const SERVER_PACKAGES =
  '(?:^|node_modules/)(?:@prisma|prisma|better-sqlite3|better-auth|@better-auth|pino|rate-limiter-flexible|server-only)(?:/|$)'

const named = (...names) => `^lib/.*[/-](?:${names.join('|')})\\.ts$`
/** What a browser may run as well. */
const SCHEMA_OR_POLICY = named('schema', 'policy')
/** What a page may use of a noun: it reads, names types and sends forms; it never writes itself. */
const READS = named('queries', 'refs')
const ACTIONS = named('actions', 'action')

const inside = (folders) => `^(?:${folders.join('|')})/`
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const upwards = FLOORS.slice(1).map((floor, index) =>
  rule(
    `nothing-above-${floor[0].replace('/', '-')}`,
    'An import runs down a floor or along it, never up.',
    { path: inside(floor) },
    { path: inside(FLOORS.slice(0, index + 1).flat()) },
  ),
)

const mutual = {
  name: 'no-two-folders-import-each-other',
  comment: 'Of two folders that need each other, one part belongs below both.',
  severity: 'error',
  scope: 'folder',
  from: { path: `^(?:${[...FLOORS.flat(), ...DESK].join('|')})$` },
  to: { circular: true },
}

export default {
  forbidden: [
    ...upwards,
    rule(
      'what-is-served-knows-no-tooling',
      'What is served knows nothing of scripts, tests and example data.',
      { path: '^(?:app|components|i18n|lib|server)/' },
      { path: '^(?:scripts|tests|prisma)/' },
    ),
    rule(
      'server-asks-by-address',
      'From socket to bytes without leaving the folder: a page is asked for by its address, never imported.',
      { path: '^server/' },
      { path: '^(?:app|components|i18n)/' },
    ),
    rule(
      'only-the-server-knows-the-server',
      'Who shows or changes something does not know how it is sent.',
      { path: '^(?:app|components|i18n|lib)/' },
      { path: '^server/' },
    ),
    rule(
      'pages-know-no-database',
      'What a page shows comes from queries, in their shape.',
      { path: '^(?:app|components|i18n|server)/' },
      { path: [DATABASE, '^generated/'], pathNot: ENUMS },
    ),
    rule(
      'drivers-only-beneath-the-database',
      'The database is opened in one place; the server reads it on its own.',
      { path: '^(?:app|components|i18n|lib)/', pathNot: [DATABASE, '^lib/people/auth/'] },
      {
        path: '(?:^|node_modules/)(?:better-sqlite3|@prisma/adapter-better-sqlite3|@prisma/driver-adapter-utils)(?:/|$)',
      },
    ),
    rule(
      'two-ways-to-write',
      'The record changes in a command, what is no record in `keepBooks`, and the index can be made anew; nobody else opens a transaction.',
      {
        path: '^(?:app|components|i18n|lib|prisma|scripts|server)/',
        pathNot: ['^lib/record/command\\.ts$', '^lib/record/lookup/rebuild\\.ts$', DATABASE],
      },
      { path: '^lib/platform/database/(?:connection|transaction)\\.ts$' },
    ),
    rule(
      'the-record-is-its-own',
      'How a line is appended and what follows it is told to nobody but through a command and its listeners.',
      { path: '^(?:app|components|i18n|lib|prisma|scripts|server)/', pathNot: '^lib/record/' },
      { path: '^lib/record/(?:append-line|shown-by)\\.ts$' },
    ),
    rule(
      'pages-change-only-through-actions',
      'A route reads by queries and writes by actions: it cannot reach what may write to the record.',
      { path: '^app/' },
      { path: '^lib/record/command\\.ts$' },
    ),
    rule(
      'components-are-given-their-data',
      'A component gets what it shows from its page; it may name the type of what a query returns.',
      { path: '^components/' },
      { path: [READS, DATABASE, '^lib/record/command\\.ts$'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'schema-and-policy-know-no-server',
      'They run in the browser and in tests alike.',
      { path: SCHEMA_OR_POLICY },
      { path: [DATABASE, '^generated/', FRAMEWORK, SERVER_PACKAGES, READS, ACTIONS], pathNot: ENUMS },
    ),
    rule(
      'schema-and-policy-know-no-node',
      'They run in the browser and in tests alike.',
      { path: SCHEMA_OR_POLICY },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'next-stays-out-of-lib',
      'Only actions and signing in know the framework; the pages that readers see are noted by the platform.',
      { path: '^lib/', pathNot: [ACTIONS, '^lib/people/(?:auth/|form-action)'] },
      { path: '(?:^|node_modules/)next(?:/|$)' },
    ),
    rule(
      'pure-knows-no-server',
      'Values in, values out.',
      { path: PURE },
      { path: ['^generated/', FRAMEWORK, SERVER_PACKAGES], pathNot: ENUMS },
    ),
    rule('no-cycles', 'Two modules that need each other are one, or three.', {}, { circular: true }),
    rule('no-orphans-in-lib', 'A module that nobody uses is dead.', { path: '^lib/', orphan: true }, {}),
    rule('imports-resolve', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'no-development-packages-in-the-app',
      'What is served stands on packages that a production install has.',
      { path: '^(?:app|components|i18n|lib|server)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    mutual,
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
