import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../build/source-hash.ts'
import { projectFolder } from '../paths.ts'

/** dependency-cruiser cannot read .astro files, so their imports are held to the same arrows here. */
const RULES: { from: RegExp; not: RegExp; because: string }[] = [
  { from: /^src\//, not: /^medusa\//, because: 'the backend is reached through #domain and #contracts only' },
  { from: /^src\/ui\//, not: /^src\/(features|pages|actions)\//, because: 'ui knows no domain words' },
  {
    from: /^src\/layouts\//,
    not: /^src\/(pages|actions)\//,
    because: 'layouts are framed by pages, not the reverse',
  },
  { from: /^src\/features\//, not: /^src\/pages\//, because: 'pages use features, not the reverse' },
]

const IMPORT = /\b(?:import|from)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

const broken: string[] = []
for (const file of listFiles(projectFolder, ['src'], (name) => name.endsWith('.astro'))) {
  const text = readFileSync(path.join(projectFolder, file), 'utf8')
  for (const [, specifier = ''] of text.matchAll(IMPORT)) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    const rule = RULES.find(({ from, not }) => from.test(file) && not.test(target))
    if (rule) broken.push(`${file} imports ${target}: ${rule.because}`)
  }
}
process.stdout.write(broken.map((line) => `${line}\n`).join(''))
process.exit(broken.length === 0 ? 0 : 1)
