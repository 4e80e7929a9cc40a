// Which part may import which. Dependencies point one way, app -> components -> lib, and inside lib towards lib/domain.
// TypeScript 6 needs no option here: aliases, type-only imports and .ts files are all seen (tests/architecture proves it).

/** Everything of ours, against packages and Node's own modules. */
const OURS = '^(app|components|lib|scripts|tests)/';

const TEST_FILES = '(\\.test\\.tsx?$|^tests/)';

/** Where a program of its own begins, besides the routes of app. */
const PROGRAMS = ['^scripts/[^/]+$', '^lib/chart-image/worker\\.tsx$'];

/**
 * What each part may import of ours besides itself: `code` freely, of `types` nothing that exists at run time. A part
 * that is not in this table may not import anything, so that a new folder is placed by decision.
 */
const PARTS = {
  app: {
    code: [
      'components',
      ...['services', 'filters', 'format', 'domain', 'look', 'charts', 'chart-image', 'export', 'api'].map(
        inLib,
      ),
    ],
  },
  components: {
    code: ['domain', 'format', 'look', 'filters', 'charts'].map(inLib),
    types: [inLib('services')],
  },
  'lib/domain': { code: [] },
  'lib/schema': { code: [inLib('domain')] },
  'lib/format': { code: [inLib('domain')] },
  'lib/filters': { code: ['domain', 'schema', 'format'].map(inLib) },
  'lib/look': { code: ['domain', 'format'].map(inLib) },
  'lib/db': { code: ['domain', 'filters'].map(inLib), types: [inLib('services')] },
  'lib/services': { code: ['db', 'domain', 'schema', 'filters', 'format', 'charts'].map(inLib) },
  'lib/charts': { code: ['domain', 'format', 'look'].map(inLib), types: ['services', 'filters'].map(inLib) },
  // A file shows what the browser shows, so the worker draws with the components of the page.
  'lib/chart-image': {
    code: ['components/charts', ...['charts', 'domain', 'format', 'look'].map(inLib)],
    types: [inLib('services')],
  },
  'lib/export': {
    code: ['domain', 'format', 'filters'].map(inLib),
    types: ['services', 'charts', 'schema'].map(inLib),
  },
  'lib/import': { code: ['db', 'domain', 'schema'].map(inLib) },
  'lib/api': {
    code: ['services', 'schema', 'filters', 'format', 'domain', 'export', 'charts', 'chart-image'].map(inLib),
  },
};

/** @param {string} folder */
function inLib(folder) {
  return `lib/${folder}`;
}

/** @param {string} part */
function below(part) {
  return `^${part}/`;
}

/** @param {string[]} names */
function packages(names) {
  return `(^|/)node_modules/(${names.join('|')})/`;
}

const rulesOfParts = Object.entries(PARTS).flatMap(([part, { code, types = [] }]) => {
  const from = { path: below(part), pathNot: TEST_FILES };
  const name = part.replace('/', '-');
  const allowed = [part, ...code, ...types.map((one) => `${one} (types only)`)].join(', ');
  return [
    {
      name: `${name}-imports`,
      comment: `${part} imports of ours: ${allowed}.`,
      severity: 'error',
      from,
      to: { path: OURS, pathNot: [part, ...code, ...types].map(below) },
    },
    ...types.map((one) => ({
      name: `${name}-imports-types`,
      comment: `${part} imports types of ${one}, nothing that exists at run time.`,
      severity: 'error',
      from,
      to: { path: below(one), dependencyTypesNot: ['type-only'] },
    })),
  ];
});

module.exports = {
  forbidden: [
    ...rulesOfParts,
    {
      name: 'folder-without-place',
      comment: 'A folder of lib has to be entered in PARTS of .dependency-cruiser.cjs before it may import.',
      severity: 'error',
      from: { path: '^lib/', pathNot: Object.keys(PARTS).map(below) },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs in production imports neither tests nor their fixtures.',
      severity: 'error',
      from: { path: OURS, pathNot: TEST_FILES },
      to: { path: TEST_FILES, pathNot: '^tests/support/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'lib/domain needs no package and nothing of Node: it runs anywhere and is tested as it is.',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: TEST_FILES },
      to: { pathNot: OURS },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'These parts run in the browser too.',
      severity: 'error',
      from: { path: '^(components|lib/(domain|format|filters|look|charts))/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'prisma-only-in-db',
      comment: 'Only lib/db knows Prisma, the generated client and the database driver.',
      severity: 'error',
      from: { path: OURS, pathNot: '^(lib/db|tests)/' },
      to: { path: ['^lib/db/generated/', packages(['@prisma/[^/]+', 'prisma', 'better-sqlite3'])] },
    },
    {
      name: 'zod-only-in-schema',
      comment: 'Only lib/schema knows Zod; others use its schemas.',
      severity: 'error',
      from: { path: OURS, pathNot: '^lib/schema/' },
      to: { path: packages(['zod']) },
    },
    {
      name: 'no-react-in-lib',
      comment: 'lib computes; app and components draw, and lib/chart-image has them draw into files.',
      severity: 'error',
      from: { path: '^lib/', pathNot: ['^lib/chart-image/', TEST_FILES] },
      to: { path: packages(['react', 'react-dom', 'recharts', '@types/react', '@types/react-dom']) },
    },
    {
      name: 'no-next-in-lib',
      comment: 'Routes are handed Request and Response; only app and components know Next.',
      severity: 'error',
      from: { path: '^lib/', pathNot: TEST_FILES },
      to: { path: packages(['next']) },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need each other cannot be understood, tested or loaded one by one. Types may.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unused-module',
      comment: 'Nothing that runs reaches this module.',
      severity: 'error',
      from: { path: ['^app/', ...PROGRAMS], pathNot: TEST_FILES },
      to: {
        path: '^(components|lib|scripts)/',
        // Programs begin with a script or with the worker; nothing imports those.
        pathNot: [TEST_FILES, '^lib/db/generated/', ...PROGRAMS],
        reachable: false,
      },
    },
    {
      name: 'no-orphans',
      comment: 'A module that neither imports nor is imported is left over.',
      severity: 'error',
      from: { orphan: true, path: OURS, pathNot: ['^app/', TEST_FILES] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'The module does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      comment: 'The package is not in package.json.',
      severity: 'error',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production needs packages from "dependencies".',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
