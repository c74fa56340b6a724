// Bundles Medusa Admin with our own pages: node build-admin.cjs <backend folder> <translated build> <target folder>
const path = require('node:path')
const { createRequire } = require('node:module')

const [backend, build, outDir] = process.argv.slice(2)
const load = createRequire(path.join(backend, 'package.json'))

// Flags without asking a stranger's server for each.
const flag = path.join(backend, 'src/admin/parts/country-flag.tsx')

async function bundle() {
  const { getConfigFile, getResolvedPlugins } = load('@medusajs/framework/utils')
  const { build: bundleAdmin } = load('@medusajs/admin-bundler')
  // The configuration finds its modules from the current folder.
  process.chdir(build)
  const { configModule, error } = await getConfigFile(build, 'medusa-config')
  if (error) throw error
  process.chdir(backend)
  const plugins = await getResolvedPlugins(backend, configModule, true)
  const places = (type) =>
    plugins.filter(({ admin }) => admin?.type === type).map(({ admin }) => admin.resolve)
  await bundleAdmin({
    ...configModule.admin,
    disable: false,
    sources: places('local'),
    plugins: places('package'),
    outDir,
    vite: () => ({ resolve: { alias: { 'react-country-flag': flag } } }),
  })
}

bundle().catch((error) => {
  console.error(error)
  process.exit(1)
})
