// Runs one of Medusa's own commands from a translated build: without the TypeScript compiler in memory.
// node run.cjs <build folder> start <port> | migrate | user <email> | exec <script> [arguments]
const path = require('node:path')
const { createRequire } = require('node:module')

const [folder, command, ...rest] = process.argv.slice(2)
process.chdir(folder)
const directory = process.cwd()
const load = (name) =>
  createRequire(path.join(directory, 'package.json'))(`@medusajs/medusa/commands/${name}`).default

const commands = {
  start: () => load('start')({ directory, port: Number(rest[0]), host: process.env.HOST, types: false }),
  migrate: () =>
    load('db/migrate')({
      directory,
      executeSafeLinks: true,
      executeSafeSearch: true,
      executeAllSearch: false,
    }),
  // The password comes by a variable, because everybody can read command lines.
  user: () => load('user')({ directory, email: rest[0], password: process.env.LAPAK_NEW_PASSWORD }),
  exec: () => load('exec')({ file: rest[0], args: rest.slice(1) }),
}

commands[command]().catch((error) => {
  console.error(error)
  process.exit(1)
})
