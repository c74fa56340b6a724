/** The arrows of the house: each rule says what may not be imported from where, and why. */
const test = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Business rules import nothing outside themselves; the one exception reads phone numbers.',
      from: { path: '^medusa/src/domain/', pathNot: test },
      to: { pathNot: ['^medusa/src/domain/', 'node_modules/libphonenumber-js'] },
    },
    {
      name: 'phone-numbers-in-one-place',
      severity: 'error',
      from: { path: '^medusa/src/domain/', pathNot: '^medusa/src/domain/phone/' },
      to: { path: 'node_modules/libphonenumber-js' },
    },
    {
      name: 'contracts-are-types',
      severity: 'error',
      from: { path: '^medusa/src/contracts/' },
      to: { pathNot: ['^medusa/src/(contracts|domain)/'] },
    },
    {
      name: 'modules-are-islands',
      severity: 'error',
      comment: 'A module knows its own tables and the rules, nothing else of the house.',
      from: { path: '^medusa/src/modules/([^/]+)/', pathNot: test },
      to: {
        path: '^medusa/src/',
        pathNot: ['^medusa/src/modules/$1/', '^medusa/src/(domain|contracts|config)/'],
      },
    },
    {
      name: 'queries-only-read',
      severity: 'error',
      from: { path: '^medusa/src/queries/', pathNot: test },
      to: { path: '^medusa/src/(api|workflows|subscribers|jobs|cli|scripts)/' },
    },
    {
      name: 'workflows-know-no-routes',
      severity: 'error',
      from: { path: '^medusa/src/(workflows|access)/', pathNot: test },
      to: {
        path: '^medusa/src/(api|subscribers|jobs|cli|scripts|admin)/',
        pathNot: '^medusa/src/api/answer\\.ts$',
      },
    },
    {
      name: 'simulators-stand-apart',
      severity: 'error',
      comment: 'A simulator that shared code with what it stands in for would share its mistakes.',
      from: { path: '^medusa/simulators/', pathNot: test },
      to: { path: '^(medusa/src|src)/' },
    },
    {
      name: 'nobody-imports-a-simulator',
      severity: 'error',
      from: { path: '^(medusa/src|src)/' },
      to: { path: '^medusa/simulators/' },
    },
    {
      name: 'shop-takes-rules-and-contracts-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^medusa/', pathNot: '^medusa/src/(domain|contracts)/' },
    },
    {
      name: 'backend-knows-no-shop',
      severity: 'error',
      from: { path: '^medusa/' },
      to: { path: '^(src|tests|scripts)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: ['^src/(features|pages|actions)/', '^medusa/'] },
    },
    {
      name: 'pages-use-features',
      severity: 'error',
      from: { path: '^src/(features|lib|layouts|i18n)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', test, '^scripts/test/', '^bench/'] },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'What is imported is named in package.json, in the same project.',
      from: { path: '^(src|scripts|tests|medusa/src)/', pathNot: test },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^medusa/\\.medusa/', '^scripts/draw-demo/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
