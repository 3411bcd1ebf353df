/**
 * The house: imports run one way. Each room says what it may import of ours; whatever is not named is not
 * allowed. Tests may reach for anything that their subject may, and for test packages.
 */
const rooms = {
  '^app/': ['app', 'components', 'lib/services', 'lib/domain'],
  '^components/': ['components', 'lib/domain'],
  '^lib/services/': ['lib/services', 'db', 'lib/domain', 'lib/platform'],
  '^lib/front/': ['lib/front', 'lib/services', 'lib/platform', 'lib/domain'],
  // What a rule asks of the machine it says itself, as a type: the solver of linear programs is such a one.
  '^lib/platform/': ['lib/platform', 'lib/domain'],
  '^lib/domain/': ['lib/domain'],
  '^db/': ['db', 'lib/domain'],
}

const ours = '^(app|components|db|lib|e2e)/'
const tests = '\\.(test|spec)\\.[a-z]+$'

/** Packages without clock, chance, files or framework. */
const purePackages = [
  'zod', 'temporal-polyfill', 'diff', '@noble/curves', '@noble/hashes', 'canonicalize', 'csv-parse', 'csv-stringify', 'flesch-kincaid',
  'syllable', 'ml-matrix', 'pure-rand', '@stdlib/stats-base-dists-[a-z]+-(cdf|pmf)',
]

const oneWay = Object.entries(rooms).map(([room, allowed]) => ({
  name: `one-way: ${room.slice(1, -1)}`,
  comment: `It may import ${allowed.join(', ')} and nothing else of ours.`,
  severity: 'error',
  from: { path: room, pathNot: tests },
  to: { path: ours, pathNot: allowed.map((folder) => `^${folder}/`) },
}))

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'pure domain',
      comment: 'The rules import only packages that compute.',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: tests },
      to: { dependencyTypesNot: ['local', 'aliased'], pathNot: [ours, ...purePackages.map((name) => `node_modules/${name}/`)] },
    },
    {
      name: 'no framework below',
      comment: 'db and the rules are loaded by tests and commands outside the framework.',
      severity: 'error',
      from: { path: '^(db|lib/domain|lib/platform)/' },
      to: { path: 'node_modules/(next|react|react-dom|server-only)/' },
    },
    {
      name: 'answering apart',
      comment: 'Whoever takes answers reaches, by no chain of imports, who is signed in, the roster, the audit or the log.',
      severity: 'error',
      from: { path: '^(app/answer/|components/answer/|lib/services/answer)', pathNot: tests },
      to: {
        path: '^(lib/(services/(session|audit|person|form-|front-headers|database\\.ts)|domain/access|platform/log)|db/site/)|node_modules/next-auth/',
        reachable: true,
      },
    },
    {
      name: 'one gate',
      comment: 'Only the disclosure module makes a released value.',
      severity: 'error',
      from: { path: ours, pathNot: '^lib/domain/disclosure/' },
      to: { path: '^lib/domain/disclosure/make-released' },
    },
    {
      name: 'audit apart',
      comment: 'Whoever writes the audit log cannot reach what people answer: nothing of it can come in there.',
      severity: 'error',
      from: { path: '^lib/(domain|services)/audit|^db/site/(append|read)-audit', pathNot: '\\.test\\.ts$' },
      to: { path: '^(db/responses|lib/domain/survey|lib/services/answer)' },
    },
    {
      name: 'the ledger apart',
      comment: 'The table of who has collected is reached by its own four files alone.',
      severity: 'error',
      from: { path: ours, pathNot: [tests, '^db/site/ledger-[a-z]+\\.ts$'] },
      to: { path: '^db/site/schema/ledger' },
    },
    {
      name: 'who has collected',
      comment: 'Only the job that writes letters reads who has not collected, and only collecting reads one own row.',
      severity: 'error',
      from: { path: ours, pathNot: [tests, '^lib/services/(wave-letters|collect)\\.ts$'] },
      to: { path: '^db/site/ledger-(letters|collect)' },
    },
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no loose end', severity: 'error', from: { path: ours }, to: { couldNotResolve: true } },
    {
      name: 'named packages only',
      comment: 'A package that is used is named in package.json.',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no test packages in the site',
      severity: 'error',
      from: { path: '^(app|components|db|lib)/', pathNot: [tests, '^lib/commands/', '/drizzle\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
