// A registry mirror may lack the packages for other systems than its own; npm then leaves them out of the lockfile and
// `npm ci` refuses it. This names them again, by version and without checksum: node scripts/complete-lockfile.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SYSTEMS = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
}
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

const file = path.join(process.argv[2] ?? '.', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isNamed(place, name, version)) continue
    const parts = name.split(/[/\-_]/)
    const system = parts.map((part) => SYSTEMS[part]).find(Boolean)
    const processor = PROCESSORS.find((one) =>
      parts.some((part) => part === one || (one === 'arm' && /^arm(v\d|$)/.test(part))),
    )
    if (processor === undefined && system === undefined) continue
    lock.packages[placeFor(place, name)] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: processor && [processor],
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: system && [system],
      libc: libcOf(name),
    }
    added.push(`${name}@${version}`)
  }
}

/** As Node looks packages up: beside the one that asks, then further out. */
function isNamed(place, name, range) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = lock.packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]
    if (candidate) return /^\d/.test(range) ? candidate.version === range : true
    if (at === '') return false
  }
}

function libcOf(name) {
  if (/linux.*musl/.test(name)) return ['musl']
  return /linux.*gnu/.test(name) ? ['glibc'] : undefined
}

function placeFor(place, name) {
  const outermost = `node_modules/${name}`
  return lock.packages[outermost] === undefined ? outermost : `${place}/node_modules/${name}`
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
)
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added.length} added${added.length > 0 ? `: ${added.join(', ')}` : ''}`)
